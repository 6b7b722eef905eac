"""`minutes check`: everything that is wrong in meeting files, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.checks import read_and_check
from toolkit.commands.reporting import exit_code, layout_option, print_findings, strict_option
from toolkit.commands.shared import asked_meetings, language_option, message_language, paths_argument
from toolkit.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toolkit.checks import CheckedMeeting
    from toolkit.cli import Session
    from toolkit.errors import ExitCode
    from toolkit.findings import Finding


@click.command(name="check")
@paths_argument
@layout_option
@strict_option
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
    well = phrase("nothing_wrong", session.language, count=len(meetings))
    # People read each committee's findings in its own language; one report for programs has one language.
    grouped = _by_language(checked, lang, session.language) if layout == "text" else {}
    for language, told in (grouped or {session.language: findings}).items():
        print_findings(told, layout, language, well)
    return exit_code(findings, strict=strict)


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
