"""What has changed on disk, told by asking: on network drives the system tells nothing."""

from __future__ import annotations

import os
from stat import S_ISREG
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Fingerprint = dict[str, tuple[int, int, int]]
_NOTHING = (0, 0, 0)


def fingerprint_of(paths: Iterable[str]) -> Fingerprint:
    """Return what tells what stands at each path: it differs when a file has been written, or is gone.

    What folders hold is not asked: a file that matters is among the paths itself, there or not.
    """
    return {path: _fingerprint(path) for path in paths}


def _fingerprint(path: str) -> tuple[int, int, int]:
    try:
        facts = os.stat(path)  # noqa: PTH116 - some ten times a second
    except OSError:
        return _NOTHING
    is_file = S_ISREG(facts.st_mode)
    return (facts.st_mtime_ns, facts.st_size, facts.st_ino) if is_file else _NOTHING
