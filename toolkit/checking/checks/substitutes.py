"""Rules about who came in whose place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.suggestions import closest
from toolkit.meetings.names import alone, folded
from toolkit.reading.fields import mappings, text_of, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.view import View
    from toolkit.findings import Finding
    from toolkit.reading.fields import Data, Keys


def check_substitutes(view: View) -> Iterator[Finding]:
    """Substitutes whom nobody knows, who sit in two places, or who came beside the member."""
    whole = list(_substitutes(view.data, ()))
    of_items = [each for item in view.items for each in _substitutes(item.data, item.keys)]
    yield from _check_known(view, [*whole, *of_items])
    yield from _check_seats(view, whole)
    yield from _check_both(view, {folded(name) for _, name, _ in (*whole, *of_items)})


def _substitutes(data: Data, above: Keys) -> Iterator[tuple[Keys, str, str]]:
    """Yield who came for whom under `absent`, with the keys of the first."""
    for keys, absence in mappings(data, "absent", above):
        if substitute := text_of(absence, "substitute"):
            yield (*keys, "substitute"), substitute, text_of(absence, "name")


def _check_known(view: View, substitutes: list[tuple[Keys, str, str]]) -> Iterator[Finding]:
    """Names that look like a member's; where the committee names its substitutes, all that are none."""
    known = (*view.members, *view.past_members)
    names = {folded(name) for name in known}
    lists_them = any("substitute_for" in member for _, member in mappings(view.body, "members", ()))
    for keys, name, _ in substitutes:
        guess = closest(alone(name), known)
        if folded(name) not in names and known and (lists_them or guess):
            yield finding("substitute-unknown", view.meeting.place(keys), name=alone(name), guess=guess)


def _check_seats(view: View, substitutes: list[tuple[Keys, str, str]]) -> Iterator[Finding]:
    """Those who sit in the place of two, or have a seat of their own."""
    seated = {
        folded(text_of(member, "name"))
        for _, member in mappings(view.body, "members", ())
        if text_of(member, "name") in view.members and not text_of(member, "substitute_for")
    }
    taken: set[str] = set()
    for keys, name, absent in substitutes:
        if folded(name) != folded(absent) and folded(name) in seated | taken:
            values = {"name": alone(name), "absent": alone(absent)}
            yield finding("substitute-seated", view.meeting.place(keys), **values)
        taken.add(folded(name))


def _check_both(view: View, called: set[str]) -> Iterator[Finding]:
    """Substitutes whom no absence calls, and the members whose place they would take, both there."""
    there = {folded(name): keys for keys, name in texts(view.data, "participants", ())}
    for _, member in mappings(view.body, "members", ()):
        name, absent = text_of(member, "name"), text_of(member, "substitute_for")
        if absent and {folded(name), folded(absent)} <= there.keys() and folded(name) not in called:
            place = view.meeting.place(there[folded(name)])
            yield finding("substitute-and-member", place, name=alone(name), absent=alone(absent))
