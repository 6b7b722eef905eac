"""What can be told of any PDF, and of a packet whether it holds what it promises."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.proof.readback.features import (
    claims_of,
    count_fields,
    fonts_not_embedded,
    is_linearised,
    is_tagged,
    version_of,
)
from toolkit.proof.readback.paper import Paper
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toolkit.messages.phrases import Value

_STAMP = regex(r"(.+) · (\d+)/(\d+)")
_PAGE = regex(r"\d+$")


@dataclass(frozen=True, slots=True)
class StampedPart:
    """Pages that stamps say belong together: an attachment, or a packet's list."""

    name: str
    first_page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not hold: the message "inspect CODE" with its `values`."""

    code: str
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Inspection:
    """A PDF as it is. Pages are counted from 1; `parts` are empty for what is no packet of ours."""

    sha256: str
    size: int
    version: str
    pages: int
    title: str
    language: str
    linearised: bool
    tagged: bool
    claims: tuple[str, ...]
    bookmarks: int
    links: int
    fields: int
    signatures: int
    fonts_not_embedded: tuple[str, ...]
    embedded_files: tuple[str, ...]
    active: tuple[str, ...]
    parts: tuple[StampedPart, ...]
    faults: tuple[Fault, ...]

    def as_data(self) -> dict[str, object]:
        """Return it as JSON has it."""
        return asdict(self)


def inspect_pdf(data: bytes, expected_sha256: str = "") -> Inspection:
    """Read a PDF and look whether it holds what it promises.

    `expected_sha256` is what packet.json says of the file, "" for no word of it. Raises UnreadableError.
    """
    paper = Paper(data)
    digest = hashlib.sha256(data).hexdigest()
    parts, faults = _read_stamps(paper)
    if expected_sha256 and expected_sha256 != digest:
        faults.append(Fault("changed", {}))
    faults += _find_dead_ends(paper)
    fields, signatures = count_fields(paper.root)
    return Inspection(
        sha256=digest,
        size=len(data),
        version=version_of(data),
        pages=paper.page_count,
        title=paper.title,
        language=paper.language,
        linearised=is_linearised(data),
        tagged=is_tagged(paper.root),
        claims=claims_of(paper.root),
        bookmarks=len(paper.outline),
        links=sum(one.kind == "Link" for page in _pages(paper) for one in paper.annotations(page)),
        fields=fields,
        signatures=signatures,
        fonts_not_embedded=fonts_not_embedded(paper),
        embedded_files=paper.embedded_files,
        active=tuple(paper.active()),
        parts=parts,
        faults=tuple(faults),
    )


def _pages(paper: Paper) -> range:
    return range(1, paper.page_count + 1)


def _read_stamps(paper: Paper) -> tuple[tuple[StampedPart, ...], list[Fault]]:
    """Return what the stamps say belongs together, and where they contradict the pages."""
    counted: dict[str, list[tuple[int, int, int]]] = {}
    faults = []
    for number in _pages(paper):
        stamped = paper.stamp_texts(number)
        match = _STAMP.fullmatch(stamped[0]) if stamped else None
        if match:
            counted.setdefault(match[1], []).append((number, int(match[2]), int(match[3])))
        stated = _PAGE.search(stamped[-1]) if stamped else None
        if stated and int(stated[0]) != number:
            faults.append(Fault("misnumbered", {"page": number, "stated": stated[0]}))
    parts = tuple(StampedPart(name, found[0][0], len(found)) for name, found in counted.items())
    for name, found in counted.items():
        first, _, total = found[0]
        if found != [(first + place, place + 1, total) for place in range(total)]:
            faults.append(Fault("incomplete", {"name": name, "pages": len(found), "total": total}))
    return parts, faults


def _find_dead_ends(paper: Paper) -> Iterator[Fault]:
    """Yield the links and bookmarks that are meant to lead to a page of the file and do not."""
    for page in _pages(paper):
        for one in paper.annotations(page):
            if one.kind == "Link" and one.leads and one.page is None:
                yield Fault("dead-link", {"page": page, "words": one.words})
    for bookmark in paper.outline:
        if bookmark.leads and bookmark.page is None:
            yield Fault("dead-bookmark", {"words": bookmark.title})
