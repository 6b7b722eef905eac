"""What the toolkit says besides findings: in both languages, to whoever reads it, on what shows it."""
