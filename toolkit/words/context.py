"""What a Word template sees of a meeting: the names of `contextnames`, filled.

Everything in a context is a frozen dataclass, a tuple, a string, a bool or
`Markup` that the writer made, so that a template can read but never change
or call anything. Plain strings are escaped by Jinja when they are printed;
`Markup` is WordprocessingML and is printed as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.meetings.attendance import attendance_of, sitting_members
from toolkit.meetings.model import Absence, Break, Committee, DocumentKind, Edition, Meeting, Member
from toolkit.meetings.names import folded
from toolkit.words import ownwords, procedure, standing, wording
from toolkit.words.astold import as_told
from toolkit.words.contextnames import (
    AbsenceContext,
    BreakContext,
    CommitteeContext,
    DocumentContext,
    ItemContext,
    MeetingContext,
    MemberContext,
    SignatureContext,
)
from toolkit.words.dates import (
    clock,
    day_and_month_words,
    day_words,
    numeric_date,
    short_date,
    weekday_and_date_words,
    weekday_word,
)
from toolkit.words.itemcontext import build_corrections, build_item, with_place_for_decision
from toolkit.words.itemfields import is_in_the_making
from toolkit.words.languagemarks import spoken
from toolkit.words.printedfacts import date_words, printed_lines
from toolkit.words.writing import TextField, WordWriter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from toolkit.words.wording import Words

_NOTE_HEADINGS = 1  # in the note about the meeting, which stands beside the items


def build_context(
    meeting: Meeting, kind: DocumentKind, writer: WordWriter, *, prompts: bool = False
) -> dict[str, object]:
    """Return the names that a template of this kind of document may use, with their values.

    With `prompts` every decision that is still to be written has a place for it.

    The agenda tells nothing of what happened at the meeting: no decisions, actions,
    absences, end or signatures, whatever the meeting's file holds by then.
    """
    words = wording.words_of(meeting.committee)
    told = as_told(meeting, kind)
    asking = is_in_the_making(meeting, kind) and prompts
    items = tuple(_entries(told, words, writer, asking=asking))
    return {
        **build_head(meeting, kind, writer),
        "items": items,
        "actions": tuple(action for item in items if not item.is_break for action in item.actions),
        "signatures": signatures_of(told, writer) if kind is DocumentKind.MINUTES else (),
        "corrections": tuple(build_corrections(told, words, writer)) if kind.tells_outcome else (),
    }


def build_head(meeting: Meeting, kind: DocumentKind, writer: WordWriter) -> dict[str, object]:
    """Return the names of a document's head, which the pages of a packet have in common with it."""
    words = wording.words_of(meeting.committee)
    return {
        "document": _document(meeting, kind, words),
        "meeting": _meeting(as_told(meeting, kind), kind, words, writer),
        "committee": build_committee(meeting.committee, sitting_members(meeting), words, writer),
        "labels": words.labels,
    }


def _document(meeting: Meeting, kind: DocumentKind, words: Words) -> DocumentContext:
    return DocumentContext(
        kind=kind.value,
        is_minutes=kind.tells_outcome,
        title=words.labels[kind],
        heading=wording.document_heading(words, meeting, kind),
        full_title=wording.document_title(meeting, kind),
        edition=meeting.edition.value,
        is_public=meeting.edition is Edition.PUBLIC,
        notice=wording.notice_phrase(words, meeting),
        standing=standing.standing_phrase(words, meeting, kind),
        changes_title=standing.changes_heading(words, meeting),
        changes=standing.change_lines(words, meeting),
        language=words.language,
    )


def _meeting(meeting: Meeting, kind: DocumentKind, words: Words, writer: WordWriter) -> MeetingContext:
    first, last, language = meeting.first_day, meeting.last_day, words.language
    date_text = day_words(first, last, language)
    told = {
        name: writer.line(line, TextField(name, words.labels[name]))
        for name, line in printed_lines(words, meeting).items()
    }
    absent = tuple(
        AbsenceContext(absence.name, absence.substitute, wording.absence_phrase(words, absence))
        for absence in meeting.absent
    )
    own = ownwords.own_contexts(words, meeting.own, writer, "")
    lines = tuple(line.strip() for line in meeting.place.splitlines() if line.strip())
    return MeetingContext(
        title=meeting.title,
        occasion=wording.occasion_phrase(words, meeting),
        status=meeting.status.value,
        status_text=wording.status_phrase(words, meeting, kind),
        date=date_text,
        weekday=weekday_word(first, language) if first == last else "",
        date_with_weekday=weekday_and_date_words(first, language) if first == last else date_text,
        day_and_month=day_and_month_words(first, last, language),
        short_date=short_date(first, last, language),
        numeric_date=numeric_date(first, last, language),
        date_time=f"{date_text} {wording.time_phrase(words, meeting.start, None)}".rstrip(),
        several_days=first != last,
        start=_clock(meeting.start, language),
        end=_clock(meeting.end, language),
        time_range=wording.meeting_time_phrase(words, meeting),
        place=" ".join(lines),
        place_lines=lines,
        issued=date_words(meeting.issued, language),
        initials=meeting.initials,
        participants=meeting.participants,
        participants_text=told["participants"],
        guests=meeting.guests,
        guests_text=told["guests"],
        absent=absent,
        absent_text=told["absent"],
        chaired_by=told["chaired_by"],
        programme=tuple(
            line for item in meeting.items if (line := wording.programme_line(words, spoken(item)))
        ),
        information=writer.blocks(
            meeting.information, _NOTE_HEADINGS, TextField("information", words.labels["information"])
        ),
        has_information=bool(meeting.information),
        adjourned=_clock(meeting.adjourned, language),
        approved_text=standing.approval_phrase(words, meeting) if kind.tells_outcome else "",
        ended_text=told["adjourned"],
        fields=ownwords.own_fields(words, meeting.own, writer),
        own_fields=own,
        head_fields=tuple(each for each in own if each.place != "template"),
    )


def build_committee(
    committee: Committee, members: Sequence[Member], words: Words, writer: WordWriter
) -> CommitteeContext:
    """Return what a template sees of the body that meets, with those `members` that it has then."""
    return CommitteeContext(
        name=committee.name,
        long_name=committee.long_name or committee.name,
        organisation=committee.organisation,
        department=committee.department,
        subject=committee.subject,
        sent_to=committee.sent_to,
        members=tuple(
            MemberContext(
                member.name,
                member.role,
                member.side,
                words.labels[f"side_{member.side}"] if member.side else "",
                ownwords.own_fields(words, member.own, writer),
                ownwords.own_contexts(words, member.own, writer),
            )
            for member in members
        ),
    )


def _entries(
    meeting: Meeting, words: Words, writer: WordWriter, *, asking: bool
) -> Iterator[ItemContext | BreakContext]:
    printed_day = None if meeting.last_day > meeting.first_day else meeting.first_day
    printed_group = None
    attendance = attendance_of(meeting)
    for entry in meeting.entries:
        day, group = "", ""
        if entry.group != printed_group:
            printed_group = entry.group
            group = entry.group.title if entry.group else ""
        if entry.day is not None and entry.day != printed_day:
            printed_day = entry.day
            day = weekday_and_date_words(entry.day, words.language)
        if isinstance(entry, Break):
            yield BreakContext(
                title=entry.title,
                day=day,
                time=wording.slot_phrase(words, entry),
                minutes=wording.length_phrase(words, entry),
                group=group,
            )
        else:
            told = build_item(entry, meeting, attendance[entry.number], words, writer)
            told = with_place_for_decision(told, entry, words, writer) if asking else told
            yield replace(told, day=day, group=group)


def _clock(moment: datetime | None, language: str) -> str:
    return clock(moment.time(), language) if moment else ""


def signatures_of(meeting: Meeting, writer: WordWriter) -> tuple[SignatureContext, ...]:
    """Return who signs: the members who were there, and those who came in the place of one."""
    if not meeting.committee.signature_page:
        return ()
    words = wording.words_of(meeting.committee)
    return tuple(
        SignatureContext(
            name=member.name,
            role=member.role,
            note=procedure.movement_marks(words, member.name, meeting)
            or procedure.substitute_marks(words, member.name, meeting),
            fields=ownwords.own_fields(words, member.own, writer),
            own_fields=ownwords.own_contexts(words, member.own, writer),
            own_facts=ownwords.own_facts(words, member.own),
        )
        for member in _signing(meeting)
    )


def _signing(meeting: Meeting) -> Iterator[Member]:
    """Yield the voting members who were there, then those who came in the place of one and are none."""
    sitting = sitting_members(meeting)
    absences = (*meeting.absent, *(absence for item in meeting.course for absence in item.absent))
    yield from (member for member in sitting if member.votes and _was_there(member, meeting, absences))
    known = {folded(member.name) for member in sitting}
    silent = {folded(member.name) for member in sitting if not member.votes}
    for absence in absences:
        key = folded(absence.substitute)
        if key and key not in known and folded(absence.name) not in silent:
            known.add(key)
            yield Member(absence.substitute)


def _was_there(member: Member, meeting: Meeting, absences: tuple[Absence, ...]) -> bool:
    """Whether a member was there, whatever stands in brackets after the name in the meeting's lists."""
    if meeting.participants:
        there = {folded(name) for name in (*meeting.participants, *(each.substitute for each in absences))}
        return folded(member.name) in there
    if member.substitute_for:
        return folded(member.name) in {folded(absence.substitute) for absence in meeting.absent}
    return folded(member.name) not in {folded(absence.name) for absence in meeting.absent}
