"""Objects are read as pypdf reads them, by themselves and in object streams, however they are written."""

from __future__ import annotations

import io
from functools import cache
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from packetparts import new_pdf
from pikepdf import ObjectStreamMode
from pypdf import PdfReader
from pypdf.generic import (
    BooleanObject,
    IndirectObject,
    NullObject,
    StreamObject,
    TextStringObject,
)

from toolkit.proof.readback.reader import Reader
from toolkit.proof.readback.values import Reference, Stream, UnreadableError

USUAL = [
    b"/Name",
    b"12",
    b"-0.5",
    b"+7",
    b".5",
    b"7 0 R",
    b"true",
    b"null",
    b"(text)",
    b"(\\(a\\) \\\\)",
    b"<FEFF00E6>",
    b"[]",
]
UNUSUAL = [
    b"(a",
    b"(a\\)",
    b"(a\\) (b)",
    b"/A#20B",
    b"(a\\101)",
    b"(a(b)c)",
    b"(a\\\nb)",
    b"(a\r\nb)",
    b"<ABC>",
    b"< AB CD >",
    b"% said\n1",
    b"4.",
    b"-",
    b"nul",
]


def told(value: Any) -> Any:
    """What a value is, whichever reader it is of."""
    if isinstance(value, (IndirectObject, Reference)):
        number = value.number if isinstance(value, Reference) else value.idnum
        return "reference", number, value.generation
    if isinstance(value, (StreamObject, Stream)):
        packed = value.packed if isinstance(value, Stream) else value._data
        return told({key: dict.__getitem__(value, key) for key in value if key != "/Length"}), packed
    if isinstance(value, dict):  # pypdf tells nothing of a stream's length
        return [(str(key), told(dict.__getitem__(value, key))) for key in value]
    if isinstance(value, list):
        return [told(list.__getitem__(value, place)) for place in range(len(value))]
    return plainly(value)


def plainly(value: Any) -> Any:
    if isinstance(value, TextStringObject):
        return "text", value.original_bytes
    if isinstance(value, BooleanObject):
        return "bool", value.value
    if value is None or isinstance(value, NullObject):
        return None
    kind = next(kind for kind in (bytes, str, bool, float, int) if isinstance(value, kind))
    return "text" if kind is bytes else kind.__name__, kind(value)


def with_objects(*objects: bytes, said: int | None = None) -> bytes:
    """A PDF with these objects in an object stream, numbered from 3; `said` is how many it says there are."""
    heads, body = [], b""
    for number, written in enumerate(objects, 3):
        heads.append(b"%d %d" % (number, len(body)))
        body += written + b"\n"
    head = b" ".join(heads) + b" "
    stream = head + body
    count = len(objects) if said is None else said
    out = b"%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n"
    holder = len(out)
    out += b"2 0 obj <</Type/ObjStm/N %d/First %d/Length %d>> stream\n" % (count, len(head), len(stream))
    out += stream + b"\nendstream endobj\n"
    rows = [(0, 0, 65535), (1, 9, 0), (1, holder, 0), *((2, 2, place) for place in range(len(objects)))]
    table = len(out)
    rows.append((1, table, 0))
    xref = b"".join(kind.to_bytes(1) + at.to_bytes(3) + last.to_bytes(2) for kind, at, last in rows)
    out += b"%d 0 obj <</Type/XRef/Size %d/W[1 3 2]/Root 1 0 R/Length %d>> stream\n" % (
        *(len(rows) - 1, len(rows)),
        len(xref),
    )
    return out + xref + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF" % table


def with_objects_alone(*objects: bytes, moved: int = 0) -> bytes:
    """A PDF with these objects by themselves, numbered from 3; its table has them `moved` bytes off."""
    out, rows = b"%PDF-1.7\n", [b"0000000000 65535 f \n"]
    for number, written in enumerate((b"<</Type/Catalog>>", b"9", *objects), 1):
        rows.append(b"%010d 00000 n \n" % (len(out) + (moved if number > 2 else 0)))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"xref\n0 %d\n%s" % (len(rows), b"".join(rows))
    return out + table + b"trailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(rows), len(out))


def read_here(pdf: bytes, count: int) -> list[Any]:
    """Every object as the toolkit reads it, or that it cannot be read."""
    found = []
    reader = Reader(pdf)
    for number in range(3, 3 + count):
        try:
            found.append(told(reader.read(number, 0)))
        except UnreadableError:
            found.append("unreadable")
    return found


def read_by_library(pdf: bytes, count: int) -> list[Any]:
    """Every object as pypdf reads it, or that it cannot be read; an object that is a reference is none."""
    found = []
    reader = PdfReader(io.BytesIO(pdf))
    for number in range(3, 3 + count):
        try:
            value = reader.get_object(number)
            found.append(None if isinstance(value, IndirectObject) else told(value))
        except Exception:  # noqa: BLE001 - it raises anything
            found.append("unreadable")
    return found


def assert_read_alike(pdf: bytes, count: int) -> None:
    assert read_here(pdf, count) == read_by_library(pdf, count)


WAYS = pytest.mark.parametrize("put", [with_objects, with_objects_alone])


@WAYS
@pytest.mark.parametrize(
    "written", [*USUAL, *UNUSUAL, b"<</A 1/A 2>>", b"<<1 2>>", b"<</A>>", b"[1", b"]", b""]
)
def test_each_way_of_writing_is_read_as_the_library_reads_it(put, written):
    assert_read_alike(put(b"<</Kept true>>", written), 2)


@pytest.mark.parametrize(
    "written",
    [
        b"<</Length 3>>\nstream\nabc\nendstream",
        b"<</Length 3>>stream\r\nabcendstream",
        b"<</Length 2 0 R>>stream\nabcdefghi\nendstream",
        b"<</Length 5>>stream\nabc\nendstream",
        b"<</Length 2>>stream\nabc\nendstream",
        b"<</Length -1>>stream\nabc\nendstream",
        b"<</Length 9>>stream\nabc",
        b"<<>>stream\nabc\nendstream",
        b"<</Length 3>>stream\rabc\nendstream",
        b"[1]stream\nabc\nendstream",
        b"<</Filter/FlateDecode/Length 11>>stream\nx\x9cKLJ\x06\x00\x02M\x01'\nendstream",
    ],
)
def test_each_way_of_writing_a_stream_is_read_as_the_library_reads_it(written):
    assert_read_alike(with_objects_alone(b"<</Kept true>>", written), 2)


@pytest.mark.parametrize("moved", [-20, -1, 1, 3, 30, 100_000])
def test_objects_that_stand_elsewhere_than_is_said_are_read_as_the_library_reads_them(moved):
    assert_read_alike(with_objects_alone(b"<</A 4 0 R>>", b"(text)", moved=moved), 2)


simple = st.sampled_from([*USUAL, *UNUSUAL[:8]])
nested = st.recursive(
    simple,
    lambda inner: (
        st.lists(inner, max_size=4).map(lambda held: b"[" + b" ".join(held) + b"]")
        | st.lists(inner, max_size=4).map(
            lambda held: b"<<" + b" ".join(b"/K%d %s" % pair for pair in enumerate(held)) + b">>"
        )
    ),
)


@WAYS
@given(objects=st.lists(nested, min_size=1, max_size=4))
def test_whatever_is_within_one_another_is_read_as_the_library_reads_it(put, objects):
    assert_read_alike(put(*objects), len(objects))


@pytest.mark.parametrize("said", [0, 1, 3, 99])
def test_a_stream_that_miscounts_what_it_holds_is_read_as_the_library_reads_it(said):
    assert_read_alike(with_objects(b"1", b"2", said=said), 2)


WRITTEN = [
    {"object_stream_mode": ObjectStreamMode.disable},
    {"object_stream_mode": ObjectStreamMode.generate},
    {"object_stream_mode": ObjectStreamMode.generate, "compress_streams": False},
    {"object_stream_mode": ObjectStreamMode.generate, "compress_streams": False, "linearize": True},
]
PIECES = [
    *(
        b"",
        b" ",
        b"\n",
        b"\r",
        b"\0",
        b"\x0b",
        b"%",
        b"(",
        b")",
        b"<",
        b">",
        b"<<",
        b">>",
        b"[",
        b"]",
        b"/",
        b"{",
    ),
    *(b"#", b"#41", b"R", b" 0 R", b"1 0 R", b"5 0 obj", b"endobj", b"stream\n", b"endstream", b"xref\n"),
    *(
        b"trailer",
        b"startxref\n",
        b"0",
        b"1",
        b"9",
        b"-",
        b".",
        b"\\",
        b"\\101",
        b"null",
        b"f",
        b"\xff",
        b"\xfe\xff",
    ),
    *(
        b"/Prev 9 ",
        b"/Encrypt 1 0 R ",
        b"/XRefStm 5 ",
        b"/Length 3 ",
        b"/Type /ObjStm ",
        b"/N 1 ",
        b"/First 4 ",
    ),
]


@cache
def written_by_qpdf(way: int) -> bytes:
    file = io.BytesIO()
    with new_pdf(2) as pdf:
        pdf.docinfo["/Title"] = "Bilag med (mange) m\xe6rker"
        pdf.save(file, **WRITTEN[way])
    return file.getvalue()


@settings(max_examples=400)
@given(
    way=st.integers(0, len(WRITTEN) - 1),
    changes=st.lists(
        st.tuples(st.floats(0, 1), st.sampled_from(PIECES), st.integers(0, 4)), min_size=1, max_size=3
    ),
)
def test_what_is_read_of_a_changed_file_is_what_the_library_reads(way, changes):
    pdf = written_by_qpdf(way)
    for where, piece, length in changes:
        place = int(where * len(pdf))
        pdf = pdf[:place] + piece + pdf[place + length :]
    with patch("toolkit.proof.readback.reader.Library", side_effect=UnreadableError):
        try:
            here = read_here(pdf, 12)
        except UnreadableError:
            return
    by_library = read_by_library(pdf, 12)
    assert here == [
        there if one != "unreadable" else one for one, there in zip(here, by_library, strict=True)
    ]
