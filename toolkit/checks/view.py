"""What the rules look at: a meeting's data as far as it has the right shape.

The schema's findings tell what has not. A rule then speaks about the rest, so that one mistake does not
hide the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from toolkit.numbering import number_items
from toolkit.schedule import Plan, Request, plan_slots, read_slot, read_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toolkit.yamlio import Document

    Keys = tuple[str | int, ...]

# The fields of an item that hold prose, and those below a list.
PROSE = ("note", "recommends", "statement", "decision", "public_title", "public_decision")


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the meeting file, where it stands, and whether only the internal edition shows it."""

    keys: Keys
    text: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """An agenda item or a break with what the other entries make of it. `number` is "" for a break."""

    keys: Keys
    data: Mapping[str, object]
    number: str
    plan: Plan | None  # None when the meeting has no date to plan by

    @property
    def is_break(self) -> bool:
        """Whether it is a break."""
        return "break" in self.data

    @property
    def is_closed(self) -> bool:
        """Whether it is a closed item."""
        return self.data.get("closed") is True

    @property
    def title(self) -> str:
        """What the entry is called."""
        return text_of(self.data, "break" if self.is_break else "title")

    @property
    def slot(self) -> tuple[time, time] | None:
        """The written slot, also one that runs backwards."""
        return slot_of(self.data)


@dataclass(frozen=True, slots=True)
class View:
    """A meeting and its committee as the rules see them."""

    meeting: Document
    committee: Document
    data: Mapping[str, object]
    body: Mapping[str, object]
    days: tuple[date, date] | None
    start: time | None
    end: time | None
    status: str
    entries: tuple[Entry, ...]

    @property
    def items(self) -> tuple[Entry, ...]:
        """The entries that are no breaks."""
        return tuple(entry for entry in self.entries if not entry.is_break)

    @property
    def members(self) -> tuple[str, ...]:
        """The members' names."""
        return tuple(name for _, member in mappings(self.body, "members", ()) if (name := text_of(member, "name")))


def view_of(meeting: Document, committee: Document) -> View:
    """The view of two documents; what is missing or misshapen in them is left out of it."""
    data, body = _mapping(meeting.data), _mapping(committee.data)
    days = _days(data.get("date"))
    start = time_of(data, "start") or time_of(body, "start")
    return View(
        meeting=meeting,
        committee=committee,
        data=data,
        body=body,
        days=days,
        start=start,
        end=time_of(data, "end") or time_of(body, "end"),
        status=text_of(data, "status") or "draft",
        entries=tuple(_entries(data, days, start)),
    )


def _entries(data: Mapping[str, object], days: tuple[date, date] | None, start: time | None) -> Iterator[Entry]:
    found = list(mappings(data, "items", ()))
    own = [own_number(entry) for _, entry in found if "break" not in entry]
    first = data.get("first_number")
    numbers = iter(number_items(own, first if isinstance(first, int) else 1))
    plans: list[Plan | None] = [None] * len(found)
    if days:
        plans = list(plan_slots([_request(entry) for _, entry in found], days[0], start))
    for (keys, entry), plan in zip(found, plans, strict=True):
        yield Entry(keys, entry, "" if "break" in entry else next(numbers), plan)


def _request(entry: Mapping[str, object]) -> Request:
    slot = slot_of(entry)
    day = entry.get("date")
    return Request(
        slot if slot and slot[0] <= slot[1] else None,
        length_of(entry),
        day if isinstance(day, date) else None,
    )


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _days(value: object) -> tuple[date, date] | None:
    if isinstance(value, date):
        return value, value
    days = _mapping(value)
    first, last = days.get("from"), days.get("to")
    return (first, last) if isinstance(first, date) and isinstance(last, date) else None


def mappings(
    data: Mapping[str, object], key: str, keys: Keys
) -> Iterator[tuple[Keys, Mapping[str, object]]]:
    """The groups in the list under `key`, each with its keys, which begin with `keys`."""
    value = data.get(key)
    for index, entry in enumerate(value if isinstance(value, list) else ()):
        if isinstance(entry, dict):
            yield (*keys, key, index), entry


def texts(data: Mapping[str, object], key: str, keys: Keys) -> Iterator[tuple[Keys, str]]:
    """The texts in the list under `key`, each with its keys, which begin with `keys`."""
    value = data.get(key)
    for index, entry in enumerate(value if isinstance(value, list) else ()):
        if isinstance(entry, str):
            yield (*keys, key, index), entry.strip()


def text_of(data: Mapping[str, object], key: str) -> str:
    """The text under `key`, "" when there is none."""
    value = data.get(key)
    return value.strip() if isinstance(value, str) else ""


def own_number(data: Mapping[str, object]) -> str:
    """The number that an item carries itself, "" when it has none."""
    value = data.get("number")
    return "" if value is None or isinstance(value, bool) else str(value).strip()


def time_of(data: Mapping[str, object], key: str) -> time | None:
    """The time of day under `key`, None when there is none."""
    try:
        return read_time(text_of(data, key))
    except ValueError:
        return None


def slot_of(data: Mapping[str, object]) -> tuple[time, time] | None:
    """The two times of the slot under `time`, None when there is none."""
    try:
        return read_slot(text_of(data, "time"))
    except ValueError:
        return None


_LONGEST = 1440  # minutes, as in the schema


def length_of(data: Mapping[str, object]) -> int | None:
    """The length under `duration` in minutes, None when there is none."""
    value = data.get("duration")
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LONGEST else None


def all_texts(view: View) -> Iterator[Text]:
    """Every text of the meeting file that readers of a document may see."""
    for key in ("title", "place", "information"):
        if text := text_of(view.data, key):
            yield Text((key,), text)
    for entry in view.entries:
        yield from entry_texts(entry)


def entry_texts(entry: Entry) -> Iterator[Text]:
    """Every text of one entry. What a closed item shows the public is open."""
    closed = entry.is_closed
    title = "break" if entry.is_break else "title"
    for key in (title, *PROSE):
        if isinstance(text := entry.data.get(key), str) and text.strip():
            yield Text((*entry.keys, key), text, closed=closed and not key.startswith("public_"))
    for keys, text in texts(entry.data, "recommendation", entry.keys):
        yield Text(keys, text, closed=closed)
    for group, fields in (("sections", ("heading", "text")), ("actions", ("what",)), ("attachments", ("title",))):
        for keys, inner in mappings(entry.data, group, entry.keys):
            hidden = closed or inner.get("closed") is True
            for field in fields:
                if isinstance(text := inner.get(field), str) and text.strip():
                    yield Text((*keys, field), text, closed=hidden)
