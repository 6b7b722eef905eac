"""The preview: a meeting's pages and findings in a browser on this machine, renewed when a file is saved.

`watching` tells what has changed, `apart` makes and draws in resident processes (`looking` reads, `printing`
makes, `pages` tells pages apart), `session` keeps what is shown, `server` hands it to whoever has the token
(`guard`).
"""
