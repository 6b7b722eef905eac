"""What stands before a meeting's facts in documents that people wrote, in Danish and English."""

from __future__ import annotations

HEAD_LABELS = {
    "date": ("dato", "mødedato", "mødedag", "date", "date of meeting", "meeting date"),
    "time": ("tid", "tidspunkt", "mødetid", "tidsrum", "klokkeslæt", "time"),
    "place": ("sted", "mødested", "lokale", "mødelokale", "place", "venue", "location"),
    "participants": (
        "deltagere",
        "mødedeltagere",
        "til stede",
        "tilstede",
        "fremmødte",
        "medlemmer til stede",
        "participants",
        "present",
        "attendees",
        "members present",
    ),
    "guests": ("gæster", "øvrige deltagere", "øvrige", "desuden deltog", "guests", "in attendance"),
    "absent": (
        "afbud",
        "afbud fra",
        "fraværende",
        "ikke til stede",
        "absent",
        "apologies",
        "apologies for absence",
    ),
    "committee": ("udvalg", "råd", "committee", "board"),
    "initials": ("referent", "secretary", "minutes by"),
    "issued": ("udsendt", "issued"),
}
