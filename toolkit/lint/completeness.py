"""What a template needs so that contents, packet and readers find everything: anchors, pages, texts."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.findings import Finding, Place
from toolkit.lint.expressions import Use
from toolkit.lint.looks import as_word_shows, outline_levels
from toolkit.lint.vocabulary import SEPARATORS
from toolkit.meetings.model import DocumentKind
from toolkit.wordfile.docxio import W
from toolkit.wordfile.fields import find_contents_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.lint.meaning import Occurrence, Way
    from toolkit.lint.wordfile import WordFile
    from toolkit.wordfile.openfields import Field

_ANCHOR, _DECISION_ANCHOR = Use("item", "anchor"), Use("item", "decision_anchor")
_PAGE, _DECISION_PAGE = Use("item", "page"), Use("item", "decision_page")
_PAGES = (_PAGE, _DECISION_PAGE, Use("item", "contents_line"))
_ATTACHMENT = Use("attachment", "line")
# The texts a secretary writes, each by the fields of which one is enough to tell it.
_TEXTS = {
    "item.recommendation": (Use("recommendation", "points"),),
    "item.statement": (Use("item", "statement"),),
    "item.sections": (Use("section", "text"),),
    "meeting.information": (Use("meeting", "information"),),
}
_TEXTS_OF_MINUTES = {
    "item.decision": (Use("item", "decision"),),
    "item.actions": (Use("action", "what"),),
    "meeting.absent": (Use("meeting", "absent_text"), Use("absence", "name"), Use("absence", "text")),
    "meeting.ended_text": (Use("meeting", "ended_text"), Use("meeting", "adjourned")),
}


_TEXTS_OF_PLAN = {
    "planned.title": (Use("planned", "title"),),
    "planned.date": (Use("planned", "date"),),
    "planned.place": (Use("planned", "place"),),
    "planned.status_text": (Use("planned", "status_text"),),
    "planned.moved_text": (Use("planned", "moved_text"),),
    "planned.themes_text": (Use("planned", "themes_text"), Use("planned", "themes")),
}


def check_packet_completeness(word: WordFile, everywhere: Sequence[Occurrence]) -> Iterator[Finding]:
    """Yield what a template of a packet's own pages lacks, without which no packet can be made."""
    shown = {occurrence.use for occurrence in everywhere if occurrence.is_shown}
    for name in ("anchor",) if word.path.stem == SEPARATORS else ("pages", "page"):
        if Use("listedattachment", name) not in shown:
            code = "template-no-anchor" if name == "anchor" else "template-list-incomplete"
            yield finding(code, Place(word.path), name=f"attachment.{name}")


def check_plan_completeness(word: WordFile, everywhere: Sequence[Occurrence]) -> Iterator[Finding]:
    """Yield what the template of a plan leaves out of what a plan says."""
    yield from _check_told(word, everywhere, _TEXTS_OF_PLAN)


def check_completeness(
    word: WordFile, body: Sequence[Occurrence], everywhere: Sequence[Occurrence]
) -> Iterator[Finding]:
    """Yield what a template lacks, or has twice, by what its `body` and all its parts show."""
    shown = [occurrence for occurrence in body if occurrence.is_shown]
    yield from _check_anchors(word, shown)
    yield from _check_doubles(shown)
    yield from _check_contents(word, shown)
    texts = {**_TEXTS, **(_TEXTS_OF_MINUTES if word.path.stem == DocumentKind.MINUTES.value else {})}
    yield from _check_told(word, everywhere, texts)


def _check_told(
    word: WordFile, everywhere: Sequence[Occurrence], texts: Mapping[str, Sequence[Use]]
) -> Iterator[Finding]:
    """Yield a finding for each of `texts` of which no part of the template prints anything."""
    told = {occurrence.use for occurrence in everywhere if occurrence.is_shown}
    for name, enough in texts.items():
        if told.isdisjoint(enough):
            yield finding("template-leaves-out", Place(word.path), name=name)


def _check_anchors(word: WordFile, shown: Sequence[Occurrence]) -> Iterator[Finding]:
    uses = {occurrence.use for occurrence in shown}
    if _ANCHOR not in uses:
        yield finding("template-no-anchor", Place(word.path), name="item.anchor")
    if _DECISION_PAGE in uses and _DECISION_ANCHOR not in uses:
        yield finding("template-no-anchor", Place(word.path), name="item.decision_anchor")
    if _ATTACHMENT not in uses:
        yield finding("template-no-attachment-line", Place(word.path))
    headings = outline_levels(word)
    for occurrence in shown:
        paragraph = occurrence.tag.paragraph
        if occurrence.use != _ANCHOR or paragraph is None:
            continue
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        level = paragraph.find(f"{W}pPr/{W}outlineLvl")
        if level is None and (style is None or style.get(f"{W}val") not in headings):
            spot = occurrence.tag.spot
            yield finding(
                "template-anchor-no-heading", spot.place, where=occurrence.tag.where, tag=occurrence.tag.text
            )


def _check_doubles(shown: Sequence[Occurrence]) -> Iterator[Finding]:
    """Yield a finding for each bookmark that one run of the template can print twice."""
    for use in (_ANCHOR, _DECISION_ANCHOR, _ATTACHMENT):
        same = [occurrence for occurrence in shown if occurrence.use == use]
        for first, second in combinations(same, 2):
            if not _excluding(first.way, second.way):
                spot = second.tag.spot
                yield finding(
                    "template-anchor-twice",
                    spot.place,
                    where=second.tag.where,
                    tag=second.tag.text,
                    first=first.tag.spot.where_is(first.tag.text),
                )
                break


def _excluding(first: Way, second: Way) -> bool:
    """Whether two tags are in different branches of one block."""
    branches = dict(first)
    return any(block in branches and branches[block] != branch for block, branch in second)


def _check_contents(word: WordFile, shown: Sequence[Occurrence]) -> Iterator[Finding]:
    root = word.body.root
    fields = find_contents_fields(root)
    for field in fields:
        if field.separate is None or not _is_in_one_place(field):
            yield finding("template-contents-broken", Place(word.path), instruction=field.instruction)
        yield from _check_entry_styles(word, field)
    uses = {occurrence.use for occurrence in shown}
    if Use("labels", "contents") in uses and not fields and uses.isdisjoint(_PAGES):
        yield finding("template-no-contents", Place(word.path))


def _is_in_one_place(field: Field) -> bool:
    first, last = (next(run.iterancestors(f"{W}p"), run) for run in (field.runs[0], field.runs[-1]))
    return first.getparent() is last.getparent()


def _check_entry_styles(word: WordFile, field: Field) -> Iterator[Finding]:
    """Yield a finding for each level that a contents field lists and no style "TOC n" is there for."""
    span = re.search(r'\\o\s+"(\d)-(\d)"', field.instruction)
    first, last = (int(span[1]), int(span[2])) if span else (1, 3)
    names = {name.get(f"{W}val", "").lower() for style in word.styles for name in style.iterfind(f"{W}name")}
    for level in range(first, last + 1):
        if f"toc {level}" not in names:
            yield finding("template-style-missing", Place(word.path), style=as_word_shows(f"TOC {level}"))
