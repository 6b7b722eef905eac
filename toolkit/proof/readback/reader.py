"""A file's objects by their numbers, read here where they are written as usual; pypdf reads what is not.

The structure of a packet is thousands of small objects, and pypdf reads them letter by letter.
"""

from __future__ import annotations

from functools import cached_property

from toolkit.proof.readback.crossreference import Whereabouts, read_whereabouts
from toolkit.proof.readback.library import Library
from toolkit.proof.readback.syntax import UNUSUAL, Tokens, UnusualError, parse, read_at, unpack
from toolkit.proof.readback.values import Reference, Stream
from toolkit.regex import regex

# The data of an object stream, and by its number from where to where each object in it is.
Contents = tuple[bytes, dict[int, tuple[int, int]]]

_HEADS = regex(rb"(?:\d{1,9} \d{1,9}[\n\r ]+)*")  # 7.5.7


class Reader:
    """A PDF in memory. Raises UnreadableError, at once or when something is asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._tokens = Tokens(self)
        self._objects: dict[int | tuple[int, int], object] = {}
        self._contents: dict[int, Contents] = {}
        self._where = Whereabouts()
        self.trailer: dict[str, object]
        self.root: dict[str, object]
        try:
            self._where = read_whereabouts(data, self._tokens)
            self.trailer, self.root = self._where.trailer, _catalogue(self._where.trailer)
        except UNUSUAL:
            self._where = Whereabouts()  # of nothing, so that pypdf reads all
            self._objects.clear()
            self.trailer, self.root = self._library.ends()

    @cached_property
    def _library(self) -> Library:
        return Library(self._data, self)

    def read(self, number: int, generation: int) -> object:
        """Return an object."""
        key = (number, generation) if generation else number
        if key not in self._objects:
            try:
                self._objects[key] = self._read(number, generation)
            except UNUSUAL:
                self._objects[key] = self._library.read(Reference(number, generation, self))
        return self._objects[key]

    def unpack(self, stream: Stream) -> bytes:
        """Return the data of a stream of this file."""
        try:
            return unpack(stream)
        except UNUSUAL:
            return self._library.unpack(stream.reference)

    def text(self, page: int) -> str:
        """Return what is written on a page, which is counted from 1, as pypdf finds it."""
        return self._library.text(page)

    def _read(self, number: int, generation: int) -> object:
        if generation:
            raise UnusualError
        if number in self._where.places:
            found, value = read_at(self._data, self._where.places[number], self._tokens)
            if found != number:
                raise UnusualError
            return value
        data, spans = self._open(self._where.streams[number])
        return parse(data, *spans[number], self._tokens)

    def _open(self, number: int) -> Contents:
        """Return what an object stream holds."""
        if number not in self._contents:
            self._contents[number] = b"", {}  # for the next time, if it cannot be opened
            found, stream = read_at(self._data, self._where.places[number], self._tokens)
            if found != number or not isinstance(stream, Stream):
                raise UnusualError
            self._contents[number] = _contents(stream)
        return self._contents[number]


def _catalogue(trailer: dict[str, object]) -> dict[str, object]:
    reference = trailer.get("/Root")
    root = reference.read() if isinstance(reference, Reference) else None
    if not isinstance(root, dict) or root.get("/Type") != "/Catalog":
        raise UnusualError
    return root


def _contents(stream: Stream) -> Contents:
    data, first, count = unpack(stream), stream.get("/First"), stream.get("/N")
    if stream.get("/Type") != "/ObjStm" or type(first) is not int or not 0 <= first <= len(data):
        raise UnusualError
    if not _HEADS.fullmatch(data, 0, first):
        raise UnusualError
    heads = [int(word) for word in data[:first].split()]
    numbers, starts = heads[::2], [first + start for start in heads[1::2]]
    if len(set(numbers)) != count or len(numbers) != count or starts != sorted(set(starts)):
        raise UnusualError
    return data, dict(zip(numbers, zip(starts, [*starts[1:], len(data)], strict=True), strict=True))
