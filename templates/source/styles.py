"""styles.xml: every look of a template as a named Word style (ECMA-376 part 1, 17.7)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .look import CODE_FONT, FONT, GREY, HAIRLINE
from .xml import element, root

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
    no_proof: bool = False


@dataclass(frozen=True)
class Paragraph:
    """What a style says about paragraphs; lengths in twips."""

    before: int | None = None
    after: int | None = None
    line: int | None = None  # 240 is single
    exact: bool = False
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
    if text.no_proof:
        parts.append(element("w:noProof"))
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
        spacing["lineRule"] = "exact" if paragraph.exact else "auto"
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


def _headings(look: Look) -> Iterator[Style]:
    first = Style(
        "heading 1",
        Paragraph(before=look.heading_space, after=60, line=247, keep_next=True, keep_lines=True, outline=0),
        Text(size=look.heading_size, bold=True, colour=ACCENT),
        following="Body Text",
        priority=9,
    )
    yield first
    second = replace(
        first,
        name="heading 2",
        paragraph=Paragraph(before=280, after=100, line=247, keep_next=True, keep_lines=True, outline=1),
        text=Text(size=22, bold=True),
    )
    yield second
    third = Paragraph(before=220, after=80, line=247, keep_next=True, keep_lines=True, outline=2)
    yield replace(first, name="heading 3", paragraph=third, text=Text(size=21, bold=True, colour=GREY))
    for level, text in (
        (4, Text(size=21, bold=True, italic=True)),
        (5, Text(italic=True)),
        (6, Text(colour=GREY)),
    ):
        deeper = replace(third, outline=level - 1)
        yield replace(first, name=f"heading {level}", paragraph=deeper, text=text, gallery=False)
    # A heading of the second level that a contents does not list: it asks for "heading 2" by name.
    yield replace(second, name="Section Heading", custom=True)
    line = (("top", Border(8, ACCENT, 5)),)
    decision = replace(second.paragraph, before=340, borders=line)
    yield replace(
        second,
        name="Decision Heading",
        paragraph=decision,
        text=Text(size=22, bold=True, colour=ACCENT),
        custom=True,
    )
    yield replace(
        first,
        name="Signature Heading",
        paragraph=replace(first.paragraph, before=0, page_break=True),
        custom=True,
        gallery=False,
    )
    on_new_page = look.items_on_new_pages
    yield replace(
        first,
        name="TOC Heading",
        paragraph=replace(first.paragraph, before=0 if on_new_page else 440, page_break=on_new_page or None),
        priority=39,
    )


def _contents(look: Look) -> Iterator[Style]:
    tabs = (("right", "dot", look.text_width),)
    for level, left in enumerate((0, 340, 680), 1):
        yield Style(
            f"toc {level}",
            Paragraph(before=90 if level == 1 else 0, after=30, left=left + 340, hanging=340, tabs=tabs),
            Text(size=20, colour=GREY if level > 1 else None),
            following="Normal",
            gallery=False,
            priority=39,
        )


def _head(look: Look) -> Iterator[Style]:
    tabs = (("right", "", look.text_width),)
    yield Style("Info Text", Paragraph(before=60, after=60, contextual=True), custom=True)
    yield Style("Programme", Paragraph(left=340, hanging=340), based_on="Info Text", custom=True)
    yield Style("Info Label", text=Text(bold=True, colour=ACCENT), based_on="Info Text", custom=True)
    # Beside a Body Text.
    yield Style("Note Label", Paragraph(before=140), based_on="Info Label", custom=True)
    yield Style(
        "Organisation",
        Paragraph(after=0, tabs=tabs, borders=(("bottom", Border(12, ACCENT, 6)),)),
        Text(size=24, bold=True, colour=ACCENT),
        based_on="header",
        custom=True,
    )
    yield Style(
        "Document Info", Paragraph(after=look.title_space, tabs=tabs), Text(size=17, colour=GREY), custom=True
    )
    yield Style(
        "Title",
        Paragraph(before=0, after=120, line=216, keep_next=True, keep_lines=True),
        Text(size=look.title_size, bold=True, colour=ACCENT),
        following="Subtitle",
        priority=10,
    )
    yield Style(
        "Subtitle",
        Paragraph(after=40, line=247, keep_next=True, keep_lines=True),
        Text(size=look.subtitle_size),
        following="Body Text",
        priority=11,
    )
    yield Style("Place", Paragraph(after=0, keep_next=True), Text(size=24, colour=GREY), custom=True)
    yield Style(
        "Front Rule",
        Paragraph(
            before=0,
            after=360,
            line=360,
            exact=True,
            right=look.text_width - 1300,
            borders=(("bottom", Border(24, ACCENT)),),
        ),
        Text(size=8),
        following="Body Text",
        custom=True,
    )
    yield Style("Notice", Paragraph(before=40, after=0), Text(size=16, bold=True, colour=ACCENT), custom=True)
    yield Style(
        "Case Number",
        Paragraph(before=0, after=60, keep_next=True, page_break=look.items_on_new_pages or None, tabs=tabs),
        Text(size=18, colour=GREY),
        following="heading 1",
        custom=True,
    )
    yield Style("Item Facts", Paragraph(after=60, keep_next=True), Text(size=19, colour=GREY), custom=True)
    yield Style("Day", Paragraph(before=440, after=0, keep_next=True), Text(size=22, bold=True), custom=True)
    line = Border(4, HAIRLINE, 4)
    yield Style(
        "Break",
        Paragraph(before=400, after=120, borders=(("top", line), ("bottom", line)), tabs=tabs),
        Text(size=19, italic=True, colour=GREY),
        custom=True,
    )
    yield Style("Adjourned", Paragraph(before=480, after=120, keep_lines=True), Text(bold=True), custom=True)
    # Tags that choose and repeat: small, so that a designer sees the document between them.
    yield Style("Template Tag", text=Text(size=14, colour=GREY, no_proof=True), custom=True, gallery=False)
    yield Style(
        "Section End", Paragraph(after=0, line=20, exact=True), Text(size=2), custom=True, gallery=False
    )


def _lists() -> Iterator[Style]:
    for kind, number in (("Bullet", 1), ("Number", 2)):
        for level in (1, 2, 3):
            suffix = f" {level}" if level > 1 else ""
            yield Style(
                f"List {kind}{suffix}",
                Paragraph(before=60, after=60, left=360 * level, hanging=360, list=(number, level - 1)),
                gallery=level == 1,
                priority=35,
            )
    for level in (1, 2, 3):
        suffix = f" {level}" if level > 1 else ""
        yield Style(
            f"List Continue{suffix}",
            Paragraph(before=60, after=60, left=360 * level),
            gallery=False,
            priority=36,
        )


def _texts(look: Look) -> Iterator[Style]:
    # Between two paragraphs Word leaves the larger of the space after the one and before the other.
    yield Style("Body Text", Paragraph(before=140, after=80), priority=0)
    yield Style(
        "Lead-in", Paragraph(after=40, keep_next=True), Text(bold=True), based_on="Body Text", custom=True
    )
    # Both without a box: renderers disagree about the room between a text and a line beside it.
    yield Style(
        "Quote",
        Paragraph(before=160, after=160, left=397, right=397),
        Text(italic=True),
        based_on="Body Text",
        priority=29,
    )
    line = Border(4, HAIRLINE, 4)
    yield Style(
        "Code Block",
        Paragraph(before=160, after=220, line=252, borders=(("top", line), ("bottom", line))),
        Text(size=18, font=CODE_FONT, no_proof=True),
        custom=True,
    )
    yield Style("Picture", Paragraph(before=120, after=160), custom=True)
    yield Style(
        "Rule",
        Paragraph(before=0, after=240, line=120, exact=True, borders=(("bottom", Border(6, HAIRLINE)),)),
        Text(size=8),
        following="Body Text",
        custom=True,
    )
    yield Style("Attachment", Paragraph(before=50, after=50), custom=True)
    yield Style("Table Text", Paragraph(before=50, after=50, line=252), Text(size=19), custom=True)
    yield Style(
        "Table Header",
        Paragraph(before=80, keep_next=True),
        Text(bold=True, colour=ACCENT),
        based_on="Table Text",
        custom=True,
    )
    yield Style(
        "Table Label", Paragraph(), Text(bold=True, colour=ACCENT), based_on="Table Text", custom=True
    )
    yield Style("Table Number", Paragraph(align="right"), based_on="Table Text", custom=True)
    yield Style("Table Number Header", Paragraph(align="right"), based_on="Table Header", custom=True)
    yield Style("Table Note", text=Text(italic=True, colour=GREY), based_on="Table Text", custom=True)
    tabs = (("right", "", look.text_width),)
    small = Text(size=16, colour=GREY)
    yield Style("header", Paragraph(after=0, line=252, tabs=tabs), small, gallery=False, priority=99)
    yield Style("footer", Paragraph(after=0, line=252, tabs=tabs), small, gallery=False, priority=99)


def _characters() -> Iterator[Style]:
    based = "Default Paragraph Font"
    yield Style(
        "Hyperlink",
        text=Text(colour=ACCENT, underline=True),
        kind="character",
        based_on=based,
        gallery=False,
        priority=99,
    )
    yield Style(
        "Code",
        text=Text(font=CODE_FONT, size=19, no_proof=True),
        kind="character",
        based_on=based,
        custom=True,
    )


def named_styles(look: Look) -> tuple[Style, ...]:
    """Return every paragraph and character style of a look."""
    return (*_texts(look), *_headings(look), *_head(look), *_lists(), *_contents(look), *_characters())


def _write(style: Style, look: Look) -> str:
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


def _table(
    name: str, look: Look, borders: tuple[tuple[str, Border], ...], padding: int, header: str = ""
) -> str:
    sides = element("w:top", w=0, type="dxa") + element("w:left", w=padding, type="dxa")
    sides += element("w:bottom", w=0, type="dxa") + element("w:right", w=padding, type="dxa")
    properties = element("w:tblInd", w=0, type="dxa")
    properties += element("w:tblBorders", "".join(border_lines(borders, look))) if borders else ""
    properties += element("w:tblCellMar", sides)
    children = element("w:name", val=name) + element("w:basedOn", val="TableNormal")
    children += element("w:uiPriority", val=40) + element("w:qFormat")
    children += element("w:tblPr", properties) + header
    return element("w:style", children, type="table", customStyle="1", styleId=style_id(name))


def _tables(look: Look) -> str:
    hairline = Border(4, HAIRLINE, 0)
    strong = Border(12, ACCENT, 0)
    header = element(
        "w:tblStylePr",
        element("w:rPr", element("w:b") + element("w:bCs"))
        + element("w:tblPr")
        + element("w:trPr", element("w:tblHeader"))
        + element("w:tcPr", element("w:tcBorders", "".join(border_lines((("bottom", strong),), look)))),
        type="firstRow",
    )
    ruled = (("bottom", hairline), ("insideH", hairline))
    return (
        _table("Minutes Table", look, ruled, 85, header)
        + _table("Info Table", look, (("top", hairline), *ruled), 0)
        + _table("Signature Table", look, ruled, 85, header)
    )


def _defaults(look: Look) -> str:
    base = Text(size=21, font=FONT)
    text = text_properties(base, look)
    language = element("w:lang", val="da-DK", eastAsia="en-US", bidi="ar-SA")
    return element(
        "w:docDefaults",
        element("w:rPrDefault", element("w:rPr", text + language))
        + element("w:pPrDefault", element("w:pPr", element("w:spacing", after=0, line=264, lineRule="auto"))),
    )


def styles_part(look: Look) -> str:
    """Return word/styles.xml."""
    latent = element(
        "w:latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=0,
        defUnhideWhenUsed=0,
        defQFormat=0,
        count=376,
    )
    normal = element(
        "w:style",
        element("w:name", val="Normal") + element("w:qFormat") + element("w:pPr", element("w:widowControl")),
        type="paragraph",
        default="1",
        styleId="Normal",
    )
    character = element(
        "w:style",
        element("w:name", val="Default Paragraph Font")
        + element("w:uiPriority", val=1)
        + element("w:semiHidden")
        + element("w:unhideWhenUsed"),
        type="character",
        default="1",
        styleId="DefaultParagraphFont",
    )
    table = element(
        "w:style",
        element("w:name", val="Normal Table")
        + element("w:uiPriority", val=99)
        + element("w:semiHidden")
        + element("w:unhideWhenUsed")
        + element("w:tblPr", element("w:tblInd", w=0, type="dxa") + element("w:tblCellMar", _no_margins())),
        type="table",
        default="1",
        styleId="TableNormal",
    )
    numbering = element(
        "w:style",
        element("w:name", val="No List")
        + element("w:uiPriority", val=99)
        + element("w:semiHidden")
        + element("w:unhideWhenUsed"),
        type="numbering",
        default="1",
        styleId="NoList",
    )
    named = "".join(_write(style, look) for style in named_styles(look))
    everything = _defaults(look) + latent + normal + character + table + numbering + named + _tables(look)
    return root("w:styles", everything)


def _no_margins() -> str:
    return "".join(
        element(f"w:{side}", w=width, type="dxa")
        for side, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    )
