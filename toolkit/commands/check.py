"""`minutes check`: everything that is wrong in meeting files, at once."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import click

from toolkit.checks import read_and_check
from toolkit.commands.reporting import exit_code, layout_option, print_findings, strict_option
from toolkit.commands.shared import asked_meetings, language_option, message_language, paths_argument
from toolkit.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

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
    gc.freeze()  # the program itself stays: looking through it after every file costs a third of the time
    checked = [_findings_of(meeting) for meeting in meetings]
    findings = [finding for _, found in checked for finding in found]
    well = phrase("nothing_wrong", session.language, count=len(meetings))
    # People read each committee's findings in its own language; one report for programs has one language.
    grouped = _by_language(checked, lang, session.language) if layout == "text" else {}
    for language, told in (grouped or {session.language: findings}).items():
        print_findings(told, layout, language, well)
    return exit_code(findings, strict=strict)


def _findings_of(meeting_file: Path) -> tuple[Path, tuple[Finding, ...]]:
    """The committee file of a meeting and what was found, without the documents: there may be many."""
    checked = read_and_check(meeting_file)
    return checked.committee.path, checked.findings


def _by_language(
    checked: list[tuple[Path, tuple[Finding, ...]]], asked: str | None, otherwise: str
) -> dict[str, list[Finding]]:
    """The findings by the language that their committee reads."""
    grouped: dict[str, list[Finding]] = {}
    for committee_file, found in checked:
        if found:
            language = message_language(asked, committee_file, otherwise)
            grouped.setdefault(language, []).extend(found)
    return grouped
