"""The meetings that a register is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.checking.checks.whole import read_and_check
from toolkit.checking.checks.yearplans import read_and_check_plan
from toolkit.checking.schema import check_schema
from toolkit.errors import InputError
from toolkit.findings import Finding, Severity
from toolkit.making.source import read_meeting
from toolkit.registers.register import FiledMeeting, PlannedEntry
from toolkit.words.edition import public_edition
from toolkit.yearplan.folders import meeting_files
from toolkit.yearplan.plan import plan_meetings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from toolkit.meetings.model import Edition, Meeting
    from toolkit.reading.document import Document


_EDITIONS: dict[str, Callable[[Meeting], Meeting]] = {
    "internal": lambda meeting: meeting,
    "public": public_edition,
}


def read_meetings(files: Iterable[Path], edition: Edition) -> tuple[list[FiledMeeting], list[Finding]]:
    """Read meeting files; return the meetings as `edition` has them, and every error found.

    A meeting is left out only when nobody can say what it holds: its file or its committee's does not follow
    the schema. One whose attachment is missing, say, has its decisions all the same.
    """
    filed: list[FiledMeeting] = []
    errors: list[Finding] = []
    for file in files:
        checked = read_and_check(file)
        errors.extend(finding for finding in checked.findings if finding.severity is Severity.ERROR)
        if not (_is_readable(checked.meeting, "meeting") and _is_readable(checked.committee, "committee")):
            continue
        try:
            filed.append(FiledMeeting(_EDITIONS[edition](read_meeting(checked)), file))
        except InputError as error:  # an earlier meeting, from whose items it counts on
            errors.extend(error.findings)
    return filed, errors


def read_planned(files: Iterable[Path]) -> tuple[list[PlannedEntry], list[Finding]]:
    """Read plan files; return their meetings that have no file of their own yet, and every error found.

    A plan whose file or whose committee's file does not follow the schema is left out.
    """
    planned: list[PlannedEntry] = []
    errors: list[Finding] = []
    for file in files:
        checked = read_and_check_plan(file)
        errors.extend(finding for finding in checked.findings if finding.severity is Severity.ERROR)
        if not (_is_readable(checked.plan, "plan") and _is_readable(checked.committee, "committee")):
            continue
        folder = checked.committee.path.parent
        data, committee = checked.plan.fields, checked.committee.fields
        meetings = plan_meetings(data, committee)
        filed = meeting_files(folder, meetings)
        name = str(committee["name"])
        planned.extend(PlannedEntry(name, meeting, file) for meeting in meetings if meeting.key not in filed)
    return planned, errors


def _is_readable(document: Document, kind: str) -> bool:
    found = (*document.findings, *check_schema(document, kind))
    return document.data is not None and all(finding.severity is not Severity.ERROR for finding in found)
