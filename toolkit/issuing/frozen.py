"""What builds show of issued documents: the files that were sent, not what the meeting's file says now."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.issuing.record import AGENDA, APPROVED, MINUTES, SUPPLEMENT
from toolkit.issuing.store import SOURCE_FILE, read_issues
from toolkit.reading.fields import mappings, text_of
from toolkit.reading.workspace import ISSUED_FOLDER
from toolkit.reading.yamlio import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from toolkit.issuing.record import Record
    from toolkit.issuing.store import Issue
    from toolkit.meetings.model import Attachment, Item, Meeting

PUBLIC = "public/"
PACKET = "packet.json"  # the one name that every packet has, however many its parts
_PACKET = re.compile(r"packet(-\d+)?\.(pdf|json)")
# Which issues show as which document; the packet begins with the newest document that the status allows.
_SHOWN = {"agenda": (AGENDA,), "minutes": (MINUTES, APPROVED)}


def frozen_files(meeting: Meeting) -> dict[str, bytes]:
    """Return the newest issue of each document of a meeting in its edition, by the names a build gives them.

    A public file is left out where an item that it shows has been closed since, or where it says of a closed
    one what may not be said any more. Raises OSError.
    """
    prefix = PUBLIC if meeting.edition.value == "public" else ""
    return {
        own: path.read_bytes()
        for document, issue in _issues_shown(meeting)
        for name, path in issue.paths().items()
        if name.startswith(prefix) and _shows(own := name.removeprefix(prefix), document, meeting)
    }


def issued_names(meeting: Meeting) -> dict[str, str]:
    """Return what the issued files that a build shows are called, where that is not what builds call them."""
    return {
        name: shown
        for document, issue in _issues_shown(meeting)
        if issue.record
        for name, shown in issue.record.names.items()
        if _shows(name, document, meeting)
    }


def minutes_to_approve(meeting_folder: Path, *, public: bool) -> str:
    """Return where the newest minutes that were sent stand, seen from the meeting's folder; "" for nowhere.

    Minutes that have been approved need it no more. `public` asks for those of the public edition.
    """
    issues = read_issues(meeting_folder)
    issue = _newest(issues, (MINUTES,))
    if issue is None or issue.record is None or _newest(issues, (APPROVED,)):
        return ""
    name = f"{PUBLIC}minutes.pdf" if public else issue.record.names.get("minutes.pdf", "minutes.pdf")
    return f"{ISSUED_FOLDER}/{issue.record.name}/{name}" if name in issue.record.files else ""


def supplement_names(meeting_folder: Path) -> dict[str, str]:
    """Return the same of the newest supplement that was sent."""
    issue = _newest(read_issues(meeting_folder), (SUPPLEMENT,))
    return dict(issue.record.names) if issue and issue.record else {}


def _issues_shown(meeting: Meeting) -> Iterator[tuple[str, Issue]]:
    issues = read_issues(meeting.folder)
    for document, kinds in _SHOWN.items():
        issue = _newest(issues, kinds)
        if (
            issue
            and issue.record
            and not _shows_closed(issue.record, meeting)
            and not _says_more(issue, meeting)
        ):
            yield document, issue


def _shows(name: str, document: str, meeting: Meeting) -> bool:
    """Whether a file of an issue of this document stands for it: its own files, the packet of the newest."""
    is_packet = _PACKET.fullmatch(name) and document == _first_document(meeting)
    return name.startswith(f"{document}.") or bool(is_packet)


def frozen_supplement(meeting_folder: Path) -> dict[str, bytes]:
    """Return the newest supplement that was sent, both editions, by the names a build gives them."""
    issue = _newest(read_issues(meeting_folder), (SUPPLEMENT,))
    return {name: path.read_bytes() for name, path in issue.paths().items()} if issue else {}


def _newest(issues: Sequence[Issue], documents: Sequence[str]) -> Issue | None:
    of_them = [issue for issue in issues if issue.record and issue.record.document in documents]
    return of_them[-1] if of_them else None


def _first_document(meeting: Meeting) -> str:
    return "minutes" if meeting.status.value in ("minutes", "approved") else "agenda"


def _says_more(issue: Issue, meeting: Meeting) -> bool:
    """Whether a public issue says of closed things what the meeting's file no longer says of them."""
    if meeting.edition.value != "public":
        return False
    things: list[Item | Attachment] = [*meeting.items, *meeting.attachments]
    allowed = {_plain(text) for each in things for text in (each.title, getattr(each, "decision", ""))}
    return any(_plain(text) not in allowed for text in _said_of_closed(issue.folder / SOURCE_FILE))


def _said_of_closed(source: Path) -> Iterator[str]:
    """Yield what a meeting's file, as it was sent, said for the public of what is closed."""
    data = read_yaml(source).data if source.is_file() else None
    for _, item in mappings(data, "items") if isinstance(data, dict) else ():
        attachments = (attachment for _, attachment in mappings(item, "attachments"))
        for each in (item, *attachments):
            yield from (text for key in ("public_title", "public_decision") if (text := text_of(each, key)))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _shows_closed(record: Record, meeting: Meeting) -> bool:
    """Whether a public issue shows an item, or an attachment, that the meeting's file closes by now."""
    if meeting.edition.value != "public":
        return False
    open_now = {item.number for item in meeting.items if not item.closed}
    shown = {attachment.number for attachment in meeting.attachments if attachment.file}
    return any(not item.closed and item.number not in open_now for item in record.items) or any(
        attachment.number not in shown
        for item in record.items
        if not item.closed
        for attachment in item.attachments
        if not attachment.closed
    )
