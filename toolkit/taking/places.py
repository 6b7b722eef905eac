"""Where the texts of a meeting stand: in its own file, in that of an item, or in a file of their own."""

from __future__ import annotations

from os.path import relpath
from typing import TYPE_CHECKING

from toolkit.checking.checks.view import view_of
from toolkit.meetings.textblocks import with_blocks_in
from toolkit.reading.workspace import as_on_disk, true_path
from toolkit.reading.yamlio import read_yaml_text
from toolkit.regex import regex
from toolkit.taking.linewidths import UNBROKEN, lines_of, spots_of, text_lines, width_of
from toolkit.taking.meetingtexts import read_address
from toolkit.taking.outside import unpaired
from toolkit.taking.rewriting import Value, rewritten, value_at
from toolkit.taking.splicing import indent_of, is_block_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from toolkit.checking.checks.whole import CheckedMeeting
    from toolkit.meetings.model import Meeting
    from toolkit.reading.document import Document, YamlNode
    from toolkit.reading.fields import Keys

_STEP = 2  # columns that a key is indented by


class Places:
    """The places of one meeting's texts."""

    def __init__(self, checked: CheckedMeeting, meeting: Meeting) -> None:
        self._checked = checked
        self._folder = meeting.folder
        view = view_of(checked.meeting, checked.committee)
        self._items = {item.number: item.keys for item in view.items}

    def keys_of(self, address: str) -> Keys | None:
        """Return where a text stands in the meeting's file."""
        parts = read_address(address)
        rest: Keys = tuple(
            int(part) - 1 if part.isdigit() else part for part in parts.rest.split("/") if part
        )
        inner: Keys = (parts.field, *rest, *(("text",) if parts.field in {"sections", "dissents"} else ()))
        if not parts.item:
            return inner
        item = self._items.get(parts.item)
        return None if item is None else (*item, *inner)

    def target(self, keys: Keys, elsewhere: str) -> tuple[str, Keys]:
        """Return the file that a text stands in, seen from the meeting's folder, and its keys there."""
        document, inner = self._checked.meeting.owner(keys)
        if elsewhere:
            return self._way(as_on_disk(self._folder / elsewhere)), ()
        return self._way(document.path), inner

    def file_of(self, keys: Keys) -> str:
        """Return the file of its own that a text stands in, as it is written; "" for most."""
        document, inner = self._checked.meeting.owner(keys)
        spot = document.spot(inner)
        named = spot.children.get("file") if spot else None
        return str(named.event.value) if named else ""

    def source(self, keys: Keys) -> str:
        """Return what the file says at `keys`, text blocks not written out."""
        value = value_at(self._checked.meeting.data, keys)
        return value if isinstance(value, str) else ""

    def width_at(self, keys: Keys, elsewhere: str) -> int:
        """Return the columns that a text's lines may take where it stands, `UNBROKEN` for any number."""
        if elsewhere:
            text = as_on_disk(self._folder / elsewhere).read_text("utf-8-sig", "replace")
            return width_of(text.splitlines(), [text.splitlines()])
        document, inner = self._checked.meeting.owner(keys)
        spot = document.spot(inner)
        width = width_of(lines_of(document, spot), text_lines(document))
        indent = indent_of(document, spot) if spot else 0
        return UNBROKEN if width == UNBROKEN else width - (indent or _STEP * len(inner))

    def expanded(self, text: str) -> str:
        """Return a text with the committee's text blocks written out."""
        return with_blocks_in(text, self._checked.committee.fields)

    def written(self, new: Mapping[Keys, Value]) -> dict[str, bytes]:
        """Return the meeting's file, and those of its items, with `new` texts by their keys.

        They are proved to say just that. Raises TakeError where one would not.
        """
        meeting = self._checked.meeting
        texts: dict[Path, dict[Keys, Value]] = {}
        for keys, text in new.items():
            document, inner = meeting.owner(keys)
            texts.setdefault(document.path, {})[inner] = text
        documents = (meeting, *(document for _, document in meeting.included))
        return {
            self._way(document.path): rewritten(document, texts[document.path])
            for document in documents
            if document.path in texts
        }

    def lost_comments(self, files: Mapping[str, bytes]) -> Iterator[str]:
        """Yield the YAML comments of the meeting's files that are not in the new ones."""
        meeting = self._checked.meeting
        for document in (meeting, *(document for _, document in meeting.included)):
            if data := files.get(self._way(document.path)):
                text = data.decode("utf-8-sig").replace("\r\n", "\n")
                yield from lost_comments(document, read_yaml_text(text, document.path))

    def _way(self, path: Path) -> str:
        """Return the way from the meeting's folder to a file; a link to a file is not written over."""
        if path.name == self._checked.meeting.path.name:
            return path.name
        return relpath(true_path(path), true_path(self._folder)).replace("\\", "/")


_COMMENT = regex(r"(?:^|\s)(#.*)$")


def lost_comments(before: Document, after: Document) -> list[str]:
    """Return the comments of a file that are not in what it became."""
    return unpaired(_comments(before), _comments(after), str)


def _comments(document: Document) -> Iterator[str]:
    """Yield what stands behind each "#" that is not within a text."""
    lines = list(document.lines)
    for spot in spots_of(document.root):
        if not spot.children:  # a value that is no mapping or list
            _blank(lines, spot)
    for line in lines:
        if found := _COMMENT.search(line):
            yield found[1].strip()


def _blank(lines: list[str], spot: YamlNode) -> None:
    """Write over what a value says; a comment behind the sign of a block text stays."""
    first, last = spot.event.start_mark, spot.event.end_mark
    if is_block_text(spot):
        end = last.line if last.column == 0 else last.line + 1
        lines[first.line + 1 : end] = [""] * (end - first.line - 1)
        return
    for number in range(first.line, min(last.line + 1, len(lines))):
        line = lines[number]
        begin = first.column if number == first.line else 0
        end = last.column if number == last.line else len(line)
        lines[number] = line[:begin] + "x" * (end - begin) + line[end:]
