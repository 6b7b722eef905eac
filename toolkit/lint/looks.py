"""Whether a template's styles, fonts and settings are what the toolkit's texts and its readers need."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.files.resources import font_folder
from toolkit.findings import Finding, Place
from toolkit.lint.effective import Effects
from toolkit.messages.message import Bilingual
from toolkit.wordfile.docxio import A, W, attribute, parse_part
from toolkit.wordfile.lineheights import height_for, is_running
from toolkit.wordfile.paragraphs import ParagraphStyles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from toolkit.lint.wordfile import WordFile

_LISTS = tuple(f"{name}{level}" for name in ("List Bullet", "List Number") for level in ("", " 2", " 3"))
# The named styles that Markdown becomes (toolkit/markup).
NEEDED_STYLES = (
    "Body Text",
    *_LISTS,
    *("List Continue", "List Continue 2", "List Continue 3"),
    *("Quote", "Code Block", "Code", "Hyperlink"),
    *(f"Heading {level}" for level in range(1, 7)),
    *("Minutes Table", "Table Header", "Table Text", "Picture", "Rule"),
)

# What Word in Danish calls those of its own that a user is most likely to look for.
_IN_DANISH = {
    "Heading": "Overskrift",
    "TOC": "Indholdsfortegnelse",
    "Body Text": "Brødtekst",
    "List Bullet": "Opstilling - punkttegn",
}


def check_looks(word: WordFile) -> Iterator[Finding]:
    """Yield what is wrong with a template besides its tags."""
    for font in sorted(_named_fonts(word) - _embedded_fonts(word) - known_fonts()):
        yield finding("template-font-not-embedded", Place(word.path), font=font)
    if word.settings is not None and _is_on(word.settings.find(f"{W}updateFields")):
        yield finding("template-update-fields", Place(word.path))


def styles_by_name(word: WordFile) -> dict[str, etree._Element]:
    """Return the styles of a template by their names in small letters."""
    return {_name(style).lower(): style for style in word.styles}


def _name(style: etree._Element) -> str:
    name = style.find(f"{W}name")
    return "" if name is None else str(name.get(f"{W}val", ""))


def check_markdown_styles(word: WordFile) -> Iterator[Finding]:
    """Yield the named styles that a meeting's texts need and a template has not, or not as they need them."""
    styles = styles_by_name(word)
    for name in NEEDED_STYLES:
        if name.lower() not in styles:
            yield finding("template-style-missing", Place(word.path), style=as_word_shows(name))
        elif name in _LISTS and styles[name.lower()].find(f"{W}pPr/{W}numPr/{W}numId") is None:
            yield finding("template-list-unnumbered", Place(word.path), style=as_word_shows(name))


def as_word_shows(style: str) -> Bilingual:
    """Return the name of a style as Word shows it in either language, "Overskrift 2 (Heading 2)"."""
    for english, danish in _IN_DANISH.items():
        if style.startswith(english):
            return Bilingual(style, f"{danish}{style.removeprefix(english)} ({style})")
    return Bilingual(style, style)


def outline_levels(word: WordFile) -> dict[str, int]:
    """Return the 0-based outline level of each paragraph style that has one, by its id, own or inherited."""
    styles = {str(style.get(f"{W}styleId")): style for style in word.styles}
    levels = {}
    for style_id in styles:
        level = _outline_level(style_id, styles)
        if level is not None:
            levels[style_id] = level
    return levels


def _outline_level(style_id: str | None, styles: dict[str, etree._Element]) -> int | None:
    seen = set()
    while style_id in styles and style_id not in seen:
        seen.add(style_id)
        style = styles[style_id]
        level = style.find(f"{W}pPr/{W}outlineLvl")
        if level is not None:
            number = int(level.get(f"{W}val", "9"))
            return number if number < 9 else None  # noqa: PLR2004 - ECMA-376 17.3.1.20: 9 is body text
        based = style.find(f"{W}basedOn")
        style_id = None if based is None else based.get(f"{W}val")
    return None


def _named_fonts(word: WordFile) -> set[str]:
    """Return the fonts of the styles and of text formatted by hand, theme fonts by their own names."""
    theme = {} if word.theme is None else _theme_fonts(word.theme)
    roots = [*word.styles, *(part.root for part in word.parts)]
    if word.defaults is not None:
        roots.append(word.defaults)
    fonts = set()
    for root in roots:
        for choice in root.iter(f"{W}rFonts"):
            for script in ("ascii", "hAnsi"):
                by_theme = choice.get(f"{W}{script}Theme", "")
                fonts.add(theme.get(by_theme[:5], "") if by_theme else choice.get(f"{W}{script}", ""))
    return fonts - {""}


def _theme_fonts(theme: etree._Element) -> dict[str, str]:
    """Return the theme's fonts by the first letters of w:asciiTheme ("minorHAnsi", "majorHAnsi")."""
    found = {}
    for name in ("major", "minor"):
        latin = theme.find(f".//{A}{name}Font/{A}latin")
        if latin is not None:
            found[name] = str(latin.get("typeface", ""))
    return found


def _embedded_fonts(word: WordFile) -> set[str]:
    if word.font_table is None:
        return set()
    return {
        str(font.get(f"{W}name"))
        for font in word.font_table.iterfind(f"{W}font")
        if font.find(f"{W}embedRegular") is not None
    }


@cache
def known_fonts() -> frozenset[str]:
    """Return the fonts that the toolkit has, or has ones of the same widths for."""
    configuration = parse_part((font_folder() / "fonts.conf").read_bytes())
    named = {str(name.text) for name in configuration.iterfind(".//match//string")}
    return frozenset(named)


def _is_on(setting: etree._Element | None) -> bool:
    return setting is not None and setting.get(f"{W}val", "true") not in ("0", "false", "off")


def check_page_breaks(word: WordFile) -> Iterator[Finding]:
    """Yield the styles of a meeting's texts by which programs break pages otherwise, each fault once."""
    sheet = word.styles[0].getparent() if word.styles else None
    if sheet is None:
        return
    looks, effects = ParagraphStyles(sheet), Effects(word)
    told: set[object] = set()
    for name, style_id in _text_styles(word):
        look = looks.of_style(style_id)
        multiple, size = look.multiple or 1, effects.of_style(style_id).size / 2
        if multiple != 1 and (multiple, size) not in told:
            told.add((multiple, size))
            values = {"multiple": f"{multiple:.4g}", "points": f"{height_for(multiple, size):g}"}
            yield finding("template-line-multiple", Place(word.path), style=name, **values)
        if look.keep_next and is_running(name) and "kept" not in told:
            told.add("kept")
            yield finding("template-text-kept", Place(word.path), style=name)


def _text_styles(word: WordFile) -> Iterator[tuple[str, str]]:
    """Yield the names and ids of the paragraph styles of a meeting's texts that the template has."""
    wanted = {name.lower(): name for name in NEEDED_STYLES}
    for style in word.styles:
        name = attribute(style.find(f"{W}name"), "val").lower()
        if name in wanted and attribute(style, "type") == "paragraph":
            yield wanted[name], attribute(style, "styleId")
