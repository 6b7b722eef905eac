"""`minutes preview`: a meeting's pages in the browser, renewed whenever a file is saved."""

from __future__ import annotations

import webbrowser
from contextlib import suppress
from pathlib import Path

import click

from toolkit.commands.bilingual import Session, argument, as_command, flag, in_session
from toolkit.commands.shared import asked_meetings
from toolkit.errors import ExitCode
from toolkit.messages.phrases import phrase

_FIRST_SECONDS, _SECONDS = 600.0, 120.0


@as_command(
    "preview",
    da="""Vis et mødes sider i browseren, mens du skriver.

    STI er en mødefil eller en mappe, hvor der ledes efter meeting.yaml; uden er det mappen, du står i. Siden
    viser dokumenterne, som `minutes build` ville lave dem, hvad der er galt i filerne, og indholdet. Den
    fornys, hver gang en fil gemmes; intet bliver skrevet, undtagen med --edit fra formularen ved siden af.
    Et klik på et punkt siger dets linje i filen.

    Siden findes kun på denne maskine, og kun browseren med adressen kan læse den. Ctrl-C stopper; den stopper
    selv, når siden har været lukket et stykke tid.

    \b
    Eksempler:
      minutes preview hmu/2025-02-28
      minutes preview hmu/2025-02-28 --edit    skriv mødet i en formular
    """,
)
@argument("path", metavar="[PATH]", default=Path(), type=click.Path(exists=True, path_type=Path))
@flag(
    "--no-open",
    da="Skriv kun adressen; åbn ikke browseren.",
    en="Only print the address; do not open the browser.",
)
@flag(
    "--edit",
    da="Vis mødet som en formular ved siden af; det, du skriver, gemmes i filen.",
    en="Show the meeting as a form beside its pages; what you type is saved in its file.",
)
@in_session
def command(
    session: Session,
    path: Path,
    no_open: bool,  # noqa: FBT001 - an option's value
    edit: bool,  # noqa: FBT001 - likewise
    lang: str | None,
) -> ExitCode:
    """Show a meeting's pages in the browser while you write.

    PATH is a meeting file or a folder that is searched for meeting.yaml; without one it is the folder you are
    in. The page shows the documents as a build would make them, what is found in the files, and the contents.
    It is renewed whenever a file is saved; nothing is written, unless with --edit by the form beside the
    pages. A click on an item tells its line in the file.

    The page is on this machine alone, and only the browser with the printed address can read it. Ctrl-C ends
    it; it ends by itself when the page has been closed for a while.

    \b
    Examples:
      minutes preview hmu/2025-02-28
      minutes preview hmu/2025-02-28 --edit    write the meeting in a form
    """
    files = asked_meetings(session, [path], lang)
    from toolkit.preview.server import serving, wait_until_closed
    from toolkit.preview.session import Preview

    preview = Preview(files, lang, session.language)
    # Ctrl-C is the usual way to end it, at whatever moment.
    with suppress(KeyboardInterrupt), preview.running(), serving(preview, edit=edit) as guard:
        click.echo(phrase("page until", session.language), err=True)
        click.echo(phrase("page address", session.language, name=path, address=guard.address))
        if not no_open:
            webbrowser.open(guard.opening_address)
        wait_until_closed(preview, _FIRST_SECONDS, _SECONDS)
    return ExitCode.DONE
