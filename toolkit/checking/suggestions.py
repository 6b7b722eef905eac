"""What somebody probably meant by a word that is not among the known ones.

What this needs is imported only when something is wrong: most files need no guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NEAR = 0.7  # of difflib's ratio: one letter wrong in four passes, another word does not


def closest(word: str, known: Iterable[str]) -> str:
    """The one of `known` that `word` most probably stands for, "" when none comes near."""
    return _closest(word, {name.casefold(): name for name in known})


def closest_key(word: str, known: Iterable[str]) -> str:
    """As `closest`, for a key: the Danish words for the known keys count as well."""
    from toolkit.reading.danish import KEYS

    return _closest(word, _with_danish(known, KEYS))


def closest_value(word: str, known: Iterable[str]) -> str:
    """As `closest`, for a value of a fixed set: the Danish words for the known values count as well."""
    from toolkit.reading.danish import VALUES

    return _closest(word, _with_danish(known, VALUES))


def _with_danish(known: Iterable[str], danish: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    names = {name: name for name in known}
    names.update({word: name for name in tuple(names) for word in danish.get(name, ()) if word not in names})
    return names


def _closest(word: str, names: Mapping[str, str]) -> str:
    wanted = " ".join(word.split()).casefold()
    if wanted in names:
        return names[wanted]
    letters = {letter: wanted.count(letter) for letter in wanted}
    may_be = [name for name in names if _may_be_near(letters, len(wanted) + len(name), name)]
    if not may_be:
        return ""
    from difflib import get_close_matches

    near = get_close_matches(wanted, may_be, n=1, cutoff=_NEAR)
    return names[near[0]] if near else ""


def _may_be_near(letters: Mapping[str, int], length: int, other: str) -> bool:
    """Whether two words, of `length` together, share letters enough for difflib's ratio, in any order."""
    shared = sum(min(count, other.count(letter)) for letter, count in letters.items())
    return 2.0 * shared >= _NEAR * length - 1e-9  # however that is rounded
