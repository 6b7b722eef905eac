"""Text blocks written out where they are used: what an editor offers at `((hearing weeks=8))`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from toolkit.meetings.textblocks import filled, find_uses, variables_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


_MEANS = ("\n", ": ", " #", '"', "'")


class WrittenOut(NamedTuple):
    """The words of a block for columns `start` to `end` (0-based) of a 0-based line."""

    line: int
    start: int
    end: int
    text: str


def blocks_written_out(
    lines: Sequence[str], first: int, last: int, blocks: Mapping[str, str]
) -> Iterator[WrittenOut]:
    """The blocks used in the lines from `first` to `last`, with their words.

    One of several lines, or with what means something to YAML, is written out only where it stands alone on
    its line, as in a text below `|`.
    """
    for number in range(first, min(last + 1, len(lines))):
        line = lines[number]
        for use in find_uses(line) if blocks else ():
            block = blocks.get(use.name)
            if block is None or set(variables_of(block)) != set(use.values):
                continue
            start = line.index(use.written)
            text = filled(block, use.values)
            if not any(sign in text for sign in _MEANS) or line.strip() == use.written:
                margin = line[: len(line) - len(line.lstrip())]
                indented = text.replace("\n", f"\n{margin}").replace(f"\n{margin}\n", "\n\n")
                yield WrittenOut(number, start, start + len(use.written), indented)
