"""The pieces of a house style's template that other documents can take over."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.messages.message import SayableError
from toolkit.regex import regex
from toolkit.wordfile.docxio import DOCUMENT, W, attribute, parse_part, read_parts
from toolkit.wordfile.paragraphs import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml import etree

_OPENS = regex(r"\{%(?:p|tr)?\s*(?:if|for)\b")
_CLOSES = regex(r"\{%(?:p|tr)?\s*end(?:if|for)\b")
_A4_TEXT = 9026  # twips, between margins of an inch
ITEMS = "{%p for item in items"
_PARTS = "for part in item.parts"

# Elements that stand side by side and whose tags open and close among them.
Group = tuple["etree._Element", ...]  # noqa: SLF001 - lxml has no other name for it


@dataclass(frozen=True, slots=True)
class House:
    """A house style's template: its body in groups, and its other parts by name."""

    parts: Mapping[str, bytes]
    groups: tuple[Group, ...]
    width: int  # between its margins, in twips

    def with_words(self, *words: str) -> list[etree._Element]:
        """Return the groups above the items that name any of `words`, in order."""
        above = self.groups[: self._items]
        return [each for group in above if any(word in said(group) for word in words) for each in group]

    def from_items(self) -> list[etree._Element]:
        """Return the items and everything below them."""
        return [each for group in self.groups[self._items :] for each in group]

    def item_part(self, name: str) -> list[etree._Element]:
        """Return what prints one part of an item, such as "statement", in the item's loop."""
        loop = self.groups[self._items]
        inside = next(group for group in _within(loop) if _PARTS in said(group[:1]))
        own = next(group for group in tag_groups(inside[1:-1]) if f"part.name == '{name}'" in said(group[:1]))
        return [inside[0], *own, inside[-1]]

    @property
    def _items(self) -> int:
        loops = (number for number, group in enumerate(self.groups) if ITEMS in said(group[:1]))
        return next(number for number in loops if _PARTS in said(self.groups[number]))


def read_house(data: bytes) -> House:
    """Return the pieces of the template `data`."""
    parts = read_parts(data)
    root = parse_part(parts[DOCUMENT])
    body = (child for child in root[0] if child.tag != f"{W}sectPr")
    return House(parts, tuple(tag_groups(body)), text_width(root))


def said(elements: Iterable[etree._Element]) -> str:
    """Return the words in some elements, tags and fields' instructions among them."""
    texts = (f"{W}t", f"{W}instrText")
    return "".join(text.text or "" for element in elements for text in element.iter(*texts))


def row_groups(table: etree._Element) -> Iterator[Group]:
    """Yield the rows of a table, those together that a tag holds together."""
    yield from tag_groups(table.iterchildren(f"{W}tr"))


def _within(loop: Group) -> Iterator[Group]:
    """Yield the groups of all depths within a loop."""
    for group in tag_groups(loop[1:-1]):
        yield group
        if len(group) > 1:
            yield from _branches(group)


def _branches(group: Group) -> Iterator[Group]:
    """Yield the groups of an `if` whose else stands between them."""
    yield from _within(tuple(each for each in group if said((each,)).strip() != "{%p else %}"))


def tag_groups(elements: Iterable[etree._Element]) -> Iterator[Group]:
    """Yield elements that stand side by side, those together that a tag holds together."""
    depth, group = 0, []
    for element in elements:
        group.append(element)
        if element.tag in (f"{W}p", f"{W}tr"):
            words = said((element,))
            depth += len(_OPENS.findall(words)) - len(_CLOSES.findall(words))
        if depth == 0:
            yield tuple(group)
            group = []


TAKEN = "taken"


def taken(elements: Iterable[etree._Element], width: int, whole: int) -> list[etree._Element]:
    """Return copies of the house's elements, marked so that their styles' ids are mended later.

    Their tables become `width` wide where the house's page has `whole` (twips).
    """
    copies = [deepcopy(element) for element in elements]
    for copy in copies:
        for marked in copy.iter(f"{W}p", f"{W}tbl"):
            marked.set(TAKEN, "1")
        for measure in copy.iter(f"{W}gridCol", f"{W}tcW", f"{W}tblW"):
            measure.set(f"{W}w", str(round(int(attribute(measure, "w")) * width / whole)))
    return copies


def text_width(root: etree._Element) -> int:
    """Return the width between the margins of a document's last page, in twips; A4's where it tells none."""
    section = root.find(f"{W}body/{W}sectPr")
    page = section.find(f"{W}pgSz") if section is not None else None
    margins = section.find(f"{W}pgMar") if section is not None else None
    if page is None or margins is None:
        return _A4_TEXT
    sides = sum(number(attribute(margins, side)) for side in ("left", "right"))
    width = int(number(attribute(page, "w")) - sides)
    return width if width > 0 else _A4_TEXT


def found(element: etree._Element | None, path: str) -> etree._Element:
    """Return the first of an element's elements at `path`. Raises ValueError where there is none."""
    below = None if element is None else element.find(path)
    if below is None:
        raise SayableError("no-element", name=path.replace(W, "w:"))
    return below


def style_of(paragraph: etree._Element) -> str:
    """Return the id of a paragraph's style, "" for the default one."""
    return attribute(paragraph.find(f"{W}pPr/{W}pStyle"), "val")
