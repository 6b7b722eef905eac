"""PDFs read back with nothing of what wrote them.

What is read is plain data, so that the proof of our own packets and the inspection of anybody's say the same.
"""
