"""Entries that were deleted and written away, taken back from the file as it was: remarks and all. Pure."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from toolkit.forms.filling import FROM, ORIGIN
from toolkit.reading.filewords import key_in
from toolkit.reading.yamlio import read_yaml_text
from toolkit.taking.restating import UnwritableError, dash_of, entry_chunks
from toolkit.taking.splicing import end_of, is_flow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from toolkit.reading.document import Document
    from toolkit.reading.fields import Keys

    Earlier = Callable[[str], Document | None]

_STEP = "  "


def with_restored(document: Document, digest: str, given: Any, earlier: Earlier) -> Document:  # noqa: ANN401 - what a form sends
    """Return a file in which each deleted entry that `given` has again stands last in its list.

    Such an entry has an `ORIGIN`: the digest of a file that had it, which `earlier` gives by it, and its keys
    there. That is taken out of `given`, and it has a `FROM` instead; where there is nothing to take it from,
    it is as if it had been typed anew. `digest` is the file's own.
    """
    for entry, keys in list(_returned(given, ())):
        was, *place = entry.pop(ORIGIN)
        if was == digest:
            entry[FROM] = place[-1]
            continue
        source = earlier(was)
        lines = _lines_of(source, place) if source else []
        if lines and keys is not None:
            with suppress(UnwritableError):
                document, entry[FROM] = _appended(document, keys, lines)
    return document


def _returned(given: object, keys: Keys | None) -> Iterator[tuple[dict[str, Any], Keys | None]]:
    """Yield each entry that is there again, with the keys of its list in the file as it is now, if any."""
    if isinstance(given, dict):
        for key, value in given.items():
            yield from _returned(value, None if keys is None else (*keys, key))
    elif isinstance(given, list):
        for entry in given:
            if ORIGIN in entry:
                yield entry, keys  # what is in it comes with it
            else:
                at = entry.get(FROM)
                yield from _returned(entry, None if keys is None or at is None else (*keys, at))


def _lines_of(document: Document, keys: Sequence[str | int]) -> list[str]:
    """Return the lines of an entry of a list and of what stands above it, from the column of its sign on."""
    spot, at = document.spot(keys[:-1]), keys[-1]
    if spot is None or at not in spot.children or is_flow(spot):
        return []
    above, own = entry_chunks(document, spot)[int(at)]
    column = len(dash_of(document, spot))
    return [line[column:] if not line[:column].strip() else line.lstrip() for line in (*above, *own)]


def _appended(document: Document, keys: Keys, lines: Sequence[str]) -> tuple[Document, int]:
    """Return a file with one entry more in the list at `keys`, and the place that it has there."""
    spot, owner = document.spot(keys), document.spot(keys[:-1])
    if owner is None or is_flow(owner):
        raise UnwritableError
    if spot is not None and spot.children:
        dash, head = dash_of(document, spot), []
        last = list(spot.children.values())[-1]
        first = behind = end_of(document, last, last.event.start_mark.line)
    else:
        child = list(owner.children.values())[-1] if spot is None else spot
        first = behind = end_of(document, child, child.key.start_mark.line)
        margin = " " * child.key.start_mark.column
        group = next((key for key in reversed(keys[:-1]) if isinstance(key, str)), "")
        head = [f"{margin}{key_in(document.words, str(keys[-1]), group)}:"]
        dash = margin + _STEP
        if spot is not None:  # it is there, and empty
            first = spot.key.start_mark.line
    put = [dash + line if line else "" for line in lines]
    text = "\n".join([*document.lines[:first], *head, *put, *document.lines[behind:]])
    after = read_yaml_text(text, document.path)
    there = after.spot(keys)
    if there is None or after.findings != document.findings:
        raise UnwritableError
    return after, len(there.children) - 1
