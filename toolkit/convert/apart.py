"""Word files of unknown origin drawn in processes of their own: one may hang, exhaust memory, or abort.

A process that has drawn one file draws the next: starting it takes longer than most files do.
"""

from __future__ import annotations

import subprocess
import threading
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from typing import IO, TYPE_CHECKING, cast

from toolkit.childprocess import module_command
from toolkit.convert.engine import DRAWN, LENGTH_BYTES
from toolkit.errors import ConversionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def drawing_apart(timeout_seconds: float) -> Iterator[Callable[[bytes], bytes]]:
    """Give a function that returns dxpdf's PDF of a .docx, and end its processes when the context is left.

    The function may be called from several threads and then uses as many processes. It raises
    ConversionError naming the cause; a file that takes longer than `timeout_seconds` is given up.
    """
    idle: SimpleQueue[_Drawer] = SimpleQueue()

    def draw(docx: bytes) -> bytes:
        try:
            drawer = idle.get_nowait()
        except Empty:
            drawer = _Drawer()
        try:
            return drawer.draw(docx, timeout_seconds)
        finally:
            idle.put(drawer)

    try:
        yield draw
    finally:
        while not idle.empty():
            idle.get().end()


class _Drawer:
    """One process; where it has died of a file, the next file gets a new one."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None

    def draw(self, docx: bytes, timeout_seconds: float) -> bytes:
        if self._child is None:
            self._child = _start()
        late = threading.Event()
        timer = threading.Timer(timeout_seconds, _give_up, (self._child, late))
        timer.start()
        try:
            mark, answer = _ask(self._child, docx)
        except EOFError:
            code = self.end()
            if late.is_set():
                raise ConversionError("renderer-slow", seconds=f"{timeout_seconds:g}") from None
            raise ConversionError("renderer-ended", number=code) from None
        finally:
            timer.cancel()
        if mark != DRAWN:
            raise ConversionError("renderer", cause=answer.decode(errors="replace"))
        return answer

    def end(self) -> int:
        """End the process, whatever it is at, and return its exit code."""
        if self._child is None:
            return 0
        child, self._child = self._child, None
        with suppress(OSError), child:  # closes its pipes; what it did not read any more is lost with it
            child.kill()
        return child.wait()


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - this very Python and module
        module_command("toolkit.convert.engine"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # a panic's own words; the cause comes as an answer
    )


def _give_up(child: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    child.kill()


def _ask(child: subprocess.Popen[bytes], docx: bytes) -> tuple[bytes, bytes]:
    """Send one file and return the answer; raises EOFError when the process dies of it."""
    requests, answers = cast("IO[bytes]", child.stdin), cast("IO[bytes]", child.stdout)
    try:
        requests.write(len(docx).to_bytes(LENGTH_BYTES, "big") + docx)
        requests.flush()
    except BrokenPipeError:
        raise EOFError from None
    mark = _read(answers, 1)
    return mark, _read(answers, int.from_bytes(_read(answers, LENGTH_BYTES), "big"))


def _read(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
