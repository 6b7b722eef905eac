"""Processes that call functions one after another, for work on files that others wrote.

One that hangs, takes too much memory or dies is ended and takes nothing else with it; the next call gets a
new one. Starting a process takes longer than most calls do, hence they are used again.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from typing import IO, TYPE_CHECKING

from toolkit.dataclass import dataclass, field
from toolkit.errors import MachineError
from toolkit.processes.childprocess import begin_answering
from toolkit.processes.forks import can_fork
from toolkit.processes.groups import close_pipes, end_group, kill_group, pipes_of, start_module
from toolkit.processes.lacks import ended_early

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeVar

    from toolkit.processes.groups import Program

    Made = TypeVar("Made")

_LENGTH_BYTES = 8


class WorkerLateError(Exception):
    """A call took longer than it may; its process has been ended."""


class WorkerEndedError(Exception):
    """A process died of its call; `code` is its exit code, negative for a signal."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Workers:
    """What has processes call functions, each as long as it may take."""

    _module: str
    _seconds: float
    _megabytes: int
    _idle: SimpleQueue[_Worker]
    _is_shared: threading.Event = field(default_factory=threading.Event)

    def __call__(self, task: Callable[..., Made], *given: object) -> Made:
        """Return what `task`, a function of a module, makes of what is given; it has to catch what it raises.

        Raises WorkerLateError and WorkerEndedError, and MachineError where there is no room for a process.
        """
        try:
            worker = self._idle.get(self._is_shared.is_set())
        except Empty:
            worker = _Worker(self._module, self._megabytes)
        try:
            answer = worker.ask(pickle.dumps((task, given)), self._seconds)
        finally:
            self._idle.put(worker)
        made: Made = pickle.loads(answer)  # noqa: S301 - from this toolkit's own process
        return made

    def begin(self, count: int) -> bool:
        """Let so many processes wait for calls, where they begin as copies of this one, or as many as can.

        Returns whether there is room for all.
        """
        for _ in range(count - self._idle.qsize() if can_fork() else 0):
            worker = _Worker(self._module, self._megabytes)
            try:
                worker.begin()
            except OSError:
                return False
            self._idle.put(worker)
        return True

    def share(self, count: int) -> None:
        """Have no more processes than these answer from now on: a thread may wait for another one's call.

        Once several threads ask, none begins as a copy, and beginning from nothing takes longer than waiting.
        """
        wanted = count if self.begin(count) else 1  # at least one: it says in its turn that it cannot begin
        for _ in range(wanted - self._idle.qsize()):
            self._idle.put(_Worker(self._module, self._megabytes))
        self._is_shared.set()


@contextmanager
def working_apart(
    room: str, seconds: float, megabytes: int, *, main: str = __name__, at_once: bool = True
) -> Iterator[Workers]:
    """Give what has functions called apart, and end its processes afterwards, which call `main()` of `main`.

    It may be asked from several threads and then uses as many processes, each of which may take `megabytes`
    of memory (where the system can limit it: Linux) and `seconds` for a call. The first begins `at_once`, or
    else when it is asked, or told to. One that is kept stays with the `room` whose modules it has loaded.
    """
    idle: SimpleQueue[_Worker] = SimpleQueue()
    if _keeping.is_set():
        idle = _kept.setdefault((room, megabytes), idle)
    workers = Workers(main, seconds, megabytes, idle)
    if at_once:
        workers.begin(1)
    try:
        yield workers
    finally:
        if not _keeping.is_set():
            _end_all(idle)


_keeping = threading.Event()
_kept: dict[tuple[str, int], SimpleQueue[_Worker]] = {}
# A kept process that has answered so often is replaced: libraries keep some memory for each file.
_MOST_REQUESTS = 100


@contextmanager
def keeping_workers() -> Iterator[None]:
    """Let the processes of `working_apart` outlast its contexts and be used by the next, until this is left.

    For one thread that does much the same over and over, like a batch. Within another one, that one goes on.
    """
    if _keeping.is_set():
        yield
        return
    _keeping.set()
    try:
        yield
    finally:
        _keeping.clear()
        for idle in list(_kept.values()):
            _end_all(idle)


def _forget_workers() -> None:
    """Be without processes: those of the process that this one is a copy of are not its own."""
    _keeping.clear()
    _kept.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_workers)


def _end_all(idle: SimpleQueue[_Worker]) -> None:
    with suppress(Empty):
        while True:
            idle.get_nowait().end()


class _Worker:
    """One process, started when it is first asked, and anew after it has died."""

    def __init__(self, module: str, megabytes: int) -> None:
        self._module, self._megabytes = module, megabytes
        self._child: Program | None = None
        self._asked = 0

    def begin(self) -> Program:
        """Start the process, where it does not run."""
        if self._child is None:
            # What it says on stderr are a library's own words; the cause comes as an answer.
            self._child = start_module(self._module, str(self._megabytes), is_silent=True)
        return self._child

    def ask(self, request: bytes, seconds: float) -> bytes:
        if self._asked >= _MOST_REQUESTS:
            self.end()
        self._asked += 1
        child = self.begin()
        late = threading.Event()
        timer = threading.Timer(seconds, _give_up, (child, late))
        timer.start()
        try:
            return _exchange(child, request)
        except EOFError:
            code = self.end()
            if late.is_set():
                raise WorkerLateError from None
            failure = ended_early(code)
            raise (failure if isinstance(failure, MachineError) else WorkerEndedError(code)) from None
        finally:
            timer.cancel()

    def end(self) -> int:
        """End the process, whatever it is at, and return its exit code."""
        if self._child is None:
            return 0
        child, self._child = self._child, None
        self._asked = 0
        code = end_group(child)
        close_pipes(child)
        return code


def _give_up(child: Program, late: threading.Event) -> None:
    late.set()
    kill_group(child)


def _exchange(child: Program, request: bytes) -> bytes:
    """Send one request and return the answer; raises EOFError when the process dies of it."""
    requests, answers = pipes_of(child)
    try:
        requests.write(len(request).to_bytes(_LENGTH_BYTES, "big"))
        requests.write(request)
        requests.flush()
    except BrokenPipeError:
        raise EOFError from None
    return _read(answers, int.from_bytes(_read(answers, _LENGTH_BYTES), "big"))


def _read(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data


def main() -> int:
    """Call each function that is asked for on stdin, until there are no more.

    The memory that it may take is the process's first argument.
    """
    limit_memory(int(sys.argv[1]))
    requests = sys.stdin.buffer
    answers = begin_answering()
    while length := requests.read(_LENGTH_BYTES):
        task, given = pickle.loads(requests.read(int.from_bytes(length, "big")))  # noqa: S301 - likewise
        answer = pickle.dumps(task(*given))
        answers.write(len(answer).to_bytes(_LENGTH_BYTES, "big"))
        answers.write(answer)
        answers.flush()
    return 0


def limit_memory(megabytes: int, process: int = 0) -> None:
    """Let `process` (0 for this one), and whatever it starts from now on, have `megabytes` and no more.

    What it writes to counts (setrlimit(2), RLIMIT_DATA), as address space alone costs nothing and some
    programs reserve much of it. Linux alone enforces that.
    """
    if sys.platform == "linux":
        import resource

        _, hard = resource.prlimit(process, resource.RLIMIT_DATA)
        wanted = megabytes * 1_000_000
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        with suppress(ProcessLookupError):  # it has ended already
            resource.prlimit(process, resource.RLIMIT_DATA, (most, hard))
