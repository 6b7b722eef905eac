"""Processes that answer requests one after another, for work on files that others wrote.

One that hangs, takes too much memory or dies is ended and takes nothing else with it; the next request gets a
new one. Starting a process takes longer than most requests do, hence they are used again.
"""

from __future__ import annotations

import os
import sys
import threading
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from typing import IO, TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.processes.childprocess import collect_seldom
from toolkit.processes.forks import can_fork
from toolkit.processes.groups import close_pipes, end_group, kill_group, pipes_of, start_module

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from toolkit.processes.groups import Program

_LENGTH_BYTES = 8
DONE, FAILED = b"+", b"-"


class WorkerLateError(Exception):
    """A request took longer than it may; its process has been ended."""


class WorkerEndedError(Exception):
    """A process died of its request; `code` is its exit code, negative for a signal."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Answer:
    """What a process made of a request: the result, or in UTF-8 why there is none."""

    done: bool
    data: bytes


@dataclass(frozen=True, slots=True)
class Workers:
    """What has processes answer requests, each as long as it may take."""

    _module: str
    _seconds: float
    _megabytes: int
    _idle: SimpleQueue[_Worker]

    def __call__(self, request: bytes) -> Answer:
        """Return the answer. Raises WorkerLateError and WorkerEndedError."""
        try:
            worker = self._idle.get_nowait()
        except Empty:
            worker = _Worker(self._module, self._megabytes)
        try:
            return worker.ask(request, self._seconds)
        finally:
            self._idle.put(worker)

    def begin(self, count: int) -> None:
        """Let so many processes wait for requests: once several threads ask, none begins as a copy."""
        for _ in range(count - self._idle.qsize() if can_fork() else 0):
            worker = _Worker(self._module, self._megabytes)
            worker.begin()
            self._idle.put(worker)


@contextmanager
def working_apart(module: str, seconds: float, megabytes: int, *, at_once: bool = True) -> Iterator[Workers]:
    """Give a function that has `main()` of `module` answer a request, and end its processes afterwards.

    The function may be called from several threads and then uses as many processes, each of which may take
    `megabytes` of memory (where the system can limit it: Linux) and `seconds` for a request. The first begins
    `at_once`, or else when it is asked, or told to.
    """
    idle: SimpleQueue[_Worker] = SimpleQueue()
    if _keeping.is_set():
        idle = _kept.setdefault((module, megabytes), idle)
    workers = Workers(module, seconds, megabytes, idle)
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

    def ask(self, request: bytes, seconds: float) -> Answer:
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
            raise WorkerEndedError(code) from None
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


def _exchange(child: Program, request: bytes) -> Answer:
    """Send one request and return the answer; raises EOFError when the process dies of it."""
    requests, answers = pipes_of(child)
    try:
        requests.write(len(request).to_bytes(_LENGTH_BYTES, "big"))
        requests.write(request)
        requests.flush()
    except BrokenPipeError:
        raise EOFError from None
    mark = _read(answers, 1)
    return Answer(mark == DONE, _read(answers, int.from_bytes(_read(answers, _LENGTH_BYTES), "big")))


def _read(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data


def answer_requests(answer: Callable[[bytes], tuple[bytes, bytes]]) -> int:
    """Answer each request on stdin with the mark (`DONE` or `FAILED`) and the data that `answer` gives.

    Called in the process that `working_apart` starts; the memory it may take is its first argument.
    """
    collect_seldom()
    limit_memory(int(sys.argv[1]))
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a library that prints does not garble the answers
    while length := requests.read(_LENGTH_BYTES):
        mark, data = answer(requests.read(int.from_bytes(length, "big")))
        answers.write(mark + len(data).to_bytes(_LENGTH_BYTES, "big"))
        answers.write(data)
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
