"""The entries of an agenda as the file has them: the heading above each, its number and its time.

The checks and the model of a meeting have them from here. Data may be of any shape: what is not as it should
be is left out, and for the schema to report.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from toolkit.meetings.numbering import number_items
from toolkit.meetings.schedule import Plan, Request, plan_slots, read_slot
from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import groups, mappings, text_of, whole_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import time

    from toolkit.reading.fields import Data, Keys

_LONGEST = 1440  # minutes, as in the schema
# Items on which nothing is decided: what comes up at the end, and where the minutes are signed.
_NOTHING_DECIDED = frozenset(
    {"eventuelt", "underskrift", "underskrifter", "underskriftsblad", "underskriftsside"}
    | {"any other business", "aob", "signatures", "signature page"}
)


class Placed(NamedTuple):
    """An item or a break, and what the other entries make of it."""

    keys: Keys
    data: Data
    group: Data | None  # the heading that it stands under
    number: str  # "" for a break
    plan: Plan | None  # None when the meeting has no date to plan by


def place_entries(
    meeting: Data, first_day: date | None, start: time | None, first_number: int
) -> tuple[Placed, ...]:
    """Return each item and break of a meeting; numbers count from `first_number`, times from `start`."""
    places = [keys for keys, entry in mappings(meeting, "items") if "heading" not in entry]
    found = list(grouped_entries(groups(meeting, "items")))
    numbers = iter(number_items(own_numbers(meeting), first_number))
    plans: tuple[Plan | None, ...] = (None,) * len(found)
    if first_day:
        plans = plan_slots([_request(entry) for entry, _ in found], first_day, start)
    return tuple(
        Placed(keys, entry, group, "" if "break" in entry else next(numbers), plan)
        for keys, (entry, group), plan in zip(places, found, plans, strict=True)
    )


def grouped_entries(entries: Iterable[Data]) -> Iterator[tuple[Data, Data | None]]:
    """Yield each item and break with the heading that it stands under, None above the first one."""
    group: Data | None = None
    for entry in entries:
        if "heading" in entry:
            group = entry
        else:
            yield entry, group


def own_numbers(meeting: Data) -> list[str]:
    """Return the number that each item carries itself, "" where it has none."""
    entries = groups(meeting, "items")
    return [own_number(entry) for entry in entries if not {"break", "heading"} & entry.keys()]


def own_number(item: Data) -> str:
    """Return the number that an item carries itself, "" when it has none."""
    value = item.get("number")
    return "" if value is None or isinstance(value, bool) else str(value).strip()


def decides_nothing(title: str) -> bool:
    """Whether an item's title says that nothing is decided on it, as "Eventuelt" does."""
    return title.strip(" .:").casefold() in _NOTHING_DECIDED


def slot_of(entry: Data) -> tuple[time, time] | None:
    """Return the two times of the slot under `time`, None when there is none."""
    try:
        return read_slot(text_of(entry, "time"))
    except ValueError:
        return None


def length_of(entry: Data) -> int | None:
    """Return the length under `duration` in minutes, None when there is none."""
    value = whole_of(entry, "duration")
    return value if value is not None and 0 <= value <= _LONGEST else None


def _request(entry: Data) -> Request:
    slot = slot_of(entry)
    day = entry.get("date")
    return Request(
        slot if slot and slot[0] <= slot[1] else None,
        length_of(entry),
        day if isinstance(day, date) else None,
    )
