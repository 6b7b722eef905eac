"""Packets held against their plans, as one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.proof.proving import prove_packet

if TYPE_CHECKING:
    from toolkit.packet.model import PacketPlan


def check_packet(pdf: bytes, plan: PacketPlan) -> list[str]:
    """Return everything that `plan` promises and `pdf` does not keep, in English; empty when all is well."""
    return [fault for check in prove_packet(pdf, plan) for fault in check.faults]
