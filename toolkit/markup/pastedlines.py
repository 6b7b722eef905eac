"""What each line of a text is that was pasted from Word, which has a line for each paragraph."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple
from toolkit.reading.daynames import MONTHS
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence


class LineKind(Enum):
    """What a line is."""

    TEXT = "text"
    BULLET = "bullet"
    NUMBER = "number"
    LETTER = "letter"
    ROW = "row"  # of a table: cells with tabs between them
    VOTE = "vote"
    HEADING = "heading"
    MARKDOWN = "markdown"  # a table's row, a quote or a line that Markdown draws: already as it should be


class PastedLine(NamedTuple):
    """One line: its kind, the sign it begins with ("" for none) and the rest of it.

    `is_foreign` tells that Markdown does not know the sign; `indent` counts the columns before it.
    """

    kind: LineKind
    mark: str
    rest: str
    is_foreign: bool = False
    indent: int = 0


# Word's bullets, those that Symbol and Wingdings have among the private characters, and the arrows
# that these fonts draw for letters where only the gap behind them tells that they are no letters.
_SIGNS = "\u2022\u25cf\u25aa\u25a0\u25e6\u25cb\u2023\u2043\u2219\uf000-\uf0ff\u27a2\u27a4\u2192\u21d2\u27a1"
# Boxes and ticks say something: they stay.
_TICK = regex(r"(?P<mark>[\u2610-\u2612\u2713-\u2718])\s*(?P<rest>\S.*)")
_GAP = r"[ \t\u00a0]"
_BULLET = regex(
    rf"(?P<mark>[{_SIGNS}])\s*(?P<rest>.*)"
    r"|(?P<tabbed>[o§Øüv·\u2013\u2014](?=\t)|[oØü](?=[ \u00a0]{2}))\s+(?P<more>\S.*)"
)
_ROUND = regex(r"(?P<mark>o)[ \u00a0](?P<rest>\S.*)")  # Word's second bullet, where the first is near
_DASH = regex(rf"(?P<mark>[\u2013\u2014·+-]){_GAP}+(?P<rest>\S.*)")
_STAR = regex(rf"(?P<mark>\*){_GAP}+(?P<rest>\S.*)")  # alone it is a note's
_DELIMITER = regex(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?")  # below a table's header
_NUMBER = regex(rf"(?P<mark>[0-9]{{1,3}}[.)]){_GAP}+(?P<rest>\S.*)")
# "a)", "1.2", "(3)", and "A." where a tab tells that it is nobody's initial: Markdown has no such.
_LETTER = regex(
    r"(?P<mark>(?:[a-zæøå]|i{1,3}|iv|vi{0,3}|ix)[.)]|\((?:[a-zæøå]|i{2,3}|iv|vi{1,3}|ix|[0-9]{1,2})\)"
    r"|[0-9]{1,2}(?:\.(?:0|[1-9][0-9]?))+\.?|[A-ZÆØÅ]\)|(?:[A-ZÆØÅ]|I{2,3}|IV|VI{1,3}|IX)\.(?=\t))"
    rf"(?P<gap>{_GAP}+)(?P<rest>\S.*)"
)
_BULLETS = frozenset("ov")  # of ASCII
_DASHES = frozenset("\u2013\u2014·+-")
_LONGEST_LETTER = len("(viii)")
# The longest line that is taken for a vote: beyond it is prose about one.
_LONGEST_VOTE = 200
_HEADING = regex(r"(?:#[ \t]+(?![0-9])|#{2,6}[ \t])\S")
_MARKDOWN = regex(r"\||>[ \t]*[^\s0-9]|!\[|\[[^\]]+\]:|(?:-{2,}|={2,}|_{3,}|(?:\*[ \t]*){3,})$")
_VOTE = regex(
    r"(?:for|imod|mod)\b.{0,40}\bstemte|stemte? (?:for|imod|hverken)|undlod at stemme|blankt? stemte"
    r"|hverken for eller imod|(?:for|i?mod|undlod|blankt?)[ \t]*(?:\([0-9]+\)|:[ \t]*[0-9])"
    r"|(?:ja|nej|blank|(?:voted )?(?:for|against)|abstain(?:ed)?)[: ](?=.*[0-9])",
    re.IGNORECASE,
)
# Most lines: a word that begins no vote and no list, maybe in bold or quotes; a number of something; a link.
# None of them has a tab.
_WORDS = regex(
    r"[ \u00a0]*(?:[*\"'»„“”]{1,2}(?=[^\W\d_])"
    r"|(?!o |[ivx]+\.|(?:stemte?|undlod|hverken)\b"
    r"|(?:for|i?mod|blankt?|ja|nej|voted|against|abstain(?:ed)?)\b(?=.*stemt|[ \t(:].*[0-9]))"
    r"(?=[^\W\d_]{5}|[^\W\d_]{2,4}(?:[.,] |[ -])\S|[^\W\d_] [^\W\d_])|[0-9]+ (?=\S)"
    r"|\[[^]\t]+\]\(|(?P<number>[0-9]{1,3}[.)] +))(?P<rest>[^\t]*)",
    re.IGNORECASE,
)
_ITEM = regex(r"[ \u00a0]*(?:[-+] +|#{2,6} |(?P<number>[0-9]{1,3}[.)] +))(?P<rest>[^\s\t][^\t]*)")
_FIRST_WORD = regex(r"\w+")
_ORDINAL_WORDS = ("kvartal", "halvår", "behandling", "klasse", "etage", "sal", "runde", "del", "fase")
_DATE_OR_ORDINAL = frozenset((*MONTHS, *_ORDINAL_WORDS))


def begins_as_date(words: str) -> bool:
    """Whether words after a number and a full stop make a date or an ordinal: "marts", "kvartal"."""
    first = _FIRST_WORD.match(words)
    return first is not None and first[0].casefold() in _DATE_OR_ORDINAL


def is_words(text: str) -> bool:
    """Whether a line is plainly one of text; others may be too."""
    match = _WORDS.fullmatch(text)
    return match is not None and (not match["number"] or begins_as_date(match["rest"]))


def is_item(text: str) -> bool:
    """Whether a line is plainly a heading or an item of a list as Markdown writes it; others may be too."""
    match = _ITEM.fullmatch(text)
    return match is not None and not (match["number"] and begins_as_date(match["rest"]))


def read_lines(texts: Sequence[str]) -> list[PastedLine]:
    """Return what each of the lines is; below a table's row any line with a tab is one."""
    lines: list[PastedLine] = []
    for text in texts:
        if is_words(text):
            lines.append(PastedLine(LineKind.TEXT, "", text.strip(" \u00a0"), indent=_indent_of(text)))
            continue
        line = _read_line(text)._replace(indent=_indent_of(text))
        round_one = _ROUND.fullmatch(line.rest)
        if round_one and lines and line.kind is LineKind.TEXT and lines[-1].is_foreign:
            line = PastedLine(LineKind.BULLET, "o", round_one["rest"], is_foreign=True, indent=line.indent)
        if lines and lines[-1].kind is LineKind.ROW and "\t" in text.rstrip(" \t"):
            line = PastedLine(LineKind.ROW, "", text)
        lines.append(line)
    return [
        _starred(line) if line.kind is LineKind.TEXT and _is_listed(lines, place) else line
        for place, line in enumerate(lines)
    ]


def _indent_of(text: str) -> int:
    return len(text.expandtabs(4)) - len(text.expandtabs(4).lstrip(" \u00a0"))


def _starred(line: PastedLine) -> PastedLine:
    return line._replace(kind=LineKind.BULLET, mark="*", rest=line.rest[1:].strip(" \t\u00a0"))


def _is_listed(lines: Sequence[PastedLine], place: int) -> bool:
    """Whether a line with a star is an item: the one above it or below it has a star too."""
    if not lines[place].rest.startswith("*"):
        return False
    around = lines[max(place - 1, 0) : place + 2]
    stars = [line.kind is LineKind.TEXT and _STAR.fullmatch(line.rest) is not None for line in around]
    return bool(_STAR.fullmatch(lines[place].rest)) and stars.count(True) > 1


def _read_line(text: str) -> PastedLine:
    stripped = text.strip(" \t\u00a0")
    # What a line may be is told by its first sign, so that most expressions need not be compiled.
    first = stripped[:1]
    if (first in _BULLETS or not first.isascii()) and (match := _BULLET.fullmatch(stripped)):
        rest = match["rest"] if match["mark"] else match["more"]
        return PastedLine(LineKind.BULLET, match["mark"] or match["tabbed"], rest, is_foreign=True)
    if _is_row(text):
        return PastedLine(LineKind.ROW, "", text)
    return _read_item(stripped) or PastedLine(_kind_of(stripped), "", stripped)


def _read_item(stripped: str) -> PastedLine | None:
    """What a line is that begins with a dash, a number or a letter as an item of a list does."""
    first = stripped[:1]
    if not first.isascii() and (match := _TICK.fullmatch(stripped)):
        return PastedLine(LineKind.LETTER, match["mark"], match["rest"], is_foreign=True)
    if first in _DASHES and (match := _DASH.fullmatch(stripped)):
        return PastedLine(LineKind.BULLET, match["mark"], match["rest"])
    if first.isdigit() and (match := _NUMBER.fullmatch(stripped)) and not begins_as_date(match["rest"]):
        return PastedLine(LineKind.NUMBER, match["mark"], match["rest"])
    if {".", ")"} & set(stripped[:_LONGEST_LETTER]) and (match := _LETTER.fullmatch(stripped)):
        return PastedLine(LineKind.LETTER, match["mark"], match["rest"], is_foreign="\t" in match["gap"])
    return None


def _kind_of(stripped: str) -> LineKind:
    if _MARKDOWN.match(stripped) or _DELIMITER.fullmatch(stripped):
        return LineKind.MARKDOWN
    if _HEADING.match(stripped):
        return LineKind.HEADING
    may_be_vote = stripped[:1].isalpha() and len(stripped) <= _LONGEST_VOTE
    return LineKind.VOTE if may_be_vote and _VOTE.match(stripped) else LineKind.TEXT


_MARKER_CELL = regex(
    r"[0-9]{1,3}[.)]|[0-9]{1,2}(?:\.[1-9][0-9]?)+\.?|(?:[a-zæøåA-ZÆØÅ]|[iI]{1,3}|[iI]?[vV]|[vV][iI]{1,3}|[iI][xX])[.)]"
    r"|\([a-zæøå0-9]{1,2}\)|[-+*\u2610-\u2612\u2713-\u2718]"
)


def _is_row(text: str) -> bool:
    """Whether a line has cells: tabs between words, more than the one behind the sign of a list."""
    cells = text.rstrip(" ").split("\t")
    said = [cell for cell in cells if cell.strip()]
    if len(said) < 2:  # noqa: PLR2004 - one cell is a line of text that is indented
        return False
    within = len(cells) - cells.index(said[0])  # the tabs before a list's sign tell its level
    return within > 2 or not _MARKER_CELL.fullmatch(said[0].strip())  # noqa: PLR2004
