"""The rules about personal identity numbers in the meeting's own texts and titles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.checking.checks.disclosure import WrittenText
    from toolkit.checking.checks.view import View
    from toolkit.findings import Finding, Place

# Ten digits that stand near each other: nothing else can be a number.
_DIGITS = regex(r"[0-9](?:\D{0,3}[0-9]){9}")
# Without what may stand between them, in bytes, ten digits stand together.
_AS_ZEROS = bytes.maketrans(b"0123456789", bytes(b"0" * 10))
_BETWEEN = bytes((*range(33), *b"-./|\x7f", *range(128, 256)))
# The same with what may stand between those of a number: beyond ASCII any sign may be a dash, or unseen.
_NEAR = regex(r"[0-9](?:[^!-,0-9:-{}~]{0,9}[0-9]){9}")


def check_person_numbers(view: View, texts: Sequence[WrittenText]) -> Iterator[Finding]:
    """Numbers anywhere in the meeting's file but under an item that says why it may show them, masked."""
    whole = "!".join(text.text for text in texts).encode("utf-8", "surrogatepass")
    if b"0" * 10 not in whole.translate(_AS_ZEROS, _BETWEEN):
        return
    for text in texts:
        if not _NEAR.search(text.text):
            continue
        from toolkit.checking.personnumbers import find_person_numbers  # few texts have so many digits

        is_public = view.publishes and not text.closed
        code = "personal-number-public" if is_public else "personal-number"
        for number in find_person_numbers(text.text):
            yield finding(code, _place_of(view, text, number), found=number)


def _place_of(view: View, text: WrittenText, number: str) -> Place:
    """Where a number stands: its text's own place where it runs over lines."""
    for written in _DIGITS.finditer(text.text):
        if re.sub(r"\D", "", written[0]).startswith(number[:4]) and "\n" not in written[0]:
            return view.meeting.text_place(text.keys, written[0], text.text[: written.start()])
    return view.meeting.place(text.keys)
