"""The meeting as data: meeting.json, in the terms of OParl 1.1 (Meeting, AgendaItem, Organization, File).

OParl is the one standard for data of municipal councils and committees; its Organization and Person are
Popolo's. Addresses are relative to meeting.json, times are local.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from toolkit.markup.plain import plain_words
from toolkit.meetings.model import Attachment, Committee, DocumentKind, Item, Meeting, OwnValue
from toolkit.publishing.votedata import OPARL, course_of, course_of_item, memberships, person, vote_events
from toolkit.words.astold import as_told
from toolkit.words.ownwords import own_text
from toolkit.words.wording import Words, document_title, occasion_phrase, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA = "meeting.json"


def render_data(
    meeting: Meeting, kind: DocumentKind, files: Mapping[str, bytes], attachments: Mapping[str, str]
) -> bytes:
    """Return meeting.json of a public meeting; `files` and `attachments` as for the page."""
    words = words_of(meeting.committee)
    occasion = occasion_phrase(words, meeting)
    told = as_told(meeting, kind)
    data = {
        "type": f"{OPARL}Meeting",
        "id": "index.html",
        "name": occasion[0].upper() + occasion[1:],
        "status": meeting.status.value,
        "start": meeting.start.isoformat() if meeting.start else meeting.first_day.isoformat(),
        "end": meeting.end.isoformat() if meeting.end else meeting.last_day.isoformat(),
        "location": _location(meeting),
        "organization": _organization(meeting.committee),
        "participant": [person(name) for name in told.participants],
        "invitation": _file(document_title(meeting, DocumentKind.AGENDA), "agenda.pdf", files),
        "resultsProtocol": _file(document_title(meeting, DocumentKind.MINUTES), "minutes.pdf", files),
        "auxiliaryFile": [
            _file(document_title(meeting, kind), name, files) for name in sorted(files) if _is_packet(name)
        ],
        "agendaItem": [
            _item(item, order, files, attachments) | _told(item, told)
            for order, item in enumerate(told.items, 1)
        ],
        "minutes:ownField": _own_fields(told.own, words),
        **course_of(told),
    }
    return (json.dumps(_without_nothing(data), ensure_ascii=False, indent=2) + "\n").encode()


def _is_packet(name: str) -> bool:
    return name.startswith("packet") and name.endswith(".pdf")


def _without_nothing(value: object) -> object:
    """Return data without the entries that say nothing."""
    if isinstance(value, dict):
        kept = {key: _without_nothing(each) for key, each in value.items()}
        return {key: each for key, each in kept.items() if each not in ("", None, [], {})}
    return [_without_nothing(each) for each in value] if isinstance(value, list) else value


def _location(meeting: Meeting) -> dict[str, str] | None:
    place = ", ".join(line.strip(" ,") for line in meeting.place.splitlines() if line.strip())
    return {"type": f"{OPARL}Location", "description": place} if place else None


def _organization(committee: Committee) -> list[dict[str, object]]:
    parent = {"type": f"{OPARL}Organization", "name": committee.organisation}
    return [
        {
            "type": f"{OPARL}Organization",
            "name": committee.long_name or committee.name,
            "shortName": committee.name,
            "subOrganizationOf": parent,
            "membership": memberships(committee),
        }
    ]


def _item(
    item: Item, order: int, files: Mapping[str, bytes], attachments: Mapping[str, str]
) -> dict[str, object]:
    return {
        "type": f"{OPARL}AgendaItem",
        "id": f"index.html#{item.key}",
        "number": item.number,
        "order": order,
        "name": item.title,
        "public": not item.closed,
        "start": item.slot.start.isoformat() if item.slot else None,
        "end": item.slot.end.isoformat() if item.slot else None,
        "reference": item.case,
        "resolutionText": plain_words(item.decision),
        "auxiliaryFile": [_attachment(each, files, attachments) for each in item.attachments],
    }


def _told(item: Item, meeting: Meeting) -> dict[str, object]:
    """Return what is no OParl term: votes as Popolo has them, the committee's own fields, and the rest."""
    return {
        "voteEvent": vote_events(item, meeting),
        "minutes:ownField": _own_fields(item.own, words_of(meeting.committee)),
        **course_of_item(item, meeting.corrections),
    }


def _own_fields(values: tuple[OwnValue, ...], words: Words) -> list[dict[str, object]]:
    return [
        {"name": own.name, "title": own.title, "value": plain_words(own_text(words, own))}
        for own in values
        if own.value
    ]


def _attachment(
    attachment: Attachment, files: Mapping[str, bytes], attachments: Mapping[str, str]
) -> dict[str, object]:
    name = f"{attachment.number} {attachment.title}"
    address = attachments.get(attachment.key, "")
    return _file(name, address, files) or {"type": f"{OPARL}File", "name": name}


def _file(name: str, address: str, files: Mapping[str, bytes]) -> dict[str, object]:
    if address not in files:
        return {}
    data = files[address]
    return {
        "type": f"{OPARL}File",
        "name": name,
        "fileName": address.rpartition("/")[2],
        "accessUrl": address,
        "mimeType": "application/pdf",
        "size": len(data),
        "sha512Checksum": hashlib.sha512(data).hexdigest(),
    }
