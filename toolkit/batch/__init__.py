"""Many meetings at once: what has not changed is left alone, the others are built side by side."""
