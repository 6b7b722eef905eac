"""Text as it is compared: however a file hyphenates, joins, capitalises or breaks it."""

from __future__ import annotations

import codecs
import unicodedata
from functools import cache, lru_cache

from toolkit.regex import regex

# What may stand inside a word without being a part of it: soft hyphens, zero-width signs, and what PDF
# readers give for the hyphen at the end of a line.
# The signs stand first, together: with one set to look for, a text is gone through three times as fast.
_INSIDE_WORDS = regex(
    "[\u00ad\u200b-\u200d\u2060\ufeff\u0002\ufffe\u2010\u2011-](?:(?<![\u2010\u2011-])\\s*|(?<=[\u2010\u2011-])\\s*\n\\s*)"
)
_NO_LETTER = regex(r"[\W_]+")
# Most texts are Latin-1 but for some signs; letters are picked from its bytes in a tenth of the time.
_WITHOUT_SIGNS = "toolkit.without-signs"
# Amounts and telephone numbers in groups, then case numbers, dates and whatever else has digits, then words.
_TOKEN = regex(
    r"\d{1,3}(?: \d{3})+(?:,\d\d)?(?!\d)|\d\d(?: \d\d){3}(?!\d)|\d{4} \d{4}(?!\d)"
    r"|\d(?:[\d.,/\u2010-]*\d)?|[^\W\d_]+"
)
_BETWEEN_DIGITS = regex(r"\D+")
_PENNIES = regex(r"(?<=\d)[.,](?:\d\d)$")
# Days, years and times are everybody's.
_OF_THE_CALENDAR = regex(
    r"\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{4}[./-]\d{1,2}(?:[./-]\d{1,2})?|(?:19|20)\d\d(?:[-/]\d{2,4})?"
    r"|\d{1,2}[.:]\d\d(?:-\d{1,2}[.:]\d\d)?"
)
SHORTEST_STEM = 5
# Danish and English endings that make no other word of one, the longest first.
_ENDINGS = ("ernes", "erne", "ens", "ets", "ers", "en", "et", "er", "'s", "s", "e")


def plain(text: str) -> str:
    """Return `text` in small letters, ligatures and accents in one form, words whole (Unicode NFKC)."""
    text = _INSIDE_WORDS.sub("", text)
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text)
    return text.casefold()


def squeezed(text: str) -> str:
    """Return the letters and digits of a `plain` text, nothing between them."""
    try:
        written = text.encode("latin-1", _WITHOUT_SIGNS)
    except UnicodeEncodeError:
        return _NO_LETTER.sub("", text)
    return written.translate(None, _no_letters()).decode("latin-1")


def _leave_signs_out(error: UnicodeError) -> tuple[str, int]:
    """Go on behind what is not Latin-1, where no letter is among it."""
    if not isinstance(error, UnicodeEncodeError) or any(
        map(str.isalnum, error.object[error.start : error.end])
    ):
        raise error
    return "", error.end


codecs.register_error(_WITHOUT_SIGNS, _leave_signs_out)


@cache
def _no_letters() -> bytes:
    """Return what Latin-1 has besides letters and digits."""
    return "".join(_NO_LETTER.findall(bytes(range(256)).decode("latin-1"))).encode("latin-1")


@lru_cache(maxsize=8)  # several look for something in the same text
def letters_of(text: str) -> str:
    """Return the letters and digits of a text as it is written."""
    return squeezed(plain(text))


def tokens_of(text: str) -> list[str]:
    """Return the words and numbers of a `plain` text, in order; the groups of a number are one."""
    return _TOKEN.findall(text)


def digits_of(token: str) -> str:
    """Return the digits of a number, without pennies; "" for a word, a day, a year or a time."""
    if not token[0].isdigit() or _OF_THE_CALENDAR.fullmatch(token):
        return ""
    return _BETWEEN_DIGITS.sub("", _PENNIES.sub("", token))


def stem(word: str) -> str:
    """Return what the forms of a word begin with: "hemming" for "hemmings", "sagen" as it is."""
    if not word.endswith(_ENDINGS):
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
