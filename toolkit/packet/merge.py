"""The packet written: the main document's own file, with every attachment appended to it.

The main document is the base and not one of the copied parts, so that all it
says of itself (title, language, destinations, metadata) is the packet's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Stream, String

from toolkit.packet.destinations import Destinations
from toolkit.packet.forms import add_form, prepare_form
from toolkit.packet.layers import add_layers
from toolkit.packet.outline import explicit_destination, write_outline
from toolkit.packet.selfcontained import make_self_contained
from toolkit.packet.source import open_pdf, write_labels, write_pdf
from toolkit.packet.stamp import draw_stamps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object, Pdf

    from toolkit.packet.geometry import Box
    from toolkit.packet.plan import Link, PacketPlan, Part

# How many pages one node of the page tree holds: readers find a page without walking them all.
_PAGES_A_NODE = 200

_PRINTED = 4  # an annotation's flag (ISO 32000-1, table 165)

_DEEPEST_PAGE_TREE = 50


def merge_packet(plan: PacketPlan) -> bytes:
    """Return the packet as planned: the same plan gives the same bytes."""
    packet = open_pdf(plan.main.pages.pdf)
    pages = list(_walk_pages(packet.Root.Pages, 0))
    copies = [_append_part(packet, part) for part in plan.parts]
    _hang(packet, copies, len(pages))
    for copy in copies:
        _complete_part(packet, copy)
        pages += copy.pages
    draw_stamps(packet, pages, [stamp for part in plan.parts for stamp in part.stamps], plan.typeface)
    for link in plan.links:
        _add_link(packet, link, pages)
    write_outline(packet, plan.outline, pages)
    write_labels(packet, plan.labels)
    _describe(packet, plan)
    return write_pdf(packet, ObjectStreamMode.generate)


@dataclass(frozen=True, slots=True)
class _Copy:
    """A part's pages in the packet, and the file they came from.

    The packet reads streams from that file until it is written.
    """

    part: Part
    source: Pdf
    pages: list[Object]


def _walk_pages(node: Object, depth: int) -> Iterator[Object]:
    """Yield the page objects below `node`.

    pikepdf's own list of pages would be kept by it, and not know of the tree that is built here.
    """
    for kid in node.get(Name.Kids, ()):
        if Name.Kids in kid and depth < _DEEPEST_PAGE_TREE:
            yield from _walk_pages(kid, depth + 1)
        else:
            yield kid


def _append_part(packet: Pdf, part: Part) -> _Copy:
    """Copy the pages of a part, with all that they need and nothing else of their file.

    Copied page object by page object: pikepdf's list of pages takes time that
    grows with the square of their number (8,000 pages: 10 s).
    """
    source = open_pdf(part.included.pdf)
    pages = [page.obj for page in source.pages]
    prepare_form(source, pages)
    make_self_contained(pages, Destinations(source, pages))
    return _Copy(part, source, [packet.copy_foreign(page) for page in pages])


def _complete_part(packet: Pdf, copy: _Copy) -> None:
    """Take over what belongs to a part's pages but is kept in the catalogue of its file."""
    add_form(packet, copy.source)
    attachment = copy.part.included.attachment
    add_layers(packet, copy.source, f"{attachment.number} {attachment.title}")


def _hang(packet: Pdf, copies: Sequence[_Copy], main_pages: int) -> None:
    """Hang the pages of the parts into the packet's page tree, behind those of the main document."""
    main = packet.Root.Pages
    root = packet.make_indirect(Dictionary(Type=Name.Pages))
    main.Parent = root
    nodes = [main]
    for copy in copies:
        for start in range(0, len(copy.pages), _PAGES_A_NODE):
            pages = copy.pages[start : start + _PAGES_A_NODE]
            node = packet.make_indirect(
                Dictionary(Type=Name.Pages, Parent=root, Kids=Array(pages), Count=len(pages))
            )
            for page in pages:
                page.Parent = node
            nodes.append(node)
    root.Kids = Array(nodes)
    root.Count = main_pages + sum(len(copy.pages) for copy in copies)
    packet.Root.Pages = root


def _add_link(packet: Pdf, link: Link, pages: Sequence[Object]) -> None:
    page = pages[link.page - 1]
    annotation = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array(_around(link.rects)),
        Border=Array([0, 0, 0]),
        F=_PRINTED,
        P=page,
        Contents=String(link.description),
        Dest=explicit_destination(link.target, pages),
    )
    if len(link.rects) > 1:
        annotation.QuadPoints = Array([number for rect in link.rects for number in _corners(rect)])
    known = page.get(Name.Annots)
    others = list(known) if isinstance(known, Array) else []
    page.Annots = Array([*others, packet.make_indirect(annotation)])


def _around(rects: Sequence[Box]) -> list[float]:
    sides = zip(*rects, strict=True)
    return [round(pick(side), 3) for pick, side in zip((min, min, max, max), sides, strict=True)]


def _corners(rect: Box) -> tuple[float, ...]:
    """Return a rectangle's corners in the order that readers expect of QuadPoints: upper ones first."""
    left, bottom, right, top = (round(side, 3) for side in rect)
    return left, top, right, top, left, bottom, right, bottom


def _describe(packet: Pdf, plan: PacketPlan) -> None:
    root = packet.Root
    root.PageMode = Name.UseOutlines
    if Name.OpenAction in root:
        # LibreOffice's "begin on page 1", where readers begin anyway; nothing in a packet acts by itself.
        del root.OpenAction
    preferences = root.get(Name.ViewerPreferences, Dictionary())
    preferences.DisplayDocTitle = True
    root.ViewerPreferences = preferences
    if plan.parts:
        # The tags of the parts are not joined: tags of the main document alone would
        # hide every attachment from a screen reader, which reads tagged pages only.
        for key in (Name.StructTreeRoot, Name.MarkInfo):
            if key in root:
                del root[key]
        _withdraw_claim(packet)


def _withdraw_claim(packet: Pdf) -> None:
    """Remove the document's claim to be accessible (PDF/UA-1, clause 5), which its parts may not keep."""
    metadata = packet.Root.get(Name.Metadata)
    if isinstance(metadata, Stream) and b"pdfuaid" in metadata.read_bytes():
        with packet.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as claims:
            del claims["pdfuaid:part"]
