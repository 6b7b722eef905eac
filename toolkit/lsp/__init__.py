"""The language server: what `minutes check` finds, told while a file is being typed.

`diagnosis` checks the files that are open, `fixes` knows how to mend what they have, `explain` what to say
about it; `server` brings it all to an editor, and is the only importer of pygls and lsprotocol.
"""
