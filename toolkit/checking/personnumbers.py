"""Danish personal identification numbers (CPR) in a text: found, and told without being repeated. Pure.

python-stdnum (LGPL, used as it is) knows their dates and check digit. Case, account and phone numbers look
much alike; what stands beside a number, and what the numbers around it are, tell which it is.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DASH = r"[-\u2010-\u2015\u2212]"
_SHAPE = regex(
    rf"(?:(?<![^\W_])(?<![.,/+-])|(?<=cpr)|(?<=CPR))(\d{{6}})([ \t]?{_DASH}{{1,2}}\s?|[ \t]{{0,2}})(\d{{4}})"
    r"(?![^\W_]|[/-]|[.,]\d)"
)
# The same with the century, or as a date is written: only a dash tells that it goes on.
_DATED = regex(
    rf"(?<![\w.,/+-])(\d\d)(?:([./ -])(\d\d)\2(?:19|20)?|(\d\d)(?:19|20))(\d\d) ?{_DASH} ?(\d{{4}})(?![\w/-])"
)
# In the boxes of a form, or with any other signs between its digits: only where it is called so.
_LOOSE = regex(r"(?<!\d)\d(?:[\s|./\u2010-\u2015\u2212-]{0,3}\d){9}(?!\d)")
_NO_DIGIT = regex(r"\D")
_UNSEEN = regex("[\u00ad\u200b-\u200d\u2060\ufeff]")
_WORD = regex(
    r"\b(cpr|personnumm\w*|person-?nr|p\.?nr\.? for person|civil registration|født|born)\b", re.IGNORECASE
)
# What other numbers of ten digits are called.
_OTHER = regex(
    r"\b(sag\w*|case\w*|j\.?\s?nr|journal\w*|dok\w*|konto\w*|account\w*|reg|iban|tlf|telefon\w*|phone|mobil\w*|fax"
    r"|faktura\w*|invoice\w*|ordre\w*|order\w*|ean|cvr|se-?nr|p-?n\w*|produktionsenhed\w*|isbn|issn|vare(?:nr|nummer)?"
    r"|matrikel\w*|id|nr|no)\b(?:[ .:#/+()-]|\d|nr|no|nummer|number|kode|code){0,12}$",
    re.IGNORECASE,
)
# A cell's number of ten digits whose first is 0, as sheets keep it.
_CUT = regex(r"(?m)^(\d{9})$")
_BEFORE = 40  # letters before a number in which a word about it stands
_UNCHECKED_SINCE = date(2007, 10, 1)  # births from then on may have a number without a right check digit
_FEW_ALIKE = 0.5


def find_person_numbers(text: str) -> list[str]:
    """Return the personal identification numbers in the text of a page, masked, in their order.

    Of numbers of one shape that are mostly none, none is taken for one but where it is called so.
    """
    text = unicodedata.normalize("NFKC", _UNSEEN.sub("", text))
    found: list[str] = []
    shapes: dict[bool, list[re.Match[str]]] = {True: [], False: []}
    for match in _SHAPE.finditer(text):
        shapes[bool(match[2].strip())].append(match)
    for matches in shapes.values():
        likely = [match for match in matches if _is_plausible(match[1] + match[3])]
        unnamed = sum(not _OTHER.search(_before(text, match)) for match in matches)
        trusted = len(likely) >= _FEW_ALIKE * unnamed
        found += [_masked(match[1]) for match in likely if _is_meant(text, match, trusted=trusted)]
    found += map(_masked, _in_other_shapes(text))
    return list(dict.fromkeys(found))


def _in_other_shapes(text: str) -> Iterator[str]:
    """Yield the numbers that are written as nobody's system does, but people and forms do."""
    for match in _DATED.finditer(text):
        digits = "".join(part or "" for part in match.group(1, 3, 4, 5, 6))
        is_right = _is_plausible(digits) and _has_check_digit(digits)
        if is_right and not _OTHER.search(_before(text, match)):
            yield digits
    for match in _LOOSE.finditer(text):
        digits = _NO_DIGIT.sub("", match[0])
        if _WORD.search(_before(text, match)) and _is_plausible(digits):
            yield digits


def with_lost_zeros(texts: Sequence[str]) -> Sequence[str]:
    """Return the texts of a workbook with the first zero of such numbers, which sheets drop.

    Only where the workbook speaks of such numbers: amounts have nine digits too.
    """
    is_about_people = any(_WORD.search(text) for text in texts)
    return [_CUT.sub(r"0\1", text) for text in texts] if is_about_people else texts


def _is_plausible(digits: str) -> bool:
    """Whether ten digits can be a person's: a date of birth, and the check digit where it must be right."""
    from stdnum.dk import cpr  # it loads OpenSSL, and few texts have such numbers
    from stdnum.exceptions import ValidationError

    try:
        born = cpr.get_birth_date(digits)
    except ValidationError:
        return False
    return _has_check_digit(digits) or born >= _UNCHECKED_SINCE or (born.day == 1 and born.month == 1)


def _has_check_digit(digits: str) -> bool:
    from stdnum.dk import cpr  # as above

    return cpr.checksum(digits) == 0


def _is_meant(text: str, match: re.Match[str], *, trusted: bool) -> bool:
    before = _before(text, match)
    if _WORD.search(before):
        return True
    if not trusted or _OTHER.search(before):
        return False
    # Without a right check digit a number must be written as such numbers are, and be called nothing else.
    return _has_check_digit(match[1] + match[3]) or bool(match[2].strip())


def _before(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - _BEFORE) : match.start()]


def _masked(date_of_birth: str) -> str:
    """Return a number as it may be told: its day and month."""
    return f"{date_of_birth[:4]}••-••••"
