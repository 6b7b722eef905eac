"""`minutes clean`: delete what the toolkit keeps between builds and can make again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.commands.shared import language_option
from toolkit.errors import write_error
from toolkit.files.cachefolder import cache_folder, empty_cache, measure_cache
from toolkit.messages.phrases import phrase

if TYPE_CHECKING:
    from toolkit.commands.session import Session


@click.command(name="clean")
@language_option
@click.pass_obj
def command(session: Session, lang: str | None) -> None:
    """Delete the attachments that were turned into pages, and the notes of what has been built.

    They stand in your folder for caches, or the one that MINUTES_CACHE_DIR names. Documents
    are left alone; the next build takes longer, as it makes everything again.
    """
    language = session.language = lang or session.language
    size = measure_cache()
    try:
        empty_cache()
    except OSError as error:
        raise write_error(error, cache_folder()) from error
    click.echo(phrase("cleaned", language, size=f"{size / 1_000_000:.1f}", folder=cache_folder()))
