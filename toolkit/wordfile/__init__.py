"""Word files as what they are: zips of XML parts, and the fields in them."""
