"""Attachments that also travel as the files that they are, embedded in the packet (ISO 32000-1, 7.11.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import AttachedFileSpec, Name

if TYPE_CHECKING:
    from pikepdf import Pdf

    from toolkit.packet.model import PacketPlan


def embed_originals(packet: Pdf, plan: PacketPlan) -> None:
    """Embed the file of every attachment that asks for it, under its number and name."""
    for part in plan.parts:
        if name := part.original_name:
            attachment = part.included.attachment
            spec = AttachedFileSpec(
                packet,
                part.included.original,
                description=attachment.title,
                filename=name,
                mime_type="application/octet-stream",
                creation_date="",  # of no day: the same packet is the same bytes
                mod_date="",
            )
            spec.relationship = Name.Source  # ISO 32000-2, table 43: what the pages were made from
            packet.attachments[name] = spec
