"""Files read only where they are files: a pipe would never answer, and a device never end."""

from __future__ import annotations

from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class NotOrdinaryError(Exception):
    """What stands at a path is a pipe or a device."""


def read_ordinary(path: Path) -> bytes:
    """What the file at `path` holds. Raises OSError, and NotOrdinaryError for what is no ordinary file."""
    mode = path.stat().st_mode
    if not S_ISREG(mode) and not S_ISDIR(mode):
        raise NotOrdinaryError(str(path))
    return path.read_bytes()
