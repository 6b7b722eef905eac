"""The kinds of files that can be attached, told by their bytes and their names."""
