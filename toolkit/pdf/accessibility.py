"""What in a packet those can read who do not see it, and what stands in the way elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import PikepdfError

from toolkit.pdf.faults import Lack
from toolkit.pdf.soundness import check_tags, claims_pdfua
from toolkit.pdf.source import open_pdf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pikepdf import Pdf

    from toolkit.packet.plan import PacketPlan
    from toolkit.packet.structure import PacketStructure

# What damaged tags end in, which nobody but their maker could mend.
BEYOND_READING = (PikepdfError, AttributeError, KeyError, TypeError, ValueError, RecursionError)


def find_lacks(pdf: bytes) -> tuple[Lack, ...]:
    """Return what keeps a PDF from being accessible, each once; nothing when it claims to be and seems so."""
    try:
        with open_pdf(pdf) as file:
            return tuple(dict.fromkeys(fault.lack for fault in check_tags(file)))
    except BEYOND_READING:
        return (Lack.TREE,)


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
