"""The documents of a meeting, each when it is asked for; what has not changed is not drawn anew."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field
from toolkit.issuing.frozen import PACKET as PACKET_RECORD
from toolkit.issuing.frozen import find_frozen
from toolkit.making.documents import draw_pages, sketch_pages, template_of
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.planning import WITH_MINUTES
from toolkit.making.publicfiles import make_public
from toolkit.meetings.model import DocumentKind, Meeting
from toolkit.messages.phrases import phrase
from toolkit.preview.model import PUBLIC
from toolkit.words.edition import public_edition

if TYPE_CHECKING:
    from toolkit.assembly.making import PacketOrder
    from toolkit.documents.pages import Pages
    from toolkit.making.source import Source

_MOST_DRAWN = 12
_DRAFT_PACKET = "packet.pdf"


@dataclass(frozen=True, slots=True)
class Printed:
    """A document as a PDF, and what there is to say of it."""

    pdf: bytes
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Drawer:
    """Draws documents, and keeps the pages of those that it drew last by what they were drawn from."""

    drawn: OrderedDict[bytes, Pages] = field(default_factory=OrderedDict)

    def print_document(self, source: Source, tab: str, language: str) -> Printed:
        """Return the document of a tab: as it was sent where it was, else as the files have it now.

        Raises MinutesError, LeakError among them for a public edition that would show something closed.
        """
        log = BuildLog(lambda _stage: None)
        meeting = public_edition(source.meeting) if tab == PUBLIC else source.meeting
        kind = _kind(source, tab)
        name = f"{kind}.pdf"
        frozen = find_frozen(meeting, source.checked.issues)
        if kind in frozen.withheld:
            return Printed(b"", (phrase(f"withheld_{kind}", language),))
        sent = frozen.files().get(name)
        if sent is not None:
            return Printed(sent)
        if tab != PUBLIC:
            return Printed(self._draw(meeting, kind, language, sketch=True).pdf)

        def make() -> dict[str, bytes]:
            return {name: self._draw(meeting, kind, language, sketch=True).pdf}

        made = make_public(source.meeting, meeting, make, log)
        return Printed(made[name], tuple(log.warnings))

    def order_packet(
        self, source: Source, language: str, *, sketch: bool
    ) -> Printed | tuple[PacketOrder, Pages]:
        """Return the packet as it was sent, or the order for it with the pages that it begins with."""
        from toolkit.assembly.making import order_packet
        from toolkit.attachments.settings import settings_for

        meeting, kind = source.meeting, _kind(source, "")
        sent = find_frozen(meeting, source.checked.issues).files()
        if PACKET_RECORD in sent and _DRAFT_PACKET in sent:
            return Printed(sent[_DRAFT_PACKET])
        order = order_packet(meeting, kind, None, language, settings_for(meeting))
        return order, self._draw(meeting, kind, language, sketch=sketch)

    def print_tagged(self, source: Source, language: str) -> Printed:
        """Return the newest document with its tags, as it was sent where it was."""
        meeting, kind = source.meeting, _kind(source, "")
        sent = find_frozen(meeting, source.checked.issues).files().get(f"{kind}.pdf")
        return Printed(self._draw(meeting, kind, language).pdf if sent is None else sent)

    def _draw(self, meeting: Meeting, kind: DocumentKind, language: str, *, sketch: bool = False) -> Pages:
        from toolkit.documents.documentfacts import facts_of
        from toolkit.documents.render import render_with_fields

        docx, _ = render_with_fields(meeting, kind, template_of(meeting.committee, kind))
        digest = hashlib.blake2b(docx, digest_size=20)
        told = (facts_of(meeting, kind), meeting.status, meeting.committee.watermark, sketch)
        digest.update(repr(told).encode())
        key = digest.digest()
        if key not in self.drawn:
            options = BuildOptions(language=language)
            draw = sketch_pages if sketch else partial(draw_pages, kind=kind, options=options)
            self.drawn[key] = draw(docx, meeting)
        self.drawn.move_to_end(key)
        while len(self.drawn) > _MOST_DRAWN:
            self.drawn.popitem(last=False)
        return self.drawn[key]


def _kind(source: Source, tab: str) -> DocumentKind:
    """Return the kind of a tab's document: its own, else the newest that the meeting has."""
    if tab in {kind.value for kind in DocumentKind}:
        return DocumentKind(tab)
    return DocumentKind.MINUTES if source.meeting.status in WITH_MINUTES else DocumentKind.AGENDA
