"""Attachments: taken in, recognised, made into pages, kept, and handed out to the public."""
