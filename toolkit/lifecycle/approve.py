"""Approving minutes: the file says so, and the minutes are kept as they were approved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.checking.suggestions import closest
from toolkit.dataclass import dataclass, replace
from toolkit.errors import UsageError
from toolkit.files.outputs import exchange_outputs
from toolkit.findings import Severity
from toolkit.issuing.record import APPROVAL, APPROVED, MINUTES, describe_data
from toolkit.issuing.state import changes_since
from toolkit.issuing.store import newest
from toolkit.lifecycle.issue import as_record, having_issues, keep, make_kept, source_text
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.source import read_source
from toolkit.meetings.model import Approval, Meeting, Status
from toolkit.meetings.names import alone, folded
from toolkit.messages.phrases import phrase
from toolkit.reading.filewords import key_in, sentence_in, value_in
from toolkit.reading.lookup import ISSUED_FOLDER
from toolkit.reading.sourcetext import encoded_like
from toolkit.reading.yamlio import Document, read_yaml_text
from toolkit.scaffold.yamltext import yaml_lines, yaml_scalar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from toolkit.reading.fields import Data


@dataclass(frozen=True, slots=True)
class Approved:
    """The approved minutes: where they are kept, their files by name, and what to tell the user."""

    folder: Path
    files: tuple[str, ...]
    warnings: tuple[str, ...]


def approve_minutes(  # noqa: PLR0913 - what is done, and how
    meeting_file: Path,
    approval: Approval,
    options: BuildOptions,
    progress: Callable[[str], None],
    *,
    dry_run: bool,
    as_written: bool,
) -> Approved:
    """Mark a meeting's minutes as approved in its file, and keep them as they are now.

    Raises UsageError where they have not been issued, or have changed since, or, unless names stand
    `as_written`, where nobody is called as who approved them; and what else stops a build. Then nothing has
    been written. With `dry_run` nothing is.
    """
    with having_issues(meeting_file, progress, dry_run=dry_run):
        log = BuildLog(progress)
        return _approve(meeting_file, approval, options, log, dry_run=dry_run, as_written=as_written)


def _approve(  # noqa: PLR0913 - as approve_minutes
    meeting_file: Path,
    approval: Approval,
    options: BuildOptions,
    log: BuildLog,
    *,
    dry_run: bool,
    as_written: bool,
) -> Approved:
    source = read_source(meeting_file, log)
    meeting, language = source.meeting, options.language_for(source.meeting)
    state, words = source.state, source.checked.meeting.words
    issues = source.checked.issues
    issued = newest(issues, MINUTES)
    if newest(issues, APPROVED):
        raise UsageError(sentence_in(words, phrase("approve_again", language, meeting=meeting_file)))
    if meeting.status is not Status.MINUTES or issued is None:
        raise UsageError(sentence_in(words, phrase("approve_unissued", language, meeting=meeting_file)))
    if changes_since(issued, state):
        raise UsageError(phrase("approve_changed", language, meeting=meeting_file, name=issued.name))
    if issued.settings != state.settings:
        log.warnings.append(phrase("approve_settings", language, name=issued.name))
    if approval.day < meeting.last_day:
        raise UsageError(phrase("approve_early", language, day=approval.day, last=meeting.last_day))
    strangers = [] if as_written else _strangers(meeting, approval, language)
    if strangers:
        raise UsageError(phrase("approve_stranger", language, names=", ".join(strangers)))
    meeting = replace(meeting, status=Status.APPROVED, approval=approval)
    text = approved_text(source.checked.meeting, approval)
    if text is None:
        raise UsageError(sentence_in(words, phrase("approve_by_hand", language, meeting=meeting_file)))
    head = {**state.head, APPROVAL: describe_data(_facts(approval))}
    record = as_record(APPROVED, 1, approval.day, replace(state, head=head))
    folder = meeting_file.parent / ISSUED_FOLDER / record.name
    if dry_run:
        return Approved(folder, (), tuple(log.warnings))
    files = make_kept(APPROVED, meeting, options, log, issues)
    document = source.checked.meeting
    whole = document._replace(data=_with_approval(document, approval)) if document.files else None
    record, kept = keep(record, meeting, files, source_text(whole) if whole else text)
    own = encoded_like(text, meeting_file.read_bytes())
    exchange_outputs(meeting_file.parent, {**kept, meeting_file.name: own})
    return Approved(folder, tuple(record.files), tuple(dict.fromkeys(log.warnings)))


def _strangers(meeting: Meeting, approval: Approval, language: str) -> list[str]:
    """Return who approves minutes without being a member or having been at the meeting, and who was meant.

    Where the committee names no members nobody can tell.
    """
    members = [alone(each.name) for each in meeting.committee.members]
    known = {folded(name): alone(name) for name in (*members, *meeting.participants)}
    strangers = [name for name in approval.by if members and folded(name) not in known]
    meant = {name: closest(name, known.values()) for name in strangers}
    return [
        phrase("approve_meant", language, name=name, meant=meant[name]) if meant[name] else name
        for name in strangers
    ]


def approved_text(document: Document, approval: Approval) -> str | None:
    """Return a meeting's file with the status and the approval written in; all else stays as it is.

    None where they cannot be written in: an approval stands there already.
    """
    # What stands in other files stays there.
    own = read_yaml_text("\n".join(document.lines), document.path) if document.files else document
    wanted = _with_approval(own, approval)
    place, words = document.place(("status",)), document.words
    before, line = list(document.lines[: place.line - 1]), document.lines[place.line - 1]
    start = line[: place.column - 1] + value_in(words, Status.APPROVED.value, "status")
    rest, after = line[place.end_column - 1 :], list(document.lines[place.line :])
    facts = {key_in(words, key): value for key, value in _facts(approval).items()}
    written = yaml_lines({key_in(words, APPROVAL): facts})
    within = f"{start}, {key_in(words, APPROVAL)}: {_flow(facts)}{rest}"
    for lines in ([*before, start + rest, *written, *after], [*before, within, *after]):
        text = "\n".join(lines)
        read = read_yaml_text(text, document.path)
        if read.data == wanted and not any(one.severity is Severity.ERROR for one in read.findings):
            return text
    return None


def _with_approval(document: Document, approval: Approval) -> dict[str, object]:
    """Return a meeting's data with the status and the approval."""
    data = document.fields
    return {**data, "status": Status.APPROVED.value, APPROVAL: _facts(approval)}


def _facts(approval: Approval) -> dict[str, object]:
    """Return an approval as a meeting's file has it."""
    return {"on": approval.day, **({"by": list(approval.by)} if approval.by else {})}


def _flow(facts: Data) -> str:
    """Return an approval on one line, for a file whose mappings stand in braces."""
    told = (
        f"{yaml_scalar(key)}: [{', '.join(map(yaml_scalar, value))}]"
        if isinstance(value, list)
        else f"{yaml_scalar(key)}: {value}"
        for key, value in facts.items()
    )
    return f"{{{', '.join(told)}}}"
