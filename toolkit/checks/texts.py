"""Rules about what the texts say: weekdays, left-over help texts, quotes, lost words."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checks.view import all_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checks.view import Text, View
    from toolkit.findings import Finding
    from toolkit.yamlio import Document

_DAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mandag": 0, "tirsdag": 1, "onsdag": 2, "torsdag": 3, "fredag": 4, "lørdag": 5, "søndag": 6,
}  # fmt: skip
_ENGLISH_DAYS = tuple(_DAYS)[:7]
_MONTHS = {
    "januar": 1, "februar": 2, "marts": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7, "august": 8,
    "september": 9, "oktober": 10, "november": 11, "december": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "october": 10,
}  # fmt: skip
_WEEKDAY = re.compile(
    rf"\b({'|'.join(_DAYS)})(?:\s*,)?\s+(?:d(?:en|\.)\s+|the\s+)?([0-9]{{1,2}})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?"
    rf"({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b(?:,?\s+([0-9]{{4}})\b)?",
    re.IGNORECASE,
)
# Words that stand for a text still to be written, in the manner of Word's help texts and of writers in a hurry.
_LEFTOVER = re.compile(
    r"\bTODO\b|\bFIXME\b|\bTBD\b|\bXXX+\b|\?\?\?+"
    r"|(?i:\blorem ipsum\b|\bklik her for at (?:skrive|angive) tekst\b|\bclick (?:or tap )?here to enter text\b"
    r"|\bskriv (?:tekst(?:en)? )?her\b|\bindsæt (?:tekst|navn|dato|titel) her\b|\budfyldes (?:senere|inden mødet)\b"
    r"|\bwrite (?:text )?here\b|\bto be filled in\b"
    r"|[\[<](?:indsæt|udfyld|skriv|insert|fill in)\b[^\]>\n]{0,60}[\]>])"
)
_CURLY = re.compile("[“”„«»]([^“”„«»]+)[“”„«»]")


def check_texts(view: View) -> Iterator[Finding]:
    """What in the texts is wrong or was left over."""
    for text in all_texts(view):
        yield from _check_weekdays(view, text)
        for match in _LEFTOVER.finditer(text.text):
            place = view.meeting.text_place(text.keys, match[0], text.text[: match.start()])
            yield finding("leftover-text", place, written=match[0])
        if curly := _CURLY.fullmatch(text.text.strip()):
            yield finding("curly-quotes", view.meeting.place(text.keys), inner=curly[1])


def _check_weekdays(view: View, text: Text) -> Iterator[Finding]:
    for match in _WEEKDAY.finditer(text.text):
        day = _day_meant(match, view)
        written = match[1].casefold()
        if day is None or day.weekday() == _DAYS[written]:
            continue
        place = view.meeting.text_place(text.keys, match[0], text.text[: match.start()])
        weekday = _ENGLISH_DAYS[day.weekday()]
        yield finding("weekday-contradicts", place, day=day, weekday=weekday, written=_ENGLISH_DAYS[_DAYS[written]])


def _day_meant(match: re.Match[str], view: View) -> date | None:
    """The day of the text; without a year the one that is nearest to the meeting."""
    day, month = int(match[2]), _MONTHS[match[3].casefold()]
    if match[4]:
        return _day(int(match[4]), month, day)
    if view.days is None:
        return None
    meeting = view.days[0]
    years = (meeting.year - 1, meeting.year, meeting.year + 1)
    near = [found for year in years if (found := _day(year, month, day))]
    return min(near, key=lambda found: abs(found - meeting), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_WORD_AFTER_HASH = re.compile(r"#\w")


def check_lost_words(document: Document) -> Iterator[Finding]:
    """Words after a # that their writer probably did not mean as a comment: "sag #12"."""
    if not any(" #" in line and _WORD_AFTER_HASH.search(line) for line in document.lines):
        return
    for keys, remark in document.remarks():
        if _WORD_AFTER_HASH.match(remark):
            yield finding("comment-in-value", document.text_place(keys, remark), written=remark)
