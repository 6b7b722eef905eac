"""The packet's own pages, drawn from Word templates: its list of attachments and its separator sheets."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field, replace
from toolkit.errors import ConversionError, TemplateError
from toolkit.files.resources import style_folder, styles
from toolkit.messages.message import Message
from toolkit.pdf.facts import OwnPages
from toolkit.pdf.source import read_main_document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from toolkit.documents.pages import Pages
    from toolkit.meetings.model import DocumentKind, Meeting
    from toolkit.packet.placing import Placing
    from toolkit.words.packetcontext import ListedAttachment, Volume

LIST_TEMPLATE = "attachments.docx"
SHEETS_TEMPLATE = "separators.docx"

# Whose pages a committee of no known style gets, when its own templates are of its documents only.
_PLAINEST = "local"

_MOST_ROUNDS = 5
_ROWS_A_PAGE = 18  # of a list, for a first guess


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the pages are drawn from: the meeting, the document that the packet begins with, the renderer.

    `renderer` is its name on the command line, None for the best one at hand. `drawn` is what has been drawn,
    behind what it was drawn from.
    """

    meeting: Meeting
    kind: DocumentKind
    renderer: str | None
    drawn: list[tuple[object, Pages]] = field(default_factory=list, compare=False)

    def list_pages(self, listed: Sequence[ListedAttachment], volume: Volume) -> Pages:
        """Return the list of attachments. Raises TemplateError and ConversionError."""
        return self._draw(LIST_TEMPLATE, listed, volume)

    def sheets(self, listed: Sequence[ListedAttachment], volume: Volume) -> OwnPages:
        """Return a separator sheet for each attachment; raises TemplateError and ConversionError."""
        pages = self._draw(SHEETS_TEMPLATE, listed, volume)
        for one in listed:
            if one.attachment.key not in pages.targets:
                missing = Message("no-sheet", {"number": one.attachment.number})
                raise TemplateError("template", template=self._template(SHEETS_TEMPLATE), cause=missing)
        return own_pages(pages)

    def _draw(self, name: str, listed: Sequence[ListedAttachment], volume: Volume) -> Pages:
        asked = (name, list(listed), volume)
        known = next((pages for before, pages in self.drawn if before == asked), None)
        if known is None:
            known = self._draw_anew(name, listed, volume)
            self.drawn.append((asked, known))
        return known

    def _draw_anew(self, name: str, listed: Sequence[ListedAttachment], volume: Volume) -> Pages:
        # A packet that needs no pages of its own is made without Word and without a renderer.
        from toolkit.convert.finish import finish_document
        from toolkit.documents.documentfacts import facts_of
        from toolkit.documents.render import render_packet_pages

        docx = render_packet_pages(self.meeting, self.kind, self._template(name), listed, volume)
        pages = _drawn(docx, self.renderer)
        facts = facts_of(self.meeting, self.kind)
        if volume.count > 1:
            facts = replace(facts, title=f"{facts.title} ({volume.number}/{volume.count})")
        return finish_document(pages, facts)

    def _template(self, name: str) -> Path:
        style = self.meeting.committee.style
        house = style_folder(style if style in styles() else _PLAINEST)
        return own_template(self.meeting, name) or house / name


def own_template(meeting: Meeting, name: str) -> Path | None:
    """The committee's own template of that name, None where it has none."""
    folder = meeting.committee.templates
    return folder / name if folder and (folder / name).is_file() else None


@lru_cache(maxsize=4)  # the list stays as it is while a preview makes one packet after the other
def _drawn(docx: bytes, renderer: str | None) -> Pages:
    from toolkit.convert import choose_renderer
    from toolkit.documents.keptpages import kept_pages

    chosen = choose_renderer(renderer)
    return kept_pages(chosen.name, lambda: chosen.convert_document(docx), docx, "unfinished")


def own_pages(pages: Pages) -> OwnPages:
    """Return drawn pages with their shapes."""
    return OwnPages(pages, read_main_document(pages).shapes)


def settle_list(
    draw: Callable[[Sequence[ListedAttachment]], Pages],
    listed: Sequence[ListedAttachment],
    place: Callable[[int], Placing],
) -> Pages:
    """Return the list whose page numbers are true, though they depend on how many pages it takes itself.

    `draw` draws a list, `place` says where the attachments with pages are behind a list of so many pages.
    Raises ConversionError when it does not settle.
    """
    count = 1 + len(listed) // _ROWS_A_PAGE
    for _ in range(_MOST_ROUNDS):
        first_pages = iter(place(count).first_pages)
        rows = [replace(one, first_page=next(first_pages)) if one.page_count else one for one in listed]
        pages = draw(rows)
        if pages.page_count == count:
            return pages
        count = pages.page_count
    raise ConversionError("unsettled", rounds=_MOST_ROUNDS)
