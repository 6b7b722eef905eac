"""What a Word file holds against what is on its pages: what is missing there, where, and how much."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit.wordfile.openfields import TICKED, UNTICKED
from toolkit.wordfile.stock import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pypdfium2

    from toolkit.wordfile.stock import Drawing, Stock

_TOKEN = re.compile(rf"[^\W_]+|[{TICKED}{UNTICKED}]")
_HIDDEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_FIRST_WORDS = 6
_LONG = 24  # letters: enough of a passage to find its page by
_IMAGE = 3  # pdfium's FPDF_PAGEOBJ_IMAGE
_DEEPEST = 8  # forms within forms


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that is not on the pages: so many words, or drawings of a kind.

    `what` is a `Place` or a `Kind`, `first` the first of the words, `page` the 1-based page after whose text
    it should stand, 0 where that is not known.
    """

    what: str
    count: int
    first: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Renderer:
    """What is known of a renderer's drawings: the outlines of shapes that it draws, None for all of them."""

    outlines: frozenset[str] | None = None
    draws_charts: bool = True


EMBEDDED = Renderer(frozenset(("rect",)), draws_charts=False)
OFFICE = Renderer()


def find_missing(stock: Stock, pdf: bytes, renderer: Renderer) -> tuple[Missing, ...]:
    """Return what a Word file holds and its pages, a PDF's, do not show; the largest loss first.

    Words count, in any order: which of two same words is missing nobody can tell. Raises ValueError for a PDF
    that cannot be opened.
    """
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(pdf) as document:
            pages = [_plain(page.get_textpage().get_text_bounded()) for page in document]
            images = sum(_count_images(page) for page in document)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from error
    words = _find_missing_words(stock, pages)
    drawings = _find_missing_drawings(stock.drawings, images, pages, renderer)
    return (*sorted(words, key=lambda one: -one.count), *drawings)


def _plain(text: str) -> str:
    """Return a text as it is compared: no ligatures or soft hyphens, capitals like small letters."""
    return unicodedata.normalize("NFKC", text).translate(_HIDDEN).replace("\ufffe", "").casefold()


def _find_missing_words(stock: Stock, pages: Sequence[str]) -> Iterator[Missing]:
    passages = [(passage, _TOKEN.findall(_plain(passage.text))) for passage in stock.passages]
    held = Counter(word for _, words in passages for word in words)
    on_pages = [word for page in pages for word in _TOKEN.findall(page)]
    lacking = held - Counter(on_pages)
    if lacking:
        _take_split_words(lacking, on_pages, held)
    counts: Counter[str] = Counter()
    first: dict[str, tuple[str, int]] = {}
    page, start = 1, 0
    for passage, words in passages if lacking else ():
        gone = [word for word in words if lacking[word] > 0]
        for word in gone:
            lacking[word] -= 1
        if gone:
            counts[passage.place] += len(gone)
            first.setdefault(passage.place, (_first_words(passage.text, gone), page))
        else:
            page, start = _place_after("".join(words), pages, page, start)
    for place, count in counts.items():
        yield Missing(place, count, *first[place])


def _take_split_words(lacking: Counter[str], on_pages: Sequence[str], held: Counter[str]) -> None:
    """Strike out words that are on the pages in pieces, over a line's end, or run together with others."""
    spare = Counter(on_pages) - held
    pieces: list[str] = []
    for word in on_pages:
        if spare[word] > 0:
            spare[word] -= 1
            pieces.append(word)
    left = "".join(pieces)
    for word in sorted(lacking, key=len, reverse=True):
        while lacking[word] > 0 and word in left:
            left = left.replace(word, "\n", 1)
            lacking[word] -= 1


def _first_words(text: str, gone: Sequence[str]) -> str:
    """Return the text from its first missing word on, a few words long."""
    shown = text.split()
    start = next((n for n, word in enumerate(shown) if gone[0] in _plain(word)), 0)
    return " ".join(shown[start : start + _FIRST_WORDS]) + (" …" if len(shown) > start + _FIRST_WORDS else "")


def _place_after(letters: str, pages: Sequence[str], page: int, start: int) -> tuple[int, int]:
    """Return the page on which a passage stands that comes after what stood on `page`, else where we were."""
    if len(letters) < _LONG // 4:
        return page, start
    for number in range(page, min(page + 2, len(pages)) + 1):
        if letters[:_LONG] in "".join(_TOKEN.findall(pages[number - 1])):
            return number, 0
    return page, start


def _find_missing_drawings(
    drawings: Sequence[Drawing], images: int, pages: Sequence[str], renderer: Renderer
) -> Iterator[Missing]:
    told = Counter(drawing.kind for drawing in drawings)
    pictures = [drawing for drawing in drawings if drawing.kind is Kind.PICTURE]
    if renderer is OFFICE:  # it turns drawings of lines into lines, not into pictures
        pictures = [drawing for drawing in pictures if not _is_of_lines(drawing.part)]
    yield from _missing(Kind.PICTURE, len(pictures) - images)
    yield from _missing(Kind.LINKED, told[Kind.LINKED])
    yield from _missing(Kind.FILE, told[Kind.FILE])
    if renderer.outlines is not None:
        undrawn = [one for one in drawings if one.kind is Kind.SHAPE and one.outline not in renderer.outlines]
        yield from _missing(Kind.SHAPE, len(undrawn))
        yield from _missing(Kind.INK, told[Kind.INK])
    charts = [one for one in drawings if one.kind is Kind.CHART]
    lost = [one for one in charts if not renderer.draws_charts or _is_gone(one.text, pages)]
    yield from _missing(Kind.CHART, len(lost), next((one.text for one in lost), ""))


def _missing(kind: Kind, count: int, text: str = "") -> Iterable[Missing]:
    if count > 0:
        yield Missing(kind, count, " ".join(text.split()[:_FIRST_WORDS]))


def _is_gone(text: str, pages: Sequence[str]) -> bool:
    """Whether none of a chart's words is on the pages; one without words is taken as drawn."""
    words = _TOKEN.findall(_plain(text))
    return bool(words) and not any(word in page for page in pages for word in words)


def _is_of_lines(part: str) -> bool:
    return part.lower().endswith((".emf", ".wmf", ".svg", ".emz", ".wmz"))


def _count_images(page: pypdfium2.PdfPage) -> int:
    return sum(1 for _ in page.get_objects(filter=[_IMAGE], max_depth=_DEEPEST))
