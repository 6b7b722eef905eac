"""Documents tagged: what each piece of a page is, for those who do not see it (ISO 14289-1, PDF/UA-1)."""
