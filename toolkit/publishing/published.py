"""A public folder as it is: how it differs from what was made, and what is found in its files today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toolkit.dataclass import dataclass
from toolkit.errors import LeakError
from toolkit.messages.message import Message
from toolkit.publishing.apart import FileReader, reading_apart
from toolkit.publishing.closed import disclosed_numbers
from toolkit.publishing.leaks import Closed, check_disclosed, leak_error, prove_nothing_closed_is_open
from toolkit.publishing.persons import find_numbers_in
from toolkit.publishing.publication import find_differences
from toolkit.publishing.webfiles import ATTACHMENTS, attachment_address
from toolkit.words.edition import public_edition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from toolkit.meetings.model import Meeting
    from toolkit.publishing.passages import Passage


@dataclass(frozen=True, slots=True)
class Published:
    """What was found: keys of messages with their values, and what is disclosed of closed things.

    `searched` and `unread` are the names of the files that were looked at, and that could not be.
    """

    faults: tuple[tuple[str, Mapping[str, str]], ...]
    leaks: tuple[Message, ...]
    searched: tuple[str, ...]
    unread: tuple[str, ...]


def inspect_published(public: Path, record: Mapping[str, Any], meeting: Meeting | None) -> Published:
    """Look at the files in the folder `public`, of which `record` is the publication.json.

    `meeting` is what its file says today; without one nothing closed can be looked for. The attachments are
    searched, and every file that is not as a build made it. All else was proved when it was made.
    """
    differences = list(find_differences(public, record))
    strange = [name for kind, name in differences if kind != "missing"]
    allowed = _allowed(meeting) if meeting else set()
    told = [each["name"] for each in record["files"] if each["name"].startswith(ATTACHMENTS)]
    names = [name for name in dict.fromkeys((*told, *strange)) if name not in allowed]
    files = {name: (public / name).read_bytes() for name in names if (public / name).is_file()}
    with reading_apart() as reader:
        passages = {name: reader.disclose(name, data) for name, data in files.items()}
        faults = [(f"public {kind}", {"file": name}) for kind, name in differences]
        faults += _person_faults(passages)
        leaks = _leaks(meeting, passages, reader) if meeting else ()
        unread = tuple(dict.fromkeys(reader.unread))
    return Published(tuple(faults), leaks, tuple(name for name in files if name not in unread), unread)


def _allowed(meeting: Meeting) -> set[str]:
    """Return the files of which it is said why they may show what they do."""
    numbers = disclosed_numbers(meeting)
    return {attachment_address(each) for each in meeting.attachments if each.number in numbers}


def _person_faults(passages: Mapping[str, Sequence[Passage]]) -> Iterator[tuple[str, dict[str, str]]]:
    for name, each in passages.items():
        for at, numbers in find_numbers_in(each).items():
            yield "public person", {"file": name, "at": at or "-", "numbers": ", ".join(numbers)}


def _leaks(
    meeting: Meeting, passages: Mapping[str, Sequence[Passage]], reader: FileReader
) -> tuple[Message, ...]:
    public = public_edition(meeting)
    try:
        prove_nothing_closed_is_open(meeting, public)
    except LeakError as error:
        return error.values.get("leaks") or (Message(error.code, error.values),)  # type: ignore[return-value]
    named = {f"public/{name}": each for name, each in passages.items()}
    found = tuple(dict.fromkeys(check_disclosed(Closed.of(meeting, public), named, reader)))
    return leak_error(found).values["leaks"] if found else ()  # type: ignore[return-value]
