"""`minutes inspect` of a folder: what is public, compared with what was made and searched once more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.buildsettings import PUBLIC
from toolkit.errors import InputError, PacketError
from toolkit.messages.phrases import phrase
from toolkit.publishing.withdrawal import PUBLICATION, find_shown_closed, read_publication
from toolkit.reading.workspace import find_meetings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toolkit.meetings.model import Meeting


def inspect_folder(folder: Path, language: str) -> dict[str, Any]:
    """Return what differs in a public folder, what is found in it and what was not searched.

    Raises PacketError for a folder that nothing was recorded of.
    """
    public = folder if (folder.parent / PUBLICATION).is_file() else folder / PUBLIC
    record = read_publication(public)
    if record is None:
        raise PacketError(phrase("public unrecorded", language, folder=folder, name=PUBLICATION))
    source = _find_meeting(public, record["meeting"])
    meeting, faults = _read_meeting(public, record, source, language) if source else (None, [])
    from toolkit.publishing.published import inspect_published

    found = inspect_published(public, record, meeting)
    faults += [phrase(code, language, **values) for code, values in found.faults]
    faults += [leak.say(language).strip() for leak in found.leaks]
    notes = [phrase("public made", language, count=len(record["files"]), version=record["version"])]
    if meeting:
        notes.append(phrase("public searched", language, count=len(found.searched), meeting=source))
    else:
        notes.append(phrase("public sourceless", language, meeting=record["meeting"]))
    notes += _notes(record, found.unread, language)
    return {"folder": str(public), "notes": notes, "faults": faults}


def folder_lines(told: Mapping[str, Any], language: str) -> str:
    """Return what `inspect_folder` tells in lines."""
    faults = [phrase("inspect fault", language, words=each) for each in told["faults"]]
    return "\n  ".join([told["folder"], *told["notes"], *(faults or [phrase("public well", language)])])


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
    above = next((place / named for place in places if (place / named).is_file()), None)
    if above:
        return above
    # Only then: whatever is below here may be much.
    return next((each for each in find_meetings([Path()]) if each.as_posix().endswith(f"/{named}")), None)


def _read_meeting(
    public: Path, record: Mapping[str, Any], source: Path, language: str
) -> tuple[Meeting | None, list[str]]:
    """The meeting as its file has it now, None while that has errors; and what it closes that is shown."""
    from toolkit.checking.checks.whole import read_and_check
    from toolkit.making.source import as_source

    checked = read_and_check(source)
    numbers = find_shown_closed(public.parent, checked.meeting, checked.committee, record)
    faults = [phrase("public closed", language, numbers=", ".join(numbers))] if numbers else []
    try:
        return as_source(checked).meeting, faults
    except InputError:
        return None, faults
