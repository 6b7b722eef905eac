"""The order of an item's parts as a committee's file gives it, by item type. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.reading.fields import mapping, text_of
from toolkit.reading.filewords import key_in

if TYPE_CHECKING:
    from collections.abc import Collection

    from toolkit.reading.fields import Data

PARTS = ("summary", "recommendation", "statement", "sections", "decision", "actions", "attachments")


@dataclass(frozen=True, slots=True)
class WantedPart:
    """A part of an item as it is written: by its name alone, or with a heading, a demand and a help."""

    name: str
    heading: str = ""
    required: bool = False
    help: str = ""


def laid_out(committee: Data) -> dict[str, tuple[WantedPart, ...]]:
    """The parts in order for each item type, "default" for those not named; empty for most committees.

    A part's name is understood in both languages. What has not the right shape is left out.
    """
    layouts = mapping(committee.get("item_layout"))
    if not layouts:
        return {}
    own = mapping(mapping(committee.get("fields")).get("item")).keys()
    return {
        kind: tuple(_wanted(part, own) for part in parts)
        for kind, parts in layouts.items()
        if isinstance(parts, list)
    }


def _wanted(part: object, own: Collection[str]) -> WantedPart:
    body = mapping(part)
    written = text_of(body, "part") if body else str(part).strip()
    name = written if written in own else key_in("en", written)
    return WantedPart(name, text_of(body, "heading"), body.get("required") is True, text_of(body, "help"))
