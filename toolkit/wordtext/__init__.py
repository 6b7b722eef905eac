"""Texts of Word files as Markdown: what prints the same when it is built."""
