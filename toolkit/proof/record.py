"""packet.json: what a packet holds, where it came from, and what was checked when it was read back.

The same packet gives the same bytes. It names no folder of the machine, and in the public edition no file.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from toolkit.attachments.remarks import Remark, say_of_attachment
from toolkit.dataclass import dataclass
from toolkit.meetings.model import Attachment, Edition, Meeting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.packet.model import Part
    from toolkit.packet.volumes import PacketFile
    from toolkit.proof.proving import Check

FORMAT = 1


@dataclass(frozen=True, slots=True)
class ProvedFile:
    """A file of the packet with the checks that it passed."""

    file: PacketFile
    checks: tuple[Check, ...]


def write_record(meeting: Meeting, proved: Sequence[ProvedFile], remarks: Sequence[Remark]) -> bytes:
    """Return packet.json; docs/packet.md tells what it says."""
    plans = [one.file.plan for one in proved]
    included = {part.number for plan in plans for part in plan.parts}
    language = meeting.committee.language
    record = {
        "format": FORMAT,
        "title": plans[0].main.title,
        "language": plans[0].main.language,
        "edition": meeting.edition.value,
        "files": [_file(one) for one in proved],
        "attachments": [entry for one in proved for entry in _attachments(one, meeting.edition)],
        "not_included": [_named(one) for one in meeting.attachments if one.number not in included],
        "remarks": [
            {
                "attachment": remark.attachment.number,
                "code": remark.code,
                "text": say_of_attachment(remark, language),
            }
            for remark in remarks
            if meeting.edition is not Edition.PUBLIC
        ],
    }
    return (json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode()


def _file(proved: ProvedFile) -> dict[str, object]:
    pdf, plan = proved.file.pdf, proved.file.plan
    return {
        "name": proved.file.name,
        "sha256": hashlib.sha256(pdf).hexdigest(),
        "bytes": len(pdf),
        "pages": plan.page_count,
        "checks": [
            {"check": check.code, "checked": check.count, "faults": len(check.faults)}
            for check in proved.checks
        ],
    }


def _attachments(proved: ProvedFile, edition: Edition) -> Iterator[dict[str, object]]:
    for part in proved.file.plan.parts:
        place = {"in": proved.file.name, "first_page": part.first_page, "pages": part.page_count}
        reading: dict[str, object] = {"complete": part.included.is_complete}
        reading |= {"accessible": not part.included.lacks, "lacks": list(part.included.lacks)}
        if part.included.read_by:
            reading["read_by"] = part.included.read_by
        yield {**_named(part.included.attachment), **_source(part, edition), **place, **reading}


def _named(attachment: Attachment) -> dict[str, object]:
    return {"number": attachment.number, "title": attachment.title}


def _source(part: Part, edition: Edition) -> dict[str, object]:
    """Return what is known of an attachment's own file; nobody has said of its name that it is public."""
    source, file = part.included.source, part.included.attachment.file
    if source is None or file is None or edition is Edition.PUBLIC:
        return {}
    return {"file": file.name, "kind": source.kind, "bytes": source.size, "sha256": source.sha256}
