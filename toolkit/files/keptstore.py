"""Bounded stores of bytes in the user's cache folder, shared by all builds that run at once.

An entry is a file that begins with the digest of its name and the rest: what does not match it counts as not
there, and nothing that is read is ever run.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from threading import get_ident
from typing import TYPE_CHECKING

from toolkit.files.cachefolder import CONVERSIONS, DOCUMENTS, cache_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = {CONVERSIONS: 1_000_000_000, DOCUMENTS: 200_000_000}
_MOST_AT_ONCE = 100_000_000
_TRIMMED_AFTER = 50  # entries that this process has added
_DIGEST_BYTES = 32


class Store:
    """What was kept in a folder, by key; nothing here raises."""

    def __init__(self, folder: Path, most: int) -> None:
        self._folder, self._most = folder, most
        self._added = 0

    def read(self, key: str) -> bytes | None:
        """The bytes kept under `key`, None where there are none or they were damaged."""
        return _read(self._file(key))

    def keep(self, key: str, data: bytes) -> None:
        """Keep `data` under `key` unless it is very large; the oldest make room.

        The file is there whole or not at all, for processes that read it meanwhile.
        """
        if len(data) > _MOST_AT_ONCE:
            return
        if self._added % _TRIMMED_AFTER == 0:
            trim(self._folder, self._most)
        self._added += 1
        entry = self._file(key)
        aside = f"{entry}.{os.getpid()}-{get_ident()}"  # another thread may keep the same
        try:
            with open(aside, "wb", opener=_open_own) as file:
                file.write(_seal(entry, data))
                file.write(data)
            os.replace(aside, entry)  # noqa: PTH105 - likewise
        except OSError:  # a full disk, or another process reads the old one on Windows
            with suppress(OSError):
                os.unlink(aside)  # noqa: PTH108 - likewise

    def _file(self, key: str) -> Path:
        return self._folder / _digest(key.encode()).hex()


def _open_own(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _read(entry: Path) -> bytes | None:
    try:
        kept = entry.read_bytes()
    except OSError:
        return None
    data = kept[_DIGEST_BYTES:]
    return data if _seal(entry, data) == kept[:_DIGEST_BYTES] else None


def _seal(entry: Path, data: bytes) -> bytes:
    """What `data` begins with under the name of `entry`: another entry's are not taken for it."""
    return _digest(entry.name.encode() + data)


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST_BYTES).digest()


def count_damaged() -> int:
    """How many entries of the stores are damaged; each is made anew by the next build that needs it."""
    entries = (Path(path) for part in MOST_BYTES for path, _ in _files(cache_folder() / part))
    return sum(_read(entry) is None for entry in entries if len(entry.name) == 2 * _DIGEST_BYTES)


@cache
def open_store(part: str) -> Store | None:
    """The store of this process for `CONVERSIONS` or `DOCUMENTS`; None where there is no place for it."""
    folder = cache_folder() / part
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return Store(folder, MOST_BYTES[part])


def trim(folder: Path, most: int) -> None:
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
