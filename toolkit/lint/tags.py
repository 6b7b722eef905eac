"""The tags of a template's parts, where each of them stands, and what is left of tags that are broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.dataclass import dataclass
from toolkit.documents.templatetags import PLAIN_QUOTES, TAG
from toolkit.findings import Place
from toolkit.lint.wordfile import BODY, PackagePart
from toolkit.messages.message import Bilingual
from toolkit.messages.phrases import shortened
from toolkit.regex import regex
from toolkit.wordfile.docxio import W, attribute

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml import etree

    from toolkit.findings import Finding
    from toolkit.messages.phrases import Value

_QUOTED = 40
_HEADING = regex(r"(?i)heading|overskrift|title|titel|.*heading$")
_PREFIXED = regex(r"(p|tr|tc|r) (.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class TemplateSpot:
    """A paragraph as a designer finds it: its part, its 1-based number there, its text and its table cell."""

    path: Path
    part: PackagePart
    number: int
    text: str
    cell: tuple[int, int, int] | None  # table of the part, row and cell in it, 1-based
    heading: str  # the words of the heading above it, "" above the first one

    @property
    def place(self) -> Place:
        """The place for a finding: the paragraph's number stands for the line."""
        return Place(self.path, self.number)

    @property
    def where(self) -> Bilingual:
        """The same in words, with the start of the text."""
        return self._in_words(f" “{shortened(self.text, _QUOTED)}”" if self.text.strip() else "")

    def where_is(self, tag: str) -> Bilingual:
        """The same for a message that quotes `tag`: where that is the whole text, it is not said twice."""
        return self._in_words("") if self.text.strip() == tag.strip() else self.where

    def _in_words(self, text: str) -> Bilingual:
        english, danish = self.part.name.english, self.part.name.danish
        if self.heading:
            english += f", under “{shortened(self.heading, _QUOTED)}”"
            danish += f", under “{shortened(self.heading, _QUOTED)}”"
        elif self.part.kind == BODY:
            english += ", above the first heading"
            danish += ", over første overskrift"
        if self.cell:
            table, row, cell = self.cell
            english += f" (table {table}, row {row}, cell {cell})"
            danish += f" (tabel {table}, række {row}, celle {cell})"
        comma = "," if text else ""
        return Bilingual(f"{english}{comma}{text}", f"{danish}{comma}{text}")


def heading_words(paragraph: etree._Element) -> str:
    """Return the words of a heading, as a designer sees its level or the name of its style; "" of others."""
    style = attribute(paragraph.find(f"{W}pPr/{W}pStyle"), "val")
    if not _HEADING.match(style) and paragraph.find(f"{W}pPr/{W}outlineLvl") is None:
        return ""
    return "".join(piece.text or "" for piece in paragraph.iter(f"{W}t"))


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """One tag.

    `kind` is "{{", "{%" or "{#"; `prefix` is docxtpl's "p", "tr", "tc", "r" or ""; `inner` is what Jinja
    gets.
    `slot` is the element from whose content the tag, or what its prefix stands for, is taken: all tags
    of one block must share it, or the document falls apart.
    """

    text: str
    kind: str
    prefix: str
    inner: str
    spot: TemplateSpot
    slot: etree._Element | None
    paragraph: etree._Element | None  # None for a tag in an attribute

    @property
    def where(self) -> Bilingual:
        """Where it stands, in words for a message that quotes the tag."""
        return self.spot.where_is(self.text)

    def finding(self, code: str, **values: Value) -> Finding:
        """A finding about it, which says where it stands and quotes it."""
        return finding(code, self.spot.place, where=self.where, tag=self.text, **values)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its own text, without that of text boxes in it, and the pieces the text is made of.

    `settings` are the values of its attributes and fields, where tags can hide.
    """

    element: etree._Element
    spot: TemplateSpot
    pieces: tuple[etree._Element, ...]  # its w:t elements
    settings: tuple[str, ...]
    tags: tuple[Tag, ...]


def read_paragraphs(path: Path, part: PackagePart) -> Iterator[Paragraph]:
    """Yield the paragraphs of a part in their order, each with its tags.

    A tag that is in no text but in a setting comes with the paragraph that has the setting; one of a table,
    such as its alternative text, with the table's first paragraph.
    """
    waiting: list[str] = []
    cells = _Cells()
    number, heading = 0, ""
    for element in part.root.iter():
        if element.tag != f"{W}p":
            if _paragraph_of(element) is None:
                waiting.extend(_settings(element))
            continue
        number += 1
        for inner in element.iter():
            if inner is element or _paragraph_of(inner) is element:
                waiting.extend(_settings(inner))
        pieces = tuple(piece for piece in element.iter(f"{W}t") if _paragraph_of(piece) is element)
        text = "".join(piece.text or "" for piece in pieces)
        spot = TemplateSpot(path, part, number, text, cells.find(element), heading)
        heading = heading_words(element) or heading
        hidden = [_tag(tag, spot, None, None) for value in waiting for tag in TAG.findall(value)]
        own = [
            _tag(match[0], spot, element, _piece_at(pieces, match.start())) for match in TAG.finditer(text)
        ]
        yield Paragraph(element, spot, pieces, tuple(waiting), (*hidden, *own))
        waiting = []


def _settings(element: etree._Element) -> Iterator[str]:
    """Yield an element's attributes, and its text where that is none for readers, if a tag can be in them."""
    values = [str(value) for value in element.attrib.values()]
    if element.tag != f"{W}t" and isinstance(element.tag, str):
        values.append(element.text or "")
    yield from (value for value in values if "." in value or "{" in value or "}" in value)


def _paragraph_of(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(f"{W}p"), None)


def _piece_at(pieces: tuple[etree._Element, ...], position: int) -> etree._Element:
    for piece in pieces:
        position -= len(piece.text or "")
        if position < 0:
            return piece
    return pieces[-1]


def _tag(
    text: str, spot: TemplateSpot, paragraph: etree._Element | None, piece: etree._Element | None
) -> Tag:
    kind, inner = text[:2], text[2:-2].translate(PLAIN_QUOTES)
    prefixed = _PREFIXED.match(inner)
    prefix = prefixed[1] if prefixed else ""
    inner = prefixed[2] if prefixed else inner
    return Tag(text, kind, prefix, inner.strip(), spot, _slot(prefix, paragraph, piece), paragraph)


def _slot(
    prefix: str, paragraph: etree._Element | None, piece: etree._Element | None
) -> etree._Element | None:
    if paragraph is None or piece is None:
        return None
    taken = paragraph if prefix == "p" else piece.getparent()
    if prefix in ("tr", "tc"):
        taken = next(paragraph.iterancestors(f"{W}{prefix}"), None)
    return None if taken is None else taken.getparent()


class _Cells:
    """Counts a part's tables, to name the cell a paragraph is in."""

    def __init__(self) -> None:
        self._tables: dict[etree._Element, int] = {}

    def find(self, paragraph: etree._Element) -> tuple[int, int, int] | None:
        cell = next(paragraph.iterancestors(f"{W}tc"), None)
        row = None if cell is None else next(cell.iterancestors(f"{W}tr"), None)
        table = None if row is None else next(row.iterancestors(f"{W}tbl"), None)
        if cell is None or row is None or table is None:
            return None
        number = self._tables.setdefault(table, len(self._tables) + 1)
        return number, _order(row), _order(cell)


def _order(element: etree._Element) -> int:
    return 1 + sum(1 for _ in element.itersiblings(element.tag, preceding=True))
