"""Office files from elsewhere to pages: the attachments of a packet."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.convert import engine
from toolkit.convert.apart import drawing_apart
from toolkit.convert.fonts import machine_environment
from toolkit.convert.fontuse import find_missing_fonts
from toolkit.convert.officetags import mended
from toolkit.errors import ConversionError
from toolkit.wordfile.docxio import DOCUMENT, read_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

# The slowest of real documents, some hundred pages with many tables, took three seconds.
SECONDS_FOR_ONE = 60
MEGABYTES_FOR_ONE = 1000


@dataclass(frozen=True, slots=True)
class ForeignPages:
    """A Word file from elsewhere as pages.

    `missing_fonts` are fonts it asks for that no font of the same widths stands for, `undrawn` characters
    that are not on the pages.
    """

    pdf: bytes
    missing_fonts: tuple[str, ...] = ()
    undrawn: tuple[str, ...] = ()


@contextmanager
def docx_converter(
    timeout_seconds: float = SECONDS_FOR_ONE, megabytes: int = MEGABYTES_FOR_ONE
) -> Iterator[Callable[[bytes], ForeignPages]]:
    """Give a function that returns the pages of a Word file of unknown origin.

    It may be called from several threads. It raises ConversionError naming the cause when the file is no Word
    file, is damaged, or takes longer than `timeout_seconds` or more than `megabytes` of memory;
    MissingProgramError where neither renderer is installed.
    """
    if not engine.is_available():
        yield partial(_convert_by_libreoffice, seconds=timeout_seconds, megabytes=megabytes)
        return
    with drawing_apart(timeout_seconds, megabytes) as draw:
        yield lambda docx: _convert_by_dxpdf(docx, draw)


def _convert_by_dxpdf(docx: bytes, draw: Callable[[bytes], bytes]) -> ForeignPages:
    from toolkit.convert.embedded import convert_parts
    from toolkit.convert.finish import claim_pdf_ua

    try:
        parts = read_parts(docx)
        if DOCUMENT not in parts:
            raise ConversionError("no-text-part", part=DOCUMENT)
        missing = find_missing_fonts(parts)
        pages = convert_parts(parts, draw)
    except ValueError as error:
        raise ConversionError("not-a-document", cause=error) from error
    pdf = claim_pdf_ua(pages.pdf) if pages.accessible else pages.pdf
    return ForeignPages(pdf, missing, pages.undrawn)


def _convert_by_libreoffice(docx: bytes, seconds: float, megabytes: int) -> ForeignPages:
    name = "attachment.docx"
    pdfs = convert_office({name: docx}, seconds, megabytes)
    if name not in pdfs:
        raise ConversionError("no-pages")
    return ForeignPages(pdfs[name])


def convert_office(
    files: Mapping[str, bytes],
    seconds: float = SECONDS_FOR_ONE,
    megabytes: int = MEGABYTES_FOR_ONE,
    mend: Callable[[bytes], object] = mended,
) -> dict[str, bytes]:
    """Return the PDF of each office file (PPTX, XLSX, ODF, DOC, RTF ...) that LibreOffice could convert.

    Each file stands under a name of its own with the suffix of its kind. They are drawn with the machine's
    fonts, in `seconds` each and `megabytes` together at the most. `mend` is `mended` or has it called in a
    guarded process: what it gives no bytes for is left out. Raises MissingProgramError when LibreOffice
    is not installed, ConversionError when it cannot be started.
    """
    pages = {name: mend(pdf) for name, pdf in _convert(files, "pdf", seconds, megabytes).items()}
    return {name: pdf for name, pdf in pages.items() if isinstance(pdf, bytes)}


def rewrite_workbooks(
    files: Mapping[str, bytes], seconds: float = SECONDS_FOR_ONE, megabytes: int = MEGABYTES_FOR_ONE
) -> dict[str, bytes]:
    """Return each old workbook (XLS, XLSB) that LibreOffice could read as XLSX; like `convert_office`."""
    return _convert(files, "xlsx:Calc MS Excel 2007 XML", seconds, megabytes)


def _convert(files: Mapping[str, bytes], export: str, seconds: float, megabytes: int) -> dict[str, bytes]:
    from toolkit.convert.soffice import Allowance, convert_files
    from toolkit.processes.programs import find_soffice

    soffice = find_soffice()
    with tempfile.TemporaryDirectory(prefix="minutes-") as folder:
        paths = {Path(folder) / name: name for name in files}
        for path, name in paths.items():
            path.write_bytes(files[name])
        allowance = Allowance(seconds, megabytes)
        done = convert_files(soffice, list(paths), export, machine_environment(), allowance)
    return {paths[path]: data for path, data in done.items()}
