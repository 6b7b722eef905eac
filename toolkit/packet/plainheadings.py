"""Which lines of a PDF without tags are headings: large ones, and bold ones that stand alone. Pure."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from toolkit.pdf.textlines import TextLine, says_heading
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    Look = tuple[float, bool]
    Page = Sequence[TextLine]

LEADER = regex(r"(\s?[.·…]){4,}\s*")  # the dots that lead to a page's number
_LARGER = 1.2  # of a heading's letters to those of most text
_AS_LARGE = 0.95  # of a bold heading's, at least
_NEXT_LINE, _FURTHEST = 1.8, 4.0  # sizes of a letter down to a heading's next line, and to what it heads
_INDENT = 2.0  # sizes between their left edges, or their middles
_COLUMN = 1.5  # sizes of a letter between two columns, at least
_DEEPEST = 3
_SOME = 40  # letters that tell whether a line has words
_MANY = 5  # headings of a page, at least, whose words may be a drawing's
_POINT = regex(r"[^\w\s]\s|(\d{1,2}|[a-z])[.)]\s")


def is_row(line: TextLine) -> bool:
    """Whether a line is a table's row: its words stand in columns. A list's point has a gap of its own."""
    return line.widest > _COLUMN and not _POINT.match(line.text)


def find_levels(pages: Sequence[Page]) -> dict[int, int]:
    """Return the levels of the lines that are headings, by their places in memory (`id`): 1 to 3."""
    usual = _usual_look(pages)
    looks = [dict(_looks_of(page, usual)) for page in pages]
    in_order = sorted({look for on_page in looks for look in on_page.values()}, reverse=True)
    levels = {look: min(place, _DEEPEST) for place, look in enumerate(in_order, 1)}
    found: dict[int, int] = {}
    for page, on_page in zip(pages, looks, strict=True):
        told = (on_page[id(line)] for line in page if id(line) in on_page and says_heading(line.text))
        highest = max(told, default=None)
        is_drawn = _is_drawing(page, on_page)
        found |= {key: levels[look] for key, look in on_page.items() if not is_drawn or look == highest}
    return found


def _usual_look(pages: Sequence[Page]) -> Look:
    """Return the size of most letters, and whether most of these are bold: then that tells nothing."""
    letters = Counter[float]()
    bold = Counter[float]()
    for line in (line for page in pages for line in page):
        size = round(line.at.size, 1)
        letters[size] += len(line.text)
        bold[size] += len(line.text) * line.is_bold
    usual = letters.most_common(1)[0][0] if letters else 0.0
    return usual, bold[usual] * 2 > letters[usual]


def _looks_of(page: Page, usual: Look) -> Iterator[tuple[int, Look]]:
    """Yield what the headings of a page look like: their size, and whether that alone makes them one."""
    large = [line for line in page if line.at.size > usual[0] * _LARGER and not LEADER.search(line.text)]
    rows = Counter(round(line.at.size, 1) for line in large if is_row(line))
    for line in large:
        size = round(line.at.size, 1)
        if not is_row(line) or rows[size] == 1:  # two that look alike are a table's
            yield id(line), (size, True)
    bold = [] if usual[1] else [line for line in page if _is_bold_only(line, usual[0])]
    for run, following in _runs(page, {id(line) for line in bold}):
        if following and _head(run, following, page):
            yield from ((id(line), (round(line.at.size, 1), False)) for line in run)


def _is_bold_only(line: TextLine, usual: float) -> bool:
    return line.is_bold and usual * _AS_LARGE < line.at.size <= usual * _LARGER


def _runs(page: Page, wanted: Container[int]) -> Iterator[tuple[list[TextLine], TextLine | None]]:
    """Yield the wanted lines of a page, those together that follow each other, and what follows them."""
    run: list[TextLine] = []
    for line in page:
        if id(line) not in wanted:
            if run:
                yield run, line
            run = []
        elif run and not _is_below(run[-1], line, _NEXT_LINE):
            yield run, line
            run = [line]
        else:
            run.append(line)
    if run:
        yield run, None


def _head(run: Sequence[TextLine], following: TextLine, page: Page) -> bool:
    """Whether bold lines head what follows, and are no label, row or part of a sentence."""
    text = " ".join(line.text.strip() for line in run)
    is_whole = not text[:1].islower() and not text.endswith((".", ",", ";", ":", "-"))
    return (
        is_whole
        and says_heading(text)
        and not following.text[:1].islower()
        and says_heading(following.text[:_SOME])
        and _is_below(run[-1], following, _FURTHEST)
        and not any(is_row(line) or LEADER.search(line.text) or _has_beside(line, page) for line in run)
    )


def _is_below(line: TextLine, following: TextLine, sizes: float) -> bool:
    """Whether a line stands under another, by its left edge or its middle, at most so many sizes lower."""
    at, under = line.at, following.at
    is_under = min(abs(at.left - under.left), abs(at.left + at.right - under.left - under.right) / 2)
    return (
        at.turn == under.turn
        and 0 < at.bottom - under.bottom < sizes * at.size
        and is_under < _INDENT * at.size
    )


def _has_beside(line: TextLine, page: Page) -> bool:
    """Whether another line stands beside a line, as the next cell of a table does."""
    return any(
        other is not line
        and other.at.turn == line.at.turn
        and abs(other.at.bottom - line.at.bottom) < line.at.size / 2
        for other in page
    )


def _is_drawing(page: Page, headings: Container[int]) -> bool:
    """Whether a page says nearly as much in headings as below them: the names on a map, or a plan."""
    large = [line.text for line in page if id(line) in headings and says_heading(line.text)]
    others = sum(len(line.text) for line in page if id(line) not in headings)
    return len(large) >= _MANY and sum(map(len, large)) * 2 > others
