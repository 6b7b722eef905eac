"""The order in which a packet is made: attachments taken in, planned, merged, and proved."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from toolkit.errors import PacketError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from toolkit.documents.pages import Pages
    from toolkit.meetings.model import Item
    from toolkit.packet.conversion.outcome import Settings


@dataclass(frozen=True, slots=True)
class PacketOrder:
    """What a packet is made from, but for its main document.

    `labels` are the words of the documents (`labels_for`), `language` ("da" or "en") is that of messages.
    `conversion` is what turning attachments into pages depends on.
    """

    items: tuple[Item, ...]
    labels: Mapping[str, str]
    language: str
    conversion: Settings


@dataclass(frozen=True, slots=True)
class Packet:
    """The finished packet, what the user should know about it, and the seconds that each stage took."""

    pdf: bytes
    page_count: int
    warnings: tuple[str, ...]
    seconds: Mapping[str, float]


def make_packet(order: PacketOrder, main: Callable[[], Pages]) -> Packet:
    """Take the attachments in, merge them behind the main document, and read the packet back to prove it.

    `main` is asked for the main document only when the attachments are ready. Raises PacketError for an
    attachment that cannot be included and for a packet that fails its proof, MissingProgramError when one
    needs LibreOffice and there is none.
    """
    from toolkit.packet.conversion.settings import open_converters
    from toolkit.packet.intake import read_attachments
    from toolkit.packet.merge import merge_packet
    from toolkit.packet.plan import plan_packet
    from toolkit.packet.proof import check_packet
    from toolkit.packet.source import read_main_document
    from toolkit.packet.typeface import read_typeface
    from toolkit.packet.wording import say
    from toolkit.resources import font_folder

    watch = _Stopwatch()
    with (
        watch.stage("packet: attachments"),
        open_converters(order.conversion.limits) as converters,
    ):
        attachments = [attachment for item in order.items for attachment in item.attachments]
        intake = read_attachments(attachments, converters, order.conversion, order.language)
        typeface = read_typeface(font_folder() / "NotoSans-Regular.ttf")
    pages = main()
    with watch.stage("packet: merge"):
        plan = plan_packet(order.items, read_main_document(pages), intake.included, order.labels, typeface)
        pdf = merge_packet(plan)
    with watch.stage("packet: proof"):
        faults = check_packet(pdf, plan)
    if faults:
        raise PacketError("\n".join(faults))
    remarks = (*intake.remarks, *plan.remarks)
    warnings = tuple(say(remark, order.language) for remark in remarks)
    return Packet(pdf, plan.page_count, warnings, watch.seconds)


@dataclass(frozen=True, slots=True)
class _Stopwatch:
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        begun = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - begun
