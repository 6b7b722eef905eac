"""The documents of one edition of a meeting, side by side with their packet, and what the web gets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from toolkit.dataclass import replace
from toolkit.issuing.frozen import PACKET, PAGE, find_frozen
from toolkit.making.documents import MadeDocument, make_document, name_documents, template_of
from toolkit.making.planning import makes_page, plan_documents
from toolkit.messages.phrases import phrase
from toolkit.reading.filewords import sentence_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toolkit.assembly.making import Packet
    from toolkit.issuing.store import Issue
    from toolkit.making.options import BuildLog, BuildOptions
    from toolkit.making.sharing import Sharing
    from toolkit.meetings.model import DocumentKind, Meeting


class MakeEdition(Protocol):
    """Makes one edition's files as `make_edition` does, by processes of its choice."""

    def __call__(
        self, meeting: Meeting, options: BuildOptions, log: BuildLog, *, issues: Sequence[Issue] = ()
    ) -> dict[str, bytes]:
        """Return the files by name, and tell the log of them."""


def make_edition(
    meeting: Meeting,
    options: BuildOptions,
    log: BuildLog,
    sharing: Sharing,
    issues: Sequence[Issue] = (),
) -> dict[str, bytes]:
    """Make one edition's files, by name; only the public one has a page for the web.

    Of these `issues` is shown what was sent; it is not made, unless the packet or the page begins with it.
    """
    frozen = find_frozen(meeting, issues)
    shown = {name: content for name, content in frozen.files().items() if _is_asked_for(name, options)}
    kinds = tuple(kind for kind in plan_documents(meeting, options) if kind not in frozen.withheld)
    language = options.language_for(meeting)
    withheld = (phrase(f"withheld_{kind}", language) for kind in frozen.withheld)
    log.warnings.extend(sentence_in(language, said) for said in withheld)
    if frozen.withholds_newest:
        return {}
    anew = [kind for kind in kinds if kind in options.only and f"{kind}.pdf" not in shown]
    needs_page = makes_page(meeting, options) and PAGE not in shown
    wants_packet = "packet" in options.only and PACKET not in shown
    if not needs_page and not wants_packet:
        with sharing.begin_documents(meeting, anew[1:], options, 1) as under_way:
            documents = [make_document(meeting, kind, options, log) for kind in anew[:1]]
            documents += under_way.wait(log)
        return name_documents(documents, options, log) | shown
    documents, packet = _make_with_packet(meeting, options, log, sharing, kinds[0], anew)
    made = name_documents(documents, options, log)
    if wants_packet:
        log.pages.append(packet.page_count)
        made |= packet.files
    made |= shown
    return made | _make_page(meeting, documents[0].kind, made, packet, log) if needs_page else made


def _make_with_packet(  # noqa: PLR0913, PLR0917 - a build's, and which documents
    meeting: Meeting,
    options: BuildOptions,
    log: BuildLog,
    sharing: Sharing,
    newest: DocumentKind,
    anew: Sequence[DocumentKind],
) -> tuple[list[MadeDocument], Packet]:
    """Make the packet of the `newest` document, with that first, and the other documents wanted `anew`.

    The packet's process takes the attachments in while the newest document is made here.
    """
    from toolkit.assembly.making import limit_size, order_packet
    from toolkit.attachments.settings import settings_for

    conversion = settings_for(meeting, archival=options.archive)
    order = order_packet(meeting, newest, options.renderer, options.language_for(meeting), conversion)
    if options.max_bytes:
        order = limit_size(order, options.max_bytes)
    others = [kind for kind in anew if kind is not newest]
    with (
        sharing.begin_packet(order) as under_way,
        sharing.begin_documents(meeting, others, options, 2) as other_documents,
    ):

        def expect(pages: int) -> None:
            under_way.expect(pages)
            other_documents.begin()

        documents = [make_document(meeting, newest, options, log, replace(under_way, expect=expect))]
        documents += other_documents.wait(log)
        with log.stage("packet"):
            packet = under_way.wait()
    log.warnings.extend(packet.warnings)
    log.seconds.update(packet.seconds)
    return documents, packet


def _make_page(
    meeting: Meeting, kind: DocumentKind, made: Mapping[str, bytes], packet: Packet, log: BuildLog
) -> dict[str, bytes]:
    """Make what the web gets beside the files that are `made`."""
    with log.stage("web"):
        from toolkit.documents.housecolour import house_colour
        from toolkit.publishing.webfiles import make_web_files
        from toolkit.publishing.webpage import WebLooks

        looks = WebLooks(house_colour(template_of(meeting.committee, kind)), packet.unheard)
        return make_web_files(meeting, kind, made, packet.handed_out, looks)


def _is_asked_for(name: str, options: BuildOptions) -> bool:
    """Whether an issued file is one of those that a build is to make."""
    if name.startswith("packet"):
        return "packet" in options.only
    stem = name.partition(".")[0]
    return stem in options.only or ("web" in options.only and stem not in ("agenda", "minutes"))
