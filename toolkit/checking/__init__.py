"""Everything that can be wrong with those files, found and put into words."""
