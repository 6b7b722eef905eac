"""The texts of a meeting's file that were pasted from Word, rewritten where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.markup.pasted import convert_pasted, find_pasted
from toolkit.reading.fields import BLOCK_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.reading.document import Document, YamlNode


def rewrite_pasted(document: Document) -> str:
    """The text of `document`, what was pasted into its block texts (`|`) as paragraphs, lists and tables."""
    lines = list(document.lines)
    spots = list(_texts(document.root)) if document.root else []
    for spot in sorted(spots, key=lambda spot: spot.event.start_mark.line, reverse=True):
        start = spot.event.start_mark.line + 1
        for passage in reversed(find_pasted(spot.event.value)):
            first = start + passage.first
            margin = lines[first][: len(lines[first]) - len(passage.written[0])]
            better = [margin + line if line else "" for line in passage.better]
            lines[first : first + len(passage.written)] = better
    return "\n".join(lines)


def converted(data: object, key: str = "") -> object:
    """`data` as `rewrite_pasted` leaves it."""
    if isinstance(data, dict):
        return {name: converted(value, name) for name, value in data.items()}
    if isinstance(data, list):
        return [converted(value) for value in data]
    return convert_pasted(data) if isinstance(data, str) and key in BLOCK_FIELDS else data


def _texts(spot: YamlNode) -> Iterator[YamlNode]:
    for key, child in spot.children.items():
        if key in BLOCK_FIELDS and getattr(child.event, "style", None) == "|":
            yield child
        yield from _texts(child)
