"""What somebody probably meant by a word that is not among the known ones."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NEAR = 0.7  # of difflib's ratio: one letter wrong in four passes, another word does not


def closest(word: str, known: Iterable[str], danish: Mapping[str, tuple[str, ...]] | None = None) -> str:
    """The one of `known` that `word` most probably stands for, "" when none comes near.

    `danish` has the Danish words for known ones; they count as if they were known themselves.
    """
    names = {name.casefold(): name for name in known}
    for name, words in (danish or {}).items():
        if name.casefold() in names:
            names.update({danish_word: names[name.casefold()] for danish_word in words})
    wanted = " ".join(word.split()).casefold()
    near = [wanted] if wanted in names else get_close_matches(wanted, names, n=1, cutoff=_NEAR)
    return names[near[0]] if near else ""
