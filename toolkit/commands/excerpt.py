"""`minutes excerpt`: items of the minutes as documents of their own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.buildsettings import PUBLIC
from toolkit.commands.bilingual import Session, argument, as_command, flag, in_session
from toolkit.commands.issue import one_meeting
from toolkit.commands.shared import dry_run_option, edition_option, out_option
from toolkit.errors import ExitCode, UsageError
from toolkit.meetings.model import Edition
from toolkit.messages.phrases import phrase
from toolkit.messages.progress import showing_stages

if TYPE_CHECKING:
    from collections.abc import Sequence


@as_command(
    "excerpt",
    da="""Lav udskrifter af MØDEs referat: ét punkt hver, med dets bilag, til at bekræfte.

    Hvert PUNKT (dets nummer) bliver en Word-fil, en PDF og en pakke med punktets bilag: mødets hoved, hvem
    der var til stede, hvem der var inhabil, beslutningen og en linje til underskrift. De skrives til
    excerpts/ i mødets mappe, den offentlige udgaves til public/excerpts/, med en liste til ESDH-systemet,
    excerpts.csv og excerpts.json: nummer, sag, titel, fil og fingeraftryk.

    \b
    Eksempler:
      minutes excerpt hmu/2025-02-28 3 5a
      minutes excerpt hmu/2025-02-28 --each --edition offentlig
    """,
)
@argument("meeting", type=click.Path(exists=True, path_type=Path))
@argument("items", nargs=-1, metavar="ITEM...")
@flag(
    "--each",
    da="Lav en udskrift af hvert punkt.",
    en="Make an excerpt of every item.",
)
@edition_option(
    da="offentlig siger kun det om lukkede punkter, som den offentlige udgave gør.",
    en="public tells of closed items only what the public edition does.",
)
@out_option(
    da="Mappe til det, der laves; mødets ligger i den.",
    en="Folder for what is made; the meeting's is in it.",
)
@dry_run_option(
    da="Sig kun, hvilke filer der ville blive lavet.",
    en="Only tell which files would be made.",
)
@in_session
def command(  # noqa: PLR0913, PLR0917 - one parameter per option
    session: Session,
    meeting: Path,
    items: Sequence[str],
    each: bool,  # noqa: FBT001 - an option's value
    edition: str,
    out: Path,
    dry_run: bool,  # noqa: FBT001 - an option's value
    lang: str | None,
) -> ExitCode:
    """Make excerpts of MEETING's minutes: one item each, with its attachments, to be certified.

    Every ITEM (its number) becomes a Word file, a PDF and a packet with the item's attachments: the meeting's
    head, who was there, who was disqualified, the decision, and a line to sign. They are written to
    excerpts/ in the meeting's folder, of the public edition to public/excerpts/, with a list for the case
    system, excerpts.csv and excerpts.json: number, case, title, file and digest.

    \b
    Examples:
      minutes excerpt hmu/2025-02-28 3 5a
      minutes excerpt hmu/2025-02-28 --each --edition public
    """
    if each == bool(items):
        raise UsageError(phrase("excerpt_which", session.language))
    file = one_meeting(session, meeting, lang)
    from toolkit.files.edited import write_keeping
    from toolkit.files.outputfolders import plan_output_folder
    from toolkit.lifecycle.excerpt import check_all_sent, make_excerpts, plan_excerpts, put_together
    from toolkit.making.options import BuildLog, BuildOptions
    from toolkit.making.publicfiles import tell_of_public, withdrawing
    from toolkit.making.source import read_source
    from toolkit.publishing.withdrawal import EXCERPTS
    from toolkit.reading.workspace import find_committee

    language = session.language
    folder = plan_output_folder(file, find_committee(file) or file, out)
    with showing_stages(file, sys.stderr, language) as tell_stage:
        log = BuildLog(tell_stage)
        source = read_source(file, log, None if dry_run else folder)
        check_all_sent(source, file, language)
        if dry_run:
            for name in plan_excerpts(source.meeting, items, Edition(edition), lang or language):
                click.echo(name)
            return ExitCode.DONE
        with withdrawing(folder, log, language):
            made = make_excerpts(source.meeting, items, Edition(edition), BuildOptions(language=lang), log)
    own = f"{PUBLIC}/{EXCERPTS}" if edition == Edition.PUBLIC.value else EXCERPTS
    files = put_together(made, folder / own, source.meeting.committee.language)
    # From the meeting's folder: what somebody has changed in a public file goes out of the public one.
    outputs, kept = write_keeping(
        folder, {f"{own}/{name}": content for name, content in files.items()}, language
    )
    for warning in dict.fromkeys([*log.warnings, *tell_of_public(log, (), language), *kept]):
        click.echo(warning, err=True)
    for path in outputs:
        click.echo(path)
    return ExitCode.DONE
