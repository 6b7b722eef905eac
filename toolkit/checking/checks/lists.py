"""The rule about lines of text that Markdown takes for a numbered list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.reading.daynames import ANY_MONTH
from toolkit.reading.fields import BLOCK_FIELDS
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.entrytexts import Text
    from toolkit.checking.checks.view import View
    from toolkit.findings import Finding
    from toolkit.markup import Numbered

_MONTHS = rf"{ANY_MONTH}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec)\."
# What "1." is said of: "1. kvartal", "2. behandling". A list of several such items may be meant as one.
_ORDINALS = (
    "kvartal|halvår|behandling|runde|gang|sal|etage|klasse|klassetrin|led|instans|fase|del|udgave|plads|uge"
    "|møde|version|udkast|prioritet|part|samling|årgang|år|dag|skoleår|række"
    "|(?:jule|pinse|påske)dag|og [0-9]+\\."
)
_YEARS = range(1900, 2100)  # "… i\n2025. Derefter …"
# What such a line looks like: only texts that have one are worth the parser's time.
_SIGN = regex(
    rf"\n[ \t>*+0-9.-]*[0-9]\.[ \t]+(?:{_MONTHS}|{_ORDINALS})|\n[ \t>*+-]*(?:19|20)[0-9][0-9]\.[ \t]".encode()
)
# Only 1 can begin a list in the middle of a paragraph (CommonMark 0.31, 5.3): a text whose other numbers
# follow a line of words needs no parser either.
_BLOCK_START = r"(?:\A|\n[ \t]*\n|(?:\A|\n)[-*+>#0-9 \t][^\n]*\n)[ \t>*+0-9.-]*"
_BEGINNING = regex(
    rf"{_BLOCK_START}(?:[0-9]\.[ \t]+(?:{_MONTHS}|{_ORDINALS})|(?:19|20)[0-9][0-9]\.[ \t])"
    rf"|\n[ \t>*+0-9.-]*\b1\.[ \t]+(?:{_MONTHS}|{_ORDINALS})"
)
# Without such a line a text cannot have it either, which is seen sooner.
_NUMBERED = regex(r"\n[ \t>*+0-9.-]*[0-9]\.[ \t]")


def check_lists(view: View) -> Iterator[Finding]:
    """Lines that begin with a date, a year or an ordinal and are printed as items of a list."""
    if not _SIGN.search(b"\n" + view.whole):
        return
    for text in view.texts:
        may_have = text.keys[-1] in BLOCK_FIELDS and _NUMBERED.search(f"\n{text.folded}")
        if may_have and _BEGINNING.search(text.folded):
            yield from _check_text(view, text)


def _check_text(view: View, text: Text) -> Iterator[Finding]:
    from toolkit.markup import find_numbered

    lines = text.text.split("\n")
    for item in find_numbered(text.text):
        if not _is_accident(item):
            continue
        written = re.search(rf"\b{item.number}\.[ \t]+\S*", lines[item.line])
        if written is None:
            continue
        before = "\n".join((*lines[: item.line], lines[item.line][: written.start()]))
        escape = "\\\\." if view.meeting.source(text.keys).startswith('"') else "\\."
        yield finding(
            "accidental-list",
            view.meeting.text_place(text.keys, written[0], before),
            written=written[0],
            better=written[0].replace(".", escape, 1),
        )


def _is_accident(item: Numbered) -> bool:
    if item.is_alone and (int(item.number) in _YEARS or re.match(rf"(?:{_ORDINALS})(?!\w)", item.text)):
        return True
    return re.match(rf"(?:{_MONTHS})(?!\w)", item.text, re.IGNORECASE) is not None and int(item.number) <= 31  # noqa: PLR2004
