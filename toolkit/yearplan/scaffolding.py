"""What is to be written for the meetings of a plan: new folders, and what is new for those that are there.

Nothing is written here, and no line that somebody has written is changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.findings import Finding, Severity
from toolkit.issuing.frozen import minutes_to_approve
from toolkit.meetings.defaults import HELD, language_of, status_of
from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import days_of, mappings, text_of
from toolkit.reading.lookup import MEETING_FILE
from toolkit.reading.workspace import find_committee, find_meetings
from toolkit.reading.yamlio import read_yaml, read_yaml_text
from toolkit.scaffold.editorfiles import schema_reference
from toolkit.scaffold.meetingfile import Outline, scaffold_meeting, scaffold_words
from toolkit.yearplan.adding import add_items, fill_item, missing_items
from toolkit.yearplan.carrying import HeldMeeting, carried_forward
from toolkit.yearplan.folders import meeting_files
from toolkit.yearplan.model import PlannedMeeting, PlanStatus, YearPlan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from toolkit.reading.document import Document
    from toolkit.reading.fields import Data


@dataclass(frozen=True, slots=True)
class NewFile:
    """A meeting file to write, with its text, and the folder for attachments beside it."""

    path: Path
    text: str
    attachments: Path


@dataclass(frozen=True, slots=True)
class Addition:
    """What is new for a meeting whose file is there: the titles of items, and the file's text with them.

    `text` is None where they are for the secretary to add: the agenda is out, or the file is not written line
    by line.
    """

    path: Path
    titles: tuple[str, ...]
    text: str | None


@dataclass(frozen=True, slots=True)
class Scaffold:
    """What is to be done for a plan's meetings.

    `kept` are the files to which nothing is added, `waiting` the meetings that get no folder yet, `unplanned`
    the meeting files of the year that no meeting of the plan has. `broken` tells why meeting files of the
    committee cannot be read; what they would carry on is not known.
    """

    new: tuple[NewFile, ...]
    additions: tuple[Addition, ...]
    kept: tuple[Path, ...]
    waiting: tuple[PlannedMeeting, ...]
    unplanned: tuple[Path, ...]
    broken: tuple[Finding, ...]


class _File(NamedTuple):
    """A meeting file of the committee as it is; `whole` has what stands in other files too."""

    document: Document
    whole: Document
    day: date | None
    status: str


def plan_folders(
    plan: YearPlan,
    plan_file: Path,
    committee_file: Path,
    committee: Data,
    whole: Callable[[Document], Document],
) -> Scaffold:
    """What to write for the meetings of `plan`: their folders go beside the plan's file.

    `committee` is the checked data of `committee_file`. A meeting gets a folder when its day is fixed and it
    is to be held. What the meeting before it left is added once its minutes are written. `whole` gives a
    meeting's document what stands in files of its own.
    """
    files = {path: _read(path, whole) for path in _files_of(committee_file)}
    known = meeting_files(committee_file.parent, plan.meetings)
    new: list[NewFile] = []
    additions: list[Addition] = []
    attachments = scaffold_words(plan.committee.language)["attachments"]
    waiting: list[PlannedMeeting] = []
    kept: list[Path] = []
    for meeting in plan.meetings:
        path = known.get(meeting.key)
        if path is None and meeting.first_day and meeting.status is PlanStatus.PLANNED:
            path = plan_file.parent / str(meeting.first_day) / MEETING_FILE
            carried = _carried(meeting.first_day, path, plan, files)
            text = _text(meeting, (*carried, *meeting.items), path, committee)
            new.append(NewFile(path, text, path.with_name(attachments)))
        elif path is None:
            waiting.append(meeting)
        elif addition := _addition(meeting, files[path], plan, files, committee):
            additions.append(addition)
        else:
            kept.append(path)
    used = set(known.values())
    unplanned = (path for path, file in files.items() if file.day and file.day.year == plan.year)
    return Scaffold(
        tuple(new),
        tuple(additions),
        tuple(kept),
        tuple(waiting),
        tuple(path for path in unplanned if path not in used),
        tuple(found for file in files.values() for found in _errors(file.whole)),
    )


def _files_of(committee_file: Path) -> Iterator[Path]:
    """The meeting files whose committee is that of `committee_file`."""
    for path in find_meetings([committee_file.parent]):
        nearest = find_committee(path)
        if nearest and nearest.resolve() == committee_file.resolve():
            yield path


def _read(path: Path, whole: Callable[[Document], Document]) -> _File:
    document = read_yaml(path)
    full = whole(document)
    data = full.fields
    days = days_of(data.get("date"))
    return _File(document, full, days[0] if days else None, status_of(data))


def _errors(document: Document) -> Iterator[Finding]:
    return (found for found in document.findings if found.severity is Severity.ERROR)


def _carried(day: date, path: Path, plan: YearPlan, files: Mapping[Path, _File]) -> tuple[Data, ...]:
    """What the earlier meetings leave to the one on `day`, when the last before it has its minutes."""
    days: dict[PlanStatus, set[date | None]] = {status: set() for status in PlanStatus}
    for meeting in plan.meetings:
        days[meeting.status].add(meeting.first_day)
    to_hold = {file.day for file in files.values()} - days[PlanStatus.CANCELLED] | days[PlanStatus.PLANNED]
    before = {each for each in to_hold if each and each < day}
    held = [
        HeldMeeting(
            file.day,
            other.parent,
            file.whole.fields,
            minutes_to_approve(other.parent, public=plan.committee.publishes),
        )
        for other, file in files.items()
        if file.day and file.day < day and file.status in HELD
    ]
    if not held or max(meeting.day for meeting in held) != max(before, default=None):
        return ()
    return carried_forward(held, path.parent, plan.committee.language)


def _text(meeting: PlannedMeeting, items: Sequence[Data], path: Path, committee: Data) -> str:
    if meeting.first_day is None or meeting.last_day is None:
        raise ValueError("a meeting without a day has no file")
    language = language_of(committee)
    outline = Outline(
        meeting.first_day,
        meeting.last_day,
        title=meeting.title,
        start=meeting.start,
        end=meeting.end,
        place=meeting.place,
        items=tuple(items),
    )
    return scaffold_meeting(committee, outline, schema_reference(path, language))


def _addition(
    meeting: PlannedMeeting, file: _File, plan: YearPlan, files: Mapping[Path, _File], committee: Data
) -> Addition | None:
    """The items that a meeting's file lacks and should have, None when there are none.

    A meeting that has been held, or that is not to be, gets nothing any more.
    """
    if file.day is None or file.status in HELD or meeting.status is PlanStatus.CANCELLED:
        return None
    path = file.document.path
    titled = [item for item in meeting.items if "title" in item]
    wanted = [*_carried(file.day, path, plan, files), *titled]
    missing = missing_items(file.whole, wanted)
    document, text, filled = file.document, None, []
    for item in wanted if file.status == "draft" else ():
        if with_files := fill_item(document, item):
            document, text = read_yaml_text(with_files, path), with_files
            filled.append(item)
    if not missing and not filled:
        return None
    if missing:
        closing = [text_of(item, "title") for _, item in mappings(committee, "closing_items")]
        text = add_items(document, missing, closing) if file.status == "draft" else None
    return Addition(path, tuple(text_of(item, "title") for item in (*filled, *missing)), text)
