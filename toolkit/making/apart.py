"""Editions made in a process of its own, which loads what draws them while the meeting is read and checked.

Both take as long, so a build that a person waits for ends sooner by one of them.
"""

from __future__ import annotations

import pickle
import sys
from contextlib import suppress
from functools import partial
from typing import IO, TYPE_CHECKING

from toolkit.assembly.making import load_drawing, load_what_draws
from toolkit.dataclass import replace
from toolkit.making.editions import make_edition
from toolkit.making.options import BuildLog
from toolkit.making.sharing import side_by_side
from toolkit.processes.childprocess import begin_answering
from toolkit.processes.once import answer_of, let_itself_be_ended

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from toolkit.issuing.store import Issue
    from toolkit.making.options import BuildOptions
    from toolkit.meetings.model import Meeting


def main() -> int:
    """Make each edition that is asked for, until there are no more, after the words for every stage."""
    answers = begin_answering()
    # A request to end ends it at once while it loads: nothing has begun, and C++ tells of an exception in it.
    failed = answer_of(load_drawing)
    let_itself_be_ended()
    failed = failed or answer_of(load_what_draws, sys.argv[1])
    with suppress(EOFError, BrokenPipeError):  # whoever asked wants no more, or has gone
        while True:
            order = pickle.load(sys.stdin.buffer)  # noqa: S301 - from this toolkit's own process
            _send(answers, failed or answer_of(_make, partial(_send, answers), *order))
    return 0


def _make(
    progress: Callable[[str], None], meeting: Meeting, options: BuildOptions, issues: Sequence[Issue]
) -> tuple[dict[str, bytes], BuildLog]:
    log = BuildLog(progress)
    files = make_edition(meeting, options, log, side_by_side(), issues)
    return files, replace(log, progress=print)


def _send(stream: IO[bytes], answer: object) -> None:
    pickle.dump(answer, stream)
    stream.flush()
