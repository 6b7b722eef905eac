"""The canonical layout of the files a user writes: same content, same comments, one way to write them."""
