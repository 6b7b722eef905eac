"""Sizes and distances that the embedded renderer takes otherwise than Word, told so that both agree.

Three faults of dxpdf 0.8.1. In tables it takes the size of the document's defaults (w:docDefaults) for one
that wins over the paragraph's style; it takes no room for the lines above and below a paragraph; and it drops
the space above the first paragraph of a document or section, which Word drops only where a page is full.
"""

from __future__ import annotations

from copy import deepcopy
from math import floor

from lxml import etree

from toolkit.wordfile.docxio import W, attribute, inner
from toolkit.wordfile.paragraphs import EIGHTHS, Border, ParagraphLook, ParagraphStyles, set_property, twips

_SIZES = (f"{W}sz", f"{W}szCs")
# What stands behind a size in w:rPr (17.3.2.28), and behind w:rPr in w:style (17.7.4.17).
BEHIND_SIZE = frozenset(
    f"{W}{name}"
    for name in (
        *("highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang"),
        *("eastAsianLayout", "specVanish", "oMath"),
    )
)
_BEHIND_TEXT = frozenset(f"{W}{name}" for name in ("tblPr", "trPr", "tcPr", "tblStylePr"))


def move_default_sizes(styles: etree._Element) -> None:
    """Tell the size of the defaults in each paragraph style that is based on no other, in place."""
    defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    sizes = [] if defaults is None else [size for tag in _SIZES if (size := defaults.find(tag)) is not None]
    for size in sizes:
        if defaults is not None:
            defaults.remove(size)
    for style in styles.iterfind(f"{W}style"):
        if attribute(style, "type") == "paragraph" and style.find(f"{W}basedOn") is None:
            text = text_properties(style)
            for size in sizes:
                if text.find(size.tag) is None:
                    insert_before(text, deepcopy(size), BEHIND_SIZE)


def text_properties(style: etree._Element) -> etree._Element:
    """Return the w:rPr of a style, which it gets where it has none."""
    text = style.find(f"{W}rPr")
    if text is None:
        text = etree.Element(f"{W}rPr")
        insert_before(style, text, _BEHIND_TEXT)
    return text


def insert_before(parent: etree._Element, child: etree._Element, behind: frozenset[str]) -> None:
    """Put a child before the first of those that the schema wants behind it."""
    place = next((at for at, other in enumerate(parent) if other.tag in behind), len(parent))
    parent.insert(place, child)


def keep_space_at_tops(root: etree._Element, styles: ParagraphStyles) -> None:
    """Keep the space above the first paragraph of each section by one before it that is not seen."""
    is_first = True
    for block in list(root.iterfind(f"{W}body/*")):
        if is_first and block.tag == f"{W}p":
            look = styles.look(block)
            if look.before and not look.page_break:
                block.addprevious(_hair())
        is_first = inner(block, f"{W}pPr", f"{W}sectPr") is not None


def _hair() -> etree._Element:
    """Return an empty paragraph, a twentieth of a point high."""
    paragraph = etree.Element(f"{W}p")
    height = {"before": "0", "after": "0", "line": "1", "lineRule": "exact"}
    set_property(paragraph, "spacing", height)
    return paragraph


def make_room_for_borders(root: etree._Element, styles: ParagraphStyles) -> None:
    """Add the room of the lines above and below each paragraph of a story to its distances, in place.

    Paragraphs with the same lines that follow each other have them once, round all (17.3.1.24).
    """
    looks = {paragraph: styles.look(paragraph) for paragraph in root.iter(f"{W}p")}
    for paragraph, look in looks.items():
        if look.top is not None or look.bottom is not None:
            neighbours = (paragraph.getprevious(), paragraph.getnext())
            above, below = (None if other is None else looks.get(other) for other in neighbours)
            _make_room(paragraph, look, above, below)


def _make_room(
    paragraph: etree._Element, look: ParagraphLook, above: ParagraphLook | None, below: ParagraphLook | None
) -> None:
    distances = {}
    if look.top is not None:
        if above is not None and _same_lines(above, look):
            _take_line(paragraph, "top")
        else:
            before = max(look.before, above.after if above else 0)
            distances["before"] = twips(before + look.room_above)
    if look.bottom is not None:
        if below is not None and _same_lines(below, look):
            _take_line(paragraph, "bottom")
        else:
            # The distance of the line from the text is taken by dxpdf too, its width is not.
            distances["after"] = twips(max(look.after, below.before if below else 0) + look.bottom.width)
    if distances:
        set_property(paragraph, "spacing", distances)


def _same_lines(one: ParagraphLook, other: ParagraphLook) -> bool:
    return (one.top, one.bottom) == (other.top, other.bottom)


def _take_line(paragraph: etree._Element, side: str) -> None:
    _own_line(paragraph, side, {"val": "nil"})


def raise_line_below(paragraph: etree._Element, line: Border, room: float) -> None:
    """Let the line below a paragraph be at most `room` points from its text, in place.

    dxpdf wants it on the page; in Word it may reach into the margin.
    """
    if line.space > room:
        space, width = max(floor(room), 0), round(line.width * EIGHTHS)
        said = {"val": line.kind, "sz": str(width), "space": str(space), "color": line.colour}
        _own_line(paragraph, "bottom", said)


def _own_line(paragraph: etree._Element, side: str, said: dict[str, str]) -> None:
    borders = set_property(paragraph, "pBdr", {})
    line = borders.find(f"{W}{side}")
    if line is None:
        line = etree.SubElement(borders, f"{W}{side}")
    line.attrib.clear()
    for key, value in said.items():
        line.set(f"{W}{key}", value)
