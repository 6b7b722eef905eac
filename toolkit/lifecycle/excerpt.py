"""Excerpts: one item of a meeting's minutes as a document of its own, with the packet of its attachments."""

from __future__ import annotations

import hashlib
import json
from functools import partial
from typing import TYPE_CHECKING, Any

from toolkit.dataclass import dataclass, replace
from toolkit.errors import UsageError
from toolkit.files.csvtext import csv_bytes
from toolkit.issuing.record import APPROVED
from toolkit.issuing.store import newest
from toolkit.making import sharing
from toolkit.making.editions import make_edition
from toolkit.making.naming import name_files
from toolkit.making.planning import WITH_MINUTES
from toolkit.making.publicfiles import make_public
from toolkit.meetings.model import DocumentKind, Edition, Item, Meeting
from toolkit.messages.phrases import phrase
from toolkit.publishing.withdrawal import EXCERPT_LIST, read_list
from toolkit.reading.filewords import sentence_in
from toolkit.words.edition import public_edition
from toolkit.words.filenames import document_stem, packet_stem, plan_file_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toolkit.making.options import BuildLog, BuildOptions
    from toolkit.making.source import Source

# What the list has, and what it is called where people read it.
_COLUMNS = {
    "number": {"da": "Nr.", "en": "No."},
    "case": {"da": "Sagsnr.", "en": "Case"},
    "title": {"da": "Titel", "en": "Title"},
    "file": {"da": "Fil", "en": "File"},
    "sha256": {"da": "SHA-256", "en": "SHA-256"},
}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One item's files, by name."""

    item: Item
    files: dict[str, bytes]


def check_all_sent(source: Source, meeting_file: Path, language: str) -> None:
    """Raise UsageError where approved minutes have an addition that has not been sent.

    An excerpt is certified: it says what was kept.
    """
    approved = newest(source.checked.issues, APPROVED)
    if approved and set(source.state.corrections) - set(approved.corrections):
        raise UsageError(phrase("excerpt_unsent", language, meeting=meeting_file.parent))


def make_excerpts(
    meeting: Meeting, numbers: Sequence[str], edition: Edition, options: BuildOptions, log: BuildLog
) -> list[Excerpt]:
    """Return the excerpts of the items with these `numbers`, all where there are none.

    Raises UsageError for a meeting without minutes and for a number that no item of the edition has, and what
    else stops a build.
    """
    told, items = _told_items(meeting, numbers, edition, options.language_for(meeting))
    wanted = replace(options, only=frozenset({DocumentKind.EXCERPT.value, "packet"}))
    excerpts = []
    for item in items:
        excerpt = as_excerpt(told, item)
        make = partial(make_edition, excerpt, wanted, log, sharing.side_by_side())
        files = make_public(meeting, told, make, log) if edition is Edition.PUBLIC else make()
        excerpts.append(Excerpt(item, name_files(excerpt, files, {})[0]))
    return excerpts


def plan_excerpts(meeting: Meeting, numbers: Sequence[str], edition: Edition, language: str) -> list[str]:
    """Return the names of the files that `make_excerpts` would make. Raises UsageError as it does."""
    told, items = _told_items(meeting, numbers, edition, language)
    names = []
    for excerpt in (as_excerpt(told, item) for item in items):
        stem, packet = (
            document_stem(excerpt, DocumentKind.EXCERPT),
            packet_stem(excerpt, DocumentKind.EXCERPT),
        )
        own = [f"{stem}.docx", f"{stem}.pdf", f"{packet}.pdf", f"{packet}.json"]
        shown = plan_file_names(excerpt, own)
        names += [shown.get(name, name) for name in own]
    return names


def _told_items(
    meeting: Meeting, numbers: Sequence[str], edition: Edition, language: str
) -> tuple[Meeting, list[Item]]:
    """Return the meeting in an edition, and those of its items that are wanted."""
    if meeting.status not in WITH_MINUTES:
        raise UsageError(sentence_in(language, phrase("excerpt_early", language)))
    told = public_edition(meeting) if edition is Edition.PUBLIC else meeting
    return told, _chosen(told, numbers, language)


def _chosen(meeting: Meeting, numbers: Sequence[str], language: str) -> list[Item]:
    items = {item.number.casefold(): item for item in meeting.items}
    missing = [number for number in numbers if number.casefold() not in items]
    if missing:
        there = ", ".join(item.number for item in meeting.items)
        raise UsageError(phrase("excerpt_missing", language, numbers=", ".join(missing), items=there))
    return [items[number.casefold()] for number in dict.fromkeys(numbers)] or list(meeting.items)


def as_excerpt(meeting: Meeting, item: Item) -> Meeting:
    """Return a meeting as an excerpt of one item tells it."""
    corrections = tuple(each for each in meeting.corrections if each.item == item.number)
    return replace(
        meeting, entries=(item,), excerpted_from=meeting.items, information="", corrections=corrections
    )


def put_together(excerpts: Sequence[Excerpt], folder: Path, language: str) -> dict[str, bytes]:
    """Return the files of all excerpts by name, with their list as CSV for people and as JSON for programs.

    The list has also what earlier commands have put into `folder`. No two files get one name.
    """
    files: dict[str, bytes] = {}
    new = {excerpt.item.number for excerpt in excerpts}
    rows = [row for row in read_list(folder) if row["number"] not in new and (folder / row["file"]).is_file()]
    taken = {row["file"].casefold() for row in rows}
    for excerpt in excerpts:
        for name, content in excerpt.files.items():
            own = f"{excerpt.item.number} {name}" if name.casefold() in taken else name
            taken.add(own.casefold())
            files[own] = content
            if not own.endswith(".json"):
                rows.append(_row(excerpt.item, own, content))
    headings = [said[language] for said in _COLUMNS.values()]
    table = csv_bytes([headings, *([row[column] for column in _COLUMNS] for row in rows)], language)
    listed = json.dumps({"excerpts": rows}, ensure_ascii=False, indent=2) + "\n"
    return {**files, "excerpts.csv": table, EXCERPT_LIST: listed.encode()}


def _row(item: Item, name: str, content: bytes) -> dict[str, Any]:
    shows = [] if item.closed else [item.number]
    shows += [attachment.number for attachment in item.attachments if not attachment.closed]
    return {
        "number": item.number,
        "case": item.case,
        "title": item.title,
        "file": name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "shows": shows,
    }
