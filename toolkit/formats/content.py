"""What an attachment is, told by its bytes: a name can be wrong, the content cannot."""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from typing import TYPE_CHECKING

from toolkit.formats.kinds import Kind, has_right_suffix
from toolkit.formats.locks import is_locked
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator


# ISO/IEC 23008-12, 10: the brands of pictures in the box that such a file begins with.
_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}

# How long the header of a bitmap is, behind that of its file, tells its version ([MS-WMF] 2.2.2.3).
_BITMAP_HEADERS = {bytes([length, 0, 0, 0]) for length in (12, 40, 52, 56, 64, 108, 124)}

# Open Packaging Conventions: the part that makes a package a document, sheet or presentation.
_OOXML_PARTS = (("word/", Kind.DOCX), ("xl/workbook.bin", Kind.XLSB), ("xl/", Kind.XLSX), ("ppt/", Kind.PPTX))

# OpenDocument 1.3 part 2, 3.3: the first member of the package, uncompressed, names the type.
_ODF_TYPES = (
    (b"application/vnd.oasis.opendocument.text", Kind.ODT),
    (b"application/vnd.oasis.opendocument.spreadsheet", Kind.ODS),
    (b"application/vnd.oasis.opendocument.presentation", Kind.ODP),
    (b"application/vnd.oasis.opendocument.graphics", Kind.ODG),
)

# [MS-CFB] 2.6.1: directory entries name the streams in UTF-16LE.
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CFB_STREAMS = (("WordDocument", Kind.DOC), ("Workbook", Kind.XLS), ("PowerPoint Document", Kind.PPT))

# [MS-OXMSG] 2.2: the storage that every message has, beside its properties.
_MESSAGE_STORAGE = "__nameid_version1.0"

# APPNOTE 4.3.12: one such entry for each member. The directory of an archive of millions fills the memory
# when it is read, so they are counted before.
_MEMBER_ENTRY = b"PK\x01\x02"
_MOST_MEMBERS = 100_000

# Under these names text is meant to be read by people; under others it is a program's or a device's.
_TEXTS = (Kind.TEXT, Kind.MARKDOWN, Kind.CSV)
_BYTE_ORDER_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PROGRAM = b"%!"  # PostScript: text, but nothing to read
_NO_TEXT = regex(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ELEMENT = regex(
    # Atomic, or a file of many comments would be matched in all the ways there are to part them.
    rb"(?>\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s+(?P<doctype>\w+)[^\[>]*(?:\[.*?\]\s*)?>)*+"
    rb"<(?:\w+:)?(?P<name>\w+)[\s/>]",
    re.DOTALL | re.IGNORECASE,
)
# Workbooks and documents that Office 2003 has saved as XML, under its usual names or as .xml.
_OFFICE_XML = {b"workbook": (b"office:spreadsheet", Kind.XLS), b"worddocument": (b"/wordml", Kind.DOC)}
_HTML_ELEMENTS = {b"html", b"head", b"body", b"title", b"meta", b"table", b"div", b"p", b"h1"}
# RFC 5322, 3.6: fields of which a message has several, before its first empty line.
_MAIL_FIELD = regex(
    rb"^(From|To|Cc|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To|"
    rb"X-[\w-]+):",
    re.MULTILINE | re.IGNORECASE,
)
_FEWEST_MAIL_FIELDS = 3
_HEAD = 65_536
_MAIL_START = 64  # a mail's parts may be raw bytes, its first field may not

# ISO 32000-1 annex H: readers accept the header anywhere in the first 1024 bytes.
_PDF_HEADER_WITHIN = 1024
# Before it may stand a line or bytes of another program's; "%PDF-1.7" within a line is a word of a text.
_PDF_HEADER = regex(rb"(?:\A|[^\x20-\x7e])%PDF-")
# What holds files, stored as they are: a PDF at its front is one of them, and nobody would miss the others.
_CONTAINERS = (b"\x78\x9f\x3e\x22", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"MSCF\0", b"!<arch>\n", b"07070")
_TAR = slice(257, 262)  # where POSIX.1 has "ustar"
_PDF_OBJECT = regex(rb"\d\s+obj\b")


def recognise(data: bytes, suffix: str = "") -> Kind | None:
    """Return what `data` is, None when it is nothing that can become pages.

    `suffix` is that of the file's name, with its dot: nothing else tells a text from Markdown or a table.
    """
    for kind in Kind:
        if kind.signatures and data.startswith(kind.signatures):
            return kind
    if data.startswith(b"PK\x03\x04"):
        return _recognise_package(data)
    if data.startswith(COMPOUND):
        return _recognise_compound_file(data)
    if _is_mail(data, suffix.lower()):
        return Kind.EML
    return _recognise_container(data, suffix.lower()) or _recognise_text(data, suffix.lower())


def _recognise_container(data: bytes, suffix: str) -> Kind | None:
    """Return what a file is whose signature stands within it."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind.WEBP
    if data.startswith(b"BM") and data[14:18] in _BITMAP_HEADERS:
        return Kind.BMP
    if data[40:44] == b" EMF" and data.startswith(b"\x01\x00\x00\x00"):  # [MS-EMF] 2.3.4.2
        return Kind.EMF
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF_BRANDS:
        return Kind.HEIC
    if data.startswith(_CONTAINERS) or data[_TAR] == b"ustar":
        return None
    is_text = bool(suffix) and any(has_right_suffix(kind, suffix) for kind in _TEXTS)
    found = _PDF_HEADER.search(data[:_PDF_HEADER_WITHIN])
    return Kind.PDF if found and (not is_text or _PDF_OBJECT.search(data)) else None


def count_members(data: bytes) -> int:
    """Return how many members a package says it has at the most, without reading its directory."""
    return data.count(_MEMBER_ENTRY)


def _recognise_package(data: bytes) -> Kind | None:
    if count_members(data) > _MOST_MEMBERS:
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            if "mimetype" in names:
                return _recognise_odf(package)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError):
        return None
    if "[Content_Types].xml" not in names:
        return None
    return next((kind for part, kind in _OOXML_PARTS if any(name.startswith(part) for name in names)), None)


def _recognise_odf(package: zipfile.ZipFile) -> Kind | None:
    with package.open("mimetype") as member:
        declared = member.read(200)
    kind = next((kind for mime, kind in _ODF_TYPES if declared.startswith(mime)), None)
    if kind and "META-INF/manifest.xml" in package.namelist():
        with package.open("META-INF/manifest.xml") as manifest:
            # OpenDocument 1.3 part 2, 4.4: every encrypted member says so in the manifest.
            if b"encryption-data" in manifest.read(1_000_000):
                return Kind.LOCKED
    return kind


def _recognise_compound_file(data: bytes) -> Kind | None:
    names = set(_streams(data))
    if _MESSAGE_STORAGE in names:
        return Kind.MSG
    # [MS-OFFCRYPTO] 2.3: a locked DOCX, XLSX or PPTX is a compound file around the encrypted package.
    if "EncryptedPackage" in names:
        return Kind.LOCKED
    kind = next((kind for name, kind in _CFB_STREAMS if name in names), None)
    return Kind.LOCKED if kind and is_locked(data) else kind


def _streams(data: bytes) -> Iterator[str]:
    """Yield the names at the top of a compound file, or in a damaged one those that stand anywhere."""
    from olefile import OleFileIO  # type: ignore[import-untyped]

    known = [_MESSAGE_STORAGE, "EncryptedPackage", *(name for name, _ in _CFB_STREAMS)]
    try:
        with OleFileIO(io.BytesIO(data)) as file:
            yield from (path[0] for path in file.listdir(streams=True, storages=True))
    except Exception:  # noqa: BLE001 - a damaged file raises errors of many kinds
        yield from (name for name in known if name.encode("utf-16-le") in data)


def _recognise_text(data: bytes, suffix: str) -> Kind | None:
    if not data or data.startswith(_PROGRAM):
        return None
    if not data.startswith(_BYTE_ORDER_MARKS) and _NO_TEXT.search(data):
        return None
    head = _in_one_byte_letters(data[:_HEAD])
    element = _ELEMENT.match(head)
    name = element["name"].lower() if element else b""
    if name == b"svg":
        return Kind.SVG
    namespace, kind = _OFFICE_XML.get(name, (b"", None))
    if kind and namespace in head:
        return kind
    if name in _HTML_ELEMENTS or (element and (element["doctype"] or b"").lower() == b"html"):
        return Kind.HTML
    return _kind_of_plain_text(suffix)


def _is_mail(data: bytes, suffix: str) -> bool:
    """Whether a file begins with a mail's fields; one that is called a mail needs but one of them."""
    head = _in_one_byte_letters(data[:_HEAD]).lstrip(b"\r\n")
    fields = _MAIL_FIELD.findall(re.split(rb"\r?\n\r?\n|\r\r", head, maxsplit=1)[0].replace(b"\r", b"\n"))
    fewest = 1 if has_right_suffix(Kind.EML, suffix) else _FEWEST_MAIL_FIELDS
    return len({field.lower() for field in fields}) >= fewest and not _NO_TEXT.search(head[:_MAIL_START])


def _in_one_byte_letters(head: bytes) -> bytes:
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace").encode("latin-1", "replace")
    return head.removeprefix(codecs.BOM_UTF8)


def _kind_of_plain_text(suffix: str) -> Kind | None:
    """What a text is by its name: none where that is of a kind that is unknown here (a calendar, data)."""
    for kind in _TEXTS:
        if has_right_suffix(kind, suffix):
            return kind
    return Kind.TEXT if any(has_right_suffix(kind, suffix) for kind in Kind) else None
