"""The rule about closed words that stand in the open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.reading.fields import mappings, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.view import Text, View
    from toolkit.checking.repeats import ClosedText
    from toolkit.findings import Finding
    from toolkit.reading.fields import Keys

_NAMES = frozenset(("title", "heading"))
_FOR_ALL = ("public_title", "public_decision")


def check_disclosure(view: View) -> Iterator[Finding]:
    """Open texts that repeat a closed title or a passage of a closed text.

    Neither counts where its item or attachment says under `disclose` why it may be.
    """
    if not any(text.closed for text in view.texts):
        return
    from toolkit.checking.repeats import RepeatSearch  # few meetings have anything closed

    allowed = tuple(_disclosed(view))
    texts = [text for text in view.texts if not _is_below(text.keys, allowed)]
    shown = [text.text for text in view.texts if not text.closed and _is_name(text)]
    search = RepeatSearch(_closed_texts(view, texts), shown)
    for text in texts:
        if not text.closed and not _is_name(text):
            for hit in search.find_in(text.text):
                place = view.meeting.text_place(text.keys, hit.found)
                yield finding("closed-repeated", place, item=hit.closed.number, found=hit.found)


def _closed_texts(view: View, texts: list[Text]) -> Iterator[ClosedText]:
    from toolkit.checking.repeats import ClosedText

    numbers = {item.keys: item.number for item in view.items}
    for text in texts:
        if text.closed:
            yield ClosedText("item", numbers.get(text.keys[:2], ""), text.text, text.keys[-1] in _NAMES)


def _disclosed(view: View) -> Iterator[Keys]:
    """The keys of the items and attachments that may repeat, or be repeated."""
    for item in view.items:
        if text_of(item.data, "disclose"):
            yield item.keys
        for keys, attachment in mappings(item.data, "attachments", item.keys):
            if text_of(attachment, "disclose"):
                yield keys


def _is_below(keys: Keys, above: tuple[Keys, ...]) -> bool:
    return any(keys[: len(each)] == each for each in above)


def _is_name(text: Text) -> bool:
    return text.keys[-1] in _NAMES or text.keys[-1] in _FOR_ALL
