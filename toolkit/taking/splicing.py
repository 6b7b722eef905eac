"""Single texts of a YAML file written anew; every other line of it stays, to the byte."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import reduce
from operator import getitem
from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple
from toolkit.reading.filewords import key_in
from toolkit.reading.yamlio import read_yaml_text
from toolkit.scaffold.yamltext import yaml_scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.reading.document import Document, YamlNode
    from toolkit.reading.fields import Keys

OWN = "fields"  # the committee's own fields
_WIDTH = 110  # columns that a list between brackets may take
STEP = 2  # columns that a new text is indented by
_EMPTY = '""'
_ALIKE = 0.6  # how much of a point is left where it is still the same one
_REQUIRED = ("text",)  # of a section or dissent: it may be empty, but not missing
# The keys of a meeting and of an item in the order in which new ones are put among them.
ORDER = (
    *("title", "date", "status", "issued", "start", "end", "place", "initials", "participants", "guests"),
    *("absent", "movements", "chaired_by", "information"),
    *("case", "summary", "recommends", "recommendation", "statement", "sections", "decision", "actions"),
)


class Splice(NamedTuple):
    """Lines of a file replaced: from a 0-based line to the one after the last, and what takes their place."""

    first: int
    last: int
    lines: tuple[str, ...]


def spliced(document: Document, texts: Mapping[Keys, str | Sequence[str]]) -> str:
    """Return the text of a YAML file in which each of `texts`, by its English keys, says what it says now.

    A text whose key the file has not gets a key; an empty one loses it, unless it has to have one. Raises
    LookupError with the keys of a text that has no place in the file.
    """
    within = {keys: text for keys, text in texts.items() if _is_in_flow(document, keys)}
    for keys, text in within.items():  # several may stand on one line
        document = read_yaml_text(_applied(document, [_flow_splice(document, keys, text)]), document.path)
    return _applied(document, [_splice(document, keys, texts[keys]) for keys in texts if keys not in within])


def _applied(document: Document, splices: Sequence[Splice]) -> str:
    lines = list(document.lines)
    for splice in sorted(splices, reverse=True):
        lines[splice.first : splice.last] = splice.lines
    return "\n".join(lines)


def _is_in_flow(document: Document, keys: Keys) -> bool:
    owner = document.spot(keys[:-1])
    return owner is not None and is_flow(owner)


def _flow_splice(document: Document, keys: Keys, text: str | Sequence[str]) -> Splice:
    """Return a value between curly brackets written anew, or a new one put before the closing bracket."""
    owner, spot = document.spot(keys[:-1]), document.spot(keys)
    written = yaml_scalar(text) if isinstance(text, str) else f"[{', '.join(map(yaml_scalar, text))}]"
    if spot is None and owner is not None:
        written = f"{', ' if owner.children else ''}{_key_text(document, keys)}: {written}"
        start = end = owner.end.start_mark
    elif spot is not None:
        start, end = spot.event.start_mark, (spot.end or spot.event).end_mark
    before, after = document.lines[start.line][: start.column], document.lines[end.line][end.column :]
    return Splice(start.line, end.line + 1, (f"{before}{written}{after}",))


def _splice(document: Document, keys: Keys, text: str | Sequence[str]) -> Splice:
    spot, owner = document.spot(keys), document.spot(keys[:-1])
    if owner is None and keys[-2] == OWN:
        return _added(document, keys[:-1], {str(keys[-1]): str(text)})
    if owner is None:
        raise LookupError(keys)
    if spot is None:
        return _added(document, keys, text)
    first = spot.key.start_mark.line
    head = document.lines[first][: spot.key.end_mark.column] + ":"
    last = end_of(document, spot, first)
    if not text and keys[-1] not in _REQUIRED and not head[: spot.key.start_mark.column].strip():
        return Splice(first, last, ())
    if not text:
        return Splice(first, last, (f"{head} {'[]' if isinstance(text, list) else _EMPTY}",))
    indent = indent_of(document, spot) or spot.key.start_mark.column + STEP
    if not isinstance(text, str):
        return Splice(first, last, tuple(_list_lines(head, text, indent, spot, document, keys)))
    return Splice(first, last, tuple(value_lines(head.rstrip(), text, indent, spot, document)))


def _list_lines(  # noqa: PLR0913, PLR0917 - as `value_lines`
    head: str, points: Sequence[str], indent: int, spot: YamlNode, document: Document, keys: Keys
) -> list[str]:
    """Return a key with its new list, between brackets where the old one was and there is room."""
    line = f"{head} [{', '.join(map(yaml_scalar, points))}]{_comment_behind(document, spot)}"
    if is_flow(spot) and len(line) <= _WIDTH:
        return [line]
    written = written_points(document, reduce(getitem, keys, document.data), spot)  # type: ignore[arg-type]
    return [head, *points_lines(points, indent, written)]


def _comment_behind(document: Document, spot: YamlNode) -> str:
    """Return the comment behind a value on its last line."""
    end = (spot.end or spot.event).end_mark
    found = re.search(r"\s+#.*$", document.lines[end.line][end.column :])
    return found[0].rstrip() if found else ""


def indent_of(document: Document, spot: YamlNode) -> int:
    """Return how far a value's lines stand in, 0 where they are none of their own."""
    if spot.children and not is_flow(spot):
        return int(spot.event.start_mark.column)
    if not is_block_text(spot):
        return 0
    lines = document.lines[spot.event.start_mark.line + 1 : spot.event.end_mark.line]
    return next((len(line) - len(line.lstrip()) for line in lines if line.strip()), 0)


def end_of(document: Document, spot: YamlNode, first: int) -> int:
    """Return the line after a value's last one, empty lines and comments behind it left out."""
    mark = (spot.end or spot.event).end_mark
    last = mark.line if mark.column == 0 or is_block_text(spot) or spot.children else mark.line + 1
    last = max(last, first + 1)
    while last > first + 1 and _says_nothing(document.lines[last - 1], spot):
        last -= 1
    return int(min(last, len(document.lines)))


def _says_nothing(line: str, spot: YamlNode) -> bool:
    stripped = line.strip()
    is_comment = stripped.startswith("#") and not is_block_text(spot)
    return not stripped or is_comment


def is_block_text(spot: YamlNode) -> bool:
    """Whether a text stands on lines of its own, behind "|" or ">"."""
    return getattr(spot.event, "style", None) in {"|", ">"}


def is_flow(spot: YamlNode) -> bool:
    """Whether a value stands between brackets."""
    return bool(getattr(spot.event, "flow_style", False))


def value_lines(head: str, text: str, indent: int, spot: YamlNode, document: Document) -> list[str]:
    """Return a key with its new text, in the old one's manner as far as the new one allows."""
    style = getattr(spot.event, "style", None)
    line = document.lines[spot.event.start_mark.line]
    comment = re.search(r"\s+#.*$", line[spot.event.end_mark.column :] if style not in {"|", ">"} else line)
    said = comment[0].rstrip() if comment and spot.event.end_mark.line == spot.event.start_mark.line else ""
    if style in {"|", ">"}:
        said = comment[0].rstrip() if comment else ""
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


class WrittenPoint(NamedTuple):
    """A point as a file has it: the comments above it, its own lines, and the comment behind it."""

    above: tuple[str, ...]
    own: tuple[str, ...]
    comment: str


def points_lines(points: Sequence[str], indent: int, written: Mapping[str, WrittenPoint]) -> list[str]:
    """Return a list's lines; a point that was there stays as it was, one in its place has its comments."""
    lines: list[str] = []
    replaced = _replaced(list(written), points)
    for at, point in enumerate(points):
        if point in written:
            lines += [*written[point].above, *written[point].own]
            continue
        old = written.get(replaced.get(at, ""), WrittenPoint((), (), ""))
        lines += [*old.above, f"{' ' * indent}- {yaml_scalar(point)}{old.comment}"]
    return lines


def _replaced(old: Sequence[str], points: Sequence[str]) -> dict[int, str]:
    """Return by their places the points that stand where the list had others much like them, and these."""
    replaced: dict[int, str] = {}
    for tag, first, last, begin, end in SequenceMatcher(None, old, points, autojunk=False).get_opcodes():
        if tag == "replace" and last - first == end - begin:
            replaced |= dict(zip(range(begin, end), old[first:last], strict=True))
    return {at: before for at, before in replaced.items() if _is_alike(before, points[at])}


def _is_alike(before: str, point: str) -> bool:
    return SequenceMatcher(None, before, point, autojunk=False).ratio() >= _ALIKE


def written_points(document: Document, values: object, spot: YamlNode) -> dict[str, WrittenPoint]:
    """Return each of the points, `values` of `spot`, that the file has on lines of its own."""
    if not isinstance(values, list) or is_flow(spot):
        return {}
    points, end = {}, int(spot.key.start_mark.line) + 1
    for index, child in spot.children.items():
        first = child.event.start_mark.line
        above = [line for line in document.lines[end:first] if line.lstrip().startswith("#")]
        end = end_of(document, child, first)
        comment = "" if is_block_text(child) else _comment_behind(document, child)
        own = document.lines[first:end]
        points[str(values[int(index)]).strip()] = WrittenPoint(tuple(above), tuple(own), comment)
    return points


def _added(document: Document, keys: Keys, value: str | Sequence[str] | Mapping[str, str]) -> Splice:
    """Put a new key behind the last one of its mapping that it follows."""
    owner, key = document.spot(keys[:-1]), str(keys[-1])
    if owner is None or not owner.children:
        raise LookupError(keys)
    children = owner.children
    before = ORDER[: ORDER.index(key)] if key in ORDER else ORDER
    found = [child for name, child in children.items() if name in before] or list(children.values())
    last = max(found, key=lambda spot: spot.event.start_mark.index)
    place = end_of(document, last, last.event.start_mark.line)
    column = last.key.start_mark.column
    head = f"{' ' * column}{_key_text(document, keys)}:"
    return Splice(place, place, tuple(_new_lines(head, value, column + STEP)))


def _key_text(document: Document, keys: Keys) -> str:
    """Return the last of some keys as a file in these words has it."""
    group = str(keys[-2]) if len(keys) > 1 else ""
    return yaml_scalar(key_in(document.words, str(keys[-1]), group))


def _new_lines(head: str, value: str | Sequence[str] | Mapping[str, str], indent: int) -> list[str]:
    if isinstance(value, str):
        return [f"{head} |", *_indented(value, indent)] if "\n" in value else [f"{head} {yaml_scalar(value)}"]
    if isinstance(value, Mapping):
        inner = ((f"{' ' * indent}{yaml_scalar(name)}:", text) for name, text in value.items())
        return [head, *(line for name, text in inner for line in _new_lines(name, text, indent + STEP))]
    return [head, *points_lines(value, indent, {})]
