"""What a web editor puts on the public site, and the proof that nothing closed is in it."""
