"""Words in another language among words that a template prints: marked, whatever the template makes of them.

The signs are noncharacters (Unicode 16.0, 23.7), which no file has. Nor have the Word file and the page for
the web: both tell a passage's language in their own way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.regex import regex

if TYPE_CHECKING:
    from toolkit.meetings.model import Item

LANGUAGE, WORDS, END = "\ufdd0", "\ufdd1", "\ufdd2"
SIGN = regex(f"({LANGUAGE}[^{WORDS}]*{WORDS}|{END})")


def in_language(words: str, language: str) -> str:
    """Return `words` marked as being in `language`, "" for the document's."""
    return f"{LANGUAGE}{language}{WORDS}{words}{END}" if words and language else words


def spoken(item: Item) -> Item:
    """Return an item whose title and actions say which language they are in."""
    if not item.lang:
        return item
    actions = tuple(replace(action, what=in_language(action.what, item.lang)) for action in item.actions)
    return replace(item, title=in_language(item.title, item.lang), actions=actions)


def without_marks(text: str) -> str:
    """Return a text as it is read."""
    return SIGN.sub("", text)


def language_of(sign: str) -> str:
    """Return the language that a `SIGN` begins, "" where it ends one."""
    return sign[1:-1] if sign.startswith(LANGUAGE) else ""
