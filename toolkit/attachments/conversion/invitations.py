"""Invitations that stand within a mail (iCalendar, RFC 5545; iTIP, RFC 5546): what, when and where."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.plaintext import as_markdown, cleaned, escaped
from toolkit.attachments.conversion.zone import ZONE
from toolkit.dataclass import dataclass
from toolkit.words.dates import clock, day_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MOST_DAYS = 30  # of a series; what takes place every day has no end


@dataclass(frozen=True, slots=True)
class Event:
    """An event of an invitation, or a task; its times as its sender's zone has them.

    `repeats` are days on which it takes place again: of many the first, and one more than are told.
    """

    title: str
    start: date | None
    end: date | None
    place: str
    words: str
    people: tuple[str, ...] = ()
    repeats: tuple[date, ...] = ()
    is_cancelled: bool = False


def read_events(data: bytes) -> tuple[Event, ...]:
    """Return the events of a calendar, none when it is damaged or holds none."""
    from icalendar import Calendar  # takes long to load, and few mails have one

    try:
        calendars = Calendar.from_ical(data, multiple=True)
        return tuple(
            _event(one, is_cancelled=str(calendar.get("METHOD", "")).upper() == "CANCEL")
            for calendar in calendars
            for kind in ("VEVENT", "VTODO")
            for one in calendar.walk(kind)
        )
    except Exception:  # noqa: BLE001 - damaged ones raise errors of many kinds; the mail then names its file
        return ()


def _event(event: object, *, is_cancelled: bool) -> Event:
    def words(name: str) -> str:
        return cleaned(str(event.get(name, "")))  # type: ignore[attr-defined]

    def moment(name: str) -> date | None:
        value = event.decoded(name, None)  # type: ignore[attr-defined]
        if isinstance(value, datetime) and value.tzinfo and not value.utcoffset():
            return value.astimezone(ZONE)
        return value if isinstance(value, date) else None

    start, end = moment("DTSTART"), moment("DTEND") or moment("DUE")
    if end and not isinstance(end, datetime):
        end -= timedelta(days=1)  # RFC 5545, 3.6.1: the first day that is no part of it
    people = tuple(dict.fromkeys(name for each in ("ORGANIZER", "ATTENDEE") for name in _people(event, each)))
    repeats = tuple(_repeats(event, start)) if start else ()
    is_cancelled = is_cancelled or words("STATUS").upper() == "CANCELLED"
    said = (words("LOCATION"), words("DESCRIPTION"))
    return Event(words("SUMMARY"), start, end, *said, people, repeats, is_cancelled)


def _listed(event: object, name: str) -> list[object]:
    """Return the values of a property that an event may have more than once."""
    value = event.get(name)  # type: ignore[attr-defined]
    return value if isinstance(value, list) else [] if value is None else [value]


def _people(event: object, name: str) -> Iterator[str]:
    for one in _listed(event, name):
        called = str(getattr(one, "params", {}).get("CN", "")).strip()
        yield cleaned(called or str(one).removeprefix("mailto:").removeprefix("MAILTO:"))


def _repeats(event: object, start: date) -> Iterator[date]:
    """Yield the days but the first, without the hours: those of all are the first one's."""
    from dateutil.rrule import rruleset, rrulestr

    begin = datetime(start.year, start.month, start.day)  # noqa: DTZ001 - days
    days = rruleset()
    for rule in _listed(event, "RRULE"):
        # What an end says of hours and zones is left out: it is a day, too.
        said = re.sub(r"(UNTIL=\d{8})T\d{6}Z?", r"\1", rule.to_ical().decode())  # type: ignore[attr-defined]
        said = re.sub(r"(?:BYHOUR|BYMINUTE|BYSECOND)=[^;]*;?", "", said)
        days.rrule(rrulestr(said, dtstart=begin))
    for name, add in (("RDATE", days.rdate), ("EXDATE", days.exdate)):
        for listed in _listed(event, name):
            for one in getattr(listed, "dts", ()):
                add(datetime(one.dt.year, one.dt.month, one.dt.day))  # noqa: DTZ001
    yield from islice((day.date() for day in days if day > begin), _MOST_DAYS + 1)


def event_as_markdown(event: Event, labels: Mapping[str, str], language: str) -> str:
    """Return what the event is, when and where, a line each, who is to come, and what is said of it.

    That it is cancelled stands first.
    """
    cancelled = labels["event_cancelled"] if event.is_cancelled else ""
    lines = (cancelled, event.title, " ".join(_time(event, language)), event.place)
    days = [day_words(day, day, language) for day in event.repeats]
    days[_MOST_DAYS:] = ["…"] if len(days) > _MOST_DAYS else []
    told = (("event_repeats", "; ".join(days)), ("event_people", ", ".join(event.people)))
    head = "\\\n".join(
        (
            *(f"**{escaped(' '.join(line.split()))}**" for line in lines if line.strip()),
            *(f"**{escaped(labels[label])}:** {escaped(words)}" for label, words in told if words),
        )
    )
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
