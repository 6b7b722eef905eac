"""How a process of this toolkit runs: a command, and one of a module's own."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from toolkit.processes.garbage import collect_seldom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


def begin_command() -> None:
    """Take a request to end and a closed terminal for Ctrl-C, give closed streams an end, collect seldom.

    Under `nohup`, which has the closing of the terminal ignored, that goes on being ignored.
    """
    import signal

    collect_seldom()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signal.signal(signal.SIGHUP, _hang_up)
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            # The lowest number that is free is the closed one's: no file or pipe of ours is to get it.
            number = os.open(os.devnull, os.O_RDWR)
            os.set_inheritable(number, True)  # noqa: FBT003 - the processes that we start have streams too
            # Who takes its place, as in a copy of this process, has the same number: that must stay open.
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", closefd=False))


def _hang_up(number: int, frame: FrameType | None) -> None:
    """Be interrupted, and say what follows to nobody where the terminal is gone: that counted as a bug."""
    import errno
    import signal
    import termios

    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        try:
            termios.tcgetattr(stream)
        except termios.error as error:
            if error.args[0] == errno.EIO:
                os.dup2(nothing, stream)
    os.close(nothing)
    signal.default_int_handler(number, frame)


@contextmanager
def unbroken() -> Iterator[None]:
    """Let a request to end wait: an exception out of C++, as while its modules load, aborts Python."""
    import signal

    if sys.platform == "win32":
        yield
        return
    ending = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ending)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def begin_answering() -> IO[bytes]:
    """Return where a process that is asked by its stdin answers; a library that prints does not garble it."""
    collect_seldom()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def give_memory_back() -> None:
    """Let the system have what is free: in a process that stays, holes are left between what is in use.

    glibc gives back by itself only what is free at the end (malloc_trim(3)).
    """
    gc.collect()
    if sys.platform == "linux":
        import ctypes

        with suppress(AttributeError):  # another C library
            ctypes.CDLL(None).malloc_trim(0)


def module_command(module: str) -> list[str]:
    """Return the command that runs `main()` of `module` with this Python and this very toolkit.

    The folder the user stands in is no place to import from (-P): a file there
    called like a library would be run. The toolkit's own home comes first only
    while the toolkit is looked for: another one may be installed, and beside this one may stand anything.
    """
    home = str(Path(__file__).parents[2])
    program = (
        f"import sys; sys.path.insert(0, {home!r}); import toolkit; sys.path.pop(0); "
        f"from toolkit.processes.lacks import run_module; sys.exit(run_module({module!r}))"
    )
    return [sys.executable, "-P", "-c", program]
