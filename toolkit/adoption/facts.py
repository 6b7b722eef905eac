"""How a meeting's facts are written in documents: after labels, or as dates, times and kinds of documents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.reading.daynames import ANY_MONTH, ANY_WEEKDAY
from toolkit.regex import regex
from toolkit.wordtext.headlabels import HEAD_LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator

# What each fact is printed by.
FACTS = {
    "date": "{{ meeting.date_with_weekday }}",
    "time": "{{ meeting.time_range }}",
    "place": "{{ meeting.place }}",
    "participants": "{{ meeting.participants_text }}",
    "guests": "{{ meeting.guests_text }}",
    "absent": "{{ meeting.absent_text }}",
    "committee": "{{ committee.name }}",
    "initials": "{{ meeting.initials }}",
    "issued": "{{ meeting.issued }}",
}
_FACT_OF = {label: fact for fact, labels in HEAD_LABELS.items() for label in labels}
_LABEL = regex(
    rf"(?<![\w-])({'|'.join(sorted(map(re.escape, _FACT_OF), key=len, reverse=True))})\s*:[ \t\n]*",
    re.IGNORECASE,
)
_CLOCK = r"\d{1,2}[.:]\d{2}"
# In this order: the longer ones first. A group named "kept" stays.
_PATTERNS = tuple(
    (re.compile(pattern, re.IGNORECASE), tag)
    for pattern, tag in (
        (rf"\b(?:{ANY_WEEKDAY}),?\s+(?:den\s+)?\d{{1,2}}\.?\s*(?:{ANY_MONTH}),?\s+\d{{4}}\b", FACTS["date"]),
        (rf"\b(?:den\s+)?\d{{1,2}}\.?\s*(?:{ANY_MONTH}),?\s+\d{{4}}\b", "{{ meeting.date }}"),
        (r"\b\d{1,2}[.\-/]\d{1,2}[.\-/]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b", "{{ meeting.numeric_date }}"),
        (rf"\b(?:kl\.?\s*)?{_CLOCK}\s*(?:-|\u2013|til|to)\s*(?:kl\.?\s*)?{_CLOCK}\b", FACTS["time"]),
        (rf"(?<=\bkl\. ){_CLOCK}\b", "{{ meeting.start }}"),
        (
            r"\b(?:møde)?(?:referat|beslutningsprotokol|dagsorden)\b|\b(?:minutes|agenda)\b",
            "{{ document.title }}",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class FactLabel:
    """A label in a text: which fact stands behind it, and where the label starts and ends."""

    fact: str
    start: int
    end: int


def find_labels(text: str) -> Iterator[FactLabel]:
    """Yield the labels in a text that a colon follows."""
    for match in _LABEL.finditer(text):
        yield FactLabel(_FACT_OF[match[1].lower()], match.start(), match.end())


def label_of(text: str) -> str:
    """Return the fact that a text is the label of, "" when it is none."""
    return _FACT_OF.get(text.strip().removesuffix(":").rstrip().lower(), "")


def find_facts(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and tag of what tells a fact without a label, in order, none over another."""
    found: list[tuple[int, int, str]] = []
    for pattern, tag in _PATTERNS:
        for match in pattern.finditer(text):
            if all(match.end() <= start or match.start() >= end for start, end, _ in found):
                found.append((match.start(), match.end(), tag))
    yield from sorted(found)
