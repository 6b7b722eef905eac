"""A finding in words: its rule's sentences with the finding's values put in."""

from __future__ import annotations

from datetime import date, datetime, time
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple

from toolkit.catalogue import rule_for
from toolkit.catalogue.rule import Bilingual
from toolkit.reading.filewords import sentence_in

if TYPE_CHECKING:
    from toolkit.catalogue.rule import Rule
    from toolkit.findings import Finding

# Words that a finding's values name, as they are said in a sentence: English, Danish.
_TERMS = {
    "text": ("a text", "en tekst"),
    "line": ("a text", "en tekst"),
    "whole number": ("a whole number", "et helt tal"),
    "yes or no": ("true or false", "true eller false"),
    "list": ("a list", "en liste"),
    "group": ("a group of keys", "en gruppe af nøgler"),
    "date": ("a date", "en dato"),
    "number": ("a number", "et tal"),
    "nothing": ("nothing", "ingenting"),
    "monday": ("Monday", "mandag"),
    "tuesday": ("Tuesday", "tirsdag"),
    "wednesday": ("Wednesday", "onsdag"),
    "thursday": ("Thursday", "torsdag"),
    "friday": ("Friday", "fredag"),
    "saturday": ("Saturday", "lørdag"),
    "sunday": ("Sunday", "søndag"),
}
_OR = {"en": "or", "da": "eller"}
_DID_YOU_MEAN = {"en": "did you mean `{}`?", "da": "mente du `{}`?"}


class Said(NamedTuple):
    """What to tell about one finding."""

    message: str
    mend: str


class _Sentence(Formatter):
    """`str.format` with our own format specifications, each a way of saying a value in the language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, Bilingual):
            return value.danish if self._language == "da" else value.english
        if format_spec == "term":
            return _TERMS[str(value)][self._language == "da"]
        if format_spec == "any":
            return self._choice(value)
        if format_spec == "guess":
            return _DID_YOU_MEAN[self._language].format(value) if value else ""
        if isinstance(value, time | datetime):
            return f"{value:%H.%M}" if self._language == "da" else f"{value:%H:%M}"
        return value.isoformat() if isinstance(value, date) else _shown(str(value))

    def _choice(self, value: object) -> str:
        *first, last = [f"`{word}`" for word in value] if isinstance(value, tuple) else [str(value)]
        return f"{', '.join(first)} {_OR[self._language]} {last}" if first else last


_SHOWN = 60


def _shown(text: str) -> str:
    """`text` on one line, and not longer than a message can carry."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def say(finding: Finding, language: str) -> Said:
    """What is wrong and how to mend it, in "da" or "en".

    A mend that begins with a guess (`{guess:guess}`) ends there when there is one:
    the advice after the bar is for when nothing comes near. Keys are quoted in the words of the file.
    """
    rule = rule_for(finding.code)
    wording = rule.danish if language == "da" else rule.english
    sentence = _Sentence(language)
    mend = wording.mend
    if mend.startswith("{guess:guess}|"):
        mend = "{guess:guess}" if finding.values.get("guess") else mend.removeprefix("{guess:guess}|")
    said = (sentence_in(finding.words, text) for text in (wording.message, mend))
    return Said(*(sentence.vformat(text, (), finding.values) for text in said))


def outline(rule: Rule, language: str) -> Said:
    """What a rule says in "da" or "en" about any finding: with "…" where a finding has its values."""
    wording = rule.danish if language == "da" else rule.english
    return Said(*(_outlined(text) for text in (wording.message, wording.mend)))


def _outlined(text: str) -> str:
    parts = Formatter().parse(text.removeprefix("{guess:guess}|"))
    return "".join(literal + "…" * (name is not None) for literal, name, _, _ in parts)
