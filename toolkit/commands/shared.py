"""Arguments and options that several commands take, and what they mean."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.errors import UsageError
from toolkit.phrases import LANGUAGES, committee_language, phrase
from toolkit.workspace import MEETING_FILE, find_committee, find_meetings
from toolkit.yamlio import read_yaml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.cli import Session

paths_argument = click.argument(
    "paths", metavar="[PATH]...", nargs=-1, type=click.Path(exists=True, path_type=Path), default=(Path(),)
)

language_option = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help="Language of messages; otherwise the committee's, else the machine's.",
)


def message_language(asked: str | None, committee_file: Path | None, otherwise: str) -> str:
    """The language of messages about a committee: `asked` for, else its own, else `otherwise`."""
    if asked or committee_file is None:
        return asked or otherwise
    return committee_language(read_yaml(committee_file).data, otherwise)


def asked_meetings(session: Session, paths: Sequence[Path], language: str | None) -> list[Path]:
    """The meeting files that `paths` name; settles the session's language by the first one's committee.

    Raises `UsageError` when there are none.
    """
    meetings = find_meetings(paths)
    committee_file = find_committee(meetings[0]) if meetings else None
    session.language = message_language(language, committee_file, session.language)
    if not meetings:
        folders = ", ".join(str(path) for path in paths)
        raise UsageError(phrase("no_meetings", session.language, folders=folders, name=MEETING_FILE))
    return meetings
