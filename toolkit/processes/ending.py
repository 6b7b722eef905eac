"""The end of a process: at once, without taking apart what it has loaded."""

from __future__ import annotations

import atexit
import os
import sys

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from typing import NoReturn


def at_request_to_end(how: str) -> None:
    """Take a further request to end in this way of `signal`: by itself it is told in lines of code.

    "SIG_IGN" lets what is under way be tidied up, "SIG_DFL" ends this process at once.
    """
    if signal := sys.modules.get("signal"):
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            if number := getattr(signal, name, None):
                signal.signal(number, getattr(signal, how))


def end_process(code: int) -> NoReturn:
    """End this process with an exit code.

    Python would first look at each of some 100,000 objects and free it, a twentieth of a build's time; the
    system takes all of them back at once. What asked to be called at the end is called, and what was to be
    written is. Where other threads run, Python ends as it is used to; so it does where something cannot be
    written, and says so by a code of its own, unless a failure has been told already.
    """
    threads = sys.modules.get("threading")
    if threads is not None and threads.active_count() > 1:
        at_request_to_end("SIG_DFL")  # they may take long
        sys.exit(code)
    try:
        atexit._run_exitfuncs()  # noqa: SLF001 - the way to have them called that is there, since Python 3.0
        for stream in (sys.stdout, sys.stderr):
            if stream is not None and not stream.closed:
                stream.flush()
        os._exit(code)
    except OSError:
        if code:
            os._exit(code)
    sys.exit(code)
