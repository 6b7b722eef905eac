"""What the styles and lists of a Word file say of its paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from toolkit.namedtuple import NamedTuple
from toolkit.wordfile.docxio import NUMBERING, STYLES, W, attribute, parse_part
from toolkit.wordfile.paragraphs import StyleSheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

_UNNUMBERED = ("bullet", "none")


class ListPlace(NamedTuple):
    """Which list a paragraph stands in, and on which level (0 to 8)."""

    number_id: str
    level: int


class ListLevel(NamedTuple):
    """How a level of a list counts."""

    is_ordered: bool
    start: int
    restarted: bool  # by the list itself, not by the definition that it shares with others


class Looking(Protocol):
    """What is asked of the styles and lists of a file."""

    def names(self, style_id: str) -> tuple[str, ...]:
        """Return the style's name in small letters, and the names of the styles it is based on."""

    def outline(self, style_id: str) -> int | None:
        """Return the level of the headings in a style, from 1, None where it has none."""

    def place(self, style_id: str) -> ListPlace | None:
        """Return the list that a style stands in."""

    def list_level(self, place: ListPlace) -> ListLevel:
        """Return how a level of a list counts."""

    def definition_of(self, number_id: str) -> str:
        """Return what a list shares with those that it may be counted together with."""

    def run_looks(self, style_id: str) -> Iterator[etree._Element]:
        """Yield the w:rPr of a character style and of those it is based on."""


class Looks(StyleSheet):
    """The styles and lists of one file; they are looked up by the ids that paragraphs give."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        super().__init__(parse_part(parts[STYLES]) if STYLES in parts else ())
        numbering = parse_part(parts[NUMBERING]) if NUMBERING in parts else None
        self._lists = (
            {} if numbering is None else {attribute(n, "numId"): n for n in numbering.iterfind(f"{W}num")}
        )
        definitions = () if numbering is None else numbering.iterfind(f"{W}abstractNum")
        self._definitions = {attribute(one, "abstractNumId"): one for one in definitions}

    def names(self, style_id: str) -> tuple[str, ...]:
        """Return the style's name in small letters, and the names of the styles it is based on."""
        return tuple(
            attribute(style.find(f"{W}name"), "val").lower()
            for style in self.with_bases(style_id or self._default)
        )

    def outline(self, style_id: str) -> int | None:
        """Return the level of the headings in a style, from 1, None where it has none."""
        for style in self.with_bases(style_id or self._default):
            level = attribute(style.find(f"{W}pPr/{W}outlineLvl"), "val")
            if level.isdigit():
                return int(level) + 1 if int(level) < 9 else None  # noqa: PLR2004 - 9 is body text (17.3.1.20)
        return None

    def place(self, style_id: str) -> ListPlace | None:
        """Return the list that a style stands in."""
        for style in self.with_bases(style_id or self._default):
            place = list_place(style.find(f"{W}pPr/{W}numPr"))
            if place:
                return place if place.number_id != "0" else None
        return None

    def list_level(self, place: ListPlace) -> ListLevel:
        """Return how a level of a list counts; one that is not defined has bullets."""
        number = self._lists.get(place.number_id)
        if number is None:
            return ListLevel(is_ordered=False, start=1, restarted=False)
        override = number.find(f"{W}lvlOverride[@{W}ilvl='{place.level}']")
        definition = self._definitions.get(attribute(number.find(f"{W}abstractNumId"), "val"))
        level = None if override is None else override.find(f"{W}lvl")
        if level is None and definition is not None:
            level = definition.find(f"{W}lvl[@{W}ilvl='{place.level}']")
        if level is None:
            return ListLevel(is_ordered=False, start=1, restarted=False)
        started = "" if override is None else attribute(override.find(f"{W}startOverride"), "val")
        start = started or attribute(level.find(f"{W}start"), "val")
        ordered = attribute(level.find(f"{W}numFmt"), "val") not in _UNNUMBERED
        return ListLevel(ordered, int(start) if start.isdigit() else 1, bool(started))

    def definition_of(self, number_id: str) -> str:
        """Return what a list shares with those that it may be counted together with."""
        number = self._lists.get(number_id)
        return "" if number is None else attribute(number.find(f"{W}abstractNumId"), "val")

    def run_looks(self, style_id: str) -> Iterator[etree._Element]:
        """Yield the w:rPr of a character style and of those it is based on."""
        for style in self.with_bases(style_id):
            look = style.find(f"{W}rPr")
            if look is not None:
                yield look


def list_place(properties: etree._Element | None) -> ListPlace | None:
    """Return what a w:numPr says, None where it says nothing."""
    number_id = attribute(None if properties is None else properties.find(f"{W}numId"), "val")
    if properties is None or not number_id:
        return None
    level = attribute(properties.find(f"{W}ilvl"), "val")
    return ListPlace(number_id, int(level) if level.isdigit() else 0)
