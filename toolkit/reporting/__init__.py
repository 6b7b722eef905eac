"""Findings and failures put into words, for people and for programs."""
