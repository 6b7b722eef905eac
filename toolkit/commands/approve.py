"""`minutes approve`: keep minutes as the committee approved them."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from toolkit.commands.bilingual import Day, Session, argument, as_command, flag, in_session, option
from toolkit.commands.issue import one_meeting, show_below, shown_option, tell_sent
from toolkit.commands.shared import dry_run_option
from toolkit.errors import ExitCode
from toolkit.messages.phrases import phrase
from toolkit.messages.progress import showing_stages


@as_command(
    "approve",
    da="""Mærk referatet af MØDE som godkendt, og gem det.

    Referatet skal være sendt ud (`minutes issue`) og må ikke være ændret siden. Mødets fil får
    `status: godkendt` og dagen; det godkendte referat og dets pakke gemmes under issued/approved-1/, med
    godkendelsen trykt i dem. Hvad der senere skal føjes til, skrives under `rettelser:` og sendes ud med
    `minutes issue`; enhver anden ændring af filen er fra da af en fejl.

    \b
    Eksempler:
      minutes approve hmu/2025-02-28 --on 2025-04-14
      minutes approve hmu/2025-02-28 --on 2025-04-14 --by "Anna Dahl, Bo Lund"
    """,
)
@argument("meeting", type=click.Path(exists=True, path_type=Path))
@option(
    "--on",
    "day",
    type=Day(),
    metavar="YYYY-MM-DD",
    da="Den dag, referatet blev godkendt. [ellers: i dag]",
    en="The day the minutes were approved. [default: today]",
)
@option(
    "--by",
    metavar="NAMES",
    default="",
    da="Hvem der godkendte det, adskilt af kommaer.",
    en="Who approved them, separated by commas.",
)
@flag(
    "--as-written",
    da="Navnene er rigtige, som de er skrevet, også af andre end medlemmer og deltagere.",
    en="The names are right as they are written, those of others than members and participants too.",
)
@shown_option
@dry_run_option(
    da="Sig kun, hvad der ville ske.",
    en="Only tell what would be done.",
)
@in_session
def command(  # noqa: PLR0913, PLR0917 - one parameter per option
    session: Session,
    meeting: Path,
    day: datetime | None,
    by: str,
    as_written: bool,  # noqa: FBT001 - an option's value
    out: Path | None,
    dry_run: bool,  # noqa: FBT001 - an option's value
    lang: str | None,
) -> ExitCode:
    """Mark the minutes of MEETING as approved, and keep them.

    The minutes must have been issued (`minutes issue`) and not changed since. The meeting's file gets
    `status: approved` and the day; the approved minutes and their packet are kept under issued/approved-1/
    with the approval printed in them. What is to be added later stands under `corrections:` and is issued by
    `minutes issue`; every other change of the file is an error from then on.

    \b
    Examples:
      minutes approve hmu/2025-02-28 --on 2025-04-14
      minutes approve hmu/2025-02-28 --on 2025-04-14 --by "Anna Dahl, Bo Lund"
    """
    file = one_meeting(session, meeting, lang)
    from toolkit.lifecycle.approve import approve_minutes
    from toolkit.making.options import BuildOptions
    from toolkit.meetings.model import Approval

    language = session.language
    names = tuple(name.strip() for name in by.split(",") if name.strip())
    approval = Approval((day or datetime.now().astimezone()).date(), names)
    with showing_stages(file, sys.stderr, language) as tell_stage:
        options = BuildOptions(language=lang)
        approved = approve_minutes(
            file, approval, options, tell_stage, dry_run=dry_run, as_written=as_written
        )
        if out and not dry_run:
            show_below(out, file, lang, "minutes")
    for warning in approved.warnings:
        click.echo(warning, err=True)
    key = "issue_dry" if dry_run else "issue_done"
    click.echo(phrase(key, language, name=approved.folder.name, folder=approved.folder), err=True)
    tell_sent(approved.folder, approved.files)
    return ExitCode.DONE
