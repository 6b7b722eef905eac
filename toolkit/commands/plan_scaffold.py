"""`minutes plan scaffold`: a folder and a file to fill in for each meeting of a year."""

from __future__ import annotations

from os.path import lexists
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.commands.bilingual import Session, argument, as_command, in_session
from toolkit.commands.shared import asked_plans, dry_run_option, print_findings
from toolkit.errors import ExitCode, WriteError, stop_at_errors, write_error
from toolkit.files.outputs import replace_file, write_outputs
from toolkit.messages.phrases import committee_language, phrase
from toolkit.reading.sourcetext import encoded_like
from toolkit.yearplan.model import PlannedMeeting, PlanStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.checking.checks.yearplans import CheckedPlan
    from toolkit.yearplan.scaffolding import NewFile, Scaffold


@as_command(
    "scaffold",
    da="""Lav en mappe og en meeting.yaml til at udfylde for hvert møde i PLAN, en årsplans fil.

    PLAN må også være en mappe, hvor der ledes efter plan*.yaml. Mødernes mapper ligger ved siden af planens
    fil, med dagen som navn. Hver fil har udvalgets faste punkter, de punkter, planen kender, og slutpunkterne
    og det, mødet før efterlod, når dets referat er skrevet: punkter med `videre_til: næste` og opgaver, der
    ikke er gjort.

    Kør den igen, når planen eller referaterne er ændret. Den laver det nye, føjer punkter til filer, der
    stadig er kladder, og siger, hvor plan og filer er uenige. Hvad nogen har skrevet, bliver stående. Et
    punkt, der ikke ønskes, holdes ude med et # foran titlen.

    Filer, der er lavet eller føjet til, nævnes på stdout. Møder uden dag, reserverede og aflyste får ingen
    mappe endnu. Slutter med 1, når en plan har fejl, eller et mødes fil ikke kan læses.

    \b
    Eksempler:
      minutes plan scaffold hmu/plan-2025.yaml --dry-run
      minutes plan scaffold hmu/plan-2025.yaml
      minutes plan scaffold .                  alle udvalgs planer under denne mappe
    """,
)
@argument("paths", metavar="PLAN...", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@dry_run_option(
    da="Skriv intet; sig, hvad der ville blive skrevet.",
    en="Write nothing; tell what would be written.",
)
@in_session
def command(session: Session, paths: Sequence[Path], *, dry_run: bool, lang: str | None) -> ExitCode:
    """Make a folder and a meeting.yaml to fill in for each meeting of PLAN, a year plan's file.

    PLAN may be a folder too, which is searched for plan*.yaml. The meetings' folders stand beside their
    plan's file, named by the date. Each file has the
    committee's standing items, the items that the plan knows of, and the closing items; and what the
    meeting before it left, once its minutes are written: items with `carry_to: next`, and actions
    that are not done.

    Run it again whenever the plan or the minutes have changed. It makes what is new, adds items to files
    that are still drafts, and tells where plan and files disagree. What somebody has written stays
    as it is. An item that is not wanted is kept out by a # before its title.

    Files made or added to are listed on stdout. Meetings without a day, reserved and cancelled ones
    get no folder yet. Ends with 1 when a plan has errors or a meeting's file cannot be read.

    \b
    Examples:
      minutes plan scaffold hmu/plan-2025.yaml --dry-run
      minutes plan scaffold hmu/plan-2025.yaml
      minutes plan scaffold .                  the plans of all committees below this folder
    """
    codes = [
        _scaffold(plan_file, lang, session.language, dry_run=dry_run)
        for plan_file in asked_plans(session, paths, lang)
    ]
    if dry_run:
        click.echo(phrase("scaffold_dry", session.language), err=True)
    return next((code for code in codes if code), ExitCode.DONE)


def _scaffold(plan_file: Path, asked: str | None, otherwise: str, *, dry_run: bool) -> ExitCode:
    """Make the folders of one plan; a failure becomes words and an exit code, so that the others go on."""
    from toolkit.checking.checks.yearplans import read_and_check_plan

    checked = read_and_check_plan(plan_file)
    language = asked or committee_language(checked.committee.data, otherwise)
    try:
        scaffold = _planned(checked)
        findings = (*checked.findings, *scaffold.broken)
        if findings:
            print_findings(findings, "text", language, "")
        for path in _changed(scaffold) if dry_run else _write(scaffold):
            click.echo(path)
    except Exception as error:  # noqa: BLE001 - described by the one handler
        from toolkit.reporting.failure import describe_failure

        failure = describe_failure(error, language, plan_file)
        click.echo(failure.text, err=True)
        return failure.exit_code
    for line in _told(scaffold, language):
        click.echo(line, err=True)
    return ExitCode.FINDINGS if scaffold.broken else ExitCode.DONE


def _planned(checked: CheckedPlan) -> Scaffold:
    """What is to be done for a plan. Raises `InputError` for one with errors."""
    from toolkit.checking.checks.filetexts import with_files
    from toolkit.yearplan.plan import build_plan
    from toolkit.yearplan.scaffolding import plan_folders

    stop_at_errors(checked.findings)
    data, committee = (file.fields for file in (checked.plan, checked.committee))
    committee_file = checked.committee.path
    plan = build_plan(data, committee, committee_file.parent)
    return plan_folders(plan, checked.plan.path, committee_file, committee, with_files)


def _changed(scaffold: Scaffold) -> Iterator[Path]:
    """The files that are made or added to."""
    yield from (new.path for new in scaffold.new)
    yield from (addition.path for addition in scaffold.additions if addition.text)


def _told(scaffold: Scaffold, language: str) -> Iterator[str]:
    """What is new for the meetings, for a person."""
    for addition in scaffold.additions:
        key = "scaffold_adds" if addition.text else "scaffold_lacks"
        yield phrase(key, language, file=addition.path, titles="; ".join(addition.titles))
    for meeting in scaffold.waiting:
        yield phrase(f"scaffold_waits {_why(meeting)}", language, meeting=_name(meeting))
    for path in scaffold.unplanned:
        yield phrase("scaffold_unplanned", language, file=path)
    counts = {"new": len(scaffold.new), "kept": len(scaffold.kept)}
    yield phrase("scaffold_done", language, added=len(scaffold.additions), **counts)


def _why(meeting: PlannedMeeting) -> str:
    return "period" if meeting.status is PlanStatus.PLANNED else str(meeting.status)


def _name(meeting: PlannedMeeting) -> str:
    """A meeting's day or months, as the plan has them, and its title: 2025-08-28 (Reserveret møde)."""
    from toolkit.yearpages.planphrases import planned_span

    months = {f"{day:%Y-%m}" for day in planned_span(meeting)}
    day = str(meeting.first_day) if meeting.first_day else "/".join(sorted(months))
    return f"{day} ({meeting.title})" if meeting.title else day


def _write(scaffold: Scaffold) -> Iterator[Path]:
    """Write what is new, and yield each file that is written."""
    for new in scaffold.new:
        _write_new(new)
        yield new.path
    for addition in scaffold.additions:
        if addition.text:
            replace_file(addition.path, encoded_like(addition.text, addition.path.read_bytes()))
            yield addition.path


def _write_new(new: NewFile) -> None:
    if lexists(new.path):  # never over an existing meeting
        raise WriteError("exists-already", files=new.path)
    write_outputs(new.path.parent, {new.path.name: new.text.encode()})
    try:
        new.attachments.mkdir(exist_ok=True)
    except OSError as error:
        raise write_error(error, new.attachments) from error
