"""The packet written: everything that the main document is, with all the rest appended to it.

The main document is the base and not one of the parts, so that all it says of
itself (title, language, destinations, metadata) is the packet's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, ObjectStreamMode
from pikepdf import new as new_pdf

from toolkit.packet.appending import Appending
from toolkit.packet.archival import keeps_claim, settle_packet
from toolkit.packet.linktags import tag_link
from toolkit.packet.model import Link, PacketPlan, Part
from toolkit.packet.originals import embed_originals
from toolkit.packet.stamp import draw_stamps
from toolkit.packet.structure import PacketStructure, begin_structure
from toolkit.pdf.entries import listed
from toolkit.pdf.forms import add_form
from toolkit.pdf.layers import add_layers
from toolkit.pdf.outline import explicit_destination, write_outline
from toolkit.pdf.pdftext import text_string
from toolkit.pdf.selfcontained import take_inherited
from toolkit.pdf.source import open_pdf, write_labels, write_pdf
from toolkit.pdf.xmp import withdraw_pdf_ua

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Object, Pdf

    from toolkit.packet.appending import Copy
    from toolkit.packet.partstructure import Origin
    from toolkit.pdf.facts import Target
    from toolkit.pdf.geometry import Box

# How many pages one node of the page tree holds: readers find a page without walking them all.
_PAGES_A_NODE = 200

_PRINTED = 4  # an annotation's flag (ISO 32000-1, table 165)

# Entries of a catalogue that are about its file and its pages' tree.
_OF_THE_FILE = frozenset({"/Type", "/Pages", "/Version", "/Extensions"})


def merge_packet(plan: PacketPlan, opened: dict[str, Origin] | None = None) -> bytes:
    """Return the packet as planned: the same plan gives the same bytes.

    Parts are taken out of those that are `opened` already: they are changed, so the next packet needs others.
    """
    packet, version = _merge(plan, opened or {})
    return write_pdf(packet, ObjectStreamMode.generate, linearise=plan.settings.linearised, version=version)


def _merge(plan: PacketPlan, opened: dict[str, Origin]) -> tuple[Pdf, str]:
    """Return the packet, still to be written, and the version of PDF that it has."""
    main = plan.main.pages.opened or open_pdf(plan.main.pages.pdf)
    packet, pages = _begin(main)
    structure = begin_structure(packet, pages, plan.main.title) if plan.pieces else None
    append = Appending(packet, plan, structure, opened)
    append.sharing.note(main)
    copies = [append(piece) for piece in plan.pieces]
    hang_pages(packet, [pages, *(copy.pages for copy in copies)])
    for copy in copies:
        _complete(packet, copy)
        pages += copy.pages
    append.sharing.finish()
    draw_stamps(packet, pages, tuple(plan.stamps), plan.typeface, structure.announced if structure else {})
    added = _add_links(packet, plan.links, pages)
    if structure:
        _tag_links(structure, plan, added, pages)
        structure.finish()
    write_outline(packet, plan.outline, pages)
    write_labels(packet, plan.labels)
    embed_originals(packet, plan)
    _describe(packet)
    accessible = keeps_claim(plan, structure, append.own.values())
    if not accessible:
        withdraw_pdf_ua(packet)  # not all parts keep it
    settle_packet(packet, plan, is_accessible=accessible and plan.main.pages.accessible)
    return packet, max(append.versions | {main.pdf_version})


def _begin(main: Pdf) -> tuple[Pdf, list[Object]]:
    """Return a file with all that the main document's catalogue holds, and its pages, still without a tree.

    The main document's own file would not do: qpdf remembers its pages from the moment it is opened, and
    writes a linearised file without the streams of all pages that are hung into the tree afterwards.
    """
    packet = new_pdf()
    pages = [page.obj for page in main.pages]
    take_inherited(pages)
    # Pages first: what leads to them then leads to these copies.
    copies = [packet.copy_foreign(page) for page in pages]
    kept = {key: entry for key, entry in main.Root.items() if key not in _OF_THE_FILE}
    held = packet.copy_foreign(main.make_indirect(Dictionary(kept)))
    for key, entry in held.items():
        packet.Root[key] = entry
    if "/Info" in main.trailer:
        packet.trailer.Info = packet.copy_foreign(main.trailer.Info)
    return packet, copies


def _complete(packet: Pdf, copy: Copy) -> None:
    """Take over what belongs to a part's pages but is kept in the catalogue of its file."""
    if isinstance(copy.piece, Part):
        add_form(packet, copy.form)
        attachment = copy.piece.included.attachment
        add_layers(packet, copy.layers, f"{attachment.number} {attachment.title}")


def hang_pages(packet: Pdf, groups: Sequence[Sequence[Object]]) -> None:
    """Make the pages, which are given by the document, the packet's page tree."""
    root = packet.make_indirect(Dictionary(Type=Name.Pages))
    nodes = []
    for group in groups:
        for start in range(0, len(group), _PAGES_A_NODE):
            pages = group[start : start + _PAGES_A_NODE]
            node = packet.make_indirect(
                Dictionary(Type=Name.Pages, Parent=root, Kids=Array(pages), Count=len(pages))
            )
            for page in pages:
                page.Parent = node
            nodes.append(node)
    root.Kids = Array(nodes)
    root.Count = sum(map(len, groups))
    packet.Root.Pages = root


def _add_links(packet: Pdf, links: Sequence[Link], pages: Sequence[Object]) -> list[Object]:
    """Lay every link over its page, and return them. What many of them say is stored once, and read once."""
    # Each has much in common; names are objects, too.
    common = {
        "/Type": Name.Annot,
        "/Subtype": Name.Link,
        "/Border": packet.make_indirect(Array([0, 0, 0])),
        "/F": _PRINTED,
    }
    words: dict[str, Object] = {}
    targets: dict[Target, Object] = {}
    made: list[Object] = []
    added: dict[int, list[Object]] = {}
    for link in links:
        if link.description not in words:
            words[link.description] = packet.make_indirect(text_string(link.description))
        if link.target not in targets:
            targets[link.target] = packet.make_indirect(explicit_destination(link.target, pages))
        said = {
            **common,
            "/Rect": Array(_around(link.rects)),
            "/Contents": words[link.description],
            "/Dest": targets[link.target],
        }
        if len(link.rects) > 1:
            said["/QuadPoints"] = Array([number for rect in link.rects for number in _corners(rect)])
        made.append(packet.make_indirect(Dictionary(said)))
        added.setdefault(link.page, []).append(made[-1])
    for number, ours in added.items():
        page = pages[number - 1]
        others = listed(page["/Annots"]) if "/Annots" in page else ()
        page.Annots = Array([*others, *ours])
    return made


def _tag_links(
    structure: PacketStructure, plan: PacketPlan, made: Sequence[Object], pages: Sequence[Object]
) -> None:
    own_pages = {
        *range(1, len(plan.main.shapes) + 1),
        *(insert.first_page + n for insert in plan.inserts for n in range(insert.page_count)),
    }
    for link, annotation in zip(plan.links, made, strict=True):
        over_text = link.rects if link.page in own_pages else ()
        tag_link(structure, annotation, pages[link.page - 1], over_text)


def _around(rects: Sequence[Box]) -> list[float]:
    sides = zip(*rects, strict=True)
    return [round(pick(side), 3) for pick, side in zip((min, min, max, max), sides, strict=True)]


def _corners(rect: Box) -> tuple[float, ...]:
    """Return a rectangle's corners in the order that readers expect of QuadPoints: upper ones first."""
    left, bottom, right, top = (round(side, 3) for side in rect)
    return left, top, right, top, left, bottom, right, bottom


def _describe(packet: Pdf) -> None:
    root = packet.Root
    root.PageMode = Name.UseOutlines
    if "/OpenAction" in root:
        # LibreOffice's "begin on page 1", where readers begin anyway; nothing in a packet acts by itself.
        del root.OpenAction
    preferences = root.get("/ViewerPreferences", Dictionary())
    preferences.DisplayDocTitle = True
    root.ViewerPreferences = preferences
