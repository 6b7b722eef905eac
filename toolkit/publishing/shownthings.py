"""The items and attachments that public files show, and those that their meeting's file closes now."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from toolkit.meetings.numbering import number_attachments
from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import mappings, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from toolkit.checking.checks.view import View
    from toolkit.reading.fields import Data


class ShownThings(NamedTuple):
    """What public files show in the open: numbers and titles, and each title as often as it is there."""

    things: tuple[tuple[str, str], ...]
    titles: Counter[str]

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers that are shown."""
        return frozenset(number for number, _ in self.things)

    @property
    def told(self) -> frozenset[str | None]:
        """The titles, and None, which is told of no number."""
        return frozenset((None, *(title for _, title in self.things)))


def may_show(shown: ShownThings | None, view: View, number: str, title: str) -> bool:
    """Whether public files may show something closed: its number, or its title where numbers have moved."""
    if shown is None or number in shown.numbers:
        return True
    return shown.titles[title] > Counter(open_title for _, open_title in open_things(view))[title]


def read_shown(data: Path, *, omits: bool) -> ShownThings | None:
    """What meeting.json tells of the files beside it; None where there is none that can be read.

    Where the committee `omits` closed items, what stands in the place of one is too much.
    """
    try:
        items: list[dict[str, Any]] = json.loads(data.read_bytes()).get("agendaItem", [])
        shown = [item for item in items if item["public"] or omits]
        files = [file for item in shown for file in item.get("auxiliaryFile", [])]
        named = [file["name"].partition(" ") for file in files]
        things = [(item["number"], item["name"]) for item in shown]
        titles = [title for _, title in things] + [title for _, _, title in named]
        things += [
            (number, title)
            for file, (number, _, title) in zip(files, named, strict=True)
            if "accessUrl" in file
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return ShownThings(tuple(things), Counter(titles))


def shown_by_record(record: Mapping[str, Any], *, omits: bool) -> ShownThings | None:
    """What publication.json tells of the same; None where it tells nothing of what is open."""
    try:
        things = [(each["number"], each["title"]) for each in record["open"]]
        things += [(each["number"], each["public_title"]) for each in record["closed"] if omits]
    except (KeyError, TypeError):
        return None
    return ShownThings(tuple(things), Counter(title for _, title in things))


def holders(view: View) -> Iterator[Data]:
    """The data of each item and attachment."""
    for item in view.items:
        yield item.data
        yield from (attachment for _, attachment in mappings(item.data, "attachments"))


def closed_things(view: View) -> Iterator[tuple[str, str]]:
    """The number and title of each item and attachment that is closed for the public."""
    return ((number, title) for number, title, is_closed in _things(view) if is_closed)


def open_things(view: View) -> Iterator[tuple[str, str]]:
    """The number and title of each item and attachment that is open to the public."""
    return ((number, title) for number, title, is_closed in _things(view) if not is_closed)


def _things(view: View) -> Iterator[tuple[str, str, bool]]:
    for item in view.items:
        is_closed = item.is_closed or _is_marked(item.data.get("closed"))
        yield item.number, item.title, is_closed
        attachments = [attachment for _, attachment in mappings(item.data, "attachments")]
        numbers = number_attachments(item.number, len(attachments))
        for number, attachment in zip(numbers, attachments, strict=True):
            marked = is_closed or _is_marked(attachment.get("closed"))
            title = text_of(attachment, "title")
            is_shown = marked and title == text_of(attachment, "public_title")
            yield number, "" if is_shown else title, marked


def _is_marked(closed: object) -> bool:
    """Whether something says that it is closed, be it in a word that is not the right one (`closed: ja`)."""
    return closed is not None and closed is not False
