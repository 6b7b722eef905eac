"""Finished packets read back and proved, by nothing that wrote them."""
