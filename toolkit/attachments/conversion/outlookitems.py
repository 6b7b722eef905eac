"""What Outlook keeps in messages that are no mails: appointments in a calendar, and what else there is.

An appointment's time and place are properties that the file itself gives numbers ([MS-OXMSG] 2.2.3).
"""

from __future__ import annotations

import struct
from datetime import datetime, timedelta
from email.mime.text import MIMEText
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.zone import ZONE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from oxmsg.properties import Properties
    from oxmsg.storage import Storage

_NAMES, _ENTRIES = "__nameid_version1.0", "__substg1.0_00030102"
_FIRST_NAMED = 0x8000
# [MS-OXPROPS]: PidLidAppointmentStartWhole and those after it.
_START, _END, _WHOLE_DAY, _PLACE, _PATTERN = 0x820D, 0x820E, 0x8215, 0x8208, 0x8232
# Kinds of messages ([MS-OXCMSG] 2.2.1.3) of which nothing but these is left to tell.
_TOLD = (
    *("IPM.NOTE", "IPM.POST", "IPM.STICKYNOTE", "IPM.DOCUMENT", "REPORT", "IPM.SCHEDULE", "IPM.APPOINTMENT"),
    "IPM.OLE.CLASS.{00061055",  # one of a series that is not as the others ([MS-OXOCAL] 2.2.10.1)
)


def read_names(root: Storage) -> dict[int, int]:
    """Return which number a message's file gives each named property that has a number as its name."""
    names = next((one for one in root.storages if one.name == _NAMES), None)
    entries = next((one.bytes_ for one in names.streams if one.name == _ENTRIES), b"") if names else b""
    found = {}
    for at in range(0, len(entries) - 7, 8):
        name, kind, number = struct.unpack_from("<IHH", entries, at)
        if not kind & 1:  # else its name is a word
            found[name] = _FIRST_NAMED + number
    return found


def kind_untold(message_class: str) -> str:
    """Return what a message is that has more to it than a mail, an appointment or a note; "" for those."""
    return "" if not message_class or message_class.upper().startswith(_TOLD) else message_class


def read_appointment(properties: Properties, names: Mapping[int, int]) -> MIMEText | None:
    """Return an appointment as invitations tell of it (RFC 5545), None where the message is none."""
    start, end = (properties.date_prop_value(names.get(name, 0)) for name in (_START, _END))
    if not isinstance(start, datetime):
        return None
    from icalendar import Calendar, Event  # takes long to load, and few messages are one

    event, days = Event(), properties.int_prop_value(names.get(_WHOLE_DAY, 0))
    event.add("DTSTART", _moment(start, is_day=bool(days)))
    if isinstance(end, datetime):
        event.add("DTEND", max(_moment(end, is_day=bool(days)), _moment(start, is_day=bool(days))))
    for field, name in (("LOCATION", _PLACE), ("DESCRIPTION", _PATTERN)):
        if words := properties.str_prop_value(names.get(name, 0)):
            event.add(field, words.rstrip("\0"))
    calendar = Calendar()
    calendar.add_component(event)
    return MIMEText(calendar.to_ical().decode(), "calendar", "utf-8")


def _moment(moment: datetime, *, is_day: bool) -> date:
    """Return a moment, or the day that it begins in Denmark or near it: it is midnight somewhere."""
    return (moment.astimezone(ZONE) + timedelta(hours=11)).date() if is_day else moment
