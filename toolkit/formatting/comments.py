"""Where the comments and empty lines of a YAML file stand: between its values, never inside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toolkit.dataclass import dataclass
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.reading.document import YamlNode

BLOCK_HEADER = regex(r"(?:[&!]\S*[ \t]+)*[|>](?P<indicators>[-+0-9]*)")
# YAML 1.2, 6.6: a comment begins the line or follows white space.
_COMMENT = regex(r"(?:^|(?<=[ \t]))#.*")
_BEFORE_ALL = -1
# YAML's white space (5.5). Python would strip a no-break space too, which is part of a text.
BLANK = " \t"


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its sign, or "" for an empty line; 0-based line and column.

    `alone` when no key or value is on its line. One behind the dash of a list stands for a line
    above that dash, so its column is -1.
    """

    line: int
    column: int
    text: str
    alone: bool = True


def is_block(event: Any) -> bool:  # noqa: ANN401 - the parser's events have no types
    """Whether an event is a literal or folded block text (YAML 1.2, 8.1)."""
    return getattr(event, "style", None) in {"|", ">"}


def last_line(event: Any, lines: Sequence[str]) -> int:  # noqa: ANN401
    """The 0-based last line of an event; a block text ends before the empty lines that it does not keep."""
    end = event.end_mark
    if not is_block(event):
        return int(end.line)
    start = event.start_mark.line
    if event.style == "|":
        count = event.value.count("\n") + (event.value[-1:] not in {"", "\n"})
        return int(start + count)
    line = min(end.line if end.column else end.line - 1, len(lines) - 1)
    if "+" not in block_indicators(event, lines):
        margin = margin_of(lines[start + 1 : line + 1])
        while line > start and not lines[line].strip(BLANK) and len(lines[line]) <= margin:
            line -= 1
    return int(line)


def margin_of(body: Sequence[str]) -> int:
    """How many spaces begin every line of a block text that has words."""
    return min((len(line) - len(line.lstrip(" ")) for line in body if line.strip(BLANK)), default=0)


def block_indicators(event: Any, lines: Sequence[str]) -> str:  # noqa: ANN401
    """What follows the `|` or `>` of a block text: "", "-", "+", "2" or both."""
    header = BLOCK_HEADER.match(lines[event.start_mark.line], event.start_mark.column)
    return header["indicators"] if header else ""


def find_comments(root: YamlNode, lines: Sequence[str]) -> list[Comment]:
    """The comments and empty lines of the file that `root` and `lines` were read from, in order."""
    taken = _columns_of_values(root, lines)
    head = range(min(taken, default=0))
    comments = []
    for number, line in enumerate(lines):
        free = _covered(line, taken.get(number, ()))
        if number in head:  # `---` and `%YAML` too
            comments.append(Comment(number, 0, line.strip(BLANK)))
        elif not line.strip(BLANK) and number not in taken:
            comments.append(Comment(number, 0, ""))
        elif match := _COMMENT.search(free):
            before = free[: match.start()].strip(BLANK)
            column = _BEFORE_ALL if before and not before.strip(BLANK + "-") else match.start()
            alone = not before.strip(BLANK + "-")
            comments.append(Comment(number, column, line[match.start() :].rstrip(BLANK), alone))
    return comments


def _covered(line: str, columns: Sequence[tuple[int, int]]) -> str:
    """`line` with letters in place of what belongs to keys and values."""
    pieces = []
    done = 0
    for first, last in columns:
        pieces += [line[done:first], "x" * (last - first)]
        done = last
    return "".join(pieces) + line[done:]


def _columns_of_values(root: YamlNode, lines: Sequence[str]) -> dict[int, list[tuple[int, int]]]:
    """Which columns of which lines belong to keys and single values."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for event in _scalars(root):
        start = event.start_mark
        final = last_line(event, lines)
        for number in range(start.line, final + 1):
            first = start.column if number == start.line else 0
            last = len(lines[number])
            if is_block(event) and number == start.line:
                header = BLOCK_HEADER.match(lines[number], start.column)
                last = header.end() if header else last
            elif not is_block(event) and number == final:
                last = event.end_mark.column
            taken.setdefault(number, []).append((first, last))
    return taken


def _scalars(spot: YamlNode) -> Iterator[Any]:
    if spot.key is not None:
        yield spot.key
    if spot.end is None:
        yield spot.event
    for child in spot.children.values():
        yield from _scalars(child)
