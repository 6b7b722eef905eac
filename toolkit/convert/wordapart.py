"""Word files of unknown origin drawn and compared in processes of their own.

One may hang, exhaust memory, or abort the renderer; it takes nothing else with it.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from toolkit.convert.foreign import (
    compare_pages,
    draw_word_file,
    find_undrawn_of_template,
    prepare_for_office,
)
from toolkit.dataclass import dataclass
from toolkit.errors import ConversionError, MinutesError, machine_failure
from toolkit.processes.workers import WorkerEndedError, WorkerLateError, working_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeVar

    from toolkit.convert.foreign import ForeignPages
    from toolkit.processes.workers import Workers
    from toolkit.wordfile.stock import Missing

    Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class WordFilesApart:
    """What is done to Word files; each method may be called from several threads.

    Each raises ConversionError naming the cause when the file is no Word file, is damaged, or takes longer or
    more memory than it may.
    """

    _ask: Workers
    _seconds: float

    def begin(self, count: int) -> None:
        """Let so many processes, and no more, wait for files."""
        self._ask.share(count)

    def draw(self, docx: bytes) -> ForeignPages:
        """Return the pages, and what of the file is not on them."""
        return self._do(draw_word_file, docx)

    def prepare(self, docx: bytes) -> bytes:
        """Return the file as LibreOffice is to get it."""
        return self._do(prepare_for_office, docx)

    def compare(self, docx: bytes, pdf: bytes) -> ForeignPages:
        """Return the pages that LibreOffice made of the file, with what of it is not on them."""
        return self._do(compare_pages, docx, pdf)

    def undrawn_of_template(self, docx: bytes) -> tuple[Missing, ...]:
        """Return what the embedded renderer would not show of a template's documents."""
        return self._do(find_undrawn_of_template, docx)

    def _do(self, task: Callable[..., Made], *given: bytes) -> Made:
        try:
            made: Made | MinutesError = self._ask(_call_guarded, task, *given)
        except WorkerLateError:
            raise ConversionError("renderer-slow", seconds=f"{self._seconds:g}") from None
        except WorkerEndedError as error:
            raise ConversionError("renderer-ended", number=error.code) from None
        if isinstance(made, MinutesError):
            raise made
        return made


@contextmanager
def word_files_apart(
    timeout_seconds: float, megabytes: int, *, at_once: bool = True
) -> Iterator[WordFilesApart]:
    """Give what draws Word files in processes that end with the context, each in so much time and memory.

    The first begins `at_once`, or else when it is asked.
    """
    with working_apart(__name__, timeout_seconds, megabytes, at_once=at_once) as ask:
        yield WordFilesApart(ask, timeout_seconds)


def _call_guarded(task: Callable[..., Made], *given: bytes) -> Made | MinutesError:
    try:
        return task(*given)
    except ConversionError as error:
        return machine_failure(error) or error
    # What a library says of a file that it was not made for: one file's trouble, and told as that.
    except Exception as error:  # noqa: BLE001
        return machine_failure(error) or ConversionError(
            "not-a-document", cause=f"{type(error).__name__}: {error}"[:200]
        )
