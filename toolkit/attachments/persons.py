"""What open attachments say of people, told before anything is built: `minutes check --files`."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.said import said_in_file
from toolkit.attachments.conversion.worker import converting_apart
from toolkit.attachments.intake import read_attached
from toolkit.attachments.outcome import RefusedError, Said, note_numbers, say_places
from toolkit.catalogue import finding
from toolkit.checking.checks.view import View, view_of
from toolkit.checking.contacts import find_contacts
from toolkit.checking.personnumbers import find_person_numbers
from toolkit.meetings.limits import Limits
from toolkit.reading.fields import mappings, text_of
from toolkit.reading.workspace import as_on_disk, is_inside, workspace_root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from toolkit.checking.checks.whole import CheckedMeeting
    from toolkit.findings import Finding
    from toolkit.reading.fields import Data, Keys


@contextmanager
def looking_into_files() -> Iterator[Callable[[CheckedMeeting], Iterator[Finding]]]:
    """Give what looks into a meeting's files, in processes that end with the context."""
    limits = Limits()
    with converting_apart(limits) as do:

        def look(checked: CheckedMeeting) -> Iterator[Finding]:
            """Yield what is found in a meeting's open attachments: people's numbers, contacts, pages unread.

            Those that say under `disclose` why they may be shown are left out, and files that are not there.
            """
            view = view_of(checked.meeting, checked.committee)
            for keys, path in _open_attachments(view):
                yield from _check_said(view, keys, path.name, _said(do, path, limits))

        yield look


def _said(do: Callable[..., object], path: Path, limits: Limits) -> object:
    try:
        return do(said_in_file, read_attached(path, limits), path.suffix, limits)
    except RefusedError:
        return None


def _open_attachments(view: View) -> Iterator[tuple[Keys, Path]]:
    root = workspace_root(view.meeting.path)
    for item in view.items:
        if item.is_closed or text_of(item.data, "disclose"):
            continue
        for keys, attachment in mappings(item.data, "attachments", item.keys):
            if _is_open(attachment) and (written := text_of(attachment, "file")):
                path = as_on_disk(view.meeting.path.parent / written)
                if path.is_file() and is_inside(path, root):
                    yield keys, path


def _is_open(attachment: Data) -> bool:
    return attachment.get("closed") in (None, False) and not text_of(attachment, "disclose")


def _check_said(view: View, keys: Keys, name: str, said: object) -> Iterator[Finding]:
    place = view.meeting.place((*keys, "file"))
    if not isinstance(said, Said):  # a file that cannot be read
        yield finding("attachment-not-searched", place, file=name, pages="1-")
        return
    numbers = {page: find_person_numbers(text) for page, text in said.texts.items()}
    for note in note_numbers(say_places(numbers), numbers.get("", ())):
        is_published = view.body.get("publishes") is True
        code = "attachment-person-number-public" if is_published else "attachment-person-number"
        yield finding(code, place, file=name, places=note.values["places"])
    contacts = list(dict.fromkeys(found for text in said.texts.values() for found in find_contacts(text)))
    if contacts:
        yield finding(
            "attachment-contact", place, file=name, found=", ".join(contacts[:3]), count=len(contacts)
        )
    if said.unread:
        yield finding("attachment-not-searched", place, file=name, pages=said.unread)
