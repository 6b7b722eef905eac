"""What builds show of issued documents: the files that were sent, not what the meeting's file says now."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.issuing.record import AGENDA, APPROVED, MINUTES, SUPPLEMENT
from toolkit.issuing.store import read_issues

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from toolkit.issuing.record import Record
    from toolkit.issuing.store import Issue
    from toolkit.meetings.model import Meeting

PUBLIC = "public/"
_PACKET = re.compile(r"packet(-\d+)?\.(pdf|json)")
# Which issues show as which document; the packet begins with the newest document that the status allows.
_SHOWN = {"agenda": (AGENDA,), "minutes": (MINUTES, APPROVED)}


def frozen_files(meeting: Meeting) -> dict[str, bytes]:
    """Return the newest issue of each document of a meeting in its edition, by the names a build gives them.

    A public file is left out where an item that it shows has been closed since. Raises OSError.
    """
    issues = read_issues(meeting.folder)
    files: dict[str, bytes] = {}
    for document, kinds in _SHOWN.items():
        issue = _newest(issues, kinds)
        if issue is None or issue.record is None or _shows_closed(issue.record, meeting):
            continue
        is_newest = document == _first_document(meeting)
        prefix = PUBLIC if meeting.edition.value == "public" else ""
        for name, content in issue.files().items():
            if not name.startswith(prefix) or "/" in (own := name.removeprefix(prefix)):
                continue
            if own.startswith(f"{document}.") or (is_newest and _PACKET.fullmatch(own)):
                files[own] = content
    return files


def show_issued(made: Mapping[str, bytes], meeting: Meeting) -> dict[str, bytes]:
    """Return what a build has made with the documents in place that have been issued. Raises OSError."""
    frozen = frozen_files(meeting)
    wanted = {name: content for name, content in frozen.items() if name in made}
    packet = {name: content for name, content in frozen.items() if _PACKET.fullmatch(name)}
    if packet and any(_PACKET.fullmatch(name) for name in made):
        made = {name: content for name, content in made.items() if not _PACKET.fullmatch(name)}
        wanted |= packet
    return {**made, **wanted}


def frozen_supplement(meeting_folder: Path) -> dict[str, bytes]:
    """Return the newest supplement that was sent, both editions, by the names a build gives them."""
    issue = _newest(read_issues(meeting_folder), (SUPPLEMENT,))
    return issue.files() if issue else {}


def _newest(issues: Sequence[Issue], documents: Sequence[str]) -> Issue | None:
    of_them = [issue for issue in issues if issue.record and issue.record.document in documents]
    return of_them[-1] if of_them else None


def _first_document(meeting: Meeting) -> str:
    return "minutes" if meeting.status.value in ("minutes", "approved") else "agenda"


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
