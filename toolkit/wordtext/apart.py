"""Files by anybody read in a process of its own: one that hangs or takes too much is ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.errors import MinutesError, machine_failure
from toolkit.messages.message import Message, SayableError
from toolkit.processes.workers import WorkerEndedError, WorkerLateError, working_apart

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    Made = TypeVar("Made")

_SECONDS = 60.0
_MEGABYTES = 1500
_LARGEST = 200_000_000  # bytes


class UnreadableError(Exception):
    """A file is not what it is said to be, is damaged, or takes too long: the `cause`."""

    def __init__(self, cause: Message | str) -> None:
        super().__init__(cause)
        self.cause = cause


def do_apart(task: Callable[..., Made], data: bytes, *more: str) -> Made:
    """Return what `task`, a function of a module, makes of a file. Raises UnreadableError where it fails."""
    if len(data) > _LARGEST:
        size, limit = len(data) // 1_000_000, _LARGEST // 1_000_000
        raise UnreadableError(Message("reading-large", {"size": size, "limit": limit}))
    with working_apart(__name__, _SECONDS, _MEGABYTES) as ask:
        try:
            made: Made | UnreadableError | MinutesError = ask(_call_guarded, task, data, *more)
        except WorkerLateError:
            raise UnreadableError(Message("reading-slow", {"seconds": int(_SECONDS)})) from None
        except WorkerEndedError as error:
            raise UnreadableError(Message("reading-ended", {"code": error.code})) from None
    if isinstance(made, UnreadableError | MinutesError):
        raise made
    return made


def _call_guarded(task: Callable[..., Made], *given: object) -> Made | UnreadableError | MinutesError:
    try:
        return task(*given)
    except SayableError as error:
        return UnreadableError(error.message)
    # What a library says of a file that it was not made for: that file's trouble, and told as that.
    except Exception as error:  # noqa: BLE001
        return machine_failure(error) or UnreadableError(str(error)[:200].encode("utf-8", "replace").decode())
