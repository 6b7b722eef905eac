"""Times of day as people type them where a document prints one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.meetings.model import Movement
from toolkit.meetings.schedule import read_time
from toolkit.regex import regex
from toolkit.taking.plainwords import plain

if TYPE_CHECKING:
    from toolkit.words.wording import Words

# An hour alone is one behind "kl." or "at"; "14.5" may be five past, half past or ten to.
_TIME = r"(?:(?P<mark>kl\.?|at)?\s*)(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?"
_MARK = regex(r"\s*\b(?:kl\.|at)\s*$|\s+$")
_ENDED = (
    r"(?:mødet\s+)?(?:(?:blev|er)\s+)?(?:hævet|afsluttet|sluttede|slut):?\s*",
    r"(?:the\s+)?(?:meeting\s+)?(?:was\s+)?(?:adjourned|closed|ended|finished):?\s*",
    "",  # the time alone
)
_PLACE = "\ue000"


def read_end(typed: str, words: Words) -> str:
    """Return the time at which a meeting ended, "" where it is not told for certain."""
    sentence = _sentence(words, "ended")
    return next((time for before in (sentence, *_ENDED) if (time := _read(before, typed))), "")


def read_movement(name: str, mark: str, words: Words) -> Movement | None:
    """Return when somebody came or left, as the brackets behind a name tell; None for something else."""
    for kind in ("returned", "arrived", "left"):
        if time := _read(_sentence(words, f"{kind}_mark"), mark):
            return Movement(name, kind, read_time(time))
    return None


def _sentence(words: Words, label: str) -> str:
    """Return what is printed before a time, as a pattern."""
    before = plain(words.phrase(label, time=_PLACE)).partition(_PLACE)[0]
    return rf"{re.escape(_MARK.sub('', before))}\s+"


def _read(before: str, typed: str) -> str:
    found = re.fullmatch(before + _TIME, plain(typed).rstrip(" ."), re.IGNORECASE)
    if found is None or not (found["minute"] or found["mark"]):
        return ""
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""  # noqa: PLR2004
