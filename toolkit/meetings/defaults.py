"""What a meeting's or a committee's file means where it does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.reading.fields import text_of

if TYPE_CHECKING:
    from toolkit.reading.fields import Data

HELD = ("minutes", "approved")  # the statuses of a meeting that has been


def status_of(meeting: Data) -> str:
    """How far a meeting has come."""
    return text_of(meeting, "status") or "draft"


def language_of(committee: Data) -> str:
    """The language of a committee's documents."""
    return text_of(committee, "language") or "da"


def kind_of(committee: Data) -> str:
    """Which rules of procedure hold for a committee: political, med or internal."""
    return text_of(committee, "kind") or "internal"
