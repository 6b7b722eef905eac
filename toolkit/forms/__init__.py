"""A meeting as a form: its fields from the schema, and what is filled in written into its file.

`fields` reads the schema, `filling` takes what was filled in; `taking.restating` writes it.
"""
