"""Closed files known again: under another name, in another format, with a word changed. Pure."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from toolkit.checking.commonwords import is_common
from toolkit.checking.lettering import digits_of, plain, tokens_of
from toolkit.checking.particulars import Sought, find_names, find_numbers
from toolkit.publishing.filecontent import FileContent, Looks
from toolkit.publishing.likeness import are_alike, show_the_same

if TYPE_CHECKING:
    from collections.abc import Sequence


# Fewer words are a form's heading, or nothing.
_FEWEST_WORDS = 8
_LETTERS_OF_A_WORD = 4
# Of the pairs of words that a copy may lack: one changed word is two pairs, one with a hyphen three.
_MISSING_PAIRS, _MISSING_PAIRS_OF_FEW = 3, 2
_FEW_WORDS = 12
_MISSING_PART = 0.03
_TORN_PART = 0.12
# What somebody has gone over names more than one person, each in two words: papers of one meeting share one.
_REWORDED_PART, _FEWEST_PARTICULARS, _PAIRS_OF_A_WORD_ALONE = 0.15, 5, 1.5
_KEPT_PARTICULARS = 0.5
# A text with a word left out here and there: each of those stands alone, and the names are there.
_THINNED_PART, _LEFT_OUT_ALONE, _KEPT_IN_THINNED = 0.12, 0.8, 0.75
# Of what two short papers have in common: an ordinary sentence has less.
_FEWEST_TELLING = 4
# A table is read row by row or column by column: then its words are compared, whatever their order.
_FEWEST_FIGURES = 8


class ClosedFile:
    """A closed file as it is looked for; `shown` are texts that may be shown, whose names are everybody's."""

    def __init__(self, content: FileContent, shown: str) -> None:
        self._content = content
        tokens = _tokens(content.text)
        self._pairs = Counter(pairwise(tokens))
        self._words, self._tokens = Counter(tokens), tokens
        particulars = frozenset(find_names(content.text)) or frozenset(find_numbers(content.text))
        known = set(Sought(particulars).find_in(shown, is_prose=True))
        # A name's two words, a number without the word beside it.
        told = (each.split()[-1:] if each[-1].isdigit() else each.split() for each in particulars - known)
        self._particulars = frozenset(word for words in told for word in words)
        self._looks = [*content.whole, *(look for look in content.looks if look.is_photo)]

    @property
    def wanted(self) -> Looks:
        """How far an open file's pictures are to be looked at."""
        if any(not look.is_photo for look in self._content.whole):
            return Looks.DRAWN  # the letter that was scanned may be there as text
        if self._content.whole or any(look.is_photo for look in self._content.looks):
            return Looks.ALL
        return Looks.WHOLE if self._content.drawn else Looks.NONE

    def is_in(self, opened: FileContent, openly_said: str) -> bool:
        """Whether an open file, which as its public pages says `openly_said`, shows what this one does."""
        if not self._content.own.isdisjoint(opened.digests) or self._is_pictured(opened):
            return True
        return self._is_said(opened.text) or self._is_said(openly_said)

    def _is_pictured(self, opened: FileContent) -> bool:
        theirs = {*opened.looks, *opened.whole}
        own = self._content
        return (
            any(show_the_same(one, other) for one in self._looks for other in theirs)
            or any(are_alike(one, other) for one in own.drawn for other in opened.whole)
            or any(are_alike(one, other) for one in own.whole for other in opened.drawn)
        )

    def _is_said(self, text: str) -> bool:
        """Whether a text has nearly all words of this file's, and of its names or numbers at least half."""
        count = sum(self._words.values())
        if count < _FEWEST_WORDS:
            return False
        tokens, words = _words_of(text)
        if self._particulars.isdisjoint(words) and self._particulars:
            return False
        fewest = _MISSING_PAIRS if count >= _FEW_WORDS else _MISSING_PAIRS_OF_FEW
        kept = len(self._particulars & words)
        has_all = len(self._particulars) >= _FEWEST_PARTICULARS and kept == len(self._particulars)
        missing = (self._pairs - Counter(pairwise(tokens))).total()
        lost = (self._words - Counter(tokens)).total()
        # Each word changed alone lacks two pairs; of a version with a passage taken out each word lacks one.
        is_gone_over = has_all and missing >= _PAIRS_OF_A_WORD_ALONE * lost
        most = max(fewest, (_REWORDED_PART if is_gone_over else _MISSING_PART) * count)
        is_there = missing <= most or self._is_thinned(tokens, kept)
        if not is_there and not self._is_in_another_order(tokens, missing):
            return False
        if sum(map(_is_telling, self._words.keys() & words)) < _FEWEST_TELLING:
            return False
        return kept >= _KEPT_PARTICULARS * len(self._particulars)

    def _is_thinned(self, tokens: Sequence[str], kept: int) -> bool:
        """Whether a text is this one with single words left out."""
        own, theirs = self._tokens, set(pairwise(tokens))
        if len(own) < 2 * _FEW_WORDS or kept < max(_KEPT_IN_THINNED * len(self._particulars), 2):
            return False
        gone = {
            at
            for at in range(len(own) - 2)
            if (own[at], own[at + 1]) not in theirs and (own[at], own[at + 2]) not in theirs
        }
        alone = sum(at - 1 not in gone for at in gone)
        return len(gone) <= _THINNED_PART * len(own) and alone >= _LEFT_OUT_ALONE * len(gone)

    def _is_in_another_order(self, tokens: Sequence[str], torn: int) -> bool:
        """Whether a text has the words, as a table's cells or with the sentences in another order."""
        count = sum(self._words.values())
        if (self._words - Counter(tokens)).total() > _MISSING_PART * count:
            return False
        figures = sum(count for word, count in self._words.items() if word[0].isdigit())
        return figures >= _FEWEST_FIGURES or torn <= _TORN_PART * count


def _tokens(text: str) -> list[str]:
    """Return the words and numbers of a text, amounts as a sheet keeps them: 31.000 is 31000."""
    return [digits_of(token) or token for token in tokens_of(plain(text))]


def _is_telling(token: str) -> bool:
    if token[0].isdigit():
        return len(digits_of(token)) > 1
    return len(token) >= _LETTERS_OF_A_WORD and not is_common(token)


@lru_cache(maxsize=2)  # every closed file is looked for in the same
def _words_of(text: str) -> tuple[list[str], set[str]]:
    """Return the words and numbers of a text, in order and as the parts of particulars are.

    These are without the genitive's s, and digits alone.
    """
    tokens = _tokens(text)
    return tokens, {form for token in tokens for form in (token, token.removesuffix("s"))} | {
        "".join(char for char in token if char.isdigit()) for token in tokens if token[0].isdigit()
    }
