"""publication.json: what a public folder holds, and what was searched before it was made.

It stands beside the folder, for the archive: it tells of closed things, and nothing of it is for the web. The
same meeting gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from toolkit.buildsettings import PUBLIC
from toolkit.publishing.closed import disclosed_numbers
from toolkit.publishing.webfiles import attachment_address
from toolkit.publishing.withdrawal import EXCERPTS, count_marks, files_in, read_list
from toolkit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from toolkit.meetings.model import Attachment, Item, Meeting

FORMAT = 1
_PUBLIC = f"{PUBLIC}/"
_CLOSED, _PERSONS = "closed content", "personal identification numbers"


def render_publication(
    meeting: Meeting,
    source: str,
    files: Mapping[str, bytes],
    searches: tuple[Collection[str], Mapping[str, str]],
    lines: Sequence[str],
) -> bytes:
    """Return publication.json of a meeting whose public `files` are given, by their paths in the folder.

    `source` is the meeting's file, from the folder in which its committee's folder is, `lines` what it says.
    `searches` are the files in which nothing closed was found, by their paths beside the public folder, and
    the pages that could not be searched ("" for all) by file or attachment's number.
    """
    searched, unsearched = searches
    allowed = disclosed_numbers(meeting)
    holders: list[Item | Attachment] = [*meeting.items, *meeting.attachments]
    addresses = {each.number: attachment_address(each) for each in meeting.attachments}
    for_persons = {address for number, address in addresses.items() if number not in allowed}
    looked_at = [name.removeprefix(_PUBLIC) for name in searched]
    missed = {addresses.get(name, name.removeprefix(_PUBLIC)): pages for name, pages in unsearched.items()}
    record = {
        "format": FORMAT,
        "version": __version__,
        "meeting": source,
        "committee": meeting.committee.name,
        "publishes": meeting.committee.publishes,
        "files": [
            {"name": name, "bytes": len(data), "sha256": _digest(data)}
            for name, data in sorted(files.items())
        ],
        "same_with_other_closed_content": True,
        "searched": [
            {"file": name, "for": found}
            for name in sorted({*files, *looked_at})
            if (found := [_CLOSED] * (name in looked_at) + [_PERSONS] * (name in for_persons))
        ],
        "open_by_declaration": [
            {"number": holder.number, "because": holder.disclose} for holder in holders if holder.disclose
        ],
        "not_searched": [{"file": name, "pages": pages} for name, pages in sorted(missed.items())],
        "closed": [
            {"number": each.number, "public_title": each.public_title, "public_decision": decision}
            for each, decision in _closed(meeting)
        ],
        "open": [{"number": each.number, "title": each.title} for each in _open(meeting)],
        "marks": count_marks(lines),
    }
    return (json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode()


def _closed(meeting: Meeting) -> Iterator[tuple[Item | Attachment, str]]:
    """Yield all that is marked as closed, with what the public is told of a decision."""
    for item in meeting.items:
        if item.closed:
            yield item, item.public_decision
        yield from ((each, "") for each in item.attachments if each.closed)


def _open(meeting: Meeting) -> Iterator[Item | Attachment]:
    """Yield all that the public may be shown, by which a later closing is known."""
    for item in meeting.items:
        if not item.closed:
            yield item
            yield from (each for each in item.attachments if not each.closed)


def find_differences(public: Path, record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield ("changed", "missing" or "added", name) for each file that is not as the record has it."""
    recorded = {each["name"]: each["sha256"] for each in record["files"]}
    there = files_in(public)
    for name in sorted({*recorded, *there}):
        if name not in there:
            yield "missing", name
        elif name not in recorded:
            yield "added", name
        elif _digest((public / name).read_bytes()) != recorded[name]:
            yield "changed", name
    for row in read_list(public / EXCERPTS):
        excerpt = public / EXCERPTS / row["file"]
        if not excerpt.is_file():
            yield "missing", f"{EXCERPTS}/{row['file']}"
        elif _digest(excerpt.read_bytes()) != row["sha256"]:
            yield "changed", f"{EXCERPTS}/{row['file']}"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
