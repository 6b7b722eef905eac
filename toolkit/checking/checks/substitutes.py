"""Rules about who came in whose place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.suggestions import closest
from toolkit.meetings.names import alone, folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.view import View
    from toolkit.checking.checks.written import WrittenAbsence, WrittenName
    from toolkit.findings import Finding


def check_substitutes(view: View) -> Iterator[Finding]:
    """Substitutes whom nobody knows, who sit in two places, or who came beside the member."""
    whole = [absence for absence in view.absences if absence.substitute]
    of_items = (absence for item in view.items for absence in item.absences if absence.substitute)
    substitutes = [absence.of_substitute for absence in (*whole, *of_items)]
    yield from _check_known(view, substitutes)
    yield from _check_seats(view, whole)
    yield from _check_both(view, {folded(substitute.name) for substitute in substitutes})


def _check_known(view: View, substitutes: list[WrittenName]) -> Iterator[Finding]:
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
    seated = {
        folded(member.name)
        for member in view.written_members
        if member.name in view.members and not member.substitute_for
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
