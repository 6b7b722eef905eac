"""Approving minutes: the file says so, and the minutes are kept as they were approved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from toolkit.errors import UsageError
from toolkit.files.outputs import write_outputs
from toolkit.issuing.record import APPROVED, MINUTES
from toolkit.issuing.state import changes_since
from toolkit.issuing.store import newest, read_issues
from toolkit.lifecycle.issue import as_record, keep
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.meetings.model import Approval, Status
from toolkit.messages.phrases import phrase
from toolkit.pipeline import make_files, read_source
from toolkit.reading.filewords import key_in, value_in
from toolkit.reading.workspace import ISSUED_FOLDER
from toolkit.scaffold.yamltext import yaml_lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from toolkit.reading.yamlio import Document


@dataclass(frozen=True, slots=True)
class Approved:
    """The approved minutes: where they are kept, their files by name, and what to tell the user."""

    folder: Path
    files: tuple[str, ...]
    warnings: tuple[str, ...]


def approve_minutes(
    meeting_file: Path,
    approval: Approval,
    options: BuildOptions,
    progress: Callable[[str], None],
    *,
    dry_run: bool,
) -> Approved:
    """Mark a meeting's minutes as approved in its file, and keep them as they are now.

    Raises UsageError where they have not been issued, or have changed since, and what else stops a build;
    then nothing has been written. With `dry_run` nothing is.
    """
    log = BuildLog(progress)
    source = read_source(meeting_file, log)
    meeting, language = source.meeting, options.language_for(source.meeting)
    state = source.state
    issued = newest(read_issues(meeting.folder), MINUTES)
    if meeting.status is not Status.MINUTES or issued is None:
        raise UsageError(phrase("approve_unissued", language, meeting=meeting_file))
    if changes_since(issued, state):
        raise UsageError(phrase("approve_changed", language, meeting=meeting_file, name=issued.name))
    if approval.day < meeting.last_day:
        raise UsageError(phrase("approve_early", language, day=approval.day, last=meeting.last_day))
    meeting = replace(meeting, status=Status.APPROVED, approval=approval)
    record = as_record(APPROVED, 1, approval.day, state)
    folder = meeting_file.parent / ISSUED_FOLDER / record.name
    if dry_run:
        return Approved(folder, (), ())
    files = make_files(meeting, replace(options, only=frozenset({"minutes", "packet"}), anew=True), log)
    text = approved_text(source.checked.meeting, approval)
    record, kept = keep(record, meeting, files, text)
    own = text.replace("\n", "\r\n") if b"\r\n" in meeting_file.read_bytes() else text
    write_outputs(meeting_file.parent, {**kept, meeting_file.name: own.encode()})
    return Approved(folder, tuple(record.files), tuple(dict.fromkeys(log.warnings)))


def approved_text(document: Document, approval: Approval) -> str:
    """Return a meeting's file with the status and the approval written in; all else stays as it is."""
    lines = list(document.lines)
    place = document.place(("status",))
    words, line = document.words, lines[place.line - 1]
    status = value_in(words, Status.APPROVED.value, "status")
    lines[place.line - 1] = line[: place.column - 1] + status + line[place.end_column - 1 :]
    facts: dict[str, object] = {key_in(words, "on"): approval.day}
    if approval.by:
        facts[key_in(words, "by")] = list(approval.by)
    lines[place.line : place.line] = yaml_lines({key_in(words, "approved"): facts})
    return "\n".join(lines)
