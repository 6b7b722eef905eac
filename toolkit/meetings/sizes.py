"""The size of a file, as people write it."""

from __future__ import annotations

import re

from toolkit.regex import regex

_SIZE = regex(r"(\d{1,6}(?:[.,]\d{1,3})?) ?([kmg])b", re.IGNORECASE)
# Decimal units, as file managers, mail systems and the makers of disks count.
_BYTES = {"k": 10**3, "m": 10**6, "g": 10**9}


def read_size(text: str) -> int:
    """Return the bytes that a text such as "20 MB" or "1,5GB" means. Raises ValueError for another text."""
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    return round(float(match[1].replace(",", ".")) * _BYTES[match[2].lower()])
