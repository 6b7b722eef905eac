"""Items and breaks of a meeting from its checked data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.meetings.model import (
    Absence,
    Action,
    Attachment,
    Ballot,
    Break,
    Dissent,
    Item,
    ItemGroup,
    Late,
    Section,
    Vote,
)
from toolkit.meetings.numbering import number_attachments
from toolkit.meetings.ownfields import OwnField, own_values
from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import (
    all_written,
    day_at,
    day_of,
    groups,
    listed,
    mapping,
    prose,
    whole_of,
    written,
)
from toolkit.reading.workspace import as_on_disk

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from toolkit.meetings.agenda import Placed
    from toolkit.reading.fields import Data


class Around(NamedTuple):
    """What an item has from its meeting and committee."""

    folder: Path  # where its attachments are looked for
    case: str  # the committee's
    declared: Mapping[str, tuple[OwnField, ...]]  # the committee's own fields, by owner


def group_of(data: Data | None) -> ItemGroup | None:
    """Return the group that a heading begins."""
    return ItemGroup(written(data, "heading"), bool(data.get("closed"))) if data else None


def build_item(placed: Placed, around: Around) -> Item:
    """Return an item as its meeting's file has it, with what it inherits from what is around it."""
    data = placed.data
    group = group_of(placed.group)
    return _with_minutes(
        Item(
            number=placed.number,
            title=written(data, "title"),
            kind=written(data, "type"),
            case=written(data, "case") or around.case,
            slot=placed.plan.slot if placed.plan else None,
            timed="time" in data,
            day=placed.plan.day if placed.plan else None,
            duration=whole_of(data, "duration"),
            presenters=all_written(data, "presenters"),
            note=written(data, "note"),
            recommends=written(data, "recommends"),
            recommendation=all_written(data, "recommendation"),
            statement=prose(data, "statement"),
            sections=tuple(_section(section, written(data, "lang")) for section in groups(data, "sections")),
            attachments=_attachments(placed, around),
            closed=bool(data.get("closed") or (group and group.closed)),
            public_title=written(data, "public_title"),
            group=group,
            summary=prose(data, "summary"),
            late=_late(mapping(data["late"])) if data.get("late") else None,
            withdrawn=written(data, "withdrawn"),
            closed_because=written(data, "closed_because"),
            disclose=written(data, "disclose"),
            lang=written(data, "lang"),
            own=own_values(around.declared.get("item", ()), data),
        ),
        data,
        around.declared.get("action", ()),
    )


def _with_minutes(item: Item, data: Data, of_actions: tuple[OwnField, ...]) -> Item:
    """Return the item with what became of it at the meeting."""
    return replace(
        item,
        decision=prose(data, "decision"),
        public_decision=prose(data, "public_decision"),
        withheld=written(data, "withheld"),
        actions=tuple(
            Action(
                written(action, "what"),
                written(action, "who"),
                day_of(action, "due"),
                bool(action.get("done")),
                own_values(of_actions, action),
            )
            for action in groups(data, "actions")
        ),
        absent=absences_of(data),
        votes=tuple(_vote(vote) for vote in one_or_more(data.get("votes"))),
        dissents=tuple(
            Dissent(all_written(dissent, "by"), prose(dissent, "text"), bool(dissent.get("follows_case")))
            for dissent in groups(data, "dissents")
        ),
        to=written(data, "to"),
        chaired_by=written(data, "chaired_by"),
    )


def _section(section: Data, language: str) -> Section:
    return Section(written(section, "heading"), prose(section, "text"), written(section, "lang") or language)


def build_break(placed: Placed) -> Break:
    """Return a break as its meeting's file has it."""
    return Break(
        written(placed.data, "break"),
        slot=placed.plan.slot if placed.plan else None,
        day=placed.plan.day if placed.plan else None,
        duration=whole_of(placed.data, "duration"),
        group=group_of(placed.group),
    )


def _late(data: Data) -> Late:
    return Late(day_at(data, "added"), written(data, "reason"))


def _vote(data: Data) -> Vote:
    return Vote(
        text=written(data, "text"),
        ayes=_ballot(data, "for"),
        noes=_ballot(data, "against"),
        abstentions=_ballot(data, "abstain"),
        unanimous=bool(data.get("unanimous")),
    )


def _ballot(vote: Data, way: str) -> Ballot:
    value = vote.get(way)
    return Ballot(count=value) if isinstance(value, int) else Ballot(all_written(vote, way))


def one_or_more(value: object) -> list[Data]:
    """Return the groups of keys that a field holds, which may be one of them or a list."""
    return [entry for entry in (value if isinstance(value, list) else [value]) if isinstance(entry, dict)]


def _attachments(item: Placed, around: Around) -> tuple[Attachment, ...]:
    attachments = groups(item.data, "attachments")
    numbers = number_attachments(item.number, len(attachments))
    return tuple(
        Attachment(
            number=number,
            title=written(attachment, "title"),
            file=as_on_disk(around.folder / written(attachment, "file")),
            closed=bool(attachment.get("closed")),
            public_title=written(attachment, "public_title"),
            keep_original=bool(attachment.get("keep_original")),
            alt=written(attachment, "alt"),
            lang=written(attachment, "lang"),
            disclose=written(attachment, "disclose"),
            own=own_values(around.declared.get("attachment", ()), attachment),
        )
        for number, attachment in zip(numbers, attachments, strict=True)
    )


def absences_of(meeting: Data) -> tuple[Absence, ...]:
    """Return who was away: from the meeting, or from an item, where a bare name will do."""
    return tuple(
        Absence(written(entry, "name"), written(entry, "substitute"), written(entry, "reason"))
        if isinstance(entry, dict)
        else Absence(str(entry).strip(), reason="other")
        for entry in listed(meeting, "absent")
    )
