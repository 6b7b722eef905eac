"""`minutes plan scaffold`: a folder and a file to fill in for each meeting of a year."""

from __future__ import annotations

from os.path import lexists
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.commands.reporting import print_findings
from toolkit.commands.shared import language_option, replace_file
from toolkit.errors import ExitCode, InputError, WriteError, write_error
from toolkit.findings import Severity
from toolkit.outputs import write_outputs
from toolkit.phrases import committee_language, phrase
from toolkit.reading.sourcetext import encoded_like

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.cli import Session
    from toolkit.yearplan.model import PlannedMeeting
    from toolkit.yearplan.scaffolding import NewFile, Scaffold


@click.command(name="scaffold")
@click.argument("plan_file", metavar="PLAN", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Write nothing; tell what would be written.")
@language_option
@click.pass_obj
def command(session: Session, plan_file: Path, *, dry_run: bool, lang: str | None) -> ExitCode:
    """Make a folder and a meeting.yaml to fill in for each meeting of PLAN, a year plan's file.

    The folders stand beside the plan's file, named by the date. Each file has the
    committee's standing items, the items that the plan knows of, and the closing items; and what the
    meeting before it left, once its minutes are written: items with `carry_to: next`, and actions
    that are not done.

    Run it again whenever the plan or the minutes have changed. It makes what is new, adds items to files
    that are still drafts, and tells where plan and files disagree. What somebody has written stays
    as it is. An item that is not wanted is kept out by a # before its title.

    Files made or added to are listed on stdout. Meetings without a day, reserved and cancelled ones
    get no folder yet. Ends with 1 when a file of the committee cannot be read.

    \b
    Examples:
      minutes plan scaffold hmu/plan-2025.yaml --dry-run
      minutes plan scaffold hmu/plan-2025.yaml
    """
    from toolkit.checking.checks.yearplans import read_and_check_plan
    from toolkit.yearplan.plan import build_plan
    from toolkit.yearplan.scaffolding import plan_folders

    checked = read_and_check_plan(plan_file)
    session.language = language = lang or committee_language(checked.committee.data, session.language)
    errors = [found for found in checked.findings if found.severity is Severity.ERROR]
    if errors or not isinstance(checked.plan.data, dict) or not isinstance(checked.committee.data, dict):
        raise InputError(errors)
    committee_file, committee = checked.committee.path, checked.committee.data
    plan = build_plan(checked.plan.data, committee, committee_file.parent)
    scaffold = plan_folders(plan, plan_file, committee_file, committee)
    if findings := (*checked.findings, *scaffold.broken):
        print_findings(findings, "text", language, "")
    for path in _changed(scaffold):
        click.echo(path)
    for line in _told(scaffold, language):
        click.echo(line, err=True)
    if dry_run:
        click.echo(phrase("scaffold_dry", language), err=True)
    else:
        _write(scaffold, language)
    return ExitCode.FINDINGS if scaffold.broken else ExitCode.DONE


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
    return "period" if meeting.first_day is None else str(meeting.status)


def _name(meeting: PlannedMeeting) -> str:
    """A meeting's key and title: 2025-08-28 (Reserveret møde)."""
    day = str(meeting.first_day) if meeting.first_day else meeting.key
    return f"{day} ({meeting.title})" if meeting.title else day


def _write(scaffold: Scaffold, language: str) -> None:
    from toolkit.scaffold import scaffold_words

    for new in scaffold.new:
        _write_new(new, scaffold_words(language)["attachments"])
    for addition in scaffold.additions:
        if addition.text:
            replace_file(addition.path, encoded_like(addition.text, addition.path.read_bytes()))


def _write_new(new: NewFile, attachments: str) -> None:
    if lexists(new.path):  # never over an existing meeting
        raise WriteError("exists-already", files=new.path)
    write_outputs(new.path.parent, {new.path.name: new.text.encode()})
    folder = new.path.parent / attachments
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise write_error(error, folder) from error
