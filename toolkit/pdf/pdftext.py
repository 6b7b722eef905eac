"""Names and strings of a PDF as text, whatever bytes they are made of, and texts as strings.

pikepdf's own `str` raises UnicodeDecodeError for some of them, and its `String` writes U+FFFD as a byte that
stands for nothing, or, beside another such byte, as the mark of UTF-16.
"""

from __future__ import annotations

import codecs

from pikepdf import Name, String

from toolkit.regex import regex

# PDFDocEncoding (ISO 32000-1, annex D.2) has these where ASCII and Latin-1 have them.
_OF_ONE_BYTE = regex("[\t\n\r -~\xa1-\xac\xae-\xff]*")
_MARKS = ("\xfe\xff", "\xff\xfe", "\xef\xbb\xbf")  # which would be taken for those of Unicode
_ESCAPED = regex(rb"#([0-9A-Fa-f]{2})")


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
        text = str(value)
    except UnicodeDecodeError:
        text = bytes(value).decode("latin-1")
    return text.encode("utf-16", "replace").decode("utf-16")  # half a pair of UTF-16 is no character


def text_string(text: str) -> String:
    """Return a PDF text string (7.9.2.2) that every reader takes for `text`."""
    if _OF_ONE_BYTE.fullmatch(text) and not text.startswith(_MARKS):
        return String(text.encode("latin-1"))
    return String(codecs.BOM_UTF16_BE + text.encode("utf-16-be", "replace"))
