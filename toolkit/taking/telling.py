"""What became of a Word file, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.lifecycle.changelayouts import show_line
from toolkit.lifecycle.comparison import SAME, compare_texts
from toolkit.messages.phrases import phrase
from toolkit.regex import regex
from toolkit.taking.meetingtexts import read_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.taking.outside import Untaken
    from toolkit.taking.taken import TextChange

# Those that have a name of their own; others are called as the file calls them.
_FIELDS = frozenset(
    {"information", "summary", "recommendation", "statement", "sections", "decision", "dissents", "fields"}
    | {"participants", "guests", "absent", "chaired_by", "adjourned", "actions"}
)
# A line's end within a paragraph: what follows begins no list, table, quote or heading.
_WRAP = regex(r"(?<=[^\n])\n(?=[^\s\-*+>#|`~0-9])")


def tell_change(change: TextChange, language: str) -> Iterator[str]:
    """Yield a heading and the changed paragraphs: what went as [-word-], what came as {+word+}."""
    yield phrase(f"take_{change.kind}", language, field=field_name(change.address, language))
    for line in compare_texts(_unwrapped(change.before), _unwrapped(change.after)):
        if any(piece.kind != SAME for piece in line):
            yield f"    {show_line(line)}"


def _unwrapped(text: str) -> str:
    """Return a text with each of its paragraphs on one line."""
    return _WRAP.sub(" ", text)


def tell_remark(remark: Untaken, language: str) -> str:
    """Return a remark with the place and the words that it is about."""
    place = ""
    if remark.page:
        place = phrase("take_page", language, page=remark.page)
    if remark.heading:
        place += phrase("take_below", language, heading=remark.heading)
    is_field = remark.code == "field-nested"
    words = field_name(remark.words, language) if is_field else remark.words
    field = field_name(remark.address, language) if remark.address else ""
    values = {"words": words, "place": place, "field": field}
    if remark.row:
        values |= {"row": str(remark.row.row), "column": remark.row.column, "cell": remark.row.cell}
    return phrase(f"take_{remark.code}", language, **values)


def field_name(address: str, language: str) -> str:
    """Return what a field is called: "item 3, decision"."""
    parts = read_address(address)
    named = f"take_field_{parts.field}"
    name = phrase(named, language) if parts.field in _FIELDS else parts.field
    rest = f" {parts.rest}" if parts.rest else ""
    item = phrase("take_item", language, number=parts.item) if parts.item else ""
    return f"{item}{name}{rest}"
