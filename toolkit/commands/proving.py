"""The proof of `minutes inspect --prove`: other closed content, the same finished public files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.commands.shared import asked_meetings
from toolkit.errors import ExitCode
from toolkit.messages.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toolkit.commands.bilingual import Session


def prove_meetings(session: Session, paths: Sequence[Path], lang: str | None) -> ExitCode:
    """Tell of each meeting below `paths` whether its public files are the same with other closed content."""
    ended = ExitCode.DONE
    for meeting_file in asked_meetings(session, paths, lang):
        count, others = _compare(meeting_file)
        words = phrase(
            "proved" if not others else "not_proved", session.language, count=count, files=", ".join(others)
        )
        click.echo(f"{meeting_file}: {words}")
        if others:
            ended = ExitCode.PACKET
    return ended


def _compare(meeting_file: Path) -> tuple[int, list[str]]:
    """Return how many public files a meeting has, and which of them depend on what is closed."""
    from toolkit.making.editions import make_edition
    from toolkit.making.options import BuildLog, BuildOptions
    from toolkit.making.sharing import side_by_side
    from toolkit.making.source import read_source
    from toolkit.meetings.model import Edition
    from toolkit.publishing.noninterference import with_other_closed
    from toolkit.words.edition import public_edition

    log = BuildLog(lambda _stage: None)
    source = read_source(meeting_file, log)
    options = BuildOptions(edition=Edition.PUBLIC)
    made, other = (
        make_edition(public_edition(each), options, log, side_by_side(), source.checked.issues)
        for each in (source.meeting, with_other_closed(source.meeting))
    )
    return len(made), sorted(name for name in made.keys() | other.keys() if made.get(name) != other.get(name))
