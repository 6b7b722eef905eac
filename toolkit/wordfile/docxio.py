"""Word files as what they are: a zip of XML parts (ECMA-376 part 2, Open Packaging Conventions)."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from zlib import error as DeflateError  # noqa: N812 -- zlib names its one exception in lower case

from lxml import etree

from toolkit.messages.message import SayableError
from toolkit.regex import regex
from toolkit.wordfile.zipwriting import write_zip

if TYPE_CHECKING:
    from collections.abc import Mapping

DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"
THEME = regex(r"word/theme/theme\d*\.xml")
STORY = regex(r"word/(document|(header|footer)\d*|footnotes|endnotes)\.xml")
CONTENT_TYPES = "[Content_Types].xml"
# Readers that stream look for these at once; the other one is OpenDocument's (1.3 part 2, 3.3).
_FIRST = (CONTENT_TYPES, "mimetype")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
V = "{urn:schemas-microsoft-com:vml}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"  # whether the spaces at a text's ends count

OFF = ("0", "false", "off")  # what says no (ECMA-376 part 1, 22.9.2.7, and as it was before)

# A packed part may claim any size; nothing a committee writes comes near this.
MAX_UNPACKED = 512 * 1024 * 1024


def read_parts(data: bytes) -> dict[str, bytes]:
    """Return every part of the package `data` by its name ("word/document.xml"), in the zip's order.

    Raises ValueError when `data` is no zip, is damaged, or would unpack to more than `MAX_UNPACKED` bytes.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
                raise SayableError("unpacks-to-more", limit=MAX_UNPACKED // 2**20)
            return {entry.filename: package.read(entry) for entry in entries}
    except (zipfile.BadZipFile, DeflateError, EOFError, NotImplementedError, RuntimeError) as error:
        if not zipfile.is_zipfile(io.BytesIO(data)):
            raise SayableError("no-office-file") from error
        raise SayableError("no-zip", cause=str(error)) from error


def write_parts(parts: Mapping[str, bytes]) -> bytes:
    """Return the package holding `parts`: equal parts give equal bytes.

    [Content_Types].xml comes first, the others are sorted.
    """
    return write_zip(_in_order(parts), deflate=True)


def store_parts(parts: Mapping[str, bytes]) -> bytes:
    """Return the package uncompressed: quick to make and to read, for a copy that only a renderer sees."""
    return write_zip(_in_order(parts), deflate=False)


def _in_order(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: parts[name] for name in sorted(parts, key=lambda name: (name not in _FIRST, name))}


def parse_part(data: bytes) -> etree._Element:
    """Return the root element of an XML part. Raises ValueError when it is not XML.

    Nothing outside the part is read: no entities, no DTD, no network.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise SayableError("no-xml", cause=str(error)) from error


def part_bytes(root: etree._Element) -> bytes:
    """Return the part whose root element is `root`, as Word writes it."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def attribute(element: etree._Element | None, name: str) -> str:
    """Return the w: attribute `name` of an element, "" where there is no such attribute or element."""
    return "" if element is None else str(element.get(f"{W}{name}", ""))


def inner(element: etree._Element, *tags: str) -> etree._Element | None:
    """Return an element's child of a tag, or that child's of a second one; None where there is none.

    `find` does the same and takes up to eight times as long: properties are looked up ten thousand times, and
    stand first (ECMA-376 part 1, 17.3.1.26 and 17.3.2.28).
    """
    found: etree._Element | None = element
    for tag in tags:
        if found is None or not len(found):
            return None
        first = found[0]
        found = first if first.tag == tag else next(found.iterchildren(tag), None)
    return found


def remove(element: etree._Element) -> None:
    """Take an element, with all in it, out of its part."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def leading(element: etree._Element, name: str) -> etree._Element:
    """Return the properties of an element, its w: child of that `name`; where it has none, it gets them."""
    child = element.find(f"{W}{name}")
    if child is None:
        child = element.makeelement(f"{W}{name}", {})
        element.insert(0, child)
    return child


def parent_tag(element: etree._Element) -> str:
    """Return the tag of the element around `element`, "" for a root."""
    parent = element.getparent()
    return "" if parent is None else str(parent.tag)


def text_of(paragraph: etree._Element) -> str:
    """Return what a reader sees of a w:p or a w:r, with tabs and line breaks as spaces."""
    pieces = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}ptab": " ", f"{W}noBreakHyphen": "\u2011"}
    return "".join(
        element.text or "" if element.tag == f"{W}t" else pieces.get(element.tag, "")
        for run in paragraph.iter(f"{W}r")
        for element in run
    )
