"""What a Word file says about where its paragraphs stand on a page (ECMA-376 17.3.1 and 17.7)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lxml import etree

from toolkit.dataclass import dataclass, replace
from toolkit.regex import regex
from toolkit.wordfile.docxio import OFF, W, attribute, inner, leading, parse_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

TWIPS = 20  # in a point
EIGHTHS = 8  # of a point, in which the width of a line is told
_HEADING = regex("heading ([1-9])", re.IGNORECASE)  # says its level, whatever else is told
ABSENT = ("nil", "none")
_SINGLE = 240  # w:line of single spacing
_TEXT_LEVEL = 9  # w:outlineLvl of what is no heading
_AUTOMATIC = 14.0  # points: what w:beforeAutospacing stands for
# The children of w:pPr in the order that the schema wants (17.3.1.26), as far as they are set here.
_ORDER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
    *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid"),
    *("spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection"),
    *("textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
)
_PLACES = {f"{W}{name}": place for place, name in enumerate(_ORDER)}
_PROPERTIES, _STYLE = f"{W}pPr", f"{W}pStyle"
_SWITCHES = {
    "keepNext": "keep_next",
    "keepLines": "keep_lines",
    "pageBreakBefore": "page_break",
    "widowControl": "widow_control",
}


@dataclass(frozen=True, slots=True)
class Border:
    """A line above or below a paragraph; its width and its distance from the text in points."""

    kind: str
    width: float
    space: float
    colour: str


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What a paragraph says, its styles included; `before` and `after` in points.

    `outline` is its level in the outline from 0 on, None for text; `multiple` the line height as a multiple
    of single spacing, None where it is told in points.
    """

    style: str = ""
    before: float = 0
    after: float = 0
    multiple: float | None = 1
    keep_next: bool = False
    keep_lines: bool = False
    page_break: bool = False
    widow_control: bool = True
    outline: int | None = None
    top: Border | None = None
    bottom: Border | None = None

    @property
    def room_above(self) -> float:
        """The room that the line above the paragraph takes, in points."""
        return 0 if self.top is None else self.top.width + self.top.space

    @property
    def room_below(self) -> float:
        """The room that the line below the paragraph takes, in points."""
        return 0 if self.bottom is None else self.bottom.width + self.bottom.space


class StyleSheet:
    """The styles of one Word file by their ids, given those or the root of the part that has them."""

    def __init__(self, styles: Iterable[etree._Element]) -> None:
        found = (style for style in styles if style.tag == f"{W}style")
        self._styles = {attribute(style, "styleId"): style for style in found}
        # Of several the last (ECMA-376 part 1, 17.7.4.17).
        defaults = [key for key, style in self._styles.items() if _is_default(style)]
        self._default = defaults[-1] if defaults else ""

    def with_bases(self, style: str) -> Iterator[etree._Element]:
        """Yield a style and those that it is based on, of paragraphs, runs or tables."""
        seen = set[str]()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = attribute(self._styles[style].find(f"{W}basedOn"), "val")


class ParagraphStyles(StyleSheet):
    """The paragraph styles of one Word file."""

    def __init__(self, root: etree._Element) -> None:
        super().__init__(root)
        said = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        self._looks: dict[str, ParagraphLook] = {"": _read(said, ParagraphLook())}
        self._named: dict[str, ParagraphLook] = {}  # the same, each with its style's name
        self._named_so: dict[tuple[str, re.Pattern[str]], bool] = {}

    def look(self, paragraph: etree._Element) -> ParagraphLook:
        """Return what a w:p says, with what its style and the document's defaults say."""
        properties = inner(paragraph, _PROPERTIES)
        style = self._style_of(properties)
        if style not in self._named:
            self._named[style] = replace(self.of_style(style), style=style)
        has_style_alone = properties is None or (len(properties) == 1 and properties[0].tag == _STYLE)
        return self._named[style] if has_style_alone else _read(properties, self._named[style])

    def is_named(self, paragraph: etree._Element, pattern: re.Pattern[str]) -> bool:
        """Whether the name of a paragraph's style, or of one that it is based on, is as `pattern` says."""
        style = self._style_of(inner(paragraph, _PROPERTIES))
        if (style, pattern) not in self._named_so:
            self._named_so[style, pattern] = any(
                pattern.fullmatch(attribute(one.find(f"{W}name"), "val").lower())
                for one in self.with_bases(style)
            )
        return self._named_so[style, pattern]

    def _style_of(self, properties: etree._Element | None) -> str:
        named = None if properties is None else inner(properties, _STYLE)
        return attribute(named, "val") or self._default

    def of_style(self, style: str) -> ParagraphLook:
        """Return what a style says, with those that it is based on and the document's defaults."""
        if style not in self._looks:
            self._looks[style] = self._looks[""]  # a style that is its own base says nothing
            found = self._styles.get(style)
            if found is not None:
                base = self.of_style(attribute(found.find(f"{W}basedOn"), "val"))
                look = _read(found.find(f"{W}pPr"), base)
                named = _HEADING.fullmatch(attribute(found.find(f"{W}name"), "val"))
                self._looks[style] = replace(look, outline=int(named[1]) - 1) if named else look
        return self._looks[style]


@lru_cache(maxsize=8)  # the documents of a committee have few
def looks_of(part: bytes) -> ParagraphStyles:
    """Return the paragraph styles of a Word file, given the part that has them, which is read once."""
    return ParagraphStyles(parse_part(part))


def _is_default(style: etree._Element) -> bool:
    """Whether a w:style is that of paragraphs that name none (ECMA-376 part 1, 17.7.4.17)."""
    return attribute(style, "default") in ("1", "true", "on") and attribute(style, "type") == "paragraph"


def _read(properties: etree._Element | None, base: ParagraphLook) -> ParagraphLook:
    """Return what a w:pPr says, else what `base` says."""
    said: dict[str, Any] = {}
    for element in () if properties is None else properties:
        name = str(element.tag).removeprefix(W)
        if name in _SWITCHES:
            said[_SWITCHES[name]] = attribute(element, "val") not in OFF
        elif name == "spacing":
            said |= _read_spacing(element)
        elif name == "outlineLvl":
            level = number(attribute(element, "val"))
            said["outline"] = int(level) if level < _TEXT_LEVEL else None
        elif name == "pBdr":
            lines = {side: element.find(f"{W}{side}") for side in ("top", "bottom")}
            said |= {side: _border(line) for side, line in lines.items() if line is not None}
    return replace(base, **said) if said else base


def _read_spacing(spacing: etree._Element) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for side in ("before", "after"):
        if attribute(spacing, f"{side}Autospacing") not in ("", *OFF):
            said[side] = _AUTOMATIC
        elif attribute(spacing, side):
            said[side] = number(attribute(spacing, side)) / TWIPS
    if attribute(spacing, "line"):
        is_multiple = attribute(spacing, "lineRule") in ("", "auto")
        said["multiple"] = number(attribute(spacing, "line")) / _SINGLE if is_multiple else None
    return said


def _border(line: etree._Element) -> Border | None:
    kind = attribute(line, "val")
    if kind in ABSENT:
        return None
    width, space = (number(attribute(line, name)) for name in ("sz", "space"))
    return Border(kind, width / EIGHTHS, space, attribute(line, "color"))


def number(said: str) -> float:
    """Return the number that an attribute says; 0 where it says none, or one with a unit, which is rare."""
    try:
        return float(said)
    except ValueError:
        return 0.0


def twips(length: float) -> str:
    """Return a length in points as Word files tell it."""
    return str(round(length * TWIPS))


def set_property(paragraph: etree._Element, name: str, attributes: Mapping[str, str]) -> etree._Element:
    """Give a w:p the property `name`, or only more attributes where it has it; return its element."""
    properties = leading(paragraph, "pPr")
    element = properties.find(f"{W}{name}")
    if element is None:
        element = etree.Element(f"{W}{name}")
        put_property(properties, element)
    for key, value in attributes.items():
        element.set(f"{W}{key}", value)
    return element


def say_in_style(style: etree._Element, name: str, attributes: Mapping[str, str]) -> None:
    """Give a w:style what `set_property` gives a paragraph."""
    style_properties(style)
    set_property(style, name, attributes)


def style_properties(style: etree._Element) -> etree._Element:
    """Return the w:pPr of a paragraph style, which it gets where it has none (17.7.4.17)."""
    properties = style.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        text = style.find(f"{W}rPr")
        (style.append if text is None else text.addprevious)(properties)
    return properties


def put_property(properties: etree._Element, element: etree._Element) -> None:
    """Put an element into a w:pPr where the schema wants it."""
    place = _PLACES[element.tag]
    later = (at for at, other in enumerate(properties) if _PLACES.get(other.tag, place) > place)
    properties.insert(next(later, len(properties)), element)
