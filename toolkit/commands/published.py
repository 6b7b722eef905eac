"""`minutes inspect` of a folder: what is public, compared with what was made and searched once more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.buildsettings import PUBLIC
from toolkit.errors import ExitCode, InputError, PacketError, in_words
from toolkit.messages.phrases import phrase
from toolkit.publishing.withdrawal import PUBLICATION, find_shown_closed, read_publication
from toolkit.reading.workspace import find_meetings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toolkit.meetings.model import Meeting


def inspect_folders(folders: list[Path], form: str, language: str) -> ExitCode:
    """Tell of each public folder what differs, what is found in it and what was not searched."""
    told = [_inspect(folder, language) for folder in folders]
    if form == "json":
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for one in told:
            faults = [phrase("inspect fault", language, words=each) for each in one["faults"]]
            lines = [one["folder"], *one["notes"], *(faults or [phrase("public well", language)])]
            click.echo("\n  ".join(lines))
    return ExitCode.PACKET if any(one["faults"] for one in told) else ExitCode.DONE


def _inspect(folder: Path, language: str) -> dict[str, Any]:
    public = folder if (folder.parent / PUBLICATION).is_file() else folder / PUBLIC
    record = read_publication(public)
    if record is None:
        raise PacketError(phrase("public unrecorded", language, folder=folder, name=PUBLICATION))
    source = _find_meeting(public, record["meeting"])
    meeting, faults = _read_meeting(public, source, language) if source else (None, [])
    from toolkit.publishing.published import inspect_published

    found = inspect_published(public, record, meeting)
    faults += [phrase(code, language, **values) for code, values in found.faults]
    faults += [in_words(leak, language).strip() for leak in found.leaks]
    notes = [phrase("public made", language, count=len(record["files"]), version=record["version"])]
    if meeting:
        notes.append(phrase("public searched", language, count=len(found.searched), meeting=source))
    else:
        notes.append(phrase("public sourceless", language, meeting=record["meeting"]))
    notes += _notes(record, found.unread, language)
    return {"folder": str(public), "notes": notes, "faults": faults}


def _notes(record: Mapping[str, Any], unread: tuple[str, ...], language: str) -> Iterator[str]:
    for one in record["open_by_declaration"]:
        yield phrase("public declared", language, number=one["number"], reason=one["because"])
    for one in record["not_searched"]:
        yield phrase("public unsearched", language, file=one["file"], pages=one["pages"] or "1-")
    if unread:
        yield phrase("not_searched", language, files=", ".join(unread))


def _find_meeting(public: Path, named: str) -> Path | None:
    """The file of the meeting: in a folder above this one or the public one, or somewhere below this one."""
    places = (Path.cwd(), *Path.cwd().parents, *public.absolute().parents)
    above = (place / named for place in places)
    below = (each for each in find_meetings([Path()]) if each.as_posix().endswith(f"/{named}"))
    return next((each for files in (above, below) for each in files if each.is_file()), None)


def _read_meeting(public: Path, source: Path, language: str) -> tuple[Meeting | None, list[str]]:
    """The meeting as its file has it now, None while that has errors; and what it closes that is shown."""
    from toolkit.checking.checks import read_and_check
    from toolkit.making.options import BuildLog
    from toolkit.pipeline import read_source

    checked = read_and_check(source)
    numbers = find_shown_closed(public.parent, checked.meeting, checked.committee)
    faults = [phrase("public closed", language, numbers=", ".join(numbers))] if numbers else []
    try:
        return read_source(source, BuildLog(lambda _stage: None)).meeting, faults
    except InputError:
        return None, faults
