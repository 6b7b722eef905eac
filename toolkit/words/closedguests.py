"""The guests of closed items alone, whom the public edition does not name. Pure."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from toolkit.dataclass import field_names
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toolkit.meetings.model import Meeting

_WORD = regex(r"[^\W_]+")
_SENTENCES = regex(r"[.!?]\s|\n")
# Fields that hold names, in which a full stop ends no sentence.
_NAMES = frozenset(("presenters", "who", "by", "names", "name", "substitute", "chaired_by"))
_WORDS_OF_A_NAME = 2  # the last two: what stands before may be "Advokat"


def closed_guests(meeting: Meeting, shown: Iterable[object]) -> frozenset[str]:
    """Return the guests whom closed items name and nothing open does: who came tells what it was about.

    `shown` are the entries of the public edition.
    """
    closed = [words for item in meeting.items if item.closed for words in _sentences(item)]
    if not closed:
        return frozenset()
    substitutes = tuple(absence.substitute for absence in meeting.absent)
    people = (*meeting.participants, *substitutes)
    opened = [*map(_words_of, people), *_sentences((*shown, meeting.information))]
    return frozenset(
        guest for guest in meeting.guests if _is_named(guest, closed) and not _is_named(guest, opened)
    )


def _sentences(holder: object, name: str = "") -> Iterator[frozenset[str]]:
    """Yield the words of every name and of every sentence in `holder`, whatever field they stand in."""
    if isinstance(holder, str):
        yield from map(_words_of, [holder] if name in _NAMES else _SENTENCES.split(holder))
    elif isinstance(holder, tuple):
        for each in holder:
            yield from _sentences(each, name)
    for field in field_names(holder):
        if field != "disclose":  # which is printed nowhere
            yield from _sentences(getattr(holder, field), field)


def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(unicodedata.normalize("NFC", text).casefold()))


def _is_named(guest: str, named: Iterable[frozenset[str]]) -> bool:
    """Whether anything names a guest, with or without a title, an office or the genitive's s."""
    # "Vera Holm (advokat)" and "advokat Vera Holm, Juraforum" are one: names have capitals.
    alone = guest.partition("(")[0].partition(",")[0]
    words = [word for word in alone.split() if word[:1].isupper()][-_WORDS_OF_A_NAME:]
    name = _words_of(" ".join(words) if len(words) == _WORDS_OF_A_NAME else alone)
    return bool(name) and any(all({word, f"{word}s"} & words for word in name) for words in named)
