"""Rules about what files and folders are called, and about meetings that look like copies of each other."""

# ruff: noqa: PTH122 - a meeting has dozens of attachments, and `Path` takes half of the time

from __future__ import annotations

from datetime import date
from os.path import split, splitext
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from toolkit.catalogue import finding
from toolkit.findings import Finding, Place
from toolkit.namedtuple import NamedTuple
from toolkit.reading.daynames import read_day
from toolkit.reading.fields import days_of, text_of
from toolkit.reading.lookup import COMMITTEE_FILE, MEETING_FILE, places_of_meeting, unread_kind
from toolkit.reading.sourcetext import read_text
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toolkit.checking.checks.view import View
    from toolkit.reading.document import Document

    # The first meeting of each committee on a day, at an hour.
    Sittings = dict[tuple[Path, date, str], "Sitting"]

_WANTED = {"meeting": MEETING_FILE, "committee": COMMITTEE_FILE}
_PLAN_YEAR = regex(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_USUAL = ("bilag", "attachments")  # folders that attachments are put into
_MOST_TOLD = 5
_YEAR, _MONTH, _DAY = r"(?P<year>[12][0-9]{3})", r"(?P<month>[01]?[0-9])", r"(?P<day>[0-3]?[0-9])"
_YEAR_FIRST = regex(rf"{_YEAR}(?P<gap>[-._ ]){_MONTH}(?P=gap){_DAY}(?![0-9])")
_DAY_FIRST = regex(rf"{_DAY}(?P<gap>[-._ ]){_MONTH}(?P=gap){_YEAR}(?![0-9])")
_TOGETHER = regex(r"(?P<year>20[0-9]{2})(?P<month>[01][0-9])(?P<day>[0-3][0-9])(?![0-9])")


class Sitting(NamedTuple):
    """When a committee meets: where a meeting's file says so, its committee's, its first day and start."""

    place: Place
    committee: Path
    day: date
    start: str


def check_folder(view: View) -> Iterator[Finding]:
    """A meeting's folder that is named after another day than the meeting's."""
    named = _day_in(view.meeting.path.absolute().parent.name)
    if named and view.days and not min(view.days) <= named <= max(view.days):
        place = view.meeting.place(("date",))
        yield finding("folder-other-day", place, day=view.days[0], folder=named)


def _day_in(name: str) -> date | None:
    """The day that a folder's name begins with, None for another name."""
    match = _YEAR_FIRST.match(name) or _DAY_FIRST.match(name) or _TOGETHER.match(name)
    if match is None:
        return read_day(name)
    try:
        return date(*(int(match[part]) for part in ("year", "month", "day")))
    except ValueError:
        return None


def check_unread(files: Iterable[Path]) -> Iterator[Finding]:
    """What `find_unread` has found: files that somebody meant to be read."""
    for file in files:
        year = _PLAN_YEAR.search(file.name)
        plan = f"plan-{year[0]}.yaml" if year else "plan.yaml"
        wanted = plan if (kind := unread_kind(file.name)) == "plan" else _WANTED.get(kind, MEETING_FILE)
        yield finding("file-not-read", Place(file), wanted=wanted)


def check_unattached(meeting: Path, text: str = "") -> Iterator[Finding]:
    """Files that lie among the attachments of a meeting, and are named by nobody.

    `text` is what the meeting's file says, where that has been read.
    """
    if names := sorted(_unattached(meeting, text)):
        told = (*names[:_MOST_TOLD], *(["…"] if len(names) > _MOST_TOLD else []))
        yield finding("files-not-attached", Place(meeting), count=len(names), files=told)


def _unattached(meeting: Path, text: str) -> Iterator[str]:
    """Yield the names of files in the folders in which a meeting's attachments lie, or usually do."""
    from toolkit.formats.kinds import SUFFIXES  # as in `files`

    own = str(meeting.parent)
    files = [(*split(place), place) for place in places_of_meeting(str(meeting))]
    texts = (Path(place) for _, name, place in files if splitext(name)[1] in {".yaml", ".yml"})
    texts_of_others = (read_text(each)[0] or "" for each in texts if not text or each != meeting)
    written = "\n".join((text, *texts_of_others))
    # Most are named as they are called: only for the others words need to be compared.
    below = [each for each in files if (each[0] or ".") != own]
    others = {name: _as_compared(name) for _, name, _ in below if name not in written}
    words = _as_compared(written) if others else ""
    unnamed = {name: like for name, like in others.items() if like not in words}
    folders = {folder for folder, name, _ in below if name not in unnamed}
    folders |= {str(meeting.parent / name) for name in _USUAL}
    for folder, name, place in below:
        # A PDF that is attached has often been made from a file beside it.
        is_named = name not in unnamed or f"{unnamed[name].rpartition('.')[0]}." in words
        if folder in folders and splitext(name)[1].lower() in SUFFIXES and not is_named:
            yield Path(place).relative_to(meeting.parent).as_posix()


def _as_compared(words: str) -> str:
    """Return words as they are compared; quotes within quotes are written twice, or behind a backslash."""
    return normalize("NFC", words).casefold().replace("''", "'").replace('\\"', '"')


def sitting_of(meeting: Document, committee: Document) -> Sitting | None:
    """When a committee meets by a meeting's file, None while that says no day."""
    data = meeting.fields
    days = days_of(data.get("date"))
    if days is None:
        return None
    return Sitting(meeting.place(("date",)), committee.path.absolute(), days[0], text_of(data, "start"))


def check_same_day(sitting: Sitting, others: Sittings) -> Iterator[Finding]:
    """A meeting of a committee on the day of one of the `others`, unless it begins at another time.

    It is one of the others from now on.
    """
    key = (sitting.committee, sitting.day, sitting.start)
    other = others.setdefault(key, sitting)
    if other is not sitting:
        yield finding("meeting-same-day", sitting.place, day=sitting.day, other=other.place.path)
