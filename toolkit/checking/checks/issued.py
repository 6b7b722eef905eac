"""What a meeting's file says otherwise than what was sent, and whether that still is what was sent."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.dataclass import replace
from toolkit.files.halfdone import is_half_done
from toolkit.findings import Finding, Place, Severity
from toolkit.issuing.changes import Change, item_digest
from toolkit.issuing.record import APPROVED, MINUTES, Record
from toolkit.issuing.state import MeetingState, baseline, changes_since, days_in_conflict, describe_meeting
from toolkit.issuing.store import LIST_FILE, RECORD_FILE, Issue, file_digest, newest, read_issues, stray_files
from toolkit.meetings.defaults import HELD
from toolkit.messages.message import Bilingual
from toolkit.reading.fields import day_of, mapping, mappings
from toolkit.reading.filewords import key_in
from toolkit.reading.lookup import ISSUED_FOLDER
from toolkit.reading.yamlio import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.view import View
    from toolkit.messages.phrases import Value

# An agenda that is out is warned of until the meeting; minutes may say more than it did; approved ones stand.
_SEVERITIES = {"draft": Severity.WARNING, "agenda": Severity.WARNING, "minutes": Severity.HINT}
_APPROVING = ("godkend", "referatet blev godkendt", "approved", "the minutes were approved")
_PARTS = {
    "title": Bilingual("title", "titel"),
    "number": Bilingual("number", "nummer"),
    "place": Bilingual("place on the agenda", "plads på dagsordenen"),
    "time": Bilingual("time", "tid"),
    "text": Bilingual("text", "tekst"),
    "attachments": Bilingual("attachments", "bilag"),
    "closed": Bilingual("closed or open", "lukket eller åbent"),
    "withdrawn": Bilingual("withdrawn", "udgået"),
    "outcome": Bilingual("decision", "beslutning"),
    "internal": Bilingual("internal facts", "interne oplysninger"),
}


_WAS = {APPROVED: Bilingual("approved", "godkendt")}
_SENT = Bilingual("sent", "sendt")
_HOW = {
    APPROVED: Bilingual(
        "write what is to be added under `corrections`", "skriv det, der skal føjes til, under `corrections`"
    ),
    MINUTES: Bilingual(
        "send the minutes again with `minutes issue`", "send referatet igen med `minutes issue`"
    ),
}
_REVISE = Bilingual(
    "send it as a supplement (`minutes issue`) or as a revised agenda (`minutes issue --revise`)",
    "send det som tillæg (`minutes issue`) eller som revideret dagsorden (`minutes issue --revise`)",
)


def check_issued(view: View, issues: tuple[Issue, ...]) -> Iterator[Finding]:
    """Yield what has changed since the newest issue, and wrong additions to approved minutes."""
    if is_half_done(view.meeting.path.parent):
        return
    yield from _check_approvals(view)
    yield from _check_corrections(view)
    if view.status == "approved" and not newest(issues, APPROVED):
        return
    record = baseline(issues, view.status)
    yield from _check_status(issues, view)
    if record is None:
        return
    numbers = [item.number for item in view.items]
    closed = [item.is_closed for item in view.items]
    now = describe_meeting(view.data, view.body, numbers, closed, view.meeting.path.parent)
    is_approved = record.document == APPROVED
    severity = Severity.ERROR if is_approved else _SEVERITIES.get(view.status, Severity.ERROR)
    for change in changes_since(record, now):
        yield replace(_tell(change, record, now, view), severity=severity)
    if set(record.corrections) - set(now.corrections):
        yield finding("correction-changed", view.meeting.key_place(("corrections",)), issue=record.name)
    if is_approved:
        unsent = (place for place, each in enumerate(now.corrections) if each not in record.corrections)
        for place in unsent:
            yield finding("correction-unsent", view.meeting.place(("corrections", place)))


def check_kept(view: View, issues: tuple[Issue, ...]) -> Iterator[Finding]:
    """Yield the issues that are not whole any more, or not there."""
    if is_half_done(view.meeting.path.parent):
        yield finding("issue-interrupted", Place(view.meeting.path))
        return
    if names := days_in_conflict(view.meeting.path.parent):
        told = ", ".join(f"{name} ({' / '.join(days)})" for name, days in names.items())
        yield finding("issued-merging", Place(view.meeting.path.parent / LIST_FILE), names=told)
        return
    listed = read_yaml(view.meeting.path.parent / LIST_FILE) if issues else None
    yield from (each for each in (listed.findings if listed else ()) if each.code != "file-missing")
    for issue in issues:
        place = Place(issue.folder / RECORD_FILE)
        if issue.record is None:
            yield finding("issued-damaged", place, name=issue.folder.name)
            continue
        for name in issue.altered:
            yield finding("issued-altered", place, name=f"{issue.folder.name}/{name}")
        if not issue.is_listed:
            line = f"{issue.folder.name}: {file_digest(issue.folder / RECORD_FILE)}"
            yield finding("issued-unlisted", place, name=issue.folder.name, line=line)
    for path in stray_files(view.meeting.path.parent, issues):
        name = path.relative_to(view.meeting.path.parent / ISSUED_FOLDER).as_posix()
        yield finding("issued-stray", Place(path), name=name)
    yield from _check_all_there(issues, view)
    is_approved = "approved" in view.data or (view.status == "approved" and issues)
    if is_approved and not any(issue.folder.name.startswith(APPROVED) for issue in issues):
        key = "approved" if "approved" in view.data else "status"
        yield finding("approved-not-frozen", view.meeting.key_place((key,)))


def _check_all_there(issues: tuple[Issue, ...], view: View) -> Iterator[Finding]:
    """Yield the issues that went before others and are gone."""
    there = {issue.folder.name for issue in issues}
    needed = {f"{MINUTES}-1"} if any(name.startswith(APPROVED) for name in there) else set()
    for record in (issue.record for issue in issues if issue.record):
        needed |= {f"{record.document}-{number}" for number in range(1, record.number)}
    for name in sorted(needed - there):
        place = Place(view.meeting.path.parent / ISSUED_FOLDER / name / RECORD_FILE)
        yield finding("issued-damaged", place, name=name)


def _check_status(issues: tuple[Issue, ...], view: View) -> Iterator[Finding]:
    """Yield a status that goes back behind what has been sent."""
    approved, minutes = newest(issues, APPROVED), newest(issues, MINUTES)
    if approved and view.status != "approved":
        place = view.meeting.place(("status",))
        yield replace(
            finding("status-back", place, name=approved.name, day=approved.day), severity=Severity.ERROR
        )
    elif minutes and view.status not in HELD:
        yield finding("status-back", view.meeting.place(("status",)), name=minutes.name, day=minutes.day)


def _check_corrections(view: View) -> Iterator[Finding]:
    """Yield additions to minutes that are not approved, and to items that are not there."""
    numbers = {item.number.casefold() for item in view.items}
    for keys, correction in mappings(view.data, "corrections", ()):
        number = str(correction.get("item", "")).strip()
        if number.casefold() not in numbers:
            yield finding("unknown-item", view.meeting.place((*keys, "item")), number=number, otherwise="")
        if view.status != "approved":
            yield finding("correction-early", view.meeting.place(keys))
        approved, day = (day_of(each, "on") for each in (mapping(view.data.get("approved")), correction))
        if approved and day and day < approved:
            place = view.meeting.place((*keys, "on"))
            yield finding("correction-backdated", place, day=day, approved=approved)


def _check_approvals(view: View) -> Iterator[Finding]:
    """Yield the minutes of earlier meetings that this one has approved, and that are not marked so."""
    if view.status not in HELD:
        return
    for item in view.items:
        if not item.decision.casefold().startswith(_APPROVING):
            continue
        for attachment in item.attachments:
            file = PurePosixPath(attachment.file.replace("\\", "/"))
            if ISSUED_FOLDER not in file.parts:
                continue
            earlier = "/".join(file.parts[: file.parts.index(ISSUED_FOLDER)])
            issues = read_issues(view.meeting.path.parent / earlier)
            if newest(issues, MINUTES) and not newest(issues, APPROVED):
                place = view.meeting.place((*item.keys, "decision"))
                day = view.days[0] if view.days else ""
                yield finding("minutes-to-approve", place, meeting=earlier, day=day)


def _tell(change: Change, record: Record, now: MeetingState, view: View) -> Finding:
    # What may be done about it is for the document that was sent last.
    values: dict[str, Value] = {
        "issue": record.name,
        "day": record.day,
        "was": _WAS.get(record.document, _SENT),
        "how": _HOW.get(record.document, _REVISE),
    }
    if change.kind == "head":
        keys = ", ".join(f"`{key_in(view.meeting.words, key)}`" for key in change.parts)
        place = view.meeting.key_place((change.parts[0],))
        return finding("meeting-changed-since-issued", place, keys=keys, **values)
    if change.index is None:
        item = change.before.number if change.before else ""
        return finding("removed-since-issued", view.meeting.key_place(("items",)), item=item, **values)
    entry = view.items[change.index]
    place = view.meeting.place((*entry.keys, "title"))
    if change.before is None:
        return finding("added-since-issued", place, item=entry.number, **values)
    english = ", ".join(_PARTS[part].english for part in change.parts)
    danish = ", ".join(_PARTS[part].danish for part in change.parts)
    if record.document == APPROVED:
        sent, is_now = item_digest(change.before), item_digest(now.items[change.index])
        english += f"; digest {is_now}, approved {sent}"
        danish += f"; kontrolsum {is_now}, godkendt {sent}"
    what = Bilingual(english, danish)
    return finding("changed-since-issued", place, item=entry.number, what=what, **values)
