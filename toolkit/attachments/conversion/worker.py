"""Files converted and made ready in processes of their own, and here what became of the process."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from toolkit.attachments.outcome import Refused, RefusedError
from toolkit.dataclass import dataclass
from toolkit.errors import MachineError, MinutesError, machine_failure
from toolkit.messages.message import Message
from toolkit.processes.lacks import is_machine_short
from toolkit.processes.workers import WorkerEndedError, WorkerLateError, working_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from toolkit.meetings.limits import Limits
    from toolkit.processes.workers import Workers

_LONGEST_CAUSE = 200


@dataclass(frozen=True, slots=True)
class ConvertingApart:
    """Calls functions in processes apart; it may be asked from several threads."""

    _ask: Workers
    _limits: Limits

    def __call__(self, task: Callable[..., object], *given: object) -> Any:  # noqa: ANN401 - what the task returns
        """Return what `task` makes of what it is given, or a `Refused` for what it raised.

        Such is returned for a file that takes too long or too much memory, or of which the process dies, too.
        Raises what the machine lacks, which is no fault of the file.
        """
        try:
            made = self._ask(call_guarded, task, *given)
        except WorkerLateError:
            return Refused(Message("slow", {"limit": self._limits.seconds}))
        except WorkerEndedError as error:
            return Refused(Message("ended", {"code": error.code, "limit": self._limits.memory}))
        if isinstance(made, MinutesError):
            raise made
        if isinstance(made, Refused) and made.note.code == "memory" and is_machine_short(self._limits.memory):
            raise MachineError("no-memory")
        return made

    def begin(self, count: int) -> None:
        """Let so many processes, and no more, wait to be asked."""
        self._ask.share(count)


@contextmanager
def converting_apart(limits: Limits, *, at_once: bool = True) -> Iterator[ConvertingApart]:
    """Give what calls functions in processes that end with the context; the first begins `at_once`."""
    with working_apart(__name__, limits.seconds, limits.memory, at_once=at_once) as ask:
        yield ConvertingApart(ask, limits)


def call_guarded(task: Callable[..., object], *given: object) -> object:
    """Return what `task` does, a `Refused` for whatever it raises, or what the machine lacks for it."""
    try:
        return task(*given)
    except RefusedError as error:
        return machine_failure(error) or Refused(error.note)
    except MemoryError:
        return Refused(Message("memory"))
    except RecursionError:
        return Refused(Message("nested"))
    # What a library says of a file that it was not made for: one file's trouble, and told as that.
    except Exception as error:  # noqa: BLE001
        if lack := machine_failure(error):
            return lack
        cause = f"{type(error).__name__}: {' '.join(str(error).split())[:_LONGEST_CAUSE]}"
        return Refused(Message("not-converted", {"cause": cause}))
