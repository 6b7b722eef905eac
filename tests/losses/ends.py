"""To which end a file came that somebody attached, and how many came to each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class End(StrEnum):
    """What became of an attached file, by the words of the tally."""

    COMPLETE = "complete"  # what the file holds is on its pages
    COMPLETED = "completed by LibreOffice"
    UNREAD = "on pages that nobody else could judge"  # the second reader cannot read the file
    NAMED = "with a named loss"  # something is not on its pages, and a warning says so
    REFUSED = "refused"  # it is not in the packet, and the message says why
    SILENT = "with a silent loss"  # something is not on its pages, and nobody says so: never


@dataclass(frozen=True)
class Verdict:
    """What became of one file: `what` is not on its pages, or why it was refused."""

    name: str
    end: End
    what: tuple[str, ...] = ()


def tally(kind: str, verdicts: Sequence[Verdict]) -> str:
    """Return how many files of a kind ("Word files") came to which end, and what was lost unsaid."""
    ends = Counter(one.end for one in verdicts)
    lines = [f"{len(verdicts)} {kind}", *(f"    {ends[end]:4} {end}" for end in End)]
    lines += [f"        {one.name}: {'; '.join(one.what)}" for one in verdicts if one.end is End.SILENT]
    return "\n".join(lines)


def silent(verdicts: Sequence[Verdict]) -> dict[str, tuple[str, ...]]:
    """Return what was lost without a word, by file: what a test wants to be empty."""
    return {one.name: one.what for one in verdicts if one.end is End.SILENT}
