"""What keeps a PDF from those who do not see it."""

from __future__ import annotations

from toolkit.pdf.faults import Lack
from toolkit.pdf.soundness import check_tags
from toolkit.pdf.source import open_pdf


def find_lacks(pdf: bytes) -> tuple[Lack, ...]:
    """Return what keeps a PDF from being accessible, each once; nothing when it claims to be and seems so.

    To be called in a process of its own: damaged tags may crash or hang what reads them.
    """
    try:
        with open_pdf(pdf) as file:
            return tuple(dict.fromkeys(fault.lack for fault in check_tags(file)))
    except Exception:  # noqa: BLE001 - a library's, of any kind
        return (Lack.TREE,)
