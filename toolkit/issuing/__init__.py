"""What has been sent, kept as it was: records in git, beside the meeting they belong to."""
