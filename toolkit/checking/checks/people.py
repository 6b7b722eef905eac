"""Rules about the people of a meeting."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.checks.substitutes import check_substitutes
from toolkit.checking.suggestions import closest
from toolkit.findings import Severity
from toolkit.meetings.names import alone, folded
from toolkit.reading.fields import day_of, mapping, mappings, text_of, texts, whole_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toolkit.checking.checks.view import Entry, View
    from toolkit.findings import Finding
    from toolkit.reading.fields import Keys
    from toolkit.reading.yamlio import Document


def check_people(view: View) -> Iterator[Finding]:
    """What is wrong with the names of members, participants, guests, absences and presenters."""
    present = list(texts(view.data, "participants", ()))
    guests = list(texts(view.data, "guests", ()))
    absences = [(keys, entry) for keys, entry in mappings(view.data, "absent", ()) if text_of(entry, "name")]
    absent = [((*keys, "name"), text_of(entry, "name")) for keys, entry in absences]
    substitutes = [name for _, entry in absences if (name := text_of(entry, "substitute"))]
    strangers = {folded(name) for name in (*substitutes, *(name for _, name in guests))}

    yield from _check_twice([*present, *guests], view.meeting)
    yield from _check_twice(absent, view.meeting)
    away = {folded(name) for _, name in absent}
    for keys, name in present:
        if folded(name) in away:
            yield finding("present-and-absent", view.meeting.place(keys), name=name)
    for keys, entry in absences:
        if folded(text_of(entry, "substitute")) == folded(text_of(entry, "name")):
            place = view.meeting.place((*keys, "substitute"))
            yield finding("absent-own-substitute", place, name=text_of(entry, "name"))
    yield from check_substitutes(view)
    if view.members:
        # Those who approve minutes may sit in the committee that met last, not in this meeting's.
        by = texts(mapping(view.data.get("approved")), "by", ("approved",))
        ever = (*view.members, *view.past_members, *(name for _, name in present))
        for found in _check_known("unknown-member", by, ever, view.meeting):
            yield replace(found, severity=Severity.HINT)  # or it is a body that approved them
        expected = [pair for pair in present if folded(pair[1]) not in strangers] + absent
        past = {folded(name) for name in view.past_members} - {folded(name) for name in view.members}
        for keys, name in expected:
            if folded(name) in past:
                yield finding("member-not-then", view.meeting.place(keys), name=alone(name))
        unknown = [pair for pair in expected if folded(pair[1]) not in past]
        yield from _as_approved(view, _check_known("unknown-member", unknown, view.members, view.meeting))
        known = (*view.members, *substitutes, *(name for _, name in guests))
        for code, closed in (("unknown-presenter", False), ("unknown-closed-presenter", True)):
            presenters = _presenters(item for item in view.items if item.is_closed is closed)
            yield from _check_known(code, presenters, known, view.meeting)


def check_members(committee: Document) -> Iterator[Finding]:
    """Members whom a committee lists twice, and substitutes for nobody who is listed."""
    data = committee.data if isinstance(committee.data, dict) else {}
    members = list(mappings(data, "members", ()))
    named = [((*keys, "name"), name) for keys, member in members if (name := text_of(member, "name"))]
    yield from _check_twice(named, committee)
    places = [
        ((*keys, "substitute_for"), text_of(member, "substitute_for"))
        for keys, member in members
        if "substitute_for" in member
    ]
    yield from _check_known("substitute-for-unknown", places, [name for _, name in named], committee)
    for keys, member in members:
        first, last = day_of(member, "from"), day_of(member, "until")
        if first and last and last < first:
            place, name = committee.place((*keys, "until")), alone(text_of(member, "name"))
            yield finding("member-backwards", place, name=name, first=first, last=last)
    seats = sum(member.get("votes") is not False and "substitute_for" not in member for _, member in members)
    needed = whole_of(data, "quorum")
    if needed and seats and needed > seats:
        yield finding("quorum-too-large", committee.place(("quorum",)), needed=needed, members=seats)


def _check_twice(names: Iterable[tuple[Keys, str]], document: Document) -> Iterator[Finding]:
    seen: set[str] = set()
    for keys, name in names:
        # With what follows the name: "to medlemmer (HK)" and "to medlemmer (FOA)" are different people.
        whole = " ".join(name.split()).casefold()
        if whole in seen:
            yield finding("named-twice", document.place(keys), name=name)
        seen.add(whole)


def _presenters(items: Iterable[Entry]) -> Iterator[tuple[Keys, str]]:
    for entry in items:
        for keys, name in texts(entry.data, "presenters", entry.keys):
            # Ole Bang (HR): the bracket says that the name is not one of the committee's.
            if name and not name.endswith(")"):
                yield keys, name


def _as_approved(view: View, found: Iterable[Finding]) -> Iterator[Finding]:
    """Warn only in approved minutes: they stay as they are, whoever leaves the committee's file later."""
    is_approved = text_of(view.data, "status") == "approved"
    for each in found:
        yield replace(each, severity=Severity.WARNING) if is_approved else each


def _check_known(
    code: str, names: Iterable[tuple[Keys, str]], known: Iterable[str], document: Document
) -> Iterator[Finding]:
    plain = tuple(alone(name) for name in known)
    known_names = {folded(name) for name in plain}
    for keys, name in names:
        if name and folded(name) not in known_names:
            plain_name = alone(name)
            place = document.place(keys) if plain_name == name else document.text_place(keys, plain_name)
            yield finding(code, place, name=plain_name, guess=closest(plain_name, plain))


# Ten digits, with or without the hyphen; no digit, letter, hyphen or slash may touch them.
_PERSONAL = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{2})(-?)([0-9]{4})(?![\w/]|-[0-9])")
_AS_ZEROS = bytes.maketrans(b"123456789", b"0" * 9)  # six zeros are found faster than six of any digits
_TOUCHES = re.compile(r"[\w/-]")  # not a lookbehind: that would try the pattern at every letter
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


def check_personal_numbers(view: View) -> Iterator[Finding]:
    """Personal identity numbers in open text.

    Source: CPR-kontoret, "Personnummeret i CPR" (2008): the date and century rules of section 1 and 2, the
    modulus 11 test of section 4. Numbers given since October 2007 need not pass the test, so it decides only
    where there is no hyphen to show what the digits are.
    """
    if b"000000" not in view.whole.translate(_AS_ZEROS):
        return
    for text in view.texts:
        if text.closed:
            continue
        for match in _PERSONAL.finditer(text.text):
            before = text.text[max(match.start() - 1, 0) : match.start()]
            if not _TOUCHES.match(before) and _is_personal(match):
                place = view.meeting.text_place(text.keys, match[0], text.text[: match.start()])
                yield finding("personal-number", place)


def _is_personal(match: re.Match[str]) -> bool:
    day, month, year, hyphen, serial = match.groups()
    try:
        date(_century(int(year), int(serial[0])) + int(year), int(month), int(day))
    except ValueError:
        return False
    digits = day + month + year + serial
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return bool(hyphen) or total % 11 == 0


def _century(year: int, seventh: int) -> int:
    """The century that the seventh digit gives a year of two digits."""
    if seventh <= 3:  # noqa: PLR2004 - the digits are those of the source's table
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900  # noqa: PLR2004
    return 2000 if year <= 57 else 1800  # noqa: PLR2004
