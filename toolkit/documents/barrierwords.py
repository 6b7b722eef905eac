"""What stands in the way of calling a document accessible, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.documents.barriers import Barrier, Trouble
from toolkit.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


MOST_SHOWN = 3
MOST_LETTERS = 60


def tell_barriers(remarks: Sequence[Barrier], *, in_word: bool = False) -> tuple[Message, ...]:
    """Return the first few of `remarks` as messages, and how many there are besides.

    `in_word` tells that they are about a file that was written in Word, and not about texts in Markdown.
    """
    return tuple(_told(remarks, in_word=in_word))


def _told(remarks: Sequence[Barrier], *, in_word: bool) -> Iterator[Message]:
    for remark in remarks[:MOST_SHOWN]:
        words = " ".join(remark.words.split())
        if len(words) > MOST_LETTERS:
            words = words[:MOST_LETTERS].rstrip() + "…"
        code = f"inaccessible {remark.trouble}"
        if in_word and remark.trouble is Trouble.NO_ALT:
            code += " in Word"
        reason = Message(code, {"words": words})
        yield Message("inaccessible page", {"page": remark.page, "reason": reason}) if remark.page else reason
    if len(remarks) > MOST_SHOWN:
        yield Message("inaccessible more", {"count": len(remarks) - MOST_SHOWN})
