"""A finding in words: its rule's sentences with the finding's values put in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from toolkit.catalogue import rule_for
from toolkit.messages.phrases import fill
from toolkit.namedtuple import NamedTuple
from toolkit.reading.filewords import sentence_in, value_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from toolkit.catalogue.rule import Rule
    from toolkit.findings import Finding, Severity

_LONGEST = 60  # letters of a value that a message can carry


class FindingWords(NamedTuple):
    """What to tell about one finding."""

    message: str
    mend: str


def say(finding: Finding, language: str) -> FindingWords:
    """What is wrong and how to mend it, in "da" or "en".

    A mend that begins with a guess (`{guess:guess}`) ends there when there is one:
    the advice after the bar is for when nothing comes near. Keys are quoted in the words of the file.
    """
    wording = rule_for(finding.code).wording(language)
    return put(finding, (wording.message, wording.mend), language, partial(sentence_in, finding.words))


def put(
    finding: Finding, sentences: tuple[str, str], language: str, quoting: Callable[[str], str]
) -> FindingWords:
    """What is wrong and how to mend it in these `sentences`, with the finding's values put in.

    `quoting` says the keys that a sentence quotes.
    """
    message, mend = sentences
    if mend.startswith("{guess:guess}|"):
        mend = "{guess:guess}" if finding.values.get("guess") else mend.removeprefix("{guess:guess}|")
    said = (quoting(text) for text in (message, mend))
    return FindingWords(*(fill(text, finding.values, language, _LONGEST) for text in said))


def outline(rule: Rule, language: str) -> FindingWords:
    """What a rule says in "da" or "en" about any finding: with "…" where a finding has its values.

    Keys are quoted in the words of the language.
    """
    wording = rule.wording(language)
    said = (sentence_in(language, _outlined(text)) for text in (wording.message, wording.mend))
    return FindingWords(*said)


def explanation(rule: Rule, language: str) -> str:
    """Why there is a rule, in "da" or "en", with keys in the words of the language."""
    return sentence_in(language, rule.wording(language).why)


def severity_word(severity: Severity, language: str) -> str:
    """How bad a finding is, in "da" or "en"."""
    return value_in(language, severity.value, "", "checks")


def examples(rule: Rule, language: str) -> tuple[str, str]:
    """The wrong and the right example of a rule, in the words of "da" or "en"."""
    if language == "en":
        return rule.wrong, rule.right
    return (
        rule.wrong_danish or _danish_example(rule, rule.wrong),
        rule.right_danish or _danish_example(rule, rule.right),
    )


def _danish_example(rule: Rule, text: str) -> str:
    if rule.file.startswith("template"):
        return text
    from toolkit.reading.translation import example_in  # only who asks for examples needs it
    from toolkit.reading.yamlio import read_yaml_text

    return example_in("da", text, read_yaml_text(text, Path(f"{rule.file}.yaml")))


def _outlined(text: str) -> str:
    parts = Formatter().parse(text.removeprefix("{guess:guess}|"))
    return "".join(literal + "…" * (name is not None) for literal, name, _, _ in parts)


def explain_finding(found: Finding, language: str) -> str:
    """What is wrong, how to mend it and why it matters, in "da" or "en"."""
    said, why = say(found, language), rule_for(found.code).wording(language).why
    head = f"**{severity_word(found.severity, language)}[{found.code}]** {said.message}"
    return "\n\n".join((head, said.mend, sentence_in(found.words, why)))
