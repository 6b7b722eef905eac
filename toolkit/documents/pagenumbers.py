"""Which number a page shows: sections may restart the count and write it in letters or Roman numerals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from toolkit.dataclass import dataclass
from toolkit.documents.pages import SECTION_PREFIX, PageLabels
from toolkit.errors import ConversionError
from toolkit.wordfile.bookmarks import next_bookmark_id
from toolkit.wordfile.docxio import W, attribute, remove

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# ST_NumberFormat (ECMA-376 17.18.59) to the numbering styles of ISO 32000-2 table 161; else decimal.
STYLES = {"decimal": "D", "upperRoman": "R", "lowerRoman": "r", "upperLetter": "A", "lowerLetter": "a"}

ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Section:
    """A section's page numbering (ECMA-376 17.6.12); `bookmark` stands in its first paragraph."""

    bookmark: str
    start: int | None
    number_format: str  # "" when the section does not say


@dataclass(frozen=True, slots=True)
class PageRun:
    """Pages from `first_page` (1-based, physical) on, numbered from `number` until the next run."""

    first_page: int
    number: int
    style: str
    says_style: bool = True
    restarts: bool = False


def mark_sections(root: etree._Element) -> tuple[Section, ...]:
    """Put a bookmark into the first paragraph of each section and return the sections.

    A document in which every page shows its physical number needs none of it: () is returned.
    """
    firsts: list[etree._Element | None] = []
    properties: list[etree._Element] = []
    first: etree._Element | None = None
    for block in root.iterfind(f"{W}body/*"):
        if first is None:
            first = next(block.iter(f"{W}p"), None)
        end = block if block.tag == f"{W}sectPr" else block.find(f"{W}pPr/{W}sectPr")
        if end is not None:
            properties.append(end)
            firsts.append(first)
            first = None
    sections = tuple(_read_section(number, end) for number, end in enumerate(properties, 1))
    if all(section.start is None and section.number_format in ("", "decimal") for section in sections):
        return ()
    for section, paragraph in zip(sections, firsts, strict=True):
        if paragraph is not None:
            _add_bookmark(root, paragraph, section.bookmark)
    return sections


def _read_section(number: int, properties: etree._Element) -> Section:
    numbering = properties.find(f"{W}pgNumType")
    start = attribute(numbering, "start")
    return Section(f"{SECTION_PREFIX}{number}", int(start) if start else None, attribute(numbering, "fmt"))


def unmark_sections(root: etree._Element) -> None:
    """Take the bookmarks of `mark_sections` out again."""
    marks = [
        mark for mark in root.iter(f"{W}bookmarkStart") if attribute(mark, "name").startswith(SECTION_PREFIX)
    ]
    numbers = {attribute(mark, "id") for mark in marks}
    ends = [mark for mark in root.iter(f"{W}bookmarkEnd") if attribute(mark, "id") in numbers]
    for mark in (*marks, *ends):
        remove(mark)


def _add_bookmark(root: etree._Element, paragraph: etree._Element, name: str) -> None:
    number = str(next_bookmark_id(root))
    place = 1 if paragraph.find(f"{W}pPr") is not None else 0
    paragraph.insert(place, etree.Element(f"{W}bookmarkEnd", {f"{W}id": number}))
    paragraph.insert(place, etree.Element(f"{W}bookmarkStart", {f"{W}id": number, f"{W}name": name}))


def plan_page_numbers(sections: Sequence[Section], targets: Mapping[str, int]) -> tuple[PageRun, ...]:
    """Return how the pages are numbered, given the physical page of each section's bookmark.

    A section without a start continues the count, one without a format counts in decimals. Raises
    ConversionError when a section is on no page.
    """
    runs = [PageRun(1, 1, "D", says_style=False)]
    for section in sections:
        if section.bookmark not in targets:
            raise ConversionError("section-without-text")
        page = targets[section.bookmark]
        continued = runs[-1].number + page - runs[-1].first_page
        style = STYLES.get(section.number_format, "D")
        run = PageRun(
            page,
            section.start if section.start is not None else continued,
            style,
            says_style=bool(section.number_format),
            restarts=section.start is not None,
        )
        runs = [earlier for earlier in runs if earlier.first_page < page] + [run]
    return tuple(runs)


def displayed_number(runs: Sequence[PageRun], page: int) -> str:
    """Return what physical page `page` shows as its number."""
    run = next(run for run in reversed(runs) if run.first_page <= page)
    return format_number(run.number + page - run.first_page, run.style)


def format_number(number: int, style: str) -> str:
    """Return `number` in a numbering style of ISO 32000-2 table 161: letters run a ... z, aa, bb ..."""
    if style == "D" or number < 1:
        return str(number)
    if style in "Aa":
        text = ALPHABET[(number - 1) % 26] * ((number - 1) // 26 + 1)
    else:
        text = ""
        for value, letters in ROMAN:
            text += letters * (number // value)
            number %= value
    return text.upper() if style.isupper() else text


def plan_labels(runs: Sequence[PageRun]) -> tuple[PageLabels, ...]:
    """Return the PDF's page labels: the displayed numbers, with front matter told apart.

    Where the count restarts and the pages before say no format, their labels are Roman numerals, so that no
    two pages of a reader's page box share a number.
    """
    last_restart = max((place for place, run in enumerate(runs) if run.restarts), default=0)
    return tuple(
        PageLabels(
            run.first_page, "r" if place < last_restart and not run.says_style else run.style, run.number
        )
        for place, run in enumerate(runs)
    )
