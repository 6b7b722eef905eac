"""dxpdf, called with our fonts. The only importer of dxpdf.

As a process of its own (`main`) it draws files of unknown origin for apart.py.
"""

from __future__ import annotations

import importlib.util
import sys

from toolkit.convert.fonts import only_our_fonts
from toolkit.errors import ConversionError

MOST_MEMORY = 4 * 2**30
LENGTH_BYTES = 8
DRAWN, FAILED = b"+", b"-"


def is_available() -> bool:
    """Whether dxpdf is installed; its makers do not publish it for every platform."""
    return importlib.util.find_spec("dxpdf") is not None


def draw(docx: bytes) -> bytes:
    """Return dxpdf's PDF of a .docx. Raises ConversionError naming its cause."""
    with only_our_fonts():
        import dxpdf

        try:
            return bytes(dxpdf.convert(docx))
        except BaseException as error:
            # A panic in Rust arrives as pyo3's PanicException, which is none of Exception's.
            if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
                raise
            raise ConversionError("renderer", cause=str(error)) from error


def _limit_memory() -> None:
    """Let a document that unpacks to more than any machine has fail alone; Windows has no such limit."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def main() -> int:
    """Draw each .docx that is asked for on stdin and answer on stdout, until there are no more.

    A request is the length as eight bytes and the file. An answer is `DRAWN` or `FAILED`, the length, and
    the PDF or the cause in words.
    """
    _limit_memory()
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    while length := requests.read(LENGTH_BYTES):
        try:
            mark, answer = DRAWN, draw(requests.read(int.from_bytes(length, "big")))
        except ConversionError as error:
            mark, answer = FAILED, " ".join(str(error.values["cause"]).split()).encode()
        answers.write(mark + len(answer).to_bytes(LENGTH_BYTES, "big") + answer)
        answers.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
