"""How long the lines of a file's texts are: what is written anew is broken as they are."""

from __future__ import annotations

import textwrap
from itertools import pairwise
from typing import TYPE_CHECKING

from toolkit.regex import regex
from toolkit.taking.splicing import is_block_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from toolkit.reading.document import Document, YamlNode

UNBROKEN = 0  # each paragraph is a line
_USUAL = 100  # columns where a file does not tell
_FEWEST = 2  # full lines that tell a width
_SEVERAL = 3  # lines of mixed lengths that tell a width
_ALIKE = 1.2  # times as long as the next one, at most
_NARROWEST = 20
_BEGINS = regex(r"\s*(?:[-*+>#|`~:]|\d+[.)]\s)")  # a list, quote, heading, table, code or passage
_POINT = regex(r"(\s*)((?:[-*+]|\d+[.)])\s+)?")
_KEPT = regex(r"\s*(?:[|#`~>:]|$)|.*(?:\\|  )$")  # a line that cannot be broken, or ends in a break


def text_lines(document: Document) -> list[Sequence[str]]:
    """Return the lines of each of a file's texts that stand on lines of their own."""
    return [own for spot in spots_of(document.root) if (own := lines_of(document, spot))]


def lines_of(document: Document, spot: YamlNode | None) -> Sequence[str]:
    """Return the lines of a text, none where it has none of its own."""
    if spot is None or not is_block_text(spot):
        return ()
    return document.lines[spot.event.start_mark.line + 1 : spot.event.end_mark.line]


def spots_of(spot: YamlNode | None) -> Iterator[YamlNode]:
    """Yield a value and every one in it."""
    if spot is not None:
        yield spot
        for child in spot.children.values():
            yield from spots_of(child)


def width_of(own: Sequence[str], texts: Iterable[Sequence[str]]) -> int:
    """Return the columns that the lines of a text take, or those of all texts where it does not tell.

    It is `UNBROKEN` where paragraphs are not broken.
    """
    texts = list(texts)
    broken = [pair for lines in texts for pair in _broken(lines)]
    beside = list(_broken(own))
    if width := _full_width(beside) or _full_width(broken) or _common_width(beside) or _common_width(broken):
        return width
    longest = max((len(line) for lines in texts for line in lines if not _KEPT.match(line)), default=0)
    return UNBROKEN if longest > _USUAL and not broken else _USUAL


def _full_width(broken: Sequence[tuple[str, str]]) -> int:
    """Return the width at which most lines are full: the next one's first word had no room. 0 for none."""
    width = max((len(line) for line, _ in broken), default=0)
    full = [line for line, word in broken if len(line) + 1 + len(word) > width]
    return width if len(full) >= _FEWEST and len(full) > len(broken) / 2 else 0


def _common_width(broken: Sequence[tuple[str, str]]) -> int:
    """Return the longest that several lines of mixed lengths are, as where each ends with its thought.

    0 for none; a line far longer than all others is not among several.
    """
    lengths = sorted((len(line) for line, _ in broken), reverse=True)
    if len(lengths) < _SEVERAL:
        return 0
    return next((long for long, next_one in pairwise(lengths) if long <= next_one * _ALIKE >= _NARROWEST), 0)


def _broken(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each line that its paragraph goes on behind, with the next one's first word."""
    for line, following in pairwise(lines):
        line, words = line.rstrip(), following.split()  # noqa: PLW2901 - what is left of it
        if line and words and not _KEPT.match(line) and not _BEGINS.match(following):
            yield line, words[0]


def wrapped(part: str, width: int, kept: Collection[str] = ()) -> str:
    """Return a paragraph or list with lines of `width` columns at most; code and tables stay as they are.

    So do the lines `kept`, which the file has had at their length.
    """
    if width == UNBROKEN or part.lstrip().startswith(("```", "~~~", "|")):
        return part
    return "\n".join(line for long in part.split("\n") for line in _lines(long, width, kept))


def _lines(line: str, width: int, kept: Collection[str]) -> list[str]:
    if len(line) <= width or line in kept or _KEPT.match(line):
        return [line]
    found = _POINT.match(line)
    lead = found[0] if found else ""
    return textwrap.wrap(
        line[len(lead) :],
        max(width, _NARROWEST),
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
