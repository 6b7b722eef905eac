"""The order in which a packet is made: attachments taken in, planned, merged, and proved."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from toolkit.attachments.remarks import Remark, say_together, say_too_large
from toolkit.dataclass import dataclass, field, replace
from toolkit.errors import TemplateError, UnprovedError
from toolkit.meetings.model import DocumentKind, Edition, Meeting, PacketSettings
from toolkit.messages.message import Message
from toolkit.processes.childprocess import give_memory_back
from toolkit.words.filenames import packet_stem
from toolkit.words.labels import labels_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from toolkit.attachments.intake import Intake
    from toolkit.attachments.outcome import Settings
    from toolkit.attachments.pagemaking import ReadyPart
    from toolkit.documents.pages import Pages
    from toolkit.packet.ownpages import Drawing
    from toolkit.packet.partstructure import Origin
    from toolkit.packet.volumes import Material, PacketFile
    from toolkit.pdf.facts import MainDocument
    from toolkit.proof.ownfiles import OwnFile
    from toolkit.proof.record import ProvedFile

_MOST_AHEAD = 100  # attachments


@dataclass(frozen=True, slots=True)
class PacketOrder:
    """What a packet is made from, but for its main document.

    `kind` is that document's, `renderer` the name of what draws the packet's own pages (None: the best at
    hand), `labels` are the words of the documents (`labels_for`), `language` ("da" or "en") is that of
    messages. `conversion` is what turning attachments into pages depends on. `stem` is what the packet's
    files are called, without number and suffix. It travels between processes.
    """

    meeting: Meeting
    kind: DocumentKind
    renderer: str | None
    labels: Mapping[str, str]
    language: str
    conversion: Settings
    stem: str


@dataclass(frozen=True, slots=True)
class Packet:
    """The finished packet: its files by name, what to tell the user, the seconds that each stage took.

    `handed_out` are the attachments as PDFs of their own, by number, in the public edition, `unheard` the
    numbers of those that are not accessible, `unsearched` the pages of them, by number, in which no personal
    identification numbers could be looked for.
    """

    files: Mapping[str, bytes]
    handed_out: Mapping[str, bytes]
    page_count: int
    warnings: tuple[str, ...]
    seconds: Mapping[str, float]
    unsearched: Mapping[str, str] = field(default_factory=dict)
    unheard: tuple[str, ...] = ()


def order_packet(
    meeting: Meeting, kind: DocumentKind, renderer: str | None, language: str, conversion: Settings
) -> PacketOrder:
    """Return the order for a meeting's packet that begins with its document of this `kind`."""
    committee = meeting.committee
    labels = dict(labels_for(committee.language, committee.style, committee.labels))
    stem = packet_stem(meeting, kind)
    return PacketOrder(sendable(meeting), kind, renderer, labels, language, conversion, stem)


def sendable(meeting: Meeting) -> Meeting:
    """Return a meeting that can be sent to another process: a mapping that cannot be changed cannot."""
    return replace(meeting, committee=replace(meeting.committee, labels=dict(meeting.committee.labels)))


def limit_size(order: PacketOrder, max_bytes: int) -> PacketOrder:
    """Return the order of a packet whose files may be no larger than this, whatever its committee says."""
    committee = order.meeting.committee
    committee = replace(committee, packet=replace(committee.packet, max_bytes=max_bytes))
    return replace(order, meeting=replace(order.meeting, committee=committee))


def load_what_draws(language: str) -> None:
    """Load what drawing documents in this language needs, before a process that needs it too begins."""
    load_drawing()
    from toolkit.convert import engine
    from toolkit.convert.fonts import font_environment
    from toolkit.words import dates

    font_environment()  # where there is no place for a cache: copies may be killed, and would leave a folder
    engine.load()
    dates.load(language)


def load_drawing() -> None:
    """Load the modules that draw documents, in whatever language."""
    import toolkit.convert.embedded
    import toolkit.convert.finish
    import toolkit.documents.controls
    import toolkit.documents.render
    import toolkit.markup.commonmark
    import toolkit.tagging.tagpages  # noqa: F401


def load_what_follows() -> None:
    """Load what merging and proving need: the main document is still being written, so this costs no time."""
    import toolkit.packet.volumes
    import toolkit.proof.proving  # noqa: F401


def make_packet(order: PacketOrder, main: Callable[[], Pages | int]) -> Packet:
    """Take the attachments in, merge them behind the main document, and read the packet back to prove it.

    `main` is asked when the attachments are ready. It gives the main document, and before it, it may give how
    many pages that is going to have: the packet's own pages are drawn by then.
    Raises PacketError for an attachment that cannot be included, UnprovedError for a packet that fails its
    proof, MissingProgramError when one needs LibreOffice and there is none; TemplateError and ConversionError
    for the packet's own pages.
    """
    from toolkit.packet.volumes import draw_ahead
    from toolkit.pdf.source import document_of_length, read_main_document
    from toolkit.proof.record import write_record

    meeting, watch, drawing = order.meeting, _Stopwatch(), _drawing_of(order)
    with watch.stage("packet: attachments"):
        intake = take_attachments_in(order, load_what_follows)
        load_what_follows()
        opened, known = _read_ahead(intake)
        handed_out = _hand_out(meeting, intake)
    while isinstance(pages := main(), int):
        with watch.stage("packet: list"):
            draw_ahead(_material(order, intake, document_of_length(pages)), drawing)
    with watch.stage("packet: merge"):
        document = read_main_document(pages)
        files = merge_files(order, intake, document, drawing, opened)
        if len(intake.included) > _MOST_AHEAD:
            give_memory_back()  # what is free after that is of no use to the proof
    with watch.stage("packet: proof"):
        proved = prove_files(files, known, own_list_of(meeting))
    remarks = _remarks(intake, files)
    return Packet(
        {
            **{file.name: file.pdf for file in files},
            f"{order.stem}.json": write_record(meeting, proved, remarks),
        },
        handed_out,
        sum(file.plan.page_count for file in files),
        say_of(order, intake, files),
        watch.seconds,
        {one.attachment.number: str(one.values["pages"]) for one in remarks if one.code == "not-searched"},
        tuple(each.attachment.number for each in intake.included if each.lacks),
    )


def take_attachments_in(order: PacketOrder, meanwhile: Callable[[], None] = lambda: None) -> Intake:
    """Return the attachments of a packet as pages. Raises PacketError and MissingProgramError as above.

    `meanwhile` is done while this process waits for others, if it does.
    """
    from toolkit.attachments.intake import read_attachments
    from toolkit.attachments.settings import open_converters

    with open_converters(order.conversion.limits, _find_ready) as converters:
        conversion, attachments = order.conversion, order.meeting.attachments
        return read_attachments(attachments, converters, conversion, order.language, meanwhile)


def _find_ready() -> ReadyPart:
    from toolkit.packet.readying import ready_part

    return ready_part


def _read_ahead(intake: Intake) -> tuple[dict[str, Origin], dict[str, OwnFile]]:
    """Return what merging and proving read of attachments alone: the main document is still being written.

    It takes several times their size, so further ones are read when it is their turn.
    """
    from toolkit.packet.appending import open_parts
    from toolkit.proof.ownfiles import read_own_files

    files = {one.attachment.number: one.pdf for one in intake.included[:_MOST_AHEAD]}
    return open_parts(files), read_own_files(files)


def _hand_out(meeting: Meeting, intake: Intake) -> dict[str, bytes]:
    """Return the attachments as files of their own; their language is that of the meeting's documents."""
    from toolkit.attachments.handout import hand_out
    from toolkit.markup.languages import with_land

    if meeting.edition is not Edition.PUBLIC:
        return {}
    return hand_out(intake.included, with_land(meeting.committee.language))


def merge_files(
    order: PacketOrder,
    intake: Intake,
    document: MainDocument,
    drawing: Drawing | None = None,
    opened: dict[str, Origin] | None = None,
) -> tuple[PacketFile, ...]:
    """Return the packet's files, unproved. Raises TemplateError and ConversionError for its own pages."""
    from toolkit.packet.volumes import make_files

    return make_files(_material(order, intake, document, opened), drawing or _drawing_of(order))


def _drawing_of(order: PacketOrder) -> Drawing:
    from toolkit.packet.ownpages import Drawing

    return Drawing(order.meeting, order.kind, order.renderer)


def _material(
    order: PacketOrder, intake: Intake, document: MainDocument, opened: dict[str, Origin] | None = None
) -> Material:
    from toolkit.files.resources import font_folder
    from toolkit.packet.volumes import Material
    from toolkit.pdf.typeface import read_typeface

    meeting, typeface = order.meeting, read_typeface(font_folder() / "NotoSans-Regular.ttf")
    settings = meeting.committee.packet
    words, stem = order.labels, order.stem
    return Material(meeting.items, document, intake.included, words, typeface, settings, stem, opened or {})


def prove_files(
    files: Sequence[PacketFile], known: Mapping[str, OwnFile] | None = None, own_list: Path | None = None
) -> list[ProvedFile]:
    """Read a packet's files back; raises UnprovedError where one is not as it was planned.

    `known` are those of the attachments that have been read already. What a list from the committee's
    `own_list` does not say is a TemplateError.
    """
    from toolkit.proof.proving import prove_packet
    from toolkit.proof.record import ProvedFile

    proved = [ProvedFile(file, prove_packet(file.pdf, file.plan, known)) for file in files]
    wrong = [check for one in proved for check in one.checks if check.faults]
    if wrong and own_list and all(check.code == "list" for check in wrong):
        raise TemplateError("template", template=own_list, cause=Message("list-incomplete"))
    if wrong:
        raise UnprovedError("unproved", faults=tuple(fault for check in wrong for fault in check.faults))
    return proved


def own_list_of(meeting: Meeting) -> Path | None:
    """The committee's own template of the list of attachments, if it has one."""
    from toolkit.packet.ownpages import LIST_TEMPLATE, own_template

    return own_template(meeting, LIST_TEMPLATE)


def say_of(order: PacketOrder, intake: Intake, files: Sequence[PacketFile]) -> tuple[str, ...]:
    """Return what the user should know about a packet, in words."""
    too_large = _too_large(files, order.meeting.committee.packet, order.language)
    return (*say_together(_remarks(intake, files), order.language), *too_large)


def _remarks(intake: Intake, files: Iterable[PacketFile]) -> list[Remark]:
    return [*intake.remarks, *(remark for file in files for remark in file.plan.remarks)]


def _too_large(files: Iterable[PacketFile], settings: PacketSettings, language: str) -> Iterator[str]:
    """Yield what to say of files that are larger than asked for, because they cannot be split any further."""
    limit = settings.max_bytes
    for file in files:
        if limit is not None and len(file.pdf) > limit:
            yield say_too_large(file.name, len(file.pdf), limit, language)


@dataclass(frozen=True, slots=True)
class _Stopwatch:
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        begun = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - begun
