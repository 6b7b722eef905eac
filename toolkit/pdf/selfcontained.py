"""An attachment made ready to leave its file: nothing on its pages depends on the rest of it.

Names are what documents clash over when they are joined. Links are therefore
made to say the page itself, so that no name has to travel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name

from toolkit.pdf.entries import listed
from toolkit.pdf.outline import explicit_destination
from toolkit.pdf.source import INHERITED, inherited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Object

    from toolkit.pdf.destinations import Destinations

# Threads lead from page to page through the whole file; the rest is other programs' own notes
# and the pictures of pages in a file list.
_LEFT_BEHIND = (Name.B, Name.PieceInfo, Name.Metadata, Name.Thumb, Name.AF, Name.Tabs)


def make_self_contained(pages: Sequence[Object], destinations: Destinations) -> None:
    """Give every page what it inherits, and every link the page it goes to; in place."""
    take_inherited(pages)
    for page in pages:
        for key in _LEFT_BEHIND:
            if key in page:
                del page[key]
        for annotation in listed(page.get("/Annots")):
            if isinstance(annotation, Dictionary):
                _make_explicit(annotation, pages, destinations)


def take_inherited(pages: Sequence[Object]) -> None:
    """Give every page what it has from the nodes above it; in place."""
    for page in pages:
        for key in INHERITED:
            if key not in page and (value := inherited(page, key)) is not None:
                page[key] = value


def _make_explicit(annotation: Object, pages: Sequence[Object], destinations: Destinations) -> None:
    if "/Dest" in annotation:
        _replace(annotation, Name.Dest, pages, destinations)
    action = annotation.get("/A")
    if isinstance(action, Dictionary) and action.get("/S") == Name.GoTo:
        # A structure destination would pull the whole structure tree along (ISO 32000-2, 12.3.2.3).
        if "/SD" in action:
            del action["/SD"]
        _replace(action, Name.D, pages, destinations)


def _replace(holder: Object, key: Name, pages: Sequence[Object], destinations: Destinations) -> None:
    target = destinations.resolve(holder.get(key))
    if target:
        holder[key] = explicit_destination(target, pages)
    elif key in holder:
        # It led nowhere in its own file; by name it might now lead into another one.
        del holder[key]
