"""What the machine lacks for a process: told by the exit code of one that could not even begin its work."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from toolkit.errors import LACKS, ConversionError, MachineError, MinutesError, machine_failure

_FIRST = 71  # EX_OSERR of sysexits.h, and those behind it
_ABORTED = 6  # SIGABRT
_CONTAINER = Path("/sys/fs/cgroup")  # of control groups in version 2, as a container sees its own
_LEAST_MEGABYTES = 1000  # that a build should be given


def code_of_end(error: BaseException) -> int:
    """The exit code that tells what `error` says the machine lacks, 1 where it is another trouble."""
    failure = machine_failure(error)
    return _FIRST + LACKS.index(failure.code) if isinstance(failure, MachineError) else 1


def run_module(module: str) -> int:
    """Return the exit code of `main()` of `module`, which has this process alone."""
    try:
        code: int = import_module(module).main()
    except Exception as error:
        if (code := code_of_end(error)) == 1:
            raise
    return code


def ended_early(code: int) -> MinutesError:
    """The failure of a process that ended with `code`, negative for a signal, before it had answered.

    A library in Rust or C++ that is given no memory aborts its process.
    """
    if 0 <= code - _FIRST < len(LACKS):
        return MachineError(LACKS[code - _FIRST])
    if code == -_ABORTED and is_machine_short(_LEAST_MEGABYTES):
        return MachineError("no-memory")
    return ConversionError("builder-ended", number=code)


def is_machine_short(megabytes: int) -> bool:
    """Whether the machine gives a process less than so much memory."""
    if sys.platform != "linux":
        return False
    import resource

    limits = resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_DATA)[1]
    return any(limit != resource.RLIM_INFINITY and limit < megabytes * 1_000_000 for limit in limits)


def is_machine_full(room: int = 4) -> bool:
    """Whether less than `room` processes or threads, which Linux counts alike, may still begin."""
    if sys.platform != "linux":
        return False
    import resource

    most = resource.getrlimit(resource.RLIMIT_NPROC)[0]
    user = os.getuid()
    if user and 0 <= most < _count_threads(user) + room:  # no limit is -1, and none holds for root
        return True
    with suppress(OSError, ValueError):  # a container without a limit has "max" there
        most, count = (int((_CONTAINER / name).read_text()) for name in ("pids.max", "pids.current"))
        return most < count + room
    return False


def _count_threads(user: int) -> int:
    """Count what runs for this user."""
    count = 0
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended since
            if process.stat().st_uid == user:
                count += sum(1 for _ in (process / "task").iterdir())
    return count
