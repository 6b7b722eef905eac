"""The packet: a meeting's document and every attachment in one PDF, with a way to each of them.

`intake` takes the attachments in, `plan` decides without touching a file what
goes where, `merge` writes it with pikepdf, `proof` reads it back with pypdf.
"""
