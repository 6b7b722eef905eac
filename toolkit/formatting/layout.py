"""Writes the entries of a YAML file in the canonical layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.formatting.comments import BLANK
from toolkit.formatting.entries import Entry, read_entries
from toolkit.formatting.keyorder import order_keys
from toolkit.formatting.scalars import (
    INDENT,
    has_properties,
    properties_of,
    source_of,
    write_scalar,
    write_short,
)
from toolkit.reading.filewords import key_in, value_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.reading.document import Document

_WIDTH = 120  # a list between brackets that is wider becomes one entry a line


def format_yaml(document: Document, kind: str) -> str:
    """The text of `document` in the canonical layout, with every value and comment it has.

    `kind` is "meeting", "committee", "plan" or "item"; `document` was read without findings of severity
    error.
    Keys stand in the order of the schema; two spaces indent, also a list below its key; a text of several
    lines is a `|` block; times of day are quoted; lists and mappings between brackets stay so while they
    fit on a line; empty lines stay, one at a time. Comments at the end of a line keep their column.
    What no file of ours looks like (another root than a mapping) is returned as it is.
    """
    text = "\n".join(document.lines)
    if document.root is None or not document.root.children or not isinstance(document.data, dict):
        return text
    whole = read_entries(document.root, document.lines)
    entries = list(whole.walk())
    if any(entry.key is not None and len(source_of(entry.key, document.lines)) > 1 for entry in entries):
        return text
    # An alias can only follow its anchor: where there is one, nothing changes places.
    if not any(has_properties(event) for entry in entries for event in (entry.event, entry.key)):
        order_keys(whole, kind)
    return "\n".join(_Writer(document.lines).write(whole)) + "\n"


class _Writer:
    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._keeps = False  # the text just written keeps every empty line behind it (`|+`)

    def write(self, whole: Entry) -> list[str]:
        """Return the lines of the file."""
        for child in whole.children:
            self._settle(child, 0)
        return [*whole.above, *self._children(whole, 0)]

    def _settle(self, entry: Entry, column: int) -> None:
        """Move comments off lines that the layout does not have, from the inside out."""
        for child in entry.children:
            self._settle(child, column + INDENT)
        while len(entry.beside) > 1:
            entry.above.append(entry.beside.pop(0).text)
        if _is_element(entry) and self._is_block(entry, column) and not has_properties(entry.event):
            # Its first child stands behind the dash: no line of its own, and none between the two.
            entry.above += [comment.text for comment in entry.beside]
            entry.above += [line for line in entry.children[0].above if line]
            entry.beside = []
            entry.children[0].above = []

    def _children(self, entry: Entry, column: int) -> Iterator[str]:
        """Yield the lines of a mapping or list whose keys or dashes stand in `column`."""
        for child in entry.children:
            if child is entry.children[0] and child.above[:1] == [""]:
                del child.above[0]
            yield from self._comments(child.above, column)
            yield from self._entry(child, column)
        yield from self._comments(entry.below, column)

    def _comments(self, texts: Sequence[str], column: int) -> Iterator[str]:
        for text in texts:
            if text:
                self._keeps = False
                yield " " * column + text
            elif not self._keeps:
                yield ""

    def _entry(self, entry: Entry, column: int) -> Iterator[str]:
        """Yield the lines of a key or dash with its value."""
        lead = " " * column + ("-" if _is_element(entry) else f"{self._key(entry)}:")
        if not self._is_block(entry, column):
            yield from self._single(entry, lead, column)
        elif _is_element(entry) and not has_properties(entry.event):
            first, *others = self._children(entry, column + INDENT)
            yield lead + first[column + 1 :]
            yield from others
        else:
            yield self._beside(entry, f"{lead} {properties_of(entry.event)}".rstrip(BLANK))
            yield from self._children(entry, column + INDENT)

    def _single(self, entry: Entry, lead: str, column: int) -> Iterator[str]:
        """Yield the lines of a value that is no block mapping or list."""
        if entry.end is None:
            value = write_scalar(entry.event, entry.name, self._lines, column)
        else:
            value = [self._flow(entry)]
        lines = [f"{lead} {value[0]}".rstrip(BLANK), *value[1:]]
        is_text = value[0].startswith(("|", ">"))
        # A comment behind the first of several plain lines would end the value there.
        beside = 0 if is_text else len(lines) - 1
        lines[beside] = self._beside(entry, lines[beside])
        self._keeps = is_text and "+" in value[0]
        yield from lines

    def _beside(self, entry: Entry, line: str) -> str:
        """`line` with the entry's comment in the column it had, or behind what is there now."""
        for comment in entry.beside:
            line = f"{line:<{comment.column - 1}} {comment.text}"
        self._keeps = False
        return line

    def _key(self, entry: Entry) -> str:
        return write_short(entry.key, "", self._lines)

    def _is_block(self, entry: Entry, column: int) -> bool:
        """Whether the children of an entry that stands in `column` get lines of their own."""
        if not entry.children:
            return False
        return not entry.is_flow or not self._fits_flow(entry, column)

    def _fits_flow(self, entry: Entry, column: int) -> bool:
        inner = list(entry.walk())[1:]
        if entry.below or any(child.above or child.beside or child.below for child in inner):
            return False
        if any(child.end is None and len(source_of(child.event, self._lines)) > 1 for child in inner):
            return False
        lead = len(self._key(entry)) + 2 if entry.key else INDENT
        # Measured in the language in which it is longer: a translation leaves the layout as it is.
        growth = sum(_growth(part) for part in entry.walk())
        return column + lead + len(self._flow(entry)) + growth <= _WIDTH

    def _flow(self, entry: Entry) -> str:
        """A value on one line, lists and mappings between brackets."""
        if entry.end is None:
            return write_short(entry.event, entry.name, self._lines)
        shown = ", ".join(
            (f"{self._key(child)}: " if child.key else "") + self._flow(child) for child in entry.children
        )
        return properties_of(entry.event) + (f"[{shown}]" if entry.is_list else f"{{{shown}}}")


def _growth(entry: Entry) -> int:
    """By how many letters an entry's own key and fixed word are longer in the other language, if they are."""
    growth = 0
    if entry.key:
        names = [key_in(words, entry.name) for words in ("en", "da")]
        growth += max(map(len, names)) - len(entry.key.value)
    if entry.end is None and (written := getattr(entry.event, "value", "")):
        group = entry.parent.name if entry.parent else ""
        values = [value_in(words, written, entry.name, group) for words in ("en", "da")]
        growth += max(map(len, values)) - len(written)
    return growth


def _is_element(entry: Entry) -> bool:
    """Whether an entry stands behind a dash."""
    return entry.key is None
