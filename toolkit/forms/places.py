"""Which value of a file stands at a place, to show a finding at its field. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit.findings import Place
    from toolkit.reading.document import Document, YamlNode
    from toolkit.reading.fields import Keys


def keys_at(document: Document, place: Place) -> Keys:
    """Return the keys of the innermost value of a file that stands at a place of it; () where none does."""
    spot, at = document.root, (place.line - 1, place.column - 1)
    keys: Keys = ()
    while spot is not None:
        found = next(((key, child) for key, child in spot.children.items() if _holds(child, at)), None)
        if found is None:
            break
        keys, spot = (*keys, found[0]), found[1]
    return keys


def _holds(spot: YamlNode, at: tuple[int, int]) -> bool:
    start, end = (spot.key or spot.event).start_mark, (spot.end or spot.event).end_mark
    return (start.line, start.column) <= at <= (end.line, end.column)
