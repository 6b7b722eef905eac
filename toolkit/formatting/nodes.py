"""A YAML file as nodes, each with the comments that belong to it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby
from typing import TYPE_CHECKING, Any

from toolkit.dataclass import dataclass, field
from toolkit.formatting.comments import Comment, find_comments
from toolkit.formatting.scalars import has_properties

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.reading.document import YamlNode


@dataclass(slots=True)
class Node:
    """A key with its value, or an element of a list, or the whole file.

    `above` and `below` are lines: a comment, or "" for an empty line. Those below stand after the
    last of `children`. `beside` are the comments at the end of its own line.
    """

    event: Any
    key: Any = None
    end: Any = None  # a mapping's or list's last event
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    beside: list[Comment] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    name: str = ""  # its key as the schemas have it, in English

    @property
    def is_list(self) -> bool:
        """Whether its value is a list."""
        return type(self.event).__name__ == "SequenceStartEvent"

    @property
    def is_flow(self) -> bool:
        """Whether its value is written between brackets or braces."""
        return bool(getattr(self.event, "flow_style", False))

    @property
    def start(self) -> tuple[int, int]:
        """The 0-based line and column in which it begins; in a list, what follows the dash."""
        mark = (self.key or self.event).start_mark
        return mark.line, mark.column

    @property
    def column(self) -> int:
        """The column in which its children stand: their keys, or the dashes before them."""
        if self.is_list and not self.is_flow and not has_properties(self.event):
            return int(self.event.start_mark.column)
        return self.children[0].start[1] if self.children else 0

    def walk(self) -> Iterator[Node]:
        """Yield it and everything in it, in the order of the file."""
        yield self
        for child in self.children:
            yield from child.walk()

    def around(self) -> Iterator[Node]:
        """Yield the mappings and lists it is in, from the inside out."""
        if self.parent:
            yield self.parent
            yield from self.parent.around()


def read_nodes(root: YamlNode, lines: Sequence[str]) -> Node:
    """The file that `root` and `lines` were read from, every comment at the node it belongs to.

    A comment at the end of a line belongs to what ends there. One on a line of its own belongs to the
    node below it, unless it stands further to the right: then it closes the list or mapping above it.
    """
    whole = _node(root, None)
    nodes = list(whole.walk())[1:]
    comments = find_comments(root, lines)
    starts = [node.start for node in nodes]
    lone = [comment for comment in comments if comment.alone]
    for index, group in groupby(lone, key=lambda comment: bisect_left(starts, (comment.line, 0))):
        following = nodes[index] if index < len(nodes) else None
        if index:
            _place(list(group), nodes[index - 1], following)
        else:
            _place_head(list(group), whole, nodes[0])
    for comment in comments:
        if not comment.alone:
            node = nodes[bisect_left(starts, (comment.line, comment.column)) - 1]
            _ended_before(comment, node).beside.append(comment)
    return whole


def _node(spot: YamlNode, parent: Node | None) -> Node:
    node = Node(spot.event, spot.key, spot.end, parent)
    for key, child in spot.children.items():
        inner = _node(child, node)
        inner.name = key if isinstance(key, str) else ""
        node.children.append(inner)
    return node


def _ended_before(comment: Comment, node: Node) -> Node:
    """`node`, or the brackets around it that were closed before the comment on their line."""
    for outer in node.around():
        mark = outer.end.end_mark
        if not outer.is_flow or (mark.line, mark.column) > (comment.line, comment.column):
            break
        node = outer
    return node


def _place_head(comments: Sequence[Comment], whole: Node, first: Node) -> None:
    """Leave the file's introduction on top; what an empty line sets apart belongs to the first key."""
    texts = [comment.text for comment in comments]
    apart = max((index + 1 for index, text in enumerate(texts) if not text), default=len(texts))
    if any(text and not text.startswith("#") for text in texts[apart:]):
        apart = len(texts)
    for index, text in enumerate(texts):
        _append(whole.above if index < apart else first.above, text)


def _place(comments: Sequence[Comment], previous: Node, following: Node | None) -> None:
    """Share out the lines between two nodes; `following` is None at the end of the file."""
    still_open = {id(outer) for outer in following.around()} if following else set()
    closed = [outer for outer in previous.around() if id(outer) not in still_open]
    column = _own_column(following)
    outermost = 0
    is_empty = False
    for comment in comments:
        if not comment.text:
            is_empty = True
            continue
        if following and (comment.column <= column or not closed[outermost:]):
            outermost = len(closed)
            target = following.above
        else:
            outermost = _closest(closed, outermost, comment.column)
            target = closed[outermost].below
        if is_empty:
            _append(target, "")
        _append(target, comment.text)
        is_empty = False
    if is_empty and following:
        _append(following.above, "")


def _closest(closed: Sequence[Node], innermost: int, column: int) -> int:
    """Which of the mappings and lists that end above a comment in `column` it belongs to.

    A list whose dashes stand under its key's first letter shares its column with the mapping around it.
    """
    columns = [outer.column for outer in closed[innermost:]]
    nearest = max((own for own in columns if own <= column), default=min(columns))
    return max(place for place, own in enumerate(columns, innermost) if own == nearest)


def _own_column(node: Node | None) -> int:
    """The column in which a node stands: its key, or the dash before it; -1 for none."""
    if node is None:
        return -1
    return node.parent.column if node.parent and node.parent.is_list else node.start[1]


def _append(lines: list[str], text: str) -> None:
    """Add a line, but no second empty one."""
    if text or not lines or lines[-1]:
        lines.append(text)
