"""What Word's accessibility checker would say of a Word file, by the rules that Microsoft publishes for it.

("Rules for the Accessibility Checker", Word; without those about what only Word draws.) A table whose first
column has its headers is right as it is: facts about a meeting, each with its name.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
DC = "{http://purl.org/dc/elements/1.1/}"
_HEADING = re.compile(r"heading (\d)")
_EMPTY_WORDS = frozenset({"her", "klik her", "læs mere", "here", "click here", "link"})


def word_findings(docx: bytes) -> list[str]:
    """Everything that Word's checker would tell of a file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as parts:
        root, styles, core = (
            etree.fromstring(parts.read(name))
            for name in ("word/document.xml", "word/styles.xml", "docProps/core.xml")
        )
    return [
        *_pictures(root),
        *_tables(root),
        *_blanks(root),
        *_links(root),
        *_headings(root, styles),
        *([] if core.findtext(f"{DC}title") else ["no document title"]),
        *([] if styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang") is not None else ["no language"]),
    ]


def _text(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t", f"{W}delText"))


def _pictures(root: etree._Element) -> Iterator[str]:
    for properties in root.iter(f"{WP}docPr"):
        if not properties.get("descr", "").strip() and next(properties.iter(DECORATIVE), None) is None:
            yield f"missing alternative text: {properties.get('name')}"
    for _ in root.iter(f"{WP}anchor"):
        yield "image or object not in line with the text"


def _tables(root: etree._Element) -> Iterator[str]:
    for table in root.iter(f"{W}tbl"):
        said = _text(table)[:40]
        look = table.find(f"{W}tblPr/{W}tblLook")
        ticked = {
            key: look is not None and look.get(f"{W}{key}") == "1" for key in ("firstRow", "firstColumn")
        }
        repeats = table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
        if not (repeats and ticked["firstRow"]) and not (ticked["firstColumn"] and not ticked["firstRow"]):
            yield f"no header row: {said}"
        if any(True for _ in table.iter(f"{W}vMerge", f"{W}hMerge")):
            yield f"merged cells: {said}"
        spans = [span for span in table.iter(f"{W}gridSpan") if span.get(f"{W}val") != "1"]
        if spans:
            yield f"merged or split cells: {said}"
        if any(True for _ in table.iterdescendants(f"{W}tbl")):
            yield f"nested table: {said}"


def _blanks(root: etree._Element) -> Iterator[str]:
    """Yield paragraphs that make room with nothing in them: one may stand behind a table, and hold a line."""
    last = None
    for paragraph in root.iter(f"{W}p"):
        shows = any(True for _ in paragraph.iter(f"{W}drawing", f"{W}br", f"{W}sectPr", f"{W}pBdr"))
        in_cell = next(paragraph.iterancestors(f"{W}tc"), None) is not None
        styled = paragraph.find(f"{W}pPr/{W}pStyle")
        is_rule = styled is not None and styled.get(f"{W}val", "").endswith("Rule")
        blank = not _text(paragraph).strip() and not shows and not in_cell and not is_rule
        before = paragraph.getprevious()
        if blank and (before is None or before.tag != f"{W}tbl"):
            yield f"blank paragraph after: {_text(last)[:40] if last is not None else ''}"
        last = paragraph
    for text in root.iter(f"{W}t"):
        if re.search("[ \N{NO-BREAK SPACE}]{3,}", text.text or ""):
            yield f"repeated blanks: {text.text}"


def _links(root: etree._Element) -> Iterator[str]:
    for link in root.iter(f"{W}hyperlink"):
        if _text(link).strip().casefold() in {"", *_EMPTY_WORDS}:
            yield f"unclear link: {_text(link)!r}"


def _headings(root: etree._Element, styles: etree._Element) -> Iterator[str]:
    levels = {}
    for style in styles.iter(f"{W}style"):
        match = _HEADING.fullmatch(style.find(f"{W}name").get(f"{W}val").lower())
        outline = style.find(f"{W}pPr/{W}outlineLvl")
        if outline is not None or match:
            level = int(outline.get(f"{W}val")) + 1 if outline is not None else int(match[1])
            levels[style.get(f"{W}styleId")] = level
    last, found = 0, False
    for paragraph in root.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        level = levels.get(style.get(f"{W}val")) if style is not None else None
        if level is None or level > 9 or not _text(paragraph).strip():
            continue
        if level > last + 1:
            yield f"heading skips a level: {_text(paragraph)[:40]}"
        last, found = level, True
    if not found:
        yield "no headings"
