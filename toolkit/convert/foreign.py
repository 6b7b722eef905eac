"""Office files from elsewhere to pages: the attachments of a packet."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.convert import engine
from toolkit.convert.fonts import machine_environment
from toolkit.convert.fontuse import find_missing_fonts
from toolkit.docxio import DOCUMENT, read_parts
from toolkit.errors import ConversionError

if TYPE_CHECKING:
    from collections.abc import Sequence

# The slowest of real documents, some hundred pages with many tables, took three seconds.
SECONDS_FOR_ONE = 60


@dataclass(frozen=True, slots=True)
class ForeignPages:
    """A Word file from elsewhere as pages.

    `missing_fonts` are fonts it asks for that no font of the same widths stands for, `undrawn` characters
    that are not on the pages.
    """

    pdf: bytes
    missing_fonts: tuple[str, ...] = ()
    undrawn: tuple[str, ...] = ()


def convert_docx(docx: bytes) -> ForeignPages:
    """Return the pages of a Word file of unknown origin.

    Raises ConversionError naming the cause when it is no Word file, is damaged, or takes longer than
    `SECONDS_FOR_ONE`; MissingProgramError where neither renderer is installed.
    """
    if engine.is_available():
        return convert_foreign(docx, SECONDS_FOR_ONE)
    with tempfile.TemporaryDirectory(prefix="minutes-") as folder:
        path = Path(folder) / "attachment.docx"
        path.write_bytes(docx)
        pdfs = convert_office([path])
    if path not in pdfs:
        raise ConversionError("LibreOffice read the document but wrote no pages")
    return ForeignPages(pdfs[path])


def convert_foreign(docx: bytes, timeout_seconds: float) -> ForeignPages:
    """Return the pages of a Word file as the embedded renderer draws them, in a process of its own.

    Raises ConversionError naming the cause.
    """
    from toolkit.convert.embedded import convert_parts

    try:
        parts = read_parts(docx)
        if DOCUMENT not in parts:
            raise ConversionError(f"this is not a Word document: it has no {DOCUMENT}")
        missing = find_missing_fonts(parts)
        pages = convert_parts(parts, lambda marked: engine.draw_apart(marked, timeout_seconds))
    except ValueError as error:
        raise ConversionError(f"this is not a Word document: {error}") from error
    return ForeignPages(pages.pdf, missing, pages.undrawn)


def convert_office(files: Sequence[Path]) -> dict[Path, bytes]:
    """Return the PDF of each office file (PPTX, XLSX, ODF, DOC, RTF ...) that LibreOffice could convert.

    They are drawn with the machine's fonts. Raises MissingProgramError when LibreOffice is not installed,
    ConversionError when it cannot be started.
    """
    from toolkit.convert.soffice import convert_files, find_soffice

    return convert_files(find_soffice(), files, "pdf", machine_environment())
