"""On which printed page each named place of a PDF is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf

from toolkit.pdf.destinations import Destinations

if TYPE_CHECKING:
    from collections.abc import Iterable


def pages_of(pdf: bytes, names: Iterable[str]) -> dict[str, str]:
    """Return the printed number of the page that each of the named destinations leads to.

    What leads nowhere is left out. Raises pikepdf.PdfError for what is no PDF.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        destinations = Destinations(document, [page.obj for page in document.pages])
        found = {name: destinations.named(name) for name in names}
        return {name: document.pages[target.page - 1].label for name, target in found.items() if target}
