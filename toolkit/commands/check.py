"""`minutes check`: everything that is wrong in the files of meetings, at once."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import click

from toolkit.checking.checks import check_file
from toolkit.commands.reporting import exit_code, layout_option, print_findings, strict_option
from toolkit.commands.shared import asked_files, language_option, paths_argument
from toolkit.phrases import committee_language, phrase

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
    """Find everything that is wrong in meeting, committee and plan files: where, what, and how to mend it.

    PATH is a file, or a folder that is searched for meeting.yaml, committee.yaml
    and plan*.yaml; without one it is the folder you are in. With a meeting its
    committee's file is checked too. Nothing is written.

    \b
    Examples:
      minutes check                            all files below this folder
      minutes check hmu/2025-02-28             one meeting
      minutes check --strict --lang en         warnings count, messages in English
      minutes check --format json > found.json for other programs

    Ends with 1 when there are errors (or warnings, with --strict), otherwise 0.
    `minutes explain CODE` tells more about a finding by the code in its brackets.
    """
    files = asked_files(session, paths, lang)
    gc.freeze()  # the program itself stays: looking through it after every file costs a third of the time
    checked = [_findings_of(file, session.language) for file in files]
    findings = [finding for _, found in checked for finding in found]
    well = phrase("nothing_wrong", session.language, count=len(files))
    # People read each committee's findings in its own language; one report for programs has one language.
    grouped = _by_language(checked, lang) if layout == "text" else {}
    for language, told in (grouped or {session.language: findings}).items():
        print_findings(told, layout, language, well)
    return exit_code(findings, strict=strict)


def _findings_of(file: Path, otherwise: str) -> tuple[str, tuple[Finding, ...]]:
    """The language of a file's committee and what was found, without the documents: there may be many."""
    checked = check_file(file)
    return committee_language(checked.committee, otherwise), checked.findings


def _by_language(
    checked: list[tuple[str, tuple[Finding, ...]]], asked: str | None
) -> dict[str, list[Finding]]:
    """The findings by the language that their committee reads, or the one that was `asked` for."""
    grouped: dict[str, list[Finding]] = {}
    for language, found in checked:
        if found:
            grouped.setdefault(asked or language, []).extend(found)
    return grouped
