"""A packet made in a process of its own, which takes the attachments in while the documents are written.

Files that others wrote meet the PDF and image libraries there and not in the
process that the user started. `python -m toolkit.assembly.apart` reads a pickled
`PacketOrder` and then the main document's `Pages` from stdin, and writes a `Packet`
or the exception that stopped it to stdout; both ends are this toolkit.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

from toolkit.assembly.making import Packet, PacketOrder, load_what_follows, make_packet
from toolkit.errors import MinutesError, PacketError, full_disk
from toolkit.processes.childprocess import collect_seldom
from toolkit.processes.forks import can_fork
from toolkit.processes.groups import close_pipes, end_group, pipes_of, start_module

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future
    from contextlib import AbstractContextManager

    from toolkit.documents.pages import Pages
    from toolkit.processes.groups import Program

    BeginPacket = Callable[[PacketOrder], AbstractContextManager[Callable[[Pages], Future[Packet]]]]

_SECONDS_TO_LEAVE = 5


@contextmanager
def begin_packet(order: PacketOrder) -> Iterator[Callable[[Pages], Future[Packet]]]:
    """Begin to take the attachments in, and give a function that goes on with the main document's pages.

    It returns at once; the future's result is the packet, or raises what `make_packet` raises. The process
    has ended when the context is left, whatever it was at.
    """
    if can_fork():  # what both processes are going to need is loaded once
        import toolkit.convert.embedded
        import toolkit.convert.finish
        import toolkit.documents.render
        import toolkit.tagging.tagpages  # noqa: F401
    child = start_module(__name__)
    requests, answers = pipes_of(child)

    def finish(pages: Pages) -> Packet:
        _send(requests, pages)
        return _receive(answers, child)

    with ThreadPoolExecutor(1) as thread:
        try:
            _send(requests, order)
            yield lambda pages: thread.submit(finish, pages)
        finally:
            if child.poll() is None:
                child.terminate()
            end_group(child, _SECONDS_TO_LEAVE)
            thread.shutdown()  # what it waits for ends with the process
            close_pipes(child)


def _receive(stream: IO[bytes], child: Program) -> Packet:
    try:
        answer = pickle.load(stream)  # noqa: S301 - from this toolkit's own process
    except (EOFError, pickle.UnpicklingError) as error:
        code = child.wait()
        raise PacketError(f"the process that makes the packet ended early (code {code})") from error
    with suppress(subprocess.TimeoutExpired):  # it tidies up after itself when it is let
        child.wait(_SECONDS_TO_LEAVE)
    if isinstance(answer, Packet):
        return answer
    raise answer


def _send(stream: IO[bytes], value: object) -> None:
    """Send `value`; a reader that has gone has said why, or will be missed when its answer is read."""
    with suppress(BrokenPipeError):
        pickle.dump(value, stream)
        stream.flush()


def _load() -> None:
    from toolkit.proof.readback.lean import load_pypdf

    load_pypdf()
    load_what_follows()


def main() -> int:
    """Make the packet that is asked for on stdin."""
    collect_seldom()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that programs it started are ended too
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a library that prints does not garble the answer
    requests = sys.stdin.buffer
    try:
        order = pickle.load(requests)  # noqa: S301 - from this toolkit's own process
        answer: Packet | Exception = make_packet(order, lambda: pickle.load(requests), _load)  # noqa: S301
    except MinutesError as error:
        answer = error
    except EOFError:
        return 1  # whoever asked has gone
    except Exception as error:  # noqa: BLE001 - a bug of ours, for the one handler in the other process
        answer = full_disk(error) or RuntimeError(f"{type(error).__name__}: {error}")
        answer.add_note(traceback.format_exc())
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # nothing is under way any more
    with suppress(BrokenPipeError), answers:  # whoever asked has gone
        pickle.dump(answer, answers)
    return 0


if __name__ == "__main__":
    sys.exit(main())
