"""Every way a command can end, each failure with its exit code.

A user's mistake in an input file is a `Finding`, not an exception; an exception
stops one meeting and says why in words meant for the user.
"""

from __future__ import annotations

import errno
import os
from enum import IntEnum
from typing import TYPE_CHECKING

from toolkit.messages.message import Message
from toolkit.messages.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from toolkit.findings import Finding
    from toolkit.messages.phrases import Value


class ExitCode(IntEnum):
    """The stable exit codes of every command."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    MISSING_PROGRAM = 3
    TEMPLATE = 4
    CONVERSION = 5
    PACKET = 6
    CANNOT_WRITE = 7
    BUG = 70
    INTERRUPTED = 130


def exit_code(findings: Iterable[Finding], *, strict: bool) -> ExitCode:
    """How a check ends: findings when there is an error, or with `strict` a warning."""
    failing = {"error", "warning"} if strict else {"error"}
    return ExitCode.FINDINGS if any(finding.severity in failing for finding in findings) else ExitCode.DONE


class MinutesError(Exception):
    """A failure with a message for the user and the exit code it leads to."""

    exit_code = ExitCode.BUG
    kind = ""  # how it is called, where the exit code does not say


class InputError(MinutesError):
    """Findings of severity error in an input file stop the work."""

    exit_code = ExitCode.FINDINGS

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)} finding(s)")
        self.findings = tuple(findings)


def stop_at_errors(findings: Sequence[Finding]) -> None:
    """Raise InputError where any of these is an error."""
    if any(finding.severity == "error" for finding in findings):
        raise InputError(findings)


class CodedError(MinutesError):
    """A failure that is put into words where it is shown, in the reader's language.

    `code` is the key of its words in `messages.texts`, and `values` go into them.
    """

    def __init__(self, code: str, **values: Value) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        """Return the words in English, for logs."""
        return self.say("en")

    def say(self, language: str) -> str:
        """Return the words in `language` ("da" or "en")."""
        return phrase(self.code, language, **self.values)


class UsageError(MinutesError):
    """The command line asks for something that cannot be."""

    exit_code = ExitCode.USAGE


class MissingProgramError(CodedError):
    """A program outside Python that this work needs is not installed."""

    exit_code = ExitCode.MISSING_PROGRAM


class MachineError(CodedError):
    """The machine gives no more of what this work needs: memory, open files, processes."""

    exit_code = ExitCode.MISSING_PROGRAM
    kind = "machine"


class TemplateError(CodedError):
    """A Word template holds a mistake; the message names template, paragraph and tag."""

    exit_code = ExitCode.TEMPLATE


class ConversionError(CodedError):
    """A renderer failed to turn a document into pages."""

    exit_code = ExitCode.CONVERSION


class PacketError(MinutesError):
    """An attachment cannot be taken in, or the packet failed its proof."""

    exit_code = ExitCode.PACKET


class UnprovedError(CodedError):
    """A packet is not as it was planned."""

    exit_code = ExitCode.PACKET


class DisclosingError(PacketError):
    """An attachment that is to be public holds what must not be."""


class LeakError(CodedError):
    """The public edition would disclose something closed.

    What follows from it is said by whoever knows: with `end`.
    """

    exit_code = ExitCode.PACKET

    def __init__(self, code: str, **values: Value) -> None:
        super().__init__(code, **{"ending": "", **values})

    def end(self, code: str, **values: Value) -> None:
        """Say at last what has been done about it, or not been done."""
        self.values["ending"] = Message(code, values)


class TakeError(CodedError):
    """A Word file cannot be taken into a meeting."""

    exit_code = ExitCode.CONVERSION
    kind = "take"


class WriteError(CodedError):
    """An output cannot be written where it belongs."""

    exit_code = ExitCode.CANNOT_WRITE


_WRITING = {
    **dict.fromkeys((errno.EACCES, errno.EPERM), "denied"),
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), "disk-full"),
    errno.EROFS: "read-only",
    errno.ENAMETOOLONG: "name-too-long",
    **dict.fromkeys((errno.ENOTDIR, errno.EISDIR, errno.EEXIST), "in-the-way"),
}


# What a machine may lack, and what the system says of it.
LACKS = ("no-memory", "no-files", "no-processes", "no-temporary")
_LACKING = {
    errno.ENOMEM: "no-memory",
    **dict.fromkeys((errno.EMFILE, errno.ENFILE), "no-files"),
    errno.EAGAIN: "no-processes",
}
_IN_WORDS = {
    "failed to map": "no-memory",
    "allocate memory": "no-memory",
    "too many open files": "no-files",
    "start new thread": "no-processes",
    "no usable temporary directory": "no-temporary",
}


def machine_failure(error: BaseException | None) -> WriteError | MachineError | None:
    """The failure that `error` is, or comes of, where the machine has no more of something; else None.

    Where the system names no file on a full disk it is what this process tells its results to, if that takes
    no more, else the folder for temporary files: most is written there.
    """
    while error is not None:
        if isinstance(error, MachineError | WriteError):
            return error
        if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}:
            import tempfile
            from pathlib import Path

            passing = tempfile.gettempdir()
            told = write_error(error, Path(_full_stream(error) or passing))
            if Path(str(told.values["path"])).is_relative_to(passing):
                told.values["cause"] = Message("temporary-full")
            return told
        if lack := _lack(error):
            return MachineError(lack)
        error = error.__cause__
    return None


def is_crowded(error: BaseException) -> bool:
    """Whether `error` came of too many processes or open files: with fewer at once, there may be room."""
    failure = machine_failure(error)
    return isinstance(failure, MachineError) and failure.code in {"no-files", "no-processes"}


def _lack(error: BaseException) -> str:
    """What of `LACKS` an exception tells of, "" for another."""
    if isinstance(error, MemoryError):
        return "no-memory"
    if isinstance(error, OSError) and error.errno in _LACKING:
        # A stream that does not wait is no lack, and tells how much it has taken.
        return "" if hasattr(error, "characters_written") else _LACKING[error.errno]
    words = str(error).lower() if isinstance(error, ImportError | OSError | RuntimeError) else ""
    return next((lack for sign, lack in _IN_WORDS.items() if sign in words), "")


def _full_stream(error: OSError) -> str:
    """Where results or messages go, if `error` came of telling them; "" for another."""
    from traceback import walk_tb  # half of the time that this module takes to import

    told = [
        frame for frame, _ in walk_tb(error.__traceback__) if frame.f_globals.get("__name__") == "click.utils"
    ]
    if not told:
        return ""
    number, name = (2, "stderr") if told[-1].f_locals.get("err") else (1, "stdout")
    try:
        return os.readlink(f"/proc/self/fd/{number}")  # noqa: PTH115 - where Linux knows
    except OSError:
        return name


_READING = {
    **dict.fromkeys((errno.EACCES, errno.EPERM), "read-denied"),
    errno.ENOENT: "read-missing",
    errno.EISDIR: "read-folder",
    errno.EIO: "read-failed",
    errno.ENAMETOOLONG: "name-too-long",
    errno.ELOOP: "read-circle",
}


def cause_of_reading(error: OSError) -> Message | str:
    """What keeps a file from being read; the system's own words where that is rare."""
    code = _READING.get(error.errno or 0)
    return Message(code) if code else (error.strerror or str(error))


def unreadable(error: BaseException) -> Path | None:
    """The file or folder that the system did not let be looked at; None where `error` is another."""
    if not isinstance(error, OSError) or error.errno not in _READING or error.filename is None:
        return None
    from pathlib import Path

    # What is missing was looked for by a mistake of ours: a user's own files are checked before.
    return None if error.errno in {errno.ENOENT, errno.EISDIR} else Path(os.fsdecode(error.filename))


def write_error(error: OSError, path: Path) -> WriteError:
    """Return the failure to write that `error` is; `path` is named where the system names no file."""
    code = _WRITING.get(error.errno or 0)
    cause = Message(code) if code else (error.strerror or str(error))
    return WriteError("not-written", path=error.filename or path, cause=cause)
