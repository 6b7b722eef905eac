"""Which texts of a meeting may be changed in its Word file, and what each is called there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.meetings.agenda import decides_nothing
from toolkit.meetings.model import DocumentKind, Edition, Item, Meeting, Status
from toolkit.words.writing import TextField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.words.wording import Words


_LABELS = {"recommendation": "part_recommendation"}


@dataclass(frozen=True, slots=True)
class ItemFields:
    """The fields of the item called `number`; `hidden` ones have none: what is closed is not told of."""

    number: str
    labels: Mapping[str, str]
    hidden: bool = False

    @property
    def prefix(self) -> str | None:
        """What the addresses of the item's own fields begin with, None for no fields."""
        return None if self.hidden else f"item/{self.number}/"

    def named(self, name: str) -> TextField:
        """Return the field of a part that has its own label."""
        return TextField(
            f"item/{self.number}/{name}", f"{self._title}: {self.labels[_LABELS.get(name, name)]}"
        )

    def part(self, name: str) -> TextField | None:
        """Return the field of a part, None where it is hidden."""
        return None if self.hidden else self.named(name)

    def numbered(self, name: str, number: int, heading: str) -> TextField | None:
        """Return the field of one of several texts, counted from 1."""
        if self.hidden:
            return None
        return TextField(f"item/{self.number}/{name}/{number}", f"{self._title}: {heading}")

    @property
    def _title(self) -> str:
        return f"{self.labels['item']} {self.number}"


def fields_of_item(item: Item, meeting: Meeting, words: Words) -> ItemFields:
    """Return an item's fields; in the public edition a closed item has none."""
    return ItemFields(item.number, words.labels, hidden=item.closed and meeting.edition is Edition.PUBLIC)


def is_in_the_making(meeting: Meeting, kind: DocumentKind) -> bool:
    """Whether a document is the internal minutes of a meeting whose decisions are still being written."""
    return (
        kind is DocumentKind.MINUTES
        and meeting.status is Status.MINUTES
        and meeting.edition is Edition.INTERNAL
    )


def awaits_decision(item: Item) -> bool:
    """Whether an item's decision is still to be written."""
    return not (item.decision or item.withdrawn or decides_nothing(item.title))


def has_prompts(meeting: Meeting, kind: DocumentKind) -> bool:
    """Whether a document has places for decisions that are still to be written."""
    return is_in_the_making(meeting, kind) and any(map(awaits_decision, meeting.items))
