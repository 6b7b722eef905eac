"""`minutes issue`: keep a document as it is sent."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.commands.bilingual import Session, argument, as_command, flag, in_session, option
from toolkit.commands.shared import asked_meetings, dry_run_option, print_findings
from toolkit.errors import ExitCode, UsageError
from toolkit.messages.phrases import phrase
from toolkit.messages.progress import showing_stages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toolkit.lifecycle.issue import Issued

shown_option = option(
    "--out",
    type=click.Path(path_type=Path),
    da="Vis det også under denne mappe, som `minutes build` gør.",
    en="Show it also below this folder, as `minutes build` does.",
)


@as_command(
    "issue",
    da="""Gem det, der sendes ud: dagsordenen, dens tillæg eller referatet af MØDE, som dets status siger.

    Dokumenterne og pakken laves og gemmes i mødets egen mappe under issued/, med en lille fil, der hører
    hjemme i git. Fra da af viser `minutes build` dem byte for byte, som de blev sendt, hvad der end står i
    mødets fil, og `minutes check` siger, hvad der er ændret siden. Mødet skal have sin udsendelsesdag
    (`udsendt:`) og må ikke have fejl.

    Anden gang en dagsorden sendes ud, er det et tillæg med det nye og det ændrede; med --revise er det hele
    dagsordenen igen. De filer, der skal sendes, nævnes på stdout.

    Har to grene i git hver sendt noget ud, ender fletningen i en konflikt; --merge løser den i issued/: begge
    bliver, og den seneste får det næste nummer.

    \b
    Eksempler:
      minutes issue hmu/2025-02-28
      minutes issue hmu/2025-02-28 --revise
      minutes issue hmu/2025-02-28 --dry-run
    """,
)
@argument("meeting", type=click.Path(exists=True, path_type=Path))
@flag(
    "--revise",
    da="Send en ændret dagsorden ud igen i sin helhed, ikke som tillæg.",
    en="Issue a changed agenda whole again, not as a supplement.",
)
@flag(
    "--merge",
    da="Sæt det, som to grene i git hver har sendt ud, i én række.",
    en="Put what two branches in git have each issued in one row.",
)
@shown_option
@dry_run_option(
    da="Sig kun, hvad der ville blive sendt ud.",
    en="Only tell what would be issued.",
)
@in_session
def command(  # noqa: PLR0913, PLR0917 - one parameter per option
    session: Session,
    meeting: Path,
    revise: bool,  # noqa: FBT001 - an option's value
    merge: bool,  # noqa: FBT001 - an option's value
    out: Path | None,
    dry_run: bool,  # noqa: FBT001 - an option's value
    lang: str | None,
) -> ExitCode:
    """Keep what is sent: the agenda, its supplement, or the minutes of MEETING, as its status says.

    The documents and the packet are made, and kept in the meeting's own folder under issued/, with a small
    record that belongs in git. From then on `minutes build` shows them byte for byte as they were sent,
    whatever the meeting's file says, and `minutes check` tells what has changed since. The meeting needs its
    date of issue (`issued:`) and no errors.

    A second issue of an agenda is a supplement of what is new or changed; with --revise it is the whole
    agenda again. The files to send are listed on stdout.

    Where two branches in git have each issued something, merging them ends in a conflict; --merge solves it
    within issued/: both stay, and the later one gets the next number.

    \b
    Examples:
      minutes issue hmu/2025-02-28
      minutes issue hmu/2025-02-28 --revise
      minutes issue hmu/2025-02-28 --dry-run
    """
    file = one_meeting(session, meeting, lang)
    if merge:
        return _merge(file, session.language, dry_run=dry_run)
    from toolkit.lifecycle.issue import issue_meeting
    from toolkit.making.options import BuildOptions

    language = session.language
    with showing_stages(file, sys.stderr, language) as tell_stage:
        options = BuildOptions(language=lang)
        issued = issue_meeting(file, options, tell_stage, revise=revise, dry_run=dry_run)
        if out and not dry_run:
            show_below(out, file, lang, issued.record.document)
    _tell(issued, language, dry_run=dry_run)
    return ExitCode.DONE


def _merge(file: Path, language: str, *, dry_run: bool) -> ExitCode:
    from toolkit.lifecycle.issue import having_issues
    from toolkit.lifecycle.joining import join_issues

    with having_issues(file, lambda _stage: None, dry_run=dry_run):
        joined = join_issues(file, language, dry_run=dry_run)
    for record, now in joined.renumbered:
        click.echo(phrase("join_renumbered", language, name=record.name, day=record.day, now=now), err=True)
    told = phrase("join_done", language, names=", ".join(joined.names), folder=file.parent)
    click.echo(told, err=True)
    return ExitCode.DONE


def show_below(out: Path, file: Path, language: str | None, document: str) -> None:
    """Show what has been issued of a meeting below `out`, where builds put its documents."""
    from toolkit.buildsettings import PRODUCTS, SUPPLEMENT
    from toolkit.making.options import BuildOptions
    from toolkit.pipeline import build_meeting

    only = frozenset({*PRODUCTS, *({SUPPLEMENT} & {document})})
    build_meeting(file, out, BuildOptions(only=only, language=language), lambda _stage: None)


def one_meeting(session: Session, path: Path, language: str | None) -> Path:
    """The one meeting's file that `path` names. Raises `UsageError` where it names several or none."""
    files = asked_meetings(session, [path], language)
    if len(files) != 1:
        raise UsageError(phrase("one_meeting", session.language, folder=path))
    return files[0]


def _tell(issued: Issued, language: str, *, dry_run: bool) -> None:
    undecided = [found for found in issued.findings if found.code == "decision-missing"]
    if undecided:
        print_findings(undecided, "text", language, "")
    for warning in issued.warnings:
        click.echo(warning, err=True)
    for change in issued.changes:
        is_there = change.before is None and change.index is not None
        item = issued.record.items[change.index or 0] if is_there else change.before
        number = item.number if item else ""
        click.echo(phrase(f"issue_{change.kind}", language, item=number), err=True)
    key = "issue_dry" if dry_run else "issue_done"
    click.echo(phrase(key, language, name=issued.record.name, folder=issued.folder), err=True)
    tell_sent(issued.folder, issued.record.files)


def tell_sent(folder: Path, names: Iterable[str]) -> None:
    """List the files to send: documents, and what goes on the web; not what a packet is made of."""
    for name in sorted(names):
        if not name.endswith("packet.json"):
            click.echo(folder / name)
