"""What a Word style can say, and how it is written down (ECMA-376 part 1, 17.7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .xml import element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .look import Look

ACCENT = "accent"  # stands for the look's colour in a style's `colour` or border


@dataclass(frozen=True)
class Border:
    """A line along a paragraph or table; `size` in eighths of a point, `space` in points."""

    size: int
    colour: str
    space: int = 1


@dataclass(frozen=True)
class Text:
    """What a style says about characters; None leaves it to the style it is based on."""

    size: int | None = None  # half-points
    bold: bool | None = None
    italic: bool | None = None
    colour: str | None = None
    font: str | None = None
    spacing: int | None = None  # twips between the letters
    underline: bool = False
    strike: bool = False
    no_proof: bool = False


@dataclass(frozen=True)
class Paragraph:
    """What a style says about paragraphs; lengths in twips."""

    before: int | None = None
    after: int | None = None
    line: int | None = None  # 240 is single; twips where exact or at least
    exact: bool = False
    at_least: bool = False
    left: int | None = None
    right: int | None = None
    hanging: int | None = None
    align: str | None = None
    keep_next: bool | None = None
    keep_lines: bool | None = None
    page_break: bool | None = None
    contextual: bool = False
    outline: int | None = None  # 0 is the first level
    list: tuple[int, int] | None = None  # numbering definition, level
    tabs: tuple[tuple[str, str, int], ...] = ()  # kind, leader, position
    borders: tuple[tuple[str, Border], ...] = ()
    shade: str | None = None


@dataclass(frozen=True)
class Style:
    """A named style."""

    name: str
    paragraph: Paragraph = Paragraph()
    text: Text = Text()
    kind: str = "paragraph"
    based_on: str = "Normal"
    following: str = ""
    custom: bool = False
    gallery: bool = True  # shown among the quick styles
    priority: int = 1

    @property
    def id(self) -> str:
        """The style's id: its name as Word writes it."""
        return style_id(self.name)


def style_id(name: str) -> str:
    """Return the id of a style by its name: "heading 1" is Heading1, "toc 1" is TOC1."""
    if name.startswith("toc "):
        return "TOC" + name[4:]
    return "".join(word[0].upper() + word[1:] for word in name.replace("(", "").replace(")", "").split())


def _colour(value: str, look: Look) -> str:
    return {ACCENT: look.accent, "tint": look.tint}.get(value, value)


def text_properties(text: Text, look: Look) -> str:
    """`text` as the children of w:rPr, in the schema's order (17.3.2.28)."""
    parts = []
    if text.font:
        parts.append(element("w:rFonts", ascii=text.font, hAnsi=text.font, cs=text.font, eastAsia=text.font))
    for value, tag in ((text.bold, "b"), (text.italic, "i")):
        if value is not None:
            switch = {} if value else {"val": "0"}
            parts += [element(f"w:{tag}", **switch), element(f"w:{tag}Cs", **switch)]
    switches = ((text.strike, "w:strike"), (text.no_proof, "w:noProof"))
    parts += [element(tag) for value, tag in switches if value]
    if text.colour == ACCENT:
        parts.append(element("w:color", val=look.accent, themeColor="accent1"))
    elif text.colour:
        parts.append(element("w:color", val=_colour(text.colour, look)))
    if text.spacing is not None:
        parts.append(element("w:spacing", val=text.spacing))
    if text.size is not None:
        parts += [element("w:sz", val=text.size), element("w:szCs", val=text.size)]
    if text.underline:
        parts.append(element("w:u", val="single"))
    return "".join(parts)


def paragraph_properties(paragraph: Paragraph, look: Look) -> str:
    """`paragraph` as the children of w:pPr, in the schema's order (17.3.1.26)."""
    parts = [
        element(f"w:{tag}", **({} if value else {"val": "0"}))
        for value, tag in (
            (paragraph.keep_next, "keepNext"),
            (paragraph.keep_lines, "keepLines"),
            (paragraph.page_break, "pageBreakBefore"),
        )
        if value is not None
    ]
    if paragraph.list:
        number, level = paragraph.list
        ilvl = element("w:ilvl", val=level) if level else ""
        parts.append(element("w:numPr", ilvl + element("w:numId", val=number)))
    if paragraph.borders:
        parts.append(element("w:pBdr", "".join(border_lines(paragraph.borders, look))))
    if paragraph.shade:
        parts.append(element("w:shd", val="clear", color="auto", fill=_colour(paragraph.shade, look)))
    if paragraph.tabs:
        tabs = (
            element("w:tab", val=kind, **({"leader": leader} if leader else {}), pos=position)
            for kind, leader, position in paragraph.tabs
        )
        parts.append(element("w:tabs", "".join(tabs)))
    parts += _lengths(paragraph)
    if paragraph.align:
        parts.append(element("w:jc", val=paragraph.align))
    if paragraph.outline is not None:
        parts.append(element("w:outlineLvl", val=paragraph.outline))
    return "".join(parts)


def _lengths(paragraph: Paragraph) -> Iterator[str]:
    spacing: dict[str, object] = {}
    for name in ("before", "after", "line"):
        if getattr(paragraph, name) is not None:
            spacing[name] = getattr(paragraph, name)
    if paragraph.line is not None:
        spacing["lineRule"] = "exact" if paragraph.exact else "atLeast" if paragraph.at_least else "auto"
    if spacing:
        yield element("w:spacing", **spacing)
    indent = {
        name: getattr(paragraph, name)
        for name in ("left", "right", "hanging")
        if getattr(paragraph, name) is not None
    }
    if indent:
        yield element("w:ind", **indent)
    if paragraph.contextual:
        yield element("w:contextualSpacing")


def border_lines(borders: tuple[tuple[str, Border], ...], look: Look) -> Iterator[str]:
    """Yield the lines of w:pBdr, w:tblBorders or w:tcBorders."""
    for side, line in borders:
        theme = {"themeColor": "accent1"} if line.colour == ACCENT else {}
        if line.size:
            colour = _colour(line.colour, look)
            yield element(f"w:{side}", val="single", sz=line.size, space=line.space, color=colour, **theme)
        else:
            yield element(f"w:{side}", val="nil")


def write_style(style: Style, look: Look) -> str:
    """Return the w:style of a paragraph or character style."""
    paragraph = paragraph_properties(style.paragraph, look)
    text = text_properties(style.text, look)
    children = (
        element("w:name", val=style.name)
        + element("w:basedOn", val=style_id(style.based_on))
        + (element("w:next", val=style_id(style.following)) if style.following else "")
        + element("w:uiPriority", val=style.priority)
        + (element("w:qFormat") if style.gallery else element("w:unhideWhenUsed"))
        + (element("w:pPr", paragraph) if paragraph else "")
        + (element("w:rPr", text) if text else "")
    )
    custom = {"customStyle": "1"} if style.custom else {}
    return element("w:style", children, type=style.kind, **custom, styleId=style.id)
