"""The renderer that comes with the toolkit: dxpdf, what it lacks made good, and our fonts."""

from __future__ import annotations

import io
from collections import defaultdict
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from toolkit.convert.comparison import EMBEDDED, find_missing_of_own
from toolkit.convert.diagrams import put_diagrams, with_diagrams, with_stand_ins, without_stand_ins
from toolkit.convert.drawing import find_anchors, page_numbers, strike_text
from toolkit.convert.drawnlines import join_boxes
from toolkit.convert.engine import draw
from toolkit.convert.fonts import find_undrawn
from toolkit.convert.joining import put_joiners
from toolkit.convert.knownpictures import draw_with_known
from toolkit.convert.measuring import measure_flow
from toolkit.convert.mending import mend_parts, story_texts, unknown_symbols, with_stories
from toolkit.convert.openfile import bytes_of, opened, written
from toolkit.convert.pagebreaks import plan_breaks, write_breaks
from toolkit.convert.struck import is_any_struck, mark_struck, strike_marked
from toolkit.dataclass import dataclass, replace
from toolkit.documents.barriers import Barrier, Trouble
from toolkit.documents.pages import Layout, OtherPagesError, Pages
from toolkit.errors import ConversionError
from toolkit.tagging.annotations import take_boxes
from toolkit.tagging.bisection import find_culprits
from toolkit.tagging.markedtext import read_marked_text
from toolkit.tagging.model import Story
from toolkit.tagging.streams import PieceKind
from toolkit.wordfile.docxio import DOCUMENT, STYLES, W, parse_part, read_parts, store_parts
from toolkit.wordfile.fields import find_page_references
from toolkit.wordfile.mainpart import with_usual_names
from toolkit.wordfile.paragraphs import looks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    import pikepdf
    from lxml import etree

    from toolkit.documents.pages import PageBreaks
    from toolkit.documents.plainpng import PlainPng
    from toolkit.tagging.model import MarkedText
    from toolkit.tagging.wordboxes import Box

# How the renderer says that it cannot draw a file at all; taking too long is not among them.
REFUSALS = frozenset({"renderer", "renderer-ended"})

_MEDIA = "word/media/"
_DOT = bytes.fromhex(  # a PNG of one pixel
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a4944415478da63f80f0001"
    "0101001cb08c990000000049454e44ae426082"
)


class EmbeddedRenderer:
    """dxpdf, in this process."""

    name = "embedded"

    def convert_document(
        self, docx: bytes, layout: Layout | None = None, *, leaves_open: bool = False
    ) -> Pages:
        """Return the pages of a document of our own, which begin as `layout` says.

        Raises OtherPagesError where they do not, ConversionError naming dxpdf's cause.
        """
        parts = with_usual_names(read_parts(docx))
        pages = _convert_parts(parts, draw, None if layout is None else layout.breaks)
        has_all_text = not any(remark.trouble is Trouble.TEXT for remark in pages.remarks)
        images = pages.images if has_all_text else None
        missing = find_missing_of_own(parts, partial(bytes_of, opened(pages)), EMBEDDED, images)
        pages = replace(pages, missing=missing, accessible=pages.accessible and not missing)
        return pages if leaves_open else written(pages)

    def sketch_document(self, docx: bytes, layout: Layout | None = None) -> Pages:
        """Return the same pages without tags, for who only looks at them: in half the time. As above."""
        parts = with_usual_names(read_parts(docx))
        breaks = None if layout is None else layout.breaks
        styles = parse_part(parts[STYLES]) if STYLES in parts else None
        if styles is not None and is_any_struck(styles):
            return self.convert_document(docx, layout)
        others, stories = mend_parts(parts)
        if breaks is not None and styles is not None:
            write_breaks(stories[DOCUMENT], looks_of(parts[STYLES]), breaks)
        is_struck = any(map(is_any_struck, stories.values()))
        if is_struck:
            mark_struck(stories.values())
        put_joiners(stories.values())
        standing, diagrams = with_stand_ins(others, stories)
        try:
            drawn = with_diagrams(draw_with_known(standing, stories), diagrams)
            drawn = draw_with_known(others, stories) if drawn is None else drawn
        except ConversionError:
            return self.convert_document(docx, layout)
        drawn = strike_marked(drawn) if is_struck else drawn
        targets = _targets_of(drawn)
        if breaks is not None and any(
            breaks.targets.get(name, page) != page for name, page in targets.items()
        ):
            raise OtherPagesError
        return Pages(drawn, max(targets.values(), default=1), targets)

    def measure_document(self, docx: bytes) -> Layout:
        """Return where the pages of such a document begin, and where its bookmarks are. As above.

        Where its pages begin as the renderer lets them, it is not drawn for bookmarks that it never asks for.
        """
        return _measured(docx)


@lru_cache(maxsize=4)  # of a preview, which draws the same text with tags and without
def _measured(docx: bytes) -> Layout:
    parts = with_usual_names(read_parts(docx))
    breaks = measure_breaks(parts, draw)
    if breaks is not None:
        return Layout(breaks.targets, breaks)
    if not find_page_references(parse_part(parts[DOCUMENT])):
        return Layout({})
    return Layout(_targets_of(draw(_packed(*mend_parts(parts)))))


def _targets_of(drawn: bytes) -> dict[str, int]:
    import pikepdf

    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        return _read_targets(pdf)


def measure_breaks(parts: Mapping[str, bytes], draw_pages: Callable[[bytes], bytes]) -> PageBreaks | None:
    """Return where pages begin by Word's rules; None for what these do not tell of (`measuring.py`)."""
    if STYLES not in parts or DOCUMENT not in parts:
        return None
    others, stories = mend_parts(parts)
    root = stories[DOCUMENT]

    # A picture takes as much room as its place says; drawing its pixels is a third of the work.
    others = {name: _DOT if name.startswith(_MEDIA) else data for name, data in others.items()}

    def draw_copy(copy: etree._Element) -> bytes:
        return draw_pages(_packed(others, {**stories, DOCUMENT: copy}))

    flow = measure_flow(root, looks_of(parts[STYLES]), draw_copy)
    return None if flow is None or not flow.blocks else plan_breaks(flow, root)


def convert_parts(parts: Mapping[str, bytes], draw_pages: Callable[[bytes], bytes]) -> Pages:
    """Return the pages of a Word file's parts, left open; `draw_pages` is one of the ways to call dxpdf.

    Paragraphs that dxpdf draws only without their markers are on the pages too, but not as what they are.
    """
    return _convert_parts(parts, draw_pages, None)


def _convert_parts(
    parts: Mapping[str, bytes], draw_pages: Callable[[bytes], bytes], breaks: PageBreaks | None
) -> Pages:
    """Return the same pages, whose PDF is left open. Raises OtherPagesError where they begin otherwise."""
    try:
        return _convert(_mark(parts, breaks=breaks), parts, draw_pages, breaks)
    except ConversionError as error:
        if error.code not in REFUSALS:
            raise
        if breaks is not None:
            raise OtherPagesError from error
        refused = _find_refused(parts, draw_pages)
        if not refused:
            raise
        return _convert(_mark(parts, refused), parts, draw_pages)


@dataclass(frozen=True, slots=True)
class _Marked:
    """A Word file to be drawn, with its markers; what they stand for, and what was left unmarked.

    `diagrams` are the pictures that others stand for in it.
    """

    docx: bytes
    marked_text: MarkedText
    undrawn: tuple[str, ...]
    refused: tuple[Barrier, ...]
    diagrams: Mapping[bytes, PlainPng]


def _mark(
    parts: Mapping[str, bytes], unmarked: Collection[int] = (), breaks: PageBreaks | None = None
) -> _Marked:
    others, stories = mend_parts(parts)
    if breaks is not None:
        write_breaks(stories[DOCUMENT], looks_of(parts[STYLES]), breaks)
    undrawn = (*find_undrawn(story_texts(stories.values())), *unknown_symbols(stories.values()))
    marked_text = read_marked_text(stories, others, unmarked)
    refused = tuple(
        Barrier(Trouble.RENDERER, 0, paragraph.text)
        for paragraph in marked_text.paragraphs.values()
        if paragraph.number in unmarked
    )
    others, diagrams = with_stand_ins(others, stories)
    return _Marked(_packed(others, stories), marked_text, undrawn, refused, diagrams)


def _packed(others: Mapping[str, bytes], stories: Mapping[str, etree._Element]) -> bytes:
    """Return the copy to be drawn; what it says has been read from the stories before."""
    put_joiners(stories.values())
    return store_parts(with_stories(others, stories))


def _find_refused(parts: Mapping[str, bytes], draw_pages: Callable[[bytes], bytes]) -> tuple[int, ...]:
    """Return the numbers of the paragraphs that dxpdf draws only unmarked; () where it never draws them."""
    everything = frozenset(paragraph.number for paragraph in _mark(parts).marked_text.paragraphs.values())

    def works(numbers: Collection[int]) -> bool:
        try:
            draw_pages(_mark(parts, everything.difference(numbers)).docx)
        except ConversionError:
            return False
        return True

    return find_culprits(sorted(everything), works) if works(()) else ()


def _convert(
    marked: _Marked,
    parts: Mapping[str, bytes],
    draw_pages: Callable[[bytes], bytes],
    breaks: PageBreaks | None = None,
) -> Pages:
    import pikepdf

    from toolkit.tagging.tagpages import tag_pages

    marked_text = marked.marked_text
    drawn, boxes = take_boxes(draw_pages(marked.docx))
    pdf = pikepdf.open(io.BytesIO(drawn))
    if not put_diagrams(pdf, marked.diagrams):
        plain = replace(marked, docx=without_stand_ins(marked.docx, parts), diagrams={})
        return _convert(plain, parts, draw_pages, breaks)
    if breaks is not None and not _begin_as_planned(pdf, boxes, marked_text, breaks):
        raise OtherPagesError
    targets = _read_targets(pdf)
    tagged = tag_pages(pdf, boxes, marked_text)
    strike_text(pdf, [page.struck for page in tagged.pages])
    anchors = find_anchors(
        [(box.rect, marked_text.stretches[box.stretch].anchors) for box in (*page.boxes, *page.repeated)]
        for page in tagged.pages
    )
    remarks = (*marked.refused, *tagged.remarks)
    return Pages(
        b"",
        len(pdf.pages),
        targets,
        anchors,
        marked.undrawn,
        accessible=not remarks,
        remarks=remarks,
        images=sum(piece.kind is PieceKind.IMAGE for page in tagged.pages for piece in page.pieces),
        as_in_word=None if breaks is None else True,
        opened=pdf,
    )


def _begin_as_planned(
    pdf: pikepdf.Pdf, boxes: Mapping[int, Sequence[Box]], marked_text: MarkedText, breaks: PageBreaks
) -> bool:
    """Whether every paragraph of the text begins and ends on the pages that it should."""
    numbers = page_numbers(pdf)
    index = {element: at for at, element in enumerate(marked_text.document.iter(f"{W}p"))}
    found: dict[int, dict[int, list[tuple[float, float]]]] = defaultdict(lambda: defaultdict(list))
    for page in pdf.pages:
        number = numbers[page.obj.objgen]
        for box in boxes.get(page.Contents.objgen[0], ()):
            paragraph = marked_text.stretches[box.stretch].phrase.paragraph
            if paragraph.story is Story.BODY and not paragraph.repeats:
                found[index[paragraph.element]][number].append((-box.rect[3], -box.rect[1]))
    return all(
        (min(pages), max(pages)) == breaks.pages[at] for at, pages in found.items() if at in breaks.pages
    ) and all(
        sum(len(join_boxes(sorted(on_page))) for on_page in found[at].values()) == count
        for at, count in breaks.lines.items()
        if at in found
    )


def _read_targets(pdf: pikepdf.Pdf) -> dict[str, int]:
    pages = page_numbers(pdf)
    return {
        name.removeprefix("/"): pages[destination[0].objgen]
        for name, destination in pdf.Root.get("/Dests", {}).items()
    }
