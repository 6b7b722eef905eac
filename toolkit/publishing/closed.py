"""What a meeting holds that its public edition does not: the texts and files that the search looks for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.checking.repeats import ClosedText
from toolkit.dataclass import dataclass, field_names
from toolkit.markup import find_images
from toolkit.meetings.model import Attachment, Item, Meeting, OwnValue, Section
from toolkit.namedtuple import NamedTuple
from toolkit.reading.workspace import as_on_disk

if TYPE_CHECKING:
    from collections.abc import Iterator


# Values of the file's own vocabulary, numbers, which closed items keep, and reasons, which nothing shows.
_NO_TEXT = frozenset({"kind", "number", "attachments", "folder", "templates", "disclose"})
_NO_TEXT |= {"entries", "excerpted_from", "group"}  # they hold texts of other owners
# Fields that name something: a reader of one of them knows what is kept from him.
_NAMES = frozenset({"title", "case", "file", "heading"})
_NUMBERING = "0123456789.-_ "
_WRITTEN_OUT = frozenset({"line", "text"})
# What names something in the open says so openly. Every other field is searched, a new one too.
_NAMING = frozenset(("committee", "title", "case", "file", "place", "initials", "participants", "guests"))
_NAMING |= {"name", "substitute", "chaired_by", "presenters", "who", "by", "names"}


@dataclass(frozen=True, slots=True)
class OpenText:
    """A text that the public edition shows: of which item ("" for the meeting's own)."""

    number: str
    text: str


class _Told(NamedTuple):
    """A text of a meeting: whose, of which item or attachment, and the field of `holder` that it is in."""

    owner: str
    number: str
    holder: object
    field: str
    text: str

    @property
    def names(self) -> bool:
        """Whether it names something in the open, or is written for the public."""
        return self.field in _NAMING or (isinstance(self.holder, Item) and self.holder.closed)


def closed_texts(meeting: Meeting, public: Meeting) -> tuple[ClosedText, ...]:
    """Return every text of `meeting` that its `public` edition does not hold, each once.

    It does not ask what is closed but what is missing, so that a mistake in the making of the public
    edition is not repeated here. What may be disclosed is left out.
    """
    told = tuple(_told(public))
    # What another says in the same words is no less closed: it is what the search is for.
    shown = {(each.owner, each.number, each.text) for each in told}
    # Two cases are told under the same headings.
    headings = "\n".join(each.text for each in told if each.field == "heading").casefold()
    names = set(shown_names(public))
    found: dict[str, ClosedText] = {}
    for owner, number, holder, field, text in _told(meeting):
        is_disclosed = isinstance(holder, Item | Attachment) and holder.disclose
        is_usual = field == "heading" and text.casefold() in headings
        if not (is_disclosed or is_usual or text in names or (owner, number, text) in shown) and text.strip():
            found.setdefault(text, ClosedText(owner, number, text, field in _NAMES))
    return tuple(found.values())


def shown_texts(public: Meeting) -> tuple[str, ...]:
    """Return every text of the public edition."""
    return tuple(each.text for each in _told(public))


def shown_names(public: Meeting) -> tuple[str, ...]:
    """Return the texts of the public edition that are written to name something, or for closed items.

    What an open item's running text says of a closed one is there by mistake, even if it is there.
    """
    return tuple(each.text for each in _told(public) if each.names)


def open_texts(meeting: Meeting, public: Meeting) -> Iterator[OpenText]:
    """Yield all open texts that are no names, but for items that say why they may repeat closed ones."""
    allowed = {item.number for item in meeting.items if item.disclose}
    for each in _told(public):
        if each.number not in allowed and not each.names:
            yield OpenText(each.number, each.text)


def printed_texts(meeting: Meeting, public: Meeting) -> Iterator[OpenText]:
    """Yield every text of the public edition, but for items that say why they may show what they do."""
    allowed = {item.number for item in meeting.items if item.disclose}
    for each in _told(public):
        if each.owner != "item" or each.number not in allowed:
            yield OpenText(each.number, each.text)


def closed_files(meeting: Meeting, public: Meeting) -> tuple[Attachment, ...]:
    """Return the attachments whose file is not handed out, but for those that may be shown."""
    handed_out = {each.number for each in public.attachments if each.file}
    return tuple(each for each in _not_disclosed(meeting) if each.file and each.number not in handed_out)


def open_files(meeting: Meeting, public: Meeting) -> Iterator[tuple[str, Path]]:
    """Yield the files that the public edition shows: attachments with their numbers, pictures with ""."""
    handed_out = {each.number for each in public.attachments if each.file}
    for each in _not_disclosed(meeting):
        if each.file and each.number in handed_out:
            yield each.number, each.file
    for opened in open_texts(meeting, public):
        for image in find_images(opened.text):
            if not image.scheme:
                yield "", as_on_disk(public.folder / image.source)


def disclosed_numbers(meeting: Meeting) -> frozenset[str]:
    """Return the numbers of the attachments of which it is said why they may show what they do."""
    return frozenset(
        each.number for item in meeting.items for each in item.attachments if item.disclose or each.disclose
    )


def _not_disclosed(meeting: Meeting) -> Iterator[Attachment]:
    for item in meeting.items:
        if not item.disclose:
            yield from (each for each in item.attachments if not each.disclose)


def _holders(meeting: Meeting) -> Iterator[tuple[str, str, object]]:
    yield "meeting", "", meeting
    for entry in meeting.entries:
        if entry.group:
            yield "meeting", "", Section(heading=entry.group.title, text="")
        if isinstance(entry, Item):
            yield "item", entry.number, entry
            yield from (("attachment", each.number, each) for each in entry.attachments)
        else:
            yield "meeting", "", entry


def _told(meeting: Meeting) -> Iterator[_Told]:
    for owner, number, holder in _holders(meeting):
        yield from (_Told(owner, number, holder, field, text) for field, text in _texts(holder))


def _texts(holder: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in `holder` with the name of the field it is in; not those of entries in it."""
    if isinstance(holder, Path):
        # Without the number that many files' names begin with, and without the suffix.
        yield name, holder.stem.lstrip(_NUMBERING)
    elif isinstance(holder, str):
        # Nobody has written the toolkit's own words, such as which edition this is.
        yield from () if isinstance(holder, Enum) else [(name, holder)]
    elif isinstance(holder, tuple | Mapping):
        for each in holder.values() if isinstance(holder, Mapping) else holder:
            yield from _texts(each, name)
    elif isinstance(holder, OwnValue):
        # A caseworker's name or a choice stands in many an open paper by right; what is written out does not.
        written = holder.value if holder.kind in _WRITTEN_OUT else ()
        yield from _texts(written, "text" if holder.kind == "text" else name)
    else:
        for field in field_names(holder):
            if field not in _NO_TEXT:
                yield from _texts(getattr(holder, field), field)
