"""What a Word file holds against what is on its pages: what is missing there, where, and how much."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.regex import regex
from toolkit.wordfile.openfields import TICKED, UNTICKED
from toolkit.wordfile.stock import DrawingKind, Missing, TextPlace, as_written, holds_more_than_text
from toolkit.wordfile.stocktaking import take_stock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    import pypdfium2

    from toolkit.wordfile.stock import Drawing, PlacedText, Stock

_TOKEN = regex(rf"[^\W_]+|[{TICKED}{UNTICKED}]")
# Of Hebrew and Arabic also the points, and what makes a word longer: programs draw them where they like.
_POINTS = (*range(0x591, 0x5C8), *range(0x610, 0x61B), 0x640, *range(0x64B, 0x660), 0x670)
_HIDDEN = dict.fromkeys((*map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"), *_POINTS))
_FROM_THE_RIGHT = regex("[\u0590-\u08ff]")
_FIRST_WORDS = 6
_LONG = 24  # letters: enough of a passage to find its page by
_NEAR = 20  # passages
_LONG_WORD = 4  # letters
_IN_THE_TEXT = frozenset((TextPlace.BODY, TextPlace.TABLE, TextPlace.HEADER, TextPlace.FOOTER))
_NOTE_MARK = regex(r"\d*|[ivxlcdm]*")
_LONGEST_MARK = 5
_LONGEST_TOKEN = 200
_IMAGE = 3  # pdfium's FPDF_PAGEOBJ_IMAGE
_DEEPEST = 8  # forms within forms


@dataclass(frozen=True, slots=True)
class Renderer:
    """What is known of a renderer's drawings: the outlines of shapes that it draws, None for all of them."""

    outlines: frozenset[str] | None = None
    draws_charts: bool = True


EMBEDDED = Renderer(frozenset(("rect",)), draws_charts=False)
OFFICE = Renderer()


def find_missing_of_own(
    parts: Mapping[str, bytes], write: Callable[[], bytes], renderer: Renderer, images: int | None = None
) -> tuple[Missing, ...]:
    """Return what a document of our own holds and its pages do not show, which `write` gives as a PDF.

    Most hold nothing but text, of which the tags know that all of it is there; then nothing is looked at. Nor
    is it where they hold pictures besides and somebody knows how many `images` are on the pages.
    """
    if not holds_more_than_text(parts):
        return ()
    stock = as_written(take_stock(parts))
    if images is not None and _holds_only_pictures(stock):
        damaged = _missing(DrawingKind.DAMAGED, sum(not drawing.is_whole for drawing in stock.drawings))
        return (*_missing(DrawingKind.PICTURE, len(stock.drawings) - images), *damaged)
    return find_missing(stock, write(), renderer)


def _holds_only_pictures(stock: Stock) -> bool:
    is_text = all(passage.place in _IN_THE_TEXT for passage in stock.passages)
    return is_text and all(drawing.kind is DrawingKind.PICTURE for drawing in stock.drawings)


def find_missing(stock: Stock, pdf: bytes, renderer: Renderer) -> tuple[Missing, ...]:
    """Return what a Word file holds and its pages, a PDF's, do not show; the largest loss first.

    Words count, in any order: which of two same words is missing nobody can tell. Raises ValueError for a PDF
    that cannot be opened.
    """
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(pdf) as document:
            pages = [_plain(page.get_textpage().get_text_bounded()) for page in document]
            # Whoever asks for a page's objects waits as long as for all of its text.
            has_pictures = any(drawing.kind is DrawingKind.PICTURE for drawing in stock.drawings)
            images = sum(map(_count_images, document)) if has_pictures else 0
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
    by_page = [_TOKEN.findall(page) for page in pages]
    on_pages = [word for words in by_page for word in words]
    lacking = held - (Counter(on_pages) - _repeated(passages, by_page))
    if lacking:
        _take_split_words(lacking, on_pages, held)
    counts: Counter[str] = Counter()
    first: dict[str, tuple[str, int]] = {}
    # Those with a word that is nowhere are gone for sure; which of two same words is, they tell.
    surely = [n for n, (_, words) in enumerate(passages) if any(lacking[w] >= held[w] for w in words)]
    for n in (*surely, *range(len(passages))) if lacking else ():
        passage, words = passages[n]
        gone = [word for word in words if lacking[word] > 0]
        lacking -= Counter(gone)
        if gone:
            counts[passage.place] += len(gone)
            if passage.place not in first:
                page = _page_before(n, passages, by_page)
                first[passage.place] = (_first_words(passage.text, gone), page)
    for place, count in counts.items():
        yield Missing(place, count, *first[place])


def _repeated(
    passages: Iterable[tuple[PlacedText, list[str]]], by_page: Sequence[Sequence[str]]
) -> Counter[str]:
    """Return the words that headers and footers have on every page but their first.

    The same words, missing elsewhere, would else seem to be there.
    """
    repeated: Counter[str] = Counter()
    letters = ["".join(words) for words in by_page]
    for passage, words in passages:
        if words and passage.place in (TextPlace.HEADER, TextPlace.FOOTER):
            count = sum("".join(words) in page for page in letters)
            repeated += Counter(words * max(count - 1, 0))
    return repeated


def _take_split_words(lacking: Counter[str], on_pages: Sequence[str], held: Counter[str]) -> None:
    """Strike out words that are on the pages in pieces, over a line's end, or run together with others.

    They are looked for in what nobody has claimed; a short word only where such a piece is made of nothing
    but words that are lacking, for it may be a part of any other.
    """
    spare = Counter(on_pages) - held
    pieces = ["".join(run) for is_spare, run in groupby(on_pages, lambda word: spare[word] > 0) if is_spare]
    left = "\n".join(pieces)
    for word in sorted(lacking, key=len, reverse=True):
        while len(word) >= _LONG_WORD and lacking[word] > 0 and word in left:
            left = left.replace(word, "\n", 1)
            lacking[word] -= 1
    _take_words_from_the_right(lacking, spare)
    for piece in left.split():
        words = _made_of(piece, lacking) or _without_note_mark(piece, lacking)
        if not Counter(words) - lacking:
            lacking.subtract(words)


def _take_words_from_the_right(lacking: Counter[str], spare: Counter[str]) -> None:
    """Strike out words in Hebrew and Arabic whose letters nobody has claimed: their order is any."""
    letters = Counter("".join(word * count for word, count in spare.items() if _FROM_THE_RIGHT.search(word)))
    for word in [word for word in lacking if _FROM_THE_RIGHT.search(word)]:
        while lacking[word] > 0 and not Counter(word) - letters:
            letters -= Counter(word)
            lacking[word] -= 1


def _without_note_mark(token: str, words: Counter[str]) -> list[str]:
    """Return the word that a token is, but for a note's mark before or behind it; [] where it is none."""
    for start in range(_LONGEST_MARK):
        for end in range(len(token), max(len(token) - _LONGEST_MARK, start), -1):
            marks = (token[:start], token[end:])  # of two notes, maybe
            if words[token[start:end]] > 0 and all(map(_NOTE_MARK.fullmatch, marks)):
                return [token[start:end]]
    return []


def _made_of(token: str, words: Counter[str]) -> list[str]:
    """Return the words that a token is made of, one after the other, [] where it is not."""
    ways: dict[int, list[str]] = {0: []}
    for end in range(1, min(len(token), _LONGEST_TOKEN) + 1):
        start = next((n for n in sorted(ways) if words[token[n:end]] > 0), None)
        if start is not None:
            ways[end] = [*ways[start], token[start:end]]
    return ways.get(len(token), [])


def _first_words(text: str, gone: Sequence[str]) -> str:
    """Return the text from its first missing word on, a few words long."""
    shown = text.split()
    start = next((n for n, word in enumerate(shown) if gone[0] in _plain(word)), 0)
    return " ".join(shown[start : start + _FIRST_WORDS]) + (" …" if len(shown) > start + _FIRST_WORDS else "")


def _page_before(
    place: int, passages: Sequence[tuple[PlacedText, list[str]]], by_page: Sequence[Sequence[str]]
) -> int:
    """Return the page of the nearest long passage before one that is missing, 0 where none is found."""
    for _, words in reversed(passages[max(place - _NEAR, 0) : place]):
        letters = "".join(words)[:_LONG]
        if len(letters) >= _LONG // 4:
            for number, page in enumerate(by_page, 1):
                if letters in "".join(page):
                    return number
    return 1 if len(by_page) == 1 else 0


def _find_missing_drawings(
    drawings: Sequence[Drawing], images: int, pages: Sequence[str], renderer: Renderer
) -> Iterator[Missing]:
    told = Counter(drawing.kind for drawing in drawings)
    pictures = [drawing for drawing in drawings if drawing.kind is DrawingKind.PICTURE]
    if renderer is OFFICE:  # it turns drawings of lines into lines, not into pictures
        pictures = [drawing for drawing in pictures if not _is_of_lines(drawing.part)]
    yield from _missing(DrawingKind.PICTURE, len(pictures) - images)
    yield from _missing(DrawingKind.DAMAGED, sum(not drawing.is_whole for drawing in pictures))
    yield from _missing(DrawingKind.LINKED, told[DrawingKind.LINKED])
    yield from _missing(DrawingKind.FILE, told[DrawingKind.FILE])
    yield from _missing(DrawingKind.INK, told[DrawingKind.INK])
    if renderer.outlines is not None:
        undrawn = sum(
            one.kind is DrawingKind.SHAPE and one.outline not in renderer.outlines for one in drawings
        )
        yield from _missing(DrawingKind.SHAPE, undrawn)
    fields = [one.text for one in drawings if one.kind is DrawingKind.UNCOMPUTED]
    yield from _missing(DrawingKind.UNCOMPUTED, len(fields), next(iter(fields), ""))
    charts = [one for one in drawings if one.kind is DrawingKind.CHART]
    lost = [one for one in charts if not renderer.draws_charts or _is_gone(one.text, pages)]
    yield from _missing(DrawingKind.CHART, len(lost), next((one.text for one in lost), ""))


def _missing(kind: DrawingKind, count: int, text: str = "") -> Iterable[Missing]:
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
