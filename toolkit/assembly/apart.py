"""A packet made in a process of its own, which takes the attachments in while the documents are written.

Files that others wrote meet the PDF and image libraries there and not in the
process that the user started. It is told a `PacketOrder` and then the main
document's `Pages`, and answers with a `Packet`.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from toolkit.assembly.making import load_what_draws, load_what_follows, make_packet
from toolkit.errors import PacketError
from toolkit.processes.forks import can_fork
from toolkit.processes.once import EndedEarlyError, answer_once, asking_once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future
    from contextlib import AbstractContextManager

    from toolkit.assembly.making import Packet, PacketOrder
    from toolkit.documents.pages import Pages

    BeginPacket = Callable[[PacketOrder], AbstractContextManager[Callable[[Pages], Future[Packet]]]]


@contextmanager
def begin_packet(order: PacketOrder) -> Iterator[Callable[[Pages], Future[Packet]]]:
    """Begin to take the attachments in, and give a function that goes on with the main document's pages.

    It returns at once; the future's result is the packet, or raises what `make_packet` raises. The process
    has ended when the context is left, whatever it was at.
    """
    if can_fork():  # what both processes are going to need is loaded once
        load_what_draws()
    with ThreadPoolExecutor(1) as thread, asking_once(__name__) as (tell, answer):

        def finish(pages: Pages) -> Packet:
            tell(pages)
            try:
                packet: Packet = answer()
            except EndedEarlyError as error:
                told = f"the process that makes the packet ended early (code {error.code})"
                raise PacketError(told) from error
            return packet

        tell(order)
        yield lambda pages: thread.submit(finish, pages)


def _load() -> None:
    from toolkit.proof.readback.lean import load_pypdf

    load_pypdf()
    load_what_follows()


def _make(told: Callable[[], Any]) -> Packet:
    return make_packet(told(), told, _load)


def main() -> int:
    """Make the packet that is asked for."""
    return answer_once(_make)
