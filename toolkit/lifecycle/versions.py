"""A meeting as its file tells it now, or as it was when a document of it was issued."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from toolkit.checking.schema import check_schema
from toolkit.errors import InputError, UsageError
from toolkit.findings import Severity
from toolkit.issuing.record import digest_of
from toolkit.issuing.store import RECORD_FILE, SOURCE_FILE, read_issues
from toolkit.meetings.meeting import build_meeting_model
from toolkit.meetings.model import Item
from toolkit.messages.phrases import phrase
from toolkit.pipeline import read_source
from toolkit.reading.workspace import find_committee, find_meetings
from toolkit.reading.yamlio import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.issuing.store import Issue
    from toolkit.making.options import BuildLog
    from toolkit.meetings.model import Attachment, Meeting

    Data = Mapping[str, object]

_SIGN = "@"  # between a meeting and the name of an issue; no file system is without it, no issue has it


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a meeting: what the user calls it, its model, the digests of its attachments by number."""

    name: str
    meeting: Meeting
    digests: Mapping[str, str]


def read_version(name: str, log: BuildLog, language: str) -> Version:
    """Return the state of a meeting that the user names.

    That is a meeting's file or folder, one of its issues as "hmu/2025-02-28@agenda-1", or an issue's folder.
    Raises UsageError where there is none, InputError where its files have errors.
    """
    path, sign, issue = name, "", ""
    if not Path(name).exists():
        path, sign, issue = name.rpartition(_SIGN)
    place = Path(path)
    if (place / RECORD_FILE).is_file() and not sign:
        place, issue = place.absolute().parents[1], place.name
    files = find_meetings([place]) if path and place.exists() else []
    if len(files) != 1:
        raise UsageError(phrase("diff_unknown", language, name=name))
    if not issue:
        source = read_source(files[0], log)
        return Version(name, source.meeting, _digests(source.meeting.attachments))
    return _issued(name, files[0], issue, language)


def _issued(name: str, meeting_file: Path, wanted: str, language: str) -> Version:
    issues = {issue.folder.name: issue for issue in read_issues(meeting_file.parent)}
    issue = issues.get(wanted)
    if issue is None or issue.record is None or not (issue.folder / SOURCE_FILE).is_file():
        told = ", ".join(issues) or "–"  # noqa: RUF001 - nothing
        raise UsageError(phrase("diff_not_issued", language, name=name, issues=told))
    meeting = _model(issue, meeting_file)
    kept = {each.number: each.digest for item in issue.record.items for each in item.attachments}
    return Version(name, meeting, kept)


def _model(issue: Issue, meeting_file: Path) -> Meeting:
    """Return the meeting of an issue, with the numbers that were sent."""
    committee_file = find_committee(meeting_file) or meeting_file
    document, committee = read_yaml(issue.folder / SOURCE_FILE), read_yaml(committee_file)
    found = (*document.findings, *check_schema(document, "meeting"), *check_schema(committee, "committee"))
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    if errors:
        raise InputError(errors)
    folder = meeting_file.parent
    data, body = cast("Data", document.data), cast("Data", committee.data)
    meeting = build_meeting_model(data, body, folder, committee_file.parent)
    sent = issue.record.items if issue.record else ()
    if len(sent) != len(meeting.items):
        return meeting
    numbers = iter(item.number for item in sent)
    entries = tuple(
        _numbered(entry, next(numbers)) if isinstance(entry, Item) else entry for entry in meeting.entries
    )
    return replace(meeting, entries=entries)


def _numbered(item: Item, number: str) -> Item:
    attachments = tuple(
        replace(each, number=f"{number}{each.number.removeprefix(item.number)}") for each in item.attachments
    )
    return replace(item, number=number, attachments=attachments)


def _digests(attachments: tuple[Attachment, ...]) -> dict[str, str]:
    return {each.number: digest_of(each.file.read_bytes()) for each in attachments if each.file}
