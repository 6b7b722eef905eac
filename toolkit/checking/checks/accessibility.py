"""Rules about texts whose readers do not see the page: pictures, links, headings, tables."""

from __future__ import annotations

import re
from itertools import pairwise
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
# One of these is in every text in which that finds something, and found far sooner.
_SCREENSHOT_WORDS = ("skærm", "screen", "udklip", "scan", "tekstboks")
_HEADING_MARK = regex(r"\n[ \t>*+-]*#+[ \t]")
# The parser takes longer to load than everything else of a check. So a text in which it could find nothing is
# told beforehand, by what is at least as much as the parser finds: every label, sign of a heading and rule.
_LABEL = regex(r"\[([^][\\`<>&*_~]*)\]")  # of plain words, which are shown as they are written
_ADDRESS = regex(r"<[^\s>]*:")  # which is shown as the words of its link
_DISGUISED = regex(r"[\\&]|%[0-9A-Fa-f]{2}")  # a letter of a path may be written so
_HEADING_SIGN = regex("##*")  # which begins with a letter to look for, unlike "#+"
_UNDERLINE = regex(r"\n(?<=[^\n]\n)[ \t>]*(?:=+|-+)[ \t]*$", re.MULTILINE)
_RULE = regex(r"[ \t>|:-]*-[ \t>|:-]*")
_PLAIN_HEADER = regex(r"[^[&]*[^\W\d_][^[&]*")


def check_accessibility(view: View) -> Iterator[Finding]:
    """What in the texts says nothing to somebody who does not see them."""
    if not any(sign in view.whole for sign in _SIGNS):
        return
    for text in view.texts:
        if "](" in text.text:
            if "![" in text.text:
                yield from _check_pictures(view, text)
            yield from _check_links(view, text)
        if "#" in text.text and _HEADING_MARK.search(f"\n{text.text}") and _may_skip_a_level(text.text):
            yield from _check_headings(view, text)
        if "|" in text.text and _may_lack_a_header(text.text):
            yield from _check_tables(view, text)


def _labels(text: str) -> list[str] | None:
    """The labels of all links and pictures that a text may have, None where only the parser can tell."""
    found = [" ".join(label.split()) for label in _LABEL.findall(text)]
    return found if len(found) == text.count("[") == text.count("]") and not _ADDRESS.search(text) else None


def _may_skip_a_level(text: str) -> bool:
    levels = {len(sign) for sign in _HEADING_SIGN.findall(text)}
    levels |= {1, 2} if _UNDERLINE.search(text) else set()
    return max(levels) > min(levels) + 1


def _may_lack_a_header(text: str) -> bool:
    """Whether any line that may be a table's header shows no letter for certain."""
    return any(
        _RULE.fullmatch(line) and not _PLAIN_HEADER.fullmatch(above)
        for above, line in pairwise(text.split("\n"))
    )


def _place(view: View, text: Text, line: int, written: str) -> Place:
    """Where `written` stands, on the 0-based `line` of the text or after it."""
    lines = text.text.split("\n")
    before = "\n".join(lines[:line])
    at = text.text.find(written, len(before))
    if at < 0:
        return view.meeting.place(text.keys)
    return view.meeting.text_place(text.keys, written, text.text[:at])


def _check_pictures(view: View, text: Text) -> Iterator[Finding]:
    labels = _labels(text.text)
    is_well = labels is not None and all(labels)
    is_of_words = any(word in text.folded for word in _SCREENSHOT_WORDS) and _SCREENSHOT.search(text.text)
    if is_well and not is_of_words and not _DISGUISED.search(text.text):
        return
    from toolkit.markup import find_images

    for image in find_images(text.text):
        place = _place(view, text, image.line, f"![{image.alt}](")
        if not image.alt.strip() and not image.is_decorative:
            yield finding("image-without-alt", place, source=image.source)
        elif _SCREENSHOT.search(image.alt) or _SCREENSHOT.search(image.source):
            yield finding("text-in-picture", place, source=image.source)


def _check_links(view: View, text: Text) -> Iterator[Finding]:
    from toolkit.markup.links import says_nothing

    labels = _labels(text.text)
    if labels is not None and not any(map(says_nothing, labels)):
        return
    from toolkit.markup import find_links

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
