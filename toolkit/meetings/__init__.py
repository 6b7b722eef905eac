"""What a meeting is, free of files and formats: items, numbers, time slots, editions."""
