"""dxpdf, called with our fonts. The only importer of dxpdf."""

from __future__ import annotations

import importlib.util

from toolkit.errors import ConversionError

# Pictures up to what printers show stay as they are; finer ones are made smaller, which takes half of a draw.
PIXELS_PER_INCH = 300


def is_available() -> bool:
    """Whether dxpdf is installed; its makers do not publish it for every platform."""
    return importlib.util.find_spec("dxpdf") is not None


def load() -> None:
    """Load dxpdf, where it is installed."""
    from toolkit.convert.fonts import only_our_fonts

    if is_available():
        with only_our_fonts():
            import dxpdf  # noqa: F401


def draw(docx: bytes) -> bytes:
    """Return dxpdf's PDF of a .docx. Raises ConversionError naming its cause."""
    from toolkit.convert.fonts import only_our_fonts  # whether dxpdf is there is asked where nothing is drawn

    with only_our_fonts():
        import dxpdf

        try:
            return bytes(dxpdf.convert(docx, image_dpi=PIXELS_PER_INCH))
        except BaseException as error:
            # A panic in Rust arrives as pyo3's PanicException, which is none of Exception's.
            if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
                raise
            raise ConversionError("renderer", cause=str(error)) from error
