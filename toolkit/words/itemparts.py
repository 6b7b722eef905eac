"""The parts of an item in the order that its committee's `item_layout` gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.meetings.itemlayout import PARTS
from toolkit.meetings.model import LayoutPart
from toolkit.words.contextnames import PartContext

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toolkit.meetings.model import Item, Layout
    from toolkit.words.contextnames import OwnFieldContext

OWN = "own"
_PLACES = {"after statement": "statement", "decisions": "decision"}


def item_parts(
    item: Item,
    layouts: tuple[Layout, ...],
    own: Sequence[OwnFieldContext],
    labels: Mapping[str, str],
) -> tuple[PartContext, ...]:
    """Return the parts of an item in order; what no layout names stays behind what it usually follows.

    `own` are the item's own fields that say something. One in the head or for templates alone becomes a part
    only where the layout names it.
    """
    known = {layout.kind: layout.parts for layout in layouts}
    layout = known.get(item.kind) or known.get("default", ())
    fields = {field.name: field for field in own}
    named = {part.name: part for part in layout if part.name in PARTS or part.name in fields}
    parts = list(named.values())  # each once: a part's bookmark stands in one place
    _add_unnamed(parts, _usual_order(own))
    return tuple(_part(part, fields, labels) for part in parts)


def _usual_order(own: Sequence[OwnFieldContext]) -> list[str]:
    names: list[str] = []
    for part in PARTS:
        names += [part, *(field.name for field in own if _PLACES.get(field.place) == part)]
    return names


def _add_unnamed(parts: list[LayoutPart], usual: Sequence[str]) -> None:
    before = ""
    for name in usual:
        named = [part.name for part in parts]
        if name not in named and name == PARTS[-1]:
            parts.append(LayoutPart(name))  # attachments close an item wherever its decision stands
        elif name not in named:
            parts.insert(named.index(before) + 1 if before else 0, LayoutPart(name))
        before = name


def _part(part: LayoutPart, fields: Mapping[str, OwnFieldContext], labels: Mapping[str, str]) -> PartContext:
    if part.name in PARTS:
        return PartContext(part.name, part.heading or labels.get(part.name, ""), None)
    return PartContext(OWN, part.heading or fields[part.name].title, fields[part.name])
