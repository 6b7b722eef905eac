"""The resident processes of a preview: imports, templates and conversions stay warm in them.

What others wrote is read and drawn there and not in the process that answers the browser; one that hangs or
dies is started anew.
"""

from __future__ import annotations

from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING, Any

from toolkit.messages.phrases import phrase
from toolkit.preview.model import Failed
from toolkit.processes import workers
from toolkit.processes.childprocess import give_memory_back

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SECONDS, _MEGABYTES = 300.0, 4000
_BETWEEN_TIDYINGS = 30  # tasks; it takes as long as a tenth of one
_called = count(1)


@contextmanager
def resident(language: str) -> Iterator[Callable[..., Any]]:
    """Give a function that calls a function of `tasks` in a process that stays, and ends with the context.

    It returns what was returned, or in `language` how the process `Failed`.
    """
    with workers.working_apart(__name__, _SECONDS, _MEGABYTES, main=__name__) as ask:

        def do(task: Callable[..., object], *given: object, **named: object) -> Any:  # noqa: ANN401 - what the task returns
            try:
                return ask(_call, task, given, named)
            except workers.WorkerLateError:
                return Failed(phrase("page slow", language, seconds=round(_SECONDS)))
            except workers.WorkerEndedError as error:
                return Failed(phrase("page ended", language, code=error.code))

        yield do


def _call(task: Callable[..., object], given: tuple[object, ...], named: dict[str, object]) -> object:
    made = task(*given, **named)
    if next(_called) % _BETWEEN_TIDYINGS == 0:
        give_memory_back()
    return made


def main() -> int:
    """Do what is asked for on stdin, one thing after the other, and keep the processes that this starts."""
    with workers.keeping_workers():
        return workers.main()
