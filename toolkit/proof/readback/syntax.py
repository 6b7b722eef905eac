"""Objects read as they are usually written (ISO 32000-2, 7.3), by one regular expression for all tokens.

Strictly: what is written in any other way, or is damaged, is told to be unusual, and nothing is guessed.
"""

from __future__ import annotations

import zlib
from binascii import unhexlify
from functools import lru_cache
from typing import TYPE_CHECKING

from toolkit.proof.readback.values import Reference, Stream, Text
from toolkit.regex import regex

if TYPE_CHECKING:
    from toolkit.proof.readback.values import Source

_WORD = rb"[^\t\n\f\r /<>\[\]()%]"
_LETTERS = rb"\((?:[^()\\\r]++|\\[nrtbf()\\]|\\[0-3][0-7][0-7])*+"  # of a string, 7.3.4.2
# Whatever is no white space is part of a token, so that nothing is passed over. A string without an end is a
# token too: else each that begins in it would be looked for as far as the file goes.
_TOKEN = regex(
    rb" ?(/" + _WORD + rb"++|\d{1,9} \d{1,5} R(?!" + _WORD + rb")|<<|>>|" + _WORD + rb"++|[\[\]]"
    rb"|" + _LETTERS + rb"\)?+|<[0-9A-Fa-f]*+>|[^\t\n\f\r ])"
)
_STRING = regex(_LETTERS + rb"\)")
_NUMBER = regex(rb"([-+]?\d+)|[-+]?(?:\d+\.\d*|\.\d+)")
_NAME = regex(rb"/(?:[^\0\v{}#]|#[0-9A-Fa-f]{2})+")
_CODE = regex(rb"#(..)")  # 7.3.5
_ESCAPED = regex(rb"\\(?:([0-7]{3})|(.))")  # 7.3.4.2
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}

_BEGINS = regex(rb"(\d{1,9}) 0 obj(?!" + _WORD + rb")")  # 7.3.10
_ENDS = regex(rb"[\t\n\f\r >\])](?:endobj|stream(\r?\n)?)")  # 7.3.8
_STREAM_ENDS = regex(rb"[\t\n\f\r ]*endstream")
_LARGEST_STREAM = 75_000_000  # pypdf unpacks no more either


class UnusualError(Exception):
    """Something is written in a way that is not read here."""


# What is come upon where something is unusual.
UNUSUAL = (UnusualError, LookupError, TypeError, ValueError, zlib.error)


class _Mark:
    """The beginning or the end of an array or a dictionary."""


_ARRAY, _ARRAY_ENDS, _DICTIONARY, _DICTIONARY_ENDS = _Mark(), _Mark(), _Mark(), _Mark()
_FIXED: dict[bytes, object] = {b"[": _ARRAY, b"]": _ARRAY_ENDS, b"<<": _DICTIONARY, b">>": _DICTIONARY_ENDS}
_FIXED |= {b"true": True, b"false": False, b"null": None}


class Tokens(dict[bytes, object]):
    """What the tokens of a file stand for: few names, numbers and references, over and over."""

    def __init__(self, source: Source) -> None:
        super().__init__(_FIXED)
        self.source = source

    def __missing__(self, token: bytes) -> object:
        """Return what a token stands for that has not been read before."""
        value: object
        if token.endswith(b" R"):
            number, generation, _ = token.split()
            value = Reference(int(number), int(generation), self.source)
        elif token.startswith(b"/"):
            value = _name(token)
        elif len(token) > 1 and token[0] in b"(<":
            return _text(token)
        else:
            value = _number(token)
        self[token] = value
        return value


def _text(token: bytes) -> Text:
    if token.startswith(b"<"):
        return Text(unhexlify(token[1:-1]))
    written = token[1:-1]
    if not token.endswith(b")"):
        raise UnusualError
    if b"\\" not in written:
        return Text(written)
    if not _STRING.fullmatch(token):
        raise UnusualError
    return Text(
        _ESCAPED.sub(
            lambda one: bytes((int(one[1], 8),)) if one[1] else _ESCAPES.get(one[2], one[2]), written
        )
    )


@lru_cache(maxsize=4096)  # files have most of their names in common
def _name(token: bytes) -> str:
    if not _NAME.fullmatch(token):
        raise UnusualError
    if b"#" in token:
        token = _CODE.sub(lambda code: bytes.fromhex(code[1].decode("ascii")), token)
    return token.decode("utf-8")


def _number(token: bytes) -> int | float:
    written = _NUMBER.fullmatch(token)
    if not written:
        raise UnusualError
    return int(token) if written[1] else float(token)


def parse(data: bytes, at: int, end: int, tokens: Tokens) -> object:
    """Return the one object that is written from `at` to `end`."""
    around: list[tuple[_Mark, list[object]]] = []
    inside: list[object] = []
    for value in map(tokens.__getitem__, _TOKEN.findall(data, at, end)):
        if type(value) is not _Mark:
            inside.append(value)
        elif value is _ARRAY or value is _DICTIONARY:
            around.append((value, inside))
            inside = []
        else:
            begun, outside = around.pop()
            outside.append(_closed(begun, value, inside))
            inside = outside
    if around or len(inside) != 1 or type(inside[0]) is Reference:
        raise UnusualError
    return inside[0]


def _closed(begun: _Mark, ends: _Mark, inside: list[object]) -> object:
    """Return the array or dictionary of these marks."""
    if begun is _ARRAY and ends is _ARRAY_ENDS:
        return inside
    one_by_one = iter(inside)
    held = dict(zip(one_by_one, one_by_one, strict=False))
    if 2 * len(held) != len(inside) or begun is _ARRAY or ends is _ARRAY_ENDS:
        raise UnusualError
    "".join(held)  # type: ignore[arg-type] # raises TypeError where a key is no name
    return held


def read_at(data: bytes, place: int, tokens: Tokens) -> tuple[int, object]:
    """Return the object that stands at a place in the file, with its number."""
    begins = _BEGINS.match(data, place)
    ends = _ENDS.search(data, begins.end()) if begins else None
    if not begins or not ends:
        raise UnusualError
    number = int(begins[1])
    value = parse(data, begins.end(), ends.start() + 1, tokens)
    if data.startswith(b"endobj", ends.start() + 1):
        return number, value
    length = value.get("/Length") if isinstance(value, dict) else None
    if type(length) is not int or length < 0 or not ends[1] or not isinstance(value, dict):
        raise UnusualError
    if not _STREAM_ENDS.match(data, ends.end() + length):
        raise UnusualError
    content = data[ends.end() : ends.end() + length]
    return number, Stream(value, content, Reference(number, 0, tokens.source))


def unpack(stream: Stream) -> bytes:
    """Return the data of a stream that is packed in the usual way, or not at all (7.4.4)."""
    packing = stream.get("/Filter")
    if stream.get("/DecodeParms") is not None:
        raise UnusualError
    if packing is None or not stream.packed:
        return stream.packed
    if packing not in ("/FlateDecode", ["/FlateDecode"]):
        raise UnusualError
    return inflate(stream.packed)


def inflate(packed: bytes) -> bytes:
    """Return what was packed (7.4.4)."""
    unpacking = zlib.decompressobj()
    data = unpacking.decompress(packed, _LARGEST_STREAM)
    if not unpacking.eof:
        raise UnusualError
    return data
