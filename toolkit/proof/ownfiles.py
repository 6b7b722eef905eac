"""Attachments' own files read again: what each of their pages draws, and how much lies on it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.proof.readback.paper import Paper
from toolkit.proof.readback.values import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class OwnFile:
    """An attachment's file; `packed` has the pieces of each page's content as they are stored.

    `lying` is how many annotations are on each page, but for fields, which belong to their form: they may be
    flattened or, with a signature, taken out.
    """

    paper: Paper
    packed: Sequence[Sequence[bytes]]
    lying: Sequence[int]


def read_own_file(pdf: bytes) -> OwnFile:
    """Read an attachment's file. Raises UnreadableError."""
    paper = Paper(pdf)
    pages = range(1, paper.page_count + 1)
    return OwnFile(
        paper,
        [list(paper.packed_contents(page)) for page in pages],
        [sum(kind != "Widget" for kind in paper.annotation_kinds(page)) for page in pages],
    )


def read_own_files(files: Mapping[str, bytes]) -> dict[str, OwnFile]:
    """Return attachments' files by number; one that cannot be read is left out, for the proof to tell."""
    found = {}
    for number, pdf in files.items():
        with suppress(UnreadableError):
            found[number] = read_own_file(pdf)
    return found
