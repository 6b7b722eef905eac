"""What a template sees: the meeting in Danish or English words."""
