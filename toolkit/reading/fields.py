"""The fields of plain data as far as they have the right shape: what has not is for the schema to report."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Data = Mapping[str, object]
    Keys = tuple[str | int, ...]

# The fields whose text has paragraphs, lists and tables; the others are one line.
BLOCK_FIELDS = frozenset({"information", "summary", "statement", "text", "decision", "public_decision"})


def mapping(value: object) -> Data:
    """`value` when it is a group of keys, otherwise an empty one."""
    return value if isinstance(value, dict) else {}


def listed(data: Data, key: str) -> list[object]:
    """What stands in the list under `key`, nothing where there is no list."""
    value = data.get(key)
    return value if isinstance(value, list) else []


def mappings(data: Data, key: str, keys: Keys = ()) -> Iterator[tuple[Keys, Data]]:
    """The groups in the list under `key`, each with its keys, which begin with `keys`."""
    for index, entry in enumerate(listed(data, key)):
        if isinstance(entry, dict):
            yield (*keys, key, index), entry


def groups(data: Data, key: str) -> list[Data]:
    """The groups in the list under `key`."""
    return [entry for _, entry in mappings(data, key)]


def written(data: Data, key: str) -> str:
    """The text, number or day under `key` as a text, "" when there is none."""
    value = data.get(key)
    return "" if value is None else str(value).strip()


def all_written(data: Data, key: str) -> tuple[str, ...]:
    """The texts and numbers in the list under `key`, each as a text."""
    return tuple(str(entry).strip() for entry in listed(data, key))


def prose(data: Data, key: str) -> str:
    """The CommonMark text under `key` as written: the space before its first line may mean code."""
    return str(data.get(key) or "").rstrip()


def texts(data: Data, key: str, keys: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """The texts in the list under `key` that say something, each with its keys, which begin with `keys`."""
    for index, entry in enumerate(listed(data, key)):
        if isinstance(entry, str) and entry.strip():
            yield (*keys, key, index), entry.strip()


def text_of(data: Data, key: str) -> str:
    """The text under `key`, "" when there is none."""
    value = data.get(key)
    return value.strip() if isinstance(value, str) else ""


def whole_of(data: Data, key: str) -> int | None:
    """The whole number under `key`, None when there is none."""
    value = data.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def day_of(data: Data, key: str) -> date | None:
    """The date under `key`, None when there is none."""
    value = data.get(key)
    return value if isinstance(value, date) else None


def day_at(data: Data, key: str) -> date:
    """The date that stands under `key` in checked data. Raises ValueError where there is none."""
    day = day_of(data, key)
    if day is None:
        raise ValueError(f"no date under {key!r}")
    return day


def sits_on(member: Data, day: date) -> bool:
    """Whether a member's period holds a day."""
    return is_within(day, day_of(member, "from"), day_of(member, "until"))


def is_within(day: date, first: date | None, last: date | None) -> bool:
    """Whether a period holds a day; None for a first or last day that it has not."""
    return (first is None or first <= day) and (last is None or day <= last)


def listed_days(data: Data, key: str) -> tuple[date, ...]:
    """The dates under `key`, which has one or a list of them; also those in quotes."""
    value = data.get(key)
    days = (_as_day(each) for each in (value if isinstance(value, list) else [value]))
    return tuple(day for day in days if day)


def _as_day(value: object) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def days_of(value: object) -> tuple[date, date] | None:
    """The first and last day of a `date`, None when it tells none."""
    if isinstance(value, date):
        return value, value
    first, last = day_of(mapping(value), "from"), day_of(mapping(value), "to")
    return (first, last) if first and last else None
