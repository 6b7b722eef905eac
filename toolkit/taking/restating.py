"""Other data written into a YAML file: what says the same stays as it stands, comments included.

Keys and entries are moved, added and left out by whole lines; what is above an entry belongs to it. The
result is read again: nothing is written that would not say just what was asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple
from toolkit.reading.filewords import data_in, key_in
from toolkit.reading.yamlio import read_yaml_text
from toolkit.scaffold.yamltext import yaml_lines
from toolkit.taking.splicing import (
    STEP,
    end_of,
    indent_of,
    is_flow,
    points_lines,
    value_lines,
    written_points,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toolkit.reading.document import Document, YamlNode
    from toolkit.reading.fields import Keys


class UnwritableError(Exception):
    """A file that cannot be changed line by line: it has anchors, or is one line in brackets."""


def restated(
    document: Document, data: Mapping[str, object], origins: Mapping[Keys, int], order: Sequence[str]
) -> tuple[str, Document]:
    """Return a meeting's file, as text and read, that says `data`, with English keys, instead of its own.

    `origins` tells of entries of lists which entry of the file's list they were, by their keys in `data`; all
    others are new. New keys go where `order` has them. Raises UnwritableError.
    """
    if document.root is None or not isinstance(document.data, dict) or is_flow(document.root):
        raise UnwritableError
    writer = _Writer(document, origins, order)
    first = writer.first_line(document.root)
    lines = [
        *document.lines[:first],
        *writer.mapping(document.root, document.data, data, ()),
        *document.lines[writer.last_line(document.root) :],
    ]
    text = "\n".join(lines)
    after = read_yaml_text(text, document.path)
    if _bare(after.data) != _bare(dict(data)):
        raise UnwritableError
    return text, after


class Chunk(NamedTuple):
    """A key or an entry: what stands above it, empty lines and comments, and its own lines."""

    above: list[str]
    own: list[str]


def entry_chunks(document: Document, spot: YamlNode) -> list[Chunk]:
    """Return the entries of a list that stands below its key, each with what belongs to it."""
    chunks, before = [], top_of(spot)
    for child in spot.children.values():
        begin = child.event.start_mark.line
        end = end_of(document, child, begin)
        chunks.append(Chunk(list(document.lines[before:begin]), list(document.lines[begin:end])))
        before = end
    return chunks


def top_of(spot: YamlNode) -> int:
    """Return the line behind a list's key: what is above the first entry belongs to it."""
    return int(spot.key.start_mark.line) + 1


def dash_of(document: Document, spot: YamlNode) -> str:
    """Return what stands before a list's signs. Raises UnwritableError where it has none."""
    child = next(iter(spot.children.values()))
    line: str = document.lines[child.event.start_mark.line]
    if not line.lstrip().startswith("-"):
        raise UnwritableError
    return line[: len(line) - len(line.lstrip())]


class _Writer:
    """Writes one file anew."""

    def __init__(self, document: Document, origins: Mapping[Keys, int], order: Sequence[str]) -> None:
        self._document = document
        self._lines = document.lines
        self._origins = origins
        self._order = order

    def first_line(self, spot: YamlNode) -> int:
        """Return the line on which a mapping's first key, or a list's first entry, stands."""
        child = next(iter(spot.children.values()))
        return int((child.key or child.event).start_mark.line)

    def last_line(self, spot: YamlNode) -> int:
        """Return the line behind the last one of a mapping or a list that says anything."""
        child = list(spot.children.values())[-1]
        return end_of(self._document, child, int((child.key or child.event).start_mark.line))

    def mapping(
        self, spot: YamlNode, old: Mapping[str, object], new: Mapping[str, object], keys: Keys
    ) -> list[str]:
        """Return the lines of a mapping, from its first key's on."""
        column = next(iter(spot.children.values())).key.start_mark.column
        first = self.first_line(spot)
        lead = self._lines[first][:column]  # "    ", or "  - " in a list
        if lead.strip() not in {"", "-"}:
            raise UnwritableError
        margin = " " * column
        chunks: dict[str, Chunk] = {}
        rest: list[str] = []  # comments above keys that are gone
        before = first
        for key, child in spot.children.items():
            begin = child.key.start_mark.line
            end = end_of(self._document, child, begin)
            above = [*rest, *self._lines[before:begin]]
            before, rest = end, []
            if key not in new:
                rest = [line for line in above if line.strip()]
                continue
            own = list(self._lines[begin:end])
            if not _says(old[str(key)], new[str(key)]):
                own = self._changed(child, str(key), old[str(key)], new[str(key)], (*keys, str(key)))
            chunks[str(key)] = Chunk(above, [margin + own[0][column:], *own[1:]])
        self._add(chunks, new, keys, margin)
        lines = [line for chunk in chunks.values() for line in (*chunk.above, *chunk.own)] + rest
        return _led(lines, lead, margin)

    def _add(self, chunks: dict[str, Chunk], new: Mapping[str, object], keys: Keys, margin: str) -> None:
        """Put each key that the file has not behind the last one that it follows."""
        group = _group(keys)
        for key in new:
            if key not in chunks:
                lines = [margin + line if line else "" for line in self._fresh(key, new[key], group)]
                names = list(chunks)
                place = max(
                    (names.index(name) + 1 for name in names if self._rank(name) < self._rank(key)), default=0
                )
                later = {name: chunks.pop(name) for name in names[place:]}
                chunks[key] = Chunk([], lines)
                chunks.update(later)

    def _rank(self, key: str) -> int:
        return self._order.index(key) if key in self._order else len(self._order)

    def _fresh(self, key: str, value: object, group: str) -> list[str]:
        """Return a key and its value as a new file would have them, in the file's words."""
        words = self._document.words
        return yaml_lines({key_in(words, key, group): data_in(words, value, key, group)})

    def _changed(self, spot: YamlNode, key: str, old: object, new: object, keys: Keys) -> list[str]:
        """Return the lines of a key that has another value now."""
        begin = spot.key.start_mark.line
        head = self._lines[begin][: spot.key.end_mark.column] + ":"
        group = _group(keys[:-1])
        is_block = bool(spot.children) and not is_flow(spot)
        if is_block and isinstance(old, dict) and isinstance(new, dict) and new:
            return [*self._lines[begin : self.first_line(spot)], *self.mapping(spot, old, new, keys)]
        if is_block and isinstance(old, list) and isinstance(new, list) and new:
            return [*self._lines[begin : top_of(spot)], *self.entries(spot, old, new, keys)]
        if isinstance(old, str) and isinstance(new, str) and _may_stay_in_style(new):
            fixed = data_in(self._document.words, new, key, group)
            indent = indent_of(self._document, spot) or spot.key.start_mark.column + STEP
            return value_lines(head, str(fixed).rstrip("\n"), indent, spot, self._document)
        margin = " " * spot.key.start_mark.column
        lines = (*self._comments(spot, begin), *self._fresh(key, new, group))
        return [margin + line if line else "" for line in lines]

    def _comments(self, spot: YamlNode, begin: int) -> list[str]:
        """Return the comments on lines of their own in a value that is written anew."""
        lines = self._lines[begin + 1 : end_of(self._document, spot, begin)] if spot.children else ()
        return [line.strip() for line in lines if line.lstrip().startswith("#")]

    def entries(self, spot: YamlNode, old: Sequence[object], new: Sequence[object], keys: Keys) -> list[str]:
        """Return the lines of a list, from below its key on."""
        dash = dash_of(self._document, spot)
        if not any(isinstance(each, dict) for each in (*old, *new)):
            written = written_points(self._document, old, spot)
            return points_lines([str(each) for each in new], len(dash), written)
        chunks = entry_chunks(self._document, spot)
        gap = [""] if len(chunks) > 1 and any(not line.strip() for line in chunks[1].above) else []
        lines: list[str] = []
        for index, value in enumerate(new):
            place = (*keys, index)
            at = self._origins.get(place)
            if at is None or at >= len(chunks):
                lines += [*(gap if lines else []), *self._new_entry(value, keys, dash)]
                continue
            above, own = chunks[at]
            lines += above if lines or any(line.strip() for line in above) else []
            lines += own if _says(old[at], value) else self._entry(spot.children[at], old[at], value, place)
        return lines

    def _entry(self, spot: YamlNode, old: object, new: object, keys: Keys) -> list[str]:
        """Return the lines of an entry that says something else now."""
        if isinstance(old, dict) and isinstance(new, dict) and spot.children and not is_flow(spot):
            return self.mapping(spot, old, new, keys)
        line = self._lines[spot.event.start_mark.line]
        return self._new_entry(new, keys[:-1], line[: len(line) - len(line.lstrip())])

    def _new_entry(self, value: object, keys: Keys, dash: str) -> list[str]:
        lines = yaml_lines([data_in(self._document.words, value, "", str(keys[-1]))])
        return [dash + line if line else "" for line in lines]


def _group(keys: Keys) -> str:
    """Return the key that a mapping stands under, "" for the file's own and for an entry of a list."""
    return keys[-1] if keys and isinstance(keys[-1], str) else ""


def _led(lines: list[str], lead: str, margin: str) -> list[str]:
    """Return a mapping's lines with what stood before its first key before the one that is first now."""
    for at, line in enumerate(lines):
        if line.strip() and not line.lstrip().startswith("#"):
            return [*lines[:at], lead + line[len(margin) :], *lines[at + 1 :]]
    raise UnwritableError


def _may_stay_in_style(text: str) -> bool:
    """Whether a text can be written as the one before it was; others need quotes for what they hold."""
    return bool(text[:1].strip()) and all(line.isprintable() for line in text.split("\n"))


def _says(old: object, new: object) -> bool:
    """Whether two values are the same, of the same kinds: 1 is not true."""
    return repr(_bare(old)) == repr(_bare(new))


def _bare(value: object) -> object:
    """Return data without the line ends behind texts."""
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_bare(inner) for inner in value]
    return value.rstrip("\n") if isinstance(value, str) else value
