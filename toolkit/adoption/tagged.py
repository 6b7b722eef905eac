"""A document that has tags already: what contents, packet and readers need besides is added to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.adoption.house import House, said, tag_groups, taken, text_width
from toolkit.adoption.words import tag_paragraph
from toolkit.documents.templatetags import TAG
from toolkit.regex import regex
from toolkit.wordfile.docxio import W, attribute, leading, text_of
from toolkit.wordfile.paragraphs import set_property

if TYPE_CHECKING:
    from collections.abc import Iterator


_ITEMS = regex(r"\{%p\s+for\s+(\w+)\s+in\s+items\b.*%\}")
_OPENS = regex(r"\{%p\s+(?:if|for)\b")
_ELSE = regex(r"\{%p\s+(?:else|elif)\b")
_CLOSES = regex(r"\{%p\s+end(?:if|for)\b")
# The parts of an item that no document may leave out, as `item.parts` and the item itself call them.
_PARTS = ("recommendation", "statement", "sections", "decision", "actions", "attachments")
# Facts of the meeting: when there is one, which tags are enough to tell it, and the tag that is added else.
_FACTS = {
    "meeting.absent_text": (r"meeting\.absent", "{{ labels.absent }}: {{ meeting.absent_text }}"),
    "meeting.has_information": (r"meeting\.information", "{{p meeting.information }}"),
    "meeting.ended_text": (r"meeting\.(?:ended_text|adjourned)", "{{ meeting.ended_text }}"),
}


def complete_tagged(root: etree._Element, house: House) -> None:
    """Add the anchors, parts of items and facts that the tags of a document leave out, in place."""
    width = text_width(root)
    loops = ((each, _ITEMS.search(text_of(each))) for each in root.iter(f"{W}p"))
    opening, name = next(((each, match[1]) for each, match in loops if match), (None, ""))
    if opening is None:
        for element in taken(house.from_items(), width, house.width):
            _append(root, element)
        return
    loop = next(tag_groups((opening, *opening.itersiblings())), None)
    _add_anchor(opening, name)
    _make_lines(root)
    if loop is not None:
        told = _tags(root)
        missing = [part for part in _PARTS if not re.search(rf"\b{name}\.{part}\b", told)]
        added = [
            tag_paragraph("{%p if not item.is_break %}"),
            *(each for part in missing for each in taken(house.item_part(part), width, house.width)),
            tag_paragraph("{%p endif %}"),
        ]
        for element in added if missing else ():
            for text in element.iter(f"{W}t"):
                text.text = re.sub(r"\bitem\b(?!s\b)", name, text.text or "")
            loop[-1].addprevious(element)
    told = _tags(root)
    for condition, (enough, tag) in _FACTS.items():
        if not re.search(enough, told):
            _add_fact(root, opening, condition, tag)


def _tags(root: etree._Element) -> str:
    return " ".join(tag for paragraph in root.iter(f"{W}p") for tag in TAG.findall(text_of(paragraph)))


def _append(root: etree._Element, element: etree._Element) -> None:
    section = root[0].find(f"{W}sectPr")
    (root[0].append if section is None else section.addprevious)(element)


def _add_anchor(opening: etree._Element, name: str) -> None:
    """Mark the first paragraph that prints an item's title as its heading."""
    within = [paragraph for sibling in opening.itersiblings() for paragraph in sibling.iter(f"{W}p")]
    if f"{name}.anchor" in said(within):
        return
    heading = next(_titles(within, name), None)
    if heading is None:
        return
    properties = leading(heading, "pPr")
    for code in ("{%r endif %}", f"{{{{r {name}.anchor }}}}", f"{{%r if not {name}.is_break %}}"):
        run = etree.Element(f"{W}r")
        etree.SubElement(run, f"{W}t").text = code
        properties.addnext(run)
    if not re.match(r"(?i)heading|overskrift", attribute(properties.find(f"{W}pStyle"), "val")):
        set_property(heading, "outlineLvl", {"val": "0"})


def _titles(paragraphs: list[etree._Element], name: str) -> Iterator[etree._Element]:
    """Yield the paragraphs that print an item's title, not a break's."""
    titled = re.compile(rf"\{{\{{\s*{name}\.(?:heading|full_title|title)\b")
    of_break = re.compile(rf"\{{%p\s+if\s+{name}\.is_break\b")
    depth, breaks_end = 0, 0
    for paragraph in paragraphs:
        text = text_of(paragraph)
        if of_break.search(text):
            breaks_end = depth + 1
        depth += len(_OPENS.findall(text)) - len(_CLOSES.findall(text))
        if breaks_end and (depth < breaks_end or (depth == breaks_end and _ELSE.search(text))):
            breaks_end = 0
        if not breaks_end and titled.search(text):
            yield paragraph


def _make_lines(root: etree._Element) -> None:
    """Let an attachment's title be its line, which the packet makes a link."""
    pattern = re.compile(r"\{\{\s*attachment\.title\s*\}\}")
    if "attachment.line" in _tags(root):
        return
    for paragraph in root.iter(f"{W}p"):
        if pattern.fullmatch(text_of(paragraph).strip()):
            for text in paragraph.iter(f"{W}t"):
                text.text = pattern.sub("{{r attachment.line }}", text.text or "")


def _add_fact(root: etree._Element, items: etree._Element, condition: str, tag: str) -> None:
    """Add a fact that the document does not tell: when the meeting ended below the items, others above."""
    for code in (f"{{%p if {condition} %}}", tag, "{%p endif %}"):
        paragraph = tag_paragraph(code)
        if condition == "meeting.ended_text":
            _append(root, paragraph)
        else:
            items.addprevious(paragraph)
