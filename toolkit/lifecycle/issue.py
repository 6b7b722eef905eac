"""Issuing a document: made once more, then kept under the meeting's own `issued/` with its record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from toolkit.errors import UsageError
from toolkit.files.outputs import write_outputs
from toolkit.issuing.record import AGENDA, APPROVED, MINUTES, SUPPLEMENT, Record, describe_data, digest_of
from toolkit.issuing.revision import as_revised, as_supplement, state_of
from toolkit.issuing.state import baseline, changes_since
from toolkit.issuing.store import RECORD_FILE, SOURCE_FILE, newest, read_issues, record_text
from toolkit.making.naming import name_files
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.messages.phrases import phrase
from toolkit.pipeline import make_files, read_source
from toolkit.reading.workspace import ISSUED_FOLDER
from toolkit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from toolkit.findings import Finding
    from toolkit.issuing.record import Change
    from toolkit.meetings.model import Meeting
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
    record = Record(document, number, meeting.issued, __version__, state_of(source.data, meeting), {}, added)
    folder = meeting_file.parent / ISSUED_FOLDER / record.name
    if not dry_run:
        wanted = replace(options, only=frozenset(_PRODUCTS[document]), anew=True)
        told = _as_issued(document, source)
        text = "\n".join(source.checked.meeting.lines)
        record, kept = keep(record, told, make_files(told, wanted, log), text)
        write_outputs(folder, kept)
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
    changes = changes_since(record, state_of(source.data, meeting))
    if not changes and record.corrections == describe_corrections(source):
        raise UsageError(phrase("issue_unchanged", language, meeting=meeting_file, name=record.name))
    if document == AGENDA and not revise and newest(issues, AGENDA):
        return SUPPLEMENT, changes
    return document, changes


def keep(
    record: Record, meeting: Meeting, files: Mapping[str, bytes], text: str
) -> tuple[Record, dict[str, bytes]]:
    """Return the record of an issue, and all that is kept with it: its files, the meeting's, and the record.

    `meeting` is what the `files` tell of, `text` what its file says.
    """
    named, names = name_files(meeting, files, {})
    digests = {name: digest_of(content) for name, content in named.items()}
    record = replace(record, files=digests, names=names, source=digest_of(text.encode()))
    return record, {**named, SOURCE_FILE: text.encode(), RECORD_FILE: record_text(record).encode()}


def _as_issued(document: str, source: Source) -> Meeting:
    """Return the meeting as the next issue of `document` tells it."""
    told = {AGENDA: as_revised, SUPPLEMENT: as_supplement}.get(document)
    return (told(source.data, source.meeting) if told else None) or source.meeting


def describe_corrections(source: Source) -> str:
    """Return the digest of what a meeting's file adds to its approved minutes."""
    return describe_data(source.data.get("corrections"))
