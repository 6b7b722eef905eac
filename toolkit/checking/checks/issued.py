"""What a meeting's file says otherwise than what was sent, and whether that still is what was sent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.catalogue.rule import Bilingual
from toolkit.findings import Place, Severity
from toolkit.issuing.record import APPROVED, MINUTES
from toolkit.issuing.state import baseline, changes_since, items_now
from toolkit.issuing.store import RECORD_FILE, newest, read_issues
from toolkit.reading.fields import days_of, mappings, text_of
from toolkit.reading.workspace import ISSUED_FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.view import View
    from toolkit.findings import Finding
    from toolkit.issuing.record import Change, Record
    from toolkit.issuing.store import Issue

# An agenda that is out is warned of until the meeting; minutes may say more than it did; approved ones stand.
_SEVERITIES = {"draft": Severity.WARNING, "agenda": Severity.WARNING, "minutes": Severity.HINT}
_HELD = ("minutes", "approved")
_APPROVING = ("godkend", "referatet blev godkendt", "approved", "the minutes were approved")
_PARTS = {
    "title": Bilingual("title", "titel"),
    "number": Bilingual("number", "nummer"),
    "time": Bilingual("time", "tid"),
    "text": Bilingual("text", "tekst"),
    "attachments": Bilingual("attachments", "bilag"),
    "closed": Bilingual("closed or open", "lukket eller åbent"),
    "withdrawn": Bilingual("withdrawn", "udgået"),
    "outcome": Bilingual("decision", "beslutning"),
}


def check_issued(view: View) -> Iterator[Finding]:
    """Yield what has changed since the newest issue, and issues that are not whole any more."""
    issues = read_issues(view.meeting.path.parent)
    for issue in issues:
        yield from _check_whole(issue)
    yield from _check_all_there(issues, view)
    yield from _check_approvals(view)
    if view.status == "approved" and not newest(issues, "approved"):
        if issues:
            yield finding("approved-not-frozen", view.meeting.place(("status",)))
        return
    record = baseline(issues, view.status)
    if record is None:
        return
    now = items_now(
        [item.data for item in view.items],
        [item.number for item in view.items],
        [item.is_closed for item in view.items],
        view.meeting.path.parent,
    )
    for change in changes_since(record, now):
        severity = _SEVERITIES.get(view.status, Severity.ERROR)
        yield replace(_tell(change, record, view), severity=severity)


def _check_whole(issue: Issue) -> Iterator[Finding]:
    place = Place(issue.folder / RECORD_FILE)
    if issue.record is None:
        yield finding("issued-damaged", place, name=issue.folder.name)
    for name in issue.altered:
        yield finding("issued-altered", place, name=f"{issue.folder.name}/{name}")


def _check_all_there(issues: tuple[Issue, ...], view: View) -> Iterator[Finding]:
    """Yield the issues that went before others and are gone."""
    there = {issue.folder.name for issue in issues}
    needed = {f"{MINUTES}-1"} if any(name.startswith(APPROVED) for name in there) else set()
    for record in (issue.record for issue in issues if issue.record):
        needed |= {f"{record.document}-{number}" for number in range(1, record.number)}
    for name in sorted(needed - there):
        place = Place(view.meeting.path.parent / ISSUED_FOLDER / name / RECORD_FILE)
        yield finding("issued-damaged", place, name=name)


def _check_approvals(view: View) -> Iterator[Finding]:
    """Yield the minutes of earlier meetings that this one has approved, and that are not marked so."""
    if view.status not in _HELD:
        return
    for item in view.items:
        if not text_of(item.data, "decision").strip().casefold().startswith(_APPROVING):
            continue
        for _, attachment in mappings(item.data, "attachments"):
            file = PurePosixPath(text_of(attachment, "file").replace("\\", "/"))
            if ISSUED_FOLDER not in file.parts:
                continue
            earlier = "/".join(file.parts[: file.parts.index(ISSUED_FOLDER)])
            issues = read_issues(view.meeting.path.parent / earlier)
            if newest(issues, MINUTES) and not newest(issues, APPROVED):
                place = view.meeting.place((*item.keys, "decision"))
                day = days_of(view.data.get("date"))
                yield finding("minutes-to-approve", place, meeting=earlier, day=day[0] if day else "")


def _tell(change: Change, record: Record, view: View) -> Finding:
    values: dict[str, object] = {"issue": record.name, "day": record.day}
    if change.index is None:
        item = change.before.number if change.before else ""
        return finding("removed-since-issued", view.meeting.key_place(("items",)), item=item, **values)
    entry = view.items[change.index]
    place = view.meeting.place((*entry.keys, "title"))
    if change.kind == "added":
        return finding("added-since-issued", place, item=entry.number, **values)
    english = ", ".join(_PARTS[part].english for part in change.parts)
    danish = ", ".join(_PARTS[part].danish for part in change.parts)
    what = Bilingual(english, danish)
    return finding("changed-since-issued", place, item=entry.number, what=what, **values)
