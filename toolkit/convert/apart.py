"""Word files of unknown origin drawn in processes of their own: one may hang, exhaust memory, or abort."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from toolkit.errors import ConversionError
from toolkit.processes.workers import WorkerEndedError, WorkerLateError, working_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def drawing_apart(timeout_seconds: float, megabytes: int) -> Iterator[Callable[[bytes], bytes]]:
    """Give a function that returns dxpdf's PDF of a .docx, and end its processes when the context is left.

    The function may be called from several threads and then uses as many processes. It raises
    ConversionError naming the cause; a file that takes longer than `timeout_seconds` or more than `megabytes`
    of memory is given up.
    """
    with working_apart("toolkit.convert.engine", timeout_seconds, megabytes) as ask:

        def draw(docx: bytes) -> bytes:
            try:
                answer = ask(docx)
            except WorkerLateError:
                raise ConversionError("renderer-slow", seconds=f"{timeout_seconds:g}") from None
            except WorkerEndedError as error:
                raise ConversionError("renderer-ended", number=error.code) from None
            if not answer.done:
                raise ConversionError("renderer", cause=answer.data.decode(errors="replace"))
            return answer.data

        yield draw
