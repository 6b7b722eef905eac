"""The phrases that documents, PDF bookmarks and stamps put together from a meeting's facts.

Every function returns "" when it has nothing to say.
"""

# ruff: noqa: RUF002 - docstrings show what the documents print, en dashes included

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, replace
from toolkit.meetings.model import DocumentKind, Edition, Status
from toolkit.words.dates import bound, clock, day_and_month_words, day_words, list_words, loose, short_date
from toolkit.words.labels import fill_label, labels_for

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from toolkit.meetings.model import Absence, Attachment, Break, Committee, Item, Meeting


_ARTICLES = frozenset({"den", "det", "the"})


@dataclass(frozen=True, slots=True)
class Words:
    """A committee's language and labels."""

    language: str
    labels: Mapping[str, str]

    def phrase(self, label: str, **values: str) -> str:
        """Return the label with its placeholders filled."""
        return fill_label(self.labels, label, values)


def words_of(committee: Committee) -> Words:
    """Return the words a committee's documents are written in."""
    labels = dict(committee.labels)
    if committee.recommends:
        labels["recommends"] = committee.recommends
    return Words(committee.language, labels_for(committee.language, committee.style, labels))


def in_language(committee: Committee, language: str) -> Committee:
    """Return a committee as it would be called in a reader's language: its own words are in another then."""
    if language == committee.language:
        return committee
    return replace(committee, language=language, labels=MappingProxyType({}), recommends="")


def time_phrase(words: Words, start: datetime | None, end: datetime | None) -> str:
    """Return "kl. 12.05-12.10"; "kl. 12.05" when it takes no time or ends nobody knows when."""
    if start is None:
        return ""
    begin = clock(start.time(), words.language)
    if end is None or end == start:
        return bound(words.phrase("time_point", start=begin))
    return bound(words.phrase("time_range", start=begin, end=clock(end.time(), words.language)))


def slot_phrase(words: Words, entry: Item | Break) -> str:
    """Return the time of an item or a break: "kl. 12.05-12.10"."""
    return time_phrase(words, entry.slot.start, entry.slot.end) if entry.slot else ""


def length_phrase(words: Words, entry: Item | Break) -> str:
    """Return the length of an item or a break: "10 min."."""
    minutes = entry.slot.minutes if entry.slot else entry.duration
    return bound(words.phrase("length", minutes=str(minutes))) if minutes else ""


def meeting_time_phrase(words: Words, meeting: Meeting) -> str:
    """Return "kl. 11.30-15.00", or with the days: "11. juni kl. 12.00 til 12. juni kl. 15.00"."""
    start, end = meeting.start, meeting.end
    if start is None or end is None or start.date() == end.date():
        return time_phrase(words, start, end)
    first, last = (
        f"{day_and_month_words(moment, moment, words.language)} {time_phrase(words, moment, None)}"
        for moment in (start, end)
    )
    return words.phrase("days_range", start=first, end=last)


def occasion_phrase(words: Words, meeting: Meeting) -> str:
    """Return "møde i HMU", or with the meeting's own title "døgnseminar i HMU", "ordinært HMU"."""
    committee = meeting.committee.name
    if not meeting.title:
        return words.phrase("occasion", committee=committee)
    title = _inside_a_sentence(words, meeting)
    if _names_committee(meeting):
        return title
    return words.phrase("titled_occasion", title=title, committee=committee)


def _names_committee(meeting: Meeting) -> bool:
    """Whether the meeting's title says who meets: "Ordinært HMU" for "HMU Velfærdsområdet"."""
    title = meeting.title.casefold()
    first = next((word for word in _words_in(meeting.committee.name) if word not in _ARTICLES), "")
    return meeting.committee.name.casefold() in title or first in _words_in(title)


def _inside_a_sentence(words: Words, meeting: Meeting) -> str:
    """Return the meeting's title without the capital of a beginning.

    Only in Danish, where nothing but proper names has one; it stays in abbreviations ("HMU-dag") and in
    the committee's own names. English titles may rightly keep theirs ("Annual General Meeting").
    """
    title, committee = meeting.title, meeting.committee
    first = title.split()[0]
    names = _words_in(f"{committee.name} {committee.long_name} {committee.organisation}")
    if words.language != "da" or first[1:] != first[1:].lower() or set(_words_in(first)) & set(names):
        return title
    return title[0].lower() + title[1:]


def _words_in(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def kind_phrase(words: Words, item: Item) -> str:
    """Return "orientering"."""
    return words.labels[f"kind_{item.kind}"] if item.kind else ""


def presenters_phrase(words: Words, item: Item) -> str:
    """Return "A, B og C"."""
    return list_words(item.presenters, words.language)


def bracket_phrase(words: Words, item: Item) -> str:
    """Return "(orientering v. A og B – 10 min.)": kind and presenters, note, length."""
    presenters = presenters_phrase(words, item)
    by = words.phrase("presented_by", presenters=presenters) if presenters else ""
    opening = f"{kind_phrase(words, item)} {by}".strip()
    parts = [part for part in (opening, item.note, length_phrase(words, item)) if part]
    separator = words.labels["bracket_separator"]
    if separator.startswith(" "):  # no line begins with a dash
        separator = bound(" ") + separator[1:]
    return words.phrase("bracket", parts=separator.join(parts)) if parts else ""


def full_title(words: Words, item: Item) -> str:
    """Return an item's title with what the style adds: "Velkomst (kl. 12.05-12.10)"."""
    time = slot_phrase(words, item)
    return words.phrase(
        "item_title",
        title=words.phrase("withdrawn_title", title=item.title) if item.withdrawn else item.title,
        time=time,
        time_bracket=words.phrase("time_bracket", time=time) if time else "",
        bracket=bracket_phrase(words, item),
    )


def item_heading(words: Words, item: Item) -> str:
    """Return an item's heading as its style writes it: "3. Velkomst (kl. 12.05-12.10)"."""
    return words.phrase(
        "item_heading", number=item.number, title=item.title, full_title=full_title(words, item)
    )


def decision_heading(words: Words, item: Item) -> str:
    """Return the heading of an item's decision: "Beslutning for Punkt 3: Velkomst"."""
    return words.phrase(
        "decision_title", number=item.number, title=item.title, heading=item_heading(words, item)
    )


def programme_line(words: Words, item: Item) -> str:
    """Return "Pkt. 2 Budget, kl. 10.15-10.40 Lise Holm og Erik Juul"; "" without time and presenters."""
    time, presenters = slot_phrase(words, item), presenters_phrase(words, item)
    if not time and not presenters:
        return ""
    return words.phrase(
        "programme_line", number=item.number, title=item.title, time=time, presenters=presenters
    )


def recommendation_lead(words: Words, committee: Committee, item: Item) -> str:
    """Return the lead-in of an item's recommendation: its own, the committee's or the style's."""
    labels = {**words.labels, "recommends": item.recommends} if item.recommends else words.labels
    return fill_label(labels, "recommends", {"committee": committee.name})


def attachment_line(words: Words, attachment: Attachment) -> str:
    """Return "2.1 Status på rekruttering"; a closed attachment is marked as such, once.

    In the public edition, where it has no file, its public title says all there is to say.
    """
    marker = words.phrase("closed_attachment_line", number="", title="")
    marked = attachment.closed and attachment.file and not _says(attachment.title, marker)
    label = "closed_attachment_line" if marked else "attachment_line"
    return words.phrase(label, number=attachment.number, title=attachment.title)


def closed_phrase(words: Words, item: Item, edition: Edition) -> str:
    """Return "Lukket punkt" for a closed item of the internal edition whose title does not say so."""
    marker = words.labels["closed_item"]
    shown = item.closed and edition is Edition.INTERNAL and not _says(item.title, marker)
    return marker if shown else ""


def _says(title: str, marker: str) -> bool:
    return marker.casefold() in title.casefold()


def absence_phrase(words: Words, absence: Absence) -> str:
    """Return "Mette Skov (Ole Bang deltog i stedet)"."""
    label = "absent_with_substitute" if absence.substitute else "absent_person"
    return words.phrase(label, name=absence.name, substitute=absence.substitute)


def status_phrase(words: Words, meeting: Meeting, kind: DocumentKind) -> str:
    """Return "Udkast" on a draft's agenda, "Godkendt" on approved minutes."""
    if kind is DocumentKind.AGENDA:
        return words.labels["status_draft" if meeting.status is Status.DRAFT else "status_agenda"]
    return words.labels["status_approved" if meeting.status is Status.APPROVED else "status_minutes"]


def notice_phrase(words: Words, meeting: Meeting) -> str:
    """Return what a reader must know of the edition: that it is public, or that it must not become so."""
    if meeting.edition is Edition.PUBLIC:
        return words.labels["public_notice"]
    items, attachments = meeting.items, meeting.attachments
    closed = any(item.closed for item in items) or any(attachment.closed for attachment in attachments)
    return words.labels["internal_notice"] if closed else ""


def document_heading(words: Words, meeting: Meeting, kind: DocumentKind) -> str:
    """Return the style's headline: "Referat", "Referat LOM den 18.06 fra kl. 10.00-11.30".

    One over several days begins on its first: "... den 11.06 fra kl. 09.00 til 12.06 kl. 15.00".
    """
    first_day, last_day = meeting.first_day, meeting.last_day
    time, span = meeting_time_phrase(words, meeting), ""
    if meeting.start and meeting.end and first_day != last_day:
        begin, end = (time_phrase(words, moment, None) for moment in (meeting.start, meeting.end))
        close = f"{short_date(last_day, last_day, words.language)} {end}"
        span = words.phrase("days_range", start=begin, end=bound(close))
        last_day = first_day
    return words.phrase(
        "document_heading",
        document=words.labels[kind],
        committee=meeting.committee.name,
        title=meeting.title,
        date=day_words(meeting.first_day, meeting.last_day, words.language),
        short_date=short_date(first_day, last_day, words.language),
        time=time,
        from_time=words.phrase("from_time", time=span or time) if time else "",
    )


def document_title(meeting: Meeting, kind: DocumentKind) -> str:
    """Return the title of a document's file: "Referat – HMU – 28. februar 2025"."""
    words = words_of(meeting.committee)
    return words.phrase(
        "full_title",
        document=_document_name(words, meeting, kind),
        committee=meeting.committee.name,
        title=meeting.title,
        date=loose(day_words(meeting.first_day, meeting.last_day, words.language)),
    )


def _document_name(words: Words, meeting: Meeting, kind: DocumentKind) -> str:
    """Return "Referat"; of an excerpt also which item it is of: "Protokoludskrift, punkt 3"."""
    if kind is not DocumentKind.EXCERPT:
        return words.labels[kind]
    numbers = list_words(tuple(item.number for item in meeting.items), words.language)
    return words.phrase("excerpt_document", document=words.labels[kind], number=numbers)
