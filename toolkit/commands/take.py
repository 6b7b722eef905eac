"""`minutes take`: words typed in Word back into the meeting."""

from __future__ import annotations

import sys
from os.path import normpath
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.commands.bilingual import Session, argument, as_command, in_session, option
from toolkit.commands.issue import one_meeting
from toolkit.commands.shared import dry_run_option
from toolkit.errors import ExitCode, UsageError
from toolkit.messages.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from toolkit.taking.taken import TakenFile, TextChange
    from toolkit.taking.wordtexts import WordTexts


@as_command(
    "take",
    da="""Tag det, der er skrevet i et mødes Word-filer, med ind i dets meeting.yaml.

    Hvert felt, der siger noget andet end før, vises ord for ord og skrives, og intet andet i filen ændres:
    kommentarer, rækkefølge, anførselstegn og linjeskift bliver. Filen, som den var, gemmes som
    meeting.yaml.bak (er der allerede en, som meeting.yaml.bak2). Registrerede ændringer regnes for godkendt;
    hvad der står uden for felterne, kommentarer
    og det, der ikke kan tages med, bliver nævnt.

    Er mødets fil også ændret, vises begge tekster, og intet skrives i det felt, medmindre --theirs eller
    --ours siger, hvilken der skal gælde; ved en terminal bliver du spurgt.

    Kommandoen ender med 1, når noget i Word-filen ikke er taget med: det, der er nævnt ovenfor. Den næste
    build lægger så filen til side.

    \b
    Eksempler:
      minutes take build/hmu/2025-02-28/minutes.docx --dry-run
      minutes take "minutes (rettet 2025-03-12 14.05).docx" --meeting hmu/2025-02-28
    """,
)
@argument(
    "files",
    metavar="FILE.docx...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@option(
    "--meeting",
    type=click.Path(exists=True, path_type=Path),
    da="Det møde, filerne er fra. [ellers: findes af sig selv]",
    en="The meeting that the files are of. [default: found by itself]",
)
@dry_run_option(
    da="Vis, hvad der ville blive skrevet, og skriv intet.",
    en="Show what would be written, and write nothing.",
)
@option(
    "--theirs",
    "side",
    flag_value="theirs",
    da="Tag Words tekst, hvor begge er ændret.",
    en="Where both have changed, take Word's text.",
)
@option(
    "--ours",
    "side",
    flag_value="ours",
    da="Behold mødets tekst, hvor begge er ændret.",
    en="Where both have changed, keep the meeting's.",
)
@in_session
def command(  # noqa: PLR0913, PLR0917 - one parameter per option
    session: Session,
    files: Sequence[Path],
    meeting: Path | None,
    dry_run: bool,  # noqa: FBT001 - an option's value
    side: str | None,
    lang: str | None,
) -> ExitCode:
    """Take what was typed in the Word files of a meeting into its meeting.yaml.

    Every field that says something else than it did is shown word by word and written, and nothing else in
    the file changes: comments, order, quotes and line breaks stay. The file as it was is kept as
    meeting.yaml.bak (where there is one already, as meeting.yaml.bak2). Tracked changes count as accepted;
    what stands outside the fields,
    comments and what cannot be taken are told.

    Where the meeting's file has changed too, both texts are shown and nothing is written for that field,
    unless --theirs or --ours says which to take; on a terminal you are asked.

    The command ends with 1 where something of the Word file was not taken: what was told above. The next
    build then keeps that file aside.

    \b
    Examples:
      minutes take build/hmu/2025-02-28/minutes.docx --dry-run
      minutes take "minutes (edited 2025-03-12 14.05).docx" --meeting hmu/2025-02-28
    """
    ended = ExitCode.DONE
    for file in files:
        taken = _take(session, file, meeting, lang, side, dry_run=dry_run)
        ended = ended or (ExitCode.DONE if taken.is_whole else ExitCode.FINDINGS)
    return ended


def _take(  # noqa: PLR0913 - one parameter per option
    session: Session, file: Path, meeting: Path | None, lang: str | None, side: str | None, *, dry_run: bool
) -> TakenFile:
    from toolkit.files.edited import know_taken, read_taken
    from toolkit.taking.agreed import agreed_after
    from toolkit.taking.apart import about_file, read_apart, read_named
    from toolkit.taking.keeping import texts_in, write_taken
    from toolkit.taking.take import take_texts
    from toolkit.taking.telling import tell_change, tell_remark

    session.language = lang or session.language
    data = read_named(file)
    with about_file(file):
        word = read_apart(data)
    own = one_meeting(session, meeting or _found(session, word, file), lang)
    language = session.language
    before = read_taken(file)
    with about_file(file):
        taken = take_texts(word, own, _chooser(side, language, dry_run=dry_run), before)
    for change in taken.changes:
        for line in tell_change(change, language):
            click.echo(line)
    for remark in taken.remarks:
        click.echo(f"{file}: {tell_remark(remark, language)}", err=True)
    count = sum(change.kind == "taken" for change in taken.changes)
    kept = write_taken(own, taken.files) if count and not dry_run else ()
    if not dry_run and before is not None:
        agreed = (take_texts(word, own, lambda _change: "", before) if kept else taken).agreed
        know_taken(file, data, agreed_after(before, agreed, word), is_whole=taken.is_whole)
    key = "take_none" if not count else "take_dry" if dry_run else "take_done"
    told = ", ".join(str(Path(normpath(own.parent / name))) for name in texts_in(taken.files)) or own
    click.echo(phrase(key, language, file=file, meeting=told, count=count, kept=kept), err=True)
    return taken


def _found(session: Session, word: WordTexts, file: Path) -> Path:
    from toolkit.taking.itsmeeting import meetings_of

    found = meetings_of(word, file, Path())
    if len(found) != 1:
        listed = ", ".join(map(str, found)) or "-"
        raise UsageError(phrase("take_which", session.language, file=file, found=listed))
    return found[0]


def _chooser(side: str | None, language: str, *, dry_run: bool) -> Callable[[TextChange], str]:
    """Return what settles conflicts: the option, a question on a terminal, or nobody."""
    from toolkit.taking.telling import tell_change

    def ask(change: TextChange) -> str:
        if side or dry_run or not (sys.stdin.isatty() and sys.stderr.isatty()):
            return side or ""
        for line in tell_change(change, language):
            click.echo(line, err=True)
        answers = {"t": "theirs", "o": "ours", "-": ""}
        answer = click.prompt(phrase("take_ask", language), type=click.Choice(list(answers)), err=True)
        return answers[answer]

    return ask
