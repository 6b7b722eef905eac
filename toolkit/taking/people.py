"""People typed in a list: where one ends and the next begins, and what is told of them in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.meetings.model import Absence
from toolkit.meetings.names import folded
from toolkit.regex import regex
from toolkit.taking.plainwords import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_WITHIN = r"(?![^(]*\))"  # not between brackets
_PARTS = regex(rf"\s*[;\n]\s*{_WITHIN}")
_COMMA = regex(rf"\s*,\s*{_WITHIN}")
_AND = regex(rf"\s+(?:og|and)\s+{_WITHIN}")
_NOBODY = frozenset(
    (
        *("ingen", "intet", "ingen afbud", "ingen gæster", "ingen deltagere", "none", "nobody", "no one"),
        *("nil", "no apologies", "no guests", "no participants"),
    )
)
_WORDS_OF_A_NAME = 8
_WORDS_OF_A_ROLE = 3
_SUBSTITUTE = r"(?:suppleant(?:en)?|stedfortræder(?:en)?|substitut|afløser|vikar|substitute|deputy|alternate)"
_FOR = r"(?: (?:for|of) (?P<other>.+))?"
_INSTEAD = (
    rf"(?P<name>.+?) (?:deltog|deltager|mødte|møder|kom) (?:i stedet|som {_SUBSTITUTE}){_FOR}",
    rf"(?P<name>.+?) (?:attended|attends|came|sat) (?:instead|as {_SUBSTITUTE}){_FOR}",
    r"(?P<name>.+?) (?:attended|attends|came|sat) in (?:his|her|their) place",
    rf"(?P<name>.+?) (?:i stedet|instead){_FOR}",
    rf"(?P<name>.+?) (?:som|er|var|as|is|was) {_SUBSTITUTE}{_FOR}",
    rf"{_SUBSTITUTE}(?: er| var| is| was)?:? (?P<name>.+)",
    r"(?:i stedet (?:deltog|mødte|kom)|erstattet af|replaced by) (?P<name>.+)",
    r"(?:repræsenteret ved|represented by) (?P<name>.+)",
)
# What in brackets tells of somebody's coming, going or staying away: no part of a name.
_TOLD = regex(
    rf"\b(?:syg|sygdom|afbud|fravær\w*|forfald|ferie|sick|ill|illness|apologies|absent|{_SUBSTITUTE}"
    r"|i stedet|instead|fra|til|indtil|kom|kommer|gik|forlod|ankom|from|until|till|left|arrived|came)\b",
    re.IGNORECASE,
)


def is_nobody(typed: str) -> bool:
    """Whether a line says that there is nobody: "Ingen", or a dash."""
    words = plain(typed).strip(" .").casefold()
    return words in _NOBODY or not any(map(str.isalnum, words))


def split_people(typed: str, known: Collection[str]) -> list[str] | None:
    """Return the people of a list as they are typed, None where they cannot be told apart.

    Commas part them, but what is `known` stays whole; where semicolons part them, a comma belongs to a
    person. "og" parts only those who are known, for a name may have one.
    """
    known = {_key(entry) for entry in known if entry}
    parts = _PARTS.split(typed.strip(" .,;\n"))
    by_semicolon = re.search(rf";{_WITHIN}", typed) is not None
    people: list[str] = []
    for part in filter(str.strip, parts):
        entries = [entry for one in _known_first(_COMMA.split(part), known) for entry in _and(one, known)]
        strange = [_key(entry) not in known for entry in entries]
        if by_semicolon and len(entries) > 1 and any(strange):
            if not all(strange[1:]):
                return None
            entries = [part]
        people += entries
    return [plain(entry) for entry in people if entry.strip()]


def _key(entry: str) -> str:
    return plain(entry).casefold()


def _known_first(pieces: list[str], known: Collection[str]) -> Iterator[str]:
    """Yield the pieces between commas, those together that are known as one."""
    at = 0
    while at < len(pieces):
        ends = (end for end in range(len(pieces), at, -1) if _key(", ".join(pieces[at:end])) in known)
        end = next(ends, at + 1)
        yield ", ".join(pieces[at:end])
        at = end


def _and(entry: str, known: Collection[str]) -> list[str]:
    parts = _AND.split(entry)
    return parts if len(parts) > 1 and {_key(part) for part in parts} <= set(known) else [entry]


def is_one_name(name: str) -> bool:
    """Whether words can be a single name: several would be one person in the file for ever after."""
    alone, *roles = re.split(r"[(,]", name)
    words = alone.split()
    return (
        bool(words)
        and words[0][0].isupper()
        and len(words) <= _WORDS_OF_A_NAME
        and not _AND.search(alone)
        and not re.search(r"[:;]|\s[-\u2013\u2014]\s", alone)
        and not is_nobody(alone)
        and not any(map(_TOLD.search, roles))
    )


def is_member(name: str) -> bool:
    """Whether a name is one that a member may have: with a party or an office behind it at the most."""
    alone, bracket, role = name.removesuffix(")").partition("(")
    is_role = len(role.split()) <= _WORDS_OF_A_ROLE and not re.search(r"\d", role)
    return is_one_name(name) and bool(alone.strip()) and (not bracket or is_role)


def read_absence(entry: str) -> Absence | None:
    """Return who stayed away and who came instead; None where something else is told, such as why."""
    name, bracket, told = entry.removesuffix(")").partition("(")
    name = name.strip()
    if not bracket:
        return Absence(name) if is_member(name) else None
    for pattern in _INSTEAD:
        found = re.fullmatch(pattern, told.strip(), re.IGNORECASE)
        if found:
            substitute = found["name"].strip()
            of = found.groupdict().get("other") or ""
            is_sure = is_member(name) and is_member(substitute) and _is_same(of, name)
            return Absence(name, substitute) if is_sure else None
    return None


_PRONOUNS = frozenset({"", "ham", "hende", "dem", "vedkommende", "him", "her", "them"})


def _is_same(words: str, name: str) -> bool:
    return words.strip().casefold() in _PRONOUNS or folded(words) == folded(name)
