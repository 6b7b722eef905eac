"""A committee's year: from the plan file to meetings with dates, deadlines, plan document and calendar."""
