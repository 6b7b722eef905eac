"""Every way a command can end, each failure with its exit code.

A user's mistake in an input file is a `Finding`, not an exception; an exception
stops one meeting and says why in words meant for the user.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.findings import Finding


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


class MinutesError(Exception):
    """A failure with a message for the user and the exit code it leads to."""

    exit_code = ExitCode.BUG


class InputError(MinutesError):
    """Findings of severity error in an input file stop the work."""

    exit_code = ExitCode.FINDINGS

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)} finding(s)")
        self.findings = tuple(findings)


class UsageError(MinutesError):
    """The command line asks for something that cannot be."""

    exit_code = ExitCode.USAGE


class MissingProgramError(MinutesError):
    """A program outside Python that this work needs is not installed."""

    exit_code = ExitCode.MISSING_PROGRAM


class TemplateError(MinutesError):
    """A Word template holds a mistake; the message names template, paragraph and tag."""

    exit_code = ExitCode.TEMPLATE


class ConversionError(MinutesError):
    """A renderer failed to turn a document into pages."""

    exit_code = ExitCode.CONVERSION


class PacketError(MinutesError):
    """An attachment cannot be taken in, or the packet failed its proof."""

    exit_code = ExitCode.PACKET


class WriteError(MinutesError):
    """An output cannot be written where it belongs."""

    exit_code = ExitCode.CANNOT_WRITE
