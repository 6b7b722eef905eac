"""What the objects of a PDF become (ISO 32000-2, 7.3): plain values, whichever reader read them.

A name is a `str` that begins with its slash, null is None, an array a list, a dictionary a dict; numbers and
booleans are Python's own. What stands elsewhere is a `Reference`, and is read when it is asked for.
"""

from __future__ import annotations

import codecs
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Protocol

    class Source(Protocol):
        """A file of which objects can be read."""

        def read(self, number: int, generation: int) -> object:
            """Return the object of that number. Raises UnreadableError."""

        def unpack(self, stream: Stream) -> bytes:
            """Return the data of a stream of this file. Raises UnreadableError."""


_MARKS = (
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (b"\0", "utf-16-be"),  # not in the standard, but never meant otherwise
)
# Annex D.3, where PDFDocEncoding differs from Latin-1.
_PDF_LETTERS = (
    dict.fromkeys((0x7F, 0xAD), "\ufffd")
    | dict(enumerate("\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc", 0x18))
    | dict(
        enumerate(
            "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019"
            "\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd\u20ac",
            0x80,
        )
    )
)


class UnreadableError(Exception):
    """The file is no PDF that can be read, or a locked one."""


class Text(bytes):
    """A string as it is stored; `str` gives its letters (7.9.2.2), which most are never asked for."""

    __slots__ = ()

    def __str__(self) -> str:
        """Return its letters."""
        if self.startswith(codecs.BOM_UTF8):
            return self[3:].decode(errors="replace")
        for mark, encoding in _MARKS:
            if self.startswith(mark):
                return self.decode(encoding, "replace")
        if self[1:2] == b"\0":
            return self.decode("utf-16-le", "replace")
        letters = self.decode("latin-1").translate(_PDF_LETTERS)
        if "\ufffd" in letters:  # it has none of PDFDocEncoding's: many programs write UTF-8 without its mark
            with suppress(UnicodeDecodeError):
                return self.decode()
        return letters


class Reference:
    """An object that stands elsewhere in the file, by its number and generation."""

    __slots__ = ("generation", "number", "source")

    def __init__(self, number: int, generation: int, source: Source) -> None:
        self.number = number
        self.generation = generation
        self.source = source

    def read(self) -> object:
        """Return what it leads to. Raises UnreadableError."""
        return self.source.read(self.number, self.generation)


class Stream(dict[str, object]):
    """A stream's dictionary, with its data as they are stored, and what it is referred to by."""

    __slots__ = ("packed", "reference")

    def __init__(self, held: dict[str, object], packed: bytes, reference: Reference) -> None:
        super().__init__(held)
        self.packed = packed
        self.reference = reference

    def unpacked(self) -> bytes:
        """Return its data. Raises UnreadableError."""
        return self.reference.source.unpack(self)
