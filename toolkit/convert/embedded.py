"""The renderer that comes with the toolkit: dxpdf, with our fonts. The only importer of dxpdf."""

from __future__ import annotations

import importlib.util
import io
from typing import TYPE_CHECKING

from toolkit.convert.drawing import read_markers
from toolkit.convert.fonts import find_undrawn, only_our_fonts
from toolkit.convert.markers import STORY, mark_document
from toolkit.docxio import W, parse_part, read_parts, store_parts
from toolkit.errors import ConversionError
from toolkit.pages import Pages

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pikepdf


def is_available() -> bool:
    """Whether dxpdf's makers publish it for this platform and it is installed."""
    return importlib.util.find_spec("dxpdf") is not None


class EmbeddedRenderer:
    """dxpdf, in this process."""

    name = "embedded"

    def convert_document(self, docx: bytes) -> Pages:
        """Return the pages of a document of our own. Raises ConversionError naming dxpdf's cause."""
        import pikepdf

        parts = read_parts(docx)
        marked, markers = mark_document(parts)
        pdf = draw(store_parts(marked))
        with pikepdf.open(io.BytesIO(pdf)) as document:
            targets = _read_targets(document)
            anchors = read_markers(document, markers)
            count = len(document.pages)
            if markers:
                out = io.BytesIO()
                document.save(out, deterministic_id=True)
                pdf = out.getvalue()
        return Pages(pdf, count, targets, anchors, find_undrawn(_texts(parts)))


def draw(docx: bytes) -> bytes:
    """Return dxpdf's PDF of a .docx. Raises ConversionError naming its cause."""
    with only_our_fonts():
        import dxpdf

        try:
            return dxpdf.convert(docx)
        except BaseException as error:
            # A panic in Rust arrives as pyo3's PanicException, which is none of Exception's.
            if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
                raise
            raise ConversionError(f"the embedded renderer failed: {error}") from error


def _read_targets(document: pikepdf.Pdf) -> dict[str, int]:
    pages = {page.objgen: number for number, page in enumerate(document.pages, 1)}
    return {
        name.removeprefix("/"): pages[destination[0].objgen]
        for name, destination in document.Root.get("/Dests", {}).items()
    }


def _texts(parts: Mapping[str, bytes]) -> list[str]:
    """The text of every story of the document, for a look at its characters."""
    return [
        "".join(text.text or "" for text in parse_part(parts[name]).iter(f"{W}t"))
        for name in filter(STORY.fullmatch, parts)
    ]
