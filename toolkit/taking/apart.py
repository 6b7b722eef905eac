"""Word files by anybody read in a process of its own: one that hangs or takes too much is ended."""

from __future__ import annotations

import pickle
import sys
from typing import TYPE_CHECKING, cast

from toolkit.errors import TakeError
from toolkit.processes.workers import (
    DONE,
    FAILED,
    WorkerEndedError,
    WorkerLateError,
    answer_requests,
    working_apart,
)
from toolkit.taking.oldfile import read_old_file
from toolkit.taking.wordtexts import read_word_texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from toolkit.taking.oldfile import OldFile
    from toolkit.taking.wordtexts import WordTexts

_SECONDS = 60.0
_MEGABYTES = 1500
_LARGEST = 200_000_000  # bytes


def read_apart(data: bytes) -> WordTexts:
    """Return what a Word file says. Raises TakeError where it is none, is damaged, or takes too long."""
    return cast("WordTexts", _read(read_word_texts, data))


def read_old_apart(data: bytes) -> OldFile:
    """Return what an ordinary Word file says. Raises TakeError as `read_apart` does."""
    return cast("OldFile", _read(read_old_file, data))


def _read(task: Callable[[bytes], object], data: bytes) -> object:
    if len(data) > _LARGEST:
        raise TakeError("not-word", cause=f"{len(data) // 1_000_000} MB")
    with working_apart(__name__, _SECONDS, _MEGABYTES) as ask:
        try:
            answer = ask(pickle.dumps((task, data)))
        except (WorkerLateError, WorkerEndedError) as error:
            raise TakeError("not-word", cause=type(error).__name__) from None
    if not answer.done:
        raise TakeError("not-word", cause=answer.data.decode("utf-8", "replace"))
    return pickle.loads(answer.data)  # noqa: S301 - our own process


def _answer(request: bytes) -> tuple[bytes, bytes]:
    try:
        task, data = pickle.loads(request)  # noqa: S301 - likewise
        return DONE, pickle.dumps(task(data))
    # What a library says of a file that it was not made for: that file's trouble, and told as that.
    except Exception as error:  # noqa: BLE001
        return FAILED, str(error)[:200].encode("utf-8", "replace")


def main() -> int:
    """Read what is given on stdin, one file after the other, until there are no more."""
    return answer_requests(_answer)


if __name__ == "__main__":
    sys.exit(main())
