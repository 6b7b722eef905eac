"""A YAML file with new texts, proved to say just that before it is written."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from toolkit.checking.schema import check_schema
from toolkit.errors import TakeError
from toolkit.meetings.names import folded
from toolkit.namedtuple import NamedTuple
from toolkit.reading.sourcetext import encoded_like
from toolkit.reading.yamlio import read_yaml_text
from toolkit.taking.restating import UnwritableError, restated
from toolkit.taking.splicing import ORDER, OWN, spliced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from toolkit.reading.document import Document
    from toolkit.reading.fields import Keys

_AROUND = {"date": date.min}  # what a meeting must have besides its items

_SHOWN = frozenset({"what", "who", "due", "arrived", "left", "returned"})  # what a Word file has of an entry

_BULLET = r"(?m)^([-*+]|[0-9]+[.)])[ \t]"  # the numbers of a list in Markdown count on by themselves


class Entries(NamedTuple):
    """A list of mappings as it is to be, and of each which of the file's entries it was, None for a new one.

    What such an entry of the file has besides stays. Without `origins` one that says the same is the same;
    with `instead_of` these stand in place of those of the file that have one of these names.
    """

    entries: tuple[dict[str, object], ...]
    origins: tuple[int | None, ...] = ()
    instead_of: frozenset[str] = frozenset()


Value = str | list[str] | Entries


def rewritten(document: Document, values: Mapping[Keys, Value]) -> bytes:
    """Return a meeting's file, or an item's, with each of `values`, by its keys in that file.

    Raises TakeError where one cannot be written, or the file would not say the same otherwise.
    """
    before = read_yaml_text("\n".join(document.lines), document.path)
    texts: dict[Keys, str | list[str]] = {}
    lists: dict[Keys, list[dict[str, object]]] = {}
    origins: dict[Keys, int] = {}
    for keys, value in values.items():
        if isinstance(value, Entries):
            lists[keys] = list(_merged(value_at(before.data, keys), value, keys, origins))
        elif value != value_at(before.data, keys):
            texts[keys] = value
    try:
        text = spliced(document, texts)
        if lists:
            text = _with_lists(read_yaml_text(text, document.path), lists, origins)
    except LookupError as error:
        raise TakeError("no-room", keys="/".join(map(str, error.args[0]))) from error
    except UnwritableError as error:
        raise TakeError("unwritable") from error
    after = read_yaml_text(text, document.path)
    is_item = "items" not in after.fields  # it has no schema of its own
    whole = after._replace(data=_AROUND | {"items": [after.data]}) if is_item else after
    if not _says_just(after.data, before.data, {**texts, **lists}) or any(check_schema(whole, "meeting")):
        raise TakeError("unwritable")
    return encoded_like(text, document.path.read_bytes())


def _merged(
    present: object, value: Entries, keys: Keys, origins: dict[Keys, int]
) -> Iterator[dict[str, object]]:
    """Yield a list's entries as they are to be; `origins` learns which of the file's each of them was."""
    old = present if isinstance(present, list) else []
    entries, places = value.entries, value.origins
    if value.instead_of:
        entries, places = _among(old, value)
    elif not places:
        places = tuple(old.index(each) if each in old else None for each in entries)
    for place, (entry, origin) in enumerate(zip(entries, places, strict=True)):
        if origin is None:
            yield entry
            continue
        origins[*keys, place] = origin
        kept = {key: told for key, told in old[origin].items() if key in entry or key not in _SHOWN}
        same = {key for key in entry if key in kept and str(kept[key]).strip() == str(entry[key])}
        yield kept | {key: told for key, told in entry.items() if key not in same}


def _among(
    old: list[dict[str, object]], value: Entries
) -> tuple[tuple[dict[str, object], ...], tuple[int | None, ...]]:
    """Return the entries of a list and their origins: each new one stands where the file has its name."""
    new = {folded(str(each["name"])): each for each in value.entries}
    kept = [
        (new.pop(name, entry), at)
        for at, entry in enumerate(old)
        if (name := folded(str(entry["name"]))) in new or name not in value.instead_of
    ]
    entries, places = (tuple(part) for part in zip(*kept, strict=True)) if kept else ((), ())
    return (*entries, *new.values()), (*places, *(None for _ in new))


def _with_lists(
    document: Document, lists: Mapping[Keys, list[dict[str, object]]], origins: Mapping[Keys, int]
) -> str:
    data = deepcopy(dict(document.fields))
    for keys, entries in lists.items():
        owner = cast("dict[str, object]", value_at(data, keys[:-1]))
        owner.pop(str(keys[-1]), None)
        if entries:
            owner[str(keys[-1])] = entries
    unmoved = {keys: int(keys[-1]) for keys in _entries(data, ()) if keys[:-1] not in lists}
    return restated(document, data, {**unmoved, **origins}, ORDER)[0]


def _entries(data: object, keys: Keys) -> Iterator[Keys]:
    """Yield the keys of every entry of every list."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _entries(value, (*keys, key))
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield (*keys, place)
            yield from _entries(value, (*keys, place))


def value_at(data: object, keys: Keys) -> object:
    """Return what data has at `keys`, None for nothing."""
    for key in keys:
        try:
            data = data[key]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def rewritten_plain(path: Path, text: str | Sequence[str]) -> bytes:
    """Return a Markdown file that has a new text, or the points of a recommendation as it had them before."""
    data = path.read_bytes()
    if not isinstance(text, str):
        listed = re.search(_BULLET, data.decode("utf-8-sig", "replace"))
        text = "\n".join(f"{listed[1]} {point}" for point in text) if listed else "\n\n".join(text)
    return encoded_like(f"{text}\n" if text else "", data)


def _says_just(after: object, before: object, texts: Mapping[Keys, object]) -> bool:
    """Whether a file's data is what it was before, but for `texts`."""
    wanted, found = deepcopy(before), deepcopy(after)
    return all(_takes(wanted, found, keys, text) for keys, text in texts.items()) and wanted == found


def _takes(wanted: Any, found: Any, keys: Keys, text: object) -> bool:  # noqa: ANN401
    """Whether a text is as it should be; then it is taken out of both, and what was there only for it."""
    *around, last = keys
    for key in around:
        missing = key == OWN and isinstance(wanted, dict) and not wanted.get(OWN)
        wanted = wanted.setdefault(key, {}) if missing else wanted[key]
        try:
            found = found[key]
        except (KeyError, IndexError, TypeError):
            return False
    if not (isinstance(wanted, dict) and isinstance(found, dict)):
        return False
    wanted.pop(last, None)
    return _bare(found.pop(last, "")) == _bare(text)


def _bare(value: object) -> object:
    """Return a text without the line end behind it, "" for nothing at all."""
    return value.strip("\n") if isinstance(value, str) else value or ""
