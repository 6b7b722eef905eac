"""Blocks as Markdown: what is printed as the same blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from toolkit.wordtext.inlines import write_cell, write_line
from toolkit.wordtext.model import Block, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BULLETS = ("-", "*")
_ENDINGS = (".", ")")
_RULES = {"left": ":--", "center": ":-:", "right": "--:", "": "---"}


@dataclass(slots=True)
class _Item:
    """An item that is open: the list it belongs to, its number, and what stands in it."""

    number: int | None
    series: str
    parts: list[_Part] = field(default_factory=list)


@dataclass(slots=True)
class _List:
    items: list[_Item]


@dataclass(slots=True)
class _Quote:
    parts: list[_Part] = field(default_factory=list)


_Part = str | _List | _Quote


def write_markdown(blocks: Sequence[Block]) -> str:
    """Return the CommonMark that is printed as `blocks`, "" for none."""
    return "\n\n".join(write_parts(blocks))


def write_parts(blocks: Sequence[Block]) -> list[str]:
    """Return the CommonMark of each paragraph, list, quote, table ... of `blocks`."""
    top: list[_Part] = []
    stack: list[_Item | _Quote] = []
    for index, block in enumerate(blocks):
        if block.kind is Kind.ITEM:
            _add_item(block, top, stack)
            continue
        depth = _depth_of(block, blocks[index + 1 :], stack)
        if block.kind is Kind.QUOTE and len(stack) >= depth and not isinstance(stack[depth - 1], _Quote):
            del stack[depth - 1 :]
        del stack[depth:]
        while len(stack) < depth:
            stack.append(_new_quote(_inner(top, stack)))
        _inner(top, stack).append(_leaf(block))
    return _written(top)


def _inner(top: list[_Part], stack: Sequence[_Item | _Quote]) -> list[_Part]:
    return stack[-1].parts if stack else top


def _new_quote(parts: list[_Part]) -> _Quote:
    if parts and isinstance(parts[-1], _Quote):
        return parts[-1]
    quote = _Quote()
    parts.append(quote)
    return quote


def _depth_of(block: Block, following: Sequence[Block], stack: Sequence[_Item | _Quote]) -> int:
    """Return how many containers a block stands in; where it does not tell, those of a list that goes on."""
    if block.kind is Kind.PARAGRAPH and not _is_in_item(block, stack):
        return 0
    if block.depth or block.kind is Kind.QUOTE:
        return max(block.depth, 1)
    if block.kind not in {Kind.RULE, Kind.HEADING}:
        return 0
    silent = (Kind.RULE, Kind.HEADING)
    later = next((one for one in following if one.kind not in silent), None)
    if later is None or later.kind is not Kind.ITEM:
        return min(later.depth, len(stack)) if later and _is_in_item(later, stack) else 0
    depth = min(later.depth, len(stack))
    same = depth == later.depth and isinstance(stack[depth - 1], _Item)
    if same and _goes_on(stack[depth - 1], _Item(later.number, later.series)):  # type: ignore[arg-type]
        return depth
    return depth - same if later.level > 1 else 0


def _is_in_item(block: Block, stack: Sequence[_Item | _Quote]) -> bool:
    """Whether the item that a paragraph goes on is open; a picture's paragraph may be in a quote as well."""
    if all(piece.picture for piece in block.line):
        return True
    return 0 < block.depth <= len(stack) and isinstance(stack[block.depth - 1], _Item)


def _add_item(block: Block, top: list[_Part], stack: list[_Item | _Quote]) -> None:
    depth = max(block.depth, 1)
    before = stack[depth - 1] if len(stack) >= depth else None
    del stack[depth - 1 :]
    while stack and not _may_hold(stack, block):
        stack.pop()
    while len(stack) < depth - 1:
        stack.append(_missing(block, depth - 1 - len(stack), _inner(top, stack), stack))
    item = _Item(block.number, block.series)
    item.parts.append(write_line(block.line) if block.line else "")
    parts = _inner(top, stack)
    last = parts[-1] if parts else None
    if isinstance(before, _Item) and isinstance(last, _List) and _goes_on(before, item):
        last.items.append(item)
    else:
        parts.append(_List([item]))
    stack.append(item)


def _may_hold(stack: Sequence[_Item | _Quote], block: Block) -> bool:
    """Whether an item's list can stand in these containers: it tells how many of them are lists."""
    lists = [container for container in stack if isinstance(container, _Item)]
    if block.number is not None:
        return sum(item.number is not None for item in lists) <= block.level - 1 or block.series == "large"
    missing = block.depth - 1 - len(stack)
    return len(lists) <= block.level - 1 <= len(lists) + missing


def _missing(block: Block, count: int, parts: list[_Part], stack: Sequence[_Item | _Quote]) -> _Item | _Quote:
    """Return the first of `count` containers round an item that nothing was said of: quotes, or bullets."""
    lists = sum(isinstance(container, _Item) for container in stack)
    if block.number is not None or block.level - 1 - lists < count:
        return _new_quote(parts)
    item = _Item(None, "")
    item.parts.append("")
    parts.append(_List([item]))
    return item


def _goes_on(before: _Item, item: _Item) -> bool:
    if before.number is None or item.number is None:
        return before.number is item.number and before.series == item.series
    return before.series == item.series and item.number == before.number + 1


def _leaf(block: Block) -> str:
    if block.kind is Kind.HEADING:
        return f"{'#' * (block.level - 2)} {_heading(block)}"
    if block.kind is Kind.CODE:
        return _code(block.code)
    if block.kind is Kind.RULE:
        return "***"
    if block.kind is Kind.TABLE:
        return _table(block)
    return write_line(block.line)


def _heading(block: Block) -> str:
    written = write_line(block.line).replace("\\\n", " ").replace("\n", " ")
    return re.sub(r"(#+)$", r"\\\1", written)


def _code(text: str) -> str:
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}\n{text}\n{fence}" if text else f"{fence}\n{fence}"


def _table(block: Block) -> str:
    rows = [[write_cell(cell) for cell in row] for row in block.rows]
    if not rows:
        return ""
    lines = [_row(rows[0]), _row([_RULES[alignment] for alignment in block.alignments]), *map(_row, rows[1:])]
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _written(parts: Sequence[_Part]) -> list[str]:
    """Return each part's lines; lists that follow one another have different signs."""
    written: list[str] = []
    sign = 0
    for index, part in enumerate(parts):
        if isinstance(part, _List):
            before = parts[index - 1] if index else None
            sign = 1 - sign if isinstance(before, _List) else 0
            written.append(_list(part, sign))
        elif isinstance(part, _Quote):
            written.append(_quote("\n\n".join(_written(part.parts))))
        else:
            written.append(part)
    return written


def _quote(text: str) -> str:
    """Return a quote; one that begins with a figure begins a line later, for "> 65 år" is no quote."""
    quoted = _prefixed(text, "> ", "> ")
    return f">\n{quoted}" if text[:1].isdigit() else quoted


def _list(items: _List, sign: int) -> str:
    tight = all(len(item.parts) == 1 or _is_tight(item.parts) for item in items.items)
    return ("\n" if tight else "\n\n").join(_item(item, sign) for item in items.items)


def _is_tight(parts: Sequence[_Part]) -> bool:
    """Whether an item is its words and a list that may follow without an empty line (CommonMark 5.3)."""
    if len(parts) != 2 or not isinstance(parts[1], _List):  # noqa: PLR2004 - its words and a list
        return False
    first = parts[1].items[0]
    return parts[0] == "" or (first.number in {None, 1} and first.parts[0] != "")


def _item(item: _Item, sign: int) -> str:
    marker = f"{_BULLETS[sign]} " if item.number is None else f"{item.number}{_ENDINGS[sign]} "
    parts = _written(item.parts)
    if not parts[0]:
        parts = parts[1:]
        if item.number is not None or not parts:
            rest = _prefixed("\n\n".join(parts), "", " " * len(marker)) if parts else ""
            return f"{marker.rstrip()}\n{' ' * len(marker)}{rest}" if rest else marker.rstrip()
    between = "\n" if _is_tight(item.parts) else "\n\n"
    return _prefixed(between.join(parts), marker, " " * len(marker))


def _prefixed(text: str, first: str, others: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        f"{first if index == 0 else others}{line}".rstrip(" ")
        if not line
        else f"{first if index == 0 else others}{line}"
        for index, line in enumerate(lines)
    )
