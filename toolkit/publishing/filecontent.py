"""What a file is recognised by wherever it turns up: digests of it and of its parts, and its text."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit.documents.picturedata import bare_picture, picture_pixels
from toolkit.wordfile.docxio import parse_part, read_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

# Smaller pieces (an empty page, a bullet) are alike in many files.
_LEAST_BYTES = 256
# PNG, JPEG, GIF, TIFF, BMP, WebP and HEIC: what looks like text in them are their tables.
_PICTURES = (b"\x89PNG", b"\xff\xd8", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
_MODERN_PICTURES = frozenset((b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"))
_MEDIA = re.compile(r"(^|/)(media|embeddings|Pictures|ObjectReplacements)/")
# Runs of letters as older programs store them: one byte or two for each.
_BYTE_TEXT = re.compile(rb"[\x20-\x7e\xa0-\xff\r\n\t]{6,}")
_WIDE_TEXT = re.compile(rb"(?:[\x20-\x7e\xa0-\xff\r\n\t]\x00){6,}")


@dataclass(frozen=True, slots=True)
class FileContent:
    """A file's text, and the SHA-256 digests of the file, its pictures and its pages' drawings."""

    text: str
    digests: frozenset[bytes]


def digest(data: bytes) -> bytes:
    """Return the SHA-256 digest of `data`."""
    return hashlib.sha256(data).digest()


def read_content(data: bytes) -> FileContent:
    """Return what a file of any kind is recognised by; a kind that is not known has only what it shows."""
    digests = set(_picture_digests(data)) | {digest(data)}
    if data[:1024].find(b"%PDF-") >= 0:
        text, parts = _read_pdf(data)
    elif zipfile.is_zipfile(io.BytesIO(data)):
        text, parts = _read_package(data)
    elif data.startswith(_PICTURES) or data[4:12] in _MODERN_PICTURES:
        text, parts = "", set()
    else:
        text, parts = text_runs(data), set()
    return FileContent(text, frozenset(digests | parts))


def _picture_digests(data: bytes) -> Iterator[bytes]:
    """Yield the digests that a picture has in a document: without its details, and as a PDF stores it."""
    bare = bare_picture(data)
    if bare is not None:
        yield digest(bare)
        yield digest(picture_pixels(data))


def _read_pdf(data: bytes) -> tuple[str, set[bytes]]:
    from toolkit.publishing.pdftext import page_texts

    try:
        text = "\n".join(page_texts(data))
    except ValueError:
        text = ""
    return text, set(_stream_digests(data))


def _stream_digests(data: bytes) -> Iterator[bytes]:
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for stream in pdf.objects:
                if isinstance(stream, pikepdf.Stream):
                    yield from stream_digests(stream)
    except pikepdf.PdfError:
        return


def stream_digests(stream: object) -> Iterator[bytes]:
    """Yield the digests of a pikepdf stream, as stored and as decoded."""
    from pikepdf import PdfError, Stream

    if not isinstance(stream, Stream):
        return
    raw = stream.read_raw_bytes()
    if len(raw) >= _LEAST_BYTES:
        yield digest(raw)
        bare = bare_picture(raw)
        if bare is not None:
            yield digest(bare)
    try:
        decoded = stream.read_bytes()
    except PdfError:  # a picture, or damaged
        return
    if len(decoded) >= _LEAST_BYTES:
        yield digest(decoded)


def _read_package(data: bytes) -> tuple[str, set[bytes]]:
    try:
        parts = read_parts(data)
    except ValueError:
        return "", set()
    digests: set[bytes] = set()
    for part in media_of(parts).values():
        digests |= {digest(part), *_picture_digests(part)}
    texts = (xml_text(part) for name, part in sorted(parts.items()) if name.endswith(".xml"))
    return "\n".join(texts), digests


def media_of(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the pictures and embedded files among a package's parts."""
    return {name: part for name, part in parts.items() if _MEDIA.search(name) and len(part) >= _LEAST_BYTES}


def xml_text(part: bytes) -> str:
    """Return the text of an XML part, a line for each paragraph, "" for what is no XML."""
    try:
        root = parse_part(part)
    except ValueError:
        return ""
    return "".join(_xml_pieces(root))


def _xml_pieces(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag.rpartition("}")[2] in {"p", "tab", "br", "cr", "h", "table-cell", "si", "row"}:
            yield "\n"
        if element.text:
            yield element.text
        if element.tail:
            yield element.tail


def text_runs(data: bytes) -> str:
    """Return what looks like text in a file of any kind, as UTF-8 or else in one or two bytes a letter."""
    if b"\x00" not in data[:4096]:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    runs = [run.decode("latin-1") for run in _BYTE_TEXT.findall(data)]
    wide = [run.decode("utf-16-le") for run in _WIDE_TEXT.findall(data)]
    return "\n".join(runs + wide)
