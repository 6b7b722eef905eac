"""Documents' pages kept from one build to the next, by the Word file that they are drawn from.

Where a decision has been corrected, the agenda and the list of attachments are as they were, and where an
attachment has come later, the minutes are too: to fill in the Word file takes a quarter of the time that
drawing it takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.documents.barriers import Barrier, Trouble
from toolkit.documents.pages import Anchor, PageLabels, Pages
from toolkit.files.cachefolder import DOCUMENTS
from toolkit.files.digests import program_state
from toolkit.files.keptstore import open_store
from toolkit.files.machinefonts import fonts_for_drawing
from toolkit.files.plaindata import classes_of, read_plain, tell_apart, write_plain
from toolkit.messages.message import Message
from toolkit.wordfile.stock import DrawingKind, Missing, TextPlace

if TYPE_CHECKING:
    from collections.abc import Callable

_CLASSES = classes_of(
    *(Anchor, Barrier, Message, Missing, PageLabels, Pages), *(DrawingKind, TextPlace, Trouble)
)


def kept_pages(renderer: str, make: Callable[[], Pages], *drawn_from: object) -> Pages:
    """Return pages as they were made before from the same, else as `make` makes them now.

    `drawn_from` is all that they depend on but for the toolkit, its libraries and the machine's fonts: files
    and plain data. Pages by another `renderer` than the embedded one are not kept, as that may be another the
    next time, and those of which it has refused something are not.
    """
    store = open_store(DOCUMENTS) if renderer == "embedded" else None
    if store is None:
        return make()
    key = f"{program_state()}\n{fonts_for_drawing()}\n{tell_apart({}, *drawn_from)}"
    if (kept := store.read(key)) is not None:
        return read_plain(kept, _CLASSES)  # type: ignore[no-any-return]
    pages = make()
    if _lasts(pages):
        store.keep(key, write_plain(pages, _CLASSES))
    return pages


def _lasts(pages: Pages) -> bool:
    """Whether another build would come to the same: what was refused may have been for want of memory."""
    return pages.as_in_word is not False and not any(
        remark.trouble is Trouble.RENDERER for remark in pages.remarks
    )
