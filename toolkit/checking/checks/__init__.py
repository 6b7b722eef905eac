"""What can be told about a file before anything is built from it, one module for each kind of rule.

All of a file's findings come from `whole.py`.
"""
