"""Files of the toolkit's own, files that it writes, and what tells of a change in either."""
