"""`minutes list`: meetings, decisions, actions and attachments, over as many meetings as asked for."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING

import click

from toolkit.commands.bilingual import Session, as_group, flag, option
from toolkit.commands.registeroptions import DAY, DOCUMENTS, Wish, as_day, register_options
from toolkit.commands.shared import asked_files, asked_meetings, print_findings, tell_result
from toolkit.errors import ExitCode, UsageError, exit_code
from toolkit.meetings.model import Edition
from toolkit.messages.phrases import phrase
from toolkit.reading.lookup import kind_by_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from toolkit.findings import Finding
    from toolkit.registers.register import FiledMeeting, Register


@as_group(
    "list",
    da="""Vis, hvad mange møder har: møder, beslutninger, afstemninger, fremmøde, opgaver og bilag.

    \b
    Eksempler:
      minutes list actions --open              hvad der ikke er gjort endnu, og hvad der er forsinket
      minutes list decisions hmu --from 2025-01-01 --to 2025-12-31 --format xlsx --output 2025.xlsx
      minutes list meetings --format csv > moeder.csv
    """,
)
def command() -> None:
    """List what many meetings hold: meetings, decisions, votes, attendance, actions, attachments.

    \b
    Examples:
      minutes list actions --open              what has not been done yet, and what is overdue
      minutes list decisions hmu --from 2025-01-01 --to 2025-12-31 --format xlsx --output 2025.xlsx
      minutes list meetings --format csv > meetings.csv
    """


@command.command(
    name="meetings",
    da="Hvornår og hvor hvert møde er, og hvor meget der er i det; også dem, der kun er planlagt endnu.",
)
@register_options
def meetings(session: Session, wish: Wish) -> ExitCode:
    """When and where each meeting is, and how much it holds; with those that are only planned yet."""
    from toolkit.registers.reading import read_meetings, read_planned
    from toolkit.registers.register import planned_within, within
    from toolkit.registers.rows import meetings_register

    files = asked_files(session, wish.paths, wish.lang)
    plans = [file for file in files if kind_by_name(file.name) == "plan"]
    filed, errors = read_meetings((file for file in files if _is_meeting(file)), Edition(wish.edition))
    planned, more_errors = read_planned(plans)
    days = as_day(wish.first), as_day(wish.last)
    register = meetings_register(within(filed, *days), planned_within(planned, *days))
    _show(register, wish, session.language)
    return _end(session, [*errors, *more_errors])


def _is_meeting(file: Path) -> bool:
    """Whether a file that was asked for holds a meeting: one named as nothing else does."""
    return kind_by_name(file.name) in {"meeting", ""}


@command.command(
    name="decisions",
    da="Hvad der blev besluttet, på hvilket punkt, i hvilken sag; `status` siger, om referatet er godkendt.",
)
@option(
    "--case",
    metavar="NUMBER",
    da="Kun denne sag; begyndelsen af nummeret er nok.",
    en="Only this case; the beginning of its number will do.",
)
@register_options
def decisions(session: Session, wish: Wish, *, case: str | None) -> ExitCode:
    """What was decided, on which item and case; `status` tells whether the minutes are approved."""
    from toolkit.registers.register import where
    from toolkit.registers.rows import decisions_register

    if wish.layout in DOCUMENTS:
        return _print_register(session, wish, case or "")

    def wanted(filed: Sequence[FiledMeeting]) -> Register:
        register = decisions_register(filed)
        if not case:
            return register
        number = case.strip().casefold()
        return where(register, "case", lambda told: told.startswith(number))

    return _list(session, wish, wanted)


@command.command(
    name="actions",
    da="Hvem der gør hvad hvornår, om det er gjort eller forsinket, og hvor det blev besluttet.",
)
@flag(
    "--open",
    "only_open",
    da="Kun det, der ikke er gjort, også det forsinkede.",
    en="Only what is not done, overdue or not.",
)
@flag(
    "--overdue",
    "only_overdue",
    da="Kun det, der ikke er gjort til tiden.",
    en="Only what is not done and past its day.",
)
@option(
    "--owner",
    metavar="NAME",
    da="Kun det, denne person gør; en del af navnet er nok.",
    en="Only what this person does; a part of the name will do.",
)
@option(
    "--today",
    type=DAY,
    metavar="YYYY-MM-DD",
    da="Den dag, der sammenlignes med. [ellers: i dag]",
    en="The day to compare with. [default: today]",
)
@register_options
def actions(  # noqa: PLR0913 - one parameter per option
    session: Session,
    wish: Wish,
    *,
    only_open: bool,
    only_overdue: bool,
    owner: str | None,
    today: datetime | None,
) -> ExitCode:
    """Who does what by when, whether it is done or overdue, and where it was decided."""
    from toolkit.registers.register import where
    from toolkit.registers.rows import ActionState, actions_register

    day = (today or datetime.now().astimezone()).date()
    states = [ActionState.OVERDUE] if only_overdue else [ActionState.OPEN, ActionState.OVERDUE]

    def wanted(filed: Sequence[FiledMeeting]) -> Register:
        register = actions_register(filed, day)
        if only_open or only_overdue:
            register = where(register, "state", lambda told: told in states)
        if not owner:
            return register
        name = owner.casefold()
        return where(register, "who", lambda told: name in told)

    return _list(session, wish, wanted)


@command.command(
    name="votes",
    da="Hver afstemning: om hvad, hvor mange der stemte hvad, og hvem.",
)
@register_options
def votes(session: Session, wish: Wish) -> ExitCode:
    """Every vote: on what, how many voted which way, and who."""
    from toolkit.registers.rows import votes_register

    return _list(session, wish, votes_register)


@command.command(
    name="attendance",
    da="Hvilke medlemmer der var til hvert møde, hvornår de kom og gik, og hvilke punkter de ikke var med i.",
)
@register_options
def attendance(session: Session, wish: Wish) -> ExitCode:
    """Which members were at each meeting, when they came and left, and which items they took no part in."""
    from toolkit.registers.rows import attendance_register

    return _list(session, wish, attendance_register)


@command.command(
    name="attachments",
    da="Hvert bilag: dets titel, dets fil og det punkt, det hører til.",
)
@register_options
def attachments(session: Session, wish: Wish) -> ExitCode:
    """Every attachment: its title, its file and the item it belongs to."""
    from toolkit.registers.rows import attachments_register

    return _list(session, wish, attachments_register)


def _chosen(session: Session, wish: Wish) -> tuple[list[FiledMeeting], list[Finding]]:
    """The meetings wished for, and what is wrong in their files."""
    from toolkit.registers.reading import read_meetings
    from toolkit.registers.register import within

    files = asked_meetings(session, wish.paths, wish.lang)
    filed, errors = read_meetings(files, Edition(wish.edition))
    return within(filed, as_day(wish.first), as_day(wish.last)), errors


def _list(
    session: Session, wish: Wish, register_of: Callable[[Sequence[FiledMeeting]], Register]
) -> ExitCode:
    """Show the register of the meetings wished for."""
    chosen, errors = _chosen(session, wish)
    _show(register_of(chosen), wish, session.language)
    return _end(session, errors)


def _end(session: Session, errors: Sequence[Finding]) -> ExitCode:
    """Tell what is wrong in the files that a register comes from."""
    if errors:
        print_findings(errors, "text", session.language, "")
    return exit_code(errors, strict=False)


def _print_register(session: Session, wish: Wish, case: str) -> ExitCode:
    """Write the register of a committee's decisions as a Word file or a PDF."""
    from toolkit.registers.document import convert_register, render_register

    chosen, errors = _chosen(session, wish)
    if wish.output is None:
        raise UsageError(phrase("document_to_screen", session.language))
    if len({one.meeting.committee.name for one in chosen}) != 1:
        raise UsageError(phrase("register_of_one", session.language))
    docx, facts = render_register(chosen, case)
    tell_result(docx if wish.layout == "docx" else convert_register(docx, facts).pdf, wish.output)
    return _end(session, errors)


def _show(register: Register, wish: Wish, language: str) -> None:
    from toolkit.registers.layouts import csv_register, json_register, print_register, xlsx_register

    if wish.layout == "table" and wish.output is None:
        if register.rows:
            print_register(register, language, sys.stdout)
        else:
            click.echo(phrase("nothing_listed", language), err=True)
        return
    if wish.layout == "table":
        raise UsageError(phrase("table_to_file", language))
    if wish.layout in DOCUMENTS:
        raise UsageError(phrase("document_of_decisions", language))
    layouts = {
        "csv": lambda: csv_register(register, language),
        "json": lambda: json_register(register),
        "xlsx": lambda: xlsx_register(register, language),
    }
    if wish.output is None and wish.layout == "xlsx" and sys.stdout.isatty():
        raise UsageError(phrase("workbook_to_screen", language))
    tell_result(layouts[wish.layout](), wish.output)
