"""Pages tagged: what a Word file says about its structure, carried over into the PDF drawn from it.

`read_marked_text` puts a marker round every stretch of the file's text, the renderer draws the marked copy,
and `tag_pages` gives everything on the pages its tag, told by the markers. What comes out is checked against
the Word file before anything is claimed of it (ISO 14289-1, PDF/UA-1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.documents.barriers import Barrier, Trouble
from toolkit.tagging.assignment import AssignedPage, Assignment
from toolkit.tagging.elements import Mark
from toolkit.tagging.glyphs import Fonts
from toolkit.tagging.joiners import forget_joiners, without_joiners
from toolkit.tagging.links import attach_links
from toolkit.tagging.model import Hyperlink, MarkedText, Phrase
from toolkit.tagging.streams import Marked, read_pieces, write_marked
from toolkit.tagging.structure import write_structure
from toolkit.tagging.tables import find_headless
from toolkit.tagging.tree import plan_tree
from toolkit.tagging.verification import check_tags

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pikepdf

    from toolkit.tagging.wordboxes import Box


@dataclass(frozen=True, slots=True)
class TaggedPages:
    """What tagging found: each page's pieces and boxes, and what stands in the way of claiming anything."""

    pages: tuple[AssignedPage, ...]
    remarks: tuple[Barrier, ...]


def tag_pages(pdf: pikepdf.Pdf, boxes: Mapping[int, Sequence[Box]], marked_text: MarkedText) -> TaggedPages:
    """Tag the pages of `pdf`, in place: the marked copy of `marked_text`, as it was drawn.

    `boxes` are those of each page's markers, by the number of its content's object.
    """
    assignment = Assignment(marked_text)
    fonts = Fonts()
    pages: list[AssignedPage] = []
    marks: list[list[Marked]] = []
    for number, page in enumerate(pdf.pages, 1):
        stream = page.obj.Contents
        known = fonts.of_page(page)
        content = without_joiners(stream.read_bytes() + b"\n", known)
        pieces = read_pieces(content, known)
        pages.append(assignment.assign(number, pieces, boxes.get(stream.objgen[0], ())))
        content, marked = write_marked(content, pieces)
        stream.write(content)
        marks.append(marked)
    if fonts.have_joiners:
        forget_joiners(pdf)
    tree = plan_tree(marked_text, _marks(marks))
    attach_links(tree, marked_text, pages, _link_words(marks))
    write_structure(pdf, tree, [len(marked) for marked in marks], marked_text.language)
    headless = (Barrier(Trouble.HEADS, page, words) for page, words in find_headless(tree))
    remarks = (*assignment.remarks, *headless, *check_tags(pdf, marked_text, marks))
    return TaggedPages(tuple(pages), tuple(dict.fromkeys(remarks)))


def _marks(pages: list[list[Marked]]) -> list[Mark]:
    return [
        Mark(page, number, marked.leaf, marked.box)
        for page, held in enumerate(pages)
        for number, marked in enumerate(held)
    ]


def _link_words(pages: list[list[Marked]]) -> dict[Hyperlink, str]:
    words: dict[Hyperlink, str] = {}
    for held in pages:
        for marked in held:
            if isinstance(marked.leaf, Phrase) and marked.leaf.link is not None:
                words[marked.leaf.link] = words.get(marked.leaf.link, "") + marked.text
    return words
