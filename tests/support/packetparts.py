"""PDF files and plans for the packet's tests, made on the spot."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from toolkit.attachments.conversion.file import convert_file, recognise_file
from toolkit.attachments.conversion.worker import call_guarded
from toolkit.attachments.intake import Intake, read_attachments
from toolkit.attachments.outcome import Settings
from toolkit.attachments.pagemaking import Converters
from toolkit.convert.foreign import ForeignPages
from toolkit.documents.pages import Anchor, Pages
from toolkit.errors import ConversionError
from toolkit.files.resources import font_folder, style_folder
from toolkit.meetings.model import Attachment, Item
from toolkit.packet.plaintags import tag_pages
from toolkit.packet.plan import plan_packet
from toolkit.packet.readying import ready_part
from toolkit.pdf.soundness import is_tagged
from toolkit.pdf.source import open_pdf, read_main_document
from toolkit.pdf.typeface import read_typeface
from toolkit.words.labels import labels_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from pypdf import PdfReader

    from toolkit.packet.model import PacketPlan

TYPEFACE = read_typeface(font_folder() / "NotoSans-Regular.ttf")
LABELS = labels_for("da", "region", {})
SETTINGS = Settings(style_folder("region") / "agenda.docx", dict(LABELS))
A4 = (0, 0, 595, 842)


def save(pdf: pikepdf.Pdf, **options: object) -> bytes:
    file = io.BytesIO()
    pdf.save(file, deterministic_id="encryption" not in options, **options)
    return file.getvalue()


def tag_plainly(pdf: bytes, labels: Mapping[str, str], alt: str = "", title: str = "") -> bytes:
    """A PDF with tags for all that its pages show; one that has tags of its own as it is."""
    with open_pdf(pdf) as source:
        return pdf if is_tagged(source) else tag_pages(source, labels, alt, title)


def new_pdf(pages: int, word: str = "Side", box: Sequence[float] = A4) -> pikepdf.Pdf:
    """A PDF whose page n says "{word} n" in large type near its middle."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    for number in range(1, pages + 1):
        page = pdf.add_blank_page(page_size=(100, 100))
        page.obj.MediaBox = Array(list(box))
        page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        page.obj.Contents = pdf.make_stream(
            f"BT /F1 20 Tf {x} {y} Td ({word} {number}) Tj ET".encode("latin-1")
        )
    return pdf


def main_document(items: Sequence[Item], *, anchors: bool = True) -> Pages:
    """A document with one page an item: a heading with bookmark and destination, a line an attachment."""
    pdf = new_pdf(max(len(items), 1), "Hovedside")
    pdf.docinfo.Title = "Referat: HMU 28. februar 2025"
    pdf.Root.Lang = String("da-DK")
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r)]))
    pdf.Root.Dests = Dictionary()
    lines = []
    with pdf.open_outline() as outline:
        for number, item in enumerate(items):
            page = pdf.pages[number].obj
            pdf.Root.Dests[f"/{item.key}"] = Array([page, Name.XYZ, 80, 780, 0])
            outline.root.append(pikepdf.OutlineItem(item.title, number, "XYZ", left=70, top=777.5))
            for line, attachment in enumerate(item.attachments):
                top = 400 - 20 * line
                lines.append(Anchor(attachment.key, number + 1, ((70, top - 12, 300, top),)))
                pdf.Root.Dests[f"/{attachment.key}"] = Array([page, Name.XYZ, 70, top, 0])
    targets = {item.key: number for number, item in enumerate(items, 1)}
    return Pages(save(pdf), max(len(items), 1), targets, tuple(lines) if anchors else ())


def items_with(*groups: Sequence[Path]) -> tuple[Item, ...]:
    """One item a group, with the files of the group as its attachments."""
    return tuple(
        Item(
            str(number),
            f"Sag {number}",
            attachments=tuple(
                Attachment(f"{number}.{place}", f"Bilagstitel {place}", path)
                for place, path in enumerate(group, 1)
            ),
        )
        for number, group in enumerate(groups, 1)
    )


def no_docx(_data: bytes) -> object:
    raise AssertionError("no Word file is attached")


def no_office(files: Mapping[str, bytes]) -> object:
    raise AssertionError(f"LibreOffice is asked for {list(files)}")


@dataclass(frozen=True)
class WordByOne:
    """A converter of Word files that draws them by a test's function, and leaves LibreOffice none of them."""

    draw: Callable[[bytes], object]

    def prepare(self, _docx: bytes) -> bytes:
        raise ConversionError("no-pages-written")

    def compare(self, _docx: bytes, pdf: bytes) -> ForeignPages:
        return ForeignPages(pdf)


def take_in(
    attachments: Sequence[Attachment],
    language: str = "da",
    settings: Settings = SETTINGS,
    **converters: object,
) -> Intake:
    """Take attachments in within this process; `converters` are those that a test expects to be asked."""
    chosen = {
        "recognise": partial(call_guarded, recognise_file),
        "file": convert_file,
        "word": WordByOne(converters.pop("docx", no_docx)),
        "office": no_office,
        "ready": partial(call_guarded, ready_part),
        "workbooks": no_office,
        "texts": lambda _: {},
    } | converters
    return read_attachments(attachments, Converters(**chosen), settings, language)


def plan_for(items: Sequence[Item], main: Pages | None = None, **settings: object) -> PacketPlan:
    """The plan of a packet; `settings` are those of the conversions."""
    attachments = [attachment for item in items for attachment in item.attachments]
    document = read_main_document(main or main_document(items))
    asked = replace(SETTINGS, archival=document.pages.archival, **settings)
    included = take_in(attachments, settings=asked).included
    return plan_packet(items, document, included, LABELS, TYPEFACE)


def write(folder: Path, name: str, data: bytes | pikepdf.Pdf) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else save(data))
    return path


def outline_lines(reader: PdfReader, entries: list | None = None, level: int = 0) -> list[tuple]:
    """Return level, title and page of each bookmark, in order."""
    lines = []
    for entry in reader.outline if entries is None else entries:
        if isinstance(entry, list):
            lines += outline_lines(reader, entry, level + 1)
        else:
            lines.append((level, entry.title, reader.get_destination_page_number(entry) + 1))
    return lines
