"""What stands above the items of an old meeting: its words become tags for the same words of any meeting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.adoption.facts import FACTS, find_facts, find_labels, label_of
from toolkit.adoption.house import House, row_groups, said, style_of, taken, text_width
from toolkit.adoption.items import ITEM_ANCHOR, contents_paragraphs
from toolkit.adoption.words import guarded, replace_words, row_guarded, set_words, tag_paragraph, words_of
from toolkit.documents.templatetags import TAG
from toolkit.regex import regex
from toolkit.wordfile.docxio import W, attribute, leading, parent_tag, remove

if TYPE_CHECKING:
    from collections.abc import Iterator


_TOLD = regex(r"\b(?:meeting|committee|document)\.\w+")
_CONDITION = regex(r"\{%tr (?:if|for \w+ in) (.+?) %\}")
_KEPT_STYLES = regex(r"title|heading|subtitle|overskrift|undertitel", re.IGNORECASE)


def fill_opening(root: etree._Element, items: etree._Element, house: House) -> tuple[str, ...]:
    """Put tags in place of the old meeting's facts above `items`, and add the house's for those not there.

    Returns the texts that are left, which it marks in yellow.
    """
    opening = list(items.itersiblings(preceding=True))[::-1]
    listed = contents_paragraphs(root)
    for element in opening:
        for paragraph in list(element.iter(f"{W}p")):
            if paragraph not in listed and paragraph.getparent() is not None:
                _fill(paragraph)
    opening = list(items.itersiblings(preceding=True))[::-1]
    left = tuple(_mark_left(opening, listed))
    _add_missing(items, opening, house, text_width(root), has_contents=bool(listed))
    return left


def fill_margin(root: etree._Element) -> None:
    """Put tags in place of the old meeting's facts in a header or footer, in place."""
    for paragraph in root.iter(f"{W}p"):
        text = words_of(paragraph)
        for start, end, tag in reversed(list(find_facts(text))):
            replace_words(paragraph, start, end, tag)


def _fill(paragraph: etree._Element) -> None:
    text = words_of(paragraph)
    labels = list(find_labels(text))
    if len(labels) == 1 and not text[labels[0].end :].strip():
        _fill_beside(paragraph, labels[0].fact)
    elif not labels and label_of(text) and parent_tag(paragraph) == f"{W}tc":
        _fill_beside(paragraph, label_of(text))
    elif labels:
        ends = [*(label.start for label in labels[1:]), len(text)]
        for label, end in reversed(list(zip(labels, ends, strict=True))):
            value = text[label.end : end].rstrip(" \t\n,;")
            if value.strip():
                replace_words(paragraph, label.end, label.end + len(value), FACTS[label.fact])
        if not text[: labels[0].start].strip():
            guarded(paragraph, *(FACTS[label.fact] for label in labels))
    else:
        for start, end, tag in reversed(list(find_facts(text))):
            replace_words(paragraph, start, end, tag)


def _fill_beside(paragraph: etree._Element, fact: str) -> None:
    """Fill the cell beside a label, or the paragraphs below it up to a blank one or another label."""
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    value = cell.getnext() if cell is not None else None
    if value is not None and value.tag == f"{W}tc":
        first, *others = value.findall(f"{W}p") or [etree.SubElement(value, f"{W}p")]
        set_words(first, FACTS[fact])
        for other in others:
            remove(other)
        row_guarded(next(value.iterancestors(f"{W}tr")), FACTS[fact])
        return
    below = list(_values_below(paragraph))
    if below:
        set_words(below[0], FACTS[fact])
        for other in below[1:]:
            remove(other)
        guarded(paragraph, FACTS[fact], last=below[0])


def _values_below(paragraph: etree._Element) -> Iterator[etree._Element]:
    for sibling in paragraph.itersiblings():
        text = words_of(sibling) if sibling.tag == f"{W}p" else ""
        is_styled = _KEPT_STYLES.search(attribute(sibling.find(f"{W}pPr/{W}pStyle"), "val"))
        if not text.strip() or is_styled or label_of(text) or list(find_labels(text)):
            return
        if TAG.search(text):  # the items
            return
        yield sibling


def _mark_left(opening: list[etree._Element], listed: set[etree._Element]) -> Iterator[str]:
    """Mark and yield the texts that may be the old meeting's own: no heading, no tag, no label beside one."""
    for paragraph in [each for element in opening for each in element.iter(f"{W}p")]:
        text = words_of(paragraph).strip()
        style = attribute(paragraph.find(f"{W}pPr/{W}pStyle"), "val")
        row = next(paragraph.iterancestors(f"{W}tr"), None)
        beside_tag = label_of(text) and (row is None or TAG.search(said((row,))))
        if not text or TAG.search(text) or beside_tag or paragraph in listed or _KEPT_STYLES.search(style):
            continue
        for run in paragraph.iter(f"{W}r"):
            _highlight(run)
        yield " ".join(text.split())


def _highlight(run: etree._Element) -> None:
    look = leading(run, "rPr")
    for old in look.findall(f"{W}highlight"):
        look.remove(old)
    mark = etree.Element(f"{W}highlight")
    mark.set(f"{W}val", "yellow")
    # ECMA-376 17.3.2.28: these stand after it
    after = (
        "u",
        "effect",
        "bdr",
        "shd",
        "fitText",
        "vertAlign",
        "rtl",
        "cs",
        "em",
        "lang",
        "eastAsianLayout",
    )
    later = next((each for name in after if (each := look.find(f"{W}{name}")) is not None), None)
    (look.append if later is None else later.addprevious)(mark)


def _add_missing(
    items: etree._Element, opening: list[etree._Element], house: House, width: int, *, has_contents: bool
) -> None:
    """Add the house's pieces for what the opening does not tell."""
    told = set(_TOLD.findall(said(opening)))
    if not told & {"document.title", "document.heading"}:
        _put(opening[0] if opening else items, house.with_words("document.heading"), house, width)
    _put(items, house.with_words("document.notice"), house, width)
    for table in taken(house.with_words("meeting.participants_text"), width, house.width):
        if table.tag == f"{W}tbl":  # a house's own condition round it would ask for rows that are dropped
            _drop_told(table, told)
            conditions = _CONDITION.findall(said((table,)))
            if conditions:
                items.addprevious(tag_paragraph(f"{{%p if {' or '.join(conditions)} %}}"))
                items.addprevious(table)
                items.addprevious(tag_paragraph("{%p endif %}"))
    for words in ("meeting.has_information", "document.changes"):
        _put(items, house.with_words(words), house, width)
    if not has_contents:
        _put(items, house.with_words("labels.contents", "item.contents_line"), house, width)
        _list_items(items)


def _list_items(items: etree._Element) -> None:
    """Let the house's contents field above the items collect their headings, whatever level these have."""
    after = (paragraph for element in (items, *items.itersiblings()) for paragraph in element.iter(f"{W}p"))
    heading = next(paragraph for paragraph in after if ITEM_ANCHOR in said((paragraph,)))
    level = re.fullmatch(r"Heading(\d)", style_of(heading))
    above = (code for element in items.itersiblings(preceding=True) for code in element.iter(f"{W}instrText"))
    for code in above:
        text = code.text or ""
        span = re.search(r'TOC.*\\o "(\d)-(\d)"', text)
        if level and span:
            last = min(int(span[2]) - int(span[1]) + int(level[1]), 9)
            code.text = text.replace(f'"{span[1]}-{span[2]}"', f'"{level[1]}-{last}"')


def _put(below: etree._Element, elements: list[etree._Element], house: House, width: int) -> None:
    for element in taken(elements, width, house.width):
        below.addprevious(element)


def _drop_told(table: etree._Element, told: set[str]) -> None:
    """Take the rows out of a table whose facts are told above it."""
    families = [family for family in _FAMILIES if family & told]
    for rows in list(row_groups(table)):
        names = set(_TOLD.findall(said(rows)))
        if names & told or any(family & names for family in families):
            for row in rows:
                table.remove(row)


_FAMILIES = (
    {f"meeting.{name}" for name in ("date", "date_with_weekday", "numeric_date", "date_time")},
    {f"meeting.{name}" for name in ("time_range", "start", "date_time")},
    {"committee.name", "committee.long_name"},
    {"meeting.issued", "meeting.initials"},
)
