"""Files converted in processes of their own: `convert_file` there, and here what became of the process."""

from __future__ import annotations

import pickle
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.file import convert_file
from toolkit.attachments.conversion.outcome import Note, Refused
from toolkit.processes.childprocess import collect_seldom
from toolkit.processes.workers import DONE, WorkerEndedError, WorkerLateError, answer_requests, working_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from toolkit.attachments.conversion.outcome import Outcome, Settings
    from toolkit.formats.content import Kind
    from toolkit.meetings.limits import Limits

_LONGEST_CAUSE = 200


@contextmanager
def converting_apart(limits: Limits) -> Iterator[Callable[[bytes, Kind, Settings], Outcome]]:
    """Give a function that does what `convert_file` does, in processes that end with the context.

    It may be called from several threads. A file that takes too long or too much memory, or of which the
    process dies, is refused.
    """
    with working_apart(__name__, limits.seconds, limits.memory) as ask:

        def convert(data: bytes, kind: Kind, settings: Settings) -> Outcome:
            try:
                answer = ask(pickle.dumps((data, kind, settings)))
            except WorkerLateError:
                return Refused(Note("slow", {"limit": str(limits.seconds)}))
            except WorkerEndedError as error:
                return Refused(Note("ended", {"code": str(error.code), "limit": str(limits.memory)}))
            return pickle.loads(answer.data)  # type: ignore[no-any-return]  # noqa: S301 - our own process

        yield convert


def _answer(request: bytes) -> tuple[bytes, bytes]:
    data, kind, settings = pickle.loads(request)  # noqa: S301 - likewise
    del request  # as large as the file
    try:
        outcome = convert_file(data, kind, settings)
    # What a library says of a file that it was not made for: one file's trouble, and told as that.
    except Exception as error:  # noqa: BLE001
        cause = f"{type(error).__name__}: {' '.join(str(error).split())[:_LONGEST_CAUSE]}"
        outcome = Refused(Note("not-converted", {"cause": cause}))
    return DONE, pickle.dumps(outcome)


def main() -> int:
    """Convert each file that is asked for on stdin, until there are no more."""
    collect_seldom()
    return answer_requests(_answer)


if __name__ == "__main__":
    sys.exit(main())
