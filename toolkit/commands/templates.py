"""`minutes templates`: start an own set of Word templates from a house style."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.commands.shared import language_option
from toolkit.errors import UsageError, WriteError, write_error
from toolkit.files.resources import style_folder, styles
from toolkit.messages.phrases import phrase

if TYPE_CHECKING:
    from toolkit.commands.session import Session


def _complete_style(context: click.Context, argument: click.Parameter, start: str) -> list[str]:  # noqa: ARG001
    return [style for style in styles() if style.startswith(start)]


@click.group(name="templates")
def command() -> None:
    """Word templates: how agenda and minutes look."""


@command.command(name="copy", short_help="Copy a house style's templates to a folder of yours.")
@click.argument("style", shell_complete=_complete_style)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@language_option
@click.pass_obj
def copy(session: Session, style: str, folder: Path, lang: str | None) -> None:
    """Copy the templates of STYLE to DIR, where you can open and change them in Word.

    Files that are already there are never overwritten. Afterwards name the
    folder in committee.yaml, and `minutes build` uses it.

    \b
    Example:
      minutes templates copy region hmu/skabeloner
    and in hmu/committee.yaml:
      templates: skabeloner
    """
    language = session.language = lang or session.language
    if style not in styles():
        raise UsageError(phrase("unknown_style", language, style=style, styles=", ".join(styles())))
    templates = sorted(style_folder(style).glob("*.docx"))
    taken = [folder / template.name for template in templates if (folder / template.name).exists()]
    if taken:
        raise WriteError("exists-already", files=", ".join(map(str, taken)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for template in templates:
            copied = folder / template.name
            with copied.open("xb") as stream:  # x: never over a file that came in between
                stream.write(template.read_bytes())
            click.echo(copied)
    except OSError as error:
        raise write_error(error, folder) from error
    click.echo(phrase("templates_copied", language, folder=folder.name), err=True)
