"""The pages of a finished PDF told apart: which look as before, where bookmarks are, how one looks."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from toolkit.pdf.destinations import Destinations
from toolkit.pdf.outline import read_outline
from toolkit.preview.model import BookmarkPlace, OutlineLine, ShownPage, ShownPdf
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.pdf.facts import Bookmark, Target

_MARKED = ("item_", "decision_", "attachment_")
_OUTSIDE = frozenset({"/Parent", "/P", "/StructParent", "/StructParents", "/Dest", "/A", "/Popup"})
_OUTSIDE_INSIDE = regex(rb"/(Parent|P|StructParents?|Dest|A|Popup)\b")
_REFERENCE = regex(rb"\b(\d{1,9}) (\d{1,5}) R\b")  # ISO 32000-1, 7.3.10
_DEEPEST = 30
_KEY_BYTES = 12
_MOST_PIXELS = 4_000_000


def read_pages(pdf: bytes, names: Sequence[str], notes: Sequence[str] = ()) -> ShownPdf:
    """Return a PDF with what a preview must know of it; `names` are the bookmarks to be looked up.

    Raises ValueError for what is no PDF.
    """
    try:
        document = pikepdf.open(io.BytesIO(pdf))
    except pikepdf.PdfError as error:
        raise ValueError(str(error)) from error
    with document:
        tops = [float(page.cropbox[3]) for page in document.pages]
        destinations = Destinations(document, [page.obj for page in document.pages])
        digests = _Digests(document)
        pages = tuple(digests.page(page) for page in document.pages)
        marks = tuple(_marks(destinations, names, tops))
        outline = tuple(_entries(read_outline(document, destinations), tops, 1))
    return ShownPdf(pdf, pages, marks, outline, tuple(notes))


def _marks(
    destinations: Destinations, names: Sequence[str], tops: Sequence[float]
) -> Iterator[BookmarkPlace]:
    for name in names:
        target = destinations.named(name)
        if target is not None:
            yield BookmarkPlace(name, target.page, _down(target, tops))


def _down(target: Target, tops: Sequence[float]) -> float:
    """Return how far below its page's top a target is."""
    view = target.view
    at = view[2] if view[0] == "XYZ" else view[1] if view[0] in {"FitH", "FitBH"} else None
    return round(max(tops[target.page - 1] - at, 0.0), 1) if isinstance(at, int | float) else 0.0


def _entries(bookmarks: Sequence[Bookmark], tops: Sequence[float], level: int) -> Iterator[OutlineLine]:
    for bookmark in bookmarks:
        target = bookmark.target
        page, down = (target.page, _down(target, tops)) if target else (0, 0.0)
        yield OutlineLine(bookmark.title, page, down, level)
        yield from _entries(bookmark.children, tops, level + 1)


class _Digests:
    """Digests of the pages of one PDF by all that they are drawn from; what they share is read once."""

    def __init__(self, document: pikepdf.Pdf) -> None:
        self._document = document
        self._known: dict[tuple[int, int], bytes] = {}

    def page(self, page: pikepdf.Page) -> ShownPage:
        """Return a page's key and its size as it is shown."""
        left, low, right, high = (float(number) for number in page.cropbox)
        width, height = right - left, high - low
        turned = int(page.obj.get("/Rotate", 0)) % 180 == 90  # noqa: PLR2004 - degrees
        digest = hashlib.blake2b(self._of(page.obj.objgen, 0), digest_size=_KEY_BYTES)
        digest.update(repr((left, low, right, high)).encode())
        return ShownPage(digest.hexdigest(), *((height, width) if turned else (width, height)))

    def _of(self, number: tuple[int, int], depth: int) -> bytes:
        """Return the digest of the object of this number."""
        if depth > _DEEPEST:
            return b"deep"
        if number not in self._known:
            self._known[number] = b"open"  # objects may be knotted
            self._known[number] = self._read(self._document.get_object(number), depth)
        return self._known[number]

    def _read(self, thing: object, depth: int) -> bytes:
        digest = hashlib.blake2b(digest_size=_KEY_BYTES)
        if isinstance(thing, Stream | Dictionary):
            for key, value in sorted(thing.items()):
                if key not in _OUTSIDE and not (key == "/Type" and value == Name.Page):
                    digest.update(key.encode() + self._told(value, depth + 1))
            if isinstance(thing, Stream):
                digest.update(thing.read_raw_bytes())
        elif isinstance(thing, Array):
            for value in thing:
                digest.update(b"," + self._told(value, depth + 1))
        else:
            digest.update(self._told(thing, depth))
        return digest.digest()

    def _told(self, value: object, depth: int) -> bytes:
        """Return what tells a value: as it is written, with the digests of others that it refers to."""
        if not isinstance(value, pikepdf.Object):
            return repr(value).encode()
        if value.is_indirect:
            return self._of(value.objgen, depth)
        written = value.unparse()
        if _OUTSIDE_INSIDE.search(written) and isinstance(value, Dictionary | Array):
            return self._read(value, depth) if depth < _DEEPEST else b"deep"
        return _REFERENCE.sub(lambda found: self._of((int(found[1]), int(found[2])), depth), written)


def draw_picture(pdf: bytes, number: int, scale: float) -> bytes:
    """Return the page of this number, from 1, as a PNG; `scale` is in pixels a point."""
    from toolkit.pdf.pdfium import draw_page, opened

    out = io.BytesIO()
    with opened(pdf) as document:
        draw_page(document, number - 1, scale, _MOST_PIXELS).save(out, "PNG", compress_level=1)
    return out.getvalue()
