"""Which processes make a meeting's documents and its packet.

A meeting built alone has three where it can: the newest document is made in the one that is asked, the
attachments are taken in meanwhile, and the other document is made beside them. With two processors it is made
behind the newest, while the packet is put together: beside them it would keep both waiting. A batch has as
many meetings under way as there are processors, and makes each in turn.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from toolkit.assembly.apart import PacketUnderWay, begin_packet
from toolkit.assembly.making import PacketOrder, load_what_draws, make_packet, sendable
from toolkit.dataclass import dataclass, replace
from toolkit.errors import ConversionError
from toolkit.making.documents import MadeDocument, make_document
from toolkit.making.options import BuildLog
from toolkit.processes.forks import can_fork
from toolkit.processes.once import EndedEarlyError, answer_once, asking_once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from toolkit.assembly.apart import BeginPacket
    from toolkit.documents.pages import Pages
    from toolkit.making.options import BuildOptions
    from toolkit.meetings.model import DocumentKind, Meeting

    FinishDocuments = Callable[[BuildLog], list[MadeDocument]]
    BeginDocuments = Callable[
        [Meeting, Sequence[DocumentKind], BuildOptions, int], AbstractContextManager[FinishDocuments]
    ]


@dataclass(frozen=True, slots=True)
class Sharing:
    """How a packet and documents are begun; each gives a function that waits for them.

    Documents are begun with how many processors have something to do already.
    """

    begin_packet: BeginPacket
    begin_documents: BeginDocuments


def make_documents(
    meeting: Meeting, kinds: Sequence[DocumentKind], options: BuildOptions, log: BuildLog
) -> list[MadeDocument]:
    """Make documents of a meeting, one after the other. Raises what `make_document` does."""
    return [make_document(meeting, kind, options, log) for kind in kinds]


@contextmanager
def _packet_in_turn(order: PacketOrder) -> Iterator[PacketUnderWay]:
    """As `begin_packet`, without its process: the packet is made when it is waited for."""
    given: list[Pages] = []
    yield PacketUnderWay(lambda _: None, given.append, lambda: make_packet(order, given.pop))


@contextmanager
def _in_turn(
    meeting: Meeting, kinds: Sequence[DocumentKind], options: BuildOptions, _: int
) -> Iterator[FinishDocuments]:
    yield partial(make_documents, meeting, kinds, options)


@contextmanager
def _beside(
    meeting: Meeting, kinds: Sequence[DocumentKind], options: BuildOptions, busy: int
) -> Iterator[FinishDocuments]:
    """As `_in_turn`, but in a process of their own from now on, where more processors than the `busy` are."""
    if not kinds or (os.cpu_count() or 1) <= busy or not can_fork():
        yield partial(make_documents, meeting, kinds, options)
        return
    load_what_draws(meeting.committee.language)
    with asking_once(__name__) as (tell, answer):

        def finish(log: BuildLog) -> list[MadeDocument]:
            try:
                documents, stages, made = answer()
            except EndedEarlyError as error:
                raise ConversionError("builder-ended", number=error.code) from error
            for stage in stages:
                log.progress(stage)
            log.warnings.extend(made.warnings)
            log.seconds.update(made.seconds)
            return list(documents)

        tell((sendable(meeting), kinds, options))
        yield finish


def side_by_side() -> Sharing:
    """What makes one meeting soonest."""
    return Sharing(begin_packet, _beside)


def in_turn() -> Sharing:
    """What makes many meetings soonest."""
    return Sharing(_packet_in_turn, _in_turn)


def _answer(told: Callable[[], Any]) -> tuple[list[MadeDocument], list[str], BuildLog]:
    meeting, kinds, options = told()
    stages: list[str] = []
    log = BuildLog(stages.append)
    documents = make_documents(meeting, kinds, options, log)
    return documents, stages, replace(log, progress=print)


def main() -> int:
    """Make the documents that are asked for."""
    return answer_once(_answer)
