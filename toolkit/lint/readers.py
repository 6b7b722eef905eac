"""What in a template keeps its documents from readers who do not see them, or not the colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.lint.leftovers import spot_of
from toolkit.lint.looks import outline_levels
from toolkit.markup import says_nothing
from toolkit.tagging.pictures import FRAMES, PROPERTIES, shows_picture
from toolkit.wordfile.docxio import W, attribute
from toolkit.wordfile.references import alternative_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from toolkit.findings import Finding
    from toolkit.lint.wordfile import WordFile
    from toolkit.messages.phrases import Value

# What tells a run apart for those who do not see its colour.
_SHAPES = frozenset(
    f"{W}{tag}"
    for tag in ("b", "i", "u", "caps", "smallCaps", "strike", "dstrike", "shd", "highlight", "rStyle")
)
_TEXT_LEVEL = 9  # the outline level of what is no heading (ECMA-376 17.3.1.20)
_OWN_COLOURS = frozenset({"", "auto", "000000"})


def check_readers(word: WordFile) -> Iterator[Finding]:
    """Yield what a designer can mend for readers who hear a document, or see no colours in it."""
    for name, element, values in _found(word):
        spot = spot_of(word.path, word.body, element)
        yield finding(name, spot.place, where=spot.where, **values)


def _found(word: WordFile) -> Iterator[tuple[str, etree._Element, dict[str, Value]]]:
    root = word.body.root
    for frame in root.iter(*FRAMES):
        alt, decorative = alternative_text(frame.find(PROPERTIES))
        if shows_picture(frame) and not alt and not decorative:
            yield "template-picture-without-alt", frame, {}
    for table in root.iter(f"{W}tbl"):
        if _is_data(table) and not _has_headers(table):
            yield "template-table-without-header", table, {}
    for link in root.iter(f"{W}hyperlink"):
        text = "".join(piece.text or "" for piece in link.iter(f"{W}t"))
        if says_nothing(text):
            yield "template-link-says-nothing", link, {"text": text}
    for paragraph in _skipping(word):
        yield "template-heading-skipped", paragraph, {}
    for paragraph in root.iter(f"{W}p"):
        if _is_told_by_colour(paragraph):
            yield "template-colour-alone", paragraph, {}


def _is_data(table: etree._Element) -> bool:
    """Whether a table has rows and columns enough to need headers; one cell is a box round a text."""
    rows = table.findall(f"{W}tr")
    return len(rows) > 1 and any(len(row.findall(f"{W}tc")) > 1 for row in rows)


def _has_headers(table: etree._Element) -> bool:
    look = table.find(f"{W}tblPr/{W}tblLook")
    in_column = attribute(look, "firstColumn") == "1" and attribute(look, "firstRow") != "1"
    return in_column or table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None


def _skipping(word: WordFile) -> Iterator[etree._Element]:
    """Yield the headings that are more than one level below the one before them."""
    levels = outline_levels(word)
    last: int | None = None
    for paragraph in word.body.root.iter(f"{W}p"):
        own = attribute(paragraph.find(f"{W}pPr/{W}outlineLvl"), "val")
        level = levels.get(attribute(paragraph.find(f"{W}pPr/{W}pStyle"), "val"))
        if own.isdecimal():
            level = int(own) if int(own) < _TEXT_LEVEL else None
        if level is not None:
            if last is not None and level > last + 1:
                yield paragraph
            last = level


def _is_told_by_colour(paragraph: etree._Element) -> bool:
    """Whether some of a paragraph's text differs from the rest in its colour, and in nothing else."""
    runs = [run for run in paragraph.findall(f"{W}r") if run.find(f"{W}t") is not None]
    coloured = [run for run in runs if _only_colour(run)]
    return 0 < len(coloured) < len(runs)


def _only_colour(run: etree._Element) -> bool:
    properties = run.find(f"{W}rPr")
    if properties is None or any(child.tag in _SHAPES for child in properties):
        return False
    return attribute(properties.find(f"{W}color"), "val").lower() not in _OWN_COLOURS
