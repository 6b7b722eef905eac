"""What an attachment's own file shows page by page, as digests to hold its pages in the packet against."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name

from toolkit.packet.stamp import content_streams, without_stray_restores
from toolkit.pdf.source import open_pdf

if TYPE_CHECKING:
    from pikepdf import Object


@dataclass(frozen=True, slots=True)
class PagePieces:
    """The digests of a page's pieces of content as stored, and how many notes and links lie on it."""

    packed: tuple[int, ...]
    annotations: int


def read_pieces(pdf: bytes) -> tuple[PagePieces, ...]:
    """Return what each page of an attachment's file shows."""
    with open_pdf(pdf) as source:
        return tuple(_read_page(page.obj) for page in source.pages)


def read_unpacked(pdf: bytes, number: int) -> tuple[tuple[int, ...], ...]:
    """Return the digests of a page's pieces of content (1-based) unpacked, for one that was packed anew.

    The second way is that of content which is written anew to be stamped.
    """
    with open_pdf(pdf) as source:
        page = source.pages[number - 1].obj
        unpacked = tuple(zlib.crc32(_unpacked(stream)) for stream in content_streams(page))
        return unpacked, (zlib.crc32(without_stray_restores(page)),)


def _read_page(page: Object) -> PagePieces:
    listed = page.get(Name.Annots)
    annotations = list(listed) if isinstance(listed, Array) else []
    # Fields belong to their form: they may be flattened or, with a signature, taken out.
    kept = sum(isinstance(one, Dictionary) and one.get(Name.Subtype) != Name.Widget for one in annotations)
    return PagePieces(tuple(zlib.crc32(stream.read_raw_bytes()) for stream in content_streams(page)), kept)


def _unpacked(stream: Object) -> bytes:
    try:
        return stream.read_bytes()
    except (pikepdf.PikepdfError, RuntimeError):  # pikepdf 10.15 has no name of its own for a bomb
        return b""
