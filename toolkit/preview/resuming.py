"""A preview that was killed, begun again where it was: its open pages go on, with all that waits in them.

Where it was, and what its pages know it by, stands on disk for this user alone until it ends as it should.
The cookie does not: who took the port meanwhile was sent it by the browser.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from toolkit.files.cachefolder import cache_folder
from toolkit.files.digests import full_path
from toolkit.preview.guard import Guard

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_PRIVATE = 0o600
_KEPT = ("host", "path", "key")


def killed_guard(files: Sequence[Path]) -> Guard | None:
    """Return the guard of the preview of these files that was killed last; None where none was."""
    try:
        told = json.loads(_record(files).read_text(encoding="utf-8"))
        host, path, key = (str(told[name]) for name in _KEPT)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Guard(host, path=path, key=key)


def port_of(guard: Guard | None) -> int:
    """Return a guard's port, 0 for any that is free."""
    port = guard.host.rpartition(":")[2] if guard else ""
    return int(port) if port.isascii() and port.isdigit() else 0


@contextmanager
def recorded(guard: Guard, files: Sequence[Path]) -> Iterator[None]:
    """Have what a preview can be begun again by on disk until the context is left."""
    record = _record(files)
    told = {name: getattr(guard, name) for name in _KEPT}
    with suppress(OSError):
        record.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        record.unlink(missing_ok=True)
        made = os.open(record, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
        with os.fdopen(made, "w", encoding="utf-8") as file:
            json.dump(told, file)
    try:
        yield
    finally:
        with suppress(OSError):
            record.unlink()


def _record(files: Sequence[Path]) -> Path:
    names = "\n".join(full_path(file) for file in files)
    return cache_folder() / "previews" / f"{hashlib.sha256(names.encode()).hexdigest()[:32]}.json"
