"""A packet for the archive: PDF/A-2 (ISO 19005-2) like its main document, if no attachment prevents it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Dictionary, Name, Stream

from toolkit.convert.archive import claim_pdf_a, settle_for_archive
from toolkit.pdf.entries import listed
from toolkit.pdf.facts import Obstacle
from toolkit.pdf.pagemarks import unreadable_fonts
from toolkit.pdf.soundness import CLAIMS_PDF_A, claims_pdfua
from toolkit.pdf.source import open_pdf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pikepdf import Object, Pdf

    from toolkit.packet.model import PacketPlan
    from toolkit.packet.structure import PacketStructure

_RED_GREEN_BLUE = 3
_CYAN = ("K", "k")  # operators that paint with four inks (ISO 32000-1, table 74)


def find_obstacles(pdf: bytes, *, is_ours: bool) -> tuple[Obstacle, ...]:
    """Return what keeps an attachment out of an archive's packet; `is_ours` tells that we made its pages.

    A foreign PDF must say itself that it is fit, and show nothing that is not: its claim is looked over.
    To be called in a process of its own.
    """
    try:
        with open_pdf(pdf) as file:
            return tuple(dict.fromkeys(_obstacles(file, is_ours=is_ours)))
    except Exception:  # noqa: BLE001 - a library's, of any kind
        return (Obstacle.CLAIM,)


def _obstacles(file: Pdf, *, is_ours: bool) -> Iterator[Obstacle]:
    from toolkit.pdf.archiverules import keeps_archive_rules
    from toolkit.pdf.fontrules import find_unsound

    metadata = file.Root.get("/Metadata")
    claimed = isinstance(metadata, Stream) and CLAIMS_PDF_A.search(metadata.read_bytes())
    if not is_ours and not claimed:
        yield Obstacle.CLAIM
        return
    for intent in listed(file.Root.get("/OutputIntents")):
        profile = intent.get("/DestOutputProfile")
        if isinstance(profile, Stream) and int(profile.get("/N", 0)) > _RED_GREEN_BLUE:
            yield Obstacle.COLOUR  # its colours mean something else than the packet's
    fonts: set[tuple[int, int]] = set()
    for page in file.pages:
        if any(True for _ in unreadable_fonts(page.obj, fonts, shown_only=not is_ours)):
            yield Obstacle.FONT
        if is_ours and _has_four_inks(page):
            yield Obstacle.COLOUR
        if any(_looks_as_a_reader_likes(annotation) for annotation in page.get("/Annots", ())):
            yield Obstacle.APPEARANCE
    if any(find_unsound(file, is_heard=False)):
        yield Obstacle.GLYPH
    if not is_ours and not keeps_archive_rules(file):
        yield Obstacle.CLAIM


def _looks_as_a_reader_likes(annotation: Object) -> bool:
    """Whether an annotation that has to has no appearance of its own (ISO 19005-2, 6.3.3)."""
    left, low, right, high = map(float, annotation.Rect)
    has_area = left != right or low != high
    has_own = isinstance(annotation.get("/AP"), Dictionary) and "/N" in annotation.AP
    return has_area and not has_own and annotation.get("/Subtype") not in (Name.Popup, Name.Link)


def _has_four_inks(page: pikepdf.Page) -> bool:
    pictures = (picture.get("/ColorSpace") for picture in page.get_images().values())
    return Name.DeviceCMYK in pictures or bool(pikepdf.parse_content_stream(page, " ".join(_CYAN)))


def settle_packet(packet: Pdf, plan: PacketPlan, *, is_accessible: bool) -> None:
    """Let the packet claim to be what it is, of level A, of level B, or not PDF/A-2 at all."""
    if not plan.main.pages.archival:
        return
    if any(part.included.obstacles for part in plan.parts):
        claim_pdf_a(packet, "")
        return
    settle_for_archive(packet)
    claim_pdf_a(packet, "A" if is_accessible else "B")


def keeps_claim(plan: PacketPlan, structure: PacketStructure | None, inserts: Iterable[Pdf]) -> bool:
    """Whether the packet may claim to be PDF/UA-1 as its main document does: all that it is made of holds it.

    `inserts` are the files of the packet's own pages.
    """
    if structure is None:
        return not plan.pieces
    return (
        structure.is_whole
        and not any(part.included.lacks for part in plan.parts)
        and all(map(claims_pdfua, inserts))
    )
