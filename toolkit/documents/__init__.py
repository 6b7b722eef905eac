"""The meeting and a Word template to a Word document with true page numbers."""
