"""Finished packets read back and proved, by another library than wrote them."""
