"""`minutes import`: ordinary minutes or an agenda in Word to a meeting's file."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.commands.bilingual import Session, argument, as_command, in_session, option
from toolkit.errors import ExitCode, WriteError
from toolkit.messages.phrases import phrase


@as_command(
    "import",
    da="""Skriv en meeting.yaml, og om nødvendigt en committee.yaml, ud fra et gammelt referat i Word.

    Punkter kendes på deres overskrifter eller på nummererede fede linjer; hvad de siger, på ord som
    Sagsfremstilling, Indstilling, Beslutning og Bilag; dag, tider, sagsnumre og fremmøde på, hvordan de er
    skrevet. Det gættede har en kommentar, og tekst uden en plads bliver under det nærmeste punkt: hvert ord i
    filen er i mødets. Intet, der er i forvejen, bliver overskrevet.

    \b
    Eksempler:
      minutes import referat-2022.docx
      minutes import referat-2022.docx --committee lom
    """,
)
@argument("file", metavar="OLD.docx", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@option(
    "--committee",
    type=click.Path(path_type=Path),
    da="Udvalgets mappe eller dets committee.yaml. [ellers: en ny mappe med filens navn]",
    en="The committee's folder, or its committee.yaml. [default: a new folder called as the file]",
)
@in_session
def command(session: Session, file: Path, committee: Path | None, lang: str | None) -> ExitCode:
    """Write a meeting.yaml, and a committee.yaml if there is none, from ordinary minutes in Word.

    Items are told by their headings or by numbered bold lines; what they say by words as Sagsfremstilling,
    Indstilling, Beslutning and Bilag; day, times, case numbers and attendance by how they are written. What
    is guessed has a comment, and text that has no place of its own stays under the nearest item: every word
    of the file is in the meeting's. Nothing that is there already is overwritten.

    \b
    Examples:
      minutes import referat-2022.docx
      minutes import referat-2022.docx --committee lom
    """
    from toolkit.files.outputs import write_outputs
    from toolkit.taking.apart import about_file, read_named, read_old_apart
    from toolkit.taking.draft import plan_import

    language = session.language = lang or session.language
    data = read_named(file)
    folder = committee.parent if committee and committee.suffix == ".yaml" else committee or Path(file.stem)
    with about_file(file):
        old = read_old_apart(data)
    files = plan_import(old, file.name)
    there = [name for name in files if (folder / name).exists() and not name.endswith("committee.yaml")]
    if there:
        raise WriteError("exists-already", files=", ".join(str(folder / name) for name in there))
    if (folder / "committee.yaml").exists():
        files.pop("committee.yaml", None)
    for path in write_outputs(folder, files):
        click.echo(path)
    for one in old.unheld:
        click.echo(phrase(f"take_unheld-{one.code}", language, field=file, words=one.words), err=True)
    click.echo(phrase("import_done", language, folder=folder), err=True)
    return ExitCode.DONE
