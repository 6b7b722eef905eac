"""What makes the shipped Word templates and fonts; not part of the wheel."""
