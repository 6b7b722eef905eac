"""What the rules look at: a meeting and its committee as far as they have the right shape, typed.

The schema's findings tell what has not. A rule then speaks about the rest, so that one mistake does not
hide the next. Numbers, time slots and defaults are derived where the model of a meeting has them from too.
`data` and `body` are the two files themselves, for the rules about what is written: whether a key is there
at all, or is empty, or stands where it has no meaning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.checking.checks.entrytexts import Text, own_texts, texts_of_entry
from toolkit.checking.checks.written import (
    absences_of,
    attachments_of,
    dissenters_of,
    members_of,
    names_of,
    sections_of,
)
from toolkit.errors import InputError
from toolkit.meetings.agenda import Placed, length_of, place_entries, slot_of
from toolkit.meetings.defaults import kind_of, language_of, status_of
from toolkit.meetings.ownfields import OwnField, declared_fields
from toolkit.meetings.schedule import Plan, time_of
from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import days_of, is_within, text_of, whole_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, time

    from toolkit.checking.checks.written import (
        WrittenAbsence,
        WrittenAttachment,
        WrittenMember,
        WrittenName,
        WrittenSection,
    )
    from toolkit.reading.fields import Data, Keys
    from toolkit.reading.yamlio import Document


class Entry(NamedTuple):
    """An agenda item or a break with what the other entries make of it. `number` is "" for a break."""

    keys: Keys
    data: Data
    number: str
    in_closed_group: bool
    plan: Plan | None  # None when the meeting has no date to plan by
    texts: tuple[Text, ...]  # every text of it
    attachments: tuple[WrittenAttachment, ...]

    @property
    def is_break(self) -> bool:
        """Whether it is a break."""
        return "break" in self.data

    @property
    def is_closed(self) -> bool:
        """Whether it is a closed item."""
        return self.in_closed_group or self.data.get("closed") is True

    @property
    def title(self) -> str:
        """What the entry is called."""
        return text_of(self.data, "break" if self.is_break else "title")

    @property
    def kind(self) -> str:
        """Its `type`: "decision", "information" and so on, "" for none."""
        return text_of(self.data, "type")

    @property
    def decision(self) -> str:
        """What was decided, "" while nothing is."""
        return text_of(self.data, "decision")

    @property
    def is_withdrawn(self) -> bool:
        """Whether it is written to be withdrawn."""
        return "withdrawn" in self.data

    @property
    def lang(self) -> str:
        """The language that its words are said to be in, "" for the committee's."""
        return text_of(self.data, "lang")

    @property
    def slot(self) -> tuple[time, time] | None:
        """The written slot, also one that runs backwards."""
        return slot_of(self.data)

    @property
    def length(self) -> int | None:
        """The written length in minutes, None for none."""
        return length_of(self.data)

    @property
    def sections(self) -> Iterator[WrittenSection]:
        """Its further headings."""
        return sections_of(self.data, self.keys)

    @property
    def presenters(self) -> Iterator[WrittenName]:
        """Who presents it."""
        return names_of(self.data, "presenters", self.keys)

    @property
    def dissenters(self) -> Iterator[WrittenName]:
        """Whose opinions are printed under it."""
        return dissenters_of(self.data, self.keys)

    @property
    def absences(self) -> Iterator[WrittenAbsence]:
        """Who took no part in it, as far as more than the name is written."""
        return absences_of(self.data, self.keys)


class View(NamedTuple):
    """A meeting and its committee as the rules see them."""

    meeting: Document
    committee: Document
    data: Data
    body: Data
    days: tuple[date, date] | None
    start: time | None
    end: time | None
    status: str
    first_number: int  # of the meeting's first item
    entries: tuple[Entry, ...]
    items: tuple[Entry, ...]  # the entries that are no breaks
    texts: tuple[Text, ...]  # every text of the meeting file that readers of a document may see
    written_members: tuple[WrittenMember, ...]  # everybody whom the committee's file lists
    whole: bytes  # all of the texts in one, without capitals: bytes are searched many times faster than a str

    @property
    def language(self) -> str:
        """The language of the committee's documents."""
        return language_of(self.body)

    @property
    def kind(self) -> str:
        """Which rules of procedure the committee has: political, med or internal."""
        return kind_of(self.body)

    @property
    def publishes(self) -> bool:
        """Whether the committee has a public edition."""
        return self.body.get("publishes") is True

    @property
    def members(self) -> tuple[str, ...]:
        """The names of the members whose period holds the meeting's day."""
        return tuple(member.name for member in self.written_members if member.name and self._sits(member))

    @property
    def past_members(self) -> tuple[str, ...]:
        """The names of the members who are none on the meeting's day."""
        return tuple(member.name for member in self.written_members if not self._sits(member))

    def _sits(self, member: WrittenMember) -> bool:
        return self.days is None or is_within(self.days[0], member.first_day, member.last_day)

    @property
    def participants(self) -> tuple[WrittenName, ...]:
        """Who was there."""
        return tuple(names_of(self.data, "participants"))

    @property
    def guests(self) -> tuple[WrittenName, ...]:
        """Who was there as a guest."""
        return tuple(names_of(self.data, "guests"))

    @property
    def absences(self) -> tuple[WrittenAbsence, ...]:
        """Who sent apologies, and who came instead."""
        return tuple(absences_of(self.data))


def view_of(meeting: Document, committee: Document) -> View:
    """The view of two documents; what is missing or misshapen in them is left out of it."""
    data, body = meeting.fields, committee.fields
    days = days_of(data.get("date"))
    start = time_of(data, "start") or time_of(body, "start")
    first_number = _first_number(meeting, committee, data, body)
    entries = tuple(map(_entry, place_entries(data, days[0] if days else None, start, first_number)))
    declared = declared_fields(body)
    if declared:
        entries = tuple(
            entry._replace(texts=(*entry.texts, *_own_texts(entry, declared.get("item", ()))))
            for entry in entries
        )
    head = [
        Text((key,), text, text.casefold())
        for key in ("title", "place", "information")
        if (text := text_of(data, key))
    ]
    all_texts = (*head, *(text for entry in entries for text in entry.texts))
    return View(
        meeting=meeting,
        committee=committee,
        data=data,
        body=body,
        days=days,
        start=start,
        end=time_of(data, "end") or time_of(body, "end"),
        status=status_of(data),
        first_number=first_number,
        entries=entries,
        items=tuple(entry for entry in entries if not entry.is_break),
        texts=all_texts,
        written_members=tuple(members_of(body)),
        whole="\n".join(text.folded for text in all_texts).encode("utf-8", "surrogatepass"),
    )


def _first_number(meeting: Document, committee: Document, data: Data, body: Data) -> int:
    """The number of the first item as the documents will have it; 1 while earlier meetings cannot tell."""
    own = whole_of(data, "first_number")
    if own is not None:
        return own
    if body.get("numbering") != "year" or not days_of(data.get("date")):
        return 1
    from toolkit.checking.yearnumbers import first_number_of

    try:
        return first_number_of(meeting.path, data, committee.path, body)
    except InputError:
        return 1


def _own_texts(entry: Entry, fields: tuple[OwnField, ...]) -> Iterator[Text]:
    return own_texts(entry.keys, entry.data, fields, is_closed=entry.is_closed)


def _entry(placed: Placed) -> Entry:
    closed = placed.group is not None and placed.group.get("closed") is True
    texts_of = tuple(texts_of_entry(placed.keys, placed.data, in_closed_group=closed))
    attachments = tuple(attachments_of(placed.data, placed.keys))
    return Entry(placed.keys, placed.data, placed.number, closed, placed.plan, texts_of, attachments)
