"""The items of an old meeting, found in its document and replaced by the loop that prints any meeting's."""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.adoption.house import House, found, said, style_of, taken, text_width
from toolkit.dataclass import dataclass
from toolkit.regex import regex
from toolkit.wordfile.docxio import NUMBERING, STYLES, W, attribute, parse_part, remove, text_of
from toolkit.wordfile.fields import find_contents_fields
from toolkit.wordfile.paragraphs import set_property
from toolkit.wordtext.reading import HEADING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


_NUMBERED = regex(
    r"\s*(?:(?:punkt|pkt\.?|ad|sag|item|dagsordens?punkt)\s*)?\d{1,3}\s?[a-z]?\s*[.:)\u2013-]?\s+\S",
    re.IGNORECASE,
)
ITEM_ANCHOR = "item.anchor"
# The outline levels, counted from 0, of the house's headings that are no "heading 1" to "heading 6".
_LEVELS = {"ItemGroup": 1, "SectionHeading": 2, "DecisionHeading": 2, "Lead-inHeading": 2}
_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Headings:
    """A document's heading styles: the level of each by its id, 1 the highest, and which are numbered."""

    levels: Mapping[str, int]
    numbered: frozenset[str]


def take_over_items(root: etree._Element, parts: Mapping[str, bytes], house: House) -> etree._Element:
    """Replace the items of `root`, and all below them, by the house's; return the first element of these.

    Where no item can be told, the house's are put below all that is there.
    """
    body = root[0]
    headings = _read_headings(parts)
    first = _first_item(root, headings)
    fresh = taken(house.from_items(), text_width(root), house.width)
    section = _last_section(body, first)
    _set_levels(fresh, first, headings)
    if first is not None:
        for old in [first, *first.itersiblings()]:
            body.remove(old)
    for element in fresh:
        body.append(element)
    if section is not None:
        body.append(section)
    return fresh[0]


def contents_paragraphs(root: etree._Element) -> set[etree._Element]:
    """Return the paragraphs of a document's contents lists."""
    fields = find_contents_fields(root)
    return {next(run.iterancestors(f"{W}p")) for field in fields for run in field.runs}


def _read_headings(parts: Mapping[str, bytes]) -> Headings:
    levels, numbered = {}, set()
    styles = parse_part(parts[STYLES]) if STYLES in parts else ()
    lists = parse_part(parts[NUMBERING]) if NUMBERING in parts else None
    for style in styles:
        name = attribute(style.find(f"{W}name"), "val").lower()
        match = HEADING.fullmatch(name)
        outline = attribute(style.find(f"{W}pPr/{W}outlineLvl"), "val")
        if match or (outline.isdigit() and int(outline) < _DEEPEST and name != "title"):
            style_id = attribute(style, "styleId")
            levels[style_id] = int(match[1]) if match else int(outline) + 1
            if _shows_number(style, lists):
                numbered.add(style_id)
    return Headings(levels, frozenset(numbered))


def _shows_number(style: etree._Element, lists: etree._Element | None) -> bool:
    """Whether a heading style prints numbers: LibreOffice gives its own a numbering that prints nothing."""
    number = style.find(f"{W}pPr/{W}numPr/{W}numId")
    if number is None or lists is None:
        return False
    level = attribute(style.find(f"{W}pPr/{W}numPr/{W}ilvl"), "val") or "0"
    num = lists.find(f"{W}num[@{W}numId='{attribute(number, 'val')}']")
    which = attribute(None if num is None else num.find(f"{W}abstractNumId"), "val")
    told = lists.find(f"{W}abstractNum[@{W}abstractNumId='{which}']/{W}lvl[@{W}ilvl='{level}']")
    if told is None or attribute(told.find(f"{W}numFmt"), "val") == "none":
        return False
    return bool(attribute(told.find(f"{W}lvlText"), "val"))


def _first_item(root: etree._Element, headings: Headings) -> etree._Element | None:
    """Return the element of the body that the items begin with, None where nothing looks like an item."""
    body = root[0]
    listed = contents_paragraphs(root)
    lines = [each for each in body.iterchildren(f"{W}p") if each not in listed and text_of(each).strip()]
    headed = [line for line in lines if style_of(line) in headings.levels]
    told = [line for line in headed if _NUMBERED.match(text_of(line))]
    numbered = told or [line for line in headed if style_of(line) in headings.numbered]
    if numbered:
        return numbered[0]
    table = next((each for each in body.iterchildren(f"{W}tbl") if _is_of_items(each)), None)
    told = [line for line in lines if _NUMBERED.match(text_of(line)) and _is_bold(line)]
    if told or table is not None:
        order = list(body)
        return min((each for each in (table, *told[:1]) if each is not None), key=order.index)
    levels = Counter(headings.levels[style_of(line)] for line in headed if line is not lines[0])
    if levels:
        level = max(levels, key=lambda level: (levels[level], -level))
        return next(
            line for line in headed if headings.levels[style_of(line)] == level and line is not lines[0]
        )
    return next((line for line in lines if _NUMBERED.match(text_of(line))), None)


def _is_bold(line: etree._Element) -> bool:
    runs = [run for run in line.iter(f"{W}r") if said((run,)).strip()]
    return bool(runs) and all(run.find(f"{W}rPr/{W}b") is not None for run in runs)


def _is_of_items(table: etree._Element) -> bool:
    """Whether a table tells an item a row, numbered in its first column."""
    firsts = [row.find(f"{W}tc") for row in table.iterchildren(f"{W}tr")]
    texts = [said((cell,)).strip() for cell in firsts if cell is not None]
    return (
        sum(re.match(r"(?:punkt|pkt\.?|ad)?\s*\d{1,3}\b", text, re.IGNORECASE) is not None for text in texts)
        > 1
    )


def _last_section(body: etree._Element, first: etree._Element | None) -> etree._Element | None:
    """Take out and return the last section's settings, with the headers that it has from sections that go."""
    section = body.find(f"{W}sectPr")
    if section is None:
        return None
    remove(section)
    going = [] if first is None else [first, *first.itersiblings()]
    for settings in reversed([each for element in going for each in element.iterfind(f"{W}pPr/{W}sectPr")]):
        _inherit(section, settings)
    return section


def _inherit(section: etree._Element, earlier: etree._Element) -> None:
    """Give a section the headers and footers that it took from an earlier one (ECMA-376 17.10.2)."""
    kinds = (f"{W}headerReference", f"{W}footerReference")
    has = {(each.tag, attribute(each, "type")) for each in section.iterchildren(*kinds)}
    for reference in earlier.iterchildren(*kinds):
        if (reference.tag, attribute(reference, "type")) not in has:
            section.insert(0, deepcopy(reference))


def _set_levels(fresh: Sequence[etree._Element], first: etree._Element | None, headings: Headings) -> None:
    """Let the house's headings have the level and the look that the old items' had."""
    if first is None or first.tag != f"{W}p":
        return
    paragraphs = [paragraph for element in fresh for paragraph in element.iter(f"{W}p")]
    heading = next(paragraph for paragraph in paragraphs if ITEM_ANCHOR in said((paragraph,)))
    if style_of(first) not in headings.levels:
        _look_like(heading, first)
        return
    house_style = style_of(heading)
    down = headings.levels[style_of(first)] - int(house_style[-1])
    for paragraph in paragraphs:
        style = found(paragraph, f"{W}pPr/{W}pStyle")
        match = re.fullmatch(r"Heading(\d)", attribute(style, "val"))
        if match and down:
            style.set(f"{W}val", f"Heading{min(int(match[1]) + down, _DEEPEST)}")
        elif down and attribute(style, "val") in _LEVELS:
            level = _LEVELS[attribute(style, "val")] + down
            set_property(paragraph, "outlineLvl", {"val": str(level)})
    if style_of(first) in headings.numbered:
        _unnumber(heading)


def _look_like(heading: etree._Element, first: etree._Element) -> None:
    """Let the heading's words look as those of the old item's heading, which has no style for it."""
    look = next((run.find(f"{W}rPr") for run in first.iter(f"{W}r") if said((run,)).strip()), None)
    for run in heading.iter(f"{W}r"):
        if look is not None and run.find(f"{W}rPr") is None:
            run.insert(0, deepcopy(look))


def _unnumber(heading: etree._Element) -> None:
    """Leave out the style's own numbers: the item's stands in its heading."""
    numbering = set_property(heading, "numPr", {})
    etree.SubElement(numbering, f"{W}numId").set(f"{W}val", "0")
