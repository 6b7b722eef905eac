"""A bounded store of bytes in the user's cache folder, shared by all builds that run at once.

cachelib keeps the files: whole or not at all, for several processes at once, patient with network drives. It
would unpickle what it reads, which runs what it finds: here it is given bytes and their digest, and what does
not match it counts as not there.
"""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from toolkit.files.cachefolder import CONVERSIONS, cache_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cachelib.file import FileSystemCache

MOST_BYTES = 1_000_000_000
_MOST_AT_ONCE = 100_000_000
_TRIMMED_AFTER = 50  # entries that this process has added
_DIGEST_BYTES = 32


class Store:
    """What was kept, by key; nothing here raises."""

    def __init__(self, files: FileSystemCache, folder: Path) -> None:
        self._files = files
        self._folder = folder
        self._added = 0

    def read(self, key: str) -> bytes | None:
        """The bytes kept under `key`, None where there are none or they were damaged."""
        data: bytes | None = self._files.get(key)
        return data

    def keep(self, key: str, data: bytes) -> None:
        """Keep `data` under `key` unless it is very large; the oldest make room."""
        if len(data) > _MOST_AT_ONCE:
            return
        if self._added % _TRIMMED_AFTER == 0:
            trim(self._folder)
        self._added += 1
        self._files.set(key, data)


@cache
def open_store() -> Store | None:
    """The store of this process; None where there is no place for one."""
    from cachelib.file import FileSystemCache

    class PlainBytes(FileSystemCache):
        """cachelib's store of files, for bytes."""

        serializer: Any = _Plain()

    logging.getLogger().addFilter(_is_no_cache_trouble)
    folder = cache_folder() / CONVERSIONS
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Store(PlainBytes(str(folder), threshold=0, default_timeout=0), folder)
    except OSError:
        return None


def _is_no_cache_trouble(record: logging.LogRecord) -> bool:
    """Whether a message for the terminal is another's: a cache that cannot be used only costs time."""
    return "cachelib" not in Path(record.pathname).parts


class _Plain:
    """cachelib's way to write and read, for bytes alone."""

    def dump(self, value: bytes, file: BinaryIO) -> None:
        file.write(blake2b(value, digest_size=_DIGEST_BYTES).digest() + value)

    def load(self, file: BinaryIO) -> bytes | None:
        digest, data = file.read(_DIGEST_BYTES), file.read()
        return data if blake2b(data, digest_size=_DIGEST_BYTES).digest() == digest else None


def trim(folder: Path, most: int = MOST_BYTES) -> None:
    """Delete the oldest files of a folder with more than `most` bytes, until a quarter of that is free."""
    files = sorted(_files(folder), key=lambda file: file[1].st_mtime_ns)
    size = sum(facts.st_size for _, facts in files)
    if size <= most:
        return
    for path, facts in files:
        if size <= most * 3 // 4:
            return
        with suppress(OSError):  # another process was quicker, or it is open on Windows
            Path(path).unlink()
            size -= facts.st_size


def _files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(FileNotFoundError):
                yield entry.path, entry.stat()
