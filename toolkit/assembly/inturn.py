"""A packet made in the process that makes the documents: one after the other, as a batch has other work."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING

from toolkit.assembly.making import Packet, PacketOrder, make_packet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from toolkit.documents.pages import Pages


@contextmanager
def begin_packet_in_turn(order: PacketOrder) -> Iterator[Callable[[Pages], Future[Packet]]]:
    """Give a function that makes the packet when it is called; as `begin_packet`, without its process."""

    def finish(pages: Pages) -> Future[Packet]:
        done: Future[Packet] = Future()
        try:
            done.set_result(make_packet(order, lambda: pages))
        except Exception as error:  # noqa: BLE001 - it is the result
            done.set_exception(error)
        return done

    yield finish
