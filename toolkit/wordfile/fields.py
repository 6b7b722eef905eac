"""Fields in a Word part: an instruction and the result that Word last computed for it (ECMA-376 17.16)."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.dataclass import dataclass
from toolkit.wordfile.docxio import SPACE, W, attribute, remove
from toolkit.wordfile.openfields import FIELD_MARKS, Field, OpenFields

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class PageReference:
    """A PAGEREF field whose cached result is the text of `text` (a w:t)."""

    bookmark: str
    text: etree._Element


def find_fields(root: etree._Element) -> Iterator[Field]:
    """Yield the part's complex fields, inner ones before those around them, without unfinished ones."""
    fields = OpenFields()
    holding = {mark.getparent() for mark in root.iter(*FIELD_MARKS)}
    for run in root.iter(f"{W}r") if holding else ():
        for field in fields.open:
            field.runs.append(run)
        for mark in run.iterchildren(*FIELD_MARKS) if run in holding else ():
            if ended := fields.follow(mark):
                yield ended


def find_contents_fields(root: etree._Element) -> list[Field]:
    """Return the part's TOC fields (17.16.5.68)."""
    return [field for field in find_fields(root) if re.match(r"TOC\b", field.instruction, re.IGNORECASE)]


def find_page_references(root: etree._Element) -> list[PageReference]:
    """Return every PAGEREF field of the part, complex (17.16.18) or simple (17.16.19).

    Each is left with a cached result of one w:t, which is made where there was none.
    """
    references = []
    for field in find_fields(root):
        bookmark = referred_bookmark(field.instruction)
        if bookmark and field.separate is not None:
            before, *result, _ = field.runs[field.separate :]
            references.append(PageReference(bookmark, _single_text(before, result)))
    for simple in root.iter(f"{W}fldSimple"):
        bookmark = referred_bookmark(attribute(simple, "instr"))
        if bookmark:
            first, *others = list(simple.iter(f"{W}r")) or [etree.SubElement(simple, f"{W}r")]
            references.append(PageReference(bookmark, _single_text(first, others)))
    return references


def _single_text(before: etree._Element, result: list[etree._Element]) -> etree._Element:
    """Return the only w:t of a result that begins in `before` or after it."""
    texts = [text for run in (before, *result) for text in run.iter(f"{W}t")]
    for text in texts[1:]:
        remove(text)
    if texts:
        return texts[0]
    if not before.findall(f"{W}fldChar"):
        return etree.SubElement(before, f"{W}t")
    run = etree.Element(f"{W}r")
    look = before.find(f"{W}rPr")
    if look is not None:
        run.append(deepcopy(look))
    before.addnext(run)
    return etree.SubElement(run, f"{W}t")


def referred_bookmark(instruction: str) -> str:
    """Return the bookmark that a PAGEREF field names, "" for another field."""
    words = instruction.split()
    return words[1] if len(words) > 1 and words[0].upper() == "PAGEREF" else ""


def field_runs(instruction: str, result: str) -> list[etree._Element]:
    """Return the five runs of a new complex field."""
    runs = []
    for kind, text in (
        ("begin", ""),
        ("instrText", f" {instruction} "),
        ("separate", ""),
        ("t", result),
        ("end", ""),
    ):
        run = etree.Element(f"{W}r")
        if text:
            child = etree.SubElement(run, f"{W}{kind}")
            child.text = text
            child.set(SPACE, "preserve")
        else:
            etree.SubElement(run, f"{W}fldChar").set(f"{W}fldCharType", kind)
        runs.append(run)
    return runs
