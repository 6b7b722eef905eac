"""The order of keys: the one in which the schemas name them."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from toolkit.files.resources import schema_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.formatting.nodes import Node


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
