"""The meeting as it was when a Word file was made of it, as far as that file's record tells.

What stands beside the fields of a file is compared with that one: items that have come, gone, moved or been
renamed in the meeting since then were not changed in Word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.meetings.model import Item, Meeting
from toolkit.meetings.numbering import renumbered
from toolkit.taking.meetingtexts import POINTS, read_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toolkit.taking.wordtexts import WordTexts

_TEXTS = frozenset({"summary", "statement", "decision"})


def as_it_was(word: WordTexts, made: WordTexts, meeting: Meeting, now: Mapping[str, str]) -> Meeting:
    """Return the meeting with the items that a file has, by the numbers and titles that it has.

    `made` is the file as it would be made now, `now` tells which item has which number by now.
    """
    then = {number: before for before, number in now.items() if number}
    has_fields = {read_address(address).item for address in made.order}
    beside = " ".join(line.words for line in word.outside)
    entries: list[object] = []
    step = 0
    for entry in meeting.entries:
        if not isinstance(entry, Item):
            entries.append(entry)
        elif entry.number in then:
            before = then[entry.number]
            step = _step(before, entry.number)
            entries.append(replace(renumbered(entry, before), title=word.names.get(before, entry.title)))
        elif entry.number not in has_fields or " ".join(entry.title.split()) in beside:
            number = str(int(entry.number) + step) if entry.number.isdigit() else entry.number
            entries.append(renumbered(entry, number))
    entries += _gone(word, now)
    return replace(meeting, entries=tuple(entries))  # type: ignore[arg-type]


def is_as_it_was(word: WordTexts, meeting: Meeting, now: Mapping[str, str]) -> bool:
    """Whether the items are those that the file has: what is beside its fields needs no second look."""
    own = {item.number: item.title for item in meeting.items}
    return set(own) <= set(now) and all(
        number == found and word.names.get(number, own[number]) == own[number]
        for number, found in now.items()
    )


def _step(before: str, number: str) -> int:
    return int(before) - int(number) if before.isdigit() and number.isdigit() else 0


def _gone(word: WordTexts, now: Mapping[str, str]) -> Iterator[Item]:
    """Yield the items that the meeting has no more, with those of their texts that the file's record has."""
    for number, name in word.names.items():
        if now.get(number):
            continue
        texts: dict[str, str] = {}
        points: tuple[str, ...] = ()
        for written, base in word.bases.items():
            address = read_address(written)
            if address.item == number and address.field in _TEXTS:
                texts[address.field] = base.text or ""
            elif address.item == number and address.field == POINTS:
                points = tuple((base.text or "").split("\n\n"))
        yield Item(number, name, recommendation=points, **texts)  # type: ignore[arg-type]
