"""Fonts and pictures that several attachments hold, stored once in the packet."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from toolkit.pdf.entries import drawn_with, listed
from toolkit.pdf.pagemarks import FONT_FILES
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object, Pdf

# Smaller streams cost more to compare than to store.
_LEAST_BYTES = 1000

_MOST_DEPTH = 6
_REFERENCE = regex(rb"\b(\d+) 0 R\b")

Number = tuple[int, int]


class Sharing:
    """Lets every reference to a font file or picture that a packet has several times lead to the first one.

    Copies that nothing refers to are not written.
    """

    def __init__(self, packet: Pdf) -> None:
        self._packet = packet
        self._firsts: dict[bytes, Object] = {}
        self._instead: dict[Number, Object] = {}

    def note(self, source: Pdf) -> None:
        """Note what is in a file from which the packet has just got pages."""
        for stream in _candidates(source):
            copy = self._packet.copy_foreign(stream)
            first = self._firsts.setdefault(_fingerprint(stream), copy)
            if first.objgen != copy.objgen:
                self._instead[copy.objgen] = first

    def finish(self) -> None:
        """Change the references, when the packet has all of its pages."""
        numbers = {b"%d" % number for number, _ in self._instead}
        for holder in self._packet.objects if numbers else ():
            # As text first: every value that Python looks at takes memory as long as there is the packet.
            written = _written(holder)
            if not numbers.isdisjoint(_REFERENCE.findall(written)):
                _replace(holder, self._instead, 0)


def _written(holder: object) -> bytes:
    """Return an object as it will be written, a stream without its data."""
    if isinstance(holder, Stream):
        return holder.stream_dict.unparse(resolved=True)
    return holder.unparse(resolved=True) if isinstance(holder, pikepdf.Object) else b""


def _candidates(source: Pdf) -> Iterator[Object]:
    """Yield the font files and pictures that the pages of a file use and that are worth it, each once."""
    for drawn in drawn_with([page.obj for page in source.pages]):
        yield from (_pictures if isinstance(drawn, Stream) else _font_files)(drawn)


def _font_files(font: Object) -> Iterator[Object]:
    kinds = [font, *listed(font.get("/DescendantFonts"))]
    for kind in kinds:
        descriptor = kind.get("/FontDescriptor") if isinstance(kind, Dictionary) else None
        if not isinstance(descriptor, Dictionary):
            continue
        for key in FONT_FILES:
            file = descriptor.get(key)
            if isinstance(file, Stream) and _is_worth_it(file):
                yield file


def _pictures(drawn: Object) -> Iterator[Object]:
    """Yield a picture and its mask; one that is a piece of its document's structure is nobody else's."""
    if drawn.get("/Subtype") == Name.Image and "/StructParent" not in drawn and "/OC" not in drawn:
        for picture in (drawn.get("/SMask"), drawn):
            if isinstance(picture, Stream) and _is_worth_it(picture):
                yield picture


def _is_worth_it(stream: Object) -> bool:
    return stream.is_indirect and int(stream.get("/Length", 0)) >= _LEAST_BYTES


def _fingerprint(stream: Object) -> bytes:
    """Return what only an equal stream has as well: the digest of its bytes and all its entries."""
    digest = hashlib.sha256()
    for piece in _pieces(stream, 0):
        digest.update(piece)
    return digest.digest()


def _pieces(value: object, depth: int) -> Iterator[bytes]:
    """Yield what tells a value from others, with everything that it refers to in place of the reference."""
    if depth > _MOST_DEPTH:
        # Deeper than any picture's colours go, or a circle: equal to itself only.
        yield repr(getattr(value, "objgen", value)).encode()
    elif isinstance(value, Stream):
        for key, entry in sorted(value.items()):
            yield key.encode("utf-8", "surrogateescape")
            yield from _pieces(entry, depth + 1)
        yield value.read_raw_bytes()
    elif isinstance(value, Dictionary):
        for key, entry in sorted(value.items()):
            yield key.encode("utf-8", "surrogateescape")
            yield from _pieces(entry, depth + 1)
    elif isinstance(value, Array):
        yield b"["
        for entry in value:
            yield from _pieces(entry, depth + 1)
        yield b"]"
    else:
        yield value.unparse() if isinstance(value, pikepdf.Object) else repr(value).encode()


def _replace(holder: Object, instead: dict[Number, Object], depth: int) -> None:
    """Replace references within one object, following none of them."""
    if isinstance(holder, (Dictionary, Stream)):
        for key, entry in list(holder.items()):
            if replaced := _replacement(entry, instead, depth):
                holder[key] = replaced
    elif isinstance(holder, Array):
        for place, entry in enumerate(list(holder)):
            if replaced := _replacement(entry, instead, depth):
                holder[place] = replaced


def _replacement(entry: object, instead: dict[Number, Object], depth: int) -> Object | None:
    """Return what is to stand for a reference; a direct value is looked through."""
    if isinstance(entry, pikepdf.Object):
        if entry.is_indirect:
            return instead.get(entry.objgen)
        if depth < _MOST_DEPTH:
            _replace(entry, instead, depth + 1)
    return None
