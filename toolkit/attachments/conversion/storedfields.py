"""Days and names that LibreOffice would fill in anew, left as whoever wrote the file saw them last."""

from __future__ import annotations

import io
import re
import struct
from datetime import datetime
from typing import TYPE_CHECKING

from toolkit.attachments.outcome import RefusedError, Settings, one_line
from toolkit.formats.kinds import Kind
from toolkit.regex import regex
from toolkit.wordfile.docxio import A, parse_part, part_bytes, read_parts, store_parts
from toolkit.words.dates import numeric_date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree
    from olefile import OleFileIO  # type: ignore[import-untyped]


_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_PRESENTATION = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}"
# OpenDocument 1.3 part 3, 4.3.2.10: when the file was saved, by the clock where that was; seconds are enough.
_SAVED = "{http://purl.org/dc/elements/1.1/}date"
_SECONDS = len("2025-02-28T12:05:00")
# OpenDocument 1.3 part 3, 7.3 and 7.4: the day, the file, and who sits at the machine.
_OPEN_FIELD = regex(rf"{_TEXT}(date|time|file-name|author-name|author-initials|sender-\w[\w-]*)")
_OPEN_PARTS = regex(r"(content|styles)\.xml")
_SLIDE_PARTS = regex(r"ppt/(slides|slideLayouts|slideMasters|notesSlides)/[^/]+\.xml")
_NAMES = rb"DATE|TIME|FILENAME|USERNAME|USERINITIALS|USERADDRESS"
_RTF_FIELD = regex(rb"(\\fldinst\b[\s{}]*(?:\\[a-z]+-?\d* ?[\s{}]*)*)(?:%b)\b" % _NAMES, re.IGNORECASE)
# [MS-DOC] 2.5.6: where the field tables' places and lengths stand, of the text, headers, notes and boxes.
_FIELD_TABLES = (0x11A, 0x122, 0x12A, 0x132, 0x21A, 0x262, 0x272)
_TABLE_FLAG_AT, _SECOND_TABLE = 10, 0x0200  # 2.5.2: fWhichTblStm
# 2.9.90: DATE, TIME, FILENAME, USERNAME, USERINITIALS, USERADDRESS; and QUOTE, which is its own words.
_TOLD_ANEW, _QUOTE = frozenset({31, 32, 29, 60, 61, 62}), 35
# [MS-PPT] 2.9.55 to 57: a day within a text, by the head of its record, and one that nobody knows; 2.4.15.2:
# what stands at a slide's foot, of which the second bit says that its day is today's.
_SLIDES = "PowerPoint Document"
_SLIDE_DAY = regex(rb"\x00\x00(?:\xf7\x0f(?=\x08\x00\x00\x00)|\x15\x10(?=\x84\x00\x00\x00))")
_NO_DAY = b"\x00\x00\xff\x0f"
_SLIDE_FOOT = regex(rb"(\x00\x00\xda\x0f\x04\x00\x00\x00[\x00-\x0d]\x00)([\x00-\x3f])\x00")
_ANY_DAY, _TODAY = 0b111, 0b010
_FIELD_BEGINS, _KIND_OF_MARK = 0x13, 0x1F


def settle_open_fields(data: bytes, settings: Settings) -> bytes:
    """Return an OpenDocument file whose days and names are words. Raises RefusedError for a damaged one.

    A presentation's own day has no words that were shown last: it becomes the one of saving, or none.
    """

    def settle_part(root: etree._Element, parts: Mapping[str, bytes]) -> bool:
        moment = saved_at(parts)
        day = numeric_date(moment.date(), moment.date(), settings.language) if moment else ""
        return _settle_open(root, day)

    return _settle(data, _OPEN_PARTS, settle_part)


def saved_at(parts: Mapping[str, bytes]) -> datetime | None:
    """Return when an OpenDocument file was saved, None where it does not say. Raises ValueError."""
    if "meta.xml" not in parts:
        return None
    said = next((one.text or "" for one in parse_part(parts["meta.xml"]).iter(_SAVED)), "")
    try:
        return datetime.fromisoformat(said.strip()[:_SECONDS])
    except ValueError:
        return None


def settle_slide_fields(data: bytes, _: Settings) -> bytes:
    """Return a presentation (PPTX) whose days are words. Raises RefusedError for a damaged one."""
    return _settle(data, _SLIDE_PARTS, lambda root, _: _settle_slide(root))


def _settle(
    data: bytes, names: re.Pattern[str], settle_part: Callable[[etree._Element, Mapping[str, bytes]], bool]
) -> bytes:
    try:
        parts = read_parts(data)
        roots = [(name, parse_part(part)) for name, part in parts.items() if names.fullmatch(name)]
        settled = {name: part_bytes(root) for name, root in roots if settle_part(root, parts)}
    except ValueError as error:
        raise RefusedError("damaged", cause=one_line(error)) from error
    return store_parts({**parts, **settled}) if settled else data


def _settle_open(root: etree._Element, day: str) -> bool:
    """Make words of fields, in place, `day` of a presentation's own; return whether there were any."""
    fields = [one for one in root.iter() if isinstance(one.tag, str) and _OPEN_FIELD.fullmatch(one.tag)]
    for one in fields:
        one.tag = f"{_TEXT}span"
        one.attrib.clear()
    days = [
        one
        for one in root.iter(f"{_PRESENTATION}date-time-decl")
        if one.get(f"{_PRESENTATION}source") == "current-date"
    ]
    for one in days:
        one.set(f"{_PRESENTATION}source", "fixed")
        one.text = day
    return bool(fields or days)


def _settle_slide(root: etree._Element) -> bool:
    fields = [one for one in root.iter(f"{A}fld") if one.get("type", "").startswith("datetime")]
    for one in fields:
        one.tag = f"{A}r"
        one.attrib.clear()
        for properties in one.findall(f"{A}pPr"):
            one.remove(properties)
    return bool(fields)


def settle_rtf_fields(data: bytes, _: Settings) -> bytes:
    """Return an RTF text in which each day and name is a quotation of what it said last."""
    return _RTF_FIELD.sub(rb"\1QUOTE", data)


def settle_doc_fields(data: bytes, _: Settings) -> bytes:
    """Return an old Word file in which each day and name is a quotation of what it said last."""

    def settled(compound: OleFileIO) -> tuple[str, bytes]:
        text = compound.openstream("WordDocument").read()
        (flags,) = struct.unpack_from("<H", text, _TABLE_FLAG_AT)
        name = "1Table" if flags & _SECOND_TABLE else "0Table"
        table = bytearray(compound.openstream(name).read())
        for place in _FIELD_TABLES:
            _quote(table, *struct.unpack_from("<II", text, place))
        return name, bytes(table)

    return _rewritten(data, settled)


def settle_old_slides(data: bytes, _: Settings) -> bytes:
    """Return an old presentation (PPT) without the day of today: it does not say which one it showed last."""

    def settled(compound: OleFileIO) -> tuple[str, bytes]:
        stream = _SLIDE_DAY.sub(_NO_DAY, compound.openstream(_SLIDES).read())
        return _SLIDES, _SLIDE_FOOT.sub(_without_today, stream)

    return _rewritten(data, settled)


def _rewritten(data: bytes, settled: Callable[[OleFileIO], tuple[str, bytes]]) -> bytes:
    """Return a compound file with one of its streams as `settled` names and has it.

    One that is not as it should be is returned as it is: LibreOffice will tell.
    """
    from olefile import OleFileIO

    file = io.BytesIO(data)
    try:
        with OleFileIO(file, write_mode=True) as compound:
            name, stream = settled(compound)
            if stream == compound.openstream(name).read():
                return data
            compound.write_stream(name, stream)
            return file.getvalue()
    except (OSError, ValueError, struct.error, IndexError):
        return data


def _without_today(foot: re.Match[bytes]) -> bytes:
    flags = foot[2][0]
    return foot[1] + bytes((flags & ~_ANY_DAY if flags & _TODAY else flags, 0))


def _quote(table: bytearray, start: int, length: int) -> None:
    """Let the fields of one table that would be told anew be quotations ([MS-DOC] 2.8.25), in place."""
    count = max(length - 4, 0) // 6  # a place of four bytes for each and one more, two bytes for each
    for number in range(count):
        at = start + 4 * (count + 1) + 2 * number
        if table[at] & _KIND_OF_MARK == _FIELD_BEGINS and table[at + 1] in _TOLD_ANEW:
            table[at + 1] = _QUOTE


SETTLED: Mapping[Kind, Callable[[bytes, Settings], bytes]] = {
    Kind.ODT: settle_open_fields,
    Kind.ODP: settle_open_fields,
    Kind.ODG: settle_open_fields,
    Kind.PPTX: settle_slide_fields,
    Kind.PPT: settle_old_slides,
    Kind.DOC: settle_doc_fields,
    Kind.RTF: settle_rtf_fields,
}
