"""Styles that nothing in a Word file uses, taken out of a copy that is drawn and read again and again.

Programs write all that they know into every file: of 160 styles a letter uses a dozen.
"""

from __future__ import annotations

from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.regex import regex
from toolkit.wordfile.docxio import OFF, STYLES, W, attribute, parse_part, part_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_XML = regex(rb"[\0\xef\xbb\xbf\xff\xfe\s]*<")  # a part that is XML, in letters of one byte or more
# w:pStyle, w:rStyle, w:tblStyle and the two links of numberings, whatever their prefix, and what each names.
_NAMING = regex(rb"tyle[^<]*")  # to the next tag: a ">" may stand in an attribute, a "<" may not
_NAMED = regex(rb"""val\s*=\s*["']([^"']*)""")
_PLAIN = regex(r"[A-Za-z0-9_-]+")  # what is written in one way alone, but for a reference to a character
# A field that names a style as people do, a reference to a character, letters of two bytes.
_OTHERWISE = (b"STYLEREF", b"\0")


def without_idle_styles(parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return a Word file's parts without the styles that nothing there uses, or that nobody can tell of.

    Raises ValueError where the styles are no XML.
    """
    others = [part for name, part in parts.items() if name != STYLES and _XML.match(part)]
    if STYLES not in parts or any(mark in part for part in others for mark in _OTHERWISE):
        return parts
    named = {value for part in others for value in _named(part)}
    if any(b"&" in value for value in named):
        return parts
    used = [value.decode("latin-1").lower() for value in named]
    return {**parts, STYLES: _only_used(parts[STYLES], used)}


def _only_used(part: bytes, used: Iterable[str]) -> bytes:
    root = _read(part)
    kept = _with_bases(root.findall(f"{W}style"), used)
    copy = etree.Element(root.tag, nsmap=root.nsmap)  # type: ignore[arg-type]  # None: no prefix
    copy.attrib.update(root.attrib)
    copy.extend(deepcopy(one) for one in root if one.tag != f"{W}style" or _key(one) in kept)
    return part_bytes(copy)


@lru_cache(maxsize=4)  # many files of a meeting are made from one template
def _read(part: bytes) -> etree._Element:
    return parse_part(part)


def _named(part: bytes) -> Iterator[bytes]:
    for element in _NAMING.findall(part):
        yield from _NAMED.findall(element)


def _with_bases(styles: Sequence[etree._Element], used: Iterable[str]) -> set[str]:
    """Return the keys of the styles used, of defaults, and of those with odd names, all with their bases."""
    known: dict[str, list[str]] = {}  # ids of several styles may differ in upper and lower case alone
    for style in styles:
        leading = style.iterchildren(f"{W}basedOn", f"{W}link")
        known.setdefault(_key(style), []).extend(attribute(one, "val").lower() for one in leading)
    waiting = [*used, *(_key(style) for style in styles if _stays(style))]
    kept: set[str] = set()
    while waiting:
        key = waiting.pop()
        if key in known and key not in kept:
            kept.add(key)
            waiting += known[key]
    return kept


def _stays(style: etree._Element) -> bool:
    is_default = attribute(style, "default") not in ("", *OFF)
    return is_default or not _PLAIN.fullmatch(attribute(style, "styleId"))


def _key(style: etree._Element) -> str:
    return attribute(style, "styleId").lower()
