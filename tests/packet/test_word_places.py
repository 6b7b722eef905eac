"""Where words stand on our own pages is read by one expression as it is operator by operator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from built import SAMPLES, build
from hypothesis import given
from hypothesis import strategies as st

from toolkit.pdf.textplaces import read_places_by_operators
from toolkit.pdf.wordplaces import Word, read_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toolkit.pdf.wordplaces import Place

PIECES = [
    b"/Span <</MCID 3>> BDC\n",
    b"/P <</MCID 0>> BDC\n",
    b"/Artifact BMC\n",
    b"/Artifact <</Type /Pagination>> BDC\n",
    b"/P /Named BDC\n",
    b"EMC\n",
    b"q\n",
    b"Q\n",
    b"1 0 0 -1 0 842 cm\n",
    b".5 0 0 2 -10 7.25 cm\n",
    b"BT\n/F4 8 Tf\n1 0 0 -1 180.48 62.75 Tm\n<0041> Tj\n2.28 0 Td <0001> Tj\n-1 0 Td <0002> Tj\nET\n",
    b"BT\n/F4 8 Tf\n.7 .7 -.7 .7 10 20 Tm\n<0041> Tj\nET\n",
    b"BT\n/F4 8 Tf\n1 0 0 1 10 20 Tm\n<0041> Tj\n2 3 Td <0001> Tj\nET\n",
    b"BT /F1 8 Tf 3 4 Td <0102> Tj\n9 0 Td <03> Tj ET\n",
    b"BT /F1 8 Tf 1 0 0 1 3 4 Tm (BT EMC q) Tj ET\n",
    b"BT /F1 8 Tf 3 4 Td [(a) -20 (b)] TJ T* (c) ' ET\n",
    b"0 0 1 rg\n10 10 5 5 re f\n",
]


def places_of(words: Iterable[Word]) -> list[Place]:
    return [place for word in words for place in word.places()]


def assert_alike(found: Iterable[Place], expected: Iterable[Place]) -> None:
    """A millionth of a point apart at most."""
    for one, other in zip(found, expected, strict=True):
        assert one == pytest.approx(other, abs=1e-6)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join))
def test_whatever_follows_on_whatever_is_read_alike_or_left_to_the_other_way(content):
    found = read_words(content)
    if found is not None:
        assert_alike(places_of(found), read_places_by_operators(content, {"/Named": 5}))


def test_each_page_of_our_own_is_read_so(tmp_path):
    built = build(SAMPLES / "region" / "2025-02-28" / "meeting.yaml", tmp_path)
    with pikepdf.open(built / "packet.pdf") as packet, pikepdf.open(built / "minutes.pdf") as minutes:
        pages = [*minutes.pages, *list(packet.pages)[: len(minutes.pages)]]
        contents = [page.Contents for page in pages]
        for one in contents:
            streams = one if isinstance(one, pikepdf.Array) else [one]
            content = b"\n".join(stream.read_bytes() for stream in streams)
            found = read_words(content)
            assert found
            assert_alike(places_of(found), read_places_by_operators(content, {}))
