"""Files for a user to fill in: a new meeting, an editor's settings."""
