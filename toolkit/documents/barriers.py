"""What stands in the way of saying that a document is accessible, and how that is told."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_SHOWN = 3
MOST_LETTERS = 60


class Trouble(StrEnum):
    """Why the tags of a document are not all that they should be."""

    STRAY = "stray"  # text on a page that stands in no paragraph of the Word file
    TEXT = "text"  # a paragraph whose tagged text is not its text in the Word file
    ORDER = "order"  # a paragraph that is read elsewhere than it stands, or as something else
    MARKS = "marks"  # marked content that the tags do not lead to, or that leads to others
    GLYPH = "glyph"  # a character that no font at hand has
    PICTURE = "picture"  # a picture on a page that cannot be told from another
    NO_ALT = "no-alt"  # a picture without an alternative text that is not called decorative
    HEADS = "heads"  # a table of which no cell is said to be a heading
    CONTENT = "content"  # something painted that is not known
    OFFICE = "office"  # something in LibreOffice's tags that is not as it should be
    RENDERER = "renderer"  # the renderer refuses the paragraph when it is marked


@dataclass(frozen=True, slots=True)
class Barrier:
    """One trouble, the 1-based page it is seen on (0: none) and the words of the paragraph or text."""

    trouble: Trouble
    page: int
    words: str


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
