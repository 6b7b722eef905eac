"""Where private people can be found: addresses, mail addresses and phone numbers beside their names. Pure.

A hint, no more: an office's own address stands in every letter. So a home's address counts only beside a
name and with its town, a mail address only at a provider for private people, a phone number only where it is
called private.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.checking.particulars import find_names
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAIL = regex(
    r"(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|mac|yahoo|proton(?:mail)?"
    r"|mail|jubii|ofir|youmail|webspeed|stofanet|get2net|city|privat)\.(?:com|dk|net|org)\b",
    re.IGNORECASE,
)
_PHONE = regex(
    r"\b(?:privat|privattelefon|hjemme|hjemmetelefon|mobil|mobilnr|mobilnummer|private|home|mobile)"
    r"[ .:]{1,3}(?:tlf|telefon|nr|phone)?[ .:]{0,3}(?:\+45 ?)?(\d\d ?\d\d ?\d\d ?\d\d)\b",
    re.IGNORECASE,
)
_HOME = regex(
    r"\b[^\W\d_]{0,25}(?:vej|gade|stræde|allé|vænget?|parken|stien|haven|toften|bakken) "
    r"\d{1,3} ?[A-Za-z]?(?:, ?[\w. ]{1,12})?[,\n] ?\d{4} [A-ZÆØÅ]\w+",
    re.IGNORECASE,
)
_BESIDE = 60  # letters before an address in which whose it is stands


def find_contacts(text: str) -> Iterator[str]:
    """Yield the private addresses and numbers in a text, as they stand there, each on one line."""
    yield from (match[0] for match in _MAIL.finditer(text))
    yield from (match[1] for match in _PHONE.finditer(text))
    for match in _HOME.finditer(text):
        if any(True for _ in find_names(text[max(0, match.start() - _BESIDE) : match.start()])):
            yield " ".join(match[0].split())
