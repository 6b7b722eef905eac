"""The names a Word template may use, as docs/templates.md lists them.

The comments show values as they are printed.
"""

# ruff: noqa: RUF003 - and documents print en dashes

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from toolkit.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup


class OwnFields:
    """`item.fields`: the committee's own fields by their names; blocks where a field's type is text.

    A name that is not declared is undefined, as everywhere in a template.
    """

    __slots__ = ("_told",)

    def __init__(self, told: Mapping[str, str | Markup]) -> None:
        self._told = told

    def __getattr__(self, name: str) -> str | Markup:
        try:
            return self._told[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(self, name: str) -> str | Markup:
        return self._told[name]


@dataclass(frozen=True, slots=True)
class OwnFieldContext:
    """One of `own_fields`: a field of the committee's own that says something."""

    name: str  # as declared: "net_cost"
    title: str  # "Nettoudgift"
    value: str  # "250.000 kr."; "" where it is a text
    text: Markup  # blocks; empty where it is none
    is_text: bool
    place: str  # head | after statement | decisions | template


@dataclass(frozen=True, slots=True)
class DocumentContext:
    """`document`: which document this is."""

    kind: Literal["agenda", "minutes", "supplement", "excerpt"]
    is_minutes: bool
    title: str  # "Dagsorden" | "Referat"
    heading: str  # the style's headline: "Referat", "Referat LOM den 18.06 fra kl. 10.00-11.30"
    full_title: str  # "Referat – HMU Velfærdsområdet – 28. februar 2025"; the PDF's title as well
    edition: Literal["internal", "public"]
    is_public: bool
    notice: str  # "Offentlig udgave", or a warning that closed items are in it, or ""
    standing: str  # "Udkast", "Revideret 7. marts 2025", "Godkendt 14. april 2025" or ""
    changes_title: str  # "Ændringer siden 3. marts 2025" or ""
    changes: tuple[str, ...]  # "Punkt 3a Vejbelysning er nyt", in a revised agenda and a supplement
    language: str  # "da" | "en"


@dataclass(frozen=True, slots=True)
class AbsenceContext:
    """One of `meeting.absent`."""

    name: str
    substitute: str
    text: str  # "Mette Skov (Ole Bang deltog i stedet)"


@dataclass(frozen=True, slots=True)
class SignatureContext:
    """One of `signatures`: a member who signs the minutes."""

    name: str
    role: str
    note: str  # "fra kl. 16.50", "til kl. 18.05" or ""
    fields: OwnFields
    own_fields: tuple[OwnFieldContext, ...]
    own_facts: str  # "Valggruppe: 2" or ""


@dataclass(frozen=True, slots=True)
class MeetingContext:
    """`meeting`: the head of the document."""

    title: str  # the meeting's own title, "" when it has none
    occasion: str  # "møde i HMU Velfærdsområdet", "døgnseminar i HMU Velfærdsområdet", "ordinært HMU"
    status: Literal["draft", "agenda", "minutes", "approved"]
    status_text: str  # "Udkast", "Godkendt" or ""
    date: str  # "28. februar 2025", "11.-12. juni 2025"
    weekday: str  # "fredag"; "" for several days
    date_with_weekday: str  # "fredag den 28. februar 2025"; for several days the same as date
    day_and_month: str  # "28. februar"
    short_date: str  # "28.02"
    numeric_date: str  # "28.02.2025"
    date_time: str  # "28. februar 2025 kl. 11.30"
    several_days: bool
    start: str  # "11.30"
    end: str  # "15.00"
    time_range: str  # "kl. 11.30-15.00"
    place: str  # on one line
    place_lines: tuple[str, ...]  # as written
    issued: str  # "11. marts 2025"
    initials: str
    participants: tuple[str, ...]  # () in the agenda of a meeting that has been held, as guests
    participants_text: str  # "Karin Holst, Jonas Friis, Amir Haddad"
    guests: tuple[str, ...]
    guests_text: str
    absent: tuple[AbsenceContext, ...]  # () in the agenda
    absent_text: str
    chaired_by: str  # who led the meeting where it was not the chair; "" in the agenda
    programme: tuple[str, ...]  # "Pkt. 2 Budget, kl. 10.15-10.40 Lise Holm og Erik Juul"
    information: Markup  # blocks
    has_information: bool
    adjourned: str  # "13.40"; "" in the agenda
    approved_text: str  # "Referatet blev godkendt den 14. april 2025."; "" until then
    ended_text: str  # "Mødet blev hævet kl. 13.40"; "" in the agenda
    fields: OwnFields
    own_fields: tuple[OwnFieldContext, ...]
    head_fields: tuple[OwnFieldContext, ...]  # those that are not for templates alone


@dataclass(frozen=True, slots=True)
class MemberContext:
    """One of `committee.members`."""

    name: str
    role: str
    side: str  # management | staff | ""
    side_text: str  # "Ledelsesside" | "Medarbejderside" | ""
    fields: OwnFields
    own_fields: tuple[OwnFieldContext, ...]


@dataclass(frozen=True, slots=True)
class CommitteeContext:
    """`committee`: the body that meets."""

    name: str
    long_name: str  # the name where no long name is given
    organisation: str
    department: str
    subject: str
    sent_to: str
    members: tuple[MemberContext, ...]


@dataclass(frozen=True, slots=True)
class RecommendationContext:
    """An item's recommendation: its lead-in and its points."""

    lead: str  # "Det indstilles, at HMU"
    points: tuple[Markup, ...]  # inline


@dataclass(frozen=True, slots=True)
class SectionContext:
    """A further heading of an item with its text."""

    heading: str
    text: Markup  # blocks


@dataclass(frozen=True, slots=True)
class BallotContext:
    """One of `vote.ballots`: those who voted one way."""

    way: str  # "For" | "Imod" | "Undlod at stemme"
    count: str
    names: str  # "A (Anna Dahl), F (Carla Friis) og Eva Krogh", "" where only the number is known


@dataclass(frozen=True, slots=True)
class VoteContext:
    """One of `item.votes`."""

    text: str  # what was voted on, "" where there was one vote
    sentence: str  # "Forslaget: 3 stemte for: A (Anna Dahl). 1 stemte imod: Dan Holm."
    ballots: tuple[BallotContext, ...]  # () where a sentence says it all: few voters, or unanimous


@dataclass(frozen=True, slots=True)
class DissentContext:
    """One of `item.dissents`."""

    by: str  # "Dan Holm:"
    text: Markup  # blocks
    follows_text: str  # "Særstandpunktet følger sagen." or ""


@dataclass(frozen=True, slots=True)
class CorrectionContext:
    """One of `item.corrections` and of `corrections`: what was added to approved minutes."""

    number: str  # of its item
    title: str  # "Tilføjet den 14. april 2025"
    text: Markup  # blocks


@dataclass(frozen=True, slots=True)
class ActionContext:
    """Who does what by when; `number` is the number of the item it was decided under."""

    number: str
    what: str
    who: str
    due: str  # "1. maj 2025"
    fields: OwnFields
    own_fields: tuple[OwnFieldContext, ...]
    own_facts: str  # "Projekt: Havnen" or ""


@dataclass(frozen=True, slots=True)
class AttachmentContext:
    """One of an item's attachments."""

    number: str  # "2.1"
    title: str
    line: Markup  # inline: "2.1 Status på rekruttering", the packet's link goes here
    closed: bool
    file_name: str  # "status.pdf"; "" when it is only named
    fields: OwnFields
    own_fields: tuple[OwnFieldContext, ...]
    own_facts: str  # "Udarbejdet af: Ida Storm" or ""


@dataclass(frozen=True, slots=True)
class ListedAttachmentContext:
    """An attachment in the packet's own templates: one of `attachments`."""

    number: str  # "2.1"
    title: str
    name: str  # "Bilag 2.1"
    line: Markup  # inline: the title, the packet's link goes here
    anchor: Markup  # inline: marks the attachment's separator sheet
    item: str  # the heading of its item: "3. Velkomst (kl. 12.05-12.10)"
    file_name: str  # "status.pdf"; "" in the public edition and when it is only named
    pages: str  # "12"; "" when it is not in this file
    page: str  # "31": the page of the packet that it begins on; "" when it is not in this file
    remark: str  # "findes i packet-2.pdf", "vedlægges ikke" or ""


@dataclass(frozen=True, slots=True)
class PacketContext:
    """`packet`: the file that an attachment list stands in."""

    volume: str  # "Del 1 af 2"; "" when the packet is one file
    note: str  # "Sagspakken er delt i 2 filer. Referat står i packet-1.pdf."; "" when the packet is one file


@dataclass(frozen=True, slots=True)
class RegisteredContext:
    """One of `part.entries` of a register: a decision."""

    title: str  # of the item
    number: str  # "3": the item's
    case: str  # "01.02.05-P16-4-25" or ""
    date: str  # "10.03.2026"
    decision: str  # its words, in one paragraph
    page: str  # "31": of the packet that was sent; "" where none was


@dataclass(frozen=True, slots=True)
class RegisterPartContext:
    """One of `register.parts`: the decisions in one order."""

    title: str  # "Efter emne", "Efter sag", "Efter møde"
    entries: tuple[RegisteredContext, ...]


@dataclass(frozen=True, slots=True)
class RegisterContext:
    """`register`: a committee's decisions, in the template register.docx."""

    heading: str  # "Beslutningsregister 2026"
    full_title: str  # "Beslutningsregister 2026 – TMU"
    period: str  # "2026", "2025-2026"
    language: Literal["da", "en"]
    parts: tuple[RegisterPartContext, ...]


@dataclass(frozen=True, slots=True)
class PlannedContext:
    """One of `plan.meetings`; a deadline that a meeting does not have is ""."""

    number: str  # "3": its place in the plan, and on the year wheel
    title: str
    weekday: str  # "fredag", "onsdag-torsdag", "Dag følger"
    date: str  # "28. februar", "11.-12. juni", "Marts/april"
    time: str  # "kl. 12.00-15.00"
    place: str  # on one line
    themes: tuple[str, ...]
    themes_text: str  # "Arbejdsmiljø, Sygefravær"
    status: Literal["planned", "reserved", "cancelled"]
    status_text: str  # "Reserveret", "Aflyst" or ""
    is_reserved: bool
    is_cancelled: bool
    moved_text: str  # "Flyttet fra 26. november"
    proposals: str  # "7. feb.", "13. dec. 2024"
    agenda: str
    minutes: str


@dataclass(frozen=True, slots=True)
class PlanContext:
    """`plan`: a committee's meetings of a year, in the template plan.docx."""

    title: str  # "Mødeplan"
    heading: str  # the plan's own title, or "Mødeplan 2025"
    full_title: str  # "Mødeplan 2025 – HMU Velfærdsområdet"; the PDF's title as well
    year: str  # "2025"
    language: str  # "da" | "en"
    meetings: tuple[PlannedContext, ...]
    wheel: Markup  # inline: the year wheel, a picture
    wheel_heading: str  # "Årshjul 2025"


@dataclass(frozen=True, slots=True)
class PartContext:
    """One of `item.parts`: which part of the item comes now, in the order that the committee wants."""

    name: str  # summary | recommendation | statement | own | sections | decision | actions | attachments
    heading: str  # "Sagsfremstilling", or as the committee's `item_layout` has it
    own: OwnFieldContext | None  # the committee's own field that an `own` part is


@dataclass(frozen=True, slots=True)
class ItemContext:
    """A numbered entry of `items`."""

    number: str  # "3", "3a"
    title: str
    full_title: str  # with what the style adds: "Velkomst (kl. 12.05-12.10)"
    heading: str  # number and full title in the style's form: "3. Velkomst (kl. 12.05-12.10)"
    anchor: Markup  # inline
    page: Markup  # inline
    contents_line: Markup  # inline; the heading and its page, a link as a whole
    day: str  # "onsdag den 11. juni 2025" on the first entry of each day of several, else ""
    case: str
    time: str  # "kl. 12.05-12.10"
    minutes: str  # "10 min."
    presenters: str  # "A, B og C"
    note: str
    kind: str  # decision | discussion | information | written | ""
    kind_text: str  # "orientering"
    bracket: str  # "(orientering v. A og B – 10 min.)"
    recommendation: RecommendationContext | None
    statement: Markup  # blocks
    has_statement: bool
    sections: tuple[SectionContext, ...]
    decision: Markup  # blocks; empty in the agenda
    has_decision: bool
    decision_title: str  # "Beslutning", "Beslutning for Punkt 3: Velkomst"
    decision_anchor: Markup  # inline
    decision_page: Markup  # inline
    actions: tuple[ActionContext, ...]  # () in the agenda
    attachments: tuple[AttachmentContext, ...]
    group: str  # the heading above it: "Sager til beslutning" on the first entry of each group, else ""
    summary: Markup  # blocks
    has_summary: bool
    late_text: str  # "Optaget på dagsordenen den 6. marts 2026: Klagen kom efter udsendelsen."
    closed_ground: str  # "Lukket: Forretningsmæssige forhold"; only in the internal edition
    withheld_text: str  # "Beslutningen offentliggøres ikke: …"; likewise, and not in the agenda
    withdrawn_text: str  # "Punktet er udgået: Tages på igen i april."
    votes: tuple[VoteContext, ...]  # () in the agenda
    dissents: tuple[DissentContext, ...]  # () in the agenda
    attendance: tuple[str, ...]  # "Bo Lund forlod mødet kl. 18.05."; () in the agenda
    corrections: tuple[CorrectionContext, ...]  # () in the agenda
    referred_text: str  # "Indstilles til Økonomiudvalget."
    closed: bool
    fields: OwnFields
    own_fields: tuple[OwnFieldContext, ...]
    own_facts: str  # of those whose place is the head: "Sagsbehandler: Ida Storm"
    parts: tuple[PartContext, ...]
    closed_text: str  # "Lukket punkt" on a closed item of the internal edition whose title does not say so
    is_break: Literal[False] = False


@dataclass(frozen=True, slots=True)
class BreakContext:
    """A pause among `items`."""

    title: str
    day: str
    time: str
    minutes: str
    group: str  # as an item's
    is_break: Literal[True] = True
