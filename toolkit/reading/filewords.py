"""The words of the users' files in both languages: "en" and "da" name the language of the words, one for one.

Everything here starts from the table in `danish`. What a word is called where it stands is decided by the
keys around it: under `labels` and `checks` keys are names of other things and have no translation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from toolkit.dataclass import replace
from toolkit.reading.danish import (
    DEADLINES,
    FIXED_KEYS,
    FOLDERS,
    FREE_TEXTS,
    KEYS,
    LAYOUTS,
    NAME_GROUPS,
    OWNERS,
    VALUES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from toolkit.findings import Finding
    from toolkit.reading.document import Document

_Table = dict[str, dict[str, str]]


def _both_ways(danish: Mapping[str, str]) -> _Table:
    return {"da": dict(danish), "en": {word: english for english, word in danish.items()}}


_KEYS = _both_ways({english: words[0] for english, words in KEYS.items()})
_VALUES = _both_ways({english: words[0] for english, words in VALUES.items()})
_DEADLINES = _both_ways(DEADLINES)
# Keys that are called otherwise where they stand under these.
_GROUPS = {"fields": _both_ways(OWNERS), "item_layout": _both_ways(LAYOUTS)}
# Patterns stay texts until they are needed: most files have no Danish word.
_WORD = r"[^\W\d_]+"
# What a sentence quotes: `title`, `decision:`, `status: minutes`, `- title: …`.
_QUOTED = r"`((?:- )?)([a-z_]+)(?:(:)((?: [^`]*)?))?`"
_QUOTED_DEADLINE = r"`[0-9]+ [a-z]+ [a-z]+`"
# Keys that are written alike in both languages say nothing about a file.
_DANISH_ONLY = _KEYS["en"].keys() - KEYS.keys()
_ENGLISH_ONLY = KEYS.keys() - _KEYS["en"].keys()


def key_language(key: str) -> str:
    """The language that a key tells its file is written in: "da" or "en", "" for one that tells nothing."""
    key = composed(key)
    if key in _DANISH_ONLY:
        return "da"
    return "en" if key in _ENGLISH_ONLY else ""


def composed(text: str) -> str:
    """A text with its letters in one piece: some machines write å as a and a ring (Unicode's form NFD)."""
    return text if text.isascii() else normalize("NFC", text)


def key_in(words: str, key: str, group: str = "") -> str:
    """The word for a key in the language `words`, as it stands under the English key `group`.

    A key in neither language's table stays as it is.
    """
    if group in NAME_GROUPS:
        return key
    return _GROUPS.get(group, _KEYS)[words].get(composed(key), key)


def names_of(words: str, written: str, inner: object, group: str) -> tuple[str, str]:
    """The word for a key under the English key `group`, and the English key that its value `inner` goes by.

    The names of a committee's own fields stay as they are, where they are declared and where they are used,
    and no value of theirs is a fixed word.
    """
    if group == "fields" and not isinstance(inner, dict):
        return written, "own_value"
    if group in OWNERS:
        return written, "own_field"
    return key_in(words, written, group), key_in("en", written, group)


def value_in(words: str, value: str, key: str, group: str = "") -> str:
    """The word for the value of an English `key` under the English key `group`, in the language `words`.

    A value that is no fixed word stays as it is.
    """
    if not has_fixed_words(key, group):
        return value
    if group == "deadlines":
        return re.sub(_WORD, lambda word: _DEADLINES[words].get(composed(word[0]), word[0]), value)
    return _VALUES[words].get(composed(value), value)


def has_fixed_words(key: str, group: str) -> bool:
    """Whether the value of an English `key` under the English key `group` is made of fixed words."""
    is_fixed = key in FIXED_KEYS | FOLDERS and (group, key) not in FREE_TEXTS
    return is_fixed or group in {"checks", "deadlines", "required"} or (group, key) == ("own_field", "place")


def data_in(words: str, data: object, key: str = "", group: str = "") -> object:
    """Plain data of a file (what stands under the English `key`) with its words in the language `words`."""
    if isinstance(data, dict):
        named = {name: names_of(words, name, inner, key) for name, inner in data.items()}
        return {word: data_in(words, data[name], inner_key, key) for name, (word, inner_key) in named.items()}
    if isinstance(data, list):
        return [data_in(words, inner, "", key) for inner in data]
    return value_in(words, data, key, group) if isinstance(data, str) else data


def sentence_in(words: str, sentence: str) -> str:
    """A sentence of a finding that quotes English keys and values, with those in the language `words`."""
    if words == "en":
        return sentence
    sentence = re.sub(_QUOTED_DEADLINE, lambda quoted: value_in(words, quoted[0], "", "deadlines"), sentence)
    return re.sub(_QUOTED, lambda quoted: _quoted_in(words, *quoted.groups(default="")), sentence)


def _quoted_in(words: str, dash: str, key: str, colon: str, value: str) -> str:
    space = " " * (len(value) - len(value.lstrip()))
    return f"`{dash}{key_in(words, key)}{colon}{space}{value_in(words, value.strip(), key)}`"


def in_words(findings: Iterable[Finding], document: Document) -> Iterator[Finding]:
    """The findings, those about `document` told in the words that it is written in."""
    for found in findings:
        is_own = found.place.path == document.path and found.words != document.words
        yield replace(found, words=document.words) if is_own else found
