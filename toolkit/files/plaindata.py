"""Records of plain data as bytes that stand on a disk, and back: nothing that is read is ever run.

A line of JSON says what it is; the files that it holds follow as they are.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from toolkit.dataclass import field_names
from toolkit.files.digests import digest_of

_PLAIN = frozenset((str, int, float, bool, type(None)))
_FILE, _OF, _HELD = "file", "of", "held"  # stands in the place of a file; the class of what is held

Classes = Mapping[str, type]
"""What may be written and read beside plain data, by name: dataclasses, and enumerations of words."""


def classes_of(*classes: type) -> Classes:
    """Return these classes by their names."""
    return {_name_of(each): each for each in classes}


def write_plain(value: object, classes: Classes, asked: bytes = b"") -> bytes:
    """Return a value as bytes; the file that was `asked` about is not among them.

    Raises TypeError for what is no plain data.
    """
    files = [asked]
    said = json.dumps(_written(value, classes, files))
    sizes = " ".join(str(len(file)) for file in files[1:])
    return b"\n".join((said.encode("ascii"), sizes.encode("ascii"), b"".join(files[1:])))


def read_plain(kept: bytes, classes: Classes, asked: bytes = b"") -> Any:  # noqa: ANN401 - whatever was written
    """Return the value that was written."""
    said, sizes, data = kept.split(b"\n", 2)
    files, at = [asked], 0
    for size in map(int, sizes.split()):
        files.append(data[at : at + size])
        at += size
    return _read(json.loads(said), classes, files)


def tell_apart(classes: Classes, *what: object) -> str:
    """Return a text that is the same only for the same things: plain data, and files by their digests."""
    files = [b""]
    said = json.dumps(_written(what, classes, files), sort_keys=True)
    return "\n".join((said, *map(digest_of, files[1:])))


def _name_of(kind: type) -> str:
    return f"{kind.__module__}.{kind.__name__}"


def _written(value: object, classes: Classes, files: list[bytes]) -> object:
    kind = type(value)
    if kind in _PLAIN:
        return value
    name = _name_of(kind)
    if name in classes:
        if isinstance(value, str):
            return {_OF: name, _HELD: str(value)}
        held = {name: getattr(value, name) for name in field_names(value)}
        return {_OF: name, _HELD: _each(held, classes, files)}
    if isinstance(value, bytes):
        if value not in files:
            files.append(value)
        return {_FILE: files.index(value)}
    if isinstance(value, tuple):
        return [one if type(one) in _PLAIN else _written(one, classes, files) for one in value]
    if isinstance(value, Mapping):
        return {_OF: "", _HELD: _each(value, classes, files)}
    raise TypeError(f"{name} is not kept")


def _each(held: Mapping[Any, Any], classes: Classes, files: list[bytes]) -> dict[str, object]:
    """Return what is held by its name; most of it is plain, of which nothing need be asked."""
    return {
        str(name): one if type(one) in _PLAIN else _written(one, classes, files) for name, one in held.items()
    }


def _read(value: Any, classes: Classes, files: list[bytes]) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, list):
        return tuple(_read(one, classes, files) for one in value)
    if not isinstance(value, dict):
        return value
    if _FILE in value:
        return files[value[_FILE]]
    name, held = value[_OF], value[_HELD]
    if isinstance(held, str):
        return classes[name](held)
    read = {key: _read(one, classes, files) for key, one in held.items()}
    return classes[name](**read) if name else read
