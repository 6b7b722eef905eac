"""A document's PDF, left open until all is done to it: tagged, marked and finished, it is written once."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf

from toolkit.dataclass import replace

if TYPE_CHECKING:
    from toolkit.documents.pages import Pages


def opened(pages: Pages) -> pikepdf.Pdf:
    """Return the PDF of `pages`, which may be open already: a change of it is one of theirs."""
    return pages.opened or pikepdf.open(io.BytesIO(pages.pdf))


def written(pages: Pages) -> Pages:
    """Return `pages` with their PDF as bytes, closed where it was open."""
    if pages.opened is None:
        return pages
    with pages.opened as pdf:
        return replace(pages, pdf=bytes_of(pdf), opened=None)


def bytes_of(pdf: pikepdf.Pdf) -> bytes:
    """Return what an open PDF is as a file. Equal content gives equal bytes."""
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()
