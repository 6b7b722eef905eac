"""`minutes clean`: delete what the toolkit keeps between builds, or public files without a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.batch.orders import find_orphans, plan_orders
from toolkit.commands.bilingual import Session, as_command, flag, in_session
from toolkit.commands.shared import asked_meetings, out_option, paths_argument
from toolkit.errors import write_error
from toolkit.files.cachefolder import cache_folder, empty_cache, measure_cache
from toolkit.files.edited import tell_kept
from toolkit.files.outputs import having_folder
from toolkit.messages.phrases import phrase
from toolkit.publishing.withdrawal import outdated_files, withdraw_files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@as_command(
    "clean",
    da="""Slet det, der er gemt for at gøre næste bygning hurtigere: sider af bilag og dokumenter, noter.

    Det ligger i din mappe til den slags eller i den, MINUTES_CACHE_DIR nævner. Det byggede røres ikke; næste
    bygning tager længere tid, fordi alt laves igen.

    Med --public slettes intet af det, men det offentliggjorte fra møder, der ikke længere er, hvor de var:
    deres mappe er omdøbt eller slettet. STI er en mappe, hvor der ledes efter møder; der ses i de samme
    udvalgs offentlige mapper.

    \b
    Eksempler:
      minutes clean
      minutes clean --public --out web
    """,
)
@paths_argument
@flag(
    "--public",
    da="Slet i stedet offentlige filer fra møder, hvis mappe er omdøbt eller væk.",
    en="Delete instead the public files of meetings whose folder is renamed or gone.",
)
@out_option(
    da="Med --public: den mappe, der bygges i.",
    en="With --public: the folder that builds write into.",
)
@in_session
def command(session: Session, paths: Sequence[Path], public: bool, out: Path, lang: str | None) -> None:  # noqa: FBT001
    """Delete what is kept to make the next build faster: pages of attachments and documents, notes.

    They stand in your folder for caches, or the one that MINUTES_CACHE_DIR names. What stands in
    your output folder is left alone; the next build takes longer, as it makes everything again.

    With --public nothing of that is deleted, but what was published of meetings that are no
    longer where they were: their folder has been renamed or deleted. PATH is a folder that is searched
    for meetings; looked at are the public folders of the same committees.

    \b
    Examples:
      minutes clean
      minutes clean --public --out web
    """
    if public:
        _clean_public(session, paths, out, lang)
        return
    language = session.language = lang or session.language
    size = measure_cache()
    try:
        empty_cache()
    except OSError as error:
        raise write_error(error, cache_folder()) from error
    click.echo(phrase("cleaned", language, size=f"{size / 1_000_000:.1f}", folder=cache_folder()))


def _clean_public(session: Session, paths: Sequence[Path], out: Path, lang: str | None) -> None:
    orphans = find_orphans(plan_orders(map(str, asked_meetings(session, paths, lang)), str(out)))
    counts = {folder: len(outdated_files(folder)) for folder in orphans}
    for folder, count in counts.items():
        if count:
            with having_folder(folder.parent):
                kept = withdraw_files(folder, session.language)
            for told in tell_kept(kept, session.language):
                click.echo(told, err=True)
            click.echo(phrase("cleaned_public", session.language, folder=folder, count=count))
    if not any(counts.values()):
        click.echo(phrase("cleaned_nothing", session.language, folder=out))
