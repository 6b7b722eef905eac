"""What a word without quotes stands for in YAML: the 1.2 core schema (10.3.2), and days (ISO 8601-1)."""

from __future__ import annotations

from datetime import date

from toolkit.regex import regex

_WORDS = {"": None, "~": None} | {
    variant: value
    for word, value in (("null", None), ("true", True), ("false", False))
    for variant in (word, word.capitalize(), word.upper())
}


_DIGITS = 400
_INTEGER = regex(rf"[-+]?[0-9]{{1,{_DIGITS}}}|0o[0-7]{{1,{_DIGITS}}}|0x[0-9a-fA-F]{{1,{_DIGITS}}}")
_FLOAT = regex(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
DATE = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FIRST_YEAR, _LAST_YEAR = 1583, 9998  # of our calendar, and of one that has a day after each of its days
_BASES = {"0o": 8, "0x": 16}


def meaning_of(text: str) -> object:
    """What a plain word stands for."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789" or " " in text or ":" in text:  # most are prose
        return text
    if text.isdecimal() and text.isascii() and len(text) <= _DIGITS:
        return int(text)
    if "-" in text[1:] and "e" not in text.lower():  # no number; a day, or a case
        return _day(text) if DATE.fullmatch(text) else text
    return _number(text)


def _number(text: str) -> object:
    if _INTEGER.fullmatch(text):
        return int(text[2:], _BASES[text[:2]]) if text[:2] in _BASES else int(text)
    if _FLOAT.fullmatch(text):
        return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text


def _day(text: str) -> date | str:
    """A day, or what was written where there is none; no meeting was on 0026-03-10, nor will be in 9999."""
    try:
        day = date.fromisoformat(text)
    except ValueError:  # no such day
        return text
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else text
