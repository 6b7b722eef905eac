"""What many meetings hold, side by side: lists of meetings, decisions, actions and attachments."""
