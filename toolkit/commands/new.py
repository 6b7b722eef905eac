"""`minutes new`: a meeting file to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.checking.checks.committeefile import check_committee
from toolkit.commands.bilingual import Day, Session, argument, as_command, in_session, option
from toolkit.commands.shared import tell_unread
from toolkit.errors import InputError, UsageError, WriteError, write_error
from toolkit.findings import Severity
from toolkit.messages.phrases import committee_language, phrase
from toolkit.reading.lookup import COMMITTEE_FILE, MEETING_FILE
from toolkit.reading.spoken import message_language
from toolkit.reading.workspace import find_committee
from toolkit.reading.yamlio import read_yaml
from toolkit.scaffold.editorfiles import schema_reference
from toolkit.scaffold.meetingfile import Outline, scaffold_meeting, scaffold_words

if TYPE_CHECKING:
    from datetime import datetime


@as_command(
    "new",
    da="""Skriv en mødefil til at udfylde, med det, udvalget plejer, og dets faste punkter.

    UDVALG er udvalgets mappe, den med committee.yaml. Mødet får sin egen mappe i den, med dagen som navn; en
    mødefil, der er i forvejen, bliver aldrig overskrevet. Dens nøgler og forklaringer er på udvalgets sprog.

    \b
    Eksempel:
      minutes new hmu --date 2025-02-28        skriver hmu/2025-02-28/meeting.yaml
    """,
)
@argument("committee", type=click.Path(exists=True, path_type=Path))
@option(
    "--date",
    "day",
    required=True,
    type=Day(),
    metavar="YYYY-MM-DD",
    da="Mødets dag; mødets mappe får også navn efter den.",
    en="The day of the meeting; it names the meeting's folder too.",
)
@in_session
def command(session: Session, committee: Path, day: datetime, lang: str | None) -> None:
    """Write a meeting file to fill in, from the committee's defaults and standing items.

    COMMITTEE is the committee's folder, the one with committee.yaml. The meeting
    gets a folder of its own in it, named by the date; an existing meeting file is never
    overwritten. Its keys and explanations are in the committee's language.

    \b
    Example:
      minutes new hmu --date 2025-02-28        writes hmu/2025-02-28/meeting.yaml
    """
    folder = committee if committee.is_dir() else committee.parent
    meeting_file = folder / f"{day:%Y-%m-%d}" / MEETING_FILE
    committee_file = find_committee(meeting_file)
    language = session.language = message_language(lang, committee_file, session.language)
    if committee_file is None:
        lacking = phrase("no_committee", language, name=COMMITTEE_FILE, folder=folder)
        raise UsageError("\n".join((lacking, *tell_unread([folder], language))))
    write_meeting(committee_file, meeting_file, day)
    words = scaffold_words(committee_language(read_yaml(committee_file).data, language))
    hint = phrase("meeting_made", language, attachments=words["attachments"], folder=meeting_file.parent)
    click.echo(hint, err=True)


def write_meeting(committee_file: Path, meeting_file: Path, day: datetime) -> None:
    """Write a new meeting's file and the folder for its attachments, and tell the file's name.

    Raises `InputError` for a faulty committee file, `WriteError` where the meeting is there already.
    """
    text, words = _scaffold(committee_file, meeting_file, day)
    try:
        meeting_file.parent.mkdir(parents=True, exist_ok=True)
        with meeting_file.open("x", encoding="utf-8") as stream:  # x: never over an existing meeting
            stream.write(text)
        (meeting_file.parent / words["attachments"]).mkdir(exist_ok=True)
    except FileExistsError as error:
        raise WriteError("exists-already", files=meeting_file) from error
    except OSError as error:
        raise write_error(error, meeting_file) from error
    click.echo(meeting_file)


def _scaffold(committee_file: Path, meeting_file: Path, day: datetime) -> tuple[str, dict[str, str]]:
    """The new meeting's text and the scaffold's words. Raises `InputError` for a faulty committee file."""
    document = read_yaml(committee_file)
    errors = [finding for finding in check_committee(document) if finding.severity is Severity.ERROR]
    if errors or not isinstance(document.data, dict):
        raise InputError(errors)
    language = document.data.get("language", "da")
    outline = Outline(day.date(), day.date())
    text = scaffold_meeting(document.data, outline, schema_reference(meeting_file, language))
    return text, dict(scaffold_words(language))
