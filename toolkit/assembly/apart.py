"""A packet made in a process of its own, which takes the attachments in while the documents are written.

Files that others wrote meet the PDF and image libraries there and not in the
process that the user started. It is told a `PacketOrder` and then the main
document's `Pages`, and answers with a `Packet`.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from toolkit.assembly.making import load_what_draws, make_packet
from toolkit.dataclass import dataclass
from toolkit.processes.forks import can_fork
from toolkit.processes.once import answer_once, asking_once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future
    from contextlib import AbstractContextManager

    from toolkit.assembly.making import Packet, PacketOrder
    from toolkit.documents.pages import Pages

    BeginPacket = Callable[[PacketOrder], AbstractContextManager["PacketUnderWay"]]


@dataclass(frozen=True, slots=True)
class PacketUnderWay:
    """A packet whose attachments are being taken in, while its main document is made.

    `expect` may be told how many pages that is going to have, as soon as they have been measured; `take` is
    given them. Both return at once. `wait` returns the packet, or raises what `make_packet` raises.
    """

    expect: Callable[[int], None]
    take: Callable[[Pages], None]
    wait: Callable[[], Packet]


@contextmanager
def begin_packet(order: PacketOrder) -> Iterator[PacketUnderWay]:
    """Begin to take the attachments in. The process has ended when the context is left, whatever it did."""
    if can_fork():  # what both processes are going to need is loaded once
        load_what_draws(order.meeting.committee.language)
    with ThreadPoolExecutor(1) as thread, asking_once(__name__) as (tell, answer):
        sent: list[Future[None]] = []

        def wait() -> Packet:
            for each in sent:
                each.result()  # raises what kept it from being sent
            packet: Packet = answer()
            return packet

        def take(pages: Pages) -> None:
            try:
                sent.append(thread.submit(tell, pages))
            except RuntimeError:  # no room for a thread: it is waited for here
                tell(pages)

        tell(order)
        yield PacketUnderWay(tell, take, wait)


def _make(told: Callable[[], Any]) -> Packet:
    return make_packet(told(), told)


def main() -> int:
    """Make the packet that is asked for."""
    return answer_once(_make)
