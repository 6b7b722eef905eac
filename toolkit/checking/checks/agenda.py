"""Rules about an agenda's numbers, case numbers, recommendations, decisions and closed items."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.meetings.agenda import decides_nothing, own_number
from toolkit.meetings.defaults import HELD
from toolkit.reading.fields import listed, mapping, text_of
from toolkit.reading.filewords import key_in, value_in
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.view import Entry, View
    from toolkit.findings import Finding
    from toolkit.reading.fields import Data, Keys
    from toolkit.reading.yamlio import Document

_BEFORE_MINUTES = ("draft", "agenda")


def check_agenda(view: View) -> Iterator[Finding]:
    """What in the items contradicts the other items, the meeting's status or the committee's customs."""
    if view.data.get("items") == []:
        yield finding("no-items", view.meeting.place(("items",)))
    yield from _check_numbers(view)
    yield from _check_cases(view)
    for item in view.items:
        yield from _check_recommendation(item, view)
        yield from _check_sections(item, view)
        yield from _check_decision(item, view)
        yield from _check_public(item, view)
    if view.status in _BEFORE_MINUTES and "adjourned" in view.data:
        place = view.meeting.key_place(("adjourned",))
        yield finding("adjourned-before-minutes", place, status=_status_word(view))


def _check_numbers(view: View) -> Iterator[Finding]:
    seen: set[str] = set()
    for item in view.items:
        if item.number.casefold() in seen and own_number(item.data):
            yield finding("duplicate-number", view.meeting.place((*item.keys, "number")), number=item.number)
        seen.add(item.number.casefold())
    # What is no number at all has no rank: the schema tells it.
    for before, item in pairwise(item for item in view.items if item.number[:1].isdecimal()):
        own = item if own_number(item.data) else before
        if own_number(own.data) and _rank(item.number) < _rank(before.number):
            place = view.meeting.place((*own.keys, "number"))
            yield finding("backward-number", place, number=item.number, before=before.number)


def _rank(number: str) -> tuple[int, str]:
    letters = number.lstrip("0123456789")
    return int(number.removesuffix(letters) or 0), letters.casefold()


_LEADS = ("det indstilles", "it is recommended")
_LEAD_AGAIN = regex(r"(?i)(?:det indstilles|it is recommended)\b[^.\n]{0,60}?\b(?:at|that)\b")
_LONGEST_CASE = 60  # a longer one is none, and is not tried against a pattern


def _check_cases(view: View) -> Iterator[Finding]:
    pattern = case_pattern(view.body)
    if pattern is None:
        return
    cases: list[tuple[Document, Keys, str]] = [(view.committee, ("case",), text_of(view.body, "case"))]
    cases += [(view.meeting, (*item.keys, "case"), text_of(item.data, "case")) for item in view.items]
    for document, keys, case in cases:
        if case and (len(case) > _LONGEST_CASE or not pattern.fullmatch(case)):
            yield finding("case-pattern", document.place(keys), written=case, pattern=pattern.pattern)


def case_pattern(committee: Data) -> re.Pattern[str] | None:
    """The committee's pattern of case numbers, None when it has none that can be used."""
    written = text_of(committee, "case_pattern")
    try:
        return re.compile(written) if written else None
    except re.error:
        return None


def _check_recommendation(item: Entry, view: View) -> Iterator[Finding]:
    if "recommendation" in item.data and item.data["recommendation"] in (None, []):
        yield finding("recommendation-empty", view.meeting.key_place((*item.keys, "recommendation")))
    elif _wants_recommendation(item, view):
        place = view.meeting.place((*item.keys, "type"))
        yield finding("recommendation-missing", place, item=item.number)
    yield from _check_lead(item, view)


def _wants_recommendation(item: Entry, view: View) -> bool:
    is_settled = "recommendation" in item.data or item.is_withdrawn or view.status in HELD
    return item.kind == "decision" and not is_settled


def _check_lead(item: Entry, view: View) -> Iterator[Finding]:
    """Find points that say again what their lead-in says, or ends with; one of them tells for all."""
    word = _last_word(item, view)
    for at, point in enumerate(listed(item.data, "recommendation") if word else ()):
        begins = str(point).casefold().startswith(f"{word} ")
        if again := word if begins else _lead_in(str(point)):
            place = view.meeting.place((*item.keys, "recommendation", at))
            yield finding("recommendation-doubled", place, word=again)
            return


def _lead_in(point: str) -> str:
    """Return the lead-in that a point brought along, "" where it has none."""
    found = _LEAD_AGAIN.match(point) if point.casefold().startswith(_LEADS) else None
    return found[0] if found else ""


def _last_word(item: Entry, view: View) -> str:
    """The "at" or "that" before the points of an item's recommendation, "" where there is none."""
    body = view.body
    word = "that" if view.language == "en" else "at"
    of_labels = text_of(mapping(body.get("labels")), "recommends")
    lead = text_of(item.data, "recommends") or text_of(body, "recommends") or of_labels or word
    lead = lead.replace("{committee}", "").removesuffix(text_of(body, "name")).rstrip(" :,.")
    return word if lead.casefold().split()[-1:] == [word] else ""


# It begins with the sign, which is found far sooner than a line's beginning.
_HEADING = r"(?m)(#(?<![^\n]#)#{0,5})[ \t]+(.+?)[ \t]*#*[ \t]*$"
_RECOMMENDATION = ("indstilling", "recommendation")


def _check_sections(item: Entry, view: View) -> Iterator[Finding]:
    for section in item.sections:
        if section.is_bare:
            yield _empty(section.heading, view, (*section.keys, "heading"))
    for text in item.texts:
        for heading in _bare_headings(text.text) if "#" in text.text else ():
            yield _empty(heading, view, text.keys, heading)


def _bare_headings(text: str) -> Iterator[str]:
    """Headings with nothing before the next one, save one of a lower level, whose text belongs to both."""
    headings = list(re.finditer(_HEADING, text))
    for heading, following in zip_longest(headings, headings[1:]):
        end = following.start() if following else len(text)
        is_last = following is None or len(following[1]) <= len(heading[1])
        if is_last and not text[heading.end() : end].strip():
            yield heading[2]


def _empty(heading: str, view: View, keys: Keys, words: str = "") -> Finding:
    place = view.meeting.text_place(keys, words) if words else view.meeting.place(keys)
    if any(word in heading.casefold() for word in _RECOMMENDATION):
        return finding("recommendation-empty", place)
    return finding("section-empty", place, heading=heading)


def _check_decision(item: Entry, view: View) -> Iterator[Finding]:
    if view.status in HELD and not item.decision and not item.is_withdrawn:
        if decides_nothing(item.title):
            return
        if "decision" not in item.data or item.data["decision"] is not None:
            yield finding("decision-missing", view.meeting.place(item.keys), item=item.number)
    elif view.status in _BEFORE_MINUTES and item.decision:
        place = view.meeting.key_place((*item.keys, "decision"))
        yield finding("decision-early", place, item=item.number, status=_status_word(view))


def _status_word(view: View) -> str:
    """The meeting's status as its file calls it."""
    return value_in(view.meeting.words, view.status, "status")


_OF_DECISION = ("public_decision", "withheld")


def _check_public(item: Entry, view: View) -> Iterator[Finding]:
    if not item.is_closed:
        for key in ("public_title", "public_decision", "withheld"):
            if key in item.data:
                place = view.meeting.key_place((*item.keys, key))
                yield finding("public-on-open", place, item=item.number, key=key_in(view.meeting.words, key))
    elif text_of(view.body, "closed_items") != "omit":
        if not text_of(item.data, "public_title"):
            place = view.meeting.key_place((*item.keys, "closed"))
            yield finding("closed-without-public-title", place, item=item.number)
        if item.decision and not any(text_of(item.data, key) for key in _OF_DECISION):
            place = view.meeting.key_place((*item.keys, "decision"))
            yield finding("decision-unpublished", place, item=item.number)
