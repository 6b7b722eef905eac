"""Which processes make a meeting's documents and its packet.

A meeting built alone has three where it can: the newest document is made in the one that is asked, the
attachments are taken in meanwhile, and the other document is made beside them, after both where there are few
processors. With two it begins when the newest has been measured, and the attachments are in. A batch
has as many meetings under way as there are processors, and makes each in turn.
"""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from toolkit.assembly.apart import PacketUnderWay, begin_packet
from toolkit.assembly.making import PacketOrder, load_what_draws, make_packet, sendable
from toolkit.dataclass import dataclass, replace
from toolkit.making.documents import MadeDocument, make_document
from toolkit.making.options import BuildLog
from toolkit.processes.forks import can_fork
from toolkit.processes.once import answer_once, asking_once
from toolkit.processes.priority import go_later

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from toolkit.assembly.apart import BeginPacket
    from toolkit.documents.pages import Pages
    from toolkit.making.options import BuildOptions
    from toolkit.meetings.model import DocumentKind, Meeting

    BeginDocuments = Callable[
        [Meeting, Sequence[DocumentKind], BuildOptions, int], AbstractContextManager["DocumentsUnderWay"]
    ]


@dataclass(frozen=True, slots=True)
class DocumentsUnderWay:
    """Documents that are made beside others. `begin` says that a processor has nothing to do from now on.

    `wait` tells a log about them and returns them, or raises what `make_document` raises.
    """

    begin: Callable[[], None]
    wait: Callable[[BuildLog], list[MadeDocument]]


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
) -> Iterator[DocumentsUnderWay]:
    yield DocumentsUnderWay(lambda: None, partial(make_documents, meeting, kinds, options))


@contextmanager
def _beside(
    meeting: Meeting, kinds: Sequence[DocumentKind], options: BuildOptions, busy: int
) -> Iterator[DocumentsUnderWay]:
    """As `_in_turn`, but in a process of their own: at once where more processors than the `busy` are."""
    processors = os.cpu_count() or 1
    with ExitStack() as stack:
        begun: list[Callable[[], Any]] = []

        def begin() -> None:
            if begun or not kinds or processors == 1 or not can_fork():
                return
            load_what_draws(meeting.committee.language)
            tell, answer = stack.enter_context(asking_once(__name__))
            tell((sendable(meeting), kinds, options))
            begun.append(answer)

        def wait(log: BuildLog) -> list[MadeDocument]:
            return _documents_of(begun[0], log) if begun else make_documents(meeting, kinds, options, log)

        if processors > busy:
            begin()
        yield DocumentsUnderWay(begin, wait)


def _documents_of(answer: Callable[[], Any], log: BuildLog) -> list[MadeDocument]:
    documents, stages, made = answer()
    for stage in stages:
        log.progress(stage)
    log.warnings.extend(made.warnings)
    log.seconds.update(made.seconds)
    return list(documents)


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
    """Make the documents that are asked for, after what is wanted sooner."""
    go_later()
    return answer_once(_answer)
