"""How far long work has come: a bar on a terminal, plain lines elsewhere. Only the bar needs Rich."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import click

from toolkit.terminal import is_interactive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO

    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID


class Progress(Protocol):
    """How work on several meetings reports where it is."""

    def stage(self, meeting: Path, name: str) -> None:
        """Work on `meeting` has come to the stage called `name`."""

    def finished(self) -> None:
        """Work on one more meeting has ended, well or not."""


class PlainProgress:
    """One line per stage, for logs and pipes."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def stage(self, meeting: Path, name: str) -> None:
        """Work on `meeting` has come to the stage called `name`."""
        click.echo(f"{meeting}: {name}", file=self._stream)

    def finished(self) -> None:
        """Say nothing: the next meeting's lines tell."""


@contextmanager
def show_progress(meeting_count: int, stream: TextIO) -> Iterator[Progress]:
    """Show progress through `meeting_count` meetings on `stream` while the context lasts."""
    if not is_interactive(stream):
        yield PlainProgress(stream)
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
        yield _BarProgress(bar, bar.add_task("", total=meeting_count))


class _BarProgress:
    def __init__(self, bar: RichProgress, task: TaskID) -> None:
        self._bar = bar
        self._task = task

    def stage(self, meeting: Path, name: str) -> None:
        self._bar.update(self._task, description=f"{meeting}: {name}")

    def finished(self) -> None:
        self._bar.advance(self._task)
