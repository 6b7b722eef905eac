"""The guests of closed items alone, whom the public edition does not name. Pure."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toolkit.meetings.model import Item, Meeting

_WORD = regex(r"[^\W_]+")
_SENTENCES = regex(r"[.!?]\s|\n")
_WORDS_OF_A_NAME = 2  # the last two: what stands before may be "Advokat"


def closed_guests(meeting: Meeting) -> frozenset[str]:
    """Return the guests whom closed items name and no open one does: who came tells what it was about."""
    if not any(item.closed for item in meeting.items):
        return frozenset()
    people = (*meeting.participants, *(absence.substitute for absence in meeting.absent))
    opened = [_words_of(text) for text in (*people, *_SENTENCES.split(meeting.information))]
    closed: list[frozenset[str]] = []
    for item in meeting.items:
        (closed if item.closed else opened).extend(_names_in(item))
    return frozenset(
        guest for guest in meeting.guests if _is_named(guest, closed) and not _is_named(guest, opened)
    )


def _names_in(item: Item) -> Iterator[frozenset[str]]:
    """Yield the words of everything that may name somebody: each name, and the texts."""
    yield from map(_words_of, (*item.presenters, *(action.who for action in item.actions)))
    texts = (item.title, item.note, item.statement, item.decision, *item.recommendation)
    more = (text for section in item.sections for text in (section.heading, section.text))
    whats = (action.what for action in item.actions)
    for text in (*texts, *more, *whats):
        yield from map(_words_of, _SENTENCES.split(text))


def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(unicodedata.normalize("NFC", text).casefold()))


def _is_named(guest: str, named: Iterable[frozenset[str]]) -> bool:
    """Whether anything names a guest, with or without a title, an office or the genitive's s."""
    # "Vera Holm (advokat)" and "advokat Vera Holm, Juraforum" are one: names have capitals.
    alone = guest.partition("(")[0].partition(",")[0]
    words = [word for word in alone.split() if word[:1].isupper()][-_WORDS_OF_A_NAME:]
    name = _words_of(" ".join(words) if len(words) == _WORDS_OF_A_NAME else alone)
    return bool(name) and any(all({word, f"{word}s"} & words for word in name) for words in named)
