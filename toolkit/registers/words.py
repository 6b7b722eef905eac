"""What a register's columns and values are called where people read them."""

from __future__ import annotations

from toolkit.reading.filewords import value_in

_HEADINGS = {
    "abstain": ("Hverken eller", "Abstained"),
    "abstained": ("Hverken eller: navne", "Abstained: names"),
    "actions": ("Opgaver", "Actions"),
    "against": ("Imod", "Against"),
    "attached_file": ("Bilagsfil", "File"),
    "attachment": ("Bilag", "Attachment"),
    "attachments": ("Bilag", "Attachments"),
    "attendance": ("Fremmøde", "Attendance"),
    "away": ("Ikke med ved punkt", "Away at items"),
    "case": ("Sagsnr.", "Case"),
    "closed": ("Lukket", "Closed"),
    "committee": ("Udvalg", "Committee"),
    "date": ("Dato", "Date"),
    "decision": ("Beslutning", "Decision"),
    "corrections": ("Tilføjelser", "Additions"),
    "decisions": ("Beslutninger", "Decisions"),
    "due": ("Frist", "Due"),
    "end": ("Slut", "End"),
    "file": ("Mødefil", "Meeting file"),
    "for": ("For", "For"),
    "group": ("Gruppe", "Group"),
    "items": ("Punkter", "Items"),
    "last_day": ("Sidste dag", "Last day"),
    "meetings": ("Møder", "Meetings"),
    "moved": ("Kom og gik", "Came and left"),
    "number": ("Nr.", "No."),
    "period": ("Periode", "Period"),
    "place": ("Sted", "Place"),
    "present": ("Til stede", "Present"),
    "start": ("Start", "Start"),
    "state": ("Tilstand", "State"),
    "status": ("Status", "Status"),
    "substitute": ("Stedfortræder", "Substitute"),
    "title": ("Titel", "Title"),
    "type": ("Type", "Type"),
    "vote": ("Afstemning om", "Vote on"),
    "voted_against": ("Imod: navne", "Against: names"),
    "voted_for": ("For: navne", "For: names"),
    "votes": ("Afstemninger", "Votes"),
    "what": ("Opgave", "Action"),
    "who": ("Hvem", "Who"),
}
_STATES = {"open": "åben", "overdue": "over fristen", "done": "udført"}
_YES = {"da": "ja", "en": "yes"}


def heading(name: str, language: str) -> str:
    """What a column, or the register itself, is called in `language`."""
    danish, english = _HEADINGS[name]
    return danish if language == "da" else english


def word(value: str, column: str, language: str) -> str:
    """A `value` of a `column` in `language`; only the columns that hold fixed words are put into others."""
    if column == "state":
        return _STATES[value] if language == "da" else value
    return value_in(language, value, column) if column in {"status", "type"} else value


def truth(language: str, *, is_so: bool) -> str:
    """A yes, or nothing: a column of noes hides the few that matter."""
    return _YES[language] if is_so else ""
