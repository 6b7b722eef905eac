"""The structure of a document as a tree of standard types (ISO 32000-1, 14.8.4), in the order of reading."""

from __future__ import annotations

from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.dataclass import dataclass
from toolkit.tagging.elements import Element, Mark
from toolkit.tagging.model import Label, Leaf, MarkedText, NoteMark, Paragraph, Phrase, Picture, Role, Stray
from toolkit.tagging.runs import PARAGRAPH
from toolkit.tagging.tables import plan_table
from toolkit.wordfile.blocks import opened
from toolkit.wordfile.docxio import W, attribute
from toolkit.wordfile.paragraphs import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


TABLE = f"{W}tbl"
TEXT_BOX = f"{W}txbxContent"
# ISO 32000-1, table 347.
LIST_NUMBERING = {
    "bullet": "Disc",
    "decimal": "Decimal",
    "lowerLetter": "LowerAlpha",
    "upperLetter": "UpperAlpha",
    "lowerRoman": "LowerRoman",
    "upperRoman": "UpperRoman",
}
SAME_INDENT = 2.0  # points between the bullets of two items of one list
LEAST_INDENT = 150  # twips: more than a table is set in for the space in its cells
WITHIN_ITEM = 9.0  # points to the right of a list's bullets: half of what its items' texts are set in


def plan_tree(marked_text: MarkedText, marks: Iterable[Mark]) -> Element:
    """Return the tree of a document whose pages hold `marks`, in the order in which they are painted."""
    return _Planner(marked_text, marks).plan()


@dataclass(slots=True)
class _OpenList:
    """A list that is being planned: where its bullets stand, and the body of its last item."""

    left: float
    format: str
    element: Element
    body: Element


class _Flow:
    """Blocks that follow each other in one element, with the lists and contents that are open there."""

    def __init__(self, parent: Element) -> None:
        self.parent = parent
        self._lists: list[_OpenList] = []
        self._contents: list[tuple[int, Element]] = []

    def close(self) -> None:
        """End the lists and contents that are open."""
        self._lists.clear()
        self._contents.clear()

    def item(self, left: float, number_format: str) -> Element:
        """Return a new item of the list whose bullets stand at `left`."""
        self._contents.clear()
        while self._lists and left < self._lists[-1].left - SAME_INDENT:
            self._lists.pop()
        last = self._lists[-1] if self._lists else None
        if last is not None and left <= last.left + SAME_INDENT and last.format != number_format:
            self._lists.pop()
            last = self._lists[-1] if self._lists else None
        if last is None or left > last.left + SAME_INDENT:
            element = (self.parent if last is None else last.body).add("L")
            element.owner = "List"
            element.attributes["ListNumbering"] = LIST_NUMBERING.get(number_format, "Decimal")
            self._lists.append(_OpenList(left, number_format, element, element))
        return self._lists[-1].element.add("LI")

    def body(self, item: Element) -> Element:
        """Return the body of an item, which what continues it will be in too."""
        self._lists[-1].body = item.add("LBody")
        return self._lists[-1].body

    def continued(self) -> Element:
        """Return what a paragraph that continues an item is in."""
        self._contents.clear()
        return self._lists[-1].body if self._lists else self.parent

    def around(self, left: float) -> Element:
        """Return what is around a block that is set in to `left`: an item of a list, or all that is here.

        The lists that it does not belong to end.
        """
        self._contents.clear()
        self._lists = [opened for opened in self._lists if left > opened.left + WITHIN_ITEM]
        return self._lists[-1].body if self._lists else self.parent

    def entry(self, level: int) -> Element:
        """Return a new entry of the contents on this level."""
        self._lists.clear()
        while self._contents and self._contents[-1][0] > level:
            self._contents.pop()
        if not self._contents or self._contents[-1][0] < level:
            holder = self._contents[-1][1] if self._contents else self.parent
            self._contents.append((level, holder.add("TOC")))
        return self._contents[-1][1].add("TOCI")


class _Planner:
    def __init__(self, marked_text: MarkedText, marks: Iterable[Mark]) -> None:
        self._marked_text = marked_text
        self._drawn: dict[Paragraph | None, list[Mark]] = {}
        for mark in marks:
            self._drawn.setdefault(mark.leaf.paragraph, []).append(mark)
        self._heading = 0

    def plan(self) -> Element:
        root = Element("Document", language=self._marked_text.language)
        _add_strays(self._drawn.get(None, ()), root)
        for body in self._marked_text.document:
            self._plan_blocks(body, root)
        _prune(root)
        return root

    def _plan_blocks(self, blocks: Iterable[etree._Element], parent: Element) -> None:
        flow = _Flow(parent)
        for block in opened(blocks):
            if block.tag == TABLE:
                indented = number(attribute(block.find(f"{W}tblPr/{W}tblInd"), "w")) > LEAST_INDENT
                around = flow.around(self._left_of(block) if indented else 0.0)
                plan_table(block, around, self._plan_blocks)
            elif block.tag == PARAGRAPH and block in self._marked_text.paragraphs:
                self._plan_paragraph(self._marked_text.paragraphs[block], flow)

    def _plan_paragraph(self, paragraph: Paragraph, flow: _Flow) -> None:
        drawn = self._drawn.get(paragraph, [])
        own = [mark for mark in drawn if not isinstance(mark.leaf, Stray)]
        if own:
            self._plan_own(paragraph, own, flow)
        _add_strays([mark for mark in drawn if isinstance(mark.leaf, Stray)], flow.parent)
        for note in self._marked_text.notes.get(paragraph, ()):
            element = flow.parent.add("Note")
            element.identifier = f"{etree.QName(note.note).localname}-{attribute(note.note, 'id')}"
            self._plan_blocks(note.note, element)
        for box in paragraph.element.iter(TEXT_BOX):
            if next(box.iterancestors(PARAGRAPH)) is paragraph.element:
                self._plan_blocks(box, flow.parent.add("Sect"))

    def _plan_own(self, paragraph: Paragraph, marks: list[Mark], flow: _Flow) -> None:
        labels = [mark for mark in marks if isinstance(mark.leaf, Label)]
        if paragraph.role is Role.TOCI:
            entry = flow.entry(paragraph.toc_level)
            self._fill(entry.add("Reference"), marks, paragraph)
        elif labels and not paragraph.role.is_heading:
            if paragraph.list_format:
                item = flow.item(labels[0].box[0], paragraph.list_format)
                item.add("Lbl").kids.extend(labels)
                holder = flow.body(item)
            else:
                flow.close()
                flow.parent.add("Lbl").kids.extend(labels)
                holder = flow.parent
            texts = [mark for mark in marks if not isinstance(mark.leaf, Label)]
            self._fill(holder.add("P"), texts, paragraph)
        elif paragraph.continues_list:
            self._plan_plain(paragraph, marks, flow.continued())
        else:
            around = flow.around(marks[0].box[0] if paragraph.is_indented else 0.0)
            self._plan_plain(paragraph, marks, _within(paragraph, around))

    def _left_of(self, table: etree._Element) -> float:
        """Return where what a table shows begins, in points."""
        known = self._marked_text.paragraphs
        shown = (known[each] for each in table.iter(PARAGRAPH) if each in known)
        return min((mark.box[0] for each in shown for mark in self._drawn.get(each, ())), default=0.0)

    def _plan_plain(self, paragraph: Paragraph, marks: list[Mark], parent: Element) -> None:
        """Plan a paragraph that is no item; pictures that stand alone are no part of a paragraph."""
        pictures = list(takewhile(lambda mark: isinstance(mark.leaf, Picture), marks))
        texts = marks[len(pictures) :]
        if any(isinstance(mark.leaf, Picture) for mark in texts) or paragraph.role.is_heading:
            pictures, texts = [], marks
        self._fill(parent, pictures, None)
        if texts:
            # What stands under a picture on a line of its own says what it shows.
            caption = pictures and paragraph.role is Role.P and paragraph.text.startswith("\n")
            holder = parent.add("Caption" if caption else self._tag(paragraph))
            self._fill(holder.add("Code") if paragraph.within == "Code" else holder, texts, paragraph)

    def _tag(self, paragraph: Paragraph) -> str:
        """Return the tag; headings go down one level at a time, as ISO 14289-1, 7.4.2, has it."""
        if not paragraph.role.is_heading:
            return paragraph.role.value
        self._heading = min(int(paragraph.role.value[1]), self._heading + 1)
        return f"H{self._heading}"

    def _fill(self, element: Element, marks: Sequence[Mark], paragraph: Paragraph | None) -> None:
        if paragraph is not None:
            element.language = paragraph.language
        for link, linked in groupby(marks, lambda mark: getattr(mark.leaf, "link", None)):
            holder = element
            if link is not None:
                holder = element.add("Link")
                holder.link = link
            for leaf, same in groupby(linked, lambda mark: mark.leaf):
                _place(holder, leaf, list(same))


def _within(paragraph: Paragraph, parent: Element) -> Element:
    """Return the quote that a paragraph belongs to, with those before it, or what is around."""
    if paragraph.within != "BlockQuote":
        return parent
    last = parent.kids[-1] if parent.kids else None
    return last if isinstance(last, Element) and last.tag == "BlockQuote" else parent.add("BlockQuote")


def _place(holder: Element, leaf: Leaf, marks: list[Mark]) -> None:
    """Put marks of one leaf into `holder`, in an element of their own where they are more than plain text."""
    if isinstance(leaf, Picture):
        for mark in marks:
            figure = holder.add("Figure")
            figure.alt, figure.owner = leaf.alt, "Layout"
            figure.attributes["BBox"] = mark.box
            figure.kids.append(mark)
    elif isinstance(leaf, NoteMark):
        holder.add("Reference").kids.extend(marks)
    elif isinstance(leaf, Phrase) and (leaf.language or leaf.struck or leaf.said):
        span = holder.add("Span")
        span.language, span.said = leaf.language, leaf.said
        if leaf.struck:
            span.owner, span.attributes = "Layout", {"TextDecorationType": "LineThrough"}
        span.kids.extend(marks)
    else:
        holder.kids.extend(marks)


def _add_strays(marks: Sequence[Mark], parent: Element) -> None:
    for _, same in groupby(marks, lambda mark: mark.leaf):
        parent.add("P").kids.extend(same)


def _prune(element: Element) -> bool:
    """Drop what holds no mark, but the cells of tables that do; return whether anything is left."""
    filled = [not isinstance(kid, Element) or _prune(kid) for kid in element.kids]
    if element.tag not in ("Table", "TR"):
        element.kids = [kid for kid, is_left in zip(element.kids, filled, strict=True) if is_left]
    return any(filled)
