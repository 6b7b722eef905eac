"""The stretch of time that an item or a break takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Slot:
    """From when to when; `end` equals `start` for a written item."""

    start: datetime
    end: datetime

    @property
    def minutes(self) -> int:
        """The length in whole minutes."""
        return int((self.end - self.start).total_seconds() // 60)
