"""The process that builds meetings of a batch, one after another, as long as it is asked to.

It reads a pickled `Task` and then `Order`s from stdin and answers each with an `Outcome`, after the words for
every stage; both ends are this toolkit. When stdin is closed it ends, whatever it is at, for whoever asked
wants no more or has gone; only a meeting whose files are being saved is finished and told.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import time
from functools import partial
from queue import SimpleQueue
from typing import IO, TYPE_CHECKING

from toolkit.batch.building import Task, build_order
from toolkit.making.editions import make_edition
from toolkit.making.sharing import in_turn
from toolkit.pipeline import make_products
from toolkit.processes.childprocess import begin_answering
from toolkit.processes.workers import keeping_workers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.batch.orders import Order
    from toolkit.making.options import BuildLog
    from toolkit.making.source import Source

_SECONDS_TO_TIDY = 3
_SECONDS_TO_SAVE = 40


def main() -> int:
    """Build each meeting that is asked for on stdin, until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asks
    ending = _Ending()
    signal.signal(signal.SIGTERM, ending.ask)
    answers = begin_answering()
    task: Task = pickle.load(sys.stdin.buffer)  # noqa: S301 - from this toolkit's own process
    orders: SimpleQueue[Order | None] = SimpleQueue()
    threading.Thread(target=_receive, args=(orders, ending), daemon=True).start()
    with keeping_workers():
        while order := orders.get():
            make = partial(_make, task, ending)
            _send(answers, build_order(order, task, partial(_send, answers), make))
            ending.allow()
    return 0


class _Ending:
    """When this process may end: at any time but while it saves a meeting's files and tells of it."""

    def __init__(self) -> None:
        self._asked = False
        self.is_saving = False

    def ask(self, *_: object) -> None:
        """Take a request to end (a signal's handler); programs that were started are ended on the way out."""
        self._asked = True
        if not self.is_saving:
            sys.exit(1)

    def forbid(self) -> None:
        """Begin to save a meeting."""
        self.is_saving = True

    def allow(self) -> None:
        """A meeting is saved and told of, or has failed."""
        self.is_saving = False
        if self._asked:
            sys.exit(1)


def _make(task: Task, ending: _Ending, source: Source, log: BuildLog) -> Mapping[str, bytes]:
    files = make_products(source, task.options, log, partial(make_edition, sharing=in_turn()))
    ending.forbid()
    return files


def _send(stream: IO[bytes], answer: object) -> None:
    try:
        pickle.dump(answer, stream)
        stream.flush()
    except BrokenPipeError:  # whoever asked has gone
        sys.exit(1)


def _receive(orders: SimpleQueue[Order | None], ending: _Ending) -> None:
    """Pass on what stdin asks for; at its end let the main thread leave, also from the midst of a build."""
    try:
        while True:
            orders.put(pickle.load(sys.stdin.buffer))  # noqa: S301 - as above
    except (EOFError, pickle.UnpicklingError):
        orders.put(None)
    if sys.platform == "win32":
        signal.raise_signal(signal.SIGTERM)
    else:  # interrupts what the main thread waits for
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)
    time.sleep(_SECONDS_TO_TIDY)
    for _ in range(_SECONDS_TO_SAVE):
        if not ending.is_saving:
            break
        time.sleep(1)
    os._exit(1)
