"""One attached file at a time to pages: each kind in a module of its own, all of it in processes apart."""
