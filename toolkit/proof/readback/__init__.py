"""PDFs read back with a library that wrote none of them: the only importer of pypdf.

What is read is plain data, so that the proof of our own packets and the inspection of anybody's say the same.
"""
