"""Where a file's objects are, as is usually told: by tables or streams (ISO 32000-2, 7.5.4 and 7.5.8)."""

from __future__ import annotations

from itertools import accumulate
from struct import pack, unpack
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field
from toolkit.proof.readback.syntax import UnusualError, inflate, parse, read_at
from toolkit.proof.readback.values import Stream
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toolkit.proof.readback.syntax import Tokens

    Entry = tuple[int, int, int, int]  # number, kind, and the two values that the kind has (table 18)

_LAST = regex(rb"[\r\n]startxref\r?\n(\d{1,10})\r?\n%%EOF\r?\n?\Z")
_LENGTH_OF_LAST = 40
_TABLE = regex(rb"xref\r?\n")
_SECTION = regex(rb"(\d{1,9}) (\d{1,9}) ?\r?\n")
_ENTRIES = regex(rb"(?:\d{10} (?:00000 n|\d{5} f)(?: \n| \r|\r\n))*")
_LENGTH_OF_ENTRY = 20
_TRAILER = regex(rb"trailer(?=[\t\n\f\r <])")
_FREE, _BY_ITSELF, _IN_STREAM = 0, 1, 2
_WIDEST = 8  # bytes
# What is longer is read by pypdf, which has limits of its own.
_MOST_SECTIONS, _MOST_ENTRIES = 20, 1_000_000
_UP = b"\2"  # each byte is what it is more than that above it (PNG, 9.2)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """By its number the place of an object, or the object stream that it is in; and what the trailers say."""

    places: dict[int, int] = field(default_factory=dict)
    streams: dict[int, int] = field(default_factory=dict)
    free: set[int] = field(default_factory=set)
    trailer: dict[str, object] = field(default_factory=dict)


def read_whereabouts(data: bytes, tokens: Tokens) -> Whereabouts:
    """Return where a file's objects are. Raises one of UNUSUAL."""
    last = _LAST.search(data, len(data) - _LENGTH_OF_LAST)
    if not last or not data.startswith(b"%PDF-"):
        raise UnusualError
    found = Whereabouts()
    place: object = int(last[1])
    read: dict[int, dict[str, object]] = {}
    while place is not None:
        if type(place) is not int or place in read or data[place - 1 : place] not in {b"\r", b"\n"}:
            raise UnusualError
        if len(read) == _MOST_SECTIONS:
            raise UnusualError
        is_table = data.startswith(b"xref", place)
        entries, trailer = (_read_table if is_table else _read_stream)(data, place, tokens)
        if "/Encrypt" in trailer or "/XRefStm" in trailer:
            raise UnusualError
        _add(found, entries)
        found.trailer.update({**trailer, **found.trailer})
        read[place] = trailer
        place = trailer.get("/Prev")
    _check_streams(found, read)
    return found


def _check_streams(found: Whereabouts, read: dict[int, dict[str, object]]) -> None:
    """Raise UnusualError where streams and tables were read, or a stream has the number of something else."""
    numbers = {one.reference.number: place for place, one in read.items() if isinstance(one, Stream)}
    if len(numbers) not in {0, len(read)} or numbers.keys() & found.streams.keys():
        raise UnusualError
    if any(found.places.get(number, place) != place for number, place in numbers.items()):
        raise UnusualError


def _add(found: Whereabouts, entries: Iterable[Entry]) -> None:
    """Add the entries of an older table: what was said first is newer."""
    places, streams, free = found.places, found.streams, found.free
    for number, kind, first, second in entries:
        if number in places or number in streams:
            continue
        if kind == _FREE:
            free.add(number)
        elif number in free:  # deleted, which not everybody sees
            raise UnusualError
        elif kind == _IN_STREAM:
            streams[number] = first
        elif kind == _BY_ITSELF and second == 0:
            places[number] = first
        else:
            raise UnusualError


def _read_table(data: bytes, at: int, tokens: Tokens) -> tuple[Iterable[Entry], dict[str, object]]:
    entries: list[Entry] = []
    begins = _TABLE.match(data, at)
    at = begins.end() if begins else at
    while section := _SECTION.match(data, at):
        first, count, at = int(section[1]), int(section[2]), section.end()
        rows = data[at : at + count * _LENGTH_OF_ENTRY]
        if len(rows) < count * _LENGTH_OF_ENTRY or not _ENTRIES.fullmatch(rows) or (not entries and first):
            raise UnusualError
        words = rows.split()
        kinds = (_FREE if kind == b"f" else _BY_ITSELF for kind in words[2::3])
        entries += zip(range(first, first + count), kinds, map(int, words[::3]), [0] * count, strict=True)
        at += len(rows)
    begins = _TRAILER.match(data, at)
    trailer = parse(data, begins.end(), data.index(b"startxref", at), tokens) if begins else None
    if not isinstance(trailer, dict):
        raise UnusualError
    return entries, trailer


def _read_stream(data: bytes, at: int, tokens: Tokens) -> tuple[Iterable[Entry], dict[str, object]]:
    _, stream = read_at(data, at, tokens)
    if not isinstance(stream, Stream) or stream.get("/Type") != "/XRef":
        raise UnusualError
    widths = _numbers(stream.get("/W"))
    sections = _numbers(stream.get("/Index", [0, stream.get("/Size")]))
    if len(widths) != 3 or widths[0] != 1 or max(widths) > _WIDEST or len(sections) % 2:  # noqa: PLR2004
        raise UnusualError
    columns = _columns(stream, sum(widths), sum(sections[1::2]))
    counted = zip(sections[::2], sections[1::2], strict=True)
    numbers = (number for first, count in counted for number in range(first, first + count))
    kinds, last = columns[0], 1 + widths[1]
    first, second = _whole(columns[1:last], len(kinds)), _whole(columns[last:], len(kinds))
    return zip(numbers, kinds, first, second, strict=True), stream


def _numbers(values: object) -> list[int]:
    found = [one for one in values if type(one) is int and one >= 0] if isinstance(values, list) else []
    if not isinstance(values, list) or len(found) < len(values):
        raise UnusualError
    return found


def _columns(stream: Stream, width: int, count: int) -> list[bytes]:
    """Return the bytes of a table by columns, as they were before they were packed (7.4.4.4)."""
    if stream.get("/Filter") != "/FlateDecode" or count > _MOST_ENTRIES:
        raise UnusualError
    rows, parameters = inflate(stream.packed), stream.get("/DecodeParms")
    if parameters is None and len(rows) == count * width:
        return [rows[column::width] for column in range(width)]
    if parameters != {"/Columns": width, "/Predictor": 12} or len(rows) != count * (width + 1):
        raise UnusualError
    if rows[:: width + 1].strip(_UP):
        raise UnusualError
    return [_summed(rows[column :: width + 1]) for column in range(1, width + 1)]


def _summed(column: bytes) -> bytes:
    """Return the sums of the bytes so far, of which a byte has the lowest part."""
    return pack(f"<{len(column)}Q", *accumulate(column))[::8]


def _whole(columns: Sequence[bytes], count: int) -> Sequence[int]:
    """Return the `count` numbers whose bytes stand in these columns, the highest first."""
    joined = bytearray(_WIDEST * count)
    for place, column in enumerate(reversed(columns), 1):
        joined[_WIDEST - place :: _WIDEST] = column
    return unpack(f">{count}Q", joined)
