"""Which item of the meeting is the one that a Word file calls by a number: numbers move, titles seldom."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from toolkit.taking.meetingtexts import Address, read_address
from toolkit.wordfile.bookmarks import text_digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.meetings.model import Meeting
    from toolkit.taking.wordtexts import WordTexts

_EMPTY = text_digest("")


def numbers_now(word: WordTexts, meeting: Meeting, texts: Mapping[str, str]) -> dict[str, str]:
    """Return the number that each item of a Word file has in the meeting now, "" for one that is gone.

    An item is known by its title, else by a text that is as it was; one of which neither is left is taken for
    the one of its number only where that one is in no other way accounted for. Once one has come or gone of
    the items with one title, such as "Closed item", only a text tells.
    """
    numbers = dict.fromkeys(address.item for address in map(read_address, word.bases) if address.item)
    own = {item.number: text_digest(item.title) for item in meeting.items}
    titles = {title: number for number, title in own.items()}
    unsure = _unsure(word.titles, own)
    now: dict[str, str] = {}
    for number in numbers:
        title = word.titles.get(number, "")
        if title in unsure:
            alike = {written: text for written, text in texts.items() if _is_called(written, title, own)}
            now[number] = _by_texts(number, word, alike)
        elif title and own.get(number) == title:
            now[number] = number
        elif title in titles:
            now[number] = titles[title]
        else:
            now[number] = _by_texts(number, word, texts)
    taken = set(now.values())
    left = {
        number: number
        for number, found in now.items()
        if not found and number in own and word.titles.get(number, "") not in unsure
    }
    return now | {number: number for number in left if number not in taken}


def _unsure(before: Mapping[str, str], own: Mapping[str, str]) -> set[str]:
    """Return the titles that several items have, and not as many as had them before."""
    then, now = Counter(before.values()), Counter(own.values())
    return {title for title in then if now[title] and then[title] != now[title]}


def _is_called(written: str, title: str, own: Mapping[str, str]) -> bool:
    return own.get(read_address(written).item) == title


def moved_address(address: str, now: Mapping[str, str]) -> str:
    """Return the address that a text of a Word file has in the meeting now, "" for none."""
    parts = read_address(address)
    if not parts.item:
        return address
    number = now.get(parts.item, "")
    return str(Address(number, parts.field, parts.rest)) if number else ""


def _by_texts(number: str, word: WordTexts, texts: Mapping[str, str]) -> str:
    """Return the item that has most texts as the file had them under `number`, its own number first."""
    before = {
        (address.field, address.rest): word.bases[str(address)].digest
        for address in map(read_address, word.bases)
        if address.item == number
    }
    same: dict[str, int] = {}
    for written, text in texts.items():
        address = read_address(written)
        digest = before.get((address.field, address.rest), _EMPTY)
        if address.item and digest != _EMPTY and digest == text_digest(text):
            same[address.item] = same.get(address.item, 0) + 1
    return max(same, key=lambda item: (same[item], item == number)) if same else ""
