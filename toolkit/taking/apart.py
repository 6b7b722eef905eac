"""Word files by anybody, read in a process of its own."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from toolkit.errors import TakeError, cause_of_reading
from toolkit.taking.oldfile import OldFile, read_old_file
from toolkit.taking.wordtexts import WordTexts, read_word_texts
from toolkit.wordtext.apart import UnreadableError, do_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import TypeVar

    Made = TypeVar("Made")


def read_named(file: Path) -> bytes:
    """Return what a file that somebody named holds. Raises TakeError where it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise TakeError("take-file", file=file, cause=cause_of_reading(error)) from error


@contextmanager
def about_file(file: Path) -> Iterator[None]:
    """Let a TakeError say which file it is about: several may have been named."""
    try:
        yield
    except TakeError as error:
        raise TakeError("take-file", file=file, cause=error) from error


def read_apart(data: bytes) -> WordTexts:
    """Return what a Word file says. Raises TakeError where it is none, is damaged, or takes too long."""
    return _read(read_word_texts, data)


def read_old_apart(data: bytes) -> OldFile:
    """Return what an ordinary Word file says. Raises TakeError as `read_apart` does."""
    return _read(read_old_file, data)


def _read(task: Callable[[bytes], Made], data: bytes) -> Made:
    try:
        return do_apart(task, data)
    except UnreadableError as error:
        raise TakeError("not-word", cause=error.cause) from None
