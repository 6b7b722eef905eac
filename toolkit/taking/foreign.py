"""Files of other kinds in a Word file (w:altChunk): Word shows them as text, so their words are named."""

from __future__ import annotations

from zipfile import BadZipFile

from lxml.etree import LxmlError

from toolkit.wordtext.filetexts import read_file_text

_LINES = ("txt", "text", "md")
_PAGES = ("html", "htm", "xhtml", "xht")
_WORD = b"PK\x03\x04"


def words_of_part(name: str, data: bytes) -> str:
    """Return what such a file says, "" for one of a kind that cannot be read or is damaged."""
    kind = name.rpartition(".")[2].lower()
    if kind in _LINES:
        return _on_one_line(data.decode("utf-8-sig", "replace"))
    found = "docx" if data.startswith(_WORD) else "html" if kind in _PAGES else ""
    try:
        return _on_one_line(read_file_text(data, found).text) if found else ""
    except (ValueError, KeyError, LxmlError, BadZipFile):
        return ""


def _on_one_line(text: str) -> str:
    return " / ".join(" ".join(part.split()) for part in text.split("\n\n") if part.strip())
