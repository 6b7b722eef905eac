"""What a file is recognised by wherever it turns up: digests of it and of its parts, and its text."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import zipfile
from email import message_from_bytes
from enum import IntEnum
from typing import TYPE_CHECKING

from toolkit.checking.lettering import squeezed
from toolkit.dataclass import dataclass, replace
from toolkit.documents.picturedata import bare_picture, picture_pixels
from toolkit.formats.content import COMPOUND
from toolkit.publishing.likeness import PerceptualHash, looks_of_file
from toolkit.regex import regex
from toolkit.wordfile.compound import read_streams
from toolkit.wordfile.docxio import parse_part, read_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pikepdf
    from lxml import etree


_DATA_ADDRESS = regex(r"data:[\w/+.-]+;base64,([A-Za-z0-9+/\s]+)")
_MAIL, _HEAD = regex(rb"(?im)^content-type:"), 20_000
# Smaller pieces (an empty page, a bullet) are alike in many files.
_LEAST_BYTES = 256
_DEEPEST = 4  # files in files that are looked into
# PNG, JPEG, GIF, TIFF, BMP, WebP and HEIC: what looks like text in them are their tables.
_PICTURES = (b"\x89PNG", b"\xff\xd8", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
_FILES = (*_PICTURES, b"%PDF-", b"PK\x03\x04")
_MODERN_PICTURES = frozenset((b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"))
# The parts that say what is on the pages; the others are about styles, settings and programs.
_SAYING = regex(
    r"word/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$|content\.xml$"
    r"|xl/(sharedStrings|worksheets/\w+)\.xml$|ppt/(slides|notesSlides)/\w+\.xml$"
)
_MEDIA = regex(r"(^|/)(media|embeddings|Pictures|ObjectReplacements)/")
_MOST_PAGES_DRAWN = 20
_LETTERS_OF_NO_TEXT = 30
_LETTERS_OF_A_TEXT = 300  # sheets with less on them look much alike
_BETWEEN_WORDS = frozenset(("p", "tab", "br", "cr", "h", "table-cell", "si", "row", "c", "v", "is"))
# Runs of letters as older programs store them: one byte or two for each.
_BYTE_TEXT = regex(rb"[\x20-\x7e\xa0-\xff\r\n\t]{6,}")
_WIDE_TEXT = regex(rb"(?:[\x20-\x7e\xa0-\xff\r\n\t]\x00){6,}")


# Of RTF: letters as their codes, the ends of paragraphs and cells, then every other command, and groups.
_RICH_LETTER = regex(r"\\'([0-9a-f]{2})|\\u(-?\d+) ?(?:\\'[0-9a-f]{2}|\?)?", re.IGNORECASE)
_RICH_BREAK = regex(r"\\(?:par|line|tab|cell|row|sect|page)\b ?")
_RICH_COMMAND = regex(r"\\[a-z]+-?\d* ?|\\[*~_-]|[{}\r\n]")


class Looks(IntEnum):
    """How far pictures are looked at: those that are a file or page of their own; all; pages of text too."""

    NONE = 0
    WHOLE = 1
    ALL = 2
    DRAWN = 3


@dataclass(frozen=True, slots=True)
class FileContent:
    """What a file is recognised by.

    `text` is all its text, `digests` are SHA-256 digests of the file and its pictures, `own` those of the
    file alone, as it is and, for a picture, without its details or as a PDF stores it. `looks` are those of
    the pictures in it, `whole` of the file as a picture: itself, or its pages that have no text. `drawn` are
    the looks of pages of text, of which another file may be a picture.
    """

    text: str
    digests: frozenset[bytes]
    own: frozenset[bytes] = frozenset()
    looks: tuple[PerceptualHash, ...] = ()
    whole: tuple[PerceptualHash, ...] = ()
    drawn: tuple[PerceptualHash, ...] = ()


def digest(data: bytes) -> bytes:
    """Return the SHA-256 digest of `data`."""
    return hashlib.sha256(data).digest()


def read_content(data: bytes, looks: Looks = Looks.DRAWN, depth: int = 0) -> FileContent:
    """Return what a file of any kind is recognised by; a kind that is not known has only what it shows.

    `looks` says how far pictures are looked at, which takes longest; `depth`, in how many files this one is.
    """
    if data[:1024].find(b"%PDF-") >= 0:
        content = _read_pdf(data, looks)
    elif zipfile.is_zipfile(io.BytesIO(data)):
        content = _read_package(data, looks, depth)
    elif data.startswith(_PICTURES) or data[4:12] in _MODERN_PICTURES:
        own = _looks_of([data] if looks else [])
        content = FileContent("", frozenset(), looks=own, whole=own)
    else:
        content = _read_container(data, looks, depth)
    digests = frozenset((digest(data), *_picture_digests(data)))
    return replace(content, own=digests, digests=content.digests | digests)


def _read_container(data: bytes, looks: Looks, depth: int) -> FileContent:
    """Return what a mail, an old office file or a page with pictures in it is recognised by."""
    text = _rich_text(data) if data.startswith(b"{\\rtf") else text_runs(data)
    return _with_files(FileContent(text, frozenset()), _files_within(data, text), looks, depth)


def _with_files(content: FileContent, files: Iterable[bytes], looks: Looks, depth: int) -> FileContent:
    """Return what a file is recognised by, with what the `files` in it are."""
    if depth == _DEEPEST:
        return content
    read = [(len(each) >= _LEAST_BYTES, read_content(each, looks, depth + 1)) for each in files]
    within = [each for _, each in read]
    return FileContent(
        "\n".join((content.text, *(each.text for each in within))),
        content.digests.union(*(each.digests for is_telling, each in read if is_telling)),
        looks=(*content.looks, *(look for each in within for look in (*each.looks, *each.whole))),
        whole=tuple(look for each in within for look in each.whole),
    )


def _files_within(data: bytes, text: str) -> Iterator[bytes]:
    if data.startswith(COMPOUND):
        yield from (stream for stream in read_streams(data) if stream.startswith(_FILES))
        return
    for written in _DATA_ADDRESS.findall(text):
        yield base64.b64decode("".join(written.split()) + "===")
    if _MAIL.search(data[:_HEAD]):
        parts = (part.get_payload(decode=True) for part in message_from_bytes(data).walk())
        yield from (part for part in parts if isinstance(part, bytes) and part)


def _rich_text(data: bytes) -> str:
    """Return what an RTF file says, in whatever encoding its letters are."""

    def letter(match: re.Match[str]) -> str:
        if match[1]:
            return bytes.fromhex(match[1]).decode("cp1252", "replace")
        return chr(int(match[2]) % 0x10000)

    text = _RICH_LETTER.sub(letter, data.decode("latin-1"))
    return _RICH_COMMAND.sub("", _RICH_BREAK.sub("\n", text))


def _looks_of(pictures: Iterable[bytes]) -> tuple[PerceptualHash, ...]:
    return tuple(
        look for picture in pictures if len(picture) >= _LEAST_BYTES for look in looks_of_file(picture)
    )


def _picture_digests(data: bytes) -> Iterator[bytes]:
    """Yield the digests that a picture has in a document: without its details, and as a PDF stores it."""
    bare = bare_picture(data)
    if bare is not None:
        yield digest(bare)
        yield digest(picture_pixels(data))


def _read_pdf(data: bytes, looks: Looks) -> FileContent:
    from toolkit.publishing.pdftext import picture_looks, read_pages

    digests = frozenset(_stream_digests(data))

    def is_drawn(number: int, text: str) -> bool:
        is_text = len(squeezed(text)) > _LETTERS_OF_NO_TEXT
        return number < _MOST_PAGES_DRAWN and looks >= (Looks.DRAWN if is_text else Looks.WHOLE)

    try:
        pages = list(read_pages(data, is_drawn))
        pictures = picture_looks(data) if looks >= Looks.ALL else ()
    except ValueError:
        return FileContent("", digests)
    whole = tuple(look for text, look in pages if look and len(squeezed(text)) <= _LETTERS_OF_NO_TEXT)
    drawn = tuple(look for text, look in pages if look and len(squeezed(text)) >= _LETTERS_OF_A_TEXT)
    text = "\n".join(text for text, _ in pages)
    return FileContent(text, digests, looks=pictures, whole=whole, drawn=drawn)


def _stream_digests(data: bytes) -> Iterator[bytes]:
    """Yield the digests of a PDF's pictures."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for stream in pdf.objects:
                if isinstance(stream, pikepdf.Stream) and _is_picture(stream):
                    yield from stream_digests(stream)
    except pikepdf.PdfError:
        return


def _is_picture(stream: pikepdf.Stream) -> bool:
    return str(stream.stream_dict.get("/Subtype")) == "/Image"


def stream_digests(stream: pikepdf.Stream) -> Iterator[bytes]:
    """Yield the digests of a pikepdf stream, as stored and as decoded."""
    from pikepdf import PdfError

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


def _read_package(data: bytes, looks: Looks, depth: int) -> FileContent:
    try:
        parts = read_parts(data)
    except ValueError:
        return FileContent("", frozenset())
    digests: set[bytes] = set()
    media = media_of(parts)
    for part in media.values():
        digests |= {digest(part), *_picture_digests(part)}
    texts = (xml_text(part) for name, part in sorted(parts.items()) if _SAYING.match(name))
    own = FileContent(
        "\n".join(texts), frozenset(digests), looks=_looks_of(media.values() if looks >= Looks.ALL else ())
    )
    embedded = (part for part in media.values() if part.startswith((b"%PDF-", b"PK\x03\x04", COMPOUND)))
    return _with_files(own, embedded, looks, depth)


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
        # In a sheet, a text's place in the list of texts stands for it.
        if not isinstance(element.tag, str) or _is_place_of_text(element):
            continue
        if element.tag.rpartition("}")[2] in _BETWEEN_WORDS:
            yield "\n"
        if element.text:
            yield element.text
        if element.tail:
            yield element.tail


def _is_place_of_text(element: etree._Element) -> bool:
    cell = element.getparent()
    return cell is not None and element.tag.rpartition("}")[2] == "v" and cell.get("t") == "s"


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
