"""Programs that this process starts, each in a process group of its own, which ends when this process does.

A process that is killed cannot end its children, and LibreOffice may hang for minutes. So a small shell
beside it holds the other end of a pipe that breaks when this process is gone, and then ends what is left.
Linux could have the kernel do that (prctl(2), PR_SET_PDEATHSIG), but does so as soon as the thread ends that
started the child, and not to the child's own children.
"""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import threading
from contextlib import suppress
from typing import IO, TYPE_CHECKING

from toolkit.processes.childprocess import module_command
from toolkit.processes.forks import Fork, can_fork

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Program = subprocess.Popen[bytes] | Fork

_SECONDS_TO_TIDY = 2
# It reads "+ 123" when the group 123 has begun and "- 123" when it has ended.
_WATCHER = f"""
trap '' INT TERM HUP
cd /
groups=' '
while read -r mark group; do
    case $mark in
        +) groups="$groups$group " ;;
        -) groups="${{groups%% $group *}} ${{groups#* $group }}" ;;
    esac
done
for group in $groups; do kill -TERM -$group; done
for group in $groups; do kill -0 -$group && sleep {_SECONDS_TO_TIDY} && break; done
for group in $groups; do kill -KILL -$group; done
"""
# What lets a program that reads nothing begin: not before the watcher knows of it, and never where this
# process has ended before that. A program of ours notices by itself, as its input ends.
_GATE = ("/bin/sh", "-c", 'read -r go && exec "$@" </dev/null', "gate")
_running: set[int] = set()
_telling = threading.Lock()
_pipes: dict[int, int] = {}  # by process: one that has been forked has its own
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_running.clear)


def start_group(
    command: Sequence[str],
    *,
    stdin: int = subprocess.PIPE,
    stdout: int = subprocess.PIPE,
    stderr: int | None = None,
    env: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start a program in a group of its own, which Ctrl-C does not reach; `end_group` ends it.

    Raises OSError where it cannot be started.
    """
    is_gated = stdin == subprocess.DEVNULL and os.access(_GATE[0], os.X_OK)
    if is_gated and not os.access(command[0], os.X_OK):
        code = errno.EACCES if os.access(command[0], os.F_OK) else errno.ENOENT
        raise OSError(code, os.strerror(code), command[0])
    child = subprocess.Popen(  # noqa: S603 - callers name the program, and no shell reads its words
        [*_GATE, *command] if is_gated else command,
        stdin=subprocess.PIPE if is_gated else stdin,
        stdout=stdout,
        stderr=stderr,
        env=env and dict(env),
        start_new_session=True,
    )
    _watch(child)
    if is_gated and child.stdin:
        with suppress(OSError), child.stdin:  # it may have been ended by somebody
            child.stdin.write(b"\n")
    return child


def pipes_of(child: Program) -> tuple[IO[bytes], IO[bytes]]:
    """The pipes into and out of a program that was started with both; raises ValueError for another."""
    if child.stdin is None or child.stdout is None:
        raise ValueError("a program without pipes")
    return child.stdin, child.stdout


def start_module(module: str, *arguments: str, is_silent: bool = False) -> Program:
    """Start a process of this toolkit's that calls `main()` of `module`, in a group of its own as well.

    It is asked by its stdin and answers by its stdout; `is_silent` gives what it says on stderr to nobody.
    """
    if can_fork():
        child = Fork(module, arguments, is_silent=is_silent)
        _watch(child)
        return child
    stderr = subprocess.DEVNULL if is_silent else None
    return start_group([*module_command(module), *arguments], stderr=stderr)


def _watch(child: Program) -> None:
    _running.add(child.pid)
    _tell_watcher("+", child.pid)


def end_group(child: Program, seconds: float = 0) -> int:
    """End a program and all that it started, and return its exit code; it has `seconds` to end by itself."""
    with suppress(subprocess.TimeoutExpired):
        child.wait(seconds)
    kill_group(child)
    code = child.wait()
    if child.pid in _running:
        _running.remove(child.pid)
        _tell_watcher("-", child.pid)
    return code


def kill_group(child: Program) -> None:
    """End a program and all that it started at once; `end_group` is still to be called."""
    if child.pid not in _running:
        return  # its number may be another's by now
    if os.name == "posix":
        with suppress(OSError):  # nothing is left of it
            os.killpg(child.pid, signal.SIGKILL)
    elif child.poll() is None:
        subprocess.run(  # noqa: S603
            ["taskkill", "/T", "/F", "/PID", str(child.pid)],  # noqa: S607 -- part of Windows
            capture_output=True,
            check=False,
        )


def close_pipes(child: Program) -> None:
    """Close a program's streams; what it did not read any more is lost with it."""
    streams: tuple[IO[bytes] | None, ...] = (child.stdin, child.stdout)
    for stream in streams:
        if stream:
            with suppress(OSError):
                stream.close()


def _tell_watcher(mark: str, group: int) -> None:
    if os.name != "posix":  # Windows' processes notice the end of their input
        return
    with _telling, suppress(OSError):  # without a shell, or when somebody has ended it
        pipe = _pipes.get(os.getpid()) or _start_watcher()
        os.write(pipe, f"{mark} {group}\n".encode("ascii"))


def _start_watcher() -> int:
    """Start the shell and return the end of the pipe that it must not outlive."""
    read_end, write_end = os.pipe()
    try:
        os.posix_spawn(
            "/bin/sh",
            ["sh", "-c", _WATCHER],
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, read_end, 0),
                (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            ],
            setsid=True,
        )
    except OSError:
        os.close(write_end)
        raise
    finally:
        os.close(read_end)
    _pipes[os.getpid()] = write_end
    return write_end
