"""What a document's file says about the document: the same in Word's properties and in the PDF's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.markup.languages import with_land
from toolkit.words.standing import standing_phrase
from toolkit.words.wording import document_title, words_of

if TYPE_CHECKING:
    from datetime import date

    from toolkit.meetings.model import Committee, DocumentKind, Meeting


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """`language` is a BCP 47 tag ("da-DK"); `day` stands for created and modified, as no clock may.

    `standing` says how far the document has come: "Udkast", "Revideret 7. marts 2025".
    """

    title: str
    author: str
    subject: str
    language: str
    day: date
    standing: str = ""


def facts_by(committee: Committee, title: str, day: date, standing: str = "") -> DocumentFacts:
    """Return the facts of a document of a committee's."""
    return DocumentFacts(
        title=title,
        author=f"{committee.name}, {committee.organisation}",
        subject=committee.subject or committee.long_name or committee.name,
        language=with_land(committee.language),
        day=day,
        standing=standing,
    )


def facts_of(meeting: Meeting, kind: DocumentKind) -> DocumentFacts:
    """Return the facts of one of the meeting's documents."""
    standing = standing_phrase(words_of(meeting.committee), meeting, kind)
    day = meeting.issued or meeting.first_day
    return facts_by(meeting.committee, document_title(meeting, kind), day, standing)
