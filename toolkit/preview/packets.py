"""Packets, whose attachments are taken in once as long as nothing about them changes."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

from toolkit.assembly.making import (
    PacketOrder,
    merge_files,
    own_list_of,
    prove_files,
    say_of,
    take_attachments_in,
)
from toolkit.dataclass import dataclass, field, replace
from toolkit.files.digests import full_path
from toolkit.pdf.source import read_main_document
from toolkit.preview.printing import Printed
from toolkit.preview.watching import fingerprint_of

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.attachments.intake import Intake
    from toolkit.documents.pages import Pages
    from toolkit.packet.volumes import PacketFile

_MOST = 3  # meetings whose attachments stay in memory


@dataclass(slots=True)
class PacketMaker:
    """What was taken in last, by all that it depends on, and the packet that was made last."""

    kept: dict[bytes, Intake] = field(default_factory=dict)
    files: tuple[PacketFile, ...] = ()
    own_list: Path | None = None

    def make(self, order: PacketOrder, pages: Pages) -> Printed:
        """Return a packet that is still to be proved; raises what `make_packet` does."""
        intake = self._take_in(order)
        self.own_list = own_list_of(order.meeting)
        self.files = merge_files(order, intake, read_main_document(pages))
        return Printed(self.files[0].pdf, say_of(order, intake, self.files))

    def prove(self) -> None:
        """Raise UnprovedError or TemplateError where the packet is not as it was planned."""
        prove_files(self.files, own_list=self.own_list)

    def _take_in(self, order: PacketOrder) -> Intake:
        attachments = order.meeting.attachments
        fingerprint = fingerprint_of(full_path(one.file) for one in attachments if one.file)
        settings = replace(order.conversion, labels=dict(order.conversion.labels))
        key = pickle.dumps((attachments, fingerprint, settings, order.language))
        if key not in self.kept:
            intake = take_attachments_in(order)
            self.kept = {**dict(list(self.kept.items())[1 - _MOST :]), key: intake}
        return self.kept[key]
