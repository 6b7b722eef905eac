"""What a meeting's file says now, in the terms of a record."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from toolkit.issuing.record import (
    AGENDA,
    APPROVED,
    MINUTES,
    SUPPLEMENT,
    describe_items,
    digest_of,
    find_changes,
)
from toolkit.issuing.store import newest
from toolkit.reading.workspace import as_on_disk

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from toolkit.issuing.record import Change, IssuedItem, Record
    from toolkit.issuing.store import Issue


def items_now(
    items: Sequence[Mapping[str, object]], numbers: Sequence[str], closed: Sequence[bool], folder: Path
) -> tuple[IssuedItem, ...]:
    """Return a meeting's items as its file in `folder` has them now (see `describe_items`)."""
    return describe_items(items, numbers, closed, lambda name: _file_digest(folder / name))


def _file_digest(path: Path) -> str:
    path = as_on_disk(path)
    try:
        status = path.stat()
        return _digest(path, status.st_mtime_ns, status.st_size)
    except OSError:
        return ""


@lru_cache(maxsize=256)  # an editor asks at every keystroke; time and size tell a changed file
def _digest(path: Path, _time: int, _size: int) -> str:
    return digest_of(path.read_bytes())


def baseline(issues: tuple[Issue, ...], status: str) -> Record | None:
    """Return the record that a meeting of this status is compared with: the newest of what it may change."""
    if status == "approved":
        return newest(issues, APPROVED)
    return newest(issues, AGENDA, SUPPLEMENT) if status in ("draft", "agenda") else newest(issues, MINUTES)


def changes_since(record: Record, now: Sequence[IssuedItem]) -> tuple[Change, ...]:
    """Return what has become of each item since; what was decided counts in minutes alone."""
    return find_changes(record.items, now, outcome=record.document in (MINUTES, APPROVED))
