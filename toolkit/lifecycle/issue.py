"""Issuing a document: made once more, then kept under the meeting's own `issued/` with its record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

import toolkit
from toolkit.errors import UsageError
from toolkit.files.outputs import write_outputs
from toolkit.issuing.record import AGENDA, APPROVED, MINUTES, SUPPLEMENT, Record, describe_data, digest_of
from toolkit.issuing.state import baseline, changes_since, items_now
from toolkit.issuing.store import RECORD_FILE, newest, read_issues, record_text
from toolkit.meetings.meeting import grouped_entries
from toolkit.meetings.model import ItemChange, Revision
from toolkit.messages.phrases import phrase
from toolkit.pipeline import BuildLog, BuildOptions, make_files, read_source
from toolkit.reading.workspace import ISSUED_FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from toolkit.findings import Finding
    from toolkit.issuing.record import Change, IssuedItem
    from toolkit.meetings.model import Item, Meeting
    from toolkit.pipeline import Source

# A supplement and a revision need what they differ from.
_FOR_STATUS = {"agenda": AGENDA, "minutes": MINUTES, "approved": APPROVED}
_PRODUCTS = {
    AGENDA: ("agenda", "packet"),
    SUPPLEMENT: ("supplement", "packet"),
    MINUTES: ("minutes", "packet"),
    APPROVED: ("minutes", "packet"),
}


@dataclass(frozen=True, slots=True)
class Issued:
    """What was issued: its record, where it is kept, what has changed since the one before, and warnings."""

    record: Record
    folder: Path
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    warnings: tuple[str, ...]


def issue_meeting(
    meeting_file: Path, options: BuildOptions, progress: Callable[[str], None], *, revise: bool, dry_run: bool
) -> Issued:
    """Make and keep the next issue of a meeting: its agenda, supplement or minutes, as its status says.

    With `revise` a changed agenda is issued whole, not its supplement. With `dry_run` nothing is written.
    Raises a MinutesError that says why nothing was issued; then nothing has been written.
    """
    log = BuildLog(progress)
    source = read_source(meeting_file, log)
    meeting = source.meeting
    language = options.language_for(meeting)
    if meeting.status.value not in _FOR_STATUS:
        raise UsageError(phrase("issue_draft", language, meeting=meeting_file))
    if meeting.issued is None:
        raise UsageError(phrase("issue_undated", language, meeting=meeting_file))
    document, changes = _next_issue(source, meeting_file, language, revise=revise)
    earlier = [issue.record for issue in read_issues(meeting.folder) if issue.record]
    number = 1 + sum(record.document == document for record in earlier)
    added = describe_corrections(source)
    record = Record(document, number, meeting.issued, toolkit.__version__, now(source), {}, added)
    folder = meeting_file.parent / ISSUED_FOLDER / record.name
    if not dry_run:
        wanted = replace(options, only=frozenset(_PRODUCTS[document]), anew=True)
        files = make_files(with_revision(meeting, document, earlier, changes, record), wanted, log)
        record = replace(record, files={name: digest_of(content) for name, content in files.items()})
        write_outputs(folder, {**files, RECORD_FILE: record_text(record).encode()})
    return Issued(record, folder, changes, source.checked.findings, tuple(dict.fromkeys(log.warnings)))


def _next_issue(
    source: Source, meeting_file: Path, language: str, *, revise: bool
) -> tuple[str, tuple[Change, ...]]:
    """Return which document is to be issued next, and what has changed since the issue before it."""
    meeting = source.meeting
    issues = read_issues(meeting.folder)
    document = _FOR_STATUS[meeting.status.value]
    record = baseline(issues, meeting.status.value)
    if record is None:
        if document == APPROVED:
            raise UsageError(phrase("issue_approved", language, meeting=meeting_file))
        return document, ()
    changes = changes_since(record, now(source))
    if not changes and record.corrections == describe_corrections(source):
        raise UsageError(phrase("issue_unchanged", language, meeting=meeting_file, name=record.name))
    if document == AGENDA and not revise and newest(issues, AGENDA):
        return SUPPLEMENT, changes
    return document, changes


def with_revision(
    meeting: Meeting, document: str, earlier: Sequence[Record], changes: Sequence[Change], record: Record
) -> Meeting:
    """Return the meeting as a revised agenda or a supplement tells it; any other document's as it is.

    A supplement holds only what is new or changed: whole items, and of their attachments those that are.
    """
    agendas = [each for each in earlier if each.document in (AGENDA, SUPPLEMENT)]
    if document not in (AGENDA, SUPPLEMENT) or not agendas:
        return meeting
    told = tuple(_told(change, record.items) for change in changes)
    revision = Revision(agendas[-1].day, told, whole=document == AGENDA)
    if revision.whole:
        return replace(meeting, revision=revision)
    kept = {change.index: change for change in changes if change.index is not None}
    entries = tuple(
        _with_new_attachments(item, kept[index])
        for index, item in enumerate(meeting.items)
        if index in kept and set(kept[index].parts) != {"number"}
    )
    return replace(meeting, revision=revision, entries=entries)


def _told(change: Change, items: Sequence[IssuedItem]) -> ItemChange:
    item = change.before if change.index is None else items[change.index]
    assert item is not None  # noqa: S101 - only what is removed has no place now, and that was there before
    kind = (
        "withdrawn"
        if change.kind == "changed" and "withdrawn" in change.parts and item.withdrawn
        else change.kind
    )
    closed = item.closed or (change.before is not None and change.before.closed)
    return ItemChange(kind, item.number, item.title, change.parts, closed)


def _with_new_attachments(item: Item, change: Change) -> Item:
    """Return an item with those attachments that were not sent before, by what is in them."""
    if change.before is None:
        return item
    sent = {attachment.digest for attachment in change.before.attachments}
    new = tuple(
        attachment
        for attachment in item.attachments
        if attachment.file is None or digest_of(attachment.file.read_bytes()) not in sent
    )
    return replace(item, attachments=new)


def describe_corrections(source: Source) -> str:
    """Return the digest of what a meeting's file adds to its approved minutes."""
    data = cast("Mapping[str, object]", source.checked.meeting.data)
    return describe_data(data.get("corrections"))


def now(source: Source) -> tuple[IssuedItem, ...]:
    """Return a meeting's items as its file has them, in the terms of a record."""
    meeting: Meeting = source.meeting
    data = cast("Mapping[str, list[Mapping[str, object]]]", source.checked.meeting.data)
    items = [entry for entry, _ in grouped_entries(data["items"]) if "break" not in entry]
    numbers = [item.number for item in meeting.items]
    closed = [item.closed for item in meeting.items]
    return items_now(items, numbers, closed, meeting.folder)
