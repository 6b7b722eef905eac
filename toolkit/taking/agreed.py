"""Which side has changed a field since both said the same: when its file was made, or when it was taken last.

A file that was taken may be written in again without a build in between, so what was taken is recorded
beside it, as digests: the record tells nobody what a closed item says.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from toolkit.wordfile.bookmarks import text_digest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toolkit.taking.wordtexts import Base, WordTexts


class Side(Enum):
    """Who has changed a field in which Word and the meeting say different things."""

    WORD = "word"
    MEETING = "meeting"
    BOTH = "both"
    UNKNOWN = "unknown"  # the meeting, unless the file was taken and has its first words again


def agreement(present: str, told: str) -> str:
    """Return what a record says of a field: the meeting's text, and what Word says of it."""
    return f"{text_digest(present)}:{text_digest(told)}"


def side_of(
    present: str,
    told: str,
    base: Base | None,
    record: tuple[Mapping[str, str] | None, str],
    is_as_made: Callable[[Base], bool],
) -> Side:
    """Return which side has changed a field; `base` and the address in `record` tell what it said before.

    `present` is what the meeting says, `told` what Word does.
    """
    taken, address = record
    text, _, words = (taken or {}).get(address, "").partition(":")
    own = text_digest(present)
    if text == own or (base is not None and base.digest == own):
        return Side.WORD
    if base is None or text:  # when it was taken, what it said when it was made counts no more
        return Side.MEETING if text and words == text_digest(told) else Side.BOTH
    if not is_as_made(base):
        return Side.BOTH
    return Side.UNKNOWN if taken is None else Side.MEETING


def agreed_after(before: Mapping[str, str] | None, now: Mapping[str, str], word: WordTexts) -> dict[str, str]:
    """Return the record of a file whose fields say what the meeting does as far as `now` tells.

    A field that says what it did when the file was made needs none.
    """
    known = {address: told for address, told in (before or {}).items() if address not in now}
    return known | {
        address: told for address, told in now.items() if told.partition(":")[0] != word.bases[address].digest
    }
