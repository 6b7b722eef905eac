"""The named styles that a document lacks, taken from a house style's template with their lists' numbering."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml import etree

from toolkit.adoption.house import TAKEN, House, found, text_width
from toolkit.documents.housecolour import ACCENT
from toolkit.documents.toc import style_name
from toolkit.regex import regex
from toolkit.wordfile.docxio import DOCUMENT, NUMBERING, STYLES, W, attribute, parse_part, part_bytes
from toolkit.wordfile.fields import find_contents_fields
from toolkit.wordfile.lineheights import even_out
from toolkit.wordfile.mainpart import declare, relate, relations_name
from toolkit.wordfile.paragraphs import put_property, style_properties

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"
_POINTING = tuple(f"{W}{name}" for name in ("basedOn", "next", "link"))
_LISTS = regex(r"list (bullet|number)( [23])?")


def add_styles(parts: dict[str, bytes], root: etree._Element, house: House) -> None:
    """Give a document every style of the house that it has none of that name of, in place.

    Those of `root`, its text, that were taken from the house get the document's own ids. The styles come
    without the house's fonts, so that they are written in the document's. Line heights are told in points
    then, as check-template advises: a multiple is another height in every program.
    """
    own = _part(parts, STYLES, "styles")
    numbering = _part(parts, NUMBERING, "numbering")
    sheet = _Sheet(own, numbering, parse_part(house.parts[NUMBERING]), _accent(parts), text_width(root))
    theirs = parse_part(house.parts[STYLES])
    sheet.take(theirs)
    _add_contents_levels(root, own)
    even_out(own)
    _rename(root, sheet.ids)
    parts[STYLES], parts[NUMBERING] = part_bytes(own), part_bytes(numbering)


class _Sheet:
    def __init__(
        self,
        own: etree._Element,
        numbering: etree._Element,
        lists: etree._Element,
        accent: str,
        width: int,
    ) -> None:
        self._own, self._numbering, self._lists = own, numbering, lists
        self._accent, self._width = accent, width
        self._by_name = {style_name(style): style for style in own.iterfind(f"{W}style")}
        self._taken = {attribute(style, "styleId") for style in own.iterfind(f"{W}style")}
        self._numbers: dict[str, str] = {}
        self.ids: dict[str, str] = {}  # of the house's styles, in this document

    def take(self, theirs: etree._Element) -> None:
        """Add the styles of `theirs` that are missing."""
        styles = list(theirs.iterfind(f"{W}style"))
        self.ids = {attribute(style, "styleId"): self._id_for(style) for style in styles}
        for style in styles:
            existing = self._by_name.get(style_name(style))
            if existing is None:
                self._own.append(self._fitted(style))
            elif _LISTS.fullmatch(style_name(style)) and existing.find(f"{W}pPr/{W}numPr/{W}numId") is None:
                self._number(existing, style)

    def _id_for(self, style: etree._Element) -> str:
        existing = self._by_name.get(style_name(style))
        if existing is not None:
            return attribute(existing, "styleId")
        free = attribute(style, "styleId")
        while free in self._taken:
            free += "1"
        self._taken.add(free)
        return free

    def _fitted(self, style: etree._Element) -> etree._Element:
        style = deepcopy(style)
        style.attrib.pop(f"{W}default", "")
        style.set(f"{W}styleId", self.ids[attribute(style, "styleId")])
        for pointer in style.iter(*_POINTING):
            pointer.set(f"{W}val", self.ids.get(attribute(pointer, "val"), "Normal"))
        if not style_name(style).startswith("code"):
            etree.strip_elements(style, f"{W}rFonts")
        for coloured in style.iter():
            if self._accent and attribute(coloured, "themeColor") == "accent1":
                coloured.set(f"{W}{'color' if f'{W}color' in coloured.attrib else 'val'}", self._accent)
        for tab in style.iter(f"{W}tab"):
            if attribute(tab, "val") == "right":
                tab.set(f"{W}pos", str(self._width))
        for number in style.iterfind(f"{W}pPr/{W}numPr/{W}numId"):
            number.set(f"{W}val", self._numbering_for(attribute(number, "val")))
        return style

    def _number(self, existing: etree._Element, style: etree._Element) -> None:
        """Give a list style that has no bullet or number the house's."""
        fitted = found(self._fitted(style), f"{W}pPr")
        properties = style_properties(existing)
        for old in properties.findall(f"{W}numPr"):
            properties.remove(old)
        put_property(properties, found(fitted, f"{W}numPr"))
        if properties.find(f"{W}ind") is None:
            put_property(properties, found(fitted, f"{W}ind"))

    def _numbering_for(self, number: str) -> str:
        """Return the w:numId that one of the house has in this document."""
        if number not in self._numbers:
            num = deepcopy(found(self._lists, f"{W}num[@{W}numId='{number}']"))
            which = attribute(num.find(f"{W}abstractNumId"), "val")
            abstract = deepcopy(found(self._lists, f"{W}abstractNum[@{W}abstractNumId='{which}']"))
            etree.strip_elements(abstract, f"{W}rFonts")
            fresh = self._next("abstractNum", "abstractNumId")
            abstract.set(f"{W}abstractNumId", fresh)
            num.set(f"{W}numId", self._next("num", "numId"))
            found(num, f"{W}abstractNumId").set(f"{W}val", fresh)
            for style in abstract.iter(f"{W}pStyle"):
                style.set(f"{W}val", self.ids[attribute(style, "val")])
            self._insert(abstract, num)
            self._numbers[number] = attribute(num, "numId")
        return self._numbers[number]

    def _next(self, tag: str, name: str) -> str:
        taken = (int(attribute(each, name)) for each in self._numbering.iterfind(f"{W}{tag}"))
        return str(max(taken, default=0) + 1)

    def _insert(self, abstract: etree._Element, num: etree._Element) -> None:
        """Put a list's two parts where the others are (ECMA-376 17.9.17: abstract ones first)."""
        first = self._numbering.find(f"{W}num")
        (self._numbering.append if first is None else first.addprevious)(abstract)
        nums = self._numbering.findall(f"{W}num")
        (nums[-1].addnext if nums else abstract.addnext)(num)


def _rename(root: etree._Element, ids: dict[str, str]) -> None:
    """Give what came from the house, which is marked, the ids that its styles have here."""
    for taken in root.iter(f"{W}p", f"{W}tbl"):
        if taken.attrib.pop(TAKEN, ""):
            for style in taken.iterfind(f"{W}pPr/{W}pStyle"):
                style.set(f"{W}val", ids.get(attribute(style, "val"), attribute(style, "val")))
            for style in taken.iterfind(f"{W}tblPr/{W}tblStyle"):
                style.set(f"{W}val", ids.get(attribute(style, "val"), attribute(style, "val")))


def _add_contents_levels(root: etree._Element, own: etree._Element) -> None:
    """Add the styles "toc 4" ... that the document's own contents list asks for, like "toc 3"."""
    styles = {style_name(style): style for style in own.iterfind(f"{W}style")}
    for field in find_contents_fields(root):
        span = re.search(r'\\o\s+"\d-(\d)"', field.instruction)
        for level in range(4, int(span[1]) + 1 if span else 4):
            if f"toc {level}" not in styles:
                style = deepcopy(styles["toc 3"])
                style.set(f"{W}styleId", f"TOC{level}")
                found(style, f"{W}name").set(f"{W}val", f"toc {level}")
                own.append(style)
                styles[f"toc {level}"] = style


def _accent(parts: dict[str, bytes]) -> str:
    themes = (parse_part(parts[name]) for name in sorted(parts) if name.startswith("word/theme/theme"))
    accents = (theme.find(ACCENT) for theme in themes)
    return next((accent.get("val", "") for accent in accents if accent is not None), "")


def _part(parts: dict[str, bytes], name: str, kind: str) -> etree._Element:
    """Return a part of the document, which is made where there is none."""
    if name in parts:
        return parse_part(parts[name])
    declare(parts, name, _TYPE.format(kind))
    relate(parts, relations_name(DOCUMENT), _RELATION.format(kind), name.removeprefix("word/"))
    return etree.Element(f"{W}{kind}", nsmap={"w": W[1:-1]})
