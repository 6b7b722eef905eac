"""The meeting as one JSON-LD block in its web page, in terms of schema.org (Event), for search engines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from markupsafe import Markup

from toolkit.words.wording import occasion_phrase, words_of

if TYPE_CHECKING:
    from toolkit.meetings.model import Meeting


def linked_data(meeting: Meeting) -> Markup:
    """Return the JSON of a public meeting, with no sign that could end the element it stands in.

    HTML 4.12.1.3: a script's text ends at its end tag, so "<" is written as JSON's escape.
    """
    committee = meeting.committee
    occasion = occasion_phrase(words_of(committee), meeting)
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": occasion[0].upper() + occasion[1:],
        "startDate": meeting.start.isoformat() if meeting.start else meeting.first_day.isoformat(),
        "endDate": meeting.end.isoformat() if meeting.end else meeting.last_day.isoformat(),
        "inLanguage": committee.language,
        "organizer": {
            "@type": "Organization",
            "name": committee.long_name or committee.name,
            "parentOrganization": {"@type": "Organization", "name": committee.organisation},
        },
    }
    if place := ", ".join(line.strip(" ,") for line in meeting.place.splitlines() if line.strip()):
        data["location"] = {"@type": "Place", "name": place}
    text = json.dumps(data, ensure_ascii=False)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 -- escaped above
