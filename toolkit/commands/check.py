"""`minutes check`: everything that is wrong in meeting files, at once."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from toolkit.checks import read_and_check
from toolkit.commands.shared import asked_meetings, language_option, message_language, paths_argument
from toolkit.errors import ExitCode
from toolkit.findings import Severity
from toolkit.phrases import phrase
from toolkit.reporter import format_github, format_json, format_text
from toolkit.terminal import wants_colour

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toolkit.checks import CheckedMeeting
    from toolkit.cli import Session
    from toolkit.findings import Finding


@click.command(name="check")
@paths_argument
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="text is for people and goes to stderr; json and github (annotations) go to stdout.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail the check too.")
@language_option
@click.pass_obj
def command(
    session: Session, paths: Sequence[Path], layout: str, *, strict: bool, lang: str | None
) -> ExitCode:
    """Find everything that is wrong in meeting files: where, what, and how to mend it.

    PATH is a meeting file or a folder that is searched for meeting.yaml; without
    one it is the folder you are in. The committee's file is checked along with
    each meeting. Nothing is written.

    \b
    Examples:
      minutes check                            all meetings below this folder
      minutes check hmu/2025-02-28             one meeting
      minutes check --strict --lang en         warnings count, messages in English
      minutes check --format json > found.json for other programs

    Ends with 1 when there are errors (or warnings, with --strict), otherwise 0.
    """
    meetings = asked_meetings(session, paths, lang)
    checked = [read_and_check(meeting) for meeting in meetings]
    findings = [finding for meeting in checked for finding in meeting.findings]
    if layout == "json":
        click.echo(format_json(findings, session.language).encode())
    elif layout == "github":
        click.echo(format_github(findings, session.language).encode(), nl=bool(findings))
    elif findings:
        for language, told in _by_language(checked, lang, session.language).items():
            click.echo(format_text(told, language, wants_colour(sys.stderr)), err=True)
    else:
        click.echo(phrase("nothing_wrong", session.language, count=len(meetings)), err=True)
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return ExitCode.FINDINGS if any(finding.severity in failing for finding in findings) else ExitCode.DONE


def _by_language(
    checked: list[CheckedMeeting], asked: str | None, otherwise: str
) -> dict[str, list[Finding]]:
    """The findings by the language that their committee reads."""
    grouped: dict[str, list[Finding]] = {}
    for meeting in checked:
        if meeting.findings:
            language = message_language(asked, meeting.committee.path, otherwise)
            grouped.setdefault(language, []).extend(meeting.findings)
    return grouped
