"""From the data of a meeting file and its committee file to the frozen `Meeting`.

The data has passed the checks, so shapes and values are taken as they should be.
"""

from __future__ import annotations

from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from toolkit.meetings.itemlayout import laid_out
from toolkit.meetings.limits import Limits
from toolkit.meetings.model import (
    Absence,
    Action,
    Approval,
    Attachment,
    Ballot,
    Break,
    Committee,
    Correction,
    Dissent,
    Item,
    ItemGroup,
    Late,
    Layout,
    LayoutPart,
    Meeting,
    Member,
    Movement,
    PacketSettings,
    Section,
    Status,
    Vote,
)
from toolkit.meetings.numbering import next_number, number_attachments, number_items
from toolkit.meetings.ownfields import declared_fields, own_values
from toolkit.meetings.schedule import Plan, Request, plan_slots, read_slot, read_time
from toolkit.meetings.sizes import read_size
from toolkit.meetings.textblocks import with_blocks
from toolkit.reading.workspace import as_on_disk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import time
    from pathlib import Path

    from toolkit.meetings.ownfields import OwnField

    Data = Mapping[str, object]
    Declared = Mapping[str, tuple[OwnField, ...]]

MOVEMENTS = ("arrived", "left", "returned")


def build_meeting_model(
    meeting: Mapping[str, object],
    committee: Mapping[str, object],
    folder: Path,
    committee_folder: Path,
    first_number: int = 1,
) -> Meeting:
    """Return the meeting that checked data describes, with what it inherits from its committee.

    `folder` and `committee_folder` are where the two files stand; attachments are
    found from the first, the committee's own templates from the second. Items are
    numbered from the meeting's own `first_number`, else from the one given here.
    """
    body = build_committee(committee, committee_folder.absolute())
    meeting = with_blocks(meeting, committee)
    first_day, last_day = _days(meeting["date"])
    start = _time(meeting, "start") or _time(committee, "start")
    grouped = list(grouped_entries(_mappings(meeting, "items")))
    entries = [entry for entry, _ in grouped]
    plans = plan_slots([_request(entry) for entry in entries], first_day, start)
    numbers = tuple(number_items(_own_numbers(meeting), _first_number(meeting, first_number)))
    nexts = iter(numbers)
    folder = folder.absolute()
    declared = declared_fields(committee)
    return Meeting(
        committee=body,
        folder=folder,
        first_day=first_day,
        last_day=last_day,
        status=Status(_text(meeting, "status") or Status.DRAFT),
        start=_at(first_day, start),
        end=_at(last_day, _time(meeting, "end") or _time(committee, "end")),
        title=_text(meeting, "title"),
        place=_text(meeting, "place") or body.place,
        issued=_day(meeting, "issued"),
        initials=_text(meeting, "initials"),
        participants=_texts(meeting, "participants"),
        guests=_texts(meeting, "guests"),
        absent=_absences(meeting),
        movements=tuple(_movements(meeting)),
        chaired_by=_text(meeting, "chaired_by"),
        information=_prose(meeting, "information"),
        entries=tuple(
            _break(entry, plan, _group(group))
            if "break" in entry
            else _item(entry, plan, next(nexts), folder, body.case, _group(group), declared)
            for (entry, group), plan in zip(grouped, plans, strict=True)
        ),
        adjourned=_at(last_day, _time(meeting, "adjourned")),
        approval=_approval(meeting.get("approved")),
        corrections=tuple(_corrections(meeting, numbers)),
        own=own_values(declared.get("meeting", ()), meeting),
    )


def _corrections(meeting: Mapping[str, object], numbers: tuple[str, ...]) -> Iterator[Correction]:
    """Yield what was added to approved minutes, under the numbers that are printed: "3a" for "3A"."""
    printed = {number.casefold(): number for number in numbers}
    for each in _mappings(meeting, "corrections"):
        written = _text(each, "item")
        number = printed.get(written.casefold(), written)
        yield Correction(number, cast("date", each["on"]), _prose(each, "text"))


def count_items(meeting: Mapping[str, object], first_number: int = 1) -> int:
    """Return how far the count of items moves on in this meeting: the next one of the year begins after it.

    Items with their own number ("3a") do not move it.
    """
    first = _first_number(meeting, first_number)
    return next_number(_own_numbers(meeting), first) - first


def build_committee(data: Data, folder: Path) -> Committee:
    """Return the committee that checked data describes; `folder` is where its file stands, absolute."""
    templates = _text(data, "templates")
    of_members = declared_fields(data).get("member", ())
    labels = cast("Mapping[str, object]", data.get("labels") or {})
    return Committee(
        name=_text(data, "name"),
        organisation=_text(data, "organisation"),
        style=_text(data, "style") or "local",
        language=_text(data, "language") or "da",
        long_name=_text(data, "long_name"),
        department=_text(data, "department"),
        subject=_text(data, "subject"),
        sent_to=_text(data, "sent_to"),
        case=_text(data, "case"),
        place=_text(data, "place"),
        recommends=_text(data, "recommends"),
        labels=MappingProxyType({name: str(words) for name, words in labels.items()}),
        members=tuple(
            Member(
                name=_text(member, "name"),
                role=_text(member, "role"),
                side=_text(member, "side"),
                group=_text(member, "group"),
                votes=member.get("votes") is not False,
                substitute_for=_text(member, "substitute_for"),
                first_day=_day(member, "from"),
                last_day=_day(member, "until"),
                own=own_values(of_members, member),
            )
            for member in _mappings(data, "members")
        ),
        templates=folder / templates if templates else None,
        numbering=_text(data, "numbering") or "meeting",
        publishes=bool(data.get("publishes")),
        closed_items=_text(data, "closed_items") or "title",
        signature_page=bool(data.get("signature_page")),
        watermark=bool(data.get("watermark")),
        file_names=_text(data, "file_names"),
        kind=_text(data, "kind") or "internal",
        quorum=cast("int | str | None", data.get("quorum")),
        item_layout=tuple(
            Layout(kind, tuple(LayoutPart(part.name, part.heading) for part in parts))
            for kind, parts in laid_out(data).items()
        ),
        packet=_packet(cast("Data", data.get("packet") or {})),
        limits=_limits(cast("Data", data.get("limits") or {})),
    )


def _packet(data: Data) -> PacketSettings:
    settings = cast("dict[str, Any]", {name: value for name, value in data.items() if value is not None})
    size = settings.pop("max_size", None)
    return PacketSettings(**settings, max_bytes=read_size(size) if size else None)


def _limits(data: Data) -> Limits:
    return Limits(
        **cast("dict[str, int]", {name: value for name, value in data.items() if value is not None})
    )


def grouped_entries(entries: Iterable[Data]) -> Iterator[tuple[Data, Data | None]]:
    """Yield each item and break with the heading that it stands under, None above the first one."""
    group: Data | None = None
    for entry in entries:
        if "heading" in entry:
            group = entry
        else:
            yield entry, group


def _group(data: Data | None) -> ItemGroup | None:
    return ItemGroup(_text(data, "heading"), bool(data.get("closed"))) if data else None


def _item(  # noqa: PLR0913, PLR0917 - each is a thing of its own
    data: Data,
    plan: Plan,
    number: str,
    folder: Path,
    committee_case: str,
    group: ItemGroup | None,
    declared: Declared,
) -> Item:
    return Item(
        number=number,
        title=_text(data, "title"),
        kind=_text(data, "type"),
        case=_text(data, "case") or committee_case,
        slot=plan.slot,
        timed="time" in data,
        day=plan.day,
        duration=_whole(data, "duration"),
        presenters=_texts(data, "presenters"),
        note=_text(data, "note"),
        recommends=_text(data, "recommends"),
        recommendation=_texts(data, "recommendation"),
        statement=_prose(data, "statement"),
        sections=tuple(
            Section(
                _text(section, "heading"),
                _prose(section, "text"),
                _text(section, "lang") or _text(data, "lang"),
            )
            for section in _mappings(data, "sections")
        ),
        decision=_prose(data, "decision"),
        actions=tuple(
            Action(
                _text(action, "what"),
                _text(action, "who"),
                _day(action, "due"),
                bool(action.get("done")),
                own_values(declared.get("action", ()), action),
            )
            for action in _mappings(data, "actions")
        ),
        attachments=_attachments(data, number, folder, declared),
        closed=bool(data.get("closed") or (group and group.closed)),
        public_title=_text(data, "public_title"),
        public_decision=_prose(data, "public_decision"),
        group=group,
        summary=_prose(data, "summary"),
        late=_late(cast("Data", data["late"])) if data.get("late") else None,
        withdrawn=_text(data, "withdrawn"),
        closed_because=_text(data, "closed_because"),
        withheld=_text(data, "withheld"),
        absent=_absences(data),
        votes=tuple(_vote(vote) for vote in listed(data.get("votes"))),
        dissents=tuple(
            Dissent(_texts(dissent, "by"), _prose(dissent, "text"), bool(dissent.get("follows_case")))
            for dissent in _mappings(data, "dissents")
        ),
        to=_text(data, "to"),
        chaired_by=_text(data, "chaired_by"),
        disclose=_text(data, "disclose"),
        lang=_text(data, "lang"),
        own=own_values(declared.get("item", ()), data),
    )


def _break(data: Data, plan: Plan, group: ItemGroup | None) -> Break:
    return Break(
        _text(data, "break"), slot=plan.slot, day=plan.day, duration=_whole(data, "duration"), group=group
    )


def _late(data: Data) -> Late:
    return Late(cast("date", data["added"]), _text(data, "reason"))


def _vote(data: Data) -> Vote:
    return Vote(
        text=_text(data, "text"),
        ayes=_ballot(data.get("for")),
        noes=_ballot(data.get("against")),
        abstentions=_ballot(data.get("abstain")),
        unanimous=bool(data.get("unanimous")),
    )


def _ballot(value: object) -> Ballot:
    if isinstance(value, int):
        return Ballot(count=value)
    return Ballot(tuple(str(name).strip() for name in cast("list[object]", value or [])))


def listed(value: object) -> list[Data]:
    """Return the groups of keys that a field holds, which may be one of them or a list."""
    return cast("list[Data]", value if isinstance(value, list) else [value] if value else [])


def _attachments(item: Data, item_number: str, folder: Path, declared: Declared) -> tuple[Attachment, ...]:
    attachments = _mappings(item, "attachments")
    numbers = number_attachments(item_number, len(attachments))
    return tuple(
        Attachment(
            number=number,
            title=_text(attachment, "title"),
            file=as_on_disk(folder / _text(attachment, "file")),
            closed=bool(attachment.get("closed")),
            public_title=_text(attachment, "public_title"),
            keep_original=bool(attachment.get("keep_original")),
            alt=_text(attachment, "alt"),
            lang=_text(attachment, "lang"),
            disclose=_text(attachment, "disclose"),
            own=own_values(declared.get("attachment", ()), attachment),
        )
        for number, attachment in zip(numbers, attachments, strict=True)
    )


def _absences(meeting: Data) -> tuple[Absence, ...]:
    """Return who was away: from the meeting, or from an item, where a bare name will do."""
    return tuple(
        Absence(_text(entry, "name"), _text(entry, "substitute"), _text(entry, "reason"))
        if isinstance(entry, dict)
        else Absence(str(entry).strip(), reason="other")
        for entry in cast("list[object]", meeting.get("absent") or [])
    )


def _approval(data: object) -> Approval | None:
    if not isinstance(data, dict):
        return None
    return Approval(cast("date", data["on"]), _texts(data, "by"))


def _movements(meeting: Data) -> Iterator[Movement]:
    for entry in _mappings(meeting, "movements"):
        for kind in MOVEMENTS:
            if moment := _text(entry, kind):
                is_time = ":" in moment or "." in moment
                at, item = (read_time(moment), "") if is_time else (None, moment)
                yield Movement(_text(entry, "name"), kind, at, item)


def _request(entry: Data) -> Request:
    slot = _text(entry, "time")
    return Request(read_slot(slot) if slot else None, _whole(entry, "duration"), _day(entry, "date"))


def _own_numbers(meeting: Data) -> list[str]:
    entries = _mappings(meeting, "items")
    return [_text(entry, "number") for entry in entries if not {"break", "heading"} & entry.keys()]


def _first_number(meeting: Data, otherwise: int) -> int:
    return _whole(meeting, "first_number") or otherwise


def _days(value: object) -> tuple[date, date]:
    if isinstance(value, date):
        return value, value
    days = cast("Mapping[str, date]", value)
    return days["from"], days["to"]


def _at(day: date, moment: time | None) -> datetime | None:
    return None if moment is None else datetime.combine(day, moment)


def _time(data: Data, key: str) -> time | None:
    text = _text(data, key)
    return read_time(text) if text else None


def _day(data: Data, key: str) -> date | None:
    return cast("date | None", data.get(key))


def _whole(data: Data, key: str) -> int | None:
    return cast("int | None", data.get(key))


def _text(data: Data, key: str) -> str:
    value = data.get(key)
    return "" if value is None else str(value).strip()


def _prose(data: Data, key: str) -> str:
    """Return a CommonMark text as written: the space before its first line may mean code."""
    return str(data.get(key) or "").rstrip()


def _texts(data: Data, key: str) -> tuple[str, ...]:
    return tuple(str(text).strip() for text in cast("list[object]", data.get(key) or []))


def _mappings(data: Data, key: str) -> list[Data]:
    return cast("list[Data]", data.get(key) or [])
