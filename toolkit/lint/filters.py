"""What Jinja's filters make of what they are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes

from toolkit.lint.vocabulary import ANY, NUMBER, TEXT, Form, Group, Kinds, ListOf

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


_TO_TEXT = frozenset(
    (
        *(
            "capitalize",
            "center",
            "e",
            "escape",
            "filesizeformat",
            "forceescape",
            "format",
            "indent",
            "lower",
        ),
        *("pprint", "replace", "string", "striptags", "title", "tojson", "trim", "truncate", "upper"),
        *("urlencode", "wordwrap"),
    )
)
_TO_NUMBER = frozenset({"abs", "count", "float", "int", "length", "round", "sum", "wordcount"})
_SAME_LIST = frozenset({"list", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique"})
_TO_ELEMENT = frozenset({"first", "last", "max", "min"})
_READY_MADE = frozenset({Form.LINE, Form.PARAGRAPHS})


def filtered(name: str, kinds: Kinds, given: Sequence[Kinds]) -> Kinds:
    """Return what the filter `name` makes of `kinds`, with its positional arguments `given`."""
    if name in _TO_TEXT or name in _TO_NUMBER:
        return TEXT if name in _TO_TEXT else NUMBER
    match name:
        case "join":
            return _elements(kinds) & _READY_MADE or TEXT
        case "default" | "d":
            return (kinds - {Form.NOTHING}).union(*given[:1])
        case "map" if not given:  # map(attribute=...), which is read already
            return kinds
        case _:
            return _listed(name, _elements(kinds))


def _listed(name: str, elements: Kinds) -> Kinds:
    """Return what the filter `name` makes of a list of `elements`."""
    if name in _TO_ELEMENT:
        return elements
    if name in _SAME_LIST:
        return frozenset({ListOf(elements)})
    if name in ("batch", "slice"):
        return frozenset({ListOf(frozenset({ListOf(elements)}))})
    return ANY


def _elements(kinds: Kinds) -> Kinds:
    lists = [kind.elements for kind in kinds if isinstance(kind, ListOf)]
    return frozenset().union(*lists) if lists else ANY


def narrowed_elements(node: nodes.Filter, kinds: Kinds, constants: Mapping[tuple[str, str], bool]) -> Kinds:
    """Return the list that is left by `selectattr("is_break")` and `rejectattr("is_break")`; else `kinds`."""
    if node.name not in ("selectattr", "rejectattr") or len(node.args) != 1:
        return kinds
    told = node.args[0]
    if not isinstance(told, nodes.Const):
        return kinds
    wanted = node.name == "selectattr"
    left = frozenset(
        kind
        for kind in _elements(kinds)
        if not isinstance(kind, Group) or constants.get((kind.name, str(told.value)), wanted) == wanted
    )
    return frozenset({ListOf(left)}) if left else kinds
