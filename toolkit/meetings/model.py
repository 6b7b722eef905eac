"""What a meeting is: frozen, complete, and free of files and formats.

Times are naive local datetimes, lengths whole minutes. Texts are CommonMark as
the user wrote them; nothing here knows Word or PDF.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field
from toolkit.meetings.limits import Limits
from toolkit.reading.fields import is_within

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime, time
    from pathlib import Path


class Status(StrEnum):
    """How far a meeting has come; the minutes are made from `MINUTES` on."""

    DRAFT = "draft"
    AGENDA = "agenda"
    MINUTES = "minutes"
    APPROVED = "approved"


class Edition(StrEnum):
    """Who a document is for."""

    INTERNAL = "internal"
    PUBLIC = "public"


class DocumentKind(StrEnum):
    """Which of a meeting's documents."""

    AGENDA = "agenda"
    MINUTES = "minutes"
    SUPPLEMENT = "supplement"
    EXCERPT = "excerpt"

    @property
    def tells_outcome(self) -> bool:
        """Whether the document tells what happened at the meeting."""
        return self in (DocumentKind.MINUTES, DocumentKind.EXCERPT)


@dataclass(frozen=True, slots=True)
class OwnValue:
    """What one of the committee's own fields says; `value` has no entry where nothing is said.

    `kind` is line, text (CommonMark), date, number, money, choice, yes/no or person; `place` where the
    standard documents print it. In the public edition a field that is not public keeps its name alone.
    """

    name: str
    title: str = ""
    kind: str = "line"
    value: tuple[str | int | float | bool | date, ...] = ()
    public: bool = False
    place: str = "template"


@dataclass(frozen=True, slots=True)
class Member:
    """One of the committee's members."""

    name: str
    role: str = ""
    side: str = ""  # management | staff | ""
    group: str = ""  # the party or group, as votes name it
    votes: bool = True
    substitute_for: str = ""
    first_day: date | None = None  # of the member's period; None: always
    last_day: date | None = None
    own: tuple[OwnValue, ...] = ()

    def sits_on(self, day: date) -> bool:
        """Whether the member's period holds `day`."""
        return is_within(day, self.first_day, self.last_day)


@dataclass(frozen=True, slots=True)
class Absence:
    """A member who sent apologies or took no part in an item, and who came instead ("" for nobody)."""

    name: str
    substitute: str = ""
    reason: str = ""  # of an item's: disqualified | left | late | other


@dataclass(frozen=True, slots=True)
class Movement:
    """Somebody who came late, left or came back: at a time, or before an item by its number."""

    name: str
    kind: str  # arrived | left | returned
    at: time | None = None
    item: str = ""


@dataclass(frozen=True, slots=True)
class Ballot:
    """Those who voted one way: by names and groups as written, or only how many."""

    names: tuple[str, ...] = ()
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote on an item. `text` says on what, where there were several."""

    text: str = ""
    ayes: Ballot = Ballot()
    noes: Ballot = Ballot()
    abstentions: Ballot = Ballot()
    unanimous: bool = False

    @property
    def is_told(self) -> bool:
        """Whether names, groups or numbers say who voted how."""
        return any(ballot != Ballot() for ballot in (self.ayes, self.noes, self.abstentions))

    def others(self, ballot: Ballot) -> tuple[Ballot, ...]:
        """Return the two other ballots than that of `ayes`, `noes` and `abstentions`."""
        return tuple(other for other in (self.ayes, self.noes, self.abstentions) if other is not ballot)


@dataclass(frozen=True, slots=True)
class Dissent:
    """An opinion printed after the decision, and whether it goes on with the case."""

    by: tuple[str, ...]
    text: str
    follows_case: bool = False


@dataclass(frozen=True, slots=True)
class Late:
    """When and why an item came on the agenda after it was sent."""

    added: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """A heading above the items that follow it; a closed one closes them all."""

    title: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A further heading of an item with its text, between statement and decision."""

    heading: str
    text: str
    lang: str = ""  # the language of both where it is not the committee's: "en"


@dataclass(frozen=True, slots=True)
class Action:
    """Who does what by when, as decided under an item."""

    what: str
    who: str = ""
    due: date | None = None
    done: bool = False
    own: tuple[OwnValue, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that belongs to an item. `number` is "2.1"; `file` is absolute.

    `keep_original` asks for the file itself within the packet, beside its pages.
    `file` is None only in the public edition, for a closed attachment that is
    named by its public title but not handed out.
    """

    number: str
    title: str
    file: Path | None
    closed: bool = False
    public_title: str = ""
    keep_original: bool = False
    alt: str = ""  # what an attached picture shows, for those who do not see it
    lang: str = ""  # the language of the file, where the user says it
    disclose: str = ""  # why closed words and people's numbers may stand in it; printed nowhere
    own: tuple[OwnValue, ...] = ()

    @property
    def key(self) -> str:
        """The bookmark name of this attachment, the same in .docx and .pdf."""
        return "attachment_" + bookmark_part(self.number)


@dataclass(frozen=True, slots=True)
class Item:
    """One agenda item. `number` is as printed: "3" or "3a".

    `slot` is None when the file gives neither slot nor length.
    `timed` tells whether the slot was written in the file (True) or follows
    from the lengths before it (False). `day` is the day it is held on, which
    matters in a meeting of several days.
    """

    number: str
    title: str
    kind: str = ""  # decision | discussion | information | written | ""
    case: str = ""
    slot: Slot | None = None
    timed: bool = False
    day: date | None = None
    duration: int | None = None
    presenters: tuple[str, ...] = ()
    note: str = ""
    recommends: str = ""  # this item's own lead-in, "" for the committee's
    recommendation: tuple[str, ...] = ()
    statement: str = ""
    sections: tuple[Section, ...] = ()
    decision: str = ""
    actions: tuple[Action, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    closed: bool = False
    public_title: str = ""
    public_decision: str = ""
    group: ItemGroup | None = None
    summary: str = ""
    late: Late | None = None
    withdrawn: str = ""  # why the item is not taken
    closed_because: str = ""
    withheld: str = ""  # why a closed item's decision is not for the public
    absent: tuple[Absence, ...] = ()
    votes: tuple[Vote, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    to: str = ""  # where the case goes on to
    chaired_by: str = ""  # who led this item where it was not who led the meeting
    disclose: str = ""  # why closed words may stand here, or these be repeated; printed nowhere
    lang: str = ""  # the language of its own words where it is not the committee's: "en"
    own: tuple[OwnValue, ...] = ()

    @property
    def key(self) -> str:
        """The bookmark name of this item's heading, the same in .docx and .pdf."""
        return "item_" + bookmark_part(self.number)

    @property
    def decision_key(self) -> str:
        """The bookmark name of this item's decision, the same in .docx and .pdf."""
        return "decision_" + bookmark_part(self.number)


@dataclass(frozen=True, slots=True)
class ItemChange:
    """What has become of an item since the agenda was sent: added, removed, withdrawn or changed.

    `parts` are what differs in a changed one: title, number, time, text, attachments, closed.
    """

    kind: str
    number: str
    title: str
    parts: tuple[str, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Revision:
    """That this is not the first document of its kind: what it changes, and since when.

    `whole` tells a revised agenda from a supplement; `agenda` is the day on which the agenda was sent;
    `number` counts the supplements.
    """

    since: date
    changes: tuple[ItemChange, ...]
    whole: bool
    agenda: date
    number: int = 1


@dataclass(frozen=True, slots=True)
class Approval:
    """When and by whom the minutes were approved."""

    day: date
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """What is added to approved minutes: to which item, when, and what."""

    item: str
    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A pause: no number, but time."""

    title: str
    slot: Slot | None = None
    day: date | None = None
    duration: int | None = None
    group: ItemGroup | None = None


@dataclass(frozen=True, slots=True)
class PacketSettings:
    """How a committee's packets are put together; `max_bytes` None for packets of any size."""

    contents_from: int = 5  # so many attachments get a page that lists them; 0: none ever does
    separators: bool = False
    odd_pages: bool = False
    make_room: bool = False
    flatten_forms: bool = False
    tag_untagged: bool = True
    read_scans: bool = False
    max_bytes: int | None = None
    linearised: bool = True


@dataclass(frozen=True, slots=True)
class LayoutPart:
    """One part of an item as a committee orders them, with its own heading there, "" for the usual one.

    `name` is that of a part (summary, statement, decision ...) or of one of the committee's own fields.
    """

    name: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """The order of the parts of items of one type, "default" for all types without one."""

    kind: str
    parts: tuple[LayoutPart, ...]


@dataclass(frozen=True, slots=True)
class Committee:
    """The body that meets, as its committee.yaml says."""

    name: str
    organisation: str
    style: str
    language: str = "da"
    long_name: str = ""
    department: str = ""
    subject: str = ""
    sent_to: str = ""
    case: str = ""
    place: str = ""
    recommends: str = ""
    labels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    members: tuple[Member, ...] = ()
    templates: Path | None = None  # the committee's own template folder, absolute
    numbering: str = "meeting"  # meeting: from 1 | year: continues across the year
    publishes: bool = False
    closed_items: str = "title"  # omit | title
    signature_page: bool = False
    watermark: bool = False
    file_names: str = ""  # "TMU {date} {document}{version}"; "": as builds call them
    kind: str = "internal"  # political | med | internal: which rules of procedure are checked
    quorum: int | str | None = None  # "half" of the voting members, a number of them, None for no rule
    item_layout: tuple[Layout, ...] = ()
    packet: PacketSettings = PacketSettings()
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting with everything its documents say."""

    committee: Committee
    folder: Path  # where meeting.yaml stands, absolute; images and attachments are found from it
    first_day: date
    last_day: date
    status: Status
    start: datetime | None = None
    end: datetime | None = None
    title: str = ""
    place: str = ""
    issued: date | None = None
    initials: str = ""
    participants: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    absent: tuple[Absence, ...] = ()
    movements: tuple[Movement, ...] = ()
    chaired_by: str = ""
    information: str = ""
    entries: tuple[Item | Break, ...] = ()
    adjourned: datetime | None = None
    revision: Revision | None = None
    minutes_number: int = 1  # how many times its minutes have been sent with this one
    approval: Approval | None = None
    corrections: tuple[Correction, ...] = ()
    own: tuple[OwnValue, ...] = ()
    edition: Edition = Edition.INTERNAL
    excerpted_from: tuple[Item, ...] = ()  # all items of the meeting, where `entries` are an excerpt of them

    @property
    def items(self) -> tuple[Item, ...]:
        """The numbered items, without the breaks."""
        return tuple(entry for entry in self.entries if isinstance(entry, Item))

    @property
    def course(self) -> tuple[Item, ...]:
        """All items that the meeting treated, in an excerpt too: who came and left is told by them."""
        return self.excerpted_from or self.items

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """Every attachment, in the order of the items."""
        return tuple(attachment for item in self.items for attachment in item.attachments)


def bookmark_part(number: str) -> str:
    """Return `number` with only what a Word bookmark name may hold (ECMA-376 17.13.6.2)."""
    return "".join(char if char.isalnum() else "_" for char in number)


@dataclass(frozen=True, slots=True)
class Slot:
    """From when to when; `end` equals `start` for a written item."""

    start: datetime
    end: datetime

    @property
    def minutes(self) -> int:
        """The length in whole minutes."""
        return int((self.end - self.start).total_seconds() // 60)
