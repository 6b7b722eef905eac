"""What open attachments say of people, told before anything is built: `minutes check --files`."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from toolkit.attachments.outcome import Said, note_numbers
from toolkit.catalogue import finding
from toolkit.checking.checks.view import view_of
from toolkit.checking.contacts import find_contacts
from toolkit.checking.personnumbers import find_person_numbers
from toolkit.meetings.limits import Limits
from toolkit.reading.fields import mappings, text_of
from toolkit.reading.workspace import as_on_disk, is_inside, workspace_root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from toolkit.checking.checks import CheckedMeeting
    from toolkit.checking.checks.view import View
    from toolkit.findings import Finding
    from toolkit.reading.fields import Keys

    Read = Callable[[bytes, str], object]


def check_attached_files(checked: CheckedMeeting) -> Iterator[Finding]:
    """Yield what is found in the open attachments of a meeting: numbers and contacts of people, pages unread.

    Attachments that say under `disclose` why they may be shown are left out, and files that are not there.
    """
    view = view_of(checked.meeting, checked.committee)
    attached = list(_open_attachments(view))
    if not attached:
        return
    from toolkit.attachments.conversion.said import said_in_file
    from toolkit.attachments.conversion.worker import converting_apart

    limits = Limits()
    with converting_apart(limits) as do:
        for keys, path in attached:
            said = do(said_in_file, path.read_bytes(), PurePath(path).suffix, limits)
            yield from _check_said(view, keys, path.name, said)


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


def _is_open(attachment: Mapping[str, object]) -> bool:
    return attachment.get("closed") in {None, False} and not text_of(attachment, "disclose")


def _check_said(view: View, keys: Keys, name: str, said: object) -> Iterator[Finding]:
    place = view.meeting.place((*keys, "file"))
    if not isinstance(said, Said):  # a file that cannot be read
        yield finding("attachment-not-searched", place, file=name, pages="1-")
        return
    numbers = {page: find_person_numbers(text) for page, text in said.texts.items()}
    places = "; ".join(f"{page}: {', '.join(found)}" for page, found in numbers.items() if page and found)
    for note in note_numbers(places, numbers.get("", ())):
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
