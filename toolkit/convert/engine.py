"""dxpdf, called with our fonts: in this process, or in one of its own for files of unknown origin.

The only importer of dxpdf. `python -m toolkit.convert.engine` draws the .docx on stdin to stdout.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys

from toolkit.childprocess import module_command
from toolkit.convert.fonts import only_our_fonts
from toolkit.errors import ConversionError

MOST_MEMORY = 4 * 2**30


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
            raise ConversionError(f"the embedded renderer failed: {error}") from error


def draw_apart(docx: bytes, timeout_seconds: float) -> bytes:
    """Return dxpdf's PDF of a .docx that may hang it, exhaust the memory or abort the process.

    Raises ConversionError naming the cause.
    """
    try:
        child = subprocess.run(  # noqa: S603 -- this very Python and module
            module_command(__name__),
            input=docx,
            capture_output=True,
            timeout=timeout_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ConversionError(f"drawing its pages took longer than {timeout_seconds:g} seconds") from error
    if child.returncode != 0 or not child.stdout.startswith(b"%PDF"):
        said = child.stderr.decode(errors="replace").strip().splitlines()
        raise ConversionError(said[-1] if said else f"the renderer stopped with code {child.returncode}")
    return child.stdout


def _limit_memory() -> None:
    """Let a document that unpacks to more than any machine has fail alone; Windows has no such limit."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def main() -> int:
    """Draw stdin to stdout; the cause of a failure is the last line on stderr."""
    _limit_memory()
    try:
        sys.stdout.buffer.write(draw(sys.stdin.buffer.read()))
    except ConversionError as error:
        sys.stderr.write(f"{' '.join(str(error).split())}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
