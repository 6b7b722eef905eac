"""Closed titles and long closed passages repeated in other texts. Pure.

What everybody's papers say (common words, a rule that is quoted) is no repetition, so that two cases may be
treated in the same words.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from toolkit.checking.commonwords import is_common
from toolkit.checking.lettering import letters_of, plain, squeezed, tokens_of
from toolkit.checking.particulars import find_particulars
from toolkit.dataclass import dataclass
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# In letters and digits, nothing counted between them.
_SHORTEST_PASSAGE = 40
_SHORTEST_TITLE = 18
_TELLING_WORDS_OF_A_PASSAGE = 3
# No two people write so much in the same words.
_LONG_PASSAGE = 60
_TELLING_WORDS_OF_A_LONG_ONE = 5
_TELLING_WORDS_OF_SEVERAL = 12  # of sentences in a row, which may each be used again
_TELLING_WORDS_OF_A_TITLE = 2
_LETTERS_OF_A_WORD = 4
_FEWEST_SHOWN, _WORDS_SHOWN = 3, 12
_WORD = regex(r"\S+")
_ROUND_WORDS = " .,;:!?()[]*_\"'\u201c\u201d\u201e\u00ab\u00bb"
# Of a common passage at least 2 * _GRAM - 1 long, every _GRAM-th beginning is the whole of such a piece.
_GRAM = _SHORTEST_PASSAGE // 2
_SENTENCE = regex(r"(?<=[.!?:;])\s+(?=[^\W\d_a-zæøå])|\n\s*(?=\n|[-*>#|]|\d+[.)])")
_RULE = regex(
    r"§|\bstk\.|\b[Ll]ov(en|ens|givning\w*|e)?\b|(?<!or)loven(s)?\b|[Bb]ekendtgørelse|[Vv]edtægt|[Cc]irkulære"
    r"|[Ff]orordning|[Dd]irektiv|[Oo]verenskomst|[Ff]orretningsorden|\bAct\b|\b[Ss]ection \d|\b[Aa]rticle \d"
    r"|[Rr]egulation|[Bb]y-?laws?\b|[Ss]tanding [Oo]rder|[Rr]ules of [Pp]rocedure|[Ll]egislation|[Ss]tatut"
)
# A rule speaks of anybody; a sentence about one person applies it.
_ONE_PERSON = regex(
    r"\b(?:hun|han|hende|ham|hendes|hans|she|he|him|(?:med)?arbejderens?|den ansatte|personen|borgeren"
    r"|klageren|ansøgeren|lederen|lejeren|ejeren|barnet|familien|leverandøren|udvalget|the (?:employee|tenant"
    r"|applicant|citizen|complainant|owner|child|family|candidate|supplier|committee))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ClosedText:
    """A text that is not for the public.

    `owner` is "item", "attachment" or "meeting", `number` the owner's as printed; `is_name` tells whether it
    names something, as a title does.
    """

    owner: str
    number: str
    text: str
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A closed text that was found, and the words that stood there.

    `is_certain` says that it is no chance: a title or a long passage, not one short sentence.
    """

    closed: ClosedText
    found: str
    is_certain: bool = True


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a closed text: where it stands in its letters, and its words with their places."""

    start: int
    end: int
    words: tuple[tuple[int, str], ...]
    is_rule: bool


class _Known:
    """A closed text; its sentences are looked at where a piece of it is found, which is seldom."""

    def __init__(self, closed: ClosedText, letters: str) -> None:
        self.closed = closed
        self.letters = letters

    @cached_property
    def sentences(self) -> tuple[_Sentence, ...]:
        return tuple(_sentences(self.closed.text))


class RepeatSearch:
    """Finds closed titles and passages in any text; `shown` are texts that say openly what they say."""

    def __init__(self, closed: Iterable[ClosedText], shown: Iterable[str]) -> None:
        self._openly = plain("\n".join(shown))
        self._shown = squeezed(self._openly)
        self._titles: dict[str, ClosedText] = {}
        self._known: list[_Known] = []
        for each in closed:
            self._add(each)
        self._grams = {
            known.letters[at : at + _GRAM]: (number, at)
            for number, known in enumerate(self._known)
            for at in range(len(known.letters) - _GRAM + 1)
        }

    def _add(self, closed: ClosedText) -> None:
        letters = squeezed(plain(closed.text))
        if closed.is_name:
            telling = {word for word in tokens_of(plain(closed.text)) if _is_telling(word)}
            is_long = len(letters) >= _SHORTEST_TITLE and len(telling) >= _TELLING_WORDS_OF_A_TITLE
            if is_long and letters not in self._shown:
                self._titles.setdefault(letters, closed)
        elif len(letters) >= _SHORTEST_PASSAGE:
            self._known.append(_Known(closed, letters))

    @cached_property
    def _shown_words(self) -> set[str]:
        return set(tokens_of(self._openly))

    def find_in(self, text: str) -> Iterator[Hit]:
        """Yield the titles and passages of what is closed that a text holds."""
        if (len(text) < _SHORTEST_TITLE and text.isascii()) or not (self._titles or self._known):
            return
        letters = letters_of(text)
        for title, closed in self._titles.items():
            if (start := letters.find(title)) >= 0:
                yield Hit(closed, _as_written(text, start, start + len(title)))
        end = 0
        for at in range(0, len(letters) - _GRAM + 1, _GRAM):
            place = self._grams.get(letters[at : at + _GRAM])
            if at < end or place is None:
                continue
            known = self._known[place[0]]
            start, length, end = _common_run(letters, at, known.letters, place[1])
            if length < _SHORTEST_PASSAGE:
                continue
            news = self._news_in(known, start, start + length)
            letters_said, words = sum(each[0] for each in news), sum(each[1] for each in news)
            if letters_said >= _SHORTEST_PASSAGE and words >= _TELLING_WORDS_OF_A_PASSAGE:
                is_long = words >= _TELLING_WORDS_OF_SEVERAL or any(
                    each[0] >= _LONG_PASSAGE and each[1] >= _TELLING_WORDS_OF_A_LONG_ONE for each in news
                )
                yield Hit(known.closed, _as_written(text, end - length, end), is_long)

    def _news_in(self, known: _Known, start: int, end: int) -> list[tuple[int, int]]:
        """Return of each sentence in a closed passage how many letters and telling words are news.

        News is what is no rule, and shown nowhere.
        """
        found = []
        for sentence in known.sentences:
            first, last = max(start, sentence.start), min(end, sentence.end)
            if first < last and not sentence.is_rule and known.letters[first:last] not in self._shown:
                words = {word for at, word in sentence.words if first <= at and at + len(word) <= last}
                found.append((last - first, len(words - self._shown_words)))
        return found


def _sentences(text: str) -> Iterator[_Sentence]:
    start = 0
    for written in _SENTENCE.split(text):
        words, at = [], start
        for token in tokens_of(plain(written)):
            letters = squeezed(token)
            if _is_telling(token):
                words.append((at, letters))
            at += len(letters)
        end = start + len(squeezed(plain(written)))
        yield _Sentence(start, end, tuple(words), _is_rule(written))
        start = end


def _is_rule(sentence: str) -> bool:
    if not _RULE.search(sentence) or _ONE_PERSON.search(sentence):
        return False
    # Rules have short names of two capitals ("Local Government"), but none of a person's.
    return all(any(map(is_common, each.split())) for each in find_particulars(sentence))


def _is_telling(word: str) -> bool:
    return len(word) >= _LETTERS_OF_A_WORD and not word[0].isdigit() and not is_common(word)


def _common_run(text: str, at: int, other: str, offset: int) -> tuple[int, int, int]:
    """Return where in `other` the longest passage around text[at] and other[offset] begins that both have.

    Its length follows, and its end in `text`.
    """
    while at and offset and text[at - 1] == other[offset - 1]:
        at, offset = at - 1, offset - 1
    start = offset
    while at < len(text) and offset < len(other) and text[at] == other[offset]:
        at, offset = at + 1, offset + 1
    return start, offset - start, at


def _as_written(text: str, start: int, end: int) -> str:
    """Return the first words of a passage as they stand in `text`, on one line where three are."""
    words: list[str] = []
    at = last = 0
    for word in _WORD.finditer(text):
        letters = len(squeezed(plain(word[0])))
        at += letters
        if at - letters // 2 <= start:  # of a word before it, the last letter may be alike by chance
            continue
        if len(words) >= _FEWEST_SHOWN and "\n" in text[last : word.start()]:
            break
        words.append(word[0])
        last = word.end()
        if at >= end or len(words) == _WORDS_SHOWN:
            break
    return " ".join(words).strip(_ROUND_WORDS)
