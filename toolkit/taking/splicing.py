"""Single texts of a YAML file written anew; every other line of it stays, to the byte."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from toolkit.reading.filewords import key_in
from toolkit.scaffold.yamltext import yaml_scalar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toolkit.reading.document import Document, Spot

    Keys = tuple[str | int, ...]

_STEP = 2  # columns that a new text is indented by
# The keys of an item in the order in which new ones are put among them.
_ORDER = ("title", "case", "summary", "recommends", "recommendation", "statement", "sections", "decision")


class Splice(NamedTuple):
    """Lines of a file replaced: from a 0-based line to the one after the last, and what takes their place."""

    first: int
    last: int
    lines: tuple[str, ...]


def spliced(document: Document, texts: Mapping[Keys, str | Sequence[str]]) -> str:
    """Return the text of a YAML file in which each of `texts`, by its English keys, says what it says now.

    A text whose key the file has not gets a key; an empty one loses it. Raises LookupError for one that has
    no place in the file.
    """
    lines = list(document.lines)
    splices = [_splice(document, keys, text) for keys, text in texts.items()]
    for splice in sorted(splices, reverse=True):
        lines[splice.first : splice.last] = splice.lines
    return "\n".join(lines)


def _splice(document: Document, keys: Keys, text: str | Sequence[str]) -> Splice:
    spot, owner = document.spot(keys), document.spot(keys[:-1])
    if owner is None or _is_flow(owner):
        raise LookupError(keys)
    if spot is None:
        return _added(document, owner, str(keys[-1]), text)
    if spot.key is None:  # an entry of a list
        first, column = spot.event.start_mark.line, spot.event.start_mark.column
        head = document.lines[first][:column]
        indent = column
    else:
        first = spot.key.start_mark.line
        head = document.lines[first][: spot.key.end_mark.column] + ":"
        indent = spot.key.start_mark.column + _STEP
    last = _end(document, spot, first)
    if not text and spot.key is not None:
        return Splice(first, last, ())
    if not isinstance(text, str):
        return Splice(first, last, (head, *_points(text, indent, _written_points(document, keys, spot))))
    return Splice(first, last, tuple(_value(head.rstrip(), text, indent, spot, document)))


def _end(document: Document, spot: Spot, first: int) -> int:
    """Return the line after a value's last one, empty lines and comments behind it left out."""
    mark = (spot.end or spot.event).end_mark
    last = mark.line if mark.column == 0 or _is_block_text(spot) or spot.children else mark.line + 1
    last = max(last, first + 1)
    while last > first + 1 and _says_nothing(document.lines[last - 1], spot):
        last -= 1
    return int(min(last, len(document.lines)))


def _says_nothing(line: str, spot: Spot) -> bool:
    stripped = line.strip()
    is_remark = stripped.startswith("#") and not _is_block_text(spot)
    return not stripped or is_remark


def _is_block_text(spot: Spot) -> bool:
    return getattr(spot.event, "style", None) in {"|", ">"}


def _is_flow(spot: Spot) -> bool:
    return bool(getattr(spot.event, "flow_style", False))


def _value(head: str, text: str, indent: int, spot: Spot, document: Document) -> list[str]:
    """Return a key with its new text, in the old one's manner as far as the new one allows."""
    style = getattr(spot.event, "style", None)
    line = document.lines[spot.event.start_mark.line]
    remark = re.search(r"\s#.*$", line[spot.event.end_mark.column :] if style not in {"|", ">"} else line)
    said = remark[0].rstrip() if remark and spot.event.end_mark.line == spot.event.start_mark.line else ""
    if style in {"|", ">"}:
        said = remark[0].rstrip() if remark else ""
    if "\n" not in text and style not in {"|", ">"}:
        return [f"{head} {_scalar(text, style)}{said}"]
    return [f"{head} |{_chomping(line, style)}{said}", *_indented(text, indent)]


def _chomping(line: str, style: str | None) -> str:
    found = re.search(r"[|>]\d*([-+]?)", line.rpartition(":")[2]) if style in {"|", ">"} else None
    return found[1] if found and found[1] == "-" else ""


def _scalar(text: str, style: str | None) -> str:
    if style == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    if style == '"':
        quoted = yaml_scalar(text)
        return quoted if quoted.startswith('"') else f'"{quoted}"'
    return yaml_scalar(text)


def _indented(text: str, indent: int) -> list[str]:
    return [f"{' ' * indent}{line}" if line else "" for line in text.split("\n")]


def _points(points: Sequence[str], indent: int, written: Mapping[str, Sequence[str]]) -> list[str]:
    """Return a list's lines; a point that was there is written as it was."""
    lines: list[str] = []
    for point in points:
        lines += written.get(point) or [f"{' ' * indent}- {yaml_scalar(point)}"]
    return lines


def _written_points(document: Document, keys: Keys, spot: Spot) -> dict[str, list[str]]:
    """Return the lines of each point that the file has on lines of its own."""
    values: object = document.data
    for key in keys:
        values = values[key]  # type: ignore[index]
    if not isinstance(values, list) or _is_flow(spot):
        return {}
    points = {}
    for index, child in spot.children.items():
        first = child.event.start_mark.line
        points[str(values[int(index)]).strip()] = list(document.lines[first : _end(document, child, first)])
    return points


def _added(document: Document, owner: Spot, key: str, text: str | Sequence[str]) -> Splice:
    """Put a new key behind the last one of its mapping that it follows."""
    if not text:
        raise LookupError(key)
    children = owner.children
    before = _ORDER[: _ORDER.index(key)] if key in _ORDER else _ORDER
    found = [child for name, child in children.items() if name in before] or list(children.values())
    last = max(found, key=lambda spot: spot.event.start_mark.index)
    place = _end(document, last, last.event.start_mark.line)
    column = last.key.start_mark.column
    head = f"{' ' * column}{key_in(document.words, key)}:"
    if not isinstance(text, str):
        return Splice(place, place, (head, *_points(text, column + _STEP, {})))
    if "\n" not in text:
        return Splice(place, place, (f"{head} {yaml_scalar(text)}",))
    return Splice(place, place, (f"{head} |", *_indented(text, column + _STEP)))
