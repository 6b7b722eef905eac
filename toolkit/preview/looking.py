"""A meeting read for its preview: what is found in its files, and where each part of it stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.batch.inputs import plan_inputs
from toolkit.checking.checks.view import Entry, view_of
from toolkit.checking.checks.whole import CheckedMeeting, read_and_check
from toolkit.errors import InputError
from toolkit.files.digests import digest_of, full_path
from toolkit.forms.fields import meeting_fields
from toolkit.forms.findingwords import say_in_form
from toolkit.forms.places import keys_at
from toolkit.making.options import BuildOptions
from toolkit.making.planning import WITH_MINUTES
from toolkit.making.source import Source, as_source
from toolkit.meetings.model import bookmark_part
from toolkit.meetings.numbering import number_attachments
from toolkit.meetings.ownfields import declared_fields
from toolkit.messages.phrases import committee_language
from toolkit.preview.model import AGENDA, MINUTES, PACKET, PUBLIC, SPOKEN, Look, Spot, Told
from toolkit.reading.fields import mappings, text_of
from toolkit.reporting.findingwords import say
from toolkit.reporting.reporter import sort_findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from toolkit.findings import Finding
    from toolkit.reading.document import Document
    from toolkit.reading.fields import Data, Keys


def look_at(meeting_file: Path, asked: str | None) -> tuple[Look, Source | None]:
    """Return what was read of a meeting, and the meeting itself unless something is wrong with its files.

    Findings are told in the language `asked` for, else in the committee's.
    """
    checked = read_and_check(meeting_file)
    body = checked.committee.fields
    language = asked or committee_language(body, "da")
    spots = tuple(_spots(checked))
    digest = digest_of_file(meeting_file)
    told = tuple(_told(found, checked, spots, language) for found in sort_findings(checked.findings))
    try:
        source: Source | None = as_source(checked)
    except InputError:
        source = None
    title = _title(checked.meeting.fields, text_of(body, "name"), meeting_file)
    inputs = _inputs(checked, source)
    return Look(title, language, source is not None, told, spots, _tabs(source), inputs, digest), source


def _title(data: Data, name: str, meeting_file: Path) -> str:
    day = data.get("date")
    when = str(day) if day and not isinstance(day, dict) else meeting_file.resolve().parent.name
    return " ".join(part for part in (name, when) if part)


def _tabs(source: Source | None) -> tuple[str, ...]:
    """Return the tabs of a meeting that can be built: its documents, newest first, and what comes of them."""
    if source is None:
        return ()
    newest = (MINUTES, AGENDA) if source.meeting.status in WITH_MINUTES else (AGENDA,)
    public = (PUBLIC,) if source.meeting.committee.publishes else ()
    return (*newest, *public, PACKET, SPOKEN)


def _inputs(checked: CheckedMeeting, source: Source | None) -> tuple[str, ...]:
    """Return all that a meeting is made from, as far as its files can be read."""
    if source is not None:
        return plan_inputs(source, BuildOptions()).paths
    own = (checked.meeting.path, checked.committee.path, *checked.meeting.files)
    return tuple(full_path(path) for path in own)


def digest_of_file(file: Path) -> str:
    """Return what tells one content of a meeting's file from another; "" for none."""
    return digest_of(file.read_bytes()) if file.is_file() else ""


def _told(found: Finding, checked: CheckedMeeting, spots: Sequence[Spot], language: str) -> Told:
    place, said = found.place, say(found, language)
    around = [spot for spot in spots if spot.file == place.path and spot.line <= place.line <= spot.last_line]
    spot = max(around, key=lambda each: (each.line, each.column)).name if around else ""
    severity = found.severity.value
    is_own = place.path == checked.meeting.path
    keys = _keys(found, checked.meeting) if is_own else ()
    form = meeting_fields(language, declared_fields(checked.committee.fields)) if is_own else None
    in_form = say_in_form(found, form, keys, language) if form else said
    where = (place.path, place.line, place.column)
    return Told(
        severity, found.code, said.message, said.mend, *where, spot, keys, (in_form.message, in_form.mend)
    )


def _keys(found: Finding, document: Document) -> Keys:
    """Return the field that a finding is about, also one that the file does not have."""
    keys = keys_at(document, found.place)
    if found.code != "own-field-missing":
        return keys
    last = max((at for at, key in enumerate(keys, 1) if isinstance(key, int)), default=0)
    return (*keys[:last], "fields", str(found.values["key"]))


def _spots(checked: CheckedMeeting) -> Iterator[Spot]:
    """Yield each item, its decision and its attachments, by the bookmarks that documents have for them."""
    for entry in view_of(checked.meeting, checked.committee).items:
        number = bookmark_part(entry.number)
        heading = f"{entry.number} {entry.title}".strip()
        yield _spot(checked.meeting, f"item_{number}", heading, entry.keys)
        if text_of(entry.data, "decision"):
            yield _spot(checked.meeting, f"decision_{number}", heading, (*entry.keys, "decision"))
        yield from _attachment_spots(checked.meeting, entry)


def _attachment_spots(document: Document, entry: Entry) -> Iterator[Spot]:
    attached = list(mappings(entry.data, "attachments", entry.keys))
    numbers = number_attachments(entry.number, len(attached))
    for number, (keys, data) in zip(numbers, attached, strict=True):
        title = f"{number} {text_of(data, 'title')}".strip()
        yield _spot(document, f"attachment_{bookmark_part(number)}", title, keys)


def _spot(document: Document, name: str, title: str, keys: Keys) -> Spot:
    place = document.key_place(keys)
    owner, own = document.owner(keys)
    spot = owner.spot(own)
    end = (spot.end or spot.event).end_mark if spot else None
    last = (end.line if end.column == 0 else end.line + 1) if end else place.line
    return Spot(name, title, place.path, place.line, place.column, max(last, place.line))
