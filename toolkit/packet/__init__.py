"""The packet: a meeting's document and every attachment in one PDF, with a way to each of them.

`plan` decides without touching a file what goes where, `merge` writes it with pikepdf.
"""
