"""The self-check: what the tags of a finished PDF say is what its Word file says, once and in order.

It reads the structure back from the PDF, as a screen reader would, and compares it with the paragraphs of the
Word file. A validator cannot do this: a document whose headings are all artifacts is valid.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from pikepdf import Array

from toolkit.dataclass import dataclass
from toolkit.documents.barriers import Barrier, Trouble
from toolkit.pdf.structuretree import kids_of
from toolkit.regex import regex
from toolkit.tagging.glyphs import UNKNOWN
from toolkit.tagging.model import Phrase, Story, Stray
from toolkit.tagging.runs import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pikepdf

    from toolkit.tagging.model import MarkedText, Paragraph
    from toolkit.tagging.streams import Marked

SILENT = regex("[\\s\u00ad\u200b-\u200f\u2060\ufeff]+")
MARK = regex(rb"<</MCID (\d+)>> BDC")
HEADINGS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6"})
HYPHENS = {0x2010: "-", 0x2011: "-"}


@dataclass(frozen=True, slots=True)
class _Read:
    """A mark as a reader comes to it: its 0-based page, its identifier, and the elements it is in."""

    page: int
    number: int
    path: tuple[str, ...]
    element: pikepdf.Object


def check_tags(
    pdf: pikepdf.Pdf, marked_text: MarkedText, marks: Sequence[Sequence[Marked]]
) -> Iterator[Barrier]:
    """Yield what is wrong with the tags of `pdf`; `marks` is what each mark of each page holds."""
    reading = [read for read in _read_structure(pdf) if read.number < len(marks[read.page])]
    yield from _check_marks(pdf, marks, reading)
    texts: dict[Paragraph, list[str]] = {}
    last = 0
    for read in reading:
        leaf = marks[read.page][read.number].leaf
        paragraph = leaf.paragraph
        if paragraph is None or isinstance(leaf, Stray):
            continue
        if paragraph not in texts:
            yield from _check_place(paragraph, read, last)
            texts[paragraph] = []
            if paragraph.story is Story.BODY:
                last = max(last, paragraph.number)
        if isinstance(leaf, Phrase):
            texts[paragraph].append(marks[read.page][read.number].text)
    referred = set(_note_paragraphs(marked_text))
    for paragraph in marked_text.paragraphs.values():
        is_read = paragraph.story is Story.BODY or paragraph in referred
        if is_read and not _same("".join(texts.get(paragraph, ())), paragraph.text):
            yield Barrier(Trouble.TEXT, 0, paragraph.text)


def _read_structure(pdf: pikepdf.Pdf) -> list[_Read]:
    """Return the marks in the order in which the structure has them."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    found: list[_Read] = []

    def walk(element: pikepdf.Object, path: tuple[str, ...]) -> None:
        path = (*path, str(element.S)[1:])
        for kid in kids_of(element):
            if isinstance(kid, int):
                found.append(_Read(pages[element.Pg.objgen], kid, path, element))
            elif "/S" in kid:
                walk(kid, path)
            elif "/MCID" in kid:
                found.append(_Read(pages[kid.Pg.objgen], int(kid.MCID), path, element))

    for element in pdf.Root.StructTreeRoot.K:
        walk(element, ())
    return found


def _check_marks(
    pdf: pikepdf.Pdf, marks: Sequence[Sequence[Marked]], reading: Sequence[_Read]
) -> Iterator[Barrier]:
    """Yield the marks that are not read exactly once, or that the parent tree gives to another element."""
    times = Counter((read.page, read.number) for read in reading)
    elements = {(read.page, read.number): read.element.objgen for read in reading}
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    for page, (obj, held) in enumerate(zip(pdf.pages, marks, strict=True)):
        written = [int(number) for number in MARK.findall(obj.Contents.read_bytes())]
        listed = owners.get(int(obj.obj.get("/StructParents", -1)), Array())
        if written != list(range(len(held))) or len(listed) != len(held):
            yield Barrier(Trouble.MARKS, page + 1, "")
            continue
        for number, mark in enumerate(held):
            owner = listed[number]
            is_led_back = owner is not None and owner.objgen == elements.get((page, number))
            if times[page, number] != 1 or not is_led_back:
                yield Barrier(Trouble.MARKS, page + 1, mark.text.strip() or _words(mark))


def _words(mark: Marked) -> str:
    return mark.leaf.paragraph.text if mark.leaf.paragraph is not None else ""


def _check_place(paragraph: Paragraph, read: _Read, last: int) -> Iterator[Barrier]:
    """Yield whether a paragraph is read as what it is, after what it stands after."""
    is_heading = any(tag in HEADINGS for tag in read.path)
    is_out_of_turn = paragraph.story is Story.BODY and paragraph.number < last
    if is_heading != paragraph.role.is_heading or is_out_of_turn:
        yield Barrier(Trouble.ORDER, read.page + 1, paragraph.text)


def _note_paragraphs(marked_text: MarkedText) -> Iterator[Paragraph]:
    for marks in marked_text.notes.values():
        for mark in marks:
            for element in mark.note.iter(PARAGRAPH):
                if element in marked_text.paragraphs:
                    yield marked_text.paragraphs[element]


def _same(drawn: str, written: str) -> bool:
    """Whether a page shows a text, which may be in capitals, with ligatures, and without what is never seen.

    A character that no font has is told elsewhere.
    """
    if drawn == written or SILENT.sub("", drawn) == SILENT.sub("", written):
        return True
    plain, expected = _plain(drawn), _plain(written)
    if UNKNOWN not in plain:
        return plain == expected
    return re.fullmatch(".*".join(map(re.escape, re.split(f"{UNKNOWN}+", plain))), expected) is not None


def _plain(text: str) -> str:
    return SILENT.sub("", unicodedata.normalize("NFKC", text.translate(HYPHENS))).casefold()
