"""Office files from elsewhere to pages: the attachments of a packet."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.convert import engine
from toolkit.convert.comparison import EMBEDDED, OFFICE, find_missing
from toolkit.convert.fonts import machine_environment
from toolkit.convert.fontuse import find_missing_fonts
from toolkit.convert.mending import settle_parts
from toolkit.convert.officetags import mended
from toolkit.convert.openfile import opened, written
from toolkit.convert.soffice import Allowance, convert_files, shows_something
from toolkit.dataclass import dataclass, replace
from toolkit.documents.templatetags import TAG
from toolkit.errors import ConversionError
from toolkit.wordfile.asread import is_revised
from toolkit.wordfile.databinding import with_bound_values
from toolkit.wordfile.docxio import DOCUMENT, read_parts, store_parts
from toolkit.wordfile.idlestyles import without_idle_styles
from toolkit.wordfile.mainpart import with_usual_names
from toolkit.wordfile.stock import Missing, TextPlace, as_written
from toolkit.wordfile.stocktaking import take_stock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toolkit.documents.barriers import Barrier

# The slowest of real documents, some hundred pages with many tables, took three seconds.
SECONDS_FOR_ONE = 60
MEGABYTES_FOR_ONE = 1000


@dataclass(frozen=True, slots=True)
class ForeignPages:
    """A Word file from elsewhere as pages.

    `missing_fonts` are fonts it asks for that no font of the same widths stands for, `undrawn` characters
    and `missing` words and drawings that are not on the pages. `revised` tells that it has tracked changes,
    which are accepted there, or comments, which are not there; `remarks` say why it is not accessible.
    `bound` tells how many content controls show what their data say instead of what they held, as in Word.
    """

    pdf: bytes
    missing_fonts: tuple[str, ...] = ()
    undrawn: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    revised: bool = False
    remarks: tuple[Barrier, ...] = ()
    bound: int = 0


def draw_word_file(docx: bytes) -> ForeignPages:
    """Return the pages that the embedded renderer makes of a Word file of unknown origin.

    Raises ConversionError naming the cause when the file is no Word file or damaged, or the renderer refuses
    it or is not installed.
    """
    from toolkit.convert.embedded import convert_parts
    from toolkit.convert.finish import claim_pdf_ua, drop_claim

    parts, bound = _read(docx)
    if not engine.is_available():
        raise ConversionError("no-embedded")
    revised = is_revised(parts)
    try:
        parts = without_idle_styles(parts)
        stock = take_stock(parts)
        fonts = find_missing_fonts(parts)
        pages = convert_parts(parts, engine.draw)
        if pages.accessible:  # most are, and lack nothing: they are written once
            claim_pdf_ua(opened(pages))
        pages = written(pages)
        missing = find_missing(stock, pages.pdf, EMBEDDED)
    except ValueError as error:
        raise ConversionError("not-a-document", cause=error) from error
    except ConversionError as error:
        raise ConversionError("renderer-file", cause=error.values["cause"]) from error
    # A page that lacks something is nobody's to call accessible.
    pdf = drop_claim(pages.pdf) if pages.accessible and missing else pages.pdf
    return ForeignPages(pdf, fonts, pages.undrawn, missing, revised, pages.remarks, bound)


def find_undrawn_of_template(docx: bytes) -> tuple[Missing, ...]:
    """Return what the embedded renderer would not show of a template's documents; its tags do not count.

    Raises ConversionError where it draws nothing at all.
    """
    from toolkit.convert.embedded import convert_parts

    parts, _ = _read(docx)
    stock = as_written(take_stock(parts))
    # The renderer draws no equation, so whatever a tag in one becomes is not drawn.
    lost = [one.text for one in stock.passages if one.place is TextPlace.EQUATION and TAG.search(one.text)]
    text = [replace(passage, text=TAG.sub(" ", passage.text)) for passage in stock.passages]
    pages = written(convert_parts(parts, engine.draw))
    missing = find_missing(replace(stock, passages=tuple(text)), pages.pdf, EMBEDDED)
    return (*missing, Missing(TextPlace.EQUATION, len(lost), lost[0])) if lost else missing


def prepare_for_office(docx: bytes) -> bytes:
    """Return a Word file as LibreOffice is to draw it: as it is read, and with the days that Word last wrote.

    LibreOffice prints what was deleted, struck out, and the day of the conversion where a date is.
    """
    try:
        return store_parts(settle_parts(_read(docx)[0]))
    except ValueError as error:
        raise ConversionError("not-a-document", cause=error) from error


def compare_pages(docx: bytes, pdf: bytes) -> ForeignPages:
    """Return the pages that LibreOffice made of a Word file, with what of the file is not on them."""
    from toolkit.convert.boxes import find_boxed  # reads fonts

    try:
        parts, bound = _read(docx)
        missing = find_missing(take_stock(parts), pdf, OFFICE)
        revised = is_revised(parts)
        return ForeignPages(pdf, undrawn=find_boxed(pdf), missing=missing, revised=revised, bound=bound)
    except ValueError as error:
        raise ConversionError("not-a-document", cause=error) from error


def _read(docx: bytes) -> tuple[Mapping[str, bytes], int]:
    try:
        parts, bound = with_bound_values(with_usual_names(read_parts(docx)))
    except ValueError as error:
        raise ConversionError("not-a-document", cause=error) from error
    if DOCUMENT not in parts:
        raise ConversionError("no-text-part", part=DOCUMENT)
    return parts, bound


def convert_office(
    files: Mapping[str, bytes],
    seconds: float = SECONDS_FOR_ONE,
    megabytes: int = MEGABYTES_FOR_ONE,
    mend: Callable[[bytes], object] = mended,
    shows: Callable[[bytes], object] = shows_something,
) -> dict[str, bytes]:
    """Return the PDF of each office file (PPTX, XLSX, ODF, DOC, RTF ...) that LibreOffice could convert.

    Each file stands under a name of its own with the suffix of its kind. They are drawn with the machine's
    fonts, in `seconds` each and `megabytes` together at the most. `mend` and `shows` are `mended` and
    `shows_something`, or have these called in a guarded process: what `mend` gives no bytes for is left out.
    Raises MissingProgramError when LibreOffice is not installed, ConversionError when it cannot be started.
    """
    pages = {name: mend(pdf) for name, pdf in _convert(files, "pdf", seconds, megabytes, shows).items()}
    return {name: pdf for name, pdf in pages.items() if isinstance(pdf, bytes)}


def rewrite_workbooks(
    files: Mapping[str, bytes], seconds: float = SECONDS_FOR_ONE, megabytes: int = MEGABYTES_FOR_ONE
) -> dict[str, bytes]:
    """Return each old workbook (XLS, XLSB) that LibreOffice could read as XLSX; like `convert_office`."""
    return _convert(files, "xlsx:Calc MS Excel 2007 XML", seconds, megabytes)


def rewrite_texts(
    files: Mapping[str, bytes], seconds: float = SECONDS_FOR_ONE, megabytes: int = MEGABYTES_FOR_ONE
) -> dict[str, bytes]:
    """Return each old text (DOC, RTF) that LibreOffice could read as an ODT; like `convert_office`."""
    return _convert(files, "odt", seconds, megabytes)


def _convert(
    files: Mapping[str, bytes],
    export: str,
    seconds: float,
    megabytes: int,
    shows: Callable[[bytes], object] = shows_something,
) -> dict[str, bytes]:
    from toolkit.processes.programs import find_soffice

    soffice = find_soffice()
    with tempfile.TemporaryDirectory(prefix="minutes-") as folder:
        paths = {Path(folder) / name: name for name in files}
        for path, name in paths.items():
            path.write_bytes(files[name])
        allowance = Allowance(seconds, megabytes, shows)
        done = convert_files(soffice, list(paths), export, machine_environment(), allowance)
    return {paths[path]: data for path, data in done.items()}
