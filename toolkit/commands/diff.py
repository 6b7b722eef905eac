"""`minutes diff`: what has changed between two states of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.commands.bilingual import Choice, Session, argument, as_command, in_session, option
from toolkit.commands.shared import edition_option, output_option, tell_result
from toolkit.errors import ExitCode
from toolkit.meetings.model import DocumentKind, Edition
from toolkit.messages.phrases import phrase
from toolkit.reading.spoken import message_language

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.lifecycle.comparison import ItemComparison
    from toolkit.lifecycle.versions import Version


@as_command(
    "diff",
    da="""Sig, hvad der er ændret fra A til B: punkter, tekster ord for ord, bilag efter indhold.

    A og B er mødefiler eller mapper, noget udsendt (MØDE@agenda-1 eller en udsendelses mappe), eller det,
    git har i en revision (HEAD~1:MØDE). Hvad der gik ud, vises som [-ord-], hvad der kom til, som {+ord+}.
    Med --format docx bliver det en Word-fil med alle punkter og ændringer, der kan godkendes og afvises.

    \b
    Eksempler:
      minutes diff hmu/2025-02-28@agenda-1 hmu/2025-02-28
      minutes diff hmu/2025-02-28@minutes-1 hmu/2025-02-28@approved-1
      minutes diff HEAD~1:hmu/2025-02-28 hmu/2025-02-28
      minutes diff gammel/meeting.yaml ny/meeting.yaml --format docx --output ændringer.docx
    """,
)
@argument("before", metavar="A")
@argument("now", metavar="B")
@option(
    "--format",
    "layout",
    type=Choice({"text": "tekst", "json": "json", "docx": "docx"}),
    default="text",
    show_default=True,
    da="docx er en Word-fil med registrerede ændringer, json er til andre programmer.",
    en="docx is a Word file with tracked changes, json is for other programs.",
)
@edition_option(
    da="offentlig viser intet, der er lukket i A eller B.",
    en="public shows nothing that is closed in A or B.",
)
@output_option
@in_session
def command(  # noqa: PLR0913, PLR0917 - one parameter per option
    session: Session, before: str, now: str, layout: str, edition: str, output: Path | None, lang: str | None
) -> ExitCode:
    """Tell what has changed from A to B: items, texts word by word, attachments by their contents.

    A and B are meeting files or folders, what was issued (MEETING@agenda-1, or the folder of an issue), or
    what git has in a revision (HEAD~1:MEETING).
    What went is shown as [-word-], what came as {+word+}. With --format docx it is a Word file of all items
    with tracked changes, which can be accepted and rejected in Word.

    \b
    Examples:
      minutes diff hmu/2025-02-28@agenda-1 hmu/2025-02-28
      minutes diff hmu/2025-02-28@minutes-1 hmu/2025-02-28@approved-1
      minutes diff HEAD~1:hmu/2025-02-28 hmu/2025-02-28
      minutes diff old/meeting.yaml new/meeting.yaml --format docx --output changes.docx
    """
    from toolkit.lifecycle.changelayouts import changed_items
    from toolkit.lifecycle.comparison import compare_versions
    from toolkit.lifecycle.versions import read_version
    from toolkit.making.options import BuildLog

    language = message_language(lang, None, session.language)
    log = BuildLog(lambda _stage: None)
    old, new = (read_version(name, log, language) for name in (before, now))
    language = lang or new.meeting.committee.language
    items = compare_versions(old, new, Edition(edition))
    if not changed_items(items):
        click.echo(phrase("diff_none", language), err=True)
    tell_result(_laid_out(items, old, new, layout, language), output)
    return ExitCode.DONE


def _laid_out(
    items: tuple[ItemComparison, ...], old: Version, new: Version, layout: str, language: str
) -> bytes:
    from toolkit.lifecycle.changelayouts import json_changes, text_changes
    from toolkit.words.wording import document_title, in_language, words_of

    meeting = new.meeting
    spoken = meeting.committee if layout == "docx" else in_language(meeting.committee, language)
    labels = words_of(spoken).labels
    if layout == "docx":
        from toolkit.lifecycle.tracked import Author, render_tracked
        from toolkit.making.documents import template_of
        from toolkit.markup.languages import with_land

        template = template_of(meeting.committee, DocumentKind.EXCERPT)
        committee = meeting.committee
        day = meeting.issued or meeting.first_day
        author = Author(committee.name, day, with_land(committee.language))
        title = document_title(meeting, DocumentKind.AGENDA)
        return render_tracked(items, labels, title, author, template)
    text = (
        text_changes(items, labels, language) if layout == "text" else json_changes(items, old.name, new.name)
    )
    return f"{text}\n".encode() if text else b""
