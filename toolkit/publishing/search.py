"""Closed texts looked for in others: names, distinctive words, passages that both have. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from toolkit.publishing.lettering import (
    SHORTEST_STEM,
    beginnings,
    numbers_of_text,
    plain,
    squeezed,
    stem,
    words_of_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toolkit.publishing.closed import ClosedText

# In letters and digits, nothing counted between them.
SHORTEST_PHRASE = 8
SHORTEST_RUN = 40
# A passage this long, or a name this long of three words, is no coincidence even in another one's file.
TELLING_RUN = 100
TELLING_NAME = 20
_WORDS_OF_A_NAME = 3
_WORDS_SHOWN = 12
# Of a common passage at least 2 * _GRAM - 1 long, every _GRAM-th beginning is the whole of such a piece.
_GRAM = SHORTEST_RUN // 2
# Letters of a closed file that are looked for: some hundred pages.
_MOST_OF_A_FILE = 400_000


@dataclass(frozen=True, slots=True)
class Hit:
    """A closed text that was found: which, the words that stood there, and the piece of it that was known.

    `is_telling` says that it is no chance, wherever it stands.
    """

    closed: ClosedText
    found: str
    known: str
    is_word: bool
    is_telling: bool


class Vocabulary:
    """What may be shown: a word, number or phrase in it tells nothing."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = "\n".join(map(plain, texts))

    @cached_property
    def _words(self) -> frozenset[str]:
        words = set(words_of_text(self._text))
        return frozenset(part for word in words for part in beginnings(word)) | words

    @cached_property
    def _numbers(self) -> frozenset[str]:
        return frozenset(numbers_of_text(self._text))

    @cached_property
    def _squeezed(self) -> str:
        return squeezed(self._text)

    def has_word(self, word: str) -> bool:
        """Whether a word, or the stem of one, or a number is in it."""
        return word in self._words or word in self._numbers

    def says(self, hit: Hit) -> bool:
        """Whether what was found is in it too."""
        if hit.is_word:
            return self.has_word(hit.known)
        return self.has_phrase(hit.known) or not self._is_news(hit.known)

    def _is_news(self, run: str) -> bool:
        return len(run) < SHORTEST_RUN or self.longest_news(run) >= SHORTEST_RUN

    def has_phrase(self, phrase: str) -> bool:
        """Whether a squeezed phrase is in it."""
        return phrase in self._squeezed

    def longest_news(self, run: str) -> int:
        """Return how many letters in a row of a squeezed passage are not in it, 0 where all are."""
        longest = row = 0
        for at in range(len(run) - _GRAM + 1):
            row = 0 if run[at : at + _GRAM] in self._squeezed else row + 1
            longest = max(longest, row)
        return longest + _GRAM - 1 if longest else 0


class ClosedSearch:
    """Finds what is closed in any text; `shown` is what may be shown, `named` the names in it.

    A telling name is found where running text quotes it. Of `files`, the texts of closed files, only whole
    passages are looked for: their single words are everybody's.
    """

    def __init__(
        self,
        closed: Sequence[ClosedText],
        files: Sequence[ClosedText],
        shown: Vocabulary,
        named: Vocabulary,
    ) -> None:
        self._shown = shown
        self._named = named
        self._words: dict[str, ClosedText] = {}
        self._phrases: dict[str, ClosedText] = {}
        self._long: list[tuple[str, ClosedText]] = []
        for each in closed:
            self._add(each)
        self._of_files = range(len(self._long), len(self._long) + len(files))
        self._long += [(squeezed(plain(each.text))[:_MOST_OF_A_FILE], each) for each in files]
        self._grams = {
            text[at : at + _GRAM]: (number, at)
            for number, (text, _) in enumerate(self._long)
            for at in range(len(text) - _GRAM + 1)
        }

    def _add(self, closed: ClosedText) -> None:
        text = plain(closed.text)
        for word in words_of_text(text):
            kept = stem(word)
            if not self._shown.has_word(kept):
                self._words.setdefault(kept, closed)
        for number in numbers_of_text(text):
            if not self._shown.has_word(number):
                self._words.setdefault(number, closed)
        phrase = squeezed(text)
        if len(phrase) >= SHORTEST_RUN:
            self._long.append((phrase, closed))
        # Digits alone are numbers: squeezed tables are full of any row of them.
        is_searched_whole = (closed.is_name or len(phrase) < SHORTEST_RUN) and not phrase.isdigit()
        shown = self._named if _is_telling(closed, phrase) else self._shown
        if len(phrase) >= SHORTEST_PHRASE and is_searched_whole and not shown.has_phrase(phrase):
            self._phrases.setdefault(phrase, closed)

    def find_words(self, text: str) -> Iterator[Hit]:
        """Yield the distinctive words and numbers of what is closed that a `plain` text holds."""
        for token in {*words_of_text(text), *numbers_of_text(text)}:
            parts = (token,) if len(token) <= SHORTEST_STEM else beginnings(token)
            known = next((part for part in parts if part in self._words), None)
            if known:
                yield Hit(self._words[known], token, known, is_word=True, is_telling=False)

    def find_phrases(self, text: str) -> Iterator[Hit]:
        """Yield the names and passages of what is closed that a `plain` text holds."""
        letters = squeezed(text)
        for phrase, closed in self._phrases.items():
            if phrase in letters:
                telling = _is_telling(closed, phrase)
                yield Hit(closed, _as_written(closed.text, phrase), phrase, is_word=False, is_telling=telling)
        yield from self._find_runs(letters)

    def _find_runs(self, letters: str) -> Iterator[Hit]:
        end = 0
        for at in range(0, len(letters) - _GRAM + 1, _GRAM):
            place = self._grams.get(letters[at : at + _GRAM])
            if at < end or place is None:
                continue
            number, offset = place
            known, closed = self._long[number]
            run, end = _common_run(letters, at, known, offset)
            if len(run) >= SHORTEST_RUN:
                news = self._shown.longest_news(run)
                if news >= SHORTEST_RUN:
                    telling = news >= TELLING_RUN and number not in self._of_files
                    yield Hit(closed, _as_written(closed.text, run), run, is_word=False, is_telling=telling)


def _is_telling(closed: ClosedText, phrase: str) -> bool:
    return closed.is_name and len(phrase) >= TELLING_NAME and len(closed.text.split()) >= _WORDS_OF_A_NAME


def _common_run(text: str, at: int, other: str, offset: int) -> tuple[str, int]:
    """Return the longest passage around text[at] and other[offset] that both have, and its end in `text`."""
    start = at
    while start and offset and text[start - 1] == other[offset - 1]:
        start, offset = start - 1, offset - 1
    end = start
    while end < len(text) and offset < len(other) and text[end] == other[offset]:
        end, offset = end + 1, offset + 1
    return text[start:end], end


def _as_written(text: str, run: str) -> str:
    """Return the words of `text` that a squeezed passage of it begins with, the last of them cut off."""
    start = squeezed(plain(text)).find(run)
    words, letters = [], 0
    for word in text.split():
        letters += len(squeezed(plain(word)))
        if letters > start:
            words.append(word)
        if letters >= start + len(run) or len(words) == _WORDS_SHOWN:
            break
    return " ".join(words)


def shared_part(text: str, other: str) -> float:
    """Return how much of `text` (0 to 1) stands in `other`, both squeezed, in pieces of twenty letters."""
    pieces = [text[at : at + _GRAM] for at in range(0, len(text) - _GRAM + 1, _GRAM)]
    if not pieces:
        return 0.0
    grams = {other[at : at + _GRAM] for at in range(len(other) - _GRAM + 1)}
    return sum(piece in grams for piece in pieces) / len(pieces)
