"""dxpdf, called with our fonts. The only importer of dxpdf.

As a process of its own (`main`) it draws files of unknown origin for apart.py.
"""

from __future__ import annotations

import importlib.util
import sys

from toolkit.convert.fonts import only_our_fonts
from toolkit.errors import ConversionError
from toolkit.processes.workers import DONE, FAILED, answer_requests


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


def _answer(docx: bytes) -> tuple[bytes, bytes]:
    try:
        return DONE, draw(docx)
    except ConversionError as error:
        return FAILED, " ".join(str(error.values["cause"]).split()).encode()


def main() -> int:
    """Draw each .docx that is asked for on stdin and answer on stdout, until there are no more."""
    return answer_requests(_answer)


if __name__ == "__main__":
    sys.exit(main())
