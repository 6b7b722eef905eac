"""Files that others wrote, read in a process of its own: one may hang it, exhaust its memory, or end it."""

from __future__ import annotations

import pickle
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from toolkit.processes.workers import (
    DONE,
    FAILED,
    WorkerEndedError,
    WorkerLateError,
    answer_requests,
    working_apart,
)
from toolkit.publishing.disclosed import disclose
from toolkit.publishing.filecontent import FileContent, Looks, read_content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from toolkit.processes.workers import Answer
    from toolkit.publishing.passages import Passage

_SECONDS = 60
_MEGABYTES = 2000


class Reader:
    """Reads files. What cannot be read is noted under `unread`, by name."""

    def __init__(self, ask: Callable[[bytes], Answer]) -> None:
        self._ask = ask
        self.unread: list[str] = []

    def read(self, name: str, data: bytes, looks: Looks = Looks.DRAWN) -> FileContent | None:
        """Return what the file called `name` is recognised by, None for what cannot be read."""
        return cast("FileContent | None", self._answer("content", name, data, looks))

    def disclose(self, name: str, data: bytes) -> list[Passage]:
        """Return every passage of the file called `name`, none for what cannot be read."""
        return cast("list[Passage]", self._answer("passages", name, data, Looks.NONE) or [])

    def _answer(self, task: str, name: str, data: bytes, looks: Looks) -> object:
        try:
            answer = self._ask(pickle.dumps((task, name, data, looks)))
        except (WorkerLateError, WorkerEndedError):
            answer = None
        if answer is None or not answer.done:
            self.unread.append(name)
            return None
        return pickle.loads(answer.data)  # noqa: S301 - our own process


@contextmanager
def reading_apart() -> Iterator[Reader]:
    """Give a reader whose process ends with the context."""
    with working_apart(__name__, _SECONDS, _MEGABYTES) as ask:
        yield Reader(ask)


def _answer(request: bytes) -> tuple[bytes, bytes]:
    task, name, data, looks = pickle.loads(request)  # noqa: S301 - from this toolkit's own process
    try:
        found = read_content(data, looks) if task == "content" else list(disclose(name, data))
    # Whatever a library says of a file that it was not made for.
    except Exception as error:  # noqa: BLE001
        return FAILED, str(error).encode("utf-8", "replace")
    return DONE, pickle.dumps(found)


def main() -> int:
    """Read each file that is asked for on stdin, until there are no more."""
    return answer_requests(_answer)


if __name__ == "__main__":
    sys.exit(main())
