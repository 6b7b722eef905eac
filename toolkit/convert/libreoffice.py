"""The renderer for those who have LibreOffice: tagged PDF."""

from __future__ import annotations

import io
import re
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.convert.drawing import page_numbers, read_markers
from toolkit.convert.fonts import find_undrawn, machine_environment, plain_font_environment
from toolkit.convert.markers import mark_document, story_texts
from toolkit.convert.officetags import mend_tags, style_links
from toolkit.convert.soffice import convert_files
from toolkit.documents.docxio import DOCUMENT, R, W, parse_part, part_bytes, read_parts, store_parts
from toolkit.documents.pages import Pages
from toolkit.errors import ConversionError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pikepdf

    from toolkit.convert.markers import Marker
    from toolkit.documents.pages import Anchor

RELATIONSHIPS = "word/_rels/document.xml.rels"
HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
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

    def __init__(self, soffice: Path) -> None:
        self._soffice = soffice

    def convert_document(self, docx: bytes) -> Pages:
        """Return the pages of a document of our own, drawn with the toolkit's fonts.

        Raises ConversionError when LibreOffice cannot be started or writes no pages.
        """
        import pikepdf

        parts = read_parts(docx)
        marked, markers = _map_of(parts)
        with tempfile.TemporaryDirectory(prefix="minutes-") as folder:
            document, page_map = Path(folder) / "document.docx", Path(folder) / "map.docx"
            document.write_bytes(store_parts(style_links(parts)))
            page_map.write_bytes(store_parts(marked))
            wanted = [document, page_map] if markers else [document]
            environment = {**machine_environment(), **plain_font_environment()}
            pdfs = convert_files(self._soffice, wanted, EXPORT, environment)
        if len(pdfs) < len(wanted):
            raise ConversionError("no-pages")
        with pikepdf.open(io.BytesIO(pdfs[document])) as pdf:
            targets = _name_targets(pdf, parts[DOCUMENT])
            mend_tags(pdf)
            anchors = _read_anchors(pdfs[page_map], markers) if markers else ()
            count = len(pdf.pages)
            out = io.BytesIO()
            pdf.save(out)
        return Pages(out.getvalue(), count, targets, anchors, find_undrawn(story_texts(parts)))


def _map_of(parts: Mapping[str, bytes]) -> tuple[dict[str, bytes], tuple[Marker, ...]]:
    """Return a copy of the document with each marker a web link, and the markers; none without anchors.

    A copy that only tells where things stand: its links are no part of the document.
    """
    marked, markers = mark_document(parts)
    if not any(marker.anchors for marker in markers):
        return {}, ()
    root = parse_part(marked[DOCUMENT])
    relations = parse_part(marked[RELATIONSHIPS])
    for link in root.iter(f"{W}hyperlink"):
        anchor = link.get(f"{W}anchor", "")
        if anchor.startswith("~"):
            del link.attrib[f"{W}anchor"]
            link.set(f"{R}id", f"marker{anchor[1:]}")
            url = MARKER_URL + anchor[1:]
            said = {"Id": f"marker{anchor[1:]}", "Type": HYPERLINK, "Target": url, "TargetMode": "External"}
            relations.append(relations.makeelement(PACKAGE_RELATIONSHIP, said))
    return style_links({**marked, DOCUMENT: part_bytes(root), RELATIONSHIPS: part_bytes(relations)}), markers


def _read_anchors(page_map: bytes, markers: Sequence[Marker]) -> tuple[Anchor, ...]:
    import pikepdf

    with pikepdf.open(io.BytesIO(page_map)) as pdf:
        for page in pdf.pages:
            for annotation in page.get("/Annots", ()):
                url = str(annotation.get("/A", pikepdf.Dictionary()).get("/URI", ""))
                if url.startswith(MARKER_URL):
                    annotation.Dest = pikepdf.Name("/~" + url.removeprefix(MARKER_URL).rstrip("/"))
        # LibreOffice strikes text itself.
        return read_markers(pdf, [replace(marker, struck=False) for marker in markers])


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
