"""Texts without any format of their own: read, and turned into Markdown that says the very same."""

from __future__ import annotations

import codecs
import re
from string import punctuation

from toolkit.regex import regex

_MARKS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF8, "utf-8"))
_ESCAPED = str.maketrans({char: f"\\{char}" for char in punctuation})
# Columns that somebody lined up with spaces: they stay so only in letters that are all equally wide.
_COLUMNS = regex(r"\S(?: {3,}|\t+)\S")
_UNSEEN = regex(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")
# Code is shown as it stands, with a comment in it too.
_COMMENT = regex(r"(?ms)^ {0,3}(```+|~~~+).*?(?:^ {0,3}\1|\Z)|`[^`\n]+`|<!--.*?-->")
_HTML_PICTURE = regex(r"<img\b", re.IGNORECASE)
_RAW = regex("[\udc80-\udcff]")
_TAB = 4
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def read_text(data: bytes, *, is_utf8: bool = False) -> str:
    """Return the text of a file in UTF-8, UTF-16 with its mark, or else Windows-1252, Danish Windows' own.

    `is_utf8` says that it is said to be UTF-8, so that only its wrong bytes are taken for others.
    Lines end with a line feed; characters that cannot be seen are gone.
    """
    return cleaned(_decoded(data, is_utf8=is_utf8))


def cleaned(text: str) -> str:
    """Return a text whose lines end with a line feed, without characters that cannot be seen."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n"))


def _decoded(data: bytes, *, is_utf8: bool) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _mixed(data, is_utf8=is_utf8) or _as_windows(data)


def _mixed(data: bytes, *, is_utf8: bool) -> str:
    """Return the text of bytes in UTF-8 with some of Windows-1252 between them, "" where those are more."""
    text = data.decode("utf-8", "surrogateescape")
    strange = len(_RAW.findall(text))
    letters = sum(not char.isascii() for char in text) - strange
    if letters <= (0 if is_utf8 else strange):
        return ""
    return _RAW.sub(lambda raw: _as_windows(bytes([ord(raw[0]) - 0xDC00])), text)


def _as_windows(data: bytes) -> str:
    # Five bytes stand for nothing in Windows-1252.
    return data.decode("cp1252", "replace")


def without_comments(markdown: str) -> str:
    """Return Markdown without its comments, which no program shows."""
    return _COMMENT.sub(lambda found: "" if found[0].startswith("<!--") else found[0], markdown)


def count_pictures(markdown: str) -> int:
    """Return how many pictures a text in Markdown refers to, also in HTML; none of them is fetched."""
    from markdown_it import MarkdownIt

    blocks = MarkdownIt("commonmark").parse(markdown)
    pieces = [*blocks, *(piece for block in blocks for piece in block.children or ())]
    html = "".join(piece.content for piece in pieces if piece.type in ("html_block", "html_inline"))
    return sum(piece.type == "image" for piece in pieces) + len(_HTML_PICTURE.findall(html))


def as_markdown(text: str) -> str:
    """Return Markdown that shows a plain text with the lines, the indents and the signs that it has."""
    if _COLUMNS.search(text):
        # Indented, so that nothing in the text can end it.
        return "\n".join(f"    {line.expandtabs(8)}" for line in text.strip("\n").split("\n"))
    blocks = re.split(r"\n[ \t]*(?:\n[ \t]*)+", text.strip("\n"))
    return "\n\n".join(_as_paragraph(block) for block in blocks)


def _as_paragraph(block: str) -> str:
    return "\\\n".join(_as_line(line) for line in block.split("\n"))


def _as_line(line: str) -> str:
    indent = len(line) - len(line.lstrip(" \t"))
    width = len(line[:indent].expandtabs(_TAB))
    return _NO_BREAK_SPACE * width + escaped(line.strip())


def escaped(text: str) -> str:
    """Return Markdown that shows `text`, of one line, as it is."""
    return text.translate(_ESCAPED)
