"""The entries of a TOC field, made from the headings as Word would make them (ECMA-376 17.16.5.68)."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.dataclass import dataclass
from toolkit.documents.tidying import write_breaks
from toolkit.errors import TemplateError
from toolkit.regex import regex
from toolkit.wordfile.blocks import blocks_between
from toolkit.wordfile.bookmarks import next_bookmark_id, put_bookmark
from toolkit.wordfile.docxio import W, attribute, remove, text_of
from toolkit.wordfile.fields import field_runs, find_contents_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toolkit.wordfile.openfields import Field

ALL_LEVELS = range(1, 10)
PLACEHOLDER = "0"
MARGINS = regex("[ \\t\\n]+")  # not the no-break spaces, which hold a time together


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading for the contents: its paragraph, its level in the contents and its text."""

    paragraph: etree._Element
    level: int
    text: str


def expand_contents(root: etree._Element, styles: etree._Element) -> None:
    """Fill every TOC field of the document `root` with one entry per heading; page numbers are still to come.

    Raises TemplateError when a field shares its paragraphs with other text, or the styles "TOC 1" ... are
    missing.
    """
    fields = find_contents_fields(root)
    if not fields:
        return
    names = {style_name(style): attribute(style, "styleId") for style in styles.iter(f"{W}style")}
    bookmarks = _Bookmarks(root)
    for field in fields:
        inside = set(_paragraphs_of(field))
        levels = _style_levels(field.instruction, styles)
        headings = [heading for heading in _find_headings(root, levels) if heading.paragraph not in inside]
        _replace_entries(field, [_entry(heading, names, bookmarks) for heading in headings])


def style_name(style: etree._Element) -> str:
    """Return what a style is called, in small letters."""
    return attribute(style.find(f"{W}name"), "val").lower()


def _style_levels(instruction: str, styles: etree._Element) -> dict[str, int]:
    """Return the style ids that the field collects and the level of each, as its o, t and u switches say."""
    wanted: dict[str, int] = {}
    spans = dict(re.findall(r'\\([otu])(?:\s+"([^"]*)")?', instruction))
    listed = re.split(r"[;,]", spans.get("t", ""))
    for name, level in zip(listed[::2], listed[1::2], strict=False):
        wanted[name.strip().lower()] = int(level)
    if "o" in spans or not spans:
        first, _, last = (spans.get("o") or "1-9").partition("-")
        wanted.update({f"heading {level}": level for level in range(int(first), int(last or first) + 1)})
    levels = {}
    for style in styles.iter(f"{W}style"):
        outline = attribute(style.find(f"{W}pPr/{W}outlineLvl"), "val")
        if style_name(style) in wanted:
            levels[attribute(style, "styleId")] = wanted[style_name(style)]
        elif "u" in spans and outline and int(outline) + 1 in ALL_LEVELS:
            levels[attribute(style, "styleId")] = int(outline) + 1
    return levels


def _find_headings(root: etree._Element, levels: Mapping[str, int]) -> Iterator[Heading]:
    for paragraph in root.iter(f"{W}p"):
        level = levels.get(attribute(paragraph.find(f"{W}pPr/{W}pStyle"), "val"))
        text = MARGINS.sub(" ", text_of(paragraph)).strip(" ")
        if level is not None and text:
            yield Heading(paragraph, level, text)


class _Bookmarks:
    """Hands out one `_Toc` bookmark per heading, the same for every contents field that lists it."""

    def __init__(self, root: etree._Element) -> None:
        self._next_id = next_bookmark_id(root)
        # A template that was once filled brings bookmarks of such names along.
        taken = {attribute(mark, "name") for mark in root.iter(f"{W}bookmarkStart")}
        self._free = (name for number in count(1) if (name := f"_Toc{number:09}") not in taken)
        self._names: dict[etree._Element, str] = {}

    def name(self, paragraph: etree._Element) -> str:
        if paragraph not in self._names:
            self._names[paragraph] = next(self._free)
            put_bookmark(paragraph, paragraph, self._names[paragraph], self._next_id)
            self._next_id += 1
        return self._names[paragraph]


def _entry(heading: Heading, names: Mapping[str, str], bookmarks: _Bookmarks) -> etree._Element:
    style = names.get(f"toc {heading.level}")
    if style is None:
        raise TemplateError("contents-style", level=heading.level)
    bookmark = bookmarks.name(heading.paragraph)
    entry = etree.Element(f"{W}p")
    etree.SubElement(etree.SubElement(entry, f"{W}pPr"), f"{W}pStyle").set(f"{W}val", style)
    link = etree.SubElement(entry, f"{W}hyperlink")
    link.set(f"{W}anchor", bookmark)
    link.set(f"{W}history", "1")
    shown = etree.SubElement(etree.SubElement(link, f"{W}r"), f"{W}t")
    shown.text = heading.text
    write_breaks(shown)
    etree.SubElement(etree.SubElement(link, f"{W}r"), f"{W}tab")
    link.extend(field_runs(f"PAGEREF {bookmark} \\h", PLACEHOLDER))
    return entry


def _paragraphs_of(field: Field) -> list[etree._Element]:
    """Return the blocks that the field stands in, which are the children of one parent."""
    first, last = (next(run.iterancestors(f"{W}p")) for run in (field.runs[0], field.runs[-1]))
    blocks = blocks_between(first, last)
    if blocks[-1] is not last:
        raise TemplateError("contents-apart")
    return blocks


def _replace_entries(field: Field, entries: list[etree._Element]) -> None:
    """Put the entries between the field's begin and end, in place of what stood there."""
    blocks = _paragraphs_of(field)
    kept = field.runs[: field.separate + 1] if field.separate is not None else ()
    if not kept:
        raise TemplateError("contents-empty")
    section = blocks[-1].find(f"{W}pPr/{W}sectPr")
    paragraphs = entries or [etree.Element(f"{W}p")]
    place = 1 if entries else 0
    for run in reversed(kept):
        paragraphs[0].insert(place, run)
    paragraphs[-1].append(field.runs[-1])
    if section is not None:
        closing = etree.Element(f"{W}p")
        etree.SubElement(closing, f"{W}pPr").append(section)
        paragraphs.append(closing)
    for paragraph in paragraphs:
        blocks[0].addprevious(paragraph)
    for block in blocks:
        remove(block)
