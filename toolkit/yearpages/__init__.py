"""A year's plan as what is printed of it: document, wheel, calendar and tables."""
