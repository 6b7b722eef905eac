"""What has become of a meeting since a document of it was issued: two states of its items compared. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from toolkit.dataclass import dataclass
from toolkit.issuing.record import APPROVAL, INHERITED, IssuedItem, describe_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


# The parts in which an item can differ, in the order in which they are told. Of `internal` the public edition
# shows nothing.
PARTS = (
    *("title", "number", "place", "time", "text", "attachments", "closed", "withdrawn", "outcome"),
    "internal",
)
_OF_MINUTES = frozenset({"absent", "movements", "chaired_by", "adjourned"})


@dataclass(frozen=True, slots=True)
class Change:
    """What has become of one item since it was issued, or of the meeting itself.

    `kind` is added, removed, changed or head; `parts` are those of PARTS in which a changed one differs, of
    the meeting the keys of its file. `before` is None for an added item, `index` (0-based, among the items)
    None for a removed one, both for the meeting.
    """

    kind: str
    index: int | None
    before: IssuedItem | None
    parts: tuple[str, ...] = ()


def item_digest(item: IssuedItem) -> str:
    """Return one short digest of all that an item says."""
    return describe_data([_part(item, part) for part in PARTS])


def find_changes(
    before: Sequence[IssuedItem], now: Sequence[IssuedItem], *, outcome: bool
) -> tuple[Change, ...]:
    """Return what has become of each item since, in the order of `now`, those removed last.

    An item is known again by its title, else by its number where nothing else has it. `outcome` says whether
    what was decided counts.
    """
    return tuple(_changes(before, now, outcome=outcome))


def _changes(before: Sequence[IssuedItem], now: Sequence[IssuedItem], *, outcome: bool) -> Iterator[Change]:
    pairs = pair_items(before, now)
    still = in_order([pairs[index] for index in sorted(pairs)])
    for index, item in enumerate(now):
        if index not in pairs:
            yield Change("added", index, None)
            continue
        old = before[pairs[index]]
        moved = {"place"} if pairs[index] not in still and old.number == item.number else set()
        differing = moved | {part for part in PARTS if _part(old, part) != _part(item, part)}
        parts = tuple(part for part in PARTS if part in differing and (outcome or part != "outcome"))
        if parts:
            yield Change("changed", index, old, parts)
    for index, old in enumerate(before):
        if index not in pairs.values():
            yield Change("removed", None, old)


def find_head_changes(before: Mapping[str, str], now: Mapping[str, str], *, outcome: bool) -> tuple[str, ...]:
    """Return the keys of a meeting's file, besides its items, that say something else; see `find_changes`."""
    keys = sorted(before.keys() | now.keys())
    # When minutes are approved, their approval is new.
    keys = [key for key in keys if key != APPROVAL or key in before]
    differing = [key for key in keys if before.get(key) != now.get(key)]
    # After the meeting it does not matter any more where the committee usually meets.
    return tuple(
        key.removeprefix(INHERITED)
        for key in differing
        if not (key.startswith(INHERITED) if outcome else key in _OF_MINUTES)
    )


def _part(item: IssuedItem, part: str) -> object:
    match part:
        case "title" | "number" | "closed" | "withdrawn":
            return getattr(item, part)
        case "attachments":
            shown = [(each.title, each.digest) for each in item.attachments if not each.closed]
            return shown, item.parts.get(part, "")
        case "internal":
            closed = [(each.title, each.digest) for each in item.attachments if each.closed]
            return closed, item.parts.get("closed_attachments", ""), item.parts.get(part, "")
        case _:
            return item.parts.get(part, "")


def in_order(places: Sequence[int]) -> set[int]:
    """Return the longest run of places that still follow each other; the others have moved."""
    from difflib import SequenceMatcher  # as `digest_of` does

    blocks = SequenceMatcher(None, sorted(places), places, autojunk=False).get_matching_blocks()
    return {place for block in blocks for place in places[block.b : block.b + block.size]}


class Known(Protocol):
    """What an item is known by, in a record and in a meeting."""

    @property
    def number(self) -> str:
        """Its printed number."""

    @property
    def title(self) -> str:
        """Its title."""


def pair_items(before: Sequence[Known], now: Sequence[Known]) -> dict[int, int]:
    """Return for the items of `now` (by index) which item of `before` each is."""
    pairs: dict[int, int] = {}
    for same in (
        lambda old, new: (old.title, old.number) == (new.title, new.number),
        lambda old, new: old.title == new.title,
        lambda old, new: old.number == new.number,
    ):
        for index, item in enumerate(now):
            free = (
                place for place, old in enumerate(before) if place not in pairs.values() and same(old, item)
            )
            if index not in pairs and (place := next(free, None)) is not None:
                pairs[index] = place
    return pairs
