"""The actions of an item, read from the rows of a table in which they were typed."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from toolkit.reading.daynames import read_day
from toolkit.taking.plainwords import plain
from toolkit.taking.rewriting import Entries
from toolkit.words.ownwords import own_facts
from toolkit.words.printedfacts import ACTIONS, CELL, action_cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.meetings.model import Action, Item
    from toolkit.taking.rewriting import Value
    from toolkit.words.wording import Words

_ALIKE = 0.5  # how much of an action's words must be left for it to be the same one


def read_actions(typed: str, item: Item, words: Words) -> Mapping[str, Value] | None:
    """Return an item's actions, by their key, as rows of what, who and when tell them; None if unsure."""
    rows = [tuple(row.split(CELL)) for row in typed.split("\n") if row]
    before = [tuple(map(plain, action_cells(words, action))) for action in item.actions]
    entries, origins = [], []
    for place, row in zip(_places(before, rows), rows, strict=True):
        action = None if place is None else item.actions[place]
        data = _data(row, action, words)
        if data is None:
            return None
        entries.append(data)
        origins.append(place)
    return {ACTIONS: Entries(tuple(entries), tuple(origins))}


def _data(row: Sequence[str], action: Action | None, words: Words) -> dict[str, object] | None:
    """Return the keys that a row tells; those of an action it was before stay with that one."""
    what, who, due = row
    facts = plain(own_facts(words, action.own)) if action else ""
    if facts and not f" {what}".endswith(f" {facts}"):
        return None
    what = what[: len(what) - len(facts)].strip()
    day = action.due if action and due == plain(action_cells(words, action)[2]) else read_day(due)
    if not what or (due and day is None):
        return None
    told = {"what": what, "who": who, "due": day}
    return {key: value for key, value in told.items() if value}


def _places(before: Sequence[tuple[str, ...]], rows: Sequence[tuple[str, ...]]) -> list[int | None]:
    """Return for each row which of those before it is, None for a new one."""
    places: list[int | None] = []
    matcher = SequenceMatcher(None, before, rows, autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag == "equal":
            places += range(first, last)
        else:
            places += _likest(before, range(first, last), rows[begin:end])
    return places


def _likest(
    before: Sequence[tuple[str, ...]], among: Sequence[int], rows: Sequence[tuple[str, ...]]
) -> Iterator[int | None]:
    """Yield for each row the first of those before, in their order, that it is like."""
    left = list(among)
    for row in rows:
        alike = (at for at in left if SequenceMatcher(None, before[at][0], row[0]).ratio() >= _ALIKE)
        place = next(alike, None)
        if place is not None:
            left = [at for at in left if at > place]
        yield place
