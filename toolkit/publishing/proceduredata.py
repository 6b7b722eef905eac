"""Who was there for what, dissents, and a case's way, as data.

OParl 1.1 and Popolo have no terms for these. As OParl asks for, such a name begins with that of the program
that gives it, and what it holds has OParl's and Popolo's terms where they exist.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.markup.plain import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toolkit.meetings.model import Absence, Approval, Correction, Dissent, Item, Late, Meeting, Movement

_PERSON = "https://schema.oparl.org/1.1/Person"


def person(name: str) -> dict[str, str] | None:
    """Return a person in OParl's terms, None for nobody."""
    return {"type": _PERSON, "name": name} if name else None


def course_of(meeting: Meeting) -> dict[str, object]:
    """Return who led the meeting, was away, came and left, and when its minutes were approved."""
    return {
        "minutes:chair": person(meeting.chaired_by),
        "minutes:guest": [person(name) for name in meeting.guests],
        "minutes:absence": _absences(meeting.absent),
        "minutes:movement": [_movement(movement) for movement in meeting.movements],
        "minutes:approval": _approval(meeting.approval),
    }


def course_of_item(item: Item, corrections: Iterable[Correction]) -> dict[str, object]:
    """Return what is told of an item beside its decision, with those `corrections` that are about it."""
    return {
        "minutes:chair": person(item.chaired_by),
        "minutes:absence": _absences(item.absent),
        "minutes:dissent": [_dissent(dissent) for dissent in item.dissents],
        "minutes:late": _late(item.late),
        "minutes:withdrawn": item.withdrawn,
        "minutes:referredTo": item.to,
        "minutes:correction": [
            {"date": correction.day.isoformat(), "text": plain_words(correction.text)}
            for correction in corrections
            if correction.item == item.number
        ],
    }


def _absences(absences: Iterable[Absence]) -> list[dict[str, object]]:
    return [
        {"person": person(each.name), "reason": each.reason, "substitute": person(each.substitute)}
        for each in absences
    ]


def _movement(movement: Movement) -> dict[str, object]:
    return {
        "person": person(movement.name),
        "kind": movement.kind,
        "time": movement.at.isoformat() if movement.at else None,
        "item": movement.item,
    }


def _dissent(dissent: Dissent) -> dict[str, object]:
    return {
        "by": list(dissent.by),
        "text": plain_words(dissent.text),
        "followsCase": dissent.follows_case,
    }


def _late(late: Late | None) -> dict[str, str] | None:
    return {"date": late.added.isoformat(), "reason": late.reason} if late else None


def _approval(approval: Approval | None) -> dict[str, object] | None:
    return {"date": approval.day.isoformat(), "by": list(approval.by)} if approval else None
