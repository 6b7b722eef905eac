"""The names by which a plan's meetings are known for good.

A calendar that has imported a meeting finds it again by its name, so the name may not change when the
meeting is moved, retitled or gets its day.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from toolkit.reading.fields import listed_days, mapping, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from toolkit.reading.fields import Data


def keys_of(meetings: Sequence[tuple[Data, int, date | None]]) -> list[str]:
    """The keys of meetings, each given by its entry, its number, and its day.

    The number tells which one of a rule's meetings it is, from 1; it is 0 for others. A meeting is named by
    its `id` (with its number where a rule gives several), else by the period it was first planned in, else
    by the first day it was ever set for. What would be named as another before it in the file has a number
    behind: 2025-03--2025-04-2.
    """
    seen: Counter[str] = Counter()
    taken: set[str] = set()
    keys = []
    for written, occurrence, day in meetings:
        stem = key = _key(written, occurrence, day)
        while key in taken:
            seen[stem] += 1
            key = f"{stem}-{seen[stem] + 1}"
        taken.add(key)
        keys.append(key)
    return keys


def _key(written: Data, occurrence: int, day: date | None) -> str:
    own = text_of(written, "id")
    if own:
        return f"{own}-{occurrence}" if occurrence else own
    if occurrence:
        return str(day)
    if period := mapping(written.get("period")):
        return f"{text_of(period, 'from')}--{text_of(period, 'to')}"
    return str(next(iter(listed_days(written, "moved_from")), day))
