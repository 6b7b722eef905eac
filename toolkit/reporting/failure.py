"""The one place where a failure becomes words and an exit code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.errors import ExitCode, InputError, MinutesError, cause_of_reading, machine_failure, unreadable
from toolkit.messages.phrases import phrase, say
from toolkit.messages.terminal import wants_colour
from toolkit.regex import regex

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Failure:
    """How work ended badly: the exit code and what the user is told."""

    exit_code: ExitCode
    text: str


# As Python reads bytes of a name that are no UTF-8; what stands round the name is a table's or JSON's.
_ODD_NAME = regex(r'[^"\n,;<>]*[\udc80-\udcff][^"\n,;<>]*')


def describe_failure(error: Exception, language: str, meeting: Path | None = None) -> Failure:
    """What to tell the user about `error` in `language`, and the exit code it leads to.

    `meeting` is the meeting file it stopped, where it stopped only one. A `MinutesError`
    speaks for itself. Anything else is a bug of ours: its details go to a file and the
    user is told in short where it is, without a traceback.
    """
    error = _as_finding(error) or error
    if isinstance(error, InputError):
        from toolkit.reporting.reporter import format_text

        return Failure(error.exit_code, format_text(error.findings, language, wants_colour(sys.stderr)))
    if told := machine_failure(error) or (error if isinstance(error, MinutesError) else None):
        kind = phrase(f"failure {told.kind or told.exit_code}", language)
        return Failure(told.exit_code, f"{meeting or 'minutes'}: {kind}: {say(told, language)}")
    from toolkit.reporting.bugreport import write_bug_report

    try:
        key, details = "bug", str(write_bug_report(error))
    except OSError as write_error:
        key, details = "bug_unwritten", str(write_error)
    kind = f"{type(error).__name__}: {error}".split("\n", 1)[0][:200]
    return Failure(ExitCode.BUG, phrase(key, language, kind=kind, details=details))


def _as_finding(error: Exception) -> InputError | None:
    """What `error` says of a file that may not be looked at, or whose name is in another encoding."""
    from pathlib import Path

    from toolkit.catalogue import finding
    from toolkit.findings import Place
    from toolkit.messages.message import Message

    path: Path | None
    reason: Message | str
    path, reason = unreadable(error), cause_of_reading(error) if isinstance(error, OSError) else ""
    if isinstance(error, UnicodeEncodeError) and (name := _ODD_NAME.search(error.object)):
        path, reason = Path(name[0].strip()), Message("name-odd")
    return InputError([finding("file-unreadable", Place(path), reason=reason)]) if path else None
