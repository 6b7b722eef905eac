"""Tags that leave out much of what the pages say: whoever listens would not hear it, nor that it is missing.

LibreOffice, for one, tags the links and pictures of a spreadsheet, and none of its cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Name, PikepdfError

from toolkit.pdf.pagemarks import read_marks
from toolkit.pdf.soundness import is_tagged

if TYPE_CHECKING:
    from pikepdf import Pdf

# A foot that nobody has marked an artifact is less than this; cells and columns are more.
_MOST_UNHEARD = 0.1


def forget_scanty_tags(source: Pdf) -> None:
    """Take the tags out of `source`, in place, where more than a tenth of its texts are in none of them."""
    if not is_tagged(source):
        return
    try:
        marks = [read_marks(page.obj) for page in source.pages]
    except PikepdfError:  # damaged content: who can tell?
        return
    unheard = sum(page.bare_texts for page in marks)
    if unheard > _MOST_UNHEARD * sum(page.texts for page in marks):
        for key in (Name.StructTreeRoot, Name.MarkInfo):
            del source.Root[key]
