"""Files that others wrote, read in a process of its own: one may hang it, exhaust its memory, or end it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from toolkit.processes.workers import WorkerEndedError, WorkerLateError, working_apart
from toolkit.publishing.disclosed import disclose
from toolkit.publishing.filecontent import FileContent, Looks, read_content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeVar

    from toolkit.processes.workers import Workers
    from toolkit.publishing.passages import Passage

    Made = TypeVar("Made")

_SECONDS = 60
_MEGABYTES = 2000


class FileReader:
    """Reads files. What cannot be read is noted under `unread`, by name."""

    def __init__(self, ask: Workers) -> None:
        self._ask = ask
        self.unread: list[str] = []

    def read(self, name: str, data: bytes, looks: Looks = Looks.DRAWN) -> FileContent | None:
        """Return what the file called `name` is recognised by, None for what cannot be read."""
        return self._do(name, read_content, data, looks)

    def disclose(self, name: str, data: bytes) -> list[Passage]:
        """Return every passage of the file called `name`, none for what cannot be read."""
        return self._do(name, _disclosed, name, data) or []

    def _do(self, name: str, task: Callable[..., Made], *given: object) -> Made | None:
        try:
            made = self._ask(_call_guarded, task, *given)
        except (WorkerLateError, WorkerEndedError):
            made = None
        if made is None:
            self.unread.append(name)
        return made


@contextmanager
def reading_apart() -> Iterator[FileReader]:
    """Give a reader whose process ends with the context."""
    with working_apart(__name__, _SECONDS, _MEGABYTES) as ask:
        yield FileReader(ask)


def _call_guarded(task: Callable[..., Made], *given: object) -> Made | None:
    try:
        return task(*given)
    except Exception:  # noqa: BLE001 - whatever a library says of a file that it was not made for
        return None


def _disclosed(name: str, data: bytes) -> list[Passage]:
    return list(disclose(name, data))
