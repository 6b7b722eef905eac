"""Blocks as Markdown: what is printed as the same blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field
from toolkit.wordtext.inlines import write_cell, write_line
from toolkit.wordtext.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BULLETS = ("-", "*")
_ENDINGS = (".", ")")
_RULES = {"left": ":--", "center": ":-:", "right": "--:", "": "---"}


@dataclass(slots=True)
class ListItem:
    """An item that is open: the list it belongs to, its number, and what stands in it."""

    number: int | None
    series: str
    parts: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class MarkedList:
    """The items of a list."""

    items: list[ListItem]


@dataclass(slots=True)
class Quotation:
    """What stands in a quote."""

    parts: list[Part] = field(default_factory=list)


Part = str | MarkedList | Quotation


def write_markdown(blocks: Sequence[Block]) -> str:
    """Return the CommonMark that is printed as `blocks`, "" for none."""
    return "\n\n".join(write_parts(blocks))


def write_parts(blocks: Sequence[Block]) -> list[str]:
    """Return the CommonMark of each paragraph, list, quote, table ... of `blocks`."""
    top: list[Part] = []
    stack: list[ListItem | Quotation] = []
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.ITEM:
            _add_item(block, top, stack)
            continue
        depth = _depth_of(block, blocks[index + 1 :], stack)
        if (
            block.kind is BlockKind.QUOTE
            and len(stack) >= depth
            and not isinstance(stack[depth - 1], Quotation)
        ):
            del stack[depth - 1 :]
        del stack[depth:]
        while len(stack) < depth:
            stack.append(_new_quote(_inner(top, stack)))
        _inner(top, stack).append(_leaf(block))
    return written_parts(top)


def _inner(top: list[Part], stack: Sequence[ListItem | Quotation]) -> list[Part]:
    return stack[-1].parts if stack else top


def _new_quote(parts: list[Part]) -> Quotation:
    if parts and isinstance(parts[-1], Quotation):
        return parts[-1]
    quote = Quotation()
    parts.append(quote)
    return quote


def _depth_of(block: Block, following: Sequence[Block], stack: Sequence[ListItem | Quotation]) -> int:
    """Return how many containers a block stands in; where it does not tell, those of a list that goes on."""
    if block.kind is BlockKind.PARAGRAPH and not _is_in_item(block, stack):
        return 0
    if block.depth or block.kind is BlockKind.QUOTE:
        return max(block.depth, 1)
    if block.kind not in {BlockKind.RULE, BlockKind.HEADING}:
        return 0
    silent = (BlockKind.RULE, BlockKind.HEADING)
    later = next((one for one in following if one.kind not in silent), None)
    if later is None or later.kind is not BlockKind.ITEM:
        return min(later.depth, len(stack)) if later and _is_in_item(later, stack) else 0
    depth = min(later.depth, len(stack))
    same = depth == later.depth and isinstance(stack[depth - 1], ListItem)
    if same and _goes_on(stack[depth - 1], ListItem(later.number, later.series)):  # type: ignore[arg-type]
        return depth
    return depth - same if later.level > 1 else 0


def _is_in_item(block: Block, stack: Sequence[ListItem | Quotation]) -> bool:
    """Whether the item that a paragraph goes on is open; a picture's paragraph may be in a quote as well."""
    if all(piece.picture for piece in block.line):
        return True
    return 0 < block.depth <= len(stack) and isinstance(stack[block.depth - 1], ListItem)


def _add_item(block: Block, top: list[Part], stack: list[ListItem | Quotation]) -> None:
    depth = max(block.depth, 1)
    before = stack[depth - 1] if len(stack) >= depth else None
    del stack[depth - 1 :]
    while stack and not _may_hold(stack, block):
        stack.pop()
    while len(stack) < depth - 1:
        stack.append(_missing(block, depth - 1 - len(stack), _inner(top, stack), stack))
    item = ListItem(block.number, block.series)
    item.parts.append(write_line(block.line) if block.line else "")
    parts = _inner(top, stack)
    last = parts[-1] if parts else None
    if isinstance(before, ListItem) and isinstance(last, MarkedList) and _goes_on(before, item):
        last.items.append(item)
    else:
        parts.append(MarkedList([item]))
    stack.append(item)


def _may_hold(stack: Sequence[ListItem | Quotation], block: Block) -> bool:
    """Whether an item's list can stand in these containers: it tells how many of them are lists."""
    lists = [container for container in stack if isinstance(container, ListItem)]
    if block.number is not None:
        return sum(item.number is not None for item in lists) <= block.level - 1 or block.series == "large"
    missing = block.depth - 1 - len(stack)
    return len(lists) <= block.level - 1 <= len(lists) + missing


def _missing(
    block: Block, count: int, parts: list[Part], stack: Sequence[ListItem | Quotation]
) -> ListItem | Quotation:
    """Return the first of `count` containers round an item that nothing was said of: quotes, or bullets."""
    lists = sum(isinstance(container, ListItem) for container in stack)
    if block.number is not None or block.level - 1 - lists < count:
        return _new_quote(parts)
    item = ListItem(None, "")
    item.parts.append("")
    parts.append(MarkedList([item]))
    return item


def _goes_on(before: ListItem, item: ListItem) -> bool:
    if before.number is None or item.number is None:
        return before.number is item.number and before.series == item.series
    return before.series == item.series and item.number == before.number + 1


def _leaf(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return f"{'#' * (block.level - 2)} {_heading(block)}"
    if block.kind is BlockKind.CODE:
        return _code(block.code)
    if block.kind is BlockKind.RULE:
        return "***"
    if block.kind is BlockKind.TABLE:
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


def written_parts(parts: Sequence[Part]) -> list[str]:
    """Return each part's lines; lists that follow one another have different signs."""
    written: list[str] = []
    sign = 0
    for index, part in enumerate(parts):
        if isinstance(part, MarkedList):
            before = parts[index - 1] if index else None
            sign = 1 - sign if isinstance(before, MarkedList) else 0
            written.append(_list(part, sign))
        elif isinstance(part, Quotation):
            written.append(_quote("\n\n".join(written_parts(part.parts))))
        else:
            written.append(part)
    return written


def _quote(text: str) -> str:
    """Return a quote; one that begins with a figure begins a line later, for "> 65 år" is no quote."""
    quoted = _prefixed(text, "> ", "> ")
    return f">\n{quoted}" if text[:1].isdigit() else quoted


def _list(items: MarkedList, sign: int) -> str:
    tight = all(len(item.parts) == 1 or _is_tight(item.parts) for item in items.items)
    return ("\n" if tight else "\n\n").join(_item(item, sign) for item in items.items)


def _is_tight(parts: Sequence[Part]) -> bool:
    """Whether an item is its words and a list that may follow without an empty line (CommonMark 5.3)."""
    if len(parts) != 2 or not isinstance(parts[1], MarkedList):  # noqa: PLR2004 - its words and a list
        return False
    first = parts[1].items[0]
    return parts[0] == "" or (first.number in {None, 1} and first.parts[0] != "")


def _item(item: ListItem, sign: int) -> str:
    marker = f"{_BULLETS[sign]} " if item.number is None else f"{item.number}{_ENDINGS[sign]} "
    parts = written_parts(item.parts)
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
