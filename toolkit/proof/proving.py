"""The packet proved: all that was planned is looked for in the file, with nothing that wrote it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.proof.ownfiles import OwnFile, read_own_file
from toolkit.proof.readback.objects import numeral
from toolkit.proof.readback.paper import Annotation, Paper
from toolkit.proof.readback.values import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toolkit.packet.model import Insert, Link, PacketPlan, Part
    from toolkit.pdf.facts import Bookmark

    Sides = tuple[float, ...]

# Coordinates are written with three decimals.
_TOLERANCE = 0.01
_A4 = (0.0, 0.0, 595.28, 841.89)
_SIDES = 4  # of a rectangle
_LARGEST = 1e9  # no page has a side of that many points
_LEAST = 1.0  # points: a box that is less wide or high is none


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked for in a packet: how many of it there should be, and what is wrong.

    The `code` is pages, description, labels, outline, contents, list, stamps, links, tags or active.
    """

    code: str
    count: int
    faults: tuple[str, ...]


def prove_packet(
    pdf: bytes, plan: PacketPlan, known: Mapping[str, OwnFile] | None = None
) -> tuple[Check, ...]:
    """Read a packet back and return what was looked for in it, and what was not found.

    `known` are those attachments' own files that have been read (`read_own_files`), by number. A packet that
    cannot be read, or has another number of pages, is looked at no further.
    """
    try:
        return _prove(Paper(pdf), plan, known or {})
    except UnreadableError as error:  # at once, or where something in it is asked for
        return (Check("pages", plan.page_count, (f"the packet cannot be read back: {error}",)),)


def _prove(paper: Paper, plan: PacketPlan, known: Mapping[str, OwnFile]) -> tuple[Check, ...]:
    if paper.page_count != plan.page_count:
        fault = f"the packet has {paper.page_count} pages instead of {plan.page_count}"
        return (Check("pages", plan.page_count, (fault,)),)
    bookmarks = list(_expected_outline(plan.outline, 1))
    stamps = list(plan.stamps)
    return (
        Check("pages", plan.page_count, tuple(_check_shapes(paper, plan))),
        Check("description", 3, tuple(_check_description(paper, plan))),
        Check("labels", plan.page_count, tuple(_check_labels(paper, plan))),
        Check("outline", len(bookmarks), tuple(_check_outline(paper, bookmarks))),
        Check("contents", _attached_pages(plan), tuple(_check_contents(paper, plan, known))),
        Check("list", len(plan.parts) if plan.list_pages else 0, tuple(_check_list(paper, plan))),
        Check("stamps", len(stamps), tuple(_check_stamps(paper, plan))),
        Check("links", len(plan.links), tuple(_check_links(paper, plan.links))),
        Check("tags", *_check_tags(paper, plan)),
        Check("active", plan.page_count, tuple(_check_active(paper, plan))),
    )


def _attached_pages(plan: PacketPlan) -> int:
    return sum(part.page_count for part in plan.parts)


def _check_tags(paper: Paper, plan: PacketPlan) -> tuple[int, tuple[str, ...]]:
    """Compare what the two ways through the tags say of all pages but those whose file was wrong already."""
    tags = paper.tags
    if tags is None:
        return 0, ("the packet has lost its tags",) if plan.main.pages.accessible else ()
    faults = []
    titles = [plan.main.title, *(piece.title for piece in plan.pieces if piece.title)]
    if plan.pieces and tags.titles != titles:
        faults.append(f"the tagged parts are {tags.titles} instead of {titles}")
    wrong = {
        part.first_page + number
        for part in plan.parts
        if part.included.lacks
        for number in range(part.page_count)
    }
    places = sorted(place for place in tags.by_tree.keys() | tags.by_page.keys() if place[0] not in wrong)
    lost = [page for page, mark in places if tags.by_tree.get((page, mark)) != tags.by_page.get((page, mark))]
    faults += [f"page {page} and the tags do not agree about what is on it" for page in dict.fromkeys(lost)]
    return len(places), tuple(faults)


def _check_shapes(paper: Paper, plan: PacketPlan) -> Iterator[str]:
    for piece in plan.pieces:
        for number, shape in enumerate(piece.shapes, piece.first_page):
            shown = shown_box(*paper.boxes(number))
            if any(abs(one - other) > _TOLERANCE for one, other in zip(shown, shape.box, strict=True)):
                yield f"page {number} shows {shown} instead of {shape.box}"


def _check_description(paper: Paper, plan: PacketPlan) -> Iterator[str]:
    if paper.title != plan.main.title:
        yield f"the title is {paper.title!r} instead of {plan.main.title!r}"
    if paper.language != plan.main.language:
        yield f"the language is {paper.language!r} instead of {plan.main.language!r}"
    if paper.page_mode != "UseOutlines":
        yield "readers would not show the bookmarks at first"


def _check_labels(paper: Paper, plan: PacketPlan) -> Iterator[str]:
    following = [*(label.page for label in plan.labels[1:]), plan.page_count + 1]
    for label, end in zip(plan.labels, following, strict=True):
        for page in range(label.page, end):
            expected = label.prefix + numeral(label.start + page - label.page, f"/{label.style}")
            if paper.labels[page - 1] != expected:
                yield f"page {page} is labelled {paper.labels[page - 1]!r} instead of {expected!r}"


def _expected_outline(bookmarks: Sequence[Bookmark], level: int) -> Iterator[tuple[int, str, int | None]]:
    for bookmark in bookmarks:
        yield level, bookmark.title, bookmark.target.page if bookmark.target else None
        yield from _expected_outline(bookmark.children, level + 1)


def _check_outline(paper: Paper, expected: Sequence[tuple[int, str, int | None]]) -> Iterator[str]:
    found = [(bookmark.level, bookmark.title, bookmark.page) for bookmark in paper.outline]
    if len(found) != len(expected):
        yield f"the packet has {len(found)} bookmarks instead of {len(expected)}"
    for got, wanted in zip(found, expected, strict=False):
        if got != wanted:
            yield (
                f"bookmark {wanted[1]!r} (level {wanted[0]}, page {wanted[2]}) is {got[1]!r} "
                f"(level {got[0]}, page {got[2]}) instead"
            )


def _check_contents(paper: Paper, plan: PacketPlan, known: Mapping[str, OwnFile]) -> Iterator[str]:
    """Compare what is drawn on each attachment page, and what lies on it, with the attachment's own file."""
    added = Counter(link.page for link in plan.links)
    for part in plan.parts:
        try:
            own = known.get(part.number) or read_own_file(part.included.pdf)
        except UnreadableError as error:
            yield f"attachment {part.number}: its file cannot be read again: {error}"
            continue
        if len(own.packed) != part.page_count:
            pages = f"{len(own.packed)} pages, the packet {part.page_count} of it"
            yield f"attachment {part.number}: its file has {pages}"
            continue
        for place, number in enumerate(range(part.first_page, part.first_page + part.page_count)):
            if not _draws_all_of(paper, number, own, place):
                yield f"attachment {part.number}: page {number} does not show what its file does"
            if len(paper.annotations(number)) - added[number] < own.lying[place]:
                yield f"attachment {part.number}: page {number} lacks links or notes of its file"


def _draws_all_of(packet: Paper, number: int, own: OwnFile, place: int) -> bool:
    """Whether page `number` draws all that the page at this place of the attachment's own file does."""
    if _holds(packet.packed_contents(number), own.packed[place]):
        return True
    # for content that was packed anew
    return _holds(packet.contents(number), own.paper.contents(place + 1))


def _holds(pieces: Iterable[bytes], own: Iterable[bytes]) -> bool:
    """Whether `pieces` have those of `own` one after the other."""
    all_of_them, wanted = list(pieces), list(own)
    last = len(all_of_them) - len(wanted) + 1
    return any(all_of_them[start : start + len(wanted)] == wanted for start in range(last))


def _check_list(paper: Paper, plan: PacketPlan) -> Iterator[str]:
    """Look for each attachment's length and first page, side by side in this order, in the list."""
    if not plan.list_pages:
        return
    text = "\n".join(paper.text(page) for page in plan.list_pages)
    pairs = pairwise(re.findall(r"\d+", text))
    for part in plan.parts:
        wanted = (str(part.page_count), str(part.first_page))
        if not any(pair == wanted for pair in pairs):
            yield f"attachment {part.number}: the list does not say {wanted[0]} pages from page {wanted[1]}"
            pairs = pairwise(re.findall(r"\d+", text))


def _check_stamps(paper: Paper, plan: PacketPlan) -> Iterator[str]:
    for piece in plan.pieces:
        for stamp in piece.stamps:
            texts = paper.stamp_texts(stamp.page)
            if texts != stamp.texts:
                yield f"{_name(piece)}: page {stamp.page} is stamped {texts} instead of {stamp.texts}"


def _name(piece: Part | Insert) -> str:
    label = getattr(piece, "label", "")
    return label or f"attachment {getattr(piece, 'number', '')}"


def _check_links(paper: Paper, links: Sequence[Link]) -> Iterator[str]:
    by_page: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        by_page[link.page].append(link)
    for page, expected in by_page.items():
        annotations = paper.annotations(page)
        for link in expected:
            yield from _check_link(link, annotations)


def _check_link(link: Link, annotations: Sequence[Annotation]) -> Iterator[str]:
    for annotation in annotations:
        if annotation.words == link.description and _covers(annotation.rect, link):
            if annotation.page != link.target.page:
                yield (
                    f"link {link.description!r} on page {link.page} leads to page {annotation.page} "
                    f"instead of {link.target.page}"
                )
            return
    yield f"link {link.description!r} is missing on page {link.page}"


def _covers(rect: Sequence[float], link: Link) -> bool:
    if len(rect) != _SIDES:
        return False
    left, bottom, right, top = rect
    return all(
        left - _TOLERANCE <= x0
        and bottom - _TOLERANCE <= y0
        and x1 <= right + _TOLERANCE
        and y1 <= top + _TOLERANCE
        for x0, y0, x1, y1 in link.rects
    )


def _check_active(paper: Paper, plan: PacketPlan) -> Iterator[str]:
    yield from (f"the packet still holds {one}" for one in paper.active())
    asked_for = {part.original_name for part in plan.parts if part.original_name}
    held = set(paper.embedded_files)
    yield from (f"the packet still holds the file {name}" for name in sorted(held - asked_for))
    yield from (f"the packet lacks the file {name}" for name in sorted(asked_for - held))


def shown_box(media: Sequence[float], crop: Sequence[float]) -> Sides:
    """Return what a reader shows of a page: left, bottom, right and top, in user space.

    Where pages are planned that is told too: nothing is shared with that. `media` and `crop` are the page's
    boxes as they are written, () for one that is not (ISO 32000-1, 14.11.2.1). What is no proper box counts
    as not written: a page without a media box is an A4 page, and a crop box that misses it is ignored.
    """
    page = _proper(media) or _A4
    cut = _proper(crop, flat=True)
    if not cut:
        return page
    shared = (
        *(max(sides) for sides in zip(page[:2], cut[:2], strict=True)),
        *(min(sides) for sides in zip(page[2:], cut[2:], strict=True)),
    )
    return page if _is_flat(shared) else shared


def _proper(sides: Sequence[float], *, flat: bool = False) -> Sides:
    if len(sides) != _SIDES or any(abs(side) >= _LARGEST for side in sides):
        return ()
    across, up = sorted(sides[0::2]), sorted(sides[1::2])
    box = (across[0], up[0], across[1], up[1])
    return () if _is_flat(box) and not flat else box


def _is_flat(box: Sides) -> bool:
    return box[2] - box[0] < _LEAST or box[3] - box[1] < _LEAST
