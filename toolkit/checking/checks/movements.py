"""Comings and goings: when they can have been, of whom, and in which order; and who led what meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.checks.written import WrittenName
from toolkit.checking.suggestions import closest
from toolkit.meetings.attendance import movements_in_order, sitting_members, unplaced
from toolkit.meetings.defaults import HELD
from toolkit.meetings.meeting import MOVEMENTS
from toolkit.meetings.names import alone, folded
from toolkit.messages.message import Bilingual
from toolkit.reading.fields import mappings, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.checking.checks.procedurecase import Case
    from toolkit.checking.checks.view import View
    from toolkit.findings import Finding
    from toolkit.meetings.model import Meeting, Member, Movement
    from toolkit.reading.fields import Keys

    Placed = list[tuple[Movement, Keys]]

_OR_THE_TIME = Bilingual(", or the time in quotes", " eller klokkeslættet i anførselstegn")
_LEFT_TWICE = Bilingual("leaves without being there", "går uden at være til stede")
_THERE_ALREADY = Bilingual("comes without having been away", "kommer uden at have været væk")
_BEFORE = Bilingual("before the meeting begins", "før mødet begynder")
_AFTER = Bilingual("after the meeting has ended", "efter at mødet er slut")
_CHAIR = ("formand", "forperson", "chair", "chairman", "chairperson")
_DEPUTY = ("næstform", "næstforperson", "viceform", "vice-chair", "vice chair", "deputy chair")


def check_movements(view: View, meeting: Meeting) -> Iterator[Finding]:
    """Yield movements that say nothing, cannot have been then, or are of people who were not there."""
    numbers = {item.number.casefold() for item in meeting.items}
    names = []
    for keys, entry in mappings(view.data, "movements", ()):
        names.append(WrittenName((*keys, "name"), text_of(entry, "name")))
        if not set(MOVEMENTS) & entry.keys():
            yield finding("movement-empty", view.meeting.place(keys), name=text_of(entry, "name"))
        for kind in MOVEMENTS:
            written = str(entry.get(kind, "")).strip()
            if written and not {":", "."} & set(written) and written.casefold() not in numbers:
                place = view.meeting.place((*keys, kind))
                yield finding("unknown-item", place, number=written, otherwise=_OR_THE_TIME)
    if chair := text_of(view.data, "chaired_by"):
        names.append(WrittenName(("chaired_by",), chair))
    yield from check_names(view, names)
    placed = list(zip(meeting.movements, _movement_keys(view), strict=True))
    keys_of = {id(movement): keys for movement, keys in placed}
    for movement in unplaced(meeting):
        yield finding(
            "movement-unplaced", view.meeting.place(keys_of[id(movement)]), name=alone(movement.name)
        )
    yield from _check_times(view, meeting, placed)
    if meeting.participants and view.status in HELD:
        yield from _check_listed(view, meeting, placed)
    yield from _check_order(view, meeting, keys_of)


def check_names(view: View, names: Sequence[WrittenName]) -> Iterator[Finding]:
    """Names that are neither a member's nor a participant's, a guest's or a substitute's."""
    there = [each.name for each in (*view.participants, *view.guests)]
    there += [absence.substitute for absence in view.absences]
    known = tuple(alone(name) for name in (*view.members, *there) if name)
    for keys, name in names:
        if view.members and folded(name) not in {folded(each) for each in known}:
            guess = closest(alone(name), known)
            yield finding("unknown-member", view.meeting.place(keys), name=alone(name), guess=guess)


def _movement_keys(view: View) -> Iterator[Keys]:
    """Yield the keys of each movement, as the model orders them."""
    for keys, entry in mappings(view.data, "movements", ()):
        yield from ((*keys, kind) for kind in MOVEMENTS if entry.get(kind))


def _check_times(view: View, meeting: Meeting, placed: Placed) -> Iterator[Finding]:
    """Yield movements while there was no meeting; what day it was is known of a meeting of one day."""
    if meeting.start is None or meeting.first_day != meeting.last_day:
        return
    ended = meeting.adjourned or meeting.end
    for movement, keys in placed:
        if movement.at is None:
            continue
        if movement.at < meeting.start.time():
            bound, when = meeting.start.time(), _BEFORE
        elif ended and ended > meeting.start and movement.at > ended.time():
            bound, when = ended.time(), _AFTER
        else:
            continue
        place, name = view.meeting.place(keys), alone(movement.name)
        yield finding("movement-outside", place, name=name, time=movement.at, when=when, bound=bound)


def _check_listed(view: View, meeting: Meeting, placed: Placed) -> Iterator[Finding]:
    """Yield those who come, but are not among the people who were there."""
    absences = (*meeting.absent, *(absence for item in meeting.items for absence in item.absent))
    listed = (*meeting.participants, *meeting.guests, *(absence.substitute for absence in absences))
    told = {folded(name) for name in listed}
    known = {folded(member.name) for member in meeting.committee.members}
    for movement, keys in placed:
        name = folded(movement.name)
        comes = movement.kind != "left" if name in known else not known  # else told as unknown, or as leaving
        if comes and name not in told:
            place = view.meeting.place((*keys[:-1], "name"))
            yield finding("mover-not-listed", place, name=alone(movement.name))
        told.add(name)


def _check_order(view: View, meeting: Meeting, keys_of: Mapping[int, Keys]) -> Iterator[Finding]:
    """Yield movements of those who cannot move so: leaving twice, coming without having been away."""
    is_there: dict[str, bool] = {}
    known = {folded(member.name) for member in meeting.committee.members}
    there = {folded(name) for name in meeting.participants}
    there |= {folded(absence.substitute) for absence in meeting.absent}
    for movement in movements_in_order(meeting):
        name, arrives = folded(movement.name), movement.kind != "left"
        here = not meeting.participants or name in there
        was_there = is_there.get(name, here and movement.kind != "arrived")
        if was_there == arrives and name in known | there:
            place = view.meeting.place(keys_of[id(movement)])
            moves = _THERE_ALREADY if arrives else _LEFT_TWICE
            yield finding("movement-order", place, name=alone(movement.name), moves=moves)
        is_there[name] = arrives
    if meeting.participants and folded(meeting.chaired_by) in known - there - is_there.keys():
        yield finding("chair-not-there", view.meeting.place(("chaired_by",)), name=alone(meeting.chaired_by))


def check_chair(view: View, meeting: Meeting) -> Iterator[Finding]:
    """Yield a chair who is absent while nobody is named as leading the meeting."""
    there = {folded(name) for name in meeting.participants}
    chair = _chair(meeting)
    if chair and there and not meeting.chaired_by and folded(chair.name) not in there:
        yield finding("chair-missing", view.meeting.key_place(("participants",)), name=chair.name)


def check_chair_of_item(case: Case, there_at_all: frozenset[str]) -> Iterator[Finding]:
    """Yield an item without whoever led the meeting, and without a deputy who would lead it by law.

    `there_at_all` are those who were there for any item: who was not is told of the whole meeting.
    """
    chair = _chair(case.meeting)
    leaders = [name for name in (case.meeting.chaired_by, chair.name if chair else "") if name]
    leaders += [member.name for member in sitting_members(case.meeting) if _role(member).startswith(_DEPUTY)]
    names = {folded(name) for name in leaders}
    if case.item.chaired_by or case.item.withdrawn or not case.present or names & case.present:
        return
    if away := [name for name in leaders if folded(name) in there_at_all]:
        yield case.tell("chair-away", name=alone(away[0]))


def _chair(meeting: Meeting) -> Member | None:
    """Return the member whose role says so, and who is no other chair's deputy."""
    chairs = (member for member in sitting_members(meeting) if _role(member) in _CHAIR)
    return next(chairs, None)


def _role(member: Member) -> str:
    return member.role.casefold().split(",")[-1].strip()
