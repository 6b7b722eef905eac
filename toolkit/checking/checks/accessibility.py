"""Rules about texts whose readers do not see the page: pictures, links, headings, tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.entrytexts import Text
    from toolkit.checking.checks.view import View
    from toolkit.findings import Finding, Place

# What a text without one of these cannot have; most texts need no parser.
_SIGNS = (b"](", b"![", b"#", b"|")
_SCREENSHOT = regex(
    r"\b(?:skærm(?:billede|dump|klip)|screen[- ]?shot|udklip|scan(?:ning|net|ned)?|tekstboks)", re.IGNORECASE
)
_HEADING_MARK = regex(r"^[ \t>*+-]*#+[ \t]", re.MULTILINE)


def check_accessibility(view: View) -> Iterator[Finding]:
    """What in the texts says nothing to somebody who does not see them."""
    if not any(sign in view.whole for sign in _SIGNS):
        return
    for text in view.texts:
        if "](" in text.text:
            yield from _check_pictures(view, text)
            yield from _check_links(view, text)
        if "#" in text.text and _HEADING_MARK.search(text.text):
            yield from _check_headings(view, text)
        if "|" in text.text:
            yield from _check_tables(view, text)


def _place(view: View, text: Text, line: int, written: str) -> Place:
    """Where `written` stands, on the 0-based `line` of the text or after it."""
    lines = text.text.split("\n")
    before = "\n".join(lines[:line])
    at = text.text.find(written, len(before))
    if at < 0:
        return view.meeting.place(text.keys)
    return view.meeting.text_place(text.keys, written, text.text[:at])


def _check_pictures(view: View, text: Text) -> Iterator[Finding]:
    from toolkit.markup import find_images

    for image in find_images(text.text):
        place = _place(view, text, image.line, f"![{image.alt}](")
        if not image.alt.strip() and not image.is_decorative:
            yield finding("image-without-alt", place, source=image.source)
        elif _SCREENSHOT.search(image.alt) or _SCREENSHOT.search(image.source):
            yield finding("text-in-picture", place, source=image.source)


def _check_links(view: View, text: Text) -> Iterator[Finding]:
    from toolkit.markup import find_links, says_nothing

    for link in find_links(text.text):
        if says_nothing(link.text):
            yield finding("link-says-nothing", _place(view, text, link.line, link.text), text=link.text)


def _check_headings(view: View, text: Text) -> Iterator[Finding]:
    from toolkit.markup import find_headings

    level = 0
    for heading in find_headings(text.text):
        if level and heading.level > level + 1:
            place = _place(view, text, heading.line, heading.text)
            yield finding("heading-skipped", place, text=heading.text, count=level + 1)
        level = heading.level


def _check_tables(view: View, text: Text) -> Iterator[Finding]:
    from toolkit.markup import find_tables

    for table in find_tables(text.text):
        if not any(cell.strip() for cell in table.header):
            yield finding("table-without-header", _place(view, text, table.line, "|"))
