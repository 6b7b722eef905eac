"""`minutes diff`: what has changed between two states of a meeting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.commands.shared import language_option, message_language
from toolkit.errors import ExitCode
from toolkit.meetings.model import DocumentKind, Edition
from toolkit.messages.phrases import phrase

if TYPE_CHECKING:
    from toolkit.commands.session import Session
    from toolkit.lifecycle.comparison import ItemComparison
    from toolkit.lifecycle.versions import Version


@click.command(name="diff")
@click.argument("before", metavar="A")
@click.argument("now", metavar="B")
@click.option(
    "--format", "layout", type=click.Choice(["text", "json", "docx"]), default="text", show_default=True
)
@click.option(
    "--edition",
    type=click.Choice([edition.value for edition in Edition]),
    default=Edition.INTERNAL.value,
    show_default=True,
    help="public shows nothing that is closed in A or B.",
)
@click.option("--output", type=click.Path(path_type=Path), help="Write to this file.")
@language_option
@click.pass_obj
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
    _write(_laid_out(items, old, new, layout, language), output)
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

        template = template_of(meeting.committee, DocumentKind.EXCERPT)
        author = Author(meeting.committee.name, meeting.issued or meeting.first_day)
        title = document_title(meeting, DocumentKind.AGENDA)
        return render_tracked(items, labels, title, author, template)
    text = (
        text_changes(items, labels, language) if layout == "text" else json_changes(items, old.name, new.name)
    )
    return f"{text}\n".encode() if text else b""


def _write(content: bytes, output: Path | None) -> None:
    if output is None:
        click.echo(content, nl=False)
        return
    from toolkit.files.outputs import write_outputs

    write_outputs(output.parent, {output.name: content})
    click.echo(output)
