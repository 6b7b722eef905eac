"""`minutes build`: agenda, minutes and packet of one or many meetings."""

from __future__ import annotations

import signal
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli import describe_failure
from toolkit.commands.shared import asked_meetings, language_option, message_language, paths_argument
from toolkit.convert import RENDERERS
from toolkit.errors import ExitCode, UsageError
from toolkit.findings import Severity
from toolkit.meetings.model import Edition
from toolkit.outputs import plan_output_folder
from toolkit.phrases import phrase
from toolkit.pipeline import PRODUCTS, BuildOptions, build_meeting
from toolkit.progress import show_progress
from toolkit.reading.workspace import find_committee
from toolkit.terminal import wants_colour

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from toolkit.cli import Session
    from toolkit.findings import Finding
    from toolkit.progress import Progress


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the build of one meeting ended: its exit code, the files made, and what to tell the user."""

    exit_code: ExitCode
    outputs: tuple[Path, ...] = ()
    messages: tuple[str, ...] = ()


def _read_products(context: click.Context, option: click.Parameter, value: str) -> frozenset[str]:
    products = frozenset(name.strip() for name in value.split(",") if name.strip())
    unknown = sorted(products - set(PRODUCTS))
    if unknown or not products:
        raise click.BadParameter(f"choose among {', '.join(PRODUCTS)}", context, option)
    return products


@click.command(name="build")
@paths_argument
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("build"),
    show_default=True,
    help="Folder for what is made; each meeting gets its own in it.",
)
@click.option(
    "--only",
    default=",".join(PRODUCTS),
    callback=_read_products,
    metavar="NAMES",
    help="Make only these, separated by commas: agenda, minutes, packet.",
)
@click.option(
    "--edition",
    type=click.Choice([edition.value for edition in Edition]),
    help="Make only this edition. [default: internal, and public when the committee publishes]",
)
@click.option(
    "--renderer",
    type=click.Choice(RENDERERS),
    help="What turns Word files into PDF. [default: embedded, which needs no other program]",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Meetings to build at a time."
)
@language_option
@click.pass_obj
def command(  # noqa: PLR0913, PLR0917 - one parameter per option
    session: Session,
    paths: Sequence[Path],
    out: Path,
    only: frozenset[str],
    edition: str | None,
    renderer: str | None,
    jobs: int,
    lang: str | None,
) -> ExitCode:
    """Make agenda, minutes and one PDF packet with every attachment.

    PATH is a meeting file or a folder that is searched for meeting.yaml; without
    one it is the folder you are in. The meeting in hmu/2025-02-28/ is written to
    build/hmu/2025-02-28/, its public edition to public/ in there. The agenda is made from
    status draft on, the minutes from status minutes on.

    Warnings are told as `minutes check` does and stop nothing; an error stops its meeting.
    A meeting's files are put in place only when all of them have succeeded; one
    broken meeting does not stop the others. The files made are listed on stdout.

    \b
    Examples:
      minutes build hmu/2025-02-28
      minutes build hmu --only agenda,packet
      minutes build --edition public --out web
      minutes build . --jobs 4                 a year's meetings, four at a time
    """
    meetings = asked_meetings(session, paths, lang)
    _check_apart(meetings, out, session.language)
    options = BuildOptions(only, Edition(edition) if edition else None, renderer, lang)
    outcomes: list[Outcome] = []
    try:
        with show_progress(len(meetings), sys.stderr) as progress:
            outcomes.extend(_build_all(meetings, Task(out, options, session.language), jobs, progress))
    finally:  # an interruption leaves the finished meetings to be told
        _tell(outcomes)
    return next((outcome.exit_code for outcome in outcomes if outcome.exit_code), ExitCode.DONE)


def _tell(outcomes: Sequence[Outcome]) -> None:
    """Say what came of each meeting, and list its files."""
    told: set[str] = set()  # what is wrong with a committee is found with each of its meetings
    for outcome in outcomes:
        for message in outcome.messages:
            if message not in told:
                click.echo(message, err=True)
            told.add(message)
        for output in outcome.outputs:
            click.echo(output)


def _check_apart(meetings: Sequence[Path], out: Path, language: str) -> None:
    """Raise `UsageError` when two meetings would be written over each other."""
    owners: dict[Path, Path] = {}
    for meeting in meetings:
        committee_file = find_committee(meeting)
        if committee_file is None:
            continue  # the check will say so
        folder = plan_output_folder(meeting, committee_file, out)
        if folder.resolve() == meeting.resolve().parent:
            raise UsageError(phrase("out_is_source", language, folder=folder))
        if folder in owners:
            both = f"{owners[folder]}, {meeting}"
            raise UsageError(phrase("same_folder", language, meetings=both, folder=folder))
        owners[folder] = meeting


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked for every meeting of one build."""

    out: Path
    options: BuildOptions
    language: str  # of messages, where neither the user nor the meeting's committee says

    def build(self, meeting: Path, progress: Callable[[str], None]) -> Outcome:
        """Build one meeting; a failure becomes words and an exit code, so that the others go on."""
        language = self._language(meeting)

        def tell(stage: str) -> None:
            progress(phrase(f"stage {stage}", language))

        try:
            report = build_meeting(meeting, self.out, self.options, tell)
        except Exception as error:  # noqa: BLE001 - described by the one handler
            return self.failed(meeting, error)
        warnings = tuple(
            phrase("warning", language, meeting=meeting, message=text) for text in report.warnings
        )
        return Outcome(ExitCode.DONE, report.outputs, (*_told(report.findings, language), *warnings))

    def failed(self, meeting: Path, error: Exception) -> Outcome:
        """The outcome of a meeting whose build `error` stopped."""
        failure = describe_failure(error, self._language(meeting), meeting)
        return Outcome(failure.exit_code, messages=(failure.text,))

    def _language(self, meeting: Path) -> str:
        return message_language(self.options.language, find_committee(meeting), self.language)

    def build_silently(self, meeting: Path) -> Outcome:
        """Build one meeting in a process of its own, whose stages nobody watches."""
        return self.build(meeting, lambda _: None)


def _told(findings: Sequence[Finding], language: str) -> tuple[str, ...]:
    """What the checks found, in the form of `minutes check`; hints are left to that."""
    warnings = [found for found in findings if found.severity is Severity.WARNING]
    if not warnings:
        return ()
    from toolkit.checking.reporter import format_text, sort_findings

    colour = wants_colour(sys.stderr)
    return tuple(format_text([found], language, colour) for found in sort_findings(warnings))


def _build_all(meetings: Sequence[Path], task: Task, jobs: int, progress: Progress) -> Iterator[Outcome]:
    """Build every meeting and yield how it went, in the order given."""
    if min(jobs, len(meetings)) == 1:
        for meeting in meetings:
            yield task.build(meeting, partial(progress.stage, meeting))
            progress.finished()
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # Spawned, not forked: the same on every system, and no thread of a library is cut in half.
    with ProcessPoolExecutor(min(jobs, len(meetings)), get_context("spawn"), _leave_interrupts) as pool:
        futures = [pool.submit(task.build_silently, meeting) for meeting in meetings]
        told = 0
        try:
            for meeting, future in zip(meetings, futures, strict=True):
                progress.stage(meeting, phrase("stage build", task.language))
                try:
                    yield future.result()
                except BrokenProcessPool as error:  # a library took its whole process down
                    yield task.failed(meeting, error)
                told += 1
                progress.finished()
        except KeyboardInterrupt:
            # Meetings under way are finished, the others not begun.
            pool.shutdown(wait=True, cancel_futures=True)
            yield from (future.result() for future in futures[told:] if not future.cancelled())
            raise


def _leave_interrupts() -> None:
    """Leave Ctrl-C, which a terminal sends to every process, to the one that decides."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
