"""What an attachment is, told by its bytes: a name can be wrong, the content cannot."""

from __future__ import annotations

import io
import zipfile
from enum import StrEnum


class Kind(StrEnum):
    """A type of file that can become pages, by the name a user knows it by."""

    PDF = "PDF"
    DOCX = "DOCX"
    PPTX = "PPTX"
    XLSX = "XLSX"
    ODT = "ODT"
    ODS = "ODS"
    ODP = "ODP"
    ODG = "ODG"
    DOC = "DOC"
    XLS = "XLS"
    PPT = "PPT"
    RTF = "RTF"
    JPEG = "JPEG"
    PNG = "PNG"
    TIFF = "TIFF"
    WEBP = "WebP"

    @property
    def suffix(self) -> str:
        """The usual file name suffix, with its dot."""
        return "." + self.value.lower()


class EncryptedContentError(Exception):
    """The content is an office document that is locked with a password."""


IMAGES = frozenset({Kind.JPEG, Kind.PNG, Kind.TIFF, Kind.WEBP})

# Other names that are just as right for a kind.
_SUFFIXES = {
    Kind.JPEG: {".jpg", ".jpe", ".jfif"},
    Kind.TIFF: {".tif"},
    Kind.DOCX: {".docm", ".dotx", ".dotm"},
    Kind.PPTX: {".pptm", ".ppsx", ".ppsm", ".potx", ".potm"},
    Kind.XLSX: {".xlsm", ".xltx", ".xltm"},
    Kind.ODT: {".ott"},
    Kind.ODS: {".ots"},
    Kind.ODP: {".otp"},
    Kind.ODG: {".otg"},
    Kind.DOC: {".dot"},
    Kind.XLS: {".xlt"},
    Kind.PPT: {".pps", ".pot"},
}

_SIGNATURES = (
    (b"\xff\xd8\xff", Kind.JPEG),
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"II*\x00", Kind.TIFF),
    (b"MM\x00*", Kind.TIFF),
    (b"II+\x00", Kind.TIFF),
    (b"MM\x00+", Kind.TIFF),
    (b"{\\rtf", Kind.RTF),
)

# Open Packaging Conventions: the part that makes a package a document, sheet or presentation.
_OOXML_PARTS = (("word/", Kind.DOCX), ("xl/", Kind.XLSX), ("ppt/", Kind.PPTX))

# OpenDocument 1.3 part 2, 3.3: the first member of the package, uncompressed, names the type.
_ODF_TYPES = (
    (b"application/vnd.oasis.opendocument.text", Kind.ODT),
    (b"application/vnd.oasis.opendocument.spreadsheet", Kind.ODS),
    (b"application/vnd.oasis.opendocument.presentation", Kind.ODP),
    (b"application/vnd.oasis.opendocument.graphics", Kind.ODG),
)

# [MS-CFB] 2.6.1: directory entries name the streams in UTF-16LE.
_CFB_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CFB_STREAMS = (("WordDocument", Kind.DOC), ("Workbook", Kind.XLS), ("PowerPoint Document", Kind.PPT))

# APPNOTE 4.3.12: one such entry for each member. An office document has hundreds at most; the
# directory of an archive of millions fills the memory when it is read.
_MEMBER_ENTRY = b"PK\x01\x02"
_MOST_MEMBERS = 20_000

# ISO 32000-1 annex H: readers accept the header anywhere in the first 1024 bytes.
_PDF_HEADER_WITHIN = 1024


def recognise(data: bytes) -> Kind | None:
    """Return what `data` is, None when it is nothing that can become pages.

    Raises EncryptedContentError for an office document behind a password.
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind.WEBP
    if data.startswith(b"PK\x03\x04"):
        return _recognise_package(data)
    if data.startswith(_CFB_SIGNATURE):
        return _recognise_compound_file(data)
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN]:
        return Kind.PDF
    return None


def _recognise_package(data: bytes) -> Kind | None:
    if data.count(_MEMBER_ENTRY) > _MOST_MEMBERS:
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
                raise EncryptedContentError
    return kind


def _recognise_compound_file(data: bytes) -> Kind | None:
    # [MS-OFFCRYPTO] 2.3: a locked DOCX, XLSX or PPTX is a compound file around the encrypted package.
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise EncryptedContentError
    return next((kind for name, kind in _CFB_STREAMS if name.encode("utf-16-le") in data), None)


def has_right_suffix(kind: Kind, suffix: str) -> bool:
    """Return whether a file of this kind may well be called so; `suffix` has its dot, in any case."""
    lowered = suffix.lower()
    return lowered == kind.suffix or lowered in _SUFFIXES.get(kind, set())
