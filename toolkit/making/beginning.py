"""The process that makes editions, begun and asked; its own module, `apart.py`, takes long to load."""

from __future__ import annotations

import os
import pickle
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from functools import partial
from typing import TYPE_CHECKING

from toolkit.errors import is_crowded
from toolkit.processes.forks import can_fork
from toolkit.processes.groups import end_group, pipes_of
from toolkit.processes.lacks import ended_early
from toolkit.processes.once import running_module, send

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.issuing.store import Issue
    from toolkit.making.editions import MakeEdition
    from toolkit.making.options import BuildLog, BuildOptions
    from toolkit.meetings.model import Meeting
    from toolkit.processes.groups import Program


@contextmanager
def begin_apart(language: str) -> Iterator[Program | None]:
    """Start it, to load what draws documents that are in `language`; `begin_making` may be given it.

    None where there is one processor, or no copy of this process can begin. It has ended when the context is
    left, whatever it was at.
    """
    with ExitStack() as stack:
        child = None
        if os.cpu_count() != 1 and can_fork():
            with suppress(OSError):  # no room for another process
                child = stack.enter_context(running_module("toolkit.making.apart", language))
        yield child


@contextmanager
def begin_making(language: str, begun: Program | None = None) -> Iterator[MakeEdition]:
    """Give what makes editions as `make_edition` does, one after another; `language` is what most are in.

    `begun` is their process where there is one by now. Where none can begin they are made in this one, and so
    they are, one thing after the other, where the machine gives no more processes or open files.
    """
    with nullcontext(begun) if begun else begin_apart(language) as child:
        ways: list[MakeEdition] = [partial(_make_here, in_turn=True)]
        ways.append(partial(_ask, child) if child else partial(_make_here, in_turn=False))

        def make(
            meeting: Meeting, options: BuildOptions, log: BuildLog, *, issues: Sequence[Issue] = ()
        ) -> dict[str, bytes]:
            try:
                return ways[-1](meeting, options, log, issues=issues)
            except Exception as error:
                if len(ways) == 1 or not is_crowded(error):
                    raise
            ways.pop()
            if child:  # what it holds is free for what follows
                end_group(child)
            return make(meeting, options, log, issues=issues)

        yield make


def _make_here(
    meeting: Meeting, options: BuildOptions, log: BuildLog, *, issues: Sequence[Issue] = (), in_turn: bool
) -> dict[str, bytes]:
    from toolkit.making import sharing
    from toolkit.making.editions import make_edition

    way = sharing.in_turn() if in_turn else sharing.side_by_side()
    return make_edition(meeting, options, log, way, issues)


def _ask(
    child: Program, meeting: Meeting, options: BuildOptions, log: BuildLog, *, issues: Sequence[Issue] = ()
) -> dict[str, bytes]:
    """Have an edition made. Raises what stopped it, or what `ended_early` makes of its end."""
    from toolkit.assembly.making import sendable

    requests, answers = pipes_of(child)
    send(requests, (sendable(meeting), options, issues))
    try:
        while isinstance(answer := pickle.load(answers), str):  # noqa: S301 - from this toolkit's own process
            log.progress(answer)
    except (EOFError, pickle.UnpicklingError) as error:
        raise ended_early(child.wait()) from error
    if isinstance(answer, Exception):
        raise answer
    files, made = answer
    log.warnings.extend(made.warnings)
    log.pages.extend(made.pages)
    log.seconds.update(made.seconds)
    return dict(files)
