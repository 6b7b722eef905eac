"""pypdf's reader, with objects read by one regular expression (ISO 32000-1, 7.3).

The structure of a packet is thousands of small objects, and pypdf reads them letter by letter: that was half
of a proof. What is written in any unusual way or damaged is left to pypdf.
"""

from __future__ import annotations

import io
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from pypdf import PdfReader
from pypdf.errors import PdfReadError, PyPdfError
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    StreamObject,
    create_string_object,
)

from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pypdf.generic import PdfObject

_END = rb"(?![^\0\t\n\f\r /<>\[\]()%])"  # of a word: a delimiter or white space follows (7.2.2)
_TOKEN = regex(
    rb"[\0\t\n\f\r ]*(?:"
    rb"/(?P<name>[^\0\t\n\f\r /<>\[\]()%#]+)" + _END + rb""
    rb"|(?P<number>\d+) (?P<reference>\d+) R" + _END + rb"|(?P<integer>[-+]?\d+)" + _END + rb""
    rb"|(?P<real>[-+]?(?:\d+\.\d*|\.\d+))" + _END + rb""
    rb"|(?P<open><<|\[)|(?P<close>>>|\])"
    rb"|\((?P<text>(?:[^()\\\r]|\\[()\\])*+)\)"
    rb"|<(?P<digits>(?:[0-9A-Fa-f]{2})*)>"
    rb"|(?P<word>true|false|null)" + _END + rb")"
)
_BEGINS = regex(rb"(\d+) (\d+) obj" + _END)  # 7.3.10
_ENDS = regex(rb"[\0\t\n\f\r ]*(?:endobj|(stream)\r?\n)")  # 7.3.8
_STREAM_ENDS = regex(rb"[\0\t\n\f\r ]*endstream")
_ESCAPED = regex(rb"\\([()\\])")  # 7.3.4.2
_SIMPLE: Mapping[str, Callable[[bytes], PdfObject]] = {
    "name": lambda written: NameObject("/" + written.decode("utf-8")),
    "integer": NumberObject,
    "real": lambda written: FloatObject(written.decode("ascii")),
    "text": lambda written: create_string_object(_ESCAPED.sub(rb"\1", written)),
    "digits": lambda written: create_string_object(bytes.fromhex(written.decode("ascii"))),
    "word": lambda written: NullObject() if written == b"null" else BooleanObject(written == b"true"),
}


class _UnusualError(Exception):
    """Something is written in a way that is left to pypdf."""


_LEFT_TO_PYPDF = (_UnusualError, PyPdfError, LookupError, TypeError, ValueError)


@contextmanager
def _told() -> Iterator[None]:
    """Tell as pypdf's own error whatever it comes upon in a damaged file."""
    try:
        yield
    except PyPdfError:
        raise
    except Exception as error:
        raise PdfReadError(f"{type(error).__name__}: {error}") from error


class Reader(PdfReader):
    """A PDF in memory, as pypdf reads it."""

    def __init__(self, data: bytes) -> None:
        self._written = data
        with _told():
            super().__init__(io.BytesIO(data))

    def get_object(self, indirect_reference: int | IndirectObject) -> PdfObject | None:
        """Return an object, as pypdf does."""
        if isinstance(indirect_reference, int):
            indirect_reference = IndirectObject(indirect_reference, 0, self)
        if not self.is_encrypted:
            generation, number = indirect_reference.generation, indirect_reference.idnum
            if (generation, number) in self.resolved_objects:
                return self.resolved_objects[generation, number]
            place = self.xref.get(generation, {}).get(number)
            is_free = self.xref_free_entry.get(generation, {}).get(number)
            if place and not is_free and number not in self.xref_objStm:
                with suppress(*_LEFT_TO_PYPDF):
                    value = self._read_at(place, number, generation)
                    return self.cache_indirect_object(generation, number, value)
        with _told():
            return super().get_object(indirect_reference)

    def _read_at(self, place: int, number: int, generation: int) -> PdfObject:
        """Return the object of that number, which stands at a place in the file."""
        begins = _BEGINS.match(self._written, place)
        if not begins or (int(begins[1]), int(begins[2])) != (number, generation):
            raise _UnusualError
        value, at = self._read(self._written, begins.end(), len(self._written))
        ends = _ENDS.match(self._written, at)
        if not ends:
            raise _UnusualError
        if not ends[1]:
            return value
        held = dict(value) if isinstance(value, DictionaryObject) else {}
        length = held.get("/Length")
        if not isinstance(length, int) or not _STREAM_ENDS.match(self._written, ends.end() + length):
            raise _UnusualError
        content = self._written[ends.end() : ends.end() + length]
        return StreamObject.initialize_from_dictionary({**held, "__streamdata__": content})

    def _get_object_from_stream(self, indirect_reference: IndirectObject) -> PdfObject:
        number = indirect_reference.idnum
        try:
            for found, value in self._read_stream(self.xref_objStm[number][0]):
                if (0, found) not in self.resolved_objects:
                    self.cache_indirect_object(0, found, value)
            return self.resolved_objects[0, number]  # type: ignore[return-value]
        except _LEFT_TO_PYPDF:
            return super()._get_object_from_stream(indirect_reference)

    def _read_stream(self, number: int) -> Iterator[tuple[int, PdfObject]]:
        """Yield the objects that are said to be in an object stream, by their numbers."""
        stream = None if number in self.xref_objStm else IndirectObject(number, 0, self).get_object()
        if not isinstance(stream, StreamObject):
            raise _UnusualError
        data, first = stream.get_data(), int(cast("int", stream["/First"]))
        heads = [int(word) for word in data[:first].split()]
        if len(heads) != 2 * int(cast("int", stream["/N"])):
            raise _UnusualError
        starts = [first + start for start in heads[1::2]]
        for found, start, end in zip(heads[::2], starts, [*starts[1:], len(data)], strict=True):
            if self.xref_objStm.get(found, (0,))[0] == number:
                yield found, self._read(data, start, end)[0]

    def _read(self, data: bytes, at: int, end: int) -> tuple[PdfObject, int]:
        """Return what is written from `at` to `end`, and where it ends."""
        around: list[list[PdfObject]] = []
        inside: list[PdfObject] = []
        while token := _TOKEN.match(data, at, end):
            at = token.end()
            kind = str(token.lastgroup)
            written = token[kind]
            if kind == "open":
                around.append(inside)
                inside = []
                continue
            if kind == "close":
                value = _closed(written, inside)
                inside = around.pop()
            elif kind == "reference":
                value = IndirectObject(int(token["number"]), int(written), self)
            elif not around:  # pypdf marks what stands by itself with its number
                return _SIMPLE[kind](written), at
            else:
                value = _simple(kind, written)
            if not around:
                if kind == "reference":  # which no object is
                    break
                return value, at
            inside.append(value)
        raise _UnusualError


def _closed(mark: bytes, inside: list[PdfObject]) -> PdfObject:
    """Return the array or dictionary that ends with `mark`."""
    if mark == b"]":
        return ArrayObject(inside)
    keys = inside[::2]
    held = DictionaryObject()
    dict.update(held, zip(keys, inside[1::2], strict=True))
    if len(held) < len(keys) or not all(isinstance(key, NameObject) for key in keys):
        raise _UnusualError
    return held


@lru_cache(maxsize=4096)  # a few names and numbers, over and over
def _simple(kind: str, written: bytes) -> PdfObject:
    """Return what holds no other objects."""
    return _SIMPLE[kind](written)
