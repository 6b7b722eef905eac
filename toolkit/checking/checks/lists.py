"""The rule about lines of text that Markdown takes for a numbered list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.reading.daynames import ANY_MONTH, MONTHS
from toolkit.reading.fields import BLOCK_FIELDS
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.entrytexts import Text
    from toolkit.checking.checks.view import View
    from toolkit.findings import Finding
    from toolkit.markup import Numbered

_SHORT = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "oct", "nov", "dec")
_MONTHS = rf"{ANY_MONTH}|(?:{'|'.join(_SHORT)})\."
# What "1." is said of: "1. kvartal", "2. behandling". A list of several such items may be meant as one.
_ORDINAL_WORDS = (
    *("kvartal", "halvår", "behandling", "runde", "gang", "sal", "etage", "klasse", "klassetrin", "led"),
    *("instans", "fase", "del", "udgave", "plads", "uge", "møde", "version", "udkast", "prioritet", "part"),
    *("samling", "årgang", "år", "dag", "skoleår", "række", "juledag", "pinsedag", "påskedag"),
)
_ORDINALS = rf"{'|'.join(_ORDINAL_WORDS)}|og [0-9]+\."
_YEARS = range(1900, 2100)  # "… i\n2025. Derefter …"
# What such a line begins with: only texts that have one are worth the parser's time. The words are no part of
# the expressions, which would take longer to compile than all texts to look through.
_WORDS = (*MONTHS, *(f"{month}." for month in _SHORT), *_ORDINAL_WORDS, "og ")
_WORDS_IN_BYTES = tuple(word.encode() for word in _WORDS)
_NUMBERED = regex(rb"\n[ \t>*+0-9.)-]*[0-9]\.[ \t]+")
_YEARLY = regex(rb"\n[ \t>*+0-9.)-]*(?:19|20)[0-9][0-9]\.[ \t]")
_NUMBER_BEFORE = regex(r"\n[ \t>*+0-9.)-]*[0-9]\.[ \t]")  # one of the lines that these tell apart
_LINE = regex(r"(?P<before>[ \t>*+0-9.)-]*)(?P<number>[0-9])\.[ \t]+")
# A number behind another sign of a block, which begins one even below a line of words.
_BEHIND_SIGN = regex(r"[ \t0-9]*[>*+.)-][ \t>*+0-9.)-]*[0-9]\.[ \t]")
_YEAR_LINE = regex(r"[ \t>*+0-9.)-]*(?:19|20)[0-9][0-9]\.[ \t]")


def check_lists(view: View) -> Iterator[Finding]:
    """Lines that begin with a date, a year or an ordinal and are printed as items of a list."""
    whole = b"\n" + view.whole
    numbered = (whole.startswith(_WORDS_IN_BYTES, found.end()) for found in _NUMBERED.finditer(whole))
    if not any(numbered) and not _YEARLY.search(whole):
        return
    for text in view.texts:
        if text.keys[-1] in BLOCK_FIELDS and _may_have_list(text.folded):
            yield from _check_text(view, text)


def _may_have_list(text: str) -> bool:
    """Whether any line may begin a list as it should not.

    Only 1 can begin a list in the middle of a paragraph (CommonMark 0.31, 5.3): a text whose other numbers
    follow a line of words needs no parser either.
    """
    if not _NUMBER_BEFORE.search(f"\n{text}"):
        return False
    above, begins_block = "", True
    for line in text.split("\n"):
        begins_with_word = line[:1].isalpha()
        if not begins_with_word and _may_begin_list(line, begins_block=begins_block):
            return True
        is_words = begins_with_word and "|" not in line  # no row of a table
        begins_block = not is_words or (begins_block and bool(above.strip()))
        above = line
    return False


def _may_begin_list(line: str, *, begins_block: bool) -> bool:
    begins_block = begins_block or _BEHIND_SIGN.match(line) is not None
    if begins_block and _YEAR_LINE.match(line):
        return True
    found = _LINE.match(line)
    if found is None or not line.startswith(_WORDS, found.end()):
        return False
    return begins_block or (found["number"] == "1" and not found["before"][-1:].isdigit())


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
