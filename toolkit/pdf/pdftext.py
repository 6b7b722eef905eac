"""Names and strings of a PDF by others as text, whatever bytes they are made of.

pikepdf's own `str` raises UnicodeDecodeError for some of them.
"""

from __future__ import annotations

import re

from pikepdf import Name, String

_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


def name_text(value: object) -> str:
    """Return a PDF name without its slash, a character for each byte (ISO 32000-1, 7.3.5), "" for no name."""
    if not isinstance(value, Name):
        return ""
    return _ESCAPED.sub(lambda code: bytes.fromhex(code[1].decode()), value.unparse()[1:]).decode("latin-1")


def key_text(key: str) -> str:
    """Return a dictionary's key in the form that `name_text` gives."""
    return key[1:].encode("utf-8", "surrogateescape").decode("latin-1")


def string_text(value: object) -> str:
    """Return a PDF text string (7.9.2.2); "" for no string."""
    if not isinstance(value, String):
        return ""
    try:
        return str(value)
    except UnicodeDecodeError:
        return bytes(value).decode("latin-1")
