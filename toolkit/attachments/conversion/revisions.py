"""Texts as they were meant to be read: changes accepted and comments gone, as in Word files on paper.

LibreOffice prints what was deleted, struck out, and with it what nobody was to read any more.
"""

from __future__ import annotations

import io
import zipfile
from urllib.parse import unquote

from toolkit.attachments.outcome import RefusedError, one_line
from toolkit.regex import regex
from toolkit.wordfile.docxio import parse_part, part_bytes, read_parts, store_parts

# OpenDocument 1.3 part 3: 5.5.1 (what was deleted stands in here alone), 5.5.7 (where changes are), 14.1.
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_REVISIONS = (
    *(f"{_TEXT}{name}" for name in ("tracked-changes", "change", "change-start", "change-end")),
    *(f"{_OFFICE}{name}" for name in ("annotation", "annotation-end")),
)
_SIGNS = (b"tracked-changes", b"office:annotation")
_CONTENT = "content.xml"
_PICTURE = regex(r'<draw:image\b[^>]*\bxlink:href="([^"#][^"]*)"')


def count_absent_pictures(data: bytes) -> int:
    """Return how many pictures an OpenDocument file only refers to. Raises RefusedError for a damaged one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
            content = package.read(_CONTENT).decode("utf-8", "replace") if _CONTENT in names else ""
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        raise RefusedError("damaged", cause=one_line(error)) from error
    return sum(unquote(place).removeprefix("./") not in names for place in _PICTURE.findall(content))


def accept_changes(data: bytes) -> bytes:
    """Return an OpenDocument text whose tracked changes are accepted and whose comments are gone.

    A text without any is returned as it is. Raises RefusedError for a damaged one.
    """
    from lxml import etree

    try:
        parts = read_parts(data)
        content = parts.get(_CONTENT, b"")
        if not any(sign in content for sign in _SIGNS):
            return data
        root = parse_part(content)
    except ValueError as error:
        raise RefusedError("damaged", cause=one_line(error)) from error
    # The text that follows a mark is the reader's.
    etree.strip_elements(root, *_REVISIONS, with_tail=False)
    return store_parts({**parts, _CONTENT: part_bytes(root)})
