"""Tags for a PDF that has none, so that a screen reader says its words: lines, paragraphs, headings by size.

It makes no page accessible, for nobody knows what is a table or a column; nothing of it is claimed.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, PikepdfError, Stream

from toolkit.packet.plainannotations import (
    beside_fields,
    rect_of,
    shown_annotations,
    whole_links,
    words_beside,
    words_of_annotation,
)
from toolkit.packet.plainmarks import PlainMarks, mark_lines, silence_lines
from toolkit.packet.plaintext import TextBlock, joined, line_beside, plan_blocks
from toolkit.packet.runningheads import find_repeated
from toolkit.pdf.balance import content_streams
from toolkit.pdf.entries import values
from toolkit.pdf.pagemarks import free_mark
from toolkit.pdf.pdfium import opened
from toolkit.pdf.pdftext import string_text, text_string
from toolkit.pdf.source import write_pdf
from toolkit.pdf.textlines import PageWords, TextLine, read_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from pikepdf import Object, Pdf

    from toolkit.pdf.geometry import Box

_ELEMENTS = {"/Link": Name.Link, "/Widget": Name.Form}
_LAST = 1_000_000_000  # behind all marks
_MOST_CONTENT = 5_000_000  # bytes of a page; more is no text, and takes long to read


def tag_pages(source: Pdf, labels: Mapping[str, str], alt: str = "", title: str = "") -> bytes:
    """Return a file without tags with some for all that its pages show; `source` has them then too.

    `labels` are the documents' words, `alt` those of its pictures. Pages without text, such as scans, are
    called by the `title`.
    """
    originals = [page.obj.get("/Contents") for page in source.pages]
    marked = _mark_pages(source)
    rects = [[rect_of(annotation) for annotation in shown_annotations(page.obj)] for page in source.pages]
    with opened(write_pdf(source, ObjectStreamMode.disable, to_be_read=True)) as document:
        words = [read_words(document[number], wanted) for number, wanted in enumerate(rects)]
    writer = _Writer(source, alt or labels["undescribed_picture"])
    called = [] if alt or not title else _page_names(title, labels, len(source.pages))
    pages = [page.obj for page in source.pages]
    alone = [beside_fields(page, one.lines) for page, one in zip(pages, words, strict=True)]
    heard = list(_lines_once(source, words, marked))
    blocks = plan_blocks(heard, alone)
    for number, page in enumerate(source.pages):
        if not _is_sound(marked[number], words[number].lines):
            page.obj.Contents = originals[number]
            marked[number], blocks[number] = _as_a_whole(source, page.obj, words[number].lines)
        name = called[number] if called and not blocks[number] else ""
        writer.write_page(page.obj, marked[number], blocks[number], words[number], name)
    writer.finish()
    return write_pdf(source, ObjectStreamMode.disable)


def _lines_once(
    source: Pdf, words: Sequence[PageWords], marked: Sequence[PlainMarks]
) -> Iterator[list[TextLine]]:
    """Yield the lines of each page that are to be heard; heads and feet heard before become artifacts."""
    repeated = find_repeated(words)
    for page, said, marks, own in zip(source.pages, words, repeated, marked, strict=True):
        silent = silence_lines(source, page.obj, marks) if marks and _is_sound(own, said.lines) else set()
        yield [line for line in said.lines if not silent.issuperset(line.marks)]


def _page_names(title: str, labels: Mapping[str, str], count: int) -> list[str]:
    """Return "Forretningsorden, side 2" for each page; the title alone where there is one."""
    if count == 1:
        return [title]
    return [f"{title}, {labels['page'].lower()} {number}" for number in range(1, count + 1)]


def _mark_pages(source: Pdf) -> list[PlainMarks]:
    pages = [page.obj for page in source.pages]
    drawn = Counter(key for page in pages for key in set(_pictures(page)))
    repeated = {key for key, times in drawn.items() if times > 1}  # a letterhead's
    return [_mark_page(source, page, repeated) for page in pages]


def _mark_page(source: Pdf, page: Object, repeated: set[tuple[int, int]]) -> PlainMarks:
    if sum(len(stream.read_raw_bytes()) for stream in content_streams(page)) > _MOST_CONTENT:
        return PlainMarks()
    try:
        return mark_lines(source, page, repeated)
    except (PikepdfError, ValueError, IndexError):  # damaged content makes the libraries raise any
        return PlainMarks()


def _pictures(page: Object) -> Iterator[tuple[int, int]]:
    for drawn in values(page.get("/Resources", Dictionary()), Name.XObject):
        if isinstance(drawn, Stream) and drawn.get("/Subtype") == Name.Image:
            yield drawn.objgen


def _is_sound(marks: PlainMarks, lines: Sequence[TextLine]) -> bool:
    """Whether all that a page says is in the marks put round it, and it shows anything in one."""
    known = set(marks.lines)
    return bool(known or marks.pictures) and all(known.issuperset(line.marks) for line in lines)


def _as_a_whole(source: Pdf, page: Object, lines: Sequence[TextLine]) -> tuple[PlainMarks, list[TextBlock]]:
    """Put all that a page draws into one mark: one paragraph, or a picture where it says nothing."""
    mark = free_mark(page)
    begin, end = b"/P <</MCID %d>> BDC\n" % mark, b"\nEMC"
    page.Contents = Array([source.make_stream(begin), *content_streams(page), source.make_stream(end)])
    text = joined(line.text for line in lines)
    return (PlainMarks([mark]), [TextBlock(0, (mark,), text)]) if text else (PlainMarks([], [mark]), [])


class _Writer:
    """Writes the structure."""

    def __init__(self, source: Pdf, alt: str) -> None:
        self._source = source
        self._alt = alt
        self._root = source.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self._elements: list[Object] = []
        self._entries: list[object] = []
        self._level = 0

    def write_page(
        self, page: Object, marks: PlainMarks, blocks: Sequence[TextBlock], words: PageWords, name: str = ""
    ) -> None:
        """Write a page's elements: texts and pictures by their marks, links and fields behind their text.

        `name` is what its pictures are called together, where it has no text.
        """
        owners: dict[int, Object] = {}
        firsts: dict[int, int] = {}
        annotations = list(shown_annotations(page))
        linked = whole_links(page, blocks, words)
        found = []
        for block in (one for one in blocks if one.marks):
            links = [annotations[place] for place in linked.get(block, ())]
            found.append((block.marks, *self._block(page, block, links)))
        texts = {mark for own, *_ in found for mark in own}
        alone = () if words.is_unseen else _side_by_side(marks.pictures, texts)
        pictures = [(own, self._figure(page, own, words.box, name or self._alt)) for own in alone]
        found += [(own, figure, figure) for own, figure in pictures]
        placed: list[tuple[tuple[float, ...], Object]] = []
        for own, element, holder in found:
            placed.append(((min(own), 0), element))
            owners.update(dict.fromkeys(own, holder))
            firsts.update(dict.fromkeys(own, min(own)))
        page.StructParents = len(self._entries)
        self._entries.append(Array([owners.get(mark) for mark in range(max(owners, default=-1) + 1)]))
        within_blocks = {place for places in linked.values() for place in places}
        for place, annotation in enumerate(annotations):
            if place not in within_blocks:
                line = line_beside(words.lines, rect_of(annotation))
                element = self._annotation(
                    annotation, page, words_beside(annotation, line, words.within[place])
                )
                left, _, _, top = rect_of(annotation)
                behind = firsts.get(max(line.marks), _LAST) if line else _LAST
                placed.append(((behind, 1, -top, left), element))
        if annotations:
            page.Tabs = Name.S
        self._elements += [element for _, element in sorted(placed, key=lambda one: one[0])]

    def _block(self, page: Object, block: TextBlock, links: Sequence[Object]) -> tuple[Object, Object]:
        """Return the element of a block, and that which holds its marks: its link, where all of it is one."""
        self._level = min(block.level, self._level + 1) if block.level else self._level
        tag = Name(f"/H{self._level}") if block.level else Name.P
        said = text_string(block.text)
        if not links:
            element = self._element(tag, page, Array(block.marks), ActualText=said)
            return element, element
        element = self._element(tag, page, Array())
        references = [Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page) for annotation in links]
        link = self._element(Name.Link, page, Array([*block.marks, *references]), ActualText=said)
        link.P, element.K = element, Array([link])
        for annotation in links:
            self._lead(annotation, link, block.text)
        return element, link

    def _figure(self, page: Object, marks: tuple[int, ...], box: Box, alt: str) -> Object:
        layout = Dictionary(O=Name.Layout, BBox=Array([round(side, 3) for side in box]))
        return self._element(Name.Figure, page, Array(marks), Alt=text_string(alt), A=layout)

    def _annotation(self, annotation: Object, page: Object, within: str) -> Object:
        """Return a new element for an annotation, described by what it lies over or where it leads."""
        kind = _ELEMENTS.get(str(annotation.get("/Subtype")), Name.Annot)
        element = self._element(kind, page, Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page))
        words = words_of_annotation(annotation, within)
        if words:
            element.Alt = text_string(words)
        self._lead(annotation, element, words if kind == Name.Link else "")
        return element

    def _lead(self, annotation: Object, element: Object, words: str) -> None:
        """Make an element that of an annotation; a link that says nothing of itself says these words."""
        if words and not string_text(annotation.get("/Contents")).strip():
            annotation.Contents = text_string(words)
        annotation.StructParent = len(self._entries)
        self._entries.append(element)

    def _element(self, tag: Name, page: Object, kids: object, **said: Any) -> Object:  # noqa: ANN401 - what it says
        element = Dictionary(Type=Name.StructElem, S=tag, P=self._root, Pg=page, K=kids, **said)
        return self._source.make_indirect(element)

    def finish(self) -> None:
        """Make it the structure of the file."""
        self._root.K = Array(self._elements)
        pairs = (one for pair in enumerate(self._entries) for one in pair)
        self._root.ParentTree = Dictionary(Nums=Array(pairs))
        self._source.Root.StructTreeRoot = self._root
        self._source.Root.MarkInfo = Dictionary(Marked=True)


def _side_by_side(pictures: Sequence[int], texts: Container[int]) -> Iterator[tuple[int, ...]]:
    """Yield the marks of pictures, those together that no text stands between: a scan may be many strips."""
    row: list[int] = []
    for mark in sorted(pictures):
        if row and any(between in texts for between in range(row[-1], mark)):
            yield tuple(row)
            row = []
        row.append(mark)
    if row:
        yield tuple(row)
