"""The finishing touches to a document's PDF: what it is called, and how a reader finds the way in it."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from toolkit.convert.openfile import bytes_of, opened
from toolkit.dataclass import replace
from toolkit.documents.pages import SECTION_PREFIX, PageLabels, Pages
from toolkit.pdf.entries import drawn_with
from toolkit.pdf.pdftext import text_string
from toolkit.pdf.xmp import write_xmp
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.documents.documentfacts import DocumentFacts

CREATOR = "minutes-toolkit"
PDF_UA = ("http://www.aiim.org/pdfua/ns/id/", "pdfuaid")  # ISO 14289-1, clause 5
# A glyph that stands for the no-break hyphen alone, in a font's map to Unicode (ISO 32000-2, 9.10.3).
NO_BREAK_HYPHEN = regex(rb"^(<[0-9A-F]+>) <2011>$", re.MULTILINE | re.IGNORECASE)


def finish_document(pages: Pages, facts: DocumentFacts) -> Pages:
    """Return `pages` with title, author, subject, language, dates and page labels in the PDF.

    The bookmarks, which the renderer makes from the headings, are shown when the file is opened, closed below
    the first level. Equal input gives equal bytes: the file's id comes from its content.
    """
    with opened(pages) as pdf:
        _write_properties(pdf, facts, accessible=pages.accessible)
        _write_view(pdf, facts)
        pdf.Root.PageLabels = Dictionary(Nums=Array(_label_ranges(pages.labels or (PageLabels(1),))))
        _drop_section_marks(pdf)
        _spell_hyphens(pdf)
        # LibreOffice's checksum of the file as it was.
        for stale in ("/DocChecksum", "/ID"):
            if stale in pdf.trailer:
                del pdf.trailer[stale]
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return replace(pages, pdf=out.getvalue(), opened=None)


def claim_pdf_ua(pdf: pikepdf.Pdf) -> None:
    """Let a PDF say of itself that it is PDF/UA-1: a document of somebody else's that keeps it."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata.register_xml_namespace(*PDF_UA)
        metadata["pdfuaid:part"] = "1"


def drop_claim(data: bytes) -> bytes:
    """Return the PDF without that, and all else that it says of itself: the renderer writes nothing there."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        del pdf.Root.Metadata
        return bytes_of(pdf)


def _write_properties(pdf: pikepdf.Pdf, facts: DocumentFacts, *, accessible: bool) -> None:
    """Say the same in the XMP metadata and in the older information dictionary (ISO 32000-2, 14.3)."""
    producer = str(pdf.docinfo.get("/Producer", ""))
    moment = f"{facts.day:%Y-%m-%d}T00:00:00Z"
    properties = {
        "dc:title": facts.title,
        "dc:creator": facts.author,
        "dc:description": facts.subject,
        "dc:language": facts.language,
        "pdf:Producer": producer,
        "pdf:Keywords": facts.standing,
        "xmp:CreatorTool": CREATOR,
        "pdfuaid:part": "1" if accessible else "",
        "xmp:CreateDate": moment,
        "xmp:ModifyDate": moment,
    }
    write_xmp(pdf, properties)
    day = f"D:{facts.day:%Y%m%d}000000Z"
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=text_string(facts.title),
            Author=text_string(facts.author),
            Subject=text_string(facts.subject),
            Creator=String(CREATOR),
            Producer=text_string(producer),
            CreationDate=String(day),
            ModDate=String(day),
        )
    )
    if facts.standing:
        pdf.trailer.Info.Keywords = text_string(facts.standing)


def _write_view(pdf: pikepdf.Pdf, facts: DocumentFacts) -> None:
    root = pdf.Root
    root.Lang = String(facts.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if "/Outlines" in root and "/First" in root.Outlines:
        root.PageMode = Name.UseOutlines
        entries = list(_siblings(root.Outlines.First))
        for entry in entries:
            if "/Count" in entry:  # negative: closed (ISO 32000-2, table 151)
                entry.Count = -abs(int(entry.Count))
        root.Outlines.Count = len(entries)


def _siblings(entry: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield entry
    while "/Next" in entry:
        entry = entry.Next
        yield entry


def _label_ranges(labels: Sequence[PageLabels]) -> Iterator[object]:
    """Yield the keys and values of the number tree of ISO 32000-2, 12.4.2: 0-based pages and their labels."""
    for label in labels:
        first = label.first_page - 1
        if label.start < 1:  # a label's own count cannot begin below 1: this one page by name, then from 1
            yield from (first, Dictionary(P=String(str(label.start))))
            first += 1
        yield from (first, Dictionary(S=Name("/" + label.style), St=max(label.start, 1)))


def _drop_section_marks(pdf: pikepdf.Pdf) -> None:
    destinations = pdf.Root.get("/Dests", Dictionary())
    for name in [name for name in destinations.keys() if name.startswith("/" + SECTION_PREFIX)]:  # noqa: SIM118
        del destinations[name]


def _spell_hyphens(pdf: pikepdf.Pdf) -> None:
    """Let a no-break hyphen, which keeps "12.05-12.10" on one line, be copied and searched as the keyboard's.

    Our fonts draw both with one glyph, which the embedded renderer maps to either of them.
    """
    for font in drawn_with([page.obj for page in pdf.pages]):
        if isinstance(font, Dictionary) and "/ToUnicode" in font:
            written = font.ToUnicode.read_bytes()
            spelled = NO_BREAK_HYPHEN.sub(rb"\1 <002D>", written)
            if spelled != written:
                font.ToUnicode.write(spelled)
