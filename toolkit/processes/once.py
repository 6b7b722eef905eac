"""A process of this toolkit's that is told what to do, goes on while it may be told more, and answers once.

What is told and answered is pickled; both ends are this toolkit. What stops it is its answer too.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import traceback
from contextlib import contextmanager, suppress
from functools import partial
from typing import IO, TYPE_CHECKING, Any, NoReturn

from toolkit.errors import MinutesError, machine_failure
from toolkit.processes.childprocess import begin_answering
from toolkit.processes.groups import close_pipes, end_group, pipes_of, start_module
from toolkit.processes.lacks import ended_early

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from toolkit.processes.groups import Program

_SECONDS_TO_LEAVE = 5


@contextmanager
def running_module(module: str, *arguments: str) -> Iterator[Program]:
    """Start `main()` of `module`; its process has ended when the context is left, whatever it was at."""
    child = start_module(module, *arguments)
    try:
        yield child
    finally:
        if child.poll() is None:
            child.terminate()
        end_group(child, _SECONDS_TO_LEAVE)
        close_pipes(child)


@contextmanager
def asking_once(module: str) -> Iterator[tuple[Callable[[object], None], Callable[[], Any]]]:
    """Start `main()` of `module`; give a function that tells it something and one that waits for its answer.

    The latter raises what stopped the process, which is what `ended_early` returns where it cannot say. The
    process ends as in `running_module`.
    """
    with running_module(module) as child:
        requests, answers = pipes_of(child)
        yield partial(send, requests), partial(_receive, answers, child)


def _receive(stream: IO[bytes], child: Program) -> object:
    try:
        answer = pickle.load(stream)  # noqa: S301 - from this toolkit's own process
    except (EOFError, pickle.UnpicklingError) as error:
        raise ended_early(child.wait()) from error
    with suppress(subprocess.TimeoutExpired):  # it tidies up after itself when it is let
        child.wait(_SECONDS_TO_LEAVE)
    if isinstance(answer, Exception):
        raise answer
    return answer


def send(stream: IO[bytes], value: object) -> None:
    """Send `value`; a reader that has gone has said why, or will be missed when its answer is read."""
    with suppress(BrokenPipeError):
        pickle.dump(value, stream)
        stream.flush()


def answer_once(work: Callable[[Callable[[], Any]], object]) -> int:
    """Answer with what `work` returns; it is given a function that waits for what is told next.

    Called in the process that `asking_once` starts. Returns its exit code.
    """
    let_itself_be_ended()
    answers = begin_answering()
    try:
        answer = answer_of(work, lambda: pickle.load(sys.stdin.buffer))  # noqa: S301 - from this toolkit's own process
    except EOFError:
        return 1  # whoever asked has gone
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # nothing is under way any more
    with suppress(BrokenPipeError), answers:  # whoever asked has gone
        pickle.dump(answer, answers)
    return 0


def let_itself_be_ended() -> None:
    """Have this process, when it is asked to end, end the programs that it started too."""
    signal.signal(signal.SIGTERM, _end)


def _end(*_: object) -> NoReturn:
    with suppress(OSError):  # what is torn in the middle of loading tells of it, and nobody is to hear that
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    sys.exit(1)


def answer_of(work: Callable[..., object], *given: object) -> object:
    """Return what `work` returns, or what stopped it. Raises EOFError where who asked has gone."""
    try:
        return work(*given)
    except MinutesError as error:
        return machine_failure(error) or error
    except EOFError:
        raise
    except Exception as error:  # noqa: BLE001 - a bug of ours, for the one handler in the other process
        answer = machine_failure(error) or RuntimeError(f"{type(error).__name__}: {error}")
        answer.add_note(traceback.format_exc())
        return answer
