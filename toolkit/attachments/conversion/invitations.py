"""Invitations that stand within a mail (iCalendar, RFC 5545; iTIP, RFC 5546): what, when and where."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from toolkit.attachments.conversion.plaintext import as_markdown, cleaned, escaped
from toolkit.dataclass import dataclass
from toolkit.words.dates import clock, day_words

if TYPE_CHECKING:
    from collections.abc import Iterator

# Many programs write moments alone, and no machine's clock may decide how a packet looks.
_ZONE = ZoneInfo("Europe/Copenhagen")


@dataclass(frozen=True, slots=True)
class Event:
    """An event of an invitation; its times as its sender's zone has them."""

    title: str
    start: date | None
    end: date | None
    place: str
    words: str


def read_events(data: bytes) -> tuple[Event, ...]:
    """Return the events of a calendar, none when it is damaged or holds none."""
    from icalendar import Calendar  # takes long to load, and few mails have one

    try:
        calendars = Calendar.from_ical(data, multiple=True)
        return tuple(_event(one) for calendar in calendars for one in calendar.walk("VEVENT"))
    except Exception:  # noqa: BLE001 - damaged ones raise errors of many kinds; the mail then names its file
        return ()


def _event(event: object) -> Event:
    def words(name: str) -> str:
        return cleaned(str(event.get(name, "")))  # type: ignore[attr-defined]

    def moment(name: str) -> date | None:
        value = event.decoded(name, None)  # type: ignore[attr-defined]
        if isinstance(value, datetime) and value.tzinfo and not value.utcoffset():
            return value.astimezone(_ZONE)
        return value if isinstance(value, date) else None

    start, end = moment("DTSTART"), moment("DTEND")
    if end and not isinstance(end, datetime):
        end -= timedelta(days=1)  # RFC 5545, 3.6.1: the first day that is no part of it
    return Event(words("SUMMARY"), start, end, words("LOCATION"), words("DESCRIPTION"))


def event_as_markdown(event: Event, language: str) -> str:
    """Return what the event is, when and where, a line each, and what is said of it."""
    lines = (event.title, " ".join(_time(event, language)), event.place)
    head = "\\\n".join(f"**{escaped(' '.join(line.split()))}**" for line in lines if line.strip())
    return "\n\n".join(filter(None, (head, as_markdown(event.words.strip()))))


def _time(event: Event, language: str) -> Iterator[str]:
    start, end = event.start, event.end or event.start
    if start is None or end is None:
        return
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        yield day_words(start, max(start, end), language)
        return
    yield f"{day_words(start.date(), start.date(), language)} {clock(start.time(), language)}"
    if end.date() != start.date():
        yield f"\N{EN DASH} {day_words(end.date(), end.date(), language)} {clock(end.time(), language)}"
    elif end != start:
        yield f"\N{EN DASH} {clock(end.time(), language)}"
