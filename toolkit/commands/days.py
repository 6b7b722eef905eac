"""A day on the command line, written in any of the usual ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from toolkit.messages.clickwords import spoken
from toolkit.messages.phrases import phrase
from toolkit.reading.daynames import read_day

if TYPE_CHECKING:
    from datetime import date


class Day(click.DateTime):
    """A day as `read_day` reads it; the value is its midnight, as Click's own type has it."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(
        self,
        value: Any,  # noqa: ANN401 - Click's own
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> datetime:
        """Return the day that was written."""
        if isinstance(value, datetime):
            return value
        day: date | None = read_day(str(value))
        if day is None:
            raise click.BadParameter(phrase("not_a_day", spoken(), value=value), ctx, param)
        return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a day where the secretary sits
