"""What tells one case from another: full names of people, and numbers. Pure.

A name or number of a closed text counts wherever it stands; one word of it is everybody's.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from toolkit.checking.commonwords import is_common, is_counter, is_institution, is_month, is_thing
from toolkit.checking.lettering import digits_of, letters_of, plain, stem, tokens_of
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME_PART = r"[^\W\d_a-zæøåéöäü][^\W\d_]*(?:['\u2019-][^\W\d_]+)*"
_NAME = regex(rf"(?<![\w'-]){_NAME_PART}(?:[ \t]+(?:(?:von|van|de|da|der)[ \t]+)?{_NAME_PART}\.?)+")
_GENITIVES = ("'s", "\u2019s", "s", "'", "\u2019")
_SHORTEST_JOINED = 8
_LETTERS_OF_A_NAME = 2
_LETTERS_OF_INITIALS = 3
# Long enough, and not round: no table of figures holds it by chance.
_DIGITS_ALONE = 6
_SIGNIFICANT = 4
_DIGITS_BESIDE_A_WORD, _DIGITS_BEFORE_A_WORD = 2, 4
_LETTERS_BESIDE_A_NUMBER = 4
# A town's, in an address: it stands in every letter.
_POSTAL_CODE = regex(r"(?:(?<=, )|(?<=\n)|(?<=DK-))\d{4}(?= [A-ZÆØÅ])")
_DIGITS_OF_A_PHONE = 8
_AS_PHONES = regex(r"\d\d(?: \d\d){3}|\d{4} \d{4}")
_GLN = regex(r"5798\d{9}")  # where Danish authorities want their invoices
# A firm's number stands on every invoice, and in a public register.
_REGISTERS = frozenset(("cvr", "cvrnr", "cvrnummer", "se", "senr"))
_PHONES = frozenset(("telefon", "tlf", "tel", "telefonnummer", "phone", "hovednummer"))
# Between a word and its number, as in "godtgørelse på kr. 250.000".
_CURRENCIES = frozenset(("kr", "dkk", "eur"))
_FILLERS = _CURRENCIES | frozenset(("på", "af", "nr", "no", "til", "i", "for", "of", "the", "is", "er", "ca"))


def find_particulars(text: str) -> Iterator[str]:
    """Yield the particulars of a text as it is written, each in a form that compares.

    A name is "frida hemming", a number its digits, one beside a word "loentrin 38".
    """
    yield from find_names(text)
    yield from find_numbers(text)


def find_names(text: str) -> Iterator[str]:
    """Yield two words for every two that stand side by side in the full name of a person."""
    for match in _NAME.finditer(unicodedata.normalize("NFC", text)):
        parts = re.split(r"[^\w]+", match[0])
        for first, second in pairwise(parts):
            if first[:1].isupper() and second[:1].isupper() and not _has_initialism(first, second):
                pair = plain(first), _without_genitive(plain(second))
                if _is_of_a_person(*pair):
                    yield " ".join(pair)


def _has_initialism(first: str, second: str) -> bool:
    """Whether one of two words is short and in capitals: "FOA Fjordby", "Power BI", not "Bo LUND"."""
    if first.isupper() == second.isupper():
        return False
    return len(first) <= _LETTERS_OF_INITIALS if first.isupper() else len(second) < _LETTERS_OF_INITIALS


def _is_of_a_person(first: str, second: str) -> bool:
    is_short = min(len(first), len(second)) < _LETTERS_OF_A_NAME
    is_of_things = any(map(is_institution, (first, second))) or any(map(is_thing, (first, second)))
    return not is_short and not is_of_things and not (is_common(first) and is_common(second))


def find_numbers(text: str) -> Iterator[str]:
    """Yield the long numbers, and the short ones with the words beside them."""
    tokens = tokens_of(plain(_POSTAL_CODE.sub("", text)))
    for at, token in enumerate(tokens):
        digits = digits_of(token)
        if len(digits) < _DIGITS_BESIDE_A_WORD or is_month(tokens[at + 1] if at + 1 < len(tokens) else ""):
            continue
        is_long = len(digits) >= _DIGITS_ALONE and len(digits.strip("0")) >= _SIGNIFICANT
        before = tokens[max(at - 2, 0) : at]
        is_of_an_office = _is_switchboard(token, digits, before) or not _REGISTERS.isdisjoint(before)
        if is_long and not (is_of_an_office or _GLN.fullmatch(digits)):
            yield digits
        # Of a short number the word before it is the name; after it ("§ 10 behandles") stands any word.
        after = _word_after(tokens, at) if len(digits) >= _DIGITS_BEFORE_A_WORD else ""
        for beside in (_word_before(tokens, at), after):
            if len(beside) >= _LETTERS_BESIDE_A_NUMBER and not (is_counter(beside) or is_institution(beside)):
                yield f"{stem(beside)} {digits}"


def _is_switchboard(token: str, digits: str, before: list[str]) -> bool:
    """Whether a number is an office's own, which stands in every letter: a phone's, with a round end."""
    is_phone = bool(_AS_PHONES.fullmatch(token)) or not _PHONES.isdisjoint(before)
    return len(digits) == _DIGITS_OF_A_PHONE and digits.endswith("00") and is_phone


def _word_before(tokens: list[str], at: int) -> str:
    return next((word for word in reversed(tokens[max(at - 3, 0) : at]) if word not in _FILLERS), "0")


def _word_after(tokens: list[str], at: int) -> str:
    # After "500 kr." another sentence may begin.
    return next((word for word in tokens[at + 1 : at + 2] if word not in _CURRENCIES), "0")


def _without_genitive(word: str) -> str:
    ending = next((each for each in _GENITIVES if word.endswith(each)), "")
    return word.removesuffix(ending) if len(word) - len(ending) > _LETTERS_OF_A_NAME else word


class Sought:
    """Particulars to look for in any text."""

    def __init__(self, particulars: frozenset[str]) -> None:
        self._names = {pair for pair in particulars if not pair[-1].isdigit()}
        self._numbers = particulars - self._names

    def find_in(self, text: str, *, is_prose: bool) -> Iterator[str]:
        """Yield those that a text holds; of numbers only where it `is_prose`: formats are full of them."""
        letters = letters_of(text)
        # Most texts lack the words themselves, which is seen far sooner.
        names = {pair for pair in self._names if all(word in letters for word in pair.split())}
        numbers = {each for each in self._numbers if all(part in letters for part in each.split())}
        if names:
            for name in sorted(_find_names(names, text, letters)):
                if not _is_said_of_things(name, text):
                    yield name
        if numbers and is_prose:
            yield from sorted(numbers.intersection(find_numbers(text)))


def _find_names(names: set[str], text: str, letters: str) -> set[str]:
    joined = {pair.replace(" ", ""): pair for pair in names}
    found = {pair for whole, pair in joined.items() if len(whole) >= _SHORTEST_JOINED and whole in letters}
    tokens = tokens_of(plain(text))
    words = [_without_genitive(token) for token in tokens]
    for first, second in zip(tokens, words[1:], strict=False):
        found |= {f"{first} {second}", f"{second} {first}"} & names
    for first, initial, last in zip(tokens, words[1:], words[2:], strict=False):
        if len(initial) == 1 and f"{first} {last}" in names:
            found.add(f"{first} {last}")
    return found | {joined[word] for word in words if word in joined}


def _is_said_of_things(name: str, text: str) -> bool:
    """Whether both words also stand there in small letters, each for itself: then they are no name."""
    first, second = map(re.escape, name.split())
    apart = re.sub(rf"{first}[\W_]+{second}", " ", unicodedata.normalize("NFC", text))
    return all(re.search(rf"(?<![\w/.-]){word}(?![\w/.-])", apart) for word in (first, second))
