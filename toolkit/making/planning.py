"""Which editions and documents of a meeting a build makes. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.meetings.model import DocumentKind, Edition, Meeting, Status
from toolkit.words.edition import public_edition

if TYPE_CHECKING:
    from toolkit.making.options import BuildOptions

_BY_AGE = (DocumentKind.MINUTES, DocumentKind.AGENDA)
# They tell of some items only, and are made only when asked for.
PARTIAL = (DocumentKind.SUPPLEMENT, DocumentKind.EXCERPT)
WITH_MINUTES = frozenset({Status.MINUTES, Status.APPROVED})


def plan_editions(meeting: Meeting, asked: Edition | None) -> tuple[Meeting, ...]:
    """Return the meeting in each edition to make: the one asked for, else what the committee publishes."""
    if asked is None:
        asked_for = (Edition.INTERNAL, Edition.PUBLIC) if meeting.committee.publishes else (Edition.INTERNAL,)
    else:
        asked_for = (asked,)
    return tuple(public_edition(meeting) if edition is Edition.PUBLIC else meeting for edition in asked_for)


def plan_documents(meeting: Meeting, options: BuildOptions) -> tuple[DocumentKind, ...]:
    """Return the documents to make, newest first; packet and page need the newest that the status allows."""
    if partial := tuple(kind for kind in PARTIAL if kind in options.only):
        return partial
    allowed = _BY_AGE if meeting.status in WITH_MINUTES else (DocumentKind.AGENDA,)
    needed = allowed[:1] if takes_attachments_in(meeting, options) else ()
    return tuple(kind for kind in allowed if kind in options.only or kind in needed)


def makes_page(meeting: Meeting, options: BuildOptions) -> bool:
    """Whether there is a page for the web: in the public edition only."""
    return "web" in options.only and meeting.edition is Edition.PUBLIC


def takes_attachments_in(meeting: Meeting, options: BuildOptions) -> bool:
    """Whether a build reads the attachments."""
    return "packet" in options.only or makes_page(meeting, options)
