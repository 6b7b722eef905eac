"""Numbers of items and attachments: from a first number on, or an item's own."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from toolkit.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.meetings.model import Item


def number_items(own: Sequence[str], first: int = 1) -> tuple[str, ...]:
    """Return the printed number of each item.

    `own` has one entry per item: the number it carries itself ("3a"), or "" for
    the next number of the count that begins at `first`. An own number leaves the
    count where it was, save that a number some item carries is not given twice.
    """
    numbers = _count(own, first)
    return tuple(number or str(next(numbers)) for number in own)


def next_number(own: Sequence[str], first: int = 1) -> int:
    """Return the number with which the count goes on after these items (see `number_items`)."""
    numbers = _count(own, first)
    for number in own:
        if not number:
            next(numbers)
    return next(numbers)


def number_attachments(item_number: str, attachments: int) -> tuple[str, ...]:
    """Return the numbers of an item's attachments: "2.1", "2.2" ..."""
    return tuple(f"{item_number}.{position}" for position in range(1, attachments + 1))


def renumbered(item: Item, number: str) -> Item:
    """Return an item under another number, its attachments with it."""
    attachments = tuple(
        replace(each, number=f"{number}{each.number.removeprefix(item.number)}") for each in item.attachments
    )
    return replace(item, number=number, attachments=attachments)


def _count(own: Sequence[str], first: int) -> filter[int]:
    taken = frozenset(own)
    return filter(lambda number: str(number) not in taken, count(first))
