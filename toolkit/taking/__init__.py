"""Words typed in a Word file taken back into the meeting it was made from."""
