"""The files that users write, to plain data whose every value knows its line and column."""
