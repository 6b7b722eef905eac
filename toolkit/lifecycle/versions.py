"""A meeting as its file tells it now, as it was when a document of it was issued, or in a revision of git."""

from __future__ import annotations

from os.path import exists, relpath
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.checking.checks.filetexts import with_files
from toolkit.checking.schema import check_schema
from toolkit.checking.yearnumbers import first_number_of
from toolkit.dataclass import dataclass, replace
from toolkit.errors import InputError, UsageError
from toolkit.findings import Finding, Severity
from toolkit.issuing.record import IssuedItem, digest_of
from toolkit.issuing.store import RECORD_FILE, SOURCE_FILE, read_issues
from toolkit.lifecycle.revisions import GitRevision, find_revision
from toolkit.making.source import read_source
from toolkit.meetings.meeting import build_meeting_model
from toolkit.meetings.model import Attachment, Item, Meeting
from toolkit.meetings.numbering import renumbered
from toolkit.messages.phrases import phrase
from toolkit.reading.workspace import find_committee, find_meetings
from toolkit.reading.yamlio import Document, read_yaml, read_yaml_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toolkit.making.options import BuildLog


_SIGN = "@"  # between a meeting and the name of an issue; no file system is without it, no issue has it


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a meeting: what the user calls it, its model, the digests of its attachments by number."""

    name: str
    meeting: Meeting
    digests: Mapping[str, str]


def read_version(name: str, log: BuildLog, language: str) -> Version:
    """Return the state of a meeting that the user names.

    That is a meeting's file or folder, one of its issues as "hmu/2025-02-28@agenda-1", an issue's folder, or
    what git has in a revision, "HEAD~1:hmu/2025-02-28". Raises UsageError where there is none, InputError
    where its files have errors.
    """
    path, sign, issue = name, "", ""
    if not exists(name):  # noqa: PTH110 - `Path` raises where an issue's name makes it too long
        if revision := find_revision(name, Path.cwd()):
            return _of_revision(name, revision)
        path, sign, issue = name.rpartition(_SIGN)
    place = Path(path)
    if (place / RECORD_FILE).is_file() and (place / SOURCE_FILE).is_file() and not sign:
        place, issue = place.absolute().parents[1], place.name
    files = find_meetings([place]) if path and place.exists() else []
    if len(files) != 1:
        raise UsageError(phrase("diff_unknown", language, name=name))
    if not issue:
        source = read_source(files[0], log)
        return Version(name, source.meeting, _digests(source.meeting.attachments))
    return _issued(name, files[0], issue, language)


def _of_revision(name: str, revision: GitRevision) -> Version:
    """Return a meeting as git has it; with `numbering: year` its numbers are those that it has now."""
    meeting_file, committee_path = revision.top / revision.path, revision.committee()
    committee_file = revision.top / (committee_path or revision.path)

    def content(file: Path) -> bytes | None:
        return revision.read(relpath(file, revision.top).replace("\\", "/"))

    def read(file: Path) -> Document:
        return read_yaml_text((content(file) or b"").decode("utf-8-sig", "replace"), file)

    document = with_files(read(meeting_file), read, content)
    committee = read(committee_file) if committee_path else read_yaml_text("", committee_file)
    first = 1
    if meeting_file.is_file() and not _errors(document, committee):
        data, body = document.fields, committee.fields
        first = first_number_of(meeting_file, data, committee_file, body)
    meeting = _model(document, committee, first)
    digests = {each.number: digest_of(content(each.file) or b"") for each in meeting.attachments if each.file}
    return Version(name, meeting, digests)


def _issued(name: str, meeting_file: Path, wanted: str, language: str) -> Version:
    issues = {issue.folder.name: issue for issue in read_issues(meeting_file.parent)}
    issue = issues.get(wanted)
    if issue is None or issue.record is None or not (issue.folder / SOURCE_FILE).is_file():
        told = ", ".join(issues) or "–"  # noqa: RUF001 - nothing
        raise UsageError(phrase("diff_not_issued", language, name=name, issues=told))
    committee = read_yaml(find_committee(meeting_file) or meeting_file)
    source = read_yaml(issue.folder / SOURCE_FILE)._replace(path=meeting_file)
    meeting = _with_numbers(_model(source, committee), issue.record.items)
    kept = {each.number: each.digest for item in issue.record.items for each in item.attachments}
    return Version(name, meeting, kept)


def _errors(document: Document, committee: Document) -> list[Finding]:
    found = (*document.findings, *check_schema(document, "meeting"), *check_schema(committee, "committee"))
    return [finding for finding in found if finding.severity is Severity.ERROR]


def _model(document: Document, committee: Document, first_number: int = 1) -> Meeting:
    """Return the meeting that two files told. Raises InputError where they have errors."""
    if errors := _errors(document, committee):
        raise InputError(errors)
    data, body = document.fields, committee.fields
    return build_meeting_model(data, body, document.path.parent, committee.path.parent, first_number)


def _with_numbers(meeting: Meeting, sent: Sequence[IssuedItem]) -> Meeting:
    """Return a meeting with the numbers that were sent."""
    if len(sent) != len(meeting.items):
        return meeting
    numbers = iter(item.number for item in sent)
    entries = tuple(
        renumbered(entry, next(numbers)) if isinstance(entry, Item) else entry for entry in meeting.entries
    )
    return replace(meeting, entries=entries)


def _digests(attachments: tuple[Attachment, ...]) -> dict[str, str]:
    return {each.number: digest_of(each.file.read_bytes()) for each in attachments if each.file}
