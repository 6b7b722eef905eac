"""What the pages of a PDF show, as digests to hold them against the same pages in another file."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name

from toolkit.dataclass import dataclass
from toolkit.pdf.balance import content_streams, unpacked, without_stray_restores
from toolkit.pdf.entries import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Object, Pdf


@dataclass(frozen=True, slots=True)
class PagePieces:
    """What a page shows: the digests of its pieces of content, as they are stored and unpacked.

    `annotations` counts the notes and links that lie on it.
    """

    packed: tuple[int, ...]
    unpacked: tuple[int, ...]
    annotations: int


def read_pieces(pdf: Pdf) -> tuple[PagePieces, ...]:
    """Return what each page of `pdf` shows."""
    return tuple(_read_page(page.obj) for page in pdf.pages)


def shows(page: PagePieces, before: PagePieces) -> bool:
    """Whether a page draws what it did `before`, as it is or compressed anew, and all that lay on it."""
    is_drawn = _holds(page.packed, before.packed) or _holds(page.unpacked, before.unpacked)
    return is_drawn and page.annotations >= before.annotations


def shows_without_strays(page: PagePieces, before: PagePieces, original: Object) -> bool:
    """Whether a page does so but for the stray restores of the `original` one."""
    own = [zlib.crc32(without_stray_restores(original))]
    return _holds(page.unpacked, own) and page.annotations >= before.annotations


def _holds(digests: Sequence[int], own: Sequence[int]) -> bool:
    """Whether a page's pieces of content hold those of its file one after the other."""
    starts = range(len(digests) - len(own) + 1)
    return any(tuple(digests[start : start + len(own)]) == tuple(own) for start in starts)


def _read_page(page: Object) -> PagePieces:
    annotations = listed(page.get("/Annots"))
    # Fields belong to their form: they may be flattened or, with a signature, taken out.
    kept = sum(isinstance(one, Dictionary) and one.get("/Subtype") != Name.Widget for one in annotations)
    streams = list(content_streams(page))
    return PagePieces(
        tuple(zlib.crc32(stream.read_raw_bytes()) for stream in streams),
        tuple(zlib.crc32(unpacked(stream)) for stream in streams),
        kept,
    )
