"""`minutes plan build`: the plan to have approved, the year wheel, and a calendar to import."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.commands.bilingual import Session, argument, as_command, in_session
from toolkit.commands.shared import asked_plans, out_option, tell_ended
from toolkit.dataclass import dataclass
from toolkit.errors import ExitCode, UsageError, stop_at_errors, write_error
from toolkit.files.edited import write_keeping
from toolkit.files.outputfolders import plan_joint_folder, plan_year_folder
from toolkit.messages.phrases import committee_language, phrase
from toolkit.messages.progress import show_progress
from toolkit.messages.terminal import wants_colour

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from toolkit.checking.checks.yearplans import CheckedPlan
    from toolkit.yearplan.model import YearPlan


@dataclass(frozen=True, slots=True)
class BuiltPlan:
    """How it ended for one plan: the exit code, what to tell the user, and what was made of it."""

    year: int
    exit_code: ExitCode = ExitCode.DONE
    messages: tuple[str, ...] = ()
    plan: YearPlan | None = None
    calendar: bytes = b""
    outputs: tuple[Path, ...] = ()


@as_command(
    "build",
    da="""Lav årets plan som dokument, årshjulet og en kalenderfil.

    PLAN er en årsplans fil eller en mappe, hvor der ledes efter plan*.yaml. Planen hmu/plan-2025.yaml skrives
    til build/hmu/plan-2025/: plan.docx og plan.pdf til godkendelse, plan.ics til en kalender, plan.csv og
    plan.json til andre programmer, og årshjulet som wheel.svg og wheel.png. Flere udvalgs planer er også én
    kalender, i build/plan-2025/.

    Byg planen igen, når noget er ændret, og hent plan.ics ind igen: møder, der er der i forvejen, bliver
    ændret og ikke gentaget. Derfor læses den plan.ics, der blev lavet før; lad den ligge.

    Advarsler siges som af `minutes check` og stopper intet; en fejl stopper sin plan, ikke de andre. De
    filer, der er lavet, nævnes på stdout.

    \b
    Eksempler:
      minutes plan build hmu/plan-2025.yaml
      minutes plan build .                     alle udvalgs planer, og alle som én kalender
    """,
)
@argument("paths", metavar="PLAN...", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@out_option(
    da="Mappe til det, der laves; hvert udvalgs år får sin egen i den.",
    en="Folder for what is made; each committee's year gets its own in it.",
)
@in_session
def command(session: Session, paths: Sequence[Path], out: Path, lang: str | None) -> ExitCode:
    """Make the year's plan as a document, the year wheel, and a calendar file.

    PLAN is a year plan's file, or a folder that is searched for plan*.yaml. The plan
    hmu/plan-2025.yaml is written to build/hmu/plan-2025/: plan.docx and plan.pdf to have approved,
    plan.ics to import into a calendar, plan.csv and plan.json for other programs, and the year wheel
    as wheel.svg and wheel.png. Plans of several committees are one calendar too, in build/plan-2025/.

    Build the plan again when something has changed, and import plan.ics again: meetings that
    are there already are changed, not doubled. For this the plan.ics made before is read; leave it in place.

    Warnings are told as `minutes check` does and stop nothing; an error stops its plan, not the others.
    The files made are listed on stdout.

    \b
    Examples:
      minutes plan build hmu/plan-2025.yaml
      minutes plan build .                     every committee's plan, and all as one calendar
    """
    files = asked_plans(session, paths, lang)
    from toolkit.checking.checks.yearplans import read_plans

    plans = read_plans(files)
    _check_apart(plans, out, session.language)
    built: list[BuiltPlan] = []
    try:
        with show_progress(len(plans), sys.stderr, phrase("stage build", session.language)) as progress:
            for checked in plans:
                path = checked.plan.path
                progress.begun(path)
                language = lang or committee_language(checked.committee.data, session.language)
                built.append(_build(checked, out, language, partial(progress.stage, path)))
                progress.finished()
        built += _join(built, out, session.language)
    finally:  # an interruption leaves the finished plans to be told
        tell_ended((one.messages, one.outputs) for one in built)
    return next((one.exit_code for one in built if one.exit_code), ExitCode.DONE)


def _check_apart(plans: Sequence[CheckedPlan], out: Path, language: str) -> None:
    """Raise `UsageError` when two plans would be written over each other."""
    owners: dict[Path, Path] = {}
    for checked in plans:
        folder = plan_year_folder(checked.committee.path, _year(checked), out)
        if folder in owners:
            both = f"{owners[folder]}, {checked.plan.path}"
            raise UsageError(phrase("same_folder", language, meetings=both, folder=folder))
        owners[folder] = checked.plan.path


def _year(checked: CheckedPlan) -> int:
    """The year that a plan's file says, 0 where it says none."""
    data = checked.plan.data
    year = data.get("year") if isinstance(data, dict) else None
    return year if isinstance(year, int) else 0


def _build(checked: CheckedPlan, out: Path, language: str, tell: Callable[[str], None]) -> BuiltPlan:
    """Build one plan; a failure becomes words and an exit code, so that the others go on."""
    try:
        return _made(checked, out, language, tell)
    except Exception as error:  # noqa: BLE001 - described by the one handler
        from toolkit.reporting.failure import describe_failure

        failure = describe_failure(error, language, checked.plan.path)
        return BuiltPlan(_year(checked), failure.exit_code, (failure.text,))


def _made(checked: CheckedPlan, out: Path, language: str, tell: Callable[[str], None]) -> BuiltPlan:
    stop_at_errors(checked.findings)
    from toolkit.making.options import BuildLog
    from toolkit.reporting.reporter import format_warnings
    from toolkit.yearpages.making import CALENDAR, make_plan
    from toolkit.yearplan.plan import build_plan

    committee_file = checked.committee.path
    data, committee = (file.fields for file in (checked.plan, checked.committee))
    plan = build_plan(data, committee, committee_file.parent)
    folder = plan_year_folder(committee_file, plan.year, out)
    log = BuildLog(lambda stage: tell(phrase(f"stage {stage}", language)))
    files = make_plan(plan, _before(folder / CALENDAR), language, log)
    with log.stage("write"):
        outputs, kept = write_keeping(folder, files, language)
    said = (*log.warnings, *kept)
    warnings = (phrase("warning", language, meeting=checked.plan.path, message=text) for text in said)
    messages = (*format_warnings(checked.findings, language, colour=wants_colour(sys.stderr)), *warnings)
    return BuiltPlan(plan.year, ExitCode.DONE, messages, plan, files[CALENDAR], outputs)


def _before(calendar: Path) -> bytes | None:
    """The calendar that was made last time, None where there is none. Raises WriteError."""
    try:
        return calendar.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:  # it is to be replaced, and could not be
        raise write_error(error, calendar) from error


def _join(built: Sequence[BuiltPlan], out: Path, language: str) -> Iterator[BuiltPlan]:
    """Make the joint calendar of each year that several plans are of."""
    for year in sorted({one.year for one in built}):
        same = [one for one in built if one.year == year]
        plans = [one.plan for one in same if one.plan is not None]
        if len(same) > len(plans):
            if len(same) > 1:
                yield BuiltPlan(year, messages=(phrase("no_joint_calendar", language, year=year),))
        elif len(plans) > 1:
            from toolkit.yearpages.making import make_joint_calendar

            files = make_joint_calendar(plans, [one.calendar for one in same])
            outputs, kept = write_keeping(plan_joint_folder(year, out), files, language)
            yield BuiltPlan(year, messages=kept, outputs=outputs)
