"""Issuing a document: made once more, then kept under the meeting's own `issued/` with its record."""

from __future__ import annotations

from contextlib import nullcontext
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, replace
from toolkit.errors import LeakError, UsageError
from toolkit.files.outputs import exchange_outputs, having_folder
from toolkit.issuing.record import AGENDA, APPROVED, MINUTES, SUPPLEMENT, Record, digest_of
from toolkit.issuing.revision import as_revised, as_supplement
from toolkit.issuing.state import MeetingState, baseline, changes_since
from toolkit.issuing.store import LIST_FILE, RECORD_FILE, SOURCE_FILE, list_text, next_number, record_text
from toolkit.making.naming import name_files
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.source import read_source
from toolkit.messages.phrases import phrase
from toolkit.namedtuple import NamedTuple
from toolkit.pipeline import make_files
from toolkit.reading.filewords import data_in, sentence_in
from toolkit.reading.lookup import ISSUED_FOLDER
from toolkit.scaffold.yamltext import yaml_lines
from toolkit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import date
    from pathlib import Path

    from toolkit.findings import Finding
    from toolkit.issuing.changes import Change
    from toolkit.issuing.store import Issue
    from toolkit.meetings.model import Meeting
    from toolkit.messages.phrases import Value
    from toolkit.reading.document import Document

# What a status lets be issued; once an agenda is issued, its supplement or a revision follows.
_FOR_STATUS = {"agenda": AGENDA, "minutes": MINUTES, "approved": APPROVED}
# The page for the web is kept too: one made later would show what nobody has been sent.
PRODUCTS_OF = {
    AGENDA: frozenset({"agenda", "packet", "web"}),
    SUPPLEMENT: frozenset({"supplement", "packet"}),
    MINUTES: frozenset({"minutes", "packet", "web"}),
    APPROVED: frozenset({"minutes", "packet", "web"}),
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
    with having_issues(meeting_file, progress, dry_run=dry_run):
        return _issue(meeting_file, options, BuildLog(progress), revise=revise, dry_run=dry_run)


def having_issues(
    meeting_file: Path, progress: Callable[[str], None], *, dry_run: bool
) -> AbstractContextManager[None]:
    """Keep other commands from a meeting's issues; first finish what a killed command had begun with them."""
    return nullcontext() if dry_run else having_folder(meeting_file.parent, partial(progress, "wait"))


def _issue(
    meeting_file: Path, options: BuildOptions, log: BuildLog, *, revise: bool, dry_run: bool
) -> Issued:
    source = read_source(meeting_file, log)
    language = options.language_for(source.meeting)
    words = source.checked.meeting.words
    case = _Case(meeting_file, source.meeting, source.checked.issues, source.state, language, words)
    day = _check_issuable(case)
    document, changes = _next_issue(case, revise=revise)
    record = as_record(document, next_number(case.issues, document), day, case.state)
    folder = meeting_file.parent / ISSUED_FOLDER / record.name
    if not dry_run:
        told = _as_issued(record, case)
        files = make_kept(document, told, options, log, case.issues)
        record, kept = keep(record, told, files, source_text(source.checked.meeting))
        exchange_outputs(meeting_file.parent, kept)
    if any(issue.record and issue.record.day == day for issue in case.issues):
        log.warnings.append(phrase("issue_same_day", language, name=record.name, day=day))
    return Issued(record, folder, changes, source.checked.findings, tuple(dict.fromkeys(log.warnings)))


class _Case(NamedTuple):
    """A meeting of which something is to be issued, with what has been, and what its file says now."""

    file: Path
    meeting: Meeting
    issues: tuple[Issue, ...]
    state: MeetingState
    language: str
    words: str  # of the meeting's file

    def refuse(self, key: str, **values: Value) -> UsageError:
        """The error that says why nothing is issued."""
        said = phrase(key, self.language, meeting=self.file, **values)
        return UsageError(sentence_in(self.words, said))


def _check_issuable(case: _Case) -> date:
    """Return the day on which the next issue is sent. Raises UsageError where nothing can be."""
    if case.meeting.status.value not in _FOR_STATUS:
        raise case.refuse("issue_draft")
    day = case.meeting.issued
    if day is None:
        raise case.refuse("issue_undated")
    sent = [issue.record for issue in case.issues if issue.record]
    last = max(sent, key=lambda record: record.day, default=None)
    if last and day < last.day:
        raise case.refuse("issue_backwards", day=day, name=last.name, last=last.day)
    return day


def _next_issue(case: _Case, *, revise: bool) -> tuple[str, tuple[Change, ...]]:
    """Return which document is to be issued next, and what has changed since the issue before it."""
    status = case.meeting.status.value
    document = _FOR_STATUS[status]
    record = baseline(case.issues, status)
    if record is None:
        if document == APPROVED:
            raise case.refuse("issue_approved")
        return document, ()
    changes = changes_since(record, case.state)
    if not changes and record.corrections == case.state.corrections:
        raise case.refuse("issue_unchanged", name=record.name)
    if document == AGENDA and not revise:
        return SUPPLEMENT, changes
    return document, changes


def as_record(document: str, number: int, day: date, state: MeetingState) -> Record:
    """Return the record of an issue that says what `state` is, as yet without files."""
    return Record(
        document,
        number,
        day,
        __version__,
        state.items,
        files={},
        corrections=state.corrections,
        head=state.head,
        settings=state.settings,
    )


def keep(
    record: Record, meeting: Meeting, files: Mapping[str, bytes], text: str
) -> tuple[Record, dict[str, bytes]]:
    """Return the record of an issue, and all that is kept of it, by paths below the meeting's folder.

    That is the `files`, what the meeting's file says (`text`), the record, and the list of all records.
    `meeting` is what the `files` tell of.
    """
    named, names = name_files(meeting, files, {})
    digests = {name: digest_of(content) for name, content in named.items()}
    record = replace(record, files=digests, names=names, source=digest_of(text.encode()))
    own = {**named, SOURCE_FILE: text.encode(), RECORD_FILE: record_text(record).encode()}
    kept = {f"{ISSUED_FOLDER}/{record.name}/{name}": content for name, content in own.items()}
    # git gives no line of what was sent another end (gitattributes(5)).
    kept[f"{ISSUED_FOLDER}/.gitattributes"] = b"* -text\n"
    kept[LIST_FILE] = list_text(meeting.folder, record).encode()
    return record, kept


def source_text(document: Document) -> str:
    """Return what a meeting's file says, its lines' ends apart; what stands in other files is written out."""
    if not document.files:
        return "\n".join(document.lines)
    return "\n".join((*yaml_lines(data_in(document.words, document.data)), ""))


def make_kept(
    document: str, told: Meeting, options: BuildOptions, log: BuildLog, issues: Sequence[Issue]
) -> dict[str, bytes]:
    """Make the files that are kept of an issue. The page of minutes leads to the agenda that was sent."""
    is_held = document in (MINUTES, APPROVED)
    agendas = [each for each in issues if each.record and each.record.document == AGENDA] if is_held else []
    only = PRODUCTS_OF[document] | {AGENDA for _ in agendas[:1]}
    try:
        files = make_files(told, replace(options, only=only), log, issues=agendas)
    except LeakError as error:
        error.end("leak-not-kept", meeting=told.folder.name)
        raise
    of_agenda = () if document == AGENDA else ("agenda.docx", "agenda.pdf")
    return {name: content for name, content in files.items() if PurePosixPath(name).name not in of_agenda}


def _as_issued(record: Record, case: _Case) -> Meeting:
    """Return the meeting as its next issue tells it."""
    if record.document == MINUTES:
        return replace(case.meeting, minutes_number=record.number)
    told = {AGENDA: as_revised, SUPPLEMENT: as_supplement}.get(record.document)
    return (told(case.meeting, case.issues, case.state) if told else None) or case.meeting
