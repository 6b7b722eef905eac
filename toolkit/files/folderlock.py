"""One build at a time into one folder.

The lock is on the folder itself, so that a process that is killed leaves neither lock nor file: lock files of
filelock and portalocker would stay in the folder that is published or sent.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager, suppress
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_SECONDS_BETWEEN_TRIES = 0.1
_MOST_LOST = 100  # tries at a folder that is not there again when it should be locked


@contextmanager
def holding_folder(folder: Path, on_wait: Callable[[], object] = lambda: None) -> Iterator[None]:
    """Have `folder` to oneself; call `on_wait` once where another process or thread has it, and wait.

    The folder is made where it is missing, and goes again when nothing has come into it. A file system that
    knows no locks is used without. Raises OSError where the folder cannot be made.
    """
    made: list[Path] = []
    lock = None
    try:
        lock = _take(folder, made, on_wait)
        yield
    finally:
        for each in sorted(set(made), reverse=True):  # the deepest first
            with suppress(OSError):  # it holds something
                each.rmdir()
        if lock is not None:
            os.close(lock)


def _take(folder: Path, made: list[Path], on_wait: Callable[[], object]) -> int:
    """Return the lock on `folder`; the folders that may have been made for it are added to `made`."""
    waits = False
    for tries in count():
        made += [path for path in (folder, *folder.parents) if not path.exists()]
        try:
            folder.mkdir(parents=True, exist_ok=True)
            lock = _try_to_lock(folder)
        except FileNotFoundError:  # another build has taken its empty folders away just now
            if tries >= _MOST_LOST:
                raise
            continue
        if lock is not None:
            return lock
        if not waits:
            on_wait()
            waits = True
        time.sleep(_SECONDS_BETWEEN_TRIES)
    raise AssertionError  # the tries never end


if sys.platform == "win32":
    import msvcrt

    def _try_to_lock(folder: Path) -> int | None:
        """A lock on `folder`, None while another has it; Windows deletes the file with its last process."""
        lock = os.open(folder / ".minutes.lock", os.O_CREAT | os.O_RDWR | os.O_TEMPORARY)
        try:
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        except OSError:
            os.close(lock)
            return None
        return lock

else:
    import fcntl

    def _try_to_lock(folder: Path) -> int | None:
        """A lock on `folder`, None while another has it."""
        lock = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            return None
        except OSError:  # a file system without such locks, as old NFS is
            return lock
        with suppress(FileNotFoundError):  # whoever had it took the empty folder away
            if os.path.samestat(folder.stat(), os.fstat(lock)):
                return lock
        os.close(lock)
        return None
