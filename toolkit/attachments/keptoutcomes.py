"""What became of an attachment, as bytes that stand on a disk, and back: plain data alone, nothing is run.

A line of JSON says what it is; the files that it holds follow as they are.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from toolkit.attachments.outcome import Bundle, Ready, Taken
from toolkit.convert.foreign import ForeignPages
from toolkit.documents.barriers import Barrier, Trouble
from toolkit.files.digests import digest_of
from toolkit.formats.kinds import Kind
from toolkit.meetings.limits import Limits
from toolkit.meetings.model import PacketSettings
from toolkit.messages.message import Message
from toolkit.pdf.facts import Bookmark, Obstacle, Target
from toolkit.pdf.faults import Lack
from toolkit.pdf.geometry import PageShape
from toolkit.wordfile.stock import DrawingKind, Missing, TextPlace

_CLASSES: Mapping[str, type] = {
    f"{each.__module__}.{each.__name__}": each
    for each in (
        *(
            Barrier,
            Bookmark,
            Bundle,
            ForeignPages,
            Limits,
            Message,
            Missing,
            PacketSettings,
            PageShape,
            Ready,
        ),
        *(Taken, Target),  # each with its fields
        *(DrawingKind, Kind, Lack, Obstacle, TextPlace, Trouble),  # each one word of several
    )
}
_PLAIN = (str, int, float, bool, type(None))
_FILE, _OF, _HELD = "file", "of", "held"  # stands in the place of a file; the class of what is held


def write_outcome(outcome: object, asked: bytes = b"") -> bytes:
    """Return what is to be kept of an outcome; the file that was `asked` about is not kept again.

    Raises TypeError for what is no plain data.
    """
    files = [asked]
    said = json.dumps(_written(outcome, files))
    sizes = " ".join(str(len(file)) for file in files[1:])
    return b"\n".join((said.encode("ascii"), sizes.encode("ascii"), b"".join(files[1:])))


def read_outcome(kept: bytes, asked: bytes = b"") -> Any:  # noqa: ANN401 - whatever was written
    """Return the outcome that was written."""
    said, sizes, data = kept.split(b"\n", 2)
    files, at = [asked], 0
    for size in map(int, sizes.split()):
        files.append(data[at : at + size])
        at += size
    return _read(json.loads(said), files)


def tell_apart(*what: object) -> str:
    """Return a text that is the same only for the same things: plain data, and files by their digests."""
    files = [b""]
    said = json.dumps(_written(what, files), sort_keys=True)
    return "\n".join((said, *map(digest_of, files[1:])))


def _written(value: object, files: list[bytes]) -> object:
    kind = type(value)
    if kind in _PLAIN:
        return value
    name = f"{kind.__module__}.{kind.__name__}"
    if name in _CLASSES:
        held = str(value) if isinstance(value, str) else _fields_of(value, files)
        return {_OF: name, _HELD: held}
    if isinstance(value, bytes):
        if value not in files:
            files.append(value)
        return {_FILE: files.index(value)}
    if isinstance(value, tuple):
        return [_written(one, files) for one in value]
    if isinstance(value, Mapping):
        return {_OF: "", _HELD: {str(key): _written(one, files) for key, one in value.items()}}
    raise TypeError(f"{name} is not kept")


def _fields_of(record: Any, files: list[bytes]) -> dict[str, object]:  # noqa: ANN401 - of any class above
    return {field.name: _written(getattr(record, field.name), files) for field in fields(record)}


def _read(value: Any, files: list[bytes]) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, list):
        return tuple(_read(one, files) for one in value)
    if not isinstance(value, dict):
        return value
    if _FILE in value:
        return files[value[_FILE]]
    name, held = value[_OF], value[_HELD]
    if isinstance(held, str):
        return _CLASSES[name](held)
    read = {key: _read(one, files) for key, one in held.items()}
    return _CLASSES[name](**read) if name else read
