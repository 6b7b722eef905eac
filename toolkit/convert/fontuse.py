"""Which fonts a Word file asks for, and which of them are not at hand."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from toolkit.files.resources import font_folder
from toolkit.wordfile.docxio import STORY, STYLES, THEME, A, W, parse_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

FONT_TABLE = "word/fontTable.xml"
EMBEDDED = ("embedRegular", "embedBold", "embedItalic", "embedBoldItalic")
# Their signs are drawn from other fonts (`symbols.py`).
SYMBOL_FONTS = frozenset({"symbol", "wingdings", "wingdings2"})


def find_missing_fonts(parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the fonts of a Word file's Latin text that are neither at hand nor embedded in it, sorted.

    A font counts as at hand when one of the toolkit's has its name or its widths. Raises ValueError when a
    part of the file is not XML.
    """
    used = set(_used_fonts(parts))
    at_hand = _our_families() | SYMBOL_FONTS | {_key(name) for name in _embedded_fonts(parts)}
    return tuple(sorted(name for name in used if _key(name) not in at_hand))


def _used_fonts(parts: Mapping[str, bytes]) -> Iterator[str]:
    theme = _theme_fonts(parts)
    roots = [parse_part(parts[name]) for name in filter(STORY.fullmatch, parts)]
    used_styles = {
        element.get(f"{W}val")
        for root in roots
        for element in root.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
    }
    if STYLES in parts:
        roots.extend(_styles_in_use(parse_part(parts[STYLES]), used_styles))
    for root in roots:
        for fonts in root.iter(f"{W}rFonts"):
            for script in ("ascii", "hAnsi"):
                themed = theme.get(fonts.get(f"{W}{script}Theme", "")[:5])
                name = themed or fonts.get(f"{W}{script}", "")
                if name:
                    yield name


def _styles_in_use(styles: etree._Element, used: set[str | None]) -> Iterator[etree._Element]:
    """Yield the document's defaults, its default styles, and those used with all that they are based on."""
    yield from styles.iterfind(f"{W}docDefaults")
    by_id = {style.get(f"{W}styleId"): style for style in styles.iterfind(f"{W}style")}
    wanted = used | {key for key, style in by_id.items() if style.get(f"{W}default") == "1"}
    while wanted:
        style = by_id.pop(wanted.pop(), None)
        if style is not None:
            yield style
            wanted |= {base.get(f"{W}val") for base in style.iterfind(f"{W}basedOn")}


def _theme_fonts(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the theme's fonts by the first five letters of ST_Theme's names ("minor", "major")."""
    fonts = {}
    for name in filter(THEME.fullmatch, parts):
        for kind in ("minor", "major"):
            for latin in parse_part(parts[name]).iterfind(f".//{A}{kind}Font/{A}latin"):
                fonts[kind] = latin.get("typeface", "")
    return fonts


def _embedded_fonts(parts: Mapping[str, bytes]) -> Iterator[str]:
    if FONT_TABLE in parts:
        for font in parse_part(parts[FONT_TABLE]).iterfind(f"{W}font"):
            if any(font.find(f"{W}{tag}") is not None for tag in EMBEDDED):
                yield font.get(f"{W}name", "")


@cache
def _our_families() -> frozenset[str]:
    """Return the keys of the families that the toolkit's fonts have or stand for."""
    folder = font_folder()
    # A file is called as its family without blanks, so none has to be opened.
    own = (path.stem.removesuffix("-Regular") for path in folder.glob("*-Regular.[ot]tf"))
    configuration = parse_part((folder / "fonts.conf").read_bytes())
    stood_for = (name.text for name in configuration.iterfind("match[@target='scan']//string"))
    return frozenset(_key(name) for name in (*own, *stood_for) if name)


def _key(family: str) -> str:
    """Return what a family's name is told by: Word takes no notice of upper and lower case."""
    return family.replace(" ", "").lower()
