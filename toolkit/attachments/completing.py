"""Word files by both renderers: what the embedded one leaves out, LibreOffice may draw.

This is the one place that decides whose pages an attachment gets, and what is said to be missing there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from toolkit.dataclass import dataclass, replace
from toolkit.documents.barriers import tell_barriers
from toolkit.errors import ConversionError
from toolkit.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from toolkit.convert.foreign import ForeignPages
    from toolkit.wordfile.stock import Missing

    Office = Callable[[Mapping[str, bytes]], Mapping[str, bytes]]

# The notes that tell of something missing.
INCOMPLETE = ("incomplete", "incomplete-no-office", "incomplete-slides", "outlook-item", "encrypted-mail")
_NO_WORD_FILE = ("not-a-document", "no-text-part")


class WordConverter(Protocol):
    """What is done to a Word file, in a guarded process; each method raises ConversionError."""

    def draw(self, docx: bytes) -> ForeignPages:
        """Return the pages that the embedded renderer makes of it."""

    def prepare(self, docx: bytes) -> bytes:
        """Return it as LibreOffice is to get it."""

    def compare(self, docx: bytes, pdf: bytes) -> ForeignPages:
        """Return the pages that LibreOffice made of it, with what is not on them."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A Word file and the best pages there are of it so far; `refusal` says why where there are none.

    `has_no_office` tells that LibreOffice would be asked, were it installed.
    """

    docx: bytes
    pages: ForeignPages | None = None
    refusal: ConversionError | None = None
    has_no_office: bool = False

    @property
    def is_settled(self) -> bool:
        """Whether LibreOffice could add nothing: all is on the pages, or it is no Word file at all."""
        if self.pages is None:
            return self.refusal is None or self.refusal.code in _NO_WORD_FILE
        return not self.pages.missing


def draw_draft(docx: bytes, word: WordConverter) -> Draft:
    """Return a Word file with the pages that the embedded renderer makes of it, if it does."""
    try:
        return Draft(docx, word.draw(docx))
    except ConversionError as error:
        return Draft(docx, None, error)


def complete_drafts(drafts: Mapping[str, Draft], word: WordConverter, office: Office) -> dict[str, Draft]:
    """Return each draft with LibreOffice's pages where these hold more; names are those of files for it.

    Raises MissingProgramError where LibreOffice is not installed.
    """
    prepared = {}
    for name, draft in drafts.items():
        try:
            prepared[name] = word.prepare(draft.docx)
        except ConversionError:
            continue  # no Word file at all, which its refusal tells
    pdfs = office(prepared) if prepared else {}
    return {
        name: _fuller(draft, pdfs[name], word) if name in pdfs else draft for name, draft in drafts.items()
    }


def _fuller(draft: Draft, pdf: bytes, word: WordConverter) -> Draft:
    try:
        pages = word.compare(draft.docx, pdf)
    except ConversionError:
        return draft
    if draft.pages is not None and _size(pages.missing) >= _size(draft.pages.missing):
        return draft
    return replace(draft, pages=pages, refusal=None)


def _size(missing: Sequence[Missing]) -> int:
    return sum(one.count for one in missing)


def notes_on(pages: ForeignPages, *, is_word: bool, has_no_office: bool) -> Iterator[Message]:
    """Yield what there is to say of the pages of a Word file, or of a text that was made one: a mail, say."""
    if pages.revised:
        yield Message("revisions")
    if pages.bound:
        yield Message("bound", {"count": pages.bound})
    if pages.missing_fonts:
        yield Message("fonts", {"fonts": ", ".join(pages.missing_fonts)})
    if pages.undrawn:
        yield Message("undrawn", {"characters": " ".join(pages.undrawn)})
    if pages.remarks:
        code = "owner-mends" if is_word else "owner-mends-text"
        yield Message(code, {"troubles": tell_barriers(pages.remarks, in_word=is_word)})
    if pages.missing:
        yield Message(INCOMPLETE[has_no_office], {"losses": tuple(one.message for one in pages.missing)})
