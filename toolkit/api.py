"""What other programs may use, as `from toolkit import …`: few names, all typed, none that prints or exits.

Every function may be called from several threads and processes at once. Paths are `str` or `Path`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from toolkit import pipeline
from toolkit.buildsettings import DEFAULT_OUT, PRODUCTS
from toolkit.checking.checks.whole import read_and_check
from toolkit.dataclass import dataclass
from toolkit.errors import ExitCode, InputError, MinutesError
from toolkit.findings import Finding, Severity
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.source import read_source
from toolkit.meetings.model import Edition, Meeting
from toolkit.messages.phrases import committee_language
from toolkit.reading import workspace
from toolkit.reading.lookup import MEETING_FILE
from toolkit.reporting.failure import describe_failure
from toolkit.reporting.findingwords import say
from toolkit.reporting.reporter import format_text, sort_findings

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from os import PathLike

    AnyPath = str | PathLike[str]
    Language = Literal["da", "en"]
    Product = Literal["agenda", "minutes", "packet", "web"]
    Renderer = Literal["embedded", "libreoffice"]

__all__ = [
    "Built",
    "Edition",
    "ExitCode",
    "Found",
    "InputError",
    "Meeting",
    "MinutesError",
    "Severity",
    "build_meeting",
    "check_meeting",
    "describe_error",
    "find_meetings",
    "read_meeting",
]


@dataclass(frozen=True, slots=True)
class Found:
    """One thing to mend in a file, in words.

    `line` and `column` count from 1, `end_column` is the first column after the place, on the same line.
    `code` is the rule's and stays the same from version to version; `message` tells what is wrong and `mend`
    how to put it right.
    """

    path: Path
    line: int
    column: int
    end_column: int
    severity: Severity
    code: str
    message: str
    mend: str


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: its `files`, and what there is to know about them, none of which stopped it."""

    files: tuple[Path, ...]
    found: tuple[Found, ...]
    warnings: tuple[str, ...]


def find_meetings(folder: AnyPath) -> list[Path]:
    """Return the files of all meetings in `folder` and below it, sorted; a file is returned as it is."""
    return workspace.find_meetings([Path(folder)])


def check_meeting(path: AnyPath, *, language: Language | None = None) -> tuple[Found, ...]:
    """Return everything that is wrong in a meeting's file and its committee's, sorted by place.

    Takes the meeting's file or folder, and the language of the words, the committee's unless said. Never
    raises for what the files hold. A meeting can be built when no finding is of `Severity.ERROR`.
    """
    checked = read_and_check(_meeting_file(path))
    return _in_words(checked.findings, language or committee_language(checked.committee.data, "da"))


def read_meeting(path: AnyPath) -> Meeting:
    """Return a meeting as the documents show it: numbered, with its times worked out and its committee.

    Takes the meeting's file or folder. Raises InputError when anything in its files is an error.
    """
    return read_source(_meeting_file(path), BuildLog(_say_nothing)).meeting


def build_meeting(  # noqa: PLR0913 - each is a wish of its own
    path: AnyPath,
    out: AnyPath = DEFAULT_OUT,
    *,
    only: Collection[Product] = (),
    edition: Edition | None = None,
    renderer: Renderer | None = None,
    language: Language | None = None,
    max_bytes: int | None = None,
    strict: bool = False,
    archive: bool = False,
    progress: Callable[[str], None] | None = None,
) -> Built:
    """Make a meeting's documents below the folder `out`, as `minutes build --force` does.

    Takes the meeting's file or folder. `only` () makes all there is, `edition` None what the committee
    publishes, `renderer` None takes the best one at hand, `language` None speaks the committee's. `max_bytes`
    is how large a file of the packet may be. `strict` stops at a document that is not accessible, `archive`
    makes PDF/A-2. `progress` is told each stage that begins. Raises a MinutesError that says what stopped it;
    then nothing has been written.
    """
    options = BuildOptions(
        frozenset(only or PRODUCTS), edition, renderer, language, max_bytes, strict=strict, archive=archive
    )
    file = _meeting_file(path)
    report = pipeline.build_meeting(file, Path(out), options, progress or _say_nothing)
    said = language or committee_language(read_and_check(file).committee.data, "da")
    return Built(report.outputs, _in_words(report.findings, said), report.warnings)


def describe_error(error: MinutesError, language: Language = "en") -> str:
    """Return what stopped the work and how to mend it, as the command line says it."""
    if isinstance(error, InputError):
        return format_text(error.findings, language, colour=False)
    return describe_failure(error, language).text


def _meeting_file(path: AnyPath) -> Path:
    file = Path(path)
    return file / MEETING_FILE if file.is_dir() else file


def _in_words(findings: Iterable[Finding], language: str) -> tuple[Found, ...]:
    return tuple(
        Found(
            finding.place.path,
            finding.place.line,
            finding.place.column,
            finding.place.end_column,
            finding.severity,
            finding.code,
            *say(finding, language),
        )
        for finding in sort_findings(findings)
    )


def _say_nothing(_stage: str) -> None:
    pass
