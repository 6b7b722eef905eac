"""Head and foot of printed sheets: the file's own name, and the day on which it was saved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.regex import regex
from toolkit.words.dates import clock, numeric_date

if TYPE_CHECKING:
    from datetime import datetime

    from toolkit.attachments.outcome import Settings

# ECMA-376, 18.3.1.46: a font's name, its size, its colour, or one letter for what is put in.
_CODE = regex(r'&(?:"[^"]*"|\d{1,3}|K[0-9A-Fa-f]{6}|.)', re.DOTALL)


def settle_head(text: str, settings: Settings, moment: datetime | None) -> str:
    """Return a head or foot in which the name, the day and the time are words, and the folder is left out."""
    words = {"F": settings.name, "Z": "", "D": "", "T": ""}
    if moment:
        words["D"] = numeric_date(moment.date(), moment.date(), settings.language)
        words["T"] = clock(moment.time(), settings.language)

    def settled(match: re.Match[str]) -> str:
        code = match[0][1:].upper()
        if code not in words:
            return match[0]
        said = words[code].replace("&", "&&")
        # Digits behind a size would be taken for more of it.
        follows_size = re.search(r"&\d+$", text[: match.start()])
        return f" {said}" if follows_size and said[:1].isdigit() else said

    return _CODE.sub(settled, text)
