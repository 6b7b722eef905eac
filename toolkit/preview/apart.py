"""The resident processes of a preview: imports, templates and conversions stay warm in them.

What others wrote is read and drawn there and not in the process that answers the browser; one that hangs or
dies is started anew.
"""

from __future__ import annotations

import pickle
import sys
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING, Any

from toolkit.messages.phrases import phrase
from toolkit.preview.model import Failed
from toolkit.processes.childprocess import give_memory_back
from toolkit.processes.workers import (
    DONE,
    WorkerEndedError,
    WorkerLateError,
    answer_requests,
    keeping_workers,
    working_apart,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SECONDS, _MEGABYTES = 300.0, 4000
_BETWEEN_TIDYINGS = 30  # tasks; it takes as long as a tenth of one
_answered = count(1)


@contextmanager
def resident(language: str) -> Iterator[Callable[..., Any]]:
    """Give a function that calls a function of `tasks` in a process that stays, and ends with the context.

    It returns what was returned, or in `language` how the process `Failed`.
    """
    with working_apart(__name__, _SECONDS, _MEGABYTES) as ask:

        def do(task: Callable[..., object], *given: object, **named: object) -> Any:  # noqa: ANN401 - what the task returns
            try:
                answer = ask(pickle.dumps((task, given, named)))
            except WorkerLateError:
                return Failed(phrase("page slow", language, seconds=round(_SECONDS)))
            except WorkerEndedError as error:
                return Failed(phrase("page ended", language, code=error.code))
            return pickle.loads(answer.data)  # noqa: S301 - our own process

        yield do


def _answer(request: bytes) -> tuple[bytes, bytes]:
    task, given, named = pickle.loads(request)  # noqa: S301 - likewise
    answer = pickle.dumps(task(*given, **named))
    if next(_answered) % _BETWEEN_TIDYINGS == 0:
        give_memory_back()
    return DONE, answer


def main() -> int:
    """Do what is asked for on stdin, one thing after the other, and keep the processes that this starts."""
    with keeping_workers():
        return answer_requests(_answer)


if __name__ == "__main__":
    sys.exit(main())
