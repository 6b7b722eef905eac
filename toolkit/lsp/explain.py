"""What a finding's code means, as Markdown to show beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import rule_for
from toolkit.reading.filewords import sentence_in
from toolkit.reporting.findingwords import say, severity_word

if TYPE_CHECKING:
    from toolkit.findings import Finding


def explain_finding(found: Finding, language: str) -> str:
    """What is wrong, how to mend it and why it matters, in "da" or "en"."""
    said, why = say(found, language), rule_for(found.code).wording(language).why
    head = f"**{severity_word(found.severity, language)}[{found.code}]** {said.message}"
    return "\n\n".join((head, said.mend, sentence_in(found.words, why)))
