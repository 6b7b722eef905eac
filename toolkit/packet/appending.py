"""The pages of attachments, and the packet's own, copied into it one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name

from toolkit.dataclass import dataclass
from toolkit.packet.model import Insert, PacketPlan, Part
from toolkit.packet.partstructure import Origin, prepare_tags
from toolkit.packet.sharing import Sharing
from toolkit.packet.stamp import grow_page
from toolkit.packet.structure import Heading, PacketStructure
from toolkit.pdf.balance import balance_page
from toolkit.pdf.destinations import Destinations
from toolkit.pdf.entries import copied_entry
from toolkit.pdf.selfcontained import make_self_contained
from toolkit.pdf.source import open_pdf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pikepdf import Object, Pdf

# The title is of level 1, items and the list of attachments of level 2.
_LIST_LEVEL = 2
_PART_LEVEL = 3


def open_parts(files: Mapping[str, bytes]) -> dict[str, Origin]:
    """Return attachments' files by number, open and read as far as can be without the other documents."""
    opened = {number: _open_part(pdf) for number, pdf in files.items()}
    for origin in opened.values():
        _ = origin.tags  # read now
    return opened


def _open_part(pdf: bytes) -> Origin:
    """Open a file that is ready to be merged (`ready_part`).

    Its pages are copied one by one: pikepdf's list of pages takes time that grows with the square of their
    number (8,000 pages: 10 s).
    """
    source = open_pdf(pdf)
    return Origin(source, [page.obj for page in source.pages])


@dataclass(frozen=True, slots=True)
class Copy:
    """The pages of a part or an insert in the packet, and the form and layers of their file, copied too."""

    piece: Part | Insert
    pages: list[Object]
    form: Object | None = None
    layers: Object | None = None


class Appending:
    """Copies pieces into a packet, one after the other.

    An attachment's file is open no longer than that, for it takes several times its size: nothing of it is
    read afterwards. The packet's `own` files are opened once. `versions` are those of PDF that files have.
    """

    def __init__(
        self,
        packet: Pdf,
        plan: PacketPlan,
        structure: PacketStructure | None,
        opened: dict[str, Origin],
    ) -> None:
        self._packet = packet
        self._plan = plan
        self._structure = structure
        self._opened = opened
        self.sharing = Sharing(packet)
        self.own: dict[int, Pdf] = {}
        self.versions: set[str] = set()

    def __call__(self, piece: Part | Insert) -> Copy:
        """Copy the pages of one piece."""
        if isinstance(piece, Part):
            return self._append_part(piece)
        if not piece.pdf:
            return _append_blank(self._packet, piece)
        is_new = id(piece.pdf) not in self.own
        source = self._open_own(piece.pdf) if is_new else self.own[id(piece.pdf)]
        first = piece.source_page - 1
        pages = [source.pages[number].obj for number in range(first, first + piece.page_count)]
        for page in pages:
            balance_page(source, page)
        level = _LIST_LEVEL if piece.first_page in self._plan.list_pages else _PART_LEVEL
        heading = Heading(self._structure.level_of(level) - 1) if self._structure else Heading()
        copies = copy_pages(self._packet, Origin(source, pages), piece.title, self._structure, heading)
        if is_new:
            self._note(source)
        return Copy(piece, copies)

    def _open_own(self, pdf: bytes) -> Pdf:
        source = self.own[id(pdf)] = open_pdf(pdf)
        pages = [page.obj for page in source.pages]
        make_self_contained(pages, Destinations(source, pages))
        return source

    def _append_part(self, part: Part) -> Copy:
        structure, packet = self._structure, self._packet
        origin = self._opened.pop(part.number, None) or _open_part(part.included.pdf)
        heading = Heading(structure.level_of(_PART_LEVEL), part.heading) if structure else Heading()
        copies = copy_pages(packet, origin, part.title, structure, heading)
        self._note(origin.source)
        if self._plan.settings.make_room:
            for page, before, after in zip(copies, part.included.shapes, part.shapes, strict=True):
                grow_page(packet, page, before, after)
        form = copied_entry(packet, origin.source, Name.AcroForm)
        return Copy(part, copies, form, copied_entry(packet, origin.source, Name.OCProperties))

    def _note(self, source: Pdf) -> None:
        self.sharing.note(source)
        self.versions.add(source.pdf_version)


def copy_pages(
    packet: Pdf, origin: Origin, title: str, structure: PacketStructure | None, heading: Heading
) -> list[Object]:
    """Copy pages and what their tags say of them; `heading` is what they stand under."""
    tags = prepare_tags(origin, structure, heading.level)
    copies = [packet.copy_foreign(page) for page in origin.pages]
    if structure:
        structure.add_part(copies, title, tags, heading)
    return copies


def _append_blank(packet: Pdf, insert: Insert) -> Copy:
    (shape,) = insert.shapes
    box = Array([round(side, 3) for side in shape.box])
    page = Dictionary(
        Type=Name.Page, MediaBox=box, Rotate=shape.rotate, UserUnit=shape.unit, Resources=Dictionary()
    )
    return Copy(insert, [packet.make_indirect(page)])
