"""Rules about the people of a meeting, and about who came in whose place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.checks.written import WrittenAbsence, WrittenName, members_of, names_of
from toolkit.checking.suggestions import closest
from toolkit.dataclass import replace
from toolkit.findings import Finding, Severity
from toolkit.meetings.names import alone, folded
from toolkit.reading.fields import mapping, whole_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toolkit.checking.checks.view import Entry, View
    from toolkit.reading.yamlio import Document


def check_people(view: View) -> Iterator[Finding]:
    """What is wrong with the names of members, participants, guests, absences and presenters."""
    present, guests = view.participants, view.guests
    absences = [absence for absence in view.absences if absence.name]
    absent = [WrittenName((*absence.keys, "name"), absence.name) for absence in absences]
    substitutes = [absence.substitute for absence in absences if absence.substitute]
    strangers = {folded(name) for name in (*substitutes, *(guest.name for guest in guests))}

    yield from _check_twice([*present, *guests], view.meeting)
    yield from _check_twice(absent, view.meeting)
    away = {folded(name) for _, name in absent}
    for keys, name in present:
        if folded(name) in away:
            yield finding("present-and-absent", view.meeting.place(keys), name=name)
    for absence in absences:
        if folded(absence.substitute) == folded(absence.name):
            place = view.meeting.place(absence.of_substitute.keys)
            yield finding("absent-own-substitute", place, name=absence.name)
    yield from check_substitutes(view)
    if view.members:
        # Those who approve minutes may sit in the committee that met last, not in this meeting's.
        by = names_of(mapping(view.data.get("approved")), "by", ("approved",))
        ever = (*view.members, *view.past_members, *(name for _, name in present))
        for found in _check_known("unknown-member", by, ever, view.meeting):
            yield replace(found, severity=Severity.HINT)  # or it is a body that approved them
        expected = [*(each for each in present if folded(each.name) not in strangers), *absent]
        past = {folded(name) for name in view.past_members} - {folded(name) for name in view.members}
        for keys, name in expected:
            if folded(name) in past:
                yield finding("member-not-then", view.meeting.place(keys), name=alone(name))
        unknown = [each for each in expected if folded(each.name) not in past]
        yield from _as_approved(view, _check_known("unknown-member", unknown, view.members, view.meeting))
        known = (*view.members, *substitutes, *(name for _, name in guests))
        for code, closed in (("unknown-presenter", False), ("unknown-closed-presenter", True)):
            presenters = _presenters(item for item in view.items if item.is_closed is closed)
            yield from _check_known(code, presenters, known, view.meeting)


def check_members(committee: Document) -> Iterator[Finding]:
    """Members whom a committee lists twice, and substitutes for nobody who is listed."""
    members = list(members_of(committee.fields))
    named = [WrittenName((*member.keys, "name"), member.name) for member in members if member.name]
    yield from _check_twice(named, committee)
    places = [
        WrittenName((*member.keys, "substitute_for"), member.substitute_for)
        for member in members
        if member.is_substitute
    ]
    yield from _check_known("substitute-for-unknown", places, [each.name for each in named], committee)
    for member in members:
        first, last = member.first_day, member.last_day
        if first and last and last < first:
            place, name = committee.place((*member.keys, "until")), alone(member.name)
            yield finding("member-backwards", place, name=name, first=first, last=last)
    seats = sum(member.votes and not member.is_substitute for member in members)
    needed = whole_of(committee.fields, "quorum")
    if needed and seats and needed > seats:
        yield finding("quorum-too-large", committee.place(("quorum",)), needed=needed, members=seats)


def _check_twice(names: Iterable[WrittenName], document: Document) -> Iterator[Finding]:
    seen: set[str] = set()
    for keys, name in names:
        # With what follows the name: "to medlemmer (HK)" and "to medlemmer (FOA)" are different people.
        whole = " ".join(name.split()).casefold()
        if whole in seen:
            yield finding("named-twice", document.place(keys), name=name)
        seen.add(whole)


def _presenters(items: Iterable[Entry]) -> Iterator[WrittenName]:
    for entry in items:
        # Ole Bang (HR): the bracket says that the name is not one of the committee's.
        yield from (each for each in entry.presenters if each.name and not each.name.endswith(")"))


def _as_approved(view: View, found: Iterable[Finding]) -> Iterator[Finding]:
    """Warn only in approved minutes: they stay as they are, whoever leaves the committee's file later."""
    is_approved = view.status == "approved"
    for each in found:
        yield replace(each, severity=Severity.WARNING) if is_approved else each


def _check_known(
    code: str, names: Iterable[WrittenName], known: Iterable[str], document: Document
) -> Iterator[Finding]:
    plain = tuple(alone(name) for name in known)
    known_names = {folded(name) for name in plain}
    for keys, name in names:
        if name and folded(name) not in known_names:
            plain_name = alone(name)
            place = document.place(keys) if plain_name == name else document.text_place(keys, plain_name)
            yield finding(code, place, name=plain_name, guess=closest(plain_name, plain))


def check_substitutes(view: View) -> Iterator[Finding]:
    """Substitutes whom nobody knows, who sit in two places, or who came beside the member."""
    whole = [absence for absence in view.absences if absence.substitute]
    of_items = (absence for item in view.items for absence in item.absences if absence.substitute)
    substitutes = [absence.of_substitute for absence in (*whole, *of_items)]
    yield from _check_known_substitutes(view, substitutes)
    yield from _check_seats(view, whole)
    yield from _check_both(view, {folded(substitute.name) for substitute in substitutes})


def _check_known_substitutes(view: View, substitutes: list[WrittenName]) -> Iterator[Finding]:
    """Names that look like a member's; where the committee names its substitutes, all that are none."""
    known = (*view.members, *view.past_members)
    names = {folded(name) for name in known}
    lists_them = any(member.is_substitute for member in view.written_members)
    for keys, name in substitutes:
        guess = closest(alone(name), known)
        if folded(name) not in names and known and (lists_them or guess):
            yield finding("substitute-unknown", view.meeting.place(keys), name=alone(name), guess=guess)


def _check_seats(view: View, absences: list[WrittenAbsence]) -> Iterator[Finding]:
    """Those who sit in the place of two, or have a seat of their own."""
    members = view.members
    seated = {
        folded(member.name)
        for member in view.written_members
        if member.name in members and not member.substitute_for
    }
    taken: set[str] = set()
    for absence in absences:
        name = folded(absence.substitute)
        if name != folded(absence.name) and name in seated | taken:
            values = {"name": alone(absence.substitute), "absent": alone(absence.name)}
            yield finding("substitute-seated", view.meeting.place(absence.of_substitute.keys), **values)
        taken.add(name)


def _check_both(view: View, called: set[str]) -> Iterator[Finding]:
    """Substitutes whom no absence calls, and the members whose place they would take, both there."""
    there = {folded(name): keys for keys, name in view.participants}
    for member in view.written_members:
        name, absent = member.name, member.substitute_for
        if absent and {folded(name), folded(absent)} <= there.keys() and folded(name) not in called:
            place = view.meeting.place(there[folded(name)])
            yield finding("substitute-and-member", place, name=alone(name), absent=alone(absent))
