"""Writes the nodes of a YAML file in the canonical layout."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from toolkit.files.resources import schema_path
from toolkit.formatting.comments import BLANK
from toolkit.formatting.nodes import Node, read_nodes
from toolkit.formatting.scalars import (
    INDENT,
    has_properties,
    properties_of,
    source_of,
    write_scalar,
    write_short,
)
from toolkit.reading.filewords import key_in, value_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.reading.document import Document

_WIDTH = 120  # a list between brackets that is wider becomes one node a line


def format_yaml(document: Document, kind: str) -> str:
    """The text of `document` in the canonical layout, with every value and comment it has.

    `kind` is "meeting", "committee", "plan" or "item"; `document` was read without findings of severity
    error.
    Keys stand in the order of the schema; two spaces indent, also a list below its key; a text of several
    lines is a `|` block; times of day are quoted; lists and mappings between brackets stay so while they
    fit on a line; empty lines stay, one at a time. Comments at the end of a line keep their column.
    What no file of ours looks like (another root than a mapping) is returned as it is.
    """
    text = "\n".join(document.lines)
    if document.root is None or not document.root.children or not isinstance(document.data, dict):
        return text
    whole = read_nodes(document.root, document.lines)
    nodes = list(whole.walk())
    if any(node.key is not None and len(source_of(node.key, document.lines)) > 1 for node in nodes):
        return text
    # An alias can only follow its anchor: where there is one, nothing changes places.
    if not any(has_properties(event) for node in nodes for event in (node.event, node.key)):
        order_keys(whole, kind)
    return "\n".join(_Writer(document.lines).write(whole)) + "\n"


class _Writer:
    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._keeps = False  # the text just written keeps every empty line behind it (`|+`)

    def write(self, whole: Node) -> list[str]:
        """Return the lines of the file."""
        for child in whole.children:
            self._settle(child, 0)
        return [*whole.above, *self._children(whole, 0)]

    def _settle(self, node: Node, column: int) -> None:
        """Move comments off lines that the layout does not have, from the inside out."""
        for child in node.children:
            self._settle(child, column + INDENT)
        while len(node.beside) > 1:
            node.above.append(node.beside.pop(0).text)
        if _is_element(node) and self._is_block(node, column) and not has_properties(node.event):
            # Its first child stands behind the dash: no line of its own, and none between the two.
            node.above += [comment.text for comment in node.beside]
            node.above += [line for line in node.children[0].above if line]
            node.beside = []
            node.children[0].above = []

    def _children(self, node: Node, column: int) -> Iterator[str]:
        """Yield the lines of a mapping or list whose keys or dashes stand in `column`."""
        for child in node.children:
            if child is node.children[0] and child.above[:1] == [""]:
                del child.above[0]
            yield from self._comments(child.above, column)
            yield from self._node(child, column)
        yield from self._comments(node.below, column)

    def _comments(self, texts: Sequence[str], column: int) -> Iterator[str]:
        for text in texts:
            if text:
                self._keeps = False
                yield " " * column + text
            elif not self._keeps:
                yield ""

    def _node(self, node: Node, column: int) -> Iterator[str]:
        """Yield the lines of a key or dash with its value."""
        lead = " " * column + ("-" if _is_element(node) else f"{self._key(node)}:")
        if not self._is_block(node, column):
            yield from self._single(node, lead, column)
        elif _is_element(node) and not has_properties(node.event):
            first, *others = self._children(node, column + INDENT)
            yield lead + first[column + 1 :]
            yield from others
        else:
            yield self._beside(node, f"{lead} {properties_of(node.event)}".rstrip(BLANK))
            yield from self._children(node, column + INDENT)

    def _single(self, node: Node, lead: str, column: int) -> Iterator[str]:
        """Yield the lines of a value that is no block mapping or list."""
        if node.end is None:
            value = write_scalar(node.event, node.name, self._lines, column)
        else:
            value = [self._flow(node)]
        lines = [f"{lead} {value[0]}".rstrip(BLANK), *value[1:]]
        is_text = value[0].startswith(("|", ">"))
        # A comment behind the first of several plain lines would end the value there.
        beside = 0 if is_text else len(lines) - 1
        lines[beside] = self._beside(node, lines[beside])
        self._keeps = is_text and "+" in value[0]
        yield from lines

    def _beside(self, node: Node, line: str) -> str:
        """`line` with the node's comment in the column it had, or behind what is there now."""
        for comment in node.beside:
            line = f"{line:<{comment.column - 1}} {comment.text}"
        self._keeps = False
        return line

    def _key(self, node: Node) -> str:
        return write_short(node.key, "", self._lines)

    def _is_block(self, node: Node, column: int) -> bool:
        """Whether the children of a node that stands in `column` get lines of their own."""
        if not node.children:
            return False
        return not node.is_flow or not self._fits_flow(node, column)

    def _fits_flow(self, node: Node, column: int) -> bool:
        inner = list(node.walk())[1:]
        if node.below or any(child.above or child.beside or child.below for child in inner):
            return False
        if any(child.end is None and len(source_of(child.event, self._lines)) > 1 for child in inner):
            return False
        lead = len(self._key(node)) + 2 if node.key else INDENT
        # Measured in the language in which it is longer: a translation leaves the layout as it is.
        growth = sum(_growth(part) for part in node.walk())
        return column + lead + len(self._flow(node)) + growth <= _WIDTH

    def _flow(self, node: Node) -> str:
        """A value on one line, lists and mappings between brackets."""
        if node.end is None:
            return write_short(node.event, node.name, self._lines)
        shown = ", ".join(
            (f"{self._key(child)}: " if child.key else "") + self._flow(child) for child in node.children
        )
        return properties_of(node.event) + (f"[{shown}]" if node.is_list else f"{{{shown}}}")


def _growth(node: Node) -> int:
    """By how many letters a node's own key and fixed word are longer in the other language, if they are."""
    growth = 0
    if node.key:
        names = [key_in(words, node.name) for words in ("en", "da")]
        growth += max(map(len, names)) - len(node.key.value)
    if node.end is None and (written := getattr(node.event, "value", "")):
        group = node.parent.name if node.parent else ""
        values = [value_in(words, written, node.name, group) for words in ("en", "da")]
        growth += max(map(len, values)) - len(written)
    return growth


def _is_element(node: Node) -> bool:
    """Whether a node stands behind a dash."""
    return node.key is None


def order_keys(whole: Node, kind: str) -> None:
    """Put the keys of every mapping in the order of the schema `kind`: meeting, committee, plan, or item.

    A mapping with a key that the schema does not know stays as it is: a misspelt key would move away
    from where its writer looks for it.
    """
    schema = _schema("meeting" if kind == "item" else kind)
    _order(whole, [schema["$defs"]["item"] if kind == "item" else schema], schema)


@cache
def _schema(kind: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(schema_path(kind).read_text("utf-8"))
    return schema


def _order(node: Node, parts: Sequence[dict[str, Any]], schema: dict[str, Any]) -> None:
    variants = [variant for part in parts for variant in _variants(part, schema)]
    if node.is_list:
        within = [variant["items"] for variant in variants if "items" in variant]
        for child in node.children:
            _order(child, within, schema)
        return
    names = {child.name for child in node.children}
    known = [variant["properties"] for variant in variants if "properties" in variant]
    fitting = [properties for properties in known if names <= set(properties)]
    if not fitting:
        return
    places = {name: place for place, name in enumerate(fitting[0])}
    node.children.sort(key=lambda child: places[child.name])
    for child in node.children:
        _order(child, [properties[child.name] for properties in fitting], schema)


def _variants(part: dict[str, Any], schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield what `part` may stand for: itself, what it refers to, and the branches of its conditions."""
    yield part
    if "$ref" in part:
        yield from _variants(schema["$defs"][part["$ref"].removeprefix("#/$defs/")], schema)
    for name in ("then", "else"):
        if name in part:
            yield from _variants(part[name], schema)
    for name in ("anyOf", "oneOf", "allOf"):
        for branch in part.get(name, ()):
            yield from _variants(branch, schema)
