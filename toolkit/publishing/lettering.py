"""Text as it is compared: however a file hyphenates, joins, capitalises or breaks it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What may stand inside a word without being a part of it: soft hyphens, zero-width signs, and what PDF
# readers give for the hyphen at the end of a line.
_INSIDE_WORDS = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\u0002\ufffe]\\s*|[-\u2010\u2011]\\s*\n\\s*")
_NO_LETTER = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_DIVIDED_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)+")
# Amounts, case numbers, dates and personal numbers.
_NUMBER = re.compile(r"\d(?:[\d.,/\u2010-]*\d)?")
_BETWEEN_DIGITS = re.compile(r"\D+")
_FEWEST_DIGITS = 5
SHORTEST_STEM = 5
# Danish and English endings that make no other word of one, the longest first.
_ENDINGS = ("ernes", "erne", "ens", "ets", "ers", "en", "et", "er", "'s", "s", "e")


def plain(text: str) -> str:
    """Return `text` in small letters, ligatures and accents in one form, words whole (Unicode NFKC)."""
    text = _INSIDE_WORDS.sub("", text)
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text)
    return text.casefold()


def squeezed(text: str) -> str:
    """Return the letters and digits of a `plain` text, nothing between them."""
    return _NO_LETTER.sub("", text)


def words_of_text(text: str) -> Iterator[str]:
    """Yield the words of a `plain` text that have four letters or more; those with hyphens also as one."""
    yield from _WORD.findall(text)
    # A hyphen may be the writer's, or one that the end of a line has left behind.
    for word in _DIVIDED_WORD.findall(text):
        yield squeezed(word)


def numbers_of_text(text: str) -> Iterator[str]:
    """Yield the numbers of a `plain` text that have five digits or more, nothing between them."""
    for number in _NUMBER.findall(text):
        digits = _BETWEEN_DIGITS.sub("", number)
        if len(digits) >= _FEWEST_DIGITS:
            yield digits


def stem(word: str) -> str:
    """Return what the forms of a word begin with: "hemming" for "hemmings", "sagen" as it is."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def beginnings(word: str) -> Iterator[str]:
    """Yield every beginning of `word` that may be another word's stem, the word itself last."""
    for length in range(SHORTEST_STEM, len(word)):
        yield word[:length]
    yield word
