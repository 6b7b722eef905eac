"""A YAML file that has been read: its data, what is wrong with it, and where each value stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toolkit.findings import Finding, Place
from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import mapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from toolkit.reading.fields import Data, Keys


# Shared by all that are neither mapping nor list: never written to.
_NO_CHILDREN: dict[str | int, YamlNode] = {}


class YamlNode:
    """Where a value and its key stand: parser events with marks, 0-based."""

    __slots__ = ("children", "end", "event", "is_plain", "key")

    def __init__(self, event: Any, *, is_plain: bool = False) -> None:  # noqa: ANN401 - the parser has no types
        self.event = event
        self.is_plain = is_plain  # a text without quotes
        self.end: Any = None  # a mapping's or list's own last event
        self.key: Any = None
        self.children: dict[str | int, YamlNode] = _NO_CHILDREN


class _Mark(NamedTuple):
    line: int
    column: int


class _Lines(NamedTuple):
    """What the parser would say of a text whose lines are the file's."""

    start_mark: _Mark
    end_mark: _Mark
    style: str = "|"


class TextFile(NamedTuple):
    """A text in a file of its own: its keys in the meeting's data, its file, and where that is named."""

    keys: Keys
    document: Document
    named: Place


def text_document(path: Path, text: str) -> Document:
    """Return a file that is nothing but a text, as its places are told."""
    lines = tuple(text.split("\n"))
    first = next((number for number, line in enumerate(lines) if line), 0)  # those before are no words
    event = _Lines(_Mark(first - 1, 0), _Mark(len(lines) - 1, 0))
    return Document(path, text, lines=lines, root=YamlNode(event))


class Document(NamedTuple):
    """One YAML file: its plain data (None when unreadable), what is wrong with it, and where values stand."""

    path: Path
    data: object
    findings: tuple[Finding, ...] = ()
    lines: tuple[str, ...] = ()
    root: YamlNode | None = None
    words: str = "en"  # the language of the file's keys and fixed values; those of `data` are English
    files: tuple[Path, ...] = ()  # other files that the data comes from, whether or not they are there
    included: tuple[tuple[Keys, Document], ...] = ()  # where in the data what stands in which other YAML file
    texts: tuple[TextFile, ...] = ()  # likewise for texts that stand as they are in files of their own

    @property
    def fields(self) -> Data:
        """The data as the group of keys that it should be; empty where it is none."""
        return mapping(self.data)

    def owner(self, keys: Sequence[str | int]) -> tuple[Document, Keys]:
        """The document of the file that has the value at `keys`, and the keys that it has there."""
        for around, document in self.included:
            if tuple(keys[: len(around)]) == around:
                return document, tuple(keys[len(around) :])
        return self, tuple(keys)

    def naming(self, path: Path) -> Iterator[Place]:
        """Where the file of a text is named."""
        return (text.named for text in self.texts if text.document.path == path)

    def place(self, keys: Sequence[str | int]) -> Place:
        """The place of the value at `keys`, or of the nearest value around it that the file has."""
        document, spot = self._words_at(keys)
        return stretch(spot, document.path, document.lines) if spot else Place(document.path)

    def key_place(self, keys: Sequence[str | int]) -> Place:
        """The place of the key that leads to the value at `keys`; of the value itself in a list."""
        document, spot = self._nearest(keys)
        if spot is None:
            return Place(document.path)
        return stretch(YamlNode(spot.key) if spot.key else spot, document.path, document.lines)

    def source(self, keys: Sequence[str | int]) -> str:
        """What the file's line says at the value's place: `12.30`, where the data has the number 12.3."""
        place, lines = self.place(keys), self._words_at(keys)[0].lines
        return lines[place.line - 1][place.column - 1 : place.end_column - 1] if lines else ""

    def text_place(self, keys: Sequence[str | int], words: str, before: str = "") -> Place:
        """The place of `words` in the text at `keys`: the first after as many of them as `before` has.

        The text's own place when the file writes the words otherwise, as in an escape.
        """
        document, spot = self._words_at(keys)
        path, lines = document.path, document.lines
        if spot is None:
            return Place(path)
        first, last = spot.event.start_mark, spot.event.end_mark
        if getattr(spot.event, "style", None) == "|":  # its lines are the file's: little to search through
            begin = first.line + 1 + before.count("\n")
            skip = before.count(words, before.rfind("\n") + 1)
        else:
            begin, skip = first.line, before.count(words)
        for number in range(begin, min(last.line + 1, len(lines))):
            line = lines[number]
            column = line.find(words, first.column if number == first.line else 0)
            while column >= 0:
                if not skip:
                    return Place(path, number + 1, column + 1, column + len(words) + 1)
                skip -= 1
                column = line.find(words, column + 1)
        return stretch(spot, path, lines)

    def line_place(self, keys: Sequence[str | int], line: int, words: str) -> Place:
        """The place of `words` in the 0-based `line` of the text at `keys`.

        The text's own place when it is no block text, whose lines are the file's.
        """
        document, spot = self._words_at(keys)
        lines = document.lines
        if spot is None or getattr(spot.event, "style", None) != "|":
            return self.place(keys)
        number = spot.event.start_mark.line + 1 + line
        column = lines[number].find(words) if words and number < len(lines) else -1
        if column < 0:
            return self.place(keys)
        return Place(document.path, number + 1, column + 1, column + len(words) + 1)

    def remarks(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """The keys of each unquoted text that a comment follows on its line, with that comment."""
        spots: list[tuple[tuple[str | int, ...], YamlNode]] = [((), self.root)] if self.root else []
        while spots:
            keys, spot = spots.pop()
            spots += [((*keys, key), child) for key, child in spot.children.items()]
            if spot.is_plain:
                end = spot.event.end_mark
                rest = self.lines[end.line][end.column :].strip() if end.line < len(self.lines) else ""
                if rest.startswith("#"):
                    yield keys, rest

    def spot(self, keys: Sequence[str | int]) -> YamlNode | None:
        """Where the value at `keys` and its key stand, None where the file has no such value."""
        spot = self.root
        for key in keys:
            spot = spot.children.get(key) if spot else None
        return spot

    def _words_at(self, keys: Sequence[str | int]) -> tuple[Document, YamlNode | None]:
        """As `_nearest`, but of a text in a file of its own that one: its words stand there."""
        files = (text.document for text in self.texts if tuple(keys[: len(text.keys)]) == text.keys)
        document = next(files, None)
        return (document, document.root) if document else self._nearest(keys)

    def _nearest(self, keys: Sequence[str | int]) -> tuple[Document, YamlNode | None]:
        """The document of the file that has `keys`, and where the value stands, or the nearest around it."""
        document, inner = self.owner(keys)
        spot = document.root
        for key in inner:
            child = spot.children.get(key) if spot else None
            if child is None:
                break
            spot = child
        return document, spot


def stretch(spot: YamlNode, path: Path, lines: Sequence[str]) -> Place:
    """The part of a value that is on its first line, as a place."""
    start, end = spot.event.start_mark, (spot.end or spot.event).end_mark
    if isinstance(spot.event, _Lines):
        start = _Mark(start.line + 1, 0)
    text = lines[start.line] if start.line < len(lines) else ""
    last = end.column if end.line == start.line and end.column > start.column else len(text.rstrip())
    return Place(path, start.line + 1, start.column + 1, max(last, start.column + 1) + 1)
