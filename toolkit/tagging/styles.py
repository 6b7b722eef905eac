"""What a Word file's styles and numberings say about its paragraphs and runs (ECMA-376 17.7 and 17.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, replace
from toolkit.regex import regex
from toolkit.tagging.model import Role
from toolkit.wordfile.docxio import NUMBERING, OFF, STYLES, W, attribute, parse_part
from toolkit.wordfile.paragraphs import StyleSheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

STRIKES = (f"{W}strike", f"{W}dstrike")
# What of a run's looks is read here, by itself or by naming a style.
_VANISH, _ALIGN, _LANG = f"{W}vanish", f"{W}vertAlign", f"{W}lang"
_TELLING = frozenset((*STRIKES, _VANISH, _ALIGN, _LANG, f"{W}rStyle"))
HEADING = regex(r"heading ([1-9])")
TOC = regex(r"toc ([1-9])")
LEVELS = 6
_OUTLINE_LEVELS = 9  # of Word (ECMA-376 Part 1, 17.3.1.20); below the sixth all are headings of level 6
# What the texts of these styles are (ISO 32000-1, 14.8.4.2 and 14.8.4.4).
WITHIN = {
    **dict.fromkeys(("quote", "intense quote", "block text"), "BlockQuote"),
    **dict.fromkeys(("code block", "html preformatted"), "Code"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says, its bases included. None and "" where it says nothing."""

    heading: int = 0
    toc_level: int = 0
    is_caption: bool = False
    continues_list: bool = False
    within: str = ""
    number: str = ""
    level: str = ""
    struck: bool | None = None
    raised: bool | None = None
    hidden: bool | None = None
    language: str = ""


class Styles(StyleSheet):
    """The styles of one Word file, and its numberings."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        root = parse_part(parts[STYLES]) if STYLES in parts else None
        super().__init__(() if root is None else root)
        self._looks: dict[str, Look] = {"": Look()}
        self._formats = _read_formats(parts[NUMBERING]) if NUMBERING in parts else {}
        said = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
        self.language = self.look("").language or attribute(said, "val")

    def look(self, style_id: str) -> Look:
        """What the style says; "" is the document's paragraph style."""
        return self.character_look(style_id or self._default)

    def character_look(self, style_id: str) -> Look:
        """What a character style says; "" is none."""
        if style_id not in self._looks:
            self._looks[style_id] = Look()  # a style that is its own base says nothing
            style = self._styles.get(style_id)
            if style is not None:
                base = self.character_look(attribute(style.find(f"{W}basedOn"), "val"))
                self._looks[style_id] = _read_look(style, base)
        return self._looks[style_id]

    def list_format(self, number: str, level: str) -> str:
        """Return the format of a numbering's level, "" where there is no such numbering."""
        levels = self._formats.get(number)
        return "" if levels is None else levels.get(level or "0", "decimal")


def _read_look(style: etree._Element, base: Look) -> Look:
    name = attribute(style.find(f"{W}name"), "val").lower()
    look = read_paragraph_look(style.find(f"{W}pPr"), base)
    heading, toc = HEADING.fullmatch(name), TOC.fullmatch(name)
    if heading:
        look = replace(look, heading=min(int(heading[1]), LEVELS))
    if toc:
        look = replace(look, toc_level=int(toc[1]))
    return replace(
        read_run_look(style.find(f"{W}rPr"), look),
        is_caption=base.is_caption or name == "caption",
        continues_list=base.continues_list or name.startswith("list continue"),
        within=WITHIN.get(name, base.within),
    )


def read_paragraph_look(properties: etree._Element | None, base: Look) -> Look:
    """Return what a w:pPr says, else what `base` says."""
    if properties is None:
        return base
    outline = attribute(properties.find(f"{W}outlineLvl"), "val")
    numbering = properties.find(f"{W}numPr")
    look = base
    if outline.isdecimal():
        depth = int(outline) + 1
        look = replace(look, heading=min(depth, LEVELS) if depth <= _OUTLINE_LEVELS else 0)
    if numbering is not None:
        number = attribute(numbering.find(f"{W}numId"), "val") or base.number
        level = attribute(numbering.find(f"{W}ilvl"), "val") or base.level
        look = replace(look, number=number, level=level)
    return look


def read_run_look(properties: etree._Element | None, base: Look) -> Look:
    """Return what a w:rPr says, else what `base` says."""
    if properties is None:
        return base
    struck = [attribute(strike, "val") not in OFF for strike in properties.iterchildren(*STRIKES)]
    vanish, align = properties.find(_VANISH), properties.find(_ALIGN)
    return replace(
        base,
        struck=any(struck) if struck else base.struck,
        raised=attribute(align, "val") == "superscript" if align is not None else base.raised,
        hidden=attribute(vanish, "val") not in OFF if vanish is not None else base.hidden,
        language=attribute(properties.find(_LANG), "val") or base.language,
    )


def says_anything(properties: etree._Element) -> bool:
    """Whether a w:rPr says anything that is read here: most say bold, or nothing."""
    return any(child.tag in _TELLING for child in properties)


def role_of(look: Look) -> Role:
    """Return what a paragraph with this look is."""
    if look.toc_level:
        return Role.TOCI
    if look.heading:
        return Role(f"H{look.heading}")
    return Role.CAPTION if look.is_caption else Role.P


def _read_formats(part: bytes) -> dict[str, dict[str, str]]:
    """Return the number format of each level of each numbering, by w:numId."""
    root = parse_part(part)
    abstract = {
        attribute(definition, "abstractNumId"): {
            attribute(level, "ilvl"): attribute(level.find(f"{W}numFmt"), "val")
            for level in definition.iterfind(f"{W}lvl")
        }
        for definition in root.iterfind(f"{W}abstractNum")
    }
    return {
        attribute(number, "numId"): abstract.get(attribute(number.find(f"{W}abstractNumId"), "val"), {})
        for number in root.iterfind(f"{W}num")
    }
