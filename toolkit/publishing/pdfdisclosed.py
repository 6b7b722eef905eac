"""Everything that a PDF discloses: its pages' text, and whatever its objects and streams hold beside it.

Read by qpdf (objects, streams) and PDFium (pages), neither of which knows how the file was made.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Dictionary, Name, Stream

from toolkit.publishing.filecontent import read_content, text_runs
from toolkit.publishing.passages import Passage, disclose_xml
from toolkit.publishing.pdftext import page_texts
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

# Strings and names as qpdf writes them out (ISO 32000-1, 7.3.4 and 7.3.5).
_STRING = regex(rb"\(((?:[^()\\]|\\.)*)\)|<([0-9a-fA-F\s]+)>", re.DOTALL)
_REMARK = regex(rb"%[^\r\n]{8,}")
_NAME = regex(rb"/([^\s/<>\[\]()%]+)")
_NAME_ESCAPE = regex(rb"#([0-9a-fA-F]{2})")
_XML = (b"<?x", b"<x", b"\xef\xbb\xbf<", b"\xff\xfe<\x00", b"\xfe\xff\x00<")
_DRAWING = regex(rb"(?:^|[\s\])>])(?:BT|ET|Do|re|cm|Tf|Tj|TJ|BMC|BDC)(?:\s|$)")
_ESCAPE = regex(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
# What programs write about fonts and about themselves; no user's word gets there.
_TECHNICAL = regex(
    rb"/(?:Registry|Ordering|FontFamily|CharSet|Producer|Creator|ID)\s*(?:\((?:[^()\\]|\\.)*\)|<[0-9a-fA-F]*>)"
)
_FONT_KEYS = (Name.Length1, Name.Length2, Name.Length3)
_FONT_SUBTYPES = {"/Type1C", "/CIDFontType0C", "/OpenType"}
# A picture's own details stand at its beginning.
_PICTURE_HEAD = 70_000


def disclose_pdf(data: bytes) -> Iterator[Passage]:
    """Yield every passage of a PDF; what stands beside its pages comes gathered by kind."""
    for number, text in enumerate(page_texts(data), 1):
        yield Passage("page", str(number), text)
    beside: dict[str, list[bytes]] = {}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for thing in (pdf.trailer, *pdf.objects):
            if isinstance(thing, Stream):
                yield from _disclose_stream(thing)
            beside.setdefault(_place(thing), []).append(_written(thing))
    for place, objects in sorted(beside.items()):
        written = b"\n".join(objects)
        yield Passage(place, "", "\n".join(_strings(_TECHNICAL.sub(b"", written))))
        # Names are the format's words, but also those of destinations, fonts and colours.
        names = {_unescaped_name(name) for name in _NAME.findall(written)}
        yield Passage("hidden", "", "\n".join(sorted(names)), is_prose=False)


def _unescaped_name(name: bytes) -> str:
    """Return a name without its #xx (ISO 32000-2, 7.3.5)."""
    return _NAME_ESCAPE.sub(lambda match: bytes.fromhex(match[1].decode()), name).decode("utf-8", "replace")


def _written(thing: object) -> bytes:
    if isinstance(thing, Stream):
        return thing.stream_dict.unparse(resolved=True)
    return thing.unparse(resolved=True) if isinstance(thing, pikepdf.Object) else b""


def _place(thing: object) -> str:
    """Return where a reader meets an object: in the bookmarks, the properties, on a page or nowhere."""
    if isinstance(thing, Dictionary):
        if Name.Subtype in thing:
            return "note"
        if Name.Title in thing:
            return "bookmark" if Name.Parent in thing else "properties"
    return "hidden"


def _strings(written: bytes) -> Iterator[str]:
    for literal, digits in _STRING.findall(written):
        yield _string_text(_from_hex(digits) if digits else _unescaped(literal))


def _from_hex(digits: bytes) -> bytes:
    digits = b"".join(digits.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _unescaped(literal: bytes) -> bytes:
    return _ESCAPE.sub(_one_escape, literal) if b"\\" in literal else literal


def _one_escape(match: re.Match[bytes]) -> bytes:
    code = match[1]
    if code[:1].isdigit():
        return bytes([int(code, 8) & 0xFF])
    return b"" if code in {b"\n", b"\r\n"} else _ESCAPES.get(code, code)


def _string_text(raw: bytes) -> str:
    """Return a text string's text (ISO 32000-2, 7.9.2.2); Latin-1 stands for PDFDocEncoding."""
    if raw.startswith((b"\xfe\xff", b"\xff\xfe")):
        return raw.decode("utf-16", "replace")
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw[3:].decode("utf-8", "replace")
    return raw.decode("latin-1")


def _disclose_stream(stream: Stream) -> Iterator[Passage]:
    head = stream.stream_dict
    if any(key in head for key in _FONT_KEYS) or str(head.get(Name.Subtype)) in _FONT_SUBTYPES:
        return
    if head.get(Name.Subtype) == Name.Image:
        text = text_runs(stream.read_raw_bytes()[:_PICTURE_HEAD])
        yield Passage("picture", "", text, is_prose=False)
        return
    try:
        content = stream.read_bytes()
    except pikepdf.PdfError:
        content = stream.read_raw_bytes()
    yield from _disclose_content(content, head)


def _disclose_content(content: bytes, head: pikepdf.Object) -> Iterator[Passage]:
    if head.get(Name.Type) == Name.EmbeddedFile:
        yield Passage("enclosed", "", read_content(content).text)
    elif content.lstrip().startswith(_XML):
        yield from disclose_xml(content, "properties", "")
    elif not _DRAWING.search(content):
        yield Passage("hidden", "", text_runs(content))  # a script, or a program's own notes
    else:
        # What is said and not drawn (ISO 32000-2, 14.9.3 and 14.9.4), drawn in pieces, or a comment.
        pieces = list(_strings(content))
        remarks = (part.decode("latin-1") for part in _REMARK.findall(content))
        yield Passage("hidden", "", "\n".join(("".join(pieces), *pieces, *remarks)), is_prose=False)
