"""Tasks done side by side in threads: in as many as the system lets begin, and here where it lets none."""

from __future__ import annotations

import threading
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def do_side_by_side(
    tasks: Sequence[Callable[[], None]], most: int, meanwhile: Callable[[], None] = lambda: None
) -> None:
    """Do all tasks, at most so many at a time, and `meanwhile` something else in this thread.

    Raises what the first that fails raises, when all are done.
    """
    waiting, failed = deque(tasks), list[BaseException]()

    def work() -> None:
        with suppress(IndexError):  # none waits any more
            while True:
                _do(waiting.popleft(), failed)

    threads = begin_threads(work, min(most, len(tasks)))
    try:
        meanwhile()
        if not threads:
            work()
    except BaseException:
        waiting.clear()
        raise
    finally:
        for thread in threads:
            thread.join()
    if failed:
        raise failed[0]


def _do(task: Callable[[], None], failed: list[BaseException]) -> None:
    try:
        task()
    except BaseException as error:  # noqa: BLE001 - raised in the thread that asked
        failed.append(error)


def begin_threads(work: Callable[[], None], count: int) -> list[threading.Thread]:
    """Begin so many threads that do `work`, or as many as the system lets begin, and return them."""
    threads = [threading.Thread(target=work) for _ in range(count)]
    with suppress(RuntimeError):
        for thread in threads:
            thread.start()
    return [thread for thread in threads if thread.ident]
