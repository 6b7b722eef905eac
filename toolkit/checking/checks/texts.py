"""Rules about what the texts say: weekdays, left-over help texts, quotes, lost words."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.reading.daynames import ANY_MONTH, ANY_WEEKDAY, MONTHS, WEEKDAYS
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.checking.checks.entrytexts import Text
    from toolkit.checking.checks.view import View
    from toolkit.findings import Finding
    from toolkit.reading.yamlio import Document

_ENGLISH_DAYS = tuple(WEEKDAYS)[:7]
_WEEKDAY = (
    rf"\b({ANY_WEEKDAY})(?:\s*,)?\s+(?:d(?:en|\.)\s+|the\s+)?([0-9]{{1,2}})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?"
    rf"({ANY_MONTH})\b(?:,?\s+([0-9]{{4}})\b)?"
)
# A weekday's end before a number; beyond ASCII anything may be white space.
_DAY_SIGN = regex(rb"da[gy](?=[\s,\x80-\xff]+(?:(?:d(?:en|\.)|the)[\s\x80-\xff]+)?[0-9])")
# Words that stand for a text still to be written: Word's help texts, and notes of writers in a hurry.
_LEFTOVER = (
    r"\bTODO\b|\bFIXME\b|\bTBD\b|\bXXX+\b|\?\?\?+"
    r"|(?i:\blorem ipsum\b"
    r"|\bklik her for at (?:skrive|angive) tekst\b|\bclick (?:or tap )?here to enter text\b"
    r"|\bskriv (?:tekst(?:en)? )?her\b|\bindsæt (?:tekst|navn|dato|titel) her\b"
    r"|\budfyldes (?:senere|inden mødet)\b"
    r"|\bwrite (?:text )?here\b|\bto be filled in\b"
    r"|[\[<](?:indsæt|udfyld|skriv|insert|fill in)\b[^\]>\n]{0,60}[\]>])"
)
# What every such word has in it, beginning with what is looked for first: most texts have none of it.
_LEFTOVER_SIGNS: Mapping[str, tuple[str, ...]] = {
    **{sign: (sign,) for sign in ("todo", "fixme", "tbd", "xxx", "???", "lorem ipsum", "klik her for at ")},
    **{sign: (sign,) for sign in ("here to enter text", "to be filled in")},
    "skriv": ("skriv her", "skriv tekst", "[skriv", "<skriv"),
    "indsæt": (*(f"indsæt {what} " for what in ("tekst", "navn", "dato", "titel")), "[indsæt", "<indsæt"),
    "udfyld": ("udfyldes senere", "udfyldes inden ", "[udfyld", "<udfyld"),
    "write ": ("write here", "write text "),
    "insert": ("[insert", "<insert"),
    "fill in": ("[fill in", "<fill in"),
}
_CURLY = "“”„«»"


def check_texts(view: View) -> Iterator[Finding]:
    """What in the texts is wrong or was left over."""
    ends = [sign.end() for sign in _DAY_SIGN.finditer(view.whole)]
    days = [day for day in WEEKDAYS if any(view.whole.endswith(day.encode(), 0, end) for end in ends)]
    signs = [
        sign
        for first, signs in _LEFTOVER_SIGNS.items()
        if first.encode() in view.whole
        for sign in signs
        if sign.encode() in view.whole
    ]
    for text in view.texts:
        for day in days:
            if day in text.folded:
                yield from _check_weekdays(view, text)
                break
        for sign in signs:
            if sign in text.folded:
                yield from _check_leftovers(view, text)
                break
        written = text.text.strip()
        if written[0] in _CURLY and written[-1] in _CURLY and not set(written[1:-1]) & set(_CURLY):
            yield finding("curly-quotes", view.meeting.place(text.keys), inner=written[1:-1])


def _check_leftovers(view: View, text: Text) -> Iterator[Finding]:
    for match in re.finditer(_LEFTOVER, text.text):
        place = view.meeting.text_place(text.keys, match[0], text.text[: match.start()])
        yield finding("leftover-text", place, written=match[0])


def _check_weekdays(view: View, text: Text) -> Iterator[Finding]:
    for match in re.finditer(_WEEKDAY, text.text, re.IGNORECASE):
        written = WEEKDAYS[match[1].casefold()]
        days = _days_meant(match, view)
        if not days or any(day.weekday() == written for day in days):
            continue
        place = view.meeting.text_place(text.keys, match[0], text.text[: match.start()])
        names = {"weekday": _ENGLISH_DAYS[days[0].weekday()], "written": _ENGLISH_DAYS[written]}
        yield finding("weekday-contradicts", place, day=days[0], **names)


def _days_meant(match: re.Match[str], view: View) -> list[date]:
    """The days that a text can mean: without a year that of the meeting's year, and the one nearest to it."""
    day, month = int(match[2]), MONTHS[match[3].casefold()]
    if match[4]:
        years = [int(match[4])]
    elif view.days:
        meeting = view.days[0]
        others = [found for step in (-1, 0, 1) if (found := _day(meeting.year + step, month, day))]
        nearest = min(others, key=lambda found: abs(found - meeting), default=meeting)
        years = [meeting.year, nearest.year]
    else:
        years = []
    return [found for year in years if (found := _day(year, month, day))]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# A number belongs to these words; "Bevilling # 3" is one too, unlike "Bevilling  # 3 kr. mere".
_COUNTED = frozenset({"nr", "no", "nummer", "number", "sag", "sagsnr", "case"})
_MAYBE_LOST = regex(rf" #[^\W_]|\S #.\d|\b(?:{'|'.join(sorted(_COUNTED))})\.*\s+#", re.IGNORECASE)


def check_lost_words(document: Document) -> Iterator[Finding]:
    """Words after a # that their writer probably did not mean as a comment: "sag #12", "sag nr # 12"."""
    if not any(_MAYBE_LOST.search(line) for line in document.lines if " #" in line):
        return
    for keys, remark in document.remarks():
        if remark[1:2].isalnum() or _is_number(document, keys, remark):
            yield finding("comment-in-value", document.text_place(keys, remark), written=remark)


def _is_number(document: Document, keys: Sequence[str | int], remark: str) -> bool:
    """Whether a comment goes on where a text stopped: `Sag nr # 12`; two spaces set a comment apart."""
    place = document.place(keys)
    line = document.lines[place.line - 1][place.column - 1 :]
    text, space, _ = line.partition(remark)
    words = text.split()
    if not space or not any(letter.isalpha() for letter in text):
        return False
    is_apart = text != f"{text.rstrip()} "
    return words[-1].casefold().rstrip(".") in _COUNTED or (not is_apart and remark[2:3].isdecimal())
