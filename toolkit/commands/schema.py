"""`minutes schema`: the JSON Schemas that editors and other programs can use."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.commands.bilingual import Choice, Session, argument, as_command, flag, option
from toolkit.errors import UsageError
from toolkit.files.resources import schema_path
from toolkit.messages.phrases import phrase
from toolkit.reading.lookup import COMMITTEE_FILE
from toolkit.reading.workspace import find_committee


@as_command(
    "schema",
    da="""Skriv JSON-skemaet (2020-12) for et filformat: møde (medmindre du siger andet), udvalg eller plan.

    Redigeringsprogrammer, der kan YAML, bruger det til at fuldføre og forklare felter, mens du skriver;
    `minutes new` nævner det allerede i den første linje af hver fil, den skriver.

    \b
    Eksempler:
      minutes schema > meeting.schema.json
      minutes schema udvalg --path
      minutes schema møde --keys da > møde.schema.json
      minutes schema møde --committee teknik > teknik.schema.json
    """,
)
@argument("name", type=Choice({"meeting": "møde", "committee": "udvalg", "plan": "plan"}), default="meeting")
@option(
    "--keys",
    "words",
    type=click.Choice(["en", "da"]),
    default="en",
    show_default=True,
    da="Sproget for filernes nøgler: en (engelsk) eller da (dansk).",
    en="The language of the files' keys: English or Danish.",
)
@option(
    "--committee",
    type=click.Path(exists=True, path_type=Path),
    da="Med dette udvalgs egne felter: dets fil, dets mappe eller en mappe under den.",
    en="With the own fields of this committee: its file, its folder or a folder below.",
)
@flag(
    "--path",
    "show_path",
    da="Skriv, hvor skemaets fil ligger, ikke dens indhold.",
    en="Print where the schema's file is, not its content.",
)
@click.pass_obj
def command(session: Session, name: str, words: str, committee: Path | None, *, show_path: bool) -> None:
    """Print the JSON Schema (2020-12) of a file format: meeting (unless you say), committee or plan.

    Editors that know YAML use it to complete and explain fields as you type;
    `minutes new` already names it in the first line of every file it writes.

    \b
    Examples:
      minutes schema > meeting.schema.json
      minutes schema committee --path
      minutes schema meeting --keys da > møde.schema.json
      minutes schema meeting --committee teknik > teknik.schema.json
    """
    if committee is not None:
        file = committee if committee.is_file() else find_committee(committee / COMMITTEE_FILE)
        if file is None:
            raise UsageError(phrase("no_committee", session.language, name=COMMITTEE_FILE, folder=committee))
        from toolkit.checking.committeeschema import schema_for
        from toolkit.reading.yamlio import read_yaml

        click.echo(schema_for(name, read_yaml(file), words).rstrip("\n").encode())
        return
    path = schema_path(f"{name}.da" if words == "da" else name)
    # As bytes: the schema stays UTF-8 where it is redirected to, whatever the machine's own encoding.
    click.echo(str(path) if show_path else path.read_bytes().rstrip(b"\n"))
