"""The renderer for those who have LibreOffice: tagged PDF."""

from __future__ import annotations

import io
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.convert.comparison import OFFICE, find_missing_of_own
from toolkit.convert.drawing import find_anchors, page_numbers
from toolkit.convert.fonts import find_undrawn, machine_environment, plain_font_environment
from toolkit.convert.mending import story_texts
from toolkit.convert.officetags import mend_tags, style_links
from toolkit.convert.openfile import written
from toolkit.convert.soffice import convert_files
from toolkit.documents.barriers import Barrier, Trouble
from toolkit.documents.pages import Pages
from toolkit.documents.wordwriter import HYPERLINK
from toolkit.errors import ConversionError
from toolkit.pdf.faults import Lack
from toolkit.pdf.soundness import check_tags
from toolkit.tagging.markedtext import read_marked_text
from toolkit.tagging.marks import unwrap
from toolkit.wordfile.docxio import DOCUMENT, STORY, R, W, parse_part, part_bytes, read_parts, store_parts
from toolkit.wordfile.mainpart import relations_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pikepdf

    from toolkit.documents.pages import Anchor, Layout
    from toolkit.pdf.faults import Fault
    from toolkit.tagging.model import Stretch
    from toolkit.tagging.wordboxes import Rect

PACKAGE_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# Bookmarks as named destinations, tags for screen readers, and the conformance that goes with them.
EXPORT = (
    'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}}'
)
# A link that leads nowhere (RFC 2606), to find marked text by; LibreOffice drops links to missing bookmarks.
MARKER_URL = "https://marker.invalid/"


class LibreOfficeRenderer:
    """LibreOffice, in a process of its own for every document."""

    name = "libreoffice"
    measure_document = None  # its pages begin where it lets them

    def __init__(self, soffice: Path) -> None:
        self._soffice = soffice

    def convert_document(
        self,
        docx: bytes,
        layout: Layout | None = None,  # noqa: ARG002
        *,
        leaves_open: bool = False,
    ) -> Pages:
        """Return the pages of a document of our own, drawn with the toolkit's fonts.

        Raises ConversionError when LibreOffice cannot be started or writes no pages.
        """
        import pikepdf

        parts = read_parts(docx)
        marked, stretches = _map_of(parts)
        with tempfile.TemporaryDirectory(prefix="minutes-") as folder:
            document, page_map = Path(folder) / "document.docx", Path(folder) / "map.docx"
            document.write_bytes(store_parts(style_links(parts)))
            page_map.write_bytes(store_parts(marked))
            wanted = [document, page_map] if marked else [document]
            environment = {**machine_environment(), **plain_font_environment()}
            pdfs = convert_files(self._soffice, wanted, EXPORT, environment)
        if len(pdfs) < len(wanted):
            raise ConversionError("no-pages-written")
        pdf = pikepdf.open(io.BytesIO(pdfs[document]))
        targets = _name_targets(pdf, parts[DOCUMENT])
        mend_tags(pdf)
        remarks = tuple(_remark(fault) for fault in check_tags(pdf))
        if remarks:
            del pdf.Root.Metadata  # LibreOffice claims PDF/UA whatever it writes
        missing = find_missing_of_own(parts, lambda: pdfs[document], OFFICE)
        stories = (parts[name] for name in filter(STORY.fullmatch, parts))
        pages = Pages(
            b"",
            len(pdf.pages),
            targets,
            _read_anchors(pdfs[page_map], stretches) if marked else (),
            find_undrawn(story_texts(map(parse_part, stories))),
            accessible=not remarks and not missing,
            remarks=remarks,
            missing=missing,
            opened=pdf,
        )
        return pages if leaves_open else written(pages)

    sketch_document = convert_document


def _remark(fault: Fault) -> Barrier:
    if fault.lack is Lack.PICTURE:
        return Barrier(Trouble.NO_ALT, fault.page, "")
    return Barrier(Trouble.OFFICE, fault.page, f"{fault.lack} {fault.name}".strip())


def _map_of(parts: Mapping[str, bytes]) -> tuple[dict[str, bytes], tuple[Stretch, ...]]:
    """Return a copy of the document in which the texts to be found again are web links, and its stretches.

    It only tells where things stand: its links are no part of the document. Without such texts there is none.
    """
    stories = {DOCUMENT: parse_part(parts[DOCUMENT])}
    marked_text = read_marked_text(stories, parts)
    if not any(stretch.anchors for stretch in marked_text.stretches):
        return {}, ()
    root = stories[DOCUMENT]
    beside = relations_name(DOCUMENT)
    relations = parse_part(parts[beside])
    for number, link in enumerate(list(root.iter(f"{W}hyperlink"))):
        if not marked_text.stretches[number].anchors:
            unwrap(link)
        else:
            del link.attrib[f"{W}anchor"]
            link.set(f"{R}id", f"marker{number}")
            url = f"{MARKER_URL}{number}"
            said = {"Id": f"marker{number}", "Type": HYPERLINK, "Target": url, "TargetMode": "External"}
            relations.append(relations.makeelement(PACKAGE_RELATIONSHIP, said))
    marked = {**parts, DOCUMENT: part_bytes(root), beside: part_bytes(relations)}
    return style_links(marked), marked_text.stretches


def _read_anchors(page_map: bytes, stretches: Sequence[Stretch]) -> tuple[Anchor, ...]:
    import pikepdf

    with pikepdf.open(io.BytesIO(page_map)) as pdf:
        return find_anchors(list(_marked_boxes(page, stretches)) for page in pdf.pages)


def _marked_boxes(page: pikepdf.Page, stretches: Sequence[Stretch]) -> Iterator[tuple[Rect, tuple[str, ...]]]:
    for annotation in page.get("/Annots", ()):
        url = str(annotation.A.get("/URI", "")) if "/A" in annotation else ""
        if url.startswith(MARKER_URL):
            left, bottom, right, top = map(float, annotation.Rect)
            yield (left, bottom, right, top), stretches[int(url.removeprefix(MARKER_URL).rstrip("/"))].anchors


def _name_targets(pdf: pikepdf.Pdf, document: bytes) -> dict[str, int]:
    """Give the named destinations their bookmarks' own names back, and return the page of each.

    LibreOffice writes what is no ASCII letter or digit as hexadecimal digits: "item_1" becomes "item5F1".
    """
    import pikepdf

    names = re.findall(rb'<w:bookmarkStart [^>]*w:name="([^"]+)"', document)
    bookmarks = {_exported_name(name.decode()): name.decode() for name in names}
    pages = page_numbers(pdf)
    destinations = {
        bookmarks[name.removeprefix("/")]: destination
        for name, destination in pdf.Root.get("/Dests", {}).items()
        if name.removeprefix("/") in bookmarks
    }
    pdf.Root.Dests = pikepdf.Dictionary({f"/{name}": destinations[name] for name in sorted(destinations)})
    return {name: pages[destinations[name][0].objgen] for name in sorted(destinations)}


def _exported_name(name: str) -> str:
    plain = (char if char.isascii() and char.isalnum() else _hexadecimal(char) for char in name)
    return "".join(plain)


def _hexadecimal(char: str) -> str:
    digits = f"{ord(char):X}"
    return digits.zfill(len(digits) + len(digits) % 2)
