"""What stands in the way of calling a document accessible, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.documents.remarks import Trouble
from toolkit.messages.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.documents.remarks import Remark

MOST_SHOWN = 3
MOST_LETTERS = 60


def describe_remarks(remarks: Sequence[Remark], language: str, *, in_word: bool = False) -> str:
    """Return the first few of `remarks` in words, in "da" or "en", and how many there are besides.

    `in_word` tells that they are about a file that was written in Word, and not about texts in Markdown.
    """
    return "; ".join(_described(remarks, language, in_word=in_word))


def _described(remarks: Sequence[Remark], language: str, *, in_word: bool) -> Iterator[str]:
    for remark in remarks[:MOST_SHOWN]:
        words = " ".join(remark.words.split())
        if len(words) > MOST_LETTERS:
            words = words[:MOST_LETTERS].rstrip() + "…"
        code = f"inaccessible {remark.trouble}"
        if in_word and remark.trouble is Trouble.NO_ALT:
            code += " in Word"
        reason = phrase(code, language, words=words)
        yield (
            phrase("inaccessible page", language, page=remark.page, reason=reason) if remark.page else reason
        )
    if len(remarks) > MOST_SHOWN:
        yield phrase("inaccessible more", language, count=len(remarks) - MOST_SHOWN)
