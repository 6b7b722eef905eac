"""Many meetings built side by side, each by one of a few processes that last as long as the batch.

multiprocessing is not used: its children import from the folder the user stands in, and one that dies
takes every meeting still to come with it.
"""

from __future__ import annotations

import os
import pickle
from collections import deque
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Protocol

from toolkit.assembly.making import load_what_draws, load_what_follows
from toolkit.batch.building import LeavingError, Outcome, Task, failed
from toolkit.processes.childprocess import unbroken
from toolkit.processes.forks import can_fork
from toolkit.processes.groups import close_pipes, end_group, pipes_of, start_module
from toolkit.processes.lacks import ended_early
from toolkit.processes.sidebyside import begin_threads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from threading import Thread

    from toolkit.batch.orders import Order
    from toolkit.messages.progress import Progress

_MOST_BY_DEFAULT = 4  # what an office PC can hold in memory
_SECONDS_TO_LEAVE = 60  # it ends itself before; this is for one that cannot
# A process that has built so many meetings is replaced: libraries keep some memory for each document.
_MEETINGS_PER_PROCESS = 100


class Builders(Protocol):
    """Those who build the meetings of a batch; `places` is how many to give them at a time by default."""

    places: int

    def build(self, order: Order) -> Outcome:
        """Build one meeting; called from several threads. Raises LeavingError once `leave` is called."""

    def leave(self) -> None:
        """End all that is under way."""


def build_by(builders: Builders, orders: Sequence[Order], jobs: int) -> Iterator[tuple[Order, Outcome]]:
    """Let `builders` build every meeting, `jobs` at a time, and yield how each went, in the order given.

    An interruption ends what is under way, yields the meetings that were finished, and goes on its way.
    """
    waiting = deque(orders)
    futures: dict[Order, Future[Outcome]] = {order: Future() for order in orders}
    threads: list[Thread] = []
    try:
        threads += begin_threads(partial(_build_waiting, builders, waiting, futures), min(jobs, len(orders)))
        for order, future in futures.items():
            yield order, future.result() if threads else builders.build(order)
    except KeyboardInterrupt:
        waiting.clear()
        builders.leave()
        for order, future in futures.items():  # some of them for the second time
            if future.running() or future.done():
                with suppress(LeavingError):
                    yield order, future.result()
        raise
    finally:
        waiting.clear()
        builders.leave()
        for thread in threads:
            thread.join()


def _build_waiting(
    builders: Builders, waiting: deque[Order], futures: Mapping[Order, Future[Outcome]]
) -> None:
    """Have meetings built, one after another, as long as some wait."""
    while waiting:
        with suppress(IndexError):  # another thread has taken the last one
            order = waiting.popleft()
            futures[order].set_running_or_notify_cancel()
            try:
                futures[order].set_result(builders.build(order))
            except BaseException as error:  # noqa: BLE001 - raised where it is waited for
                futures[order].set_exception(error)


def begin_builders(task: Task, count: int) -> list[Builder]:
    """Start so many processes as copies of this one, with what they need loaded once; none where it cannot.

    It can before anything is shown on a terminal, which takes a thread.
    """
    if not can_fork():
        return []
    with unbroken():
        load_what_draws(task.language)
        load_what_follows()
    builders: list[Builder] = []
    with suppress(OSError):  # no room for more
        for _ in range(count):
            builders.append(Builder(task))  # noqa: PERF401 - those that there are by then build
    return builders


class ProcessBuilders:
    """Processes of this machine, as many as threads ask at once; by default one a processor.

    Those that are `ready` build first.
    """

    places = min(os.cpu_count() or 1, _MOST_BY_DEFAULT)

    def __init__(self, task: Task, progress: Progress, ready: Sequence[Builder] = ()) -> None:
        self._task = task
        self._progress = progress
        self._idle: SimpleQueue[Builder] = SimpleQueue()
        self._all = list(ready)
        self._leaving = False
        for builder in ready:
            self._idle.put(builder)

    def build(self, order: Order) -> Outcome:
        """Have one meeting built."""
        try:
            builder = self._free_one()
        except OSError as error:  # no room for it
            return failed(order, self._task, error)
        self._progress.begun(order.meeting)
        try:
            return builder.build(order, partial(self._progress.stage, order.meeting))
        except EOFError:
            code = builder.end()
            if self._leaving:
                raise LeavingError from None
            return failed(order, self._task, ended_early(code))
        finally:
            self._progress.finished()
            if builder.is_spent:
                builder.end()
            else:
                self._idle.put(builder)

    def leave(self) -> None:
        """End all processes, whatever they are at."""
        self._leaving = True
        for builder in self._all:
            builder.ask_to_leave()
        for builder in self._all:
            builder.end()

    def _free_one(self) -> Builder:
        if self._leaving:
            raise LeavingError
        try:
            return self._idle.get_nowait()
        except Empty:
            builder = Builder(self._task)
            self._all.append(builder)
            return builder


class Builder:
    """One process that builds meetings, one after another."""

    def __init__(self, task: Task) -> None:
        self._built = 0
        self._child = start_module("toolkit.batch.worker")
        self._requests, self._answers = pipes_of(self._child)
        self._send(task)

    @property
    def is_spent(self) -> bool:
        """Whether it has died or done its share."""
        return self._child.poll() is not None or self._built >= _MEETINGS_PER_PROCESS

    def build(self, order: Order, progress: Callable[[str], None]) -> Outcome:
        """Build one meeting; raises EOFError when the process ends before it has."""
        self._send(order)
        self._built += 1
        try:
            while not isinstance(answer := pickle.load(self._answers), Outcome):  # noqa: S301 - our process
                progress(answer)
        except (pickle.UnpicklingError, ValueError):  # it died in the middle of a word, or has been ended
            raise EOFError from None
        return answer

    def ask_to_leave(self) -> None:
        """Close what it is asked through; it tidies up and ends."""
        with suppress(OSError):
            self._requests.close()

    def end(self) -> int:
        """End it, in order when it can, and return its exit code."""
        self.ask_to_leave()
        code = end_group(self._child, _SECONDS_TO_LEAVE)
        close_pipes(self._child)
        return code

    def _send(self, value: object) -> None:
        with suppress(OSError, ValueError):  # it has died or been ended, which the next answer shows
            pickle.dump(value, self._requests)
            self._requests.flush()
