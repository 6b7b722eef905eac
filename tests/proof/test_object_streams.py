"""What is kept in object streams is read as pypdf reads it, however it is written."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from toolkit.proof.readback.objectstreams import Reader

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
    if isinstance(value, IndirectObject):
        return "R", value.idnum, value.generation
    if isinstance(value, dict):
        return [(key, told(dict.__getitem__(value, key))) for key in value]
    if isinstance(value, list):
        return [told(list.__getitem__(value, place)) for place in range(len(value))]
    return type(value).__name__, repr(value)


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


def read_by(kind: type[PdfReader], pdf: bytes, count: int) -> list[Any]:
    """Every object of the stream as this reader reads it, or what it raises."""
    found = []
    reader = kind(io.BytesIO(pdf))
    for number in range(3, 3 + count):
        try:
            found.append(told(reader.get_object(number)))
        except Exception as error:  # noqa: BLE001 - the same is to be raised
            found.append(type(error).__name__)
    return found


@pytest.mark.parametrize(
    "written", [*USUAL, *UNUSUAL, b"<</A 1/A 2>>", b"<<1 2>>", b"<</A>>", b"[1", b"]", b""]
)
def test_each_way_of_writing_is_read_as_the_library_reads_it(written):
    pdf = with_objects(b"<</Kept true>>", written)
    assert read_by(Reader, pdf, 2) == read_by(PdfReader, pdf, 2)


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


@given(st.lists(nested, min_size=1, max_size=4))
def test_whatever_is_within_one_another_is_read_as_the_library_reads_it(objects):
    pdf = with_objects(*objects)
    assert read_by(Reader, pdf, len(objects)) == read_by(PdfReader, pdf, len(objects))


@pytest.mark.parametrize("said", [0, 1, 3, 99])
def test_a_stream_that_miscounts_what_it_holds_is_read_as_the_library_reads_it(said):
    pdf = with_objects(b"1", b"2", said=said)
    assert read_by(Reader, pdf, 2) == read_by(PdfReader, pdf, 2)
