"""How far long work has come: on a terminal a line or a bar that goes again, plain lines elsewhere.

Only the bar needs Rich, which draws it in a thread of its own: while that runs, no process can begin as a
copy of this one (`forks.py`), and loading it takes as long as drawing a document.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from unicodedata import east_asian_width

import click

from toolkit.messages.phrases import phrase
from toolkit.messages.terminal import is_interactive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import TextIO

    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID


_COLUMNS = 80  # of a terminal that does not say


class Progress(Protocol):
    """How work on several meetings reports where it is."""

    def begun(self, meeting: Path) -> None:
        """Work on `meeting` has begun."""

    def stage(self, meeting: Path, name: str) -> None:
        """Work on `meeting` has come to the stage called `name`."""

    def finished(self) -> None:
        """Work on one more meeting has ended, well or not."""


class StageLines:
    """One line per stage of a single meeting, for logs and pipes."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def begun(self, meeting: Path) -> None:
        """Say nothing: the first stage does."""

    def stage(self, meeting: Path, name: str) -> None:
        """Work on `meeting` has come to the stage called `name`."""
        click.echo(f"{meeting}: {name}", file=self._stream)

    def finished(self) -> None:
        """Say nothing: what follows tells."""


class StageLine:
    """One line on a terminal with the stage that work on a single meeting has come to."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = 0

    def begun(self, meeting: Path) -> None:
        """Say nothing: the first stage does."""

    def stage(self, meeting: Path, name: str) -> None:
        """Work on `meeting` has come to the stage called `name`."""
        columns = 0
        with suppress(OSError, ValueError):
            columns = os.get_terminal_size(self._stream.fileno()).columns
        # A longer line would wrap, and the next one not be written over it; a path's end says more.
        self._show(_end_of(f"{meeting}: {name}", (columns or _COLUMNS) - 1))

    def finished(self) -> None:
        """Leave the line to what follows."""
        self._show("")

    def _show(self, line: str) -> None:
        self._stream.write(f"{' ' * self._shown}\r{line}\r")
        self._stream.flush()
        self._shown = sum(map(_columns_of, line))


class MeetingLines:
    """One line per meeting, for the logs of a batch."""

    def __init__(self, stream: TextIO, building: str) -> None:
        self._stream = stream
        self._building = building

    def begun(self, meeting: Path) -> None:
        """Work on `meeting` has begun; a log of many nights tells when."""
        click.echo(f"{datetime.now():%Y-%m-%d %H:%M:%S} {meeting}: {self._building}", file=self._stream)  # noqa: DTZ005

    def stage(self, meeting: Path, name: str) -> None:
        """Say nothing: the stages of meetings built at once would be all mixed up."""

    def finished(self) -> None:
        """Say nothing: the closing table does."""


def _end_of(line: str, columns: int) -> str:
    """Return as much of the end of `line` as so many columns have room for, without what moves the cursor."""
    letters = list(filter(str.isprintable, line))
    needed = sum(map(_columns_of, letters))
    while needed > columns:
        needed -= _columns_of(letters.pop(0))
    return "".join(letters)


def _columns_of(letter: str) -> int:
    """Return how many columns a letter takes at most: Unicode Standard Annex 11."""
    return 1 if letter.isascii() or east_asian_width(letter) not in "WF" else 2


@contextmanager
def show_progress(meeting_count: int, stream: TextIO, building: str) -> Iterator[Progress]:
    """Show progress through `meeting_count` meetings on `stream` while the context lasts.

    `building` is what to say of a meeting that has just begun.
    """
    if not is_interactive(stream):
        yield StageLines(stream) if meeting_count == 1 else MeetingLines(stream, building)
        return
    if meeting_count == 1:
        line = StageLine(stream)
        try:
            yield line
        finally:
            line.finished()
        return
    from rich import progress as rich_progress
    from rich.console import Console

    # Results belong on stdout even while the bar stands on the terminal: nothing is redirected.
    with rich_progress.Progress(
        rich_progress.SpinnerColumn(),
        rich_progress.TextColumn("{task.description}", markup=False),
        rich_progress.BarColumn(),
        rich_progress.MofNCompleteColumn(),
        rich_progress.TimeElapsedColumn(),
        console=Console(file=stream),
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    ) as bar:
        yield _BarProgress(bar, bar.add_task("", total=meeting_count), building)


@contextmanager
def showing_stages(meeting: Path, stream: TextIO, language: str) -> Iterator[Callable[[str], None]]:
    """Give what tells the stages of work on one meeting on `stream`, by their keys, in `language`."""
    with show_progress(1, stream, phrase("stage build", language)) as progress:
        yield lambda stage: progress.stage(meeting, phrase(f"stage {stage}", language))


class _BarProgress:
    def __init__(self, bar: RichProgress, task: TaskID, building: str) -> None:
        self._bar = bar
        self._task = task
        self._building = building

    def begun(self, meeting: Path) -> None:
        self.stage(meeting, self._building)

    def stage(self, meeting: Path, name: str) -> None:
        self._bar.update(self._task, description=f"{meeting}: {name}")

    def finished(self) -> None:
        self._bar.advance(self._task)
