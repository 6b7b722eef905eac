"""Processes of the toolkit's own: started, asked, limited and ended."""
