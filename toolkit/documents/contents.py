"""Tables of contents and page references whose cached numbers are already right.

Word shows a field's cached result until somebody updates it (ECMA-376 17.16.18), and dxpdf never computes a
PAGEREF. So the document is converted, every bookmark's page is looked up and its number written into the
cached results; a second conversion then proves that the numbers moved nothing.
"""

from __future__ import annotations

import re
from base64 import b64decode
from contextlib import suppress
from copy import deepcopy
from functools import partial
from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.documents.pagenumbers import (
    displayed_number,
    mark_sections,
    plan_labels,
    plan_page_numbers,
    unmark_sections,
)
from toolkit.documents.pages import LETTERS_OF_A_PAGE, SECTION_PREFIX, Layout, OtherPagesError, Pages
from toolkit.errors import ConversionError
from toolkit.regex import regex
from toolkit.wordfile.docxio import (
    DOCUMENT,
    W,
    attribute,
    parse_part,
    part_bytes,
    read_parts,
    remove,
    store_parts,
    write_parts,
)
from toolkit.wordfile.fields import PageReference, find_page_references

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from lxml import etree

    from toolkit.documents.pagenumbers import PageRun, Section

    Finish = Callable[[Mapping[str, bytes], etree._Element], Mapping[str, bytes]]  # noqa: SLF001 - lxml's only name for it
    """Given a document's parts and the root element of its text, changes the text and returns the parts."""

MOST_ROUNDS = 5
KEPT_BEHIND = 300  # blocks; a heading is drawn with what it must stand together with

PICTURE = regex(r"word/media/.*\.(png|jpe?g|gif)", re.IGNORECASE)
# One transparent pixel. A picture's size on the page stands in the document, so this measures the same.
BLANK_PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


def fill_contents(
    docx: bytes, convert: Callable[..., Pages], measure: Callable[[bytes], Layout] | None = None
) -> tuple[bytes, Pages]:
    """Return the document with its page references filled in, and its pages, as `find_pages` does."""
    pages = find_pages(docx, convert, measure)
    return write_numbers(docx, pages.numbers), pages


def find_pages(
    docx: bytes, convert: Callable[..., Pages], measure: Callable[[bytes], Layout] | None = None
) -> Pages:
    """Return the document's pages, with what its page references say there.

    `measure` tells of a .docx where its pages begin; `convert` turns it into pages, with that as its `layout`
    where there is one. They are called on copies that differ from the document only in hidden bookmarks and,
    for the former, in pictures left blank. Page number restarts and formats are honoured. Raises
    ConversionError when a reference leads to no page or the pages do not settle.
    """
    parts = read_parts(docx)
    return _fill(parts, parse_part(parts[DOCUMENT]), convert, measure)


def find_numbers(
    docx: bytes,
    convert: Callable[..., Pages],
    measure: Callable[[bytes], Layout] | None = None,
    near: Mapping[str, int] | None = None,
) -> tuple[str, ...]:
    """Return the `Pages.numbers` of a document that nobody draws.

    `near` are the pages of the bookmarks of one that is nearly the same.
    """
    parts = read_parts(docx)
    root = parse_part(parts[DOCUMENT])
    references = find_page_references(root)
    if references:
        sections = mark_sections(root)
        number = partial(_number, parts, root, measure or _measure_by(convert), references, sections)
        for _ in _measured(number, references, root, near):
            pass
    return _numbers_of(references)


def write_numbers(docx: bytes, numbers: Sequence[str], finish: Finish | None = None) -> bytes:
    """Return a document whose page references say what they say on its pages (`Pages.numbers`).

    `finish` changes what moves nothing on these.
    """
    parts = read_parts(docx)
    root = parse_part(parts[DOCUMENT])
    for reference, number in zip(find_page_references(root), numbers, strict=True):
        reference.text.text = number
    finished = finish(parts, root) if finish else parts
    return write_parts({**finished, DOCUMENT: part_bytes(root)})


def _fill(
    parts: Mapping[str, bytes],
    root: etree._Element,
    convert: Callable[..., Pages],
    measure: Callable[[bytes], Layout] | None,
) -> Pages:
    """Write the page references of the text `root`, and return its pages."""
    references = find_page_references(root)
    sections = mark_sections(root)
    settle = partial(_settle, parts, root, references, sections)
    if references or measure:
        number = partial(_number, parts, root, measure or _measure_by(convert), references, sections)
        pages = _settle_as_measured(settle, convert, _measured(number, references, root))
    else:
        pages = settle(convert)
    unmark_sections(root)
    targets = {name: page for name, page in pages.targets.items() if not name.startswith(SECTION_PREFIX)}
    labels = plan_labels(plan_page_numbers(sections, pages.targets))
    return replace(pages, targets=targets, labels=labels, numbers=_numbers_of(references))


def _numbers_of(references: Sequence[PageReference]) -> tuple[str, ...]:
    return tuple(str(reference.text.text) for reference in references)


def _settle_as_measured(
    settle: Callable[[Callable[..., Pages]], Pages],
    convert: Callable[..., Pages],
    layouts: Iterator[Layout],
) -> Pages:
    """Return pages that begin as in the first layout that comes out, else where the renderer lets them."""
    for layout in layouts:
        if layout.breaks is None:
            return settle(convert)
        with suppress(OtherPagesError):
            return settle(partial(convert, layout=layout))
    return replace(settle(convert), as_in_word=False)


def _measured(
    number: Callable[[], Layout],
    references: Sequence[PageReference],
    root: etree._Element,
    near: Mapping[str, int] | None = None,
) -> Iterator[Layout]:
    """Yield the layout, and that of the true numbers where one of another length has moved something."""
    guessed = _guess_numbers(references, root, near or {})
    layout = number()
    yield layout
    lengths = zip(references, guessed, _lengths(references), strict=True)
    longer = {reference.bookmark for reference, before, now in lengths if before != now}
    if longer - (layout.breaks.roomy if layout.breaks else frozenset()):
        yield number()


def _lengths(references: Sequence[PageReference]) -> list[int]:
    return [len(str(reference.text.text)) for reference in references]


def _guess_numbers(
    references: Sequence[PageReference], root: etree._Element, near: Mapping[str, int]
) -> list[int]:
    """Write numbers that are about as long as the true ones: those of `near`, else by how much stands before.

    Their lengths, which are returned, may decide how many lines an entry of the contents takes.
    """
    letters, before = 0, {}
    for element in root.iter(f"{W}bookmarkStart", f"{W}t"):
        if element.tag == f"{W}t":
            letters += len(element.text or "")
        else:
            before[attribute(element, "name")] = letters
    for reference in references:
        guessed = before.get(reference.bookmark, 0) // LETTERS_OF_A_PAGE + 1
        reference.text.text = str(near.get(reference.bookmark, guessed))
    return _lengths(references)


def _measure_by(convert: Callable[..., Pages]) -> Callable[[bytes], Layout]:
    return lambda docx: Layout(convert(docx).targets)


def _number(
    parts: Mapping[str, bytes],
    root: etree._Element,
    measure: Callable[[bytes], Layout],
    references: Sequence[PageReference],
    sections: Sequence[Section],
) -> Layout:
    """Write the page numbers as a first round finds them; it draws no pictures, which would take long."""
    shown = {name: BLANK_PICTURE if PICTURE.fullmatch(name) else part for name, part in parts.items()}
    wanted = {reference.bookmark for reference in references} | {one.bookmark for one in sections}
    short = _up_to(root, wanted) if references else root
    layout = measure(store_parts({**shown, DOCUMENT: part_bytes(short)}))
    if references:
        _write_numbers(references, plan_page_numbers(sections, layout.targets), layout.targets)
    return layout


def _up_to(root: etree._Element, bookmarks: Collection[str]) -> etree._Element:
    """Return the document, or a copy of it that ends a little behind the last of the bookmarks.

    A long text behind it takes as long to draw as all the rest, and moves nothing before it; where it does,
    the next round tells.
    """
    blocks = list(root.iterfind(f"{W}body/*"))
    marked = [at for at, block in enumerate(blocks) if _holds(block, bookmarks)]
    first = max(marked, default=0) + 1
    kept, rows = _kept_behind(blocks[first:-1])
    behind = range(first + kept, len(blocks) - 1)
    # Paragraphs count from the top: none may be left out before one that stays.
    if not (behind or rows) or any(
        next(blocks[at].iter(f"{W}sectPr"), None) is not None for at in range(first, len(blocks) - 1)
    ):
        return root
    shortened = deepcopy(root)
    copied = list(shortened.iterfind(f"{W}body/*"))
    for row in copied[behind.start - 1].findall(f"{W}tr")[rows:] if rows else ():
        remove(row)
    for block in copied[behind.start : behind.stop]:
        remove(block)
    return shortened


def _kept_behind(blocks: Sequence[etree._Element]) -> tuple[int, int]:
    """Return how many blocks are drawn behind the last bookmark, and how many rows of the last of them.

    0 rows are all of them. A row of a table takes as much room as a paragraph.
    """
    room = KEPT_BEHIND
    for at, block in enumerate(blocks):
        rows = len(block.findall(f"{W}tr")) if block.tag == f"{W}tbl" else 1
        if rows >= room:
            return at + 1, room if rows > room else 0
        room -= rows
    return len(blocks), 0


def _holds(block: etree._Element, bookmarks: Collection[str]) -> bool:
    return any(attribute(mark, "name") in bookmarks for mark in block.iter(f"{W}bookmarkStart"))


def _settle(
    parts: Mapping[str, bytes],
    root: etree._Element,
    references: Sequence[PageReference],
    sections: Sequence[Section],
    convert: Callable[..., Pages],
) -> Pages:
    """Convert until the references in `root` say what the pages show."""
    for _ in range(MOST_ROUNDS):
        pages = convert(store_parts({**parts, DOCUMENT: part_bytes(root)}))
        if _write_numbers(references, plan_page_numbers(sections, pages.targets), pages.targets):
            return pages
    raise ConversionError("unsettled", rounds=MOST_ROUNDS)


def _write_numbers(
    references: Sequence[PageReference], runs: Sequence[PageRun], targets: Mapping[str, int]
) -> bool:
    """Write the displayed number of each reference's page; return whether all stood there already."""
    stood = True
    for reference in references:
        if reference.bookmark not in targets:
            raise ConversionError("reference-nowhere", bookmark=reference.bookmark)
        number = displayed_number(runs, targets[reference.bookmark])
        stood = stood and reference.text.text == number
        reference.text.text = number
    return stood
