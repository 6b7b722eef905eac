"""Arguments and options that several commands take, what they mean, and how results and findings are told."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.buildsettings import DEFAULT_OUT, EDITIONS
from toolkit.commands.bilingual import Choice, Session, argument, flag, option
from toolkit.errors import UsageError
from toolkit.messages.phrases import phrase
from toolkit.messages.terminal import wants_colour
from toolkit.reading.lookup import COMMITTEE_FILE, MEETING_FILE, PLAN_FILES
from toolkit.reading.spoken import message_language
from toolkit.reading.workspace import find_committee, find_files, find_meetings, find_plans, find_unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toolkit.findings import Finding

paths_argument = argument(
    "paths",
    metavar="[PATH]...",
    nargs=-1,
    type=click.Path(exists=True, path_type=Path),
    callback=lambda _context, _argument, paths: paths or (Path(),),  # Click 8.1 knows no default for several
)
output_option = option(
    "--output",
    type=click.Path(path_type=Path),
    da="Skriv til denne fil.",
    en="Write to this file.",
)
# What some commands have alike but for its help.
out_option = partial(
    option, "--out", type=click.Path(path_type=Path), default=Path(DEFAULT_OUT), show_default=True
)
edition_option = partial(option, "--edition", type=Choice(EDITIONS), default="internal", show_default=True)
dry_run_option = partial(flag, "--dry-run")
layout_option = option(
    "--format",
    "layout",
    type=Choice({"text": "tekst", "json": "json", "github": "github"}),
    default="text",
    show_default=True,
    da="tekst er til mennesker og skrives til stderr; json og github (anmærkninger) skrives til stdout.",
    en="text is for people and goes to stderr; json and github (annotations) go to stdout.",
)
strict_option = flag(
    "--strict",
    da="Lad også advarsler tælle som fejl.",
    en="Let warnings fail the check too.",
)


def tell_result(content: bytes, output: Path | None) -> None:
    """Write a result to the file that `--output` names, and tell its name; without one tell the result."""
    if output is None:
        click.echo(content, nl=False)
        return
    from toolkit.files.outputs import write_outputs  # most results are only read

    write_outputs(output.parent, {output.name: content})
    click.echo(output)


def tell_ended(ended: Iterable[tuple[Sequence[str], Sequence[Path]]]) -> None:
    """Say what came of each of several builds, given by their messages and files, and list the files."""
    told: set[str] = set()  # what is wrong with a committee is found with everything of it
    for messages, outputs in ended:
        for message in messages:
            if message not in told:
                click.echo(message, err=True)
            told.add(message)
        for output in outputs:
            click.echo(output)


def print_findings(findings: Sequence[Finding], layout: str, language: str, otherwise: str) -> None:
    """Print the findings as `layout` says; `otherwise` tells a person that there are none."""
    if layout == "text" and not findings:
        click.echo(otherwise, err=True)
        return
    from toolkit.reporting import reporter  # what this needs takes a while

    if layout == "json":
        click.echo(reporter.format_json(findings, language).encode())
    elif layout == "github":
        click.echo(reporter.format_github(findings, language).encode(), nl=bool(findings))
    else:
        click.echo(reporter.format_text(findings, language, wants_colour(sys.stderr)), err=True)


def asked_meetings(session: Session, paths: Sequence[Path], language: str | None) -> list[Path]:
    """The meeting files that `paths` name; settles the session's language by the first one's committee.

    Raises `UsageError` when there are none.
    """
    return _asked(session, find_meetings(paths), paths, language, MEETING_FILE)


def asked_plans(session: Session, paths: Sequence[Path], language: str | None) -> list[Path]:
    """As `asked_meetings`, the year plans' files."""
    return _asked(session, find_plans(paths), paths, language, PLAN_FILES)


def asked_files(session: Session, paths: Sequence[Path], language: str | None) -> list[Path]:
    """As `asked_meetings`, with the committee and plan files."""
    names = f"{MEETING_FILE}, {COMMITTEE_FILE}, {PLAN_FILES}"
    return _asked(session, find_files(paths), paths, language, names)


def tell_unread(paths: Sequence[Path], language: str) -> list[str]:
    """What `minutes check` says of the files in these folders that nothing reads, or a single meeting."""
    from toolkit.checking.checks.filenames import check_unattached, check_unread
    from toolkit.checking.checks.whole import as_wanted
    from toolkit.reporting.reporter import format_text

    meetings = find_meetings(paths)
    is_single = len(meetings) == 1 and meetings[0].is_file()
    unattached = check_unattached(meetings[0]) if is_single else ()
    found = as_wanted((*check_unread(find_unread(paths)), *unattached))
    return [format_text([each], language, wants_colour(sys.stderr)) for _, each in found]


def _asked(
    session: Session, found: list[Path], paths: Sequence[Path], language: str | None, names: str
) -> list[Path]:
    committee_file = find_committee(found[0]) if found else None
    session.language = message_language(language, committee_file, session.language)
    if not found:
        folders = ", ".join(str(path) for path in paths)
        lacking = phrase("no_files", session.language, folders=folders, names=names)
        raise UsageError("\n".join((lacking, *tell_unread(paths, session.language))))
    return found
