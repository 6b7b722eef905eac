"""What the toolkit says to users, put into words in Danish or English, and which of the two a user reads.

What is said stands in `texts` under a key, with `{name}` for its values. A value is given as what it is and
said here: a number, a day or a time as the language writes it, another message in its own words. How else a
value is said stands behind its name: `{names:list}`, `{count:1 page|{count} pages}`; see `_SAID`.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, time
    from pathlib import PurePath
    from typing import Protocol

    class Sayable(Protocol):
        """What knows its own words: a message, a failure, a value with a name in each language."""

        def say(self, language: str, /) -> str:
            """The words in `language` ("da" or "en")."""

    Value = str | int | float | date | time | PurePath | Sayable | BaseException | tuple["Value", ...] | None

LANGUAGES = ("da", "en")


def phrase(key: str, language: str, /, **values: Value) -> str:
    """The message `key` of `texts` in `language` ("da" or "en") with `values` put in."""
    from toolkit.messages.texts import words_of  # what ends well often says nothing

    return fill(words_of(key)[language], values, language)


def fill(text: str, values: Mapping[str, Value], language: str, longest: int = 0) -> str:
    """`text` with `values` put in as `language` says them.

    `longest` is the number of letters after which a text among them is cut off, and put on one line; 0 leaves
    them as they are.
    """
    return text.format(**{name: _Said(value, language, longest) for name, value in values.items()})


def say(value: Value, language: str) -> str:
    """A value as `language` ("da" or "en") says it."""
    if isinstance(value, str | int):
        return str(value)
    if own := getattr(value, "say", None):
        return str(own(language))
    if hasattr(value, "hour"):
        return f"{value:%H.%M}" if language == "da" else f"{value:%H:%M}"
    if isinstance(value, tuple):
        return _joined(value, language, ", ")
    return str(value)


def _joined(value: Value, language: str, joint: str) -> str:
    return (
        joint.join(say(one, language) for one in value) if isinstance(value, tuple) else say(value, language)
    )


def _choice(value: Value, language: str) -> str:
    *first, last = [f"`{one}`" for one in value] if isinstance(value, tuple) else [str(value)]
    return phrase("or", language, first=tuple(first), last=last) if first else last


def _guess(value: Value, language: str) -> str:
    return phrase("did-you-mean", language, word=value) if value else ""


# How a value may be said besides as it is.
_SAID: Mapping[str, Callable[[Value, str], str]] = {
    "list": lambda value, language: _joined(value, language, ", "),
    "series": lambda value, language: _joined(value, language, "; "),
    "lines": lambda value, language: _joined(value, language, "\n"),
    "any": _choice,
    "term": lambda value, language: phrase(f"term-{value}", language),
    "guess": _guess,
}


class _Said:
    """A value in a sentence."""

    __slots__ = ("_language", "_longest", "_value")

    def __init__(self, value: Value, language: str, longest: int) -> None:
        self._value, self._language, self._longest = value, language, longest

    def __format__(self, how: str) -> str:
        one, is_counted, many = how.partition("|")
        if is_counted:
            return one if self._value == 1 else many
        if how in _SAID:
            return _SAID[how](self._value, self._language)
        if how:  # a number, such as `{size:.1f}`
            number = format(self._value, how)
            return number.replace(".", ",") if self._language == "da" else number
        words = say(self._value, self._language)
        return shortened(words, self._longest) if self._longest and not hasattr(self._value, "say") else words


def shortened(text: str, longest: int) -> str:
    """`text` on one line, and at most `longest` letters of it."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def committee_language(committee: object, otherwise: str) -> str:
    """The language that a committee's data names, "da" when it names none; `otherwise` without data."""
    own = committee.get("language", "da") if isinstance(committee, dict) else otherwise
    return own if own in LANGUAGES else otherwise


def locale_language() -> str:
    """The language of messages where nobody says: "da" on a Danish machine, else "en".

    POSIX (XBD 8.2): LC_ALL comes before LC_MESSAGES, and both before LANG.
    """
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    known = named or _own_locale()
    return "da" if known.lower().startswith("da") else "en"


def _own_locale() -> str:
    """The locale of the C runtime where none of the usual variables names one: "Danish_Denmark" on Windows.

    Elsewhere that is "C", which Python makes C.UTF-8 (PEP 538), unless LC_CTYPE alone is set.
    """
    if sys.platform != "win32" and os.environ.get("LC_CTYPE", "C") in {"", "C", "C.UTF-8"}:
        return ""
    import locale  # it takes longer to load than what it tells is worth where it tells nothing

    return locale.getlocale()[0] or ""
