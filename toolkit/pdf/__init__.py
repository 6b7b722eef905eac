"""PDF files by others as they are: opened, measured, and told what is in them."""
