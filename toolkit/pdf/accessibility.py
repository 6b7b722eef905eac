"""What keeps a PDF from those who do not see it."""

from __future__ import annotations

from pikepdf import PikepdfError

from toolkit.pdf.faults import Lack
from toolkit.pdf.soundness import check_tags
from toolkit.pdf.source import open_pdf

# What damaged tags end in, which nobody but their maker could mend.
BEYOND_READING = (PikepdfError, AttributeError, KeyError, TypeError, ValueError, RecursionError)


def find_lacks(pdf: bytes) -> tuple[Lack, ...]:
    """Return what keeps a PDF from being accessible, each once; nothing when it claims to be and seems so."""
    try:
        with open_pdf(pdf) as file:
            return tuple(dict.fromkeys(fault.lack for fault in check_tags(file)))
    except BEYOND_READING:
        return (Lack.TREE,)
