"""What a document says of its own standing: draft, revised, a supplement, approved.

Every function returns "", or nothing, when it has nothing to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.markup.plain import plain_words
from toolkit.meetings.model import DocumentKind, Item, ItemChange, Meeting, Status
from toolkit.words.dates import day_words, list_words

if TYPE_CHECKING:
    from datetime import date

    from toolkit.words.wording import Words


def standing_phrase(words: Words, meeting: Meeting, kind: DocumentKind) -> str:
    """Return "Udkast" on a draft, "Udsendt 3. marts 2025", "Revideret 7. marts 2025", "Godkendt ..."."""
    if kind.tells_outcome:
        return _standing_of_minutes(words, meeting, kind)
    revision = meeting.revision
    if revision and kind is DocumentKind.SUPPLEMENT:
        label = "standing_supplement" if revision.number == 1 else "standing_supplement_more"
        return words.phrase(label, day=_day(words, revision.agenda), number=str(revision.number))
    if revision and meeting.issued:
        return words.phrase("standing_revised", day=_day(words, meeting.issued))
    if meeting.status is Status.DRAFT:
        return words.labels["status_draft"]
    # Once the minutes are written, the day of issue is theirs.
    is_sent = meeting.issued and meeting.status is Status.AGENDA
    return _sent(words, meeting) if is_sent else words.labels["status_agenda"]


def _standing_of_minutes(words: Words, meeting: Meeting, kind: DocumentKind) -> str:
    if meeting.status is Status.APPROVED:
        return _approved(words, meeting) or words.labels["status_approved"]
    if kind is DocumentKind.EXCERPT:
        return words.labels["standing_unapproved"]
    # Before the meeting it is the agenda's day, which nobody has corrected yet.
    day = meeting.issued
    if day is None or day < meeting.last_day:
        return words.labels["status_minutes"]
    label = "standing_sent_again" if meeting.minutes_number > 1 else "standing_sent"
    return words.phrase(label, day=_day(words, day), number=str(meeting.minutes_number))


def _approved(words: Words, meeting: Meeting) -> str:
    """Return "Godkendt 14. april 2026 med tilføjelser af 12. maj 2026"."""
    if meeting.approval is None:
        return ""
    days = sorted({each.day for each in meeting.corrections})
    added = list_words(tuple(_day(words, day) for day in days), words.language)
    label = "standing_added" if added else "standing_approved"
    return words.phrase(label, day=_day(words, meeting.approval.day), added=added)


def _sent(words: Words, meeting: Meeting) -> str:
    return words.phrase("standing_sent", day=_day(words, meeting.issued)) if meeting.issued else ""


def approval_phrase(words: Words, meeting: Meeting) -> str:
    """Return "Referatet blev godkendt den 14. april 2025 af Anna Dahl og Bo Lund."."""
    approval = meeting.approval
    if approval is None or meeting.status is not Status.APPROVED:
        return ""
    label = "approved_by" if approval.by else "approved_on"
    names = list_words(approval.by, words.language)
    return words.phrase(label, day=_day(words, approval.day), names=names)


def correction_phrases(words: Words, meeting: Meeting, item: Item) -> tuple[str, ...]:
    """Return what was added to an item of approved minutes: "Tilføjet den 12. maj 2026: Også et kryds."."""
    return tuple(
        f"{words.phrase('correction', day=_day(words, each.day))}: {plain_words(each.text)}"
        for each in meeting.corrections
        if each.item.casefold() == item.number.casefold()
    )


def changes_heading(words: Words, meeting: Meeting) -> str:
    """Return "Ændringer siden 3. marts 2025" where a document is a revision or a supplement."""
    revision = meeting.revision
    return words.phrase("changes_since", day=_day(words, revision.since)) if revision else ""


def change_lines(words: Words, meeting: Meeting) -> tuple[str, ...]:
    """Return what has become of each item: "Punkt 3a Vejbelysning: nyt punkt"."""
    return tuple(_change(words, change) for change in meeting.revision.changes) if meeting.revision else ()


def _change(words: Words, change: ItemChange) -> str:
    parts = list_words(tuple(words.labels[f"changed_{part}"] for part in change.parts), words.language)
    if change.kind == "head":
        return words.phrase("change_head", parts=parts)
    what = words.phrase(f"change_{change.kind}", parts=parts)
    return words.phrase("change_line", number=change.number, title=change.title, what=what)


def _day(words: Words, day: date) -> str:
    return day_words(day, day, words.language)
