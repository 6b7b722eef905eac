"""A committee's year: from the plan file to dated meetings, their deadlines, the plan document and the calendar."""
