"""Whether anything closed would be published: by the toolkit, in open texts, in attachments and templates.

What the toolkit writes is proved (`noninterference.py`). What people have put into the open themselves is
searched: texts and files for closed ones, the attachments' public pages and the committee's own templates for
closed titles, passages, names and numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.checking.particulars import Sought, find_particulars
from toolkit.checking.repeats import ClosedText, RepeatSearch
from toolkit.dataclass import dataclass
from toolkit.errors import LeakError
from toolkit.messages.message import Message
from toolkit.publishing.closed import (
    closed_files,
    closed_texts,
    disclosed_numbers,
    open_files,
    open_texts,
    shown_names,
    shown_texts,
)
from toolkit.publishing.noninterference import prove_closed_changes_nothing
from toolkit.publishing.passages import Passage, unwrapped
from toolkit.publishing.persons import prove_no_numbers_are_open
from toolkit.publishing.webfiles import attachment_address
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from toolkit.meetings.model import Attachment, Meeting
    from toolkit.publishing.apart import FileReader
    from toolkit.publishing.copies import ClosedFile

_MOST_TOLD = 10
_PACKET = regex(r"(.*-)?packet(-\d+)?\.pdf")
# "Pia Skov (HR)": one of the house, whose name stands in many papers.
_OFFICE = (
    r"[\w-]*(?:chef|direktør|leder|konsulent|jurist|advokat|sekretær|fuldmægtig|revisor|borgmester|manager"
    r"|director|officer|lawyer|solicitor|accountant|secretary)"
)
_OFFICIAL = regex(
    rf"[^.!?\n]{{1,80}}\([^()]+\)|(?i:{_OFFICE}) [^.,\n]{{1,40}}|[^.,\n]{{1,40}}, (?i:{_OFFICE})"
)
# "Direktør Jens Bruun orienterer om sagen": who tells of a case is not the one that it is about.
_TELLING = regex(
    r"(?:^|(?<=[.!?\n])) ?(?:[\w-]+ )?((?:[A-ZÆØÅ][\w.-]+ ){2,4})"
    r"(?=(?:orienter(?:er|ede)|fremlæg(?:ger|de)|fremlagde|redeg(?:ør|jorde)|præsenter(?:er|ede)|gennemg(?:år|ik)"
    r"|briefed|presented|explained)\b)"
)


@dataclass(frozen=True, slots=True)
class Leak:
    """Something closed in the open: whose it is ("item", "9"), what was found, in which file, where."""

    owner: str
    number: str
    found: str
    file: str
    place: str
    at: str


def prove_nothing_closed_is_open(meeting: Meeting, public: Meeting) -> None:
    """Raise LeakError where the `public` edition depends on what `meeting` keeps closed, or repeats it.

    Also where its own texts hold personal identity numbers.

    It costs next to nothing, and nothing need be made before.
    """
    prove_closed_changes_nothing(meeting, public)
    _stop_at(check_texts(meeting, public))
    prove_no_numbers_are_open(meeting, public)


@dataclass(frozen=True, slots=True)
class Searched:
    """The names of the files in which nothing closed was found, and of those that could not be read."""

    files: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def prove_nothing_leaks(meeting: Meeting, public: Meeting, files: Mapping[str, bytes]) -> Searched:
    """Raise LeakError where attachments or templates disclose what `meeting` keeps closed.

    `files` are the public outputs by name.
    """
    closed = Closed.of(meeting, public)
    if not closed.texts and not closed.files:
        return Searched()
    from toolkit.publishing.apart import reading_apart  # few meetings have anything closed

    with reading_apart() as reader:
        searched = {**searched_files(meeting, public, files), **template_files(public)}
        passages = {name: reader.disclose(name, data) for name, data in searched.items()}
        _stop_at(check_disclosed(closed, passages, reader))
        unread = tuple(dict.fromkeys(reader.unread))
        return Searched(tuple(name for name in searched if name not in unread), unread)


@dataclass(frozen=True, slots=True)
class Closed:
    """What `meeting` holds that its `public` edition does not."""

    meeting: Meeting
    public: Meeting
    texts: tuple[ClosedText, ...]
    files: tuple[Attachment, ...]

    @classmethod
    def of(cls, meeting: Meeting, public: Meeting) -> Closed:
        """Find what the public edition leaves out."""
        return cls(meeting, public, closed_texts(meeting, public), closed_files(meeting, public))


def check_disclosed(
    closed: Closed, passages: Mapping[str, Sequence[Passage]], reader: FileReader
) -> Iterator[Leak]:
    """Yield what the `passages` of files, by name, disclose of what is `closed`, and copies."""
    yield from check_passages(ClosedSearch(closed.texts, closed.public), passages)
    yield from check_copies(closed, passages, reader)


def _stop_at(leaks: Iterable[Leak]) -> None:
    found = tuple(dict.fromkeys(leaks))
    if found:
        raise leak_error(found)


def leak_error(leaks: Sequence[Leak]) -> LeakError:
    """Return the failure that `leaks` are: what of whom is found where, each in each file once."""
    first = {(leak.file, leak.owner, leak.number): leak for leak in reversed(leaks)}
    told = sorted(first.values(), key=leaks.index)
    lines = [_line(leak) for leak in told[:_MOST_TOLD]]
    if len(told) > _MOST_TOLD:
        lines.append(Message("leak-more", {"count": len(told) - _MOST_TOLD}))
    return LeakError("leak", leaks=tuple(lines))


def _line(leak: Leak) -> Message:
    place = Message(f"leak-in-{leak.place}", {"at": leak.at})
    owner = Message(f"leak-{leak.owner}", {"number": leak.number})
    return Message("leak-line", {"file": leak.file, "place": place, "owner": owner, "found": leak.found})


# ---------------------------------------------------------------- open texts


def check_texts(meeting: Meeting, public: Meeting) -> Iterator[Leak]:
    """Yield the closed titles and long passages that open texts repeat."""
    closed = closed_texts(meeting, public)
    if not closed:
        return
    search = RepeatSearch(closed, shown_names(public))
    for text in open_texts(meeting, public):
        for hit in search.find_in(text.text):
            if hit.is_certain:
                place = "item" if text.number else "meeting"
                yield Leak(hit.closed.owner, hit.closed.number, hit.found, "meeting.yaml", place, text.number)


# ---------------------------------------------------------------- attachments and templates


class ClosedSearch:
    """Looks for titles, passages, names and numbers of closed texts, but for what the public edition says."""

    def __init__(self, closed: Sequence[ClosedText], public: Meeting) -> None:
        shown = shown_texts(public)
        self._repeats = RepeatSearch(closed, shown)
        self._owners: dict[str, ClosedText] = {}
        officials = "\n".join(
            (
                *(each.text for each in closed if not each.is_name and _OFFICIAL.fullmatch(each.text)),
                *(name for each in closed for name in _TELLING.findall(each.text)),
            )
        )
        for each in closed:
            for particular in find_particulars(each.text):
                self._owners.setdefault(particular, each)
        said = Sought(frozenset(self._owners)).find_in("\n".join((*shown, officials)), is_prose=True)
        for particular in set(said):
            del self._owners[particular]
        self._sought = Sought(frozenset(self._owners))

    def find_in(self, passage: Passage) -> Iterator[tuple[ClosedText, str]]:
        """Yield the closed texts of which a passage says something, with what it says."""
        text = unwrapped(passage.text)
        for hit in self._repeats.find_in(text):
            if hit.is_certain:
                yield hit.closed, hit.found
        for found in self._sought.find_in(text, is_prose=passage.is_prose):
            yield self._owners[found], found


def searched_files(meeting: Meeting, public: Meeting, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return those of the public `files` that show attachments, but for what may be disclosed.

    Where the attachments are no files of their own, they are the packet's.
    """
    allowed = disclosed_numbers(meeting)
    addresses = {attachment_address(each): each.number for each in public.attachments if each.file}
    handed_out = {
        name: data for name, data in files.items() if name in addresses and addresses[name] not in allowed
    }
    if handed_out or not any(number not in allowed for number in addresses.values()):
        return _below_public(handed_out)
    if any(name in addresses for name in files):
        return {}
    return _below_public({name: data for name, data in files.items() if _is_packet(name)})


def _is_packet(name: str) -> bool:
    return _PACKET.fullmatch(name) is not None


def _below_public(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"public/{name}": data for name, data in sorted(files.items())}


def template_files(public: Meeting) -> dict[str, bytes]:
    """Return the committee's own templates by name: those of the toolkit have nothing of a meeting."""
    folder = public.committee.templates
    if folder is None:
        return {}
    found = sorted((*folder.glob("*.docx"), *folder.glob("web/*.html"), *folder.glob("web/*.css")))
    return {f"{folder.name}/{path.relative_to(folder).as_posix()}": _read(path) for path in found}


def check_passages(search: ClosedSearch, passages: Mapping[str, Iterable[Passage]]) -> Iterator[Leak]:
    """Yield every closed title, passage, name and number in the `passages` of each file."""
    for name, each in passages.items():
        for passage in dict.fromkeys(each):
            for closed, found in search.find_in(passage):
                yield Leak(closed.owner, closed.number, found, name, passage.place, passage.at)


# ---------------------------------------------------------------- copies


def check_copies(
    closed: Closed, passages: Mapping[str, Iterable[Passage]], reader: FileReader
) -> Iterator[Leak]:
    """Yield the closed files that an open attachment, or a picture in an open text, shows.

    `passages` are those of the attachments' public files, by name.
    """
    from toolkit.publishing.copies import ClosedFile

    withheld: list[tuple[Attachment, ClosedFile]] = []
    shown = "\n".join(shown_texts(closed.public))
    for attachment in closed.files:
        name = attachment.file.name if attachment.file else ""
        content = reader.read(name, _read(attachment.file))
        if content:
            withheld.append((attachment, ClosedFile(content, shown)))
    if not withheld:
        return
    looks = max(one.wanted for _, one in withheld)
    said = _said_by(closed.public, passages)
    for number, path in open_files(closed.meeting, closed.public):
        data = _read(path)
        opened = reader.read(path.name, data, looks) if data else None
        for attachment, one in withheld if opened else ():
            if opened and one.is_in(opened, said.get(number, "")):
                found = attachment.file.name if attachment.file else ""
                place = "copy" if number else "data"
                yield Leak("attachment", attachment.number, found, path.name, place, number)


def _said_by(public: Meeting, passages: Mapping[str, Iterable[Passage]]) -> dict[str, str]:
    """Return what the attachments' public pages say, by number."""
    return {
        each.number: "\n".join(
            passage.text
            for passage in passages.get(f"public/{attachment_address(each)}", ())
            if passage.place == "page"
        )
        for each in public.attachments
    }


def _read(path: Path | None) -> bytes:
    """Return a file's bytes, none for one that is gone: intake is the one to say so."""
    try:
        return path.read_bytes() if path else b""
    except OSError:
        return b""
