"""The order of keys: the one in which the schemas name them."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from toolkit.files.resources import schema_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.formatting.entries import Entry


def order_keys(whole: Entry, kind: str) -> None:
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


def _order(entry: Entry, nodes: Sequence[dict[str, Any]], schema: dict[str, Any]) -> None:
    variants = [variant for node in nodes for variant in _variants(node, schema)]
    if entry.is_list:
        within = [variant["items"] for variant in variants if "items" in variant]
        for child in entry.children:
            _order(child, within, schema)
        return
    names = {child.name for child in entry.children}
    known = [variant["properties"] for variant in variants if "properties" in variant]
    fitting = [properties for properties in known if names <= set(properties)]
    if not fitting:
        return
    places = {name: place for place, name in enumerate(fitting[0])}
    entry.children.sort(key=lambda child: places[child.name])
    for child in entry.children:
        _order(child, [properties[child.name] for properties in fitting], schema)


def _variants(node: dict[str, Any], schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield what `node` may stand for: itself, what it refers to, and the branches of its conditions."""
    yield node
    if "$ref" in node:
        yield from _variants(schema["$defs"][node["$ref"].removeprefix("#/$defs/")], schema)
    for name in ("then", "else"):
        if name in node:
            yield from _variants(node[name], schema)
    for name in ("anyOf", "oneOf", "allOf"):
        for branch in node.get(name, ()):
            yield from _variants(branch, schema)
