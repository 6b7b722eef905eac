"""What is asked of one meeting's build, which documents that makes, and the making of each."""
