"""The texts of an agenda's entry as its file has them: what the rules about words look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import mapping, mappings, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.meetings.ownfields import OwnField
    from toolkit.reading.fields import Data, Keys

# The fields of an item that hold prose, and those below a list.
_GROUPS = {
    "sections": ("heading", "text"),
    "actions": ("what",),
    "attachments": ("title",),
    "dissents": ("text",),
}
PROSE = (
    "note",
    "summary",
    "recommends",
    "statement",
    "decision",
    "withdrawn",
    "closed_because",
    "withheld",
    "to",
    "public_title",
    "public_decision",
)


class Text(NamedTuple):
    """One text of the meeting file, where it stands, and whether only the internal edition shows it."""

    keys: Keys
    text: str
    folded: str  # the text without capitals, to look for words in
    closed: bool = False


def own_texts(keys: Keys, entry: Data, fields: tuple[OwnField, ...], *, is_closed: bool) -> Iterator[Text]:
    """What an item says in the committee's own fields; closed where the field is not public."""
    given = mapping(entry.get("fields"))
    for field in fields:
        text = given.get(field.name)
        if isinstance(text, str) and text.strip() and field.kind in {"line", "text"}:
            closed = is_closed or not field.public
            yield Text((*keys, "fields", field.name), text, text.casefold(), closed=closed)


def texts_of_entry(keys: Keys, entry: Data, *, in_closed_group: bool) -> Iterator[Text]:
    """Every text of one entry. What a closed item shows the public is open."""
    closed = in_closed_group or entry.get("closed") is True
    for key in ("break" if "break" in entry else "title", *PROSE):
        if isinstance(text := entry.get(key), str) and text.strip():
            yield Text((*keys, key), text, text.casefold(), closed=closed and not key.startswith("public_"))
    for inner_keys, text in texts(entry, "recommendation", keys):
        yield Text(inner_keys, text, text.casefold(), closed=closed)
    for group, fields in _GROUPS.items():
        for inner_keys, inner in mappings(entry, group, keys):
            hidden = closed or inner.get("closed") is True
            for field in fields:
                if isinstance(text := inner.get(field), str) and text.strip():
                    yield Text((*inner_keys, field), text, text.casefold(), closed=hidden)
