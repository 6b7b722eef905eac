"""Processes that begin as a copy of this one (fork(2)), and so need not load Python and its modules again.

That takes a few milliseconds where starting from nothing takes hundreds. It is safe only while this process
has one thread: the copy has that thread alone, and what another one was holding stays held in it for ever.
Where `can_fork` says no (Windows; macOS, whose own libraries have threads; a process with several; the
environment's `MINUTES_FORK=no`), the process is started from nothing and does the same.
"""

from __future__ import annotations

import atexit
import gc
import os
import signal
import subprocess
import sys
import threading
import traceback
import weakref
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from select import select
from typing import TYPE_CHECKING, NoReturn

from toolkit.processes.lacks import code_of_end

if TYPE_CHECKING:
    from collections.abc import Sequence

_THREADS, _OPEN_FILES = Path("/proc/self/task"), Path("/proc/self/fd")
_MODES = ("r", "w", "w")  # of stdin, stdout, stderr


def can_fork() -> bool:
    """Whether a copy of this process would work: on Linux, as long as it has one thread."""
    if sys.platform != "linux" or os.environ.get("MINUTES_FORK") == "no":
        return False
    try:
        return len(list(_THREADS.iterdir())) == 1
    except OSError:
        return False


class Fork:
    """A process that began as a copy of this one; it is asked and waited for as a `subprocess.Popen` is."""

    def __init__(self, module: str, arguments: Sequence[str], *, is_silent: bool) -> None:
        """Have a copy of this process call `main()` of `module`, as a Python started for it would.

        `is_silent` gives to nobody what it says on stderr. Raises OSError where there is no room for it.
        """
        # The last breaks as the process ends.
        (its_stdin, requests), (answers, its_stdout), (self._ended, ending) = _open_pipes(3)
        for stream in (sys.stdout, sys.stderr):
            stream.flush()  # the copy would write it too
        gc.freeze()  # nothing of this process is tidied up in the copy, as by closing a file twice
        waiting = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        try:
            self.pid = os.fork()
            if not self.pid:
                _become(module, arguments, (its_stdin, its_stdout, None if is_silent else 2), ending)
        except OSError:
            for file in (requests, answers, self._ended):
                os.close(file)
            raise
        finally:  # also where there is no room: this process goes on, and can be asked to end
            signal.pthread_sigmask(signal.SIG_SETMASK, waiting)
            gc.unfreeze()
            for file in (its_stdin, its_stdout, ending):
                os.close(file)
        self.stdin, self.stdout = os.fdopen(requests, "wb"), os.fdopen(answers, "rb")
        self.returncode: int | None = None
        self._waiting = threading.Lock()
        weakref.finalize(self, os.close, self._ended)  # not before: another thread may be waiting for it
        os.read(self._ended, 1)  # it is in a group of its own now

    def poll(self) -> int | None:
        """Return the exit code, negative for a signal, or None while the process runs."""
        return self._take_code(os.WNOHANG)

    def wait(self, timeout: float | None = None) -> int:
        """Return the exit code when the process has ended. Raises TimeoutExpired after so many seconds."""
        if self.returncode is None and not select([self._ended], [], [], timeout)[0]:
            raise subprocess.TimeoutExpired("fork", timeout or 0)
        return self._take_code(0) or 0

    def terminate(self) -> None:
        """Ask the process to end."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGTERM)

    def _take_code(self, options: int) -> int | None:
        with self._waiting:
            if self.returncode is None:
                ended, status = os.waitpid(self.pid, options)
                if ended:
                    self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode


def _open_pipes(count: int) -> list[tuple[int, int]]:
    """Return so many pipes; where the system has no more, none stays open."""
    pipes: list[tuple[int, int]] = []
    try:
        for _ in range(count):
            pipes.append(os.pipe())  # noqa: PERF401 - those that there are by then are closed
    except OSError:
        for end in (end for pipe in pipes for end in pipe):
            os.close(end)
        raise
    return pipes


def _become(
    module: str, arguments: Sequence[str], streams: tuple[int, int, int | None], ending: int
) -> NoReturn:
    """Be the process of `module`, and end."""
    code = 1
    atexit._clear()  # noqa: SLF001 - what waits for the end of the process copied is that one's
    try:
        os.setsid()
        _let_go(streams, ending)
        os.write(ending, b".")
        sys.argv = [sys.argv[0], *arguments]
        code = import_module(module).main()
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else 1
    except BaseException as error:  # noqa: BLE001 - nothing must come out into the frames of the process copied
        code = code_of_end(error)
        if code == 1:
            traceback.print_exc()
    finally:
        try:
            atexit._run_exitfuncs()  # noqa: SLF001 - as in `ending.py`
        finally:
            os._exit(code)


def _let_go(streams: tuple[int, int, int | None], ending: int) -> None:
    """Take these for stdin, stdout and stderr (None: nobody), and let go of all else that is not the copy's.

    An open file keeps its number, and is nothing from now on: whoever had it may close it later, and must not
    close another one then. Signals do again what they do by themselves.
    """
    nothing = os.open(os.devnull, os.O_RDWR)
    for own, stream in enumerate(streams):
        os.dup2(nothing if stream is None else stream, own)
    for file in [int(each.name) for each in _OPEN_FILES.iterdir()]:
        if file >= len(_MODES) and file not in (nothing, ending):
            with suppress(OSError):  # closed by now, as the one that read the list
                os.dup2(nothing, file, inheritable=False)
    sys.stdin, sys.stdout, sys.stderr = [
        os.fdopen(number, mode, encoding="utf-8", errors="backslashreplace", closefd=False)
        for number, mode in enumerate(_MODES)
    ]
    for number in signal.valid_signals():
        if callable(signal.getsignal(number)):
            signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
