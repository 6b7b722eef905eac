"""Personal identification numbers in whatever a file discloses: its text, comments, properties, sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.checking.personnumbers import find_person_numbers
from toolkit.errors import LeakError
from toolkit.messages.message import Message
from toolkit.publishing.closed import printed_texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toolkit.meetings.model import Meeting
    from toolkit.publishing.passages import Passage

_PAGE = "page"


def prove_no_numbers_are_open(meeting: Meeting, public: Meeting) -> None:
    """Raise LeakError where the meeting's own open texts hold such numbers, and nobody says why they may."""
    found = [(text.number, find_person_numbers(text.text)) for text in printed_texts(meeting, public)]
    places = [
        Message("numbers-in", {"item": item or "-", "numbers": tuple(numbers)})
        for item, numbers in found
        if numbers
    ]
    if places:
        raise LeakError("numbers-open", places=tuple(places))


def find_numbers_in(passages: Iterable[Passage]) -> dict[str, list[str]]:
    """Return the numbers found, masked, by where they stand: a page's number, a part's name or ""."""
    found: dict[str, list[str]] = {}
    told: set[str] = set()
    # A number on a page is told there, and not once more for the part of the file that draws it.
    for passage in sorted(passages, key=lambda passage: passage.place != _PAGE):
        numbers = find_person_numbers(passage.text) if passage.is_prose else []
        if new := [one for one in numbers if passage.place == _PAGE or one not in told]:
            found.setdefault(passage.at, []).extend(new)
            told.update(new)
    return {at: list(dict.fromkeys(numbers)) for at, numbers in found.items()}
