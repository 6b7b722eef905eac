"""The actions of an item, read from the rows of a table in which they were typed."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from toolkit.meetings.textblocks import find_uses
from toolkit.namedtuple import NamedTuple
from toolkit.reading.daynames import read_day
from toolkit.taking.plainwords import COLUMNS, Reading, Row, Typed, Unread, as_lines, plain
from toolkit.taking.rewriting import Entries
from toolkit.words.ownwords import own_facts
from toolkit.words.printedfacts import ACTIONS, CELL, action_cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from toolkit.meetings.model import Action, Item
    from toolkit.words.wording import Words

_ALIKE = 0.5  # how much of an action's words must be left for it to be the same one


def read_actions(typed: Typed, item: Item, words: Words) -> Reading:
    """Return an item's actions, by their key, as rows of what, who and when tell them.

    A row that cannot be read is named, and the action that it was stays as it is. So do those that have no
    row any more, for what was not read may be one of them.
    """
    before = [tuple(map(plain, action_cells(words, action))) for action in item.actions]
    places = _places(before, [row.cells for row in typed.rows])
    entries: list[_Placed] = []
    unread: list[Unread] = []
    for place, row in zip(places, typed.rows, strict=True):
        action = None if place is None else item.actions[place]
        read = _read_row(row, action, words)
        if not isinstance(read, Unread):
            entries.append(_Placed(read, place, row.cells))
            continue
        unread.append(read)
        if action is not None and place is not None:
            entries.append(_Placed(_data(action), place, before[place]))
    if unread:
        gone = [at for at in range(len(before)) if at not in places]
        unread += [Unread("row-kept", at + 1, as_lines(CELL.join(before[at]))) for at in gone]
        for at in gone:
            entries.insert(min(at, len(entries)), _Placed(_data(item.actions[at]), at, before[at]))
    told = as_lines("\n".join(CELL.join(entry.cells) for entry in entries))
    if [(entry.place, entry.cells) for entry in entries] == list(enumerate(before)):
        return Reading({}, "", tuple(unread))
    values = Entries(tuple(entry.data for entry in entries), tuple(entry.place for entry in entries))
    return Reading({ACTIONS: values}, told, tuple(unread))


class _Placed(NamedTuple):
    """An action as it is to be, which of the item's it was, and what its row says."""

    data: dict[str, object]
    place: int | None
    cells: tuple[str, ...]


def _read_row(row: Row, action: Action | None, words: Words) -> dict[str, object] | Unread:
    """Return the keys that a row tells; those of an action it was before stay with that one."""
    what, who, due = row.cells
    told = as_lines(CELL.join(row.cells))
    if row.is_merged:
        return Unread("row-merged", row.number, told)
    known = tuple(map(plain, action_cells(words, action))) if action else ()
    for column, cell in zip(COLUMNS, row.cells, strict=True):
        if cell not in known and any(find_uses(cell)):  # plain words: there is no way to escape them
            return Unread("row-unread", row.number, told, words.labels[column], cell)
    facts = plain(own_facts(words, action.own)) if action else ""
    day = action.due if action and due == plain(action_cells(words, action)[2]) else read_day(due)
    if facts and not f" {what}".endswith(f" {facts}"):
        return Unread("row-unread", row.number, told, words.labels["action_what"], what)
    what = what[: len(what) - len(facts)].strip()
    if not what:
        return Unread("row-unread", row.number, told, words.labels["action_what"], what)
    if due and day is None:
        return Unread("row-unread", row.number, told, words.labels["action_due"], due)
    return _without_nothing(what, who, day)


def _data(action: Action) -> dict[str, object]:
    return _without_nothing(action.what, action.who, action.due)


def _without_nothing(what: str, who: str, due: date | None) -> dict[str, object]:
    told = {"what": what, "who": who, "due": due}
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
