"""Text pasted from Word, a line for each paragraph, as Markdown: paragraphs, lists and tables.

Nothing of the text changes but white space and the signs that lists begin with: see `pastedlines`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from toolkit.markup.pastedlines import LineKind, PastedLine, is_item, is_words, read_lines
from toolkit.namedtuple import NamedTuple
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FENCE = regex(r" {0,3}(`{3,}|~{3,})")
_LANGUAGE = regex(r" {0,3}:{3,}[ \t]*(\{[ \t]*lang=.*)?$")  # languages.py
_LONG = 140  # letters: nobody wraps lines by hand so wide
_NARROW = 60  # letters: nobody wraps lines by hand so narrow
_SEVERAL = 2
_ENDS = (".", ":", ";", "?", "!", ")", "”", '"')
_NUMERIC = regex(r"[-+\u2212]?[0-9][0-9., %]*|[-\u2013]?")
# What Markdown would take at the beginning of a line that is a line of text.
_TAKEN = regex(r"(?P<before>[0-9]{1,9})(?P<sign>[.)])(?=\s)|(?P<only>[#>+*=~`|-])")
_BARRED = regex(r"\|[^|\n]*(?:(?<!\\)\|[^|\n]*)+\|")
_RULE = regex(r"\|[ \t]*:?-+:?[ \t]*\|")
_RULES = regex(r"\|(?:[ \t]*:?-+:?[ \t]*\|)+")
_BAR = regex(r"(?<!\\)\|")
_TAB = regex(r"[ \t]*\t[ \t]*")
_DECIMAL = regex(
    r"[0-9]+\\?\.\s|[0-9]+[.,][0-9]+ *(?:mio|mia|kr|pct|procent|%)"
)  # "… den\n1. august", "… på\n4,5 mio. kr."
# Signs that Word writes for one another: as it is typed, as it is corrected, as another font has it.
_ALIKE = ("-\u2013\u2014", "\u2022\u00b7\u25cf\u2219\uf0b7", "o\u25cb\u25e6", "\u25aa\u25a0§\uf0a7")
_TICKS = "\u2610\u2611\u2612\u2713\u2714\u2715\u2716\u2717\u2718"
_DIGITS = regex(r"[0-9]+")
_TIME = regex(r"kl\.? ?[0-9]")
_LISTED = frozenset({LineKind.BULLET, LineKind.NUMBER, LineKind.LETTER})
_JOINED = _LISTED | {LineKind.TEXT}
# What begins as if Markdown took a sign, and does not, or does so as it is meant.
_MEANT = regex(r"\*\*|__|~~|\*\S[^*]*\*|`[^`]+`|[#+>-]\S")


class PastedLines(NamedTuple):
    """Lines without an empty one between them, from the 0-based line `first` on, and what they should be.

    `is_structure` tells that there are lists, tables or votes in them; otherwise they are paragraphs only.
    """

    first: int
    written: tuple[str, ...]
    better: tuple[str, ...]
    is_structure: bool


@lru_cache(
    maxsize=500
)  # in an editor one text changes with a keystroke, and all others are asked about again
def find_pasted(text: str) -> tuple[PastedLines, ...]:
    """Return the passages of a Markdown text that were pasted from Word, in order."""
    found = (_read_passage(first, block) for first, block in _blocks(text.split("\n")))
    return tuple(passage for passage in found if passage)


def convert_pasted(text: str) -> str:
    """Return `text` with what was pasted as Markdown; everything else is as it was."""
    lines = text.split("\n")
    for passage in reversed(find_pasted(text)):
        lines[passage.first : passage.first + len(passage.written)] = passage.better
    return "\n".join(lines)


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the runs of lines that are not blank, code or a language's, each with the number of its first."""
    start, fence = 0, ""
    for number, line in enumerate([*lines, ""]):
        mark = _FENCE.match(line) if "```" in line or "~~~" in line else None
        if line.strip() and not fence and not mark and not (":::" in line and _LANGUAGE.match(line)):
            continue
        if number > start and not fence:
            yield start, lines[start:number]
        start = number + 1
        if mark:
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]


def _read_passage(first: int, block: Sequence[str]) -> PastedLines | None:
    if _is_plain(block):
        return None
    lines = read_lines(_with_tabs(block))
    is_structure = _is_structure(lines)
    if not is_structure and not _has_paragraphs(block, lines):
        return None
    better = tuple(_written_lines(lines))
    return PastedLines(first, tuple(block), better, is_structure) if better != tuple(block) else None


def _is_plain(block: Sequence[str]) -> bool:
    """Whether a block plainly has a list or heading of Markdown, or words that are no paragraphs: most do.

    So has a table whose second line rules as many columns as the first has, a quote and a line that is drawn.
    """
    others = [line for line in block if not is_words(line)]
    if not others:
        return not _are_paragraphs(block, [line.strip(" \u00a0") for line in block])
    return all(map(is_item, others)) or _is_drawn(block, others[0].strip(" \u00a0"))


def _is_drawn(block: Sequence[str], first: str) -> bool:
    if any("\t" in line for line in block):
        return False
    if first.startswith("|"):
        rows = [line.strip() for line in block[:2]]
        is_whole = rows[0].startswith("|") and "\\" not in rows[0]
        return is_whole and _is_rule(rows[-1]) and len({row.count("|") for row in rows}) == 1
    is_quote = first.startswith("> ") and first[2:3].isalpha()
    return is_quote or first.startswith("![") or (len(first) > 1 and not first.strip("-"))


def _is_rule(row: str) -> bool:
    """Whether a row is the one below a table's header."""
    cells = [cell.strip().removeprefix(":").removesuffix(":") for cell in row[1:-1].split("|")]
    return row[:1] == row[-1:] == "|" and all(cell and not cell.strip("-") for cell in cells)


def _with_tabs(block: Sequence[str]) -> Sequence[str]:
    """Return the rows of a table between bars that has no line below its header as Word would paste them.

    One of more or fewer columns than the header makes no table either.
    """
    rows = [line.strip() for line in block]
    if len(rows) > _SEVERAL and _RULES.fullmatch(rows[1]):
        columns, ruled = (len(_BAR.findall(row)) for row in rows[:2])
        rows[1:2] = rows[1:2] if columns == ruled else []
    if (
        len(rows) < _SEVERAL
        or not all(_BARRED.fullmatch(row) for row in rows)
        or _RULE.search("\n".join(rows))
    ):
        return block
    return ["\t".join(cell.strip() for cell in row[1:-1].split("|")) for row in rows]


def _is_structure(lines: Sequence[PastedLine]) -> bool:
    """Whether a block holds what Word writes for lists and tables, and Markdown does not know."""
    kinds = [line.kind for line in lines]
    if LineKind.MARKDOWN in kinds:
        return False
    dashes = sum(line.kind is LineKind.BULLET and line.mark not in {"-", "+", "*"} for line in lines)
    letters = any(
        (one.kind is two.kind is LineKind.LETTER and ord(two.mark[0]) - ord(one.mark[0]) in {0, 1})
        or (
            one.kind is LineKind.NUMBER
            and two.kind is LineKind.LETTER
            and two.mark.startswith(f"{one.mark[:-1]}.")
        )
        for one, two in pairwise(lines)
    )
    pairs = [one for one, two in pairwise(kinds) if one is two and one in {LineKind.ROW, LineKind.VOTE}]
    return any(line.is_foreign for line in lines) or dashes >= _SEVERAL or letters or bool(pairs)


def _has_paragraphs(block: Sequence[str], lines: Sequence[PastedLine]) -> bool:
    """Whether the lines of a block are paragraphs, without anything else among them."""
    kinds = {LineKind.TEXT, LineKind.LETTER}
    return all(line.kind in kinds for line in lines) and _are_paragraphs(block, [line.rest for line in lines])


def _are_paragraphs(block: Sequence[str], rests: Sequence[str]) -> bool:
    """Whether lines of text are paragraphs, by their lengths and the letters they begin with."""
    if len(block) < _SEVERAL or any(line.endswith(("  ", "\\")) for line in block[:-1]):
        return False
    pairs = list(pairwise(rests))
    if any(len(one) > _LONG and not _goes_on(one, two) for one, two in pairs):
        return True
    return all(
        len(one) + 1 + len(two.split()[0]) <= _NARROW and not _goes_on(one, two) and not _DECIMAL.match(two)
        for one, two in pairs
    )


def _goes_on(before: str, after: str) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    if not any(map(str.isalnum, before)):  # a sign alone, which would be taken for that of a list
        return False
    begins = after.lstrip("\"'»“”(„*_")[:1]
    return (begins.islower() and not _TIME.match(after)) or (
        before.endswith((",", "-", "\u2013")) and not begins.isdigit()
    )


def _written_lines(lines: Sequence[PastedLine]) -> Iterator[str]:
    """Yield the lines of a block as Markdown has them, a blank line between what is not of one kind."""
    is_first = True
    for _, group in groupby(_joined(lines), key=_family):
        members = list(group)
        for piece in _pieces(members):
            if not is_first:
                yield ""
            yield from piece
            is_first = False


def _family(line: PastedLine) -> LineKind:
    return LineKind.BULLET if line.kind in _LISTED else line.kind


def _joined(lines: Sequence[PastedLine]) -> Iterator[PastedLine]:
    """Yield the lines, those that go on with the one before them joined to it."""
    waiting: PastedLine | None = None
    for line in lines:
        if waiting is None:
            waiting = line
        elif line.kind is LineKind.TEXT and waiting.kind in _JOINED and _goes_on(waiting.rest, line.rest):
            waiting = waiting._replace(rest=f"{waiting.rest} {line.rest}")
        else:
            yield waiting
            waiting = line
    if waiting is not None:
        yield waiting


def _pieces(members: Sequence[PastedLine]) -> Iterator[list[str]]:
    kind = _family(members[0])
    if kind is LineKind.BULLET:
        yield list(_list_lines(members))
    elif kind is LineKind.ROW and len(members) >= _SEVERAL:
        yield _table_lines([member.rest for member in members])
    else:
        yield from ([_as_text(member)] for member in members)


def _as_text(line: PastedLine) -> str:
    """A line of text as Markdown shows it unchanged."""
    rest = _TAB.sub(" ", line.rest.strip())
    if line.kind in {LineKind.HEADING, LineKind.MARKDOWN}:
        return rest
    taken = _TAKEN.match(rest)
    if taken is None or _MEANT.match(rest):
        return rest
    place = taken.start("sign") if taken["sign"] else 0
    return f"{rest[:place]}\\{rest[place:]}"


def _list_lines(items: Sequence[PastedLine]) -> Iterator[str]:
    """Yield the items of a list; a new sign or one further in begins a level, a known one goes back."""
    levels: list[tuple[tuple[int, str], int]] = []  # the open levels, each with the width of its mark
    for item in items:
        sign = item.indent, _sign_of(item)
        while (
            levels
            and levels[-1][0] != sign
            and (sign in [known for known, _ in levels] or levels[-1][0][0] > item.indent)
        ):
            levels.pop()
        if not levels or levels[-1][0] != sign:
            levels.append((sign, 0))
        if not item.rest:  # an empty bullet says nothing
            continue
        indent = sum(width for _, width in levels[:-1])
        mark = item.mark if item.kind is LineKind.NUMBER else "-"
        levels[-1] = (sign, len(mark) + 1)
        shown = f"{item.mark} {item.rest}" if item.kind is LineKind.LETTER else item.rest
        yield f"{' ' * indent}{mark} {_TAB.sub(' ', shown).strip()}"


def _sign_of(item: PastedLine) -> str:
    """What items of one level have in common, whichever letter or number they have."""
    if item.mark in _TICKS:
        return _TICKS
    if item.kind is LineKind.BULLET:
        return next((alike[0] for alike in _ALIKE if item.mark in alike), item.mark)
    return _DIGITS.sub("1", re.sub(r"[^\W\d_]+", "A" if item.mark.isupper() else "a", item.mark))


def _table_lines(rows: Sequence[str]) -> list[str]:
    """The rows as a table, the first one its header; columns of numbers stand to the right."""
    cells = [[cell.strip().replace("|", "\\|") for cell in row.rstrip(" \t").split("\t")] for row in rows]
    width = max(map(len, cells))
    padded = [row + [""] * (width - len(row)) for row in cells]
    columns = list(zip(*padded[1:], strict=True))
    rule = ["--:" if any(column) and all(map(_NUMERIC.fullmatch, column)) else "---" for column in columns]
    return [f"| {' | '.join(row)} |" for row in (padded[0], rule, *padded[1:])]
