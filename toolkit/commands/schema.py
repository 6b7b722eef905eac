"""`minutes schema`: the JSON Schemas that editors and other programs can use."""

from __future__ import annotations

import click

from toolkit.files.resources import schema_path


@click.command(name="schema")
@click.argument("name", type=click.Choice(["meeting", "committee", "plan"]), default="meeting")
@click.option(
    "--keys",
    "words",
    type=click.Choice(["en", "da"]),
    default="en",
    show_default=True,
    help="The language of the files' keys: English or Danish.",
)
@click.option("--path", "show_path", is_flag=True, help="Print where the schema's file is, not its content.")
def command(name: str, words: str, *, show_path: bool) -> None:
    """Print the JSON Schema (2020-12) of a file format: meeting (unless you say), committee or plan.

    Editors that know YAML use it to complete and explain fields as you type;
    `minutes new` already names it in the first line of every file it writes.

    \b
    Examples:
      minutes schema > meeting.schema.json
      minutes schema committee --path
      minutes schema meeting --keys da > møde.schema.json
    """
    path = schema_path(f"{name}.da" if words == "da" else name)
    # As bytes: the schema stays UTF-8 where it is redirected to, whatever the machine's own encoding.
    click.echo(str(path) if show_path else path.read_bytes().rstrip(b"\n"))
