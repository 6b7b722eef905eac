"""What a committee's own fields say, in its language, and as its templates see them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from toolkit.words.contextnames import OwnFieldContext, OwnFields
from toolkit.words.dates import amount_words, bound, day_words, list_words, number_words
from toolkit.words.writing import TextField, WordWriter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from toolkit.meetings.model import OwnValue
    from toolkit.words.wording import Words

FACTS_SEPARATOR = " · "
# How many levels below an item's heading those of the texts begin: its parts' headings stand between.
TEXT_HEADINGS = 2


def own_text(words: Words, own: OwnValue) -> str:
    """Return a value as printed: "250.000 kr.", "10. marts 2026", "A, B og C"; a text as it is written."""
    said = [_entry_words(words, own.kind, entry) for entry in own.value]
    return "\n\n".join(said) if own.kind == "text" else list_words(tuple(said), words.language)


def _entry_words(words: Words, kind: str, entry: str | float | date) -> str:
    if isinstance(entry, bool):
        return words.labels["own_yes" if entry else "own_no"]
    if isinstance(entry, int | float):
        amount = number_words if kind == "number" else amount_words
        return amount(entry, words.language)
    return bound(day_words(entry, entry, words.language)) if isinstance(entry, date) else entry.strip("\n")


def own_facts(words: Words, values: tuple[OwnValue, ...], *places: str) -> str:
    """Return the values that are printed at these places, on a line: "Sagsbehandler: Ida Storm"."""
    told = [
        words.phrase("own_fact", title=own.title, value=" ".join(own_text(words, own).split("\n\n")))
        for own in values
        if own.value and own.place in (places or _PRINTED)
    ]
    return FACTS_SEPARATOR.join(told)


_PRINTED = ("head", "after statement", "decisions")


def own_contexts(
    words: Words,
    values: tuple[OwnValue, ...],
    writer: WordWriter,
    address: str | None = None,
    language: str = "",
) -> tuple[OwnFieldContext, ...]:
    """Return the fields that say something, for templates that go through all of them.

    `address` is that of what they belong to; None where they come back from no Word file. `language` is
    their texts' where it is not the document's.
    """
    return tuple(_context(words, own, writer, address, language) for own in values if own.value)


def _context(
    words: Words, own: OwnValue, writer: WordWriter, address: str | None, language: str
) -> OwnFieldContext:
    told = own_text(words, own)
    is_text = own.kind == "text"
    return OwnFieldContext(
        name=own.name,
        title=own.title,
        value="" if is_text else told,
        text=writer.blocks(told if is_text else "", TEXT_HEADINGS, _field(own, address), language),
        is_text=is_text,
        place=own.place,
    )


def _field(own: OwnValue, address: str | None) -> TextField | None:
    return None if address is None else TextField(f"{address}fields/{own.name}", own.title)


def own_fields(words: Words, values: tuple[OwnValue, ...], writer: WordWriter) -> OwnFields:
    """Return the fields by their names, for templates that ask for one; what is not said is empty."""
    if not values:
        return _NONE
    named: Mapping[str, str | Markup] = {
        own.name: writer.blocks(own_text(words, own), TEXT_HEADINGS)
        if own.kind == "text"
        else own_text(words, own)
        for own in values
    }
    return OwnFields(named)


_NONE = OwnFields({})
