"""Editions made in a process of its own, which loads what draws them while the meeting is read and checked.

Both take as long, so a build that a person waits for ends sooner by one of them. Where there is one
processor, or a copy of this process cannot begin, they are made in this one.
"""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import contextmanager, suppress
from functools import partial
from typing import IO, TYPE_CHECKING

from toolkit.assembly.making import load_drawing, load_what_draws, sendable
from toolkit.dataclass import replace
from toolkit.errors import ConversionError
from toolkit.making.editions import make_edition
from toolkit.making.options import BuildLog
from toolkit.making.sharing import side_by_side
from toolkit.processes.childprocess import begin_answering
from toolkit.processes.forks import can_fork
from toolkit.processes.groups import pipes_of
from toolkit.processes.once import answer_of, let_itself_be_ended, running_module, send

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from toolkit.issuing.store import Issue
    from toolkit.making.editions import MakeEdition
    from toolkit.making.options import BuildOptions
    from toolkit.meetings.model import Meeting
    from toolkit.processes.groups import Program


@contextmanager
def begin_making(language: str) -> Iterator[MakeEdition]:
    """Give what makes editions as `make_edition` does, one after another; `language` is what most are in.

    The process has ended when the context is left, whatever it was at.
    """
    if os.cpu_count() == 1 or not can_fork():
        yield partial(make_edition, sharing=side_by_side())
        return
    import toolkit.markup.commonmark  # noqa: F401 - both parse texts: it is loaded once

    with running_module(__name__, language) as child:
        yield partial(_ask, child)


def _ask(
    child: Program, meeting: Meeting, options: BuildOptions, log: BuildLog, *, issues: Sequence[Issue] = ()
) -> dict[str, bytes]:
    """Have an edition made. Raises what stopped it, ConversionError where the process cannot say."""
    requests, answers = pipes_of(child)
    send(requests, (sendable(meeting), options, issues))
    try:
        while isinstance(answer := pickle.load(answers), str):  # noqa: S301 - from this toolkit's own process
            log.progress(answer)
    except (EOFError, pickle.UnpicklingError) as error:
        raise ConversionError("builder-ended", number=child.wait()) from error
    if isinstance(answer, Exception):
        raise answer
    files, made = answer
    log.warnings.extend(made.warnings)
    log.pages.extend(made.pages)
    log.seconds.update(made.seconds)
    return dict(files)


def main() -> int:
    """Make each edition that is asked for, until there are no more, after the words for every stage."""
    answers = begin_answering()
    # A request to end ends it at once while it loads: nothing has begun, and C++ tells of an exception in it.
    failed = answer_of(load_drawing)
    let_itself_be_ended()
    failed = failed or answer_of(load_what_draws, sys.argv[1])
    with suppress(EOFError, BrokenPipeError):  # whoever asked wants no more, or has gone
        while True:
            order = pickle.load(sys.stdin.buffer)  # noqa: S301 - as above
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
