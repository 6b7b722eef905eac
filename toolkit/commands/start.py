"""`minutes start`: from nothing to a first packet by answering a few questions."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from toolkit.commands.bilingual import Choice, Day, Session, argument, as_command, flag, in_session, option
from toolkit.commands.new import write_meeting
from toolkit.errors import ExitCode, write_error
from toolkit.files.resources import styles
from toolkit.messages.phrases import phrase
from toolkit.reading.filewords import value_in
from toolkit.reading.lookup import COMMITTEE_FILE, MEETING_FILE
from toolkit.reading.spoken import message_language
from toolkit.scaffold.committeefile import NewCommittee, folder_name, scaffold_committee
from toolkit.scaffold.shortcuts import plan_shortcut

_USUAL_STYLE = "municipality"
_LISTED = 9  # committees to choose among; more are found by their folder


@as_command(
    "start",
    da="""Kom i gang: find eller lav et udvalg, lav et møde, byg pakken, og vis siderne.

    Er der intet udvalg i MAPPE (ellers den mappe, du står i), bliver du spurgt om fem ting: udvalgets navn,
    organisationen, husstilen, medlemmerne og mødets dag. Er der et, spørges der kun om dagen. Et møde, der er
    i forvejen, bliver bygget, som det er; intet bliver overskrevet. Mødet vises i browseren som en formular
    ved siden af sine sider (`minutes preview --edit`). Når du har lukket siden, bliver pakken bygget igen.

    \b
    Eksempler:
      minutes start                    i den mappe, du står i
      minutes start --shortcut         en genvej, så et dobbeltklik er nok
    """,
)
@argument(
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    metavar="[FOLDER]",
)
@flag(
    "--shortcut",
    da="Lav en genvej til dette i startmenuen eller på skrivebordet, og gør ikke andet.",
    en="Make a shortcut to this in the start menu or on the desktop, and do no more.",
)
@option(
    "--show/--no-show",
    default=True,
    da="Vis mødet i browseren til sidst, eller lad være.",
    en="Show the meeting in the browser at the end, or do not.",
)
@flag(
    "--wait",
    da="Vent på Enter til sidst, så vinduet bliver stående.",
    en="Wait for Enter at the end, so that the window stays.",
)
@in_session
def command(  # noqa: PLR0913, PLR0917 - one parameter per option
    session: Session,
    folder: Path,
    shortcut: bool,  # noqa: FBT001 - an option's value
    show: bool,  # noqa: FBT001 - an option's value
    wait: bool,  # noqa: FBT001 - an option's value
    lang: str | None,
) -> ExitCode:
    """Begin: find or make a committee, make a meeting, build the packet, and show the pages.

    Where FOLDER (else the folder you are in) has no committee, you are asked five things: the committee's
    name, the organisation, the house style, the members and the day of the meeting. Where it has one, only
    the day is asked. A meeting that is there is built as it is; nothing is overwritten. The meeting is shown
    in the browser as a form beside its pages (`minutes preview --edit`). When you have closed the page, the
    packet is built again.

    \b
    Examples:
      minutes start                    in the folder you are in
      minutes start --shortcut         a shortcut, so that a double click will do
    """
    session.language = lang or session.language
    if shortcut:
        return _make_shortcut(folder.absolute(), session)
    try:
        return _begin(session, folder, lang, show=show)
    finally:
        if wait:
            _ask(phrase("start_wait", session.language), default="", show_default=False)


def _begin(session: Session, folder: Path, lang: str | None, *, show: bool) -> ExitCode:
    committee_file = _find_or_make(folder, session.language)
    language = session.language = message_language(lang, committee_file, session.language)
    day = _ask_day(language)
    meeting_file = committee_file.parent / f"{day:%Y-%m-%d}" / MEETING_FILE
    if not meeting_file.exists():
        write_meeting(committee_file, meeting_file, day)
    from toolkit.commands.build import command as build

    asked = ["--lang", lang] if lang else []
    wanted = [str(meeting_file), "--out", str(folder / "build"), *asked]
    ended: int = build.main(wanted, standalone_mode=False, obj=session)
    if show:
        from toolkit.commands.preview import command as preview

        click.echo(phrase("start_form", language), err=True)
        preview.main([str(meeting_file), "--edit", *asked], standalone_mode=False, obj=session)
        ended = build.main(wanted, standalone_mode=False, obj=session)  # what was written meanwhile
    if not ended:
        click.echo(phrase("start_done", language, file=meeting_file, folder=meeting_file.parent), err=True)
    return ExitCode(ended)


def _find_or_make(folder: Path, language: str) -> Path:
    """The file of the committee that meets: one below `folder`, or a new one from answers."""
    found = sorted(folder.rglob(COMMITTEE_FILE))[:_LISTED]
    if found:
        click.echo(phrase("start_found", language), err=True)
        for number, file in enumerate(found, 1):
            click.echo(f"  {number}  {file.parent}", err=True)
        click.echo(f"  0  {phrase('start_new', language)}", err=True)
        chosen = int(_ask(phrase("start_which", language), type=click.IntRange(0, len(found)), default=1))
        if chosen:
            return found[chosen - 1]
    committee = _ask_committee(language)
    path = folder / folder_name(committee.name) / COMMITTEE_FILE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(scaffold_committee(committee, language))
    except FileExistsError:
        return path  # asked for anew, and there
    except OSError as error:
        raise write_error(error, path) from error
    click.echo(path)
    return path


def _ask_committee(language: str) -> NewCommittee:
    names = Choice({style: value_in("da", style, "style") for style in styles()})
    usual = value_in(language, _USUAL_STYLE, "style")
    name = _ask(phrase("start_name", language))
    organisation = _ask(phrase("start_organisation", language))
    style = _ask(phrase("start_style", language), type=names, default=usual)
    typed = _ask(phrase("start_members", language), default="", show_default=False)
    members = typed.split(";" if ";" in typed else ",")  # mail programs put semicolons between names
    return NewCommittee(name, organisation, style, tuple(each.strip() for each in members if each.strip()))


def _ask(question: str, **settings: Any) -> str:  # noqa: ANN401 - Click's own
    return str(click.prompt(question, err=True, prompt_suffix=" ", **settings)).strip()


def _ask_day(language: str) -> datetime:
    today = f"{date.today():%Y-%m-%d}"  # noqa: DTZ011 - the day where the secretary sits
    asked = phrase("start_day", language)
    day: datetime = click.prompt(asked, type=Day(), default=today, err=True, prompt_suffix=" ")
    return day


def _make_shortcut(folder: Path, session: Session) -> ExitCode:
    made = plan_shortcut(sys.platform, Path.home(), os.environ, sys.executable, folder, session.asked)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        made.path.parent.mkdir(parents=True, exist_ok=True)
        if made.command:
            subprocess.run(made.command, check=True, capture_output=True)  # noqa: S603 - our own words
        else:
            made.path.write_text(made.text, encoding="utf-8", newline="\n")
            made.path.chmod(0o755)
    except subprocess.CalledProcessError as error:
        raise write_error(OSError(str(error)), made.path) from error
    except OSError as error:
        raise write_error(error, made.path) from error
    click.echo(made.path)
    click.echo(phrase("start_shortcut", session.language, folder=folder), err=True)
    return ExitCode.DONE
