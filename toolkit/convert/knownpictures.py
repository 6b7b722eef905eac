"""Pictures that the renderer has drawn before, handed to it as it drew them then: a third of a sketch's time.

dxpdf makes each picture smaller and packs it as a JPEG. Given that JPEG it puts it on the page as it is, so
that the pages look the same: which is tried before any picture is taken for known.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections import OrderedDict
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.convert.engine import draw
from toolkit.convert.mending import with_stories
from toolkit.errors import ConversionError
from toolkit.regex import regex
from toolkit.wordfile.docxio import R, W, parse_part, store_parts
from toolkit.wordfile.mainpart import relations_name, target_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pikepdf

_MEDIA = regex(r"word/media/.*\.(png|jpe?g)", re.IGNORECASE)
_NUMBERED = regex(rb"(/[A-Z])\d+\b")  # a name of a resource: dxpdf calls it by its object's number
_EMBED = f"{R}embed"
_MOST = 16  # documents
_known: OrderedDict[bytes, dict[str, bytes]] = OrderedDict()


def draw_with_known(others: Mapping[str, bytes], stories: Mapping[str, etree._Element]) -> bytes:
    """Return dxpdf's PDF of a Word file's parts, some of them parsed. Raises ConversionError."""
    parts = with_stories(others, stories)
    if not any(map(_MEDIA.fullmatch, parts)):
        return draw(store_parts(parts))
    key = _key_of(others, stories)
    if key in _known:
        _known.move_to_end(key)
        return draw(store_parts({**parts, **_known[key]}))
    drawn = draw(store_parts(parts))
    known, drawn = _as_drawn(parts, stories, drawn)
    _known[key] = known
    while len(_known) > _MOST:
        _known.popitem(last=False)
    return drawn


def forget() -> None:
    """Take no picture for known any more."""
    _known.clear()


def _key_of(others: Mapping[str, bytes], stories: Mapping[str, etree._Element]) -> bytes:
    """Return what tells which pictures a file has, and how large each of them is."""
    digest = hashlib.blake2b(digest_size=20)
    for name in sorted(others):
        if _MEDIA.fullmatch(name) or name.endswith(".rels"):
            digest.update(name.encode() + hashlib.blake2b(others[name]).digest())
    for name in sorted(stories):
        for drawing in stories[name].iter(f"{W}drawing"):
            digest.update(name.encode() + etree.tostring(drawing, with_tail=False))
    return digest.digest()


def _as_drawn(
    parts: Mapping[str, bytes], stories: Mapping[str, etree._Element], drawn: bytes
) -> tuple[dict[str, bytes], bytes]:
    """Return pictures by the names of their parts as they are in the PDF `drawn`, and the PDF with these.

    Where pages would not look the same with them, there are none.
    """
    names = list(dict.fromkeys(_placed(parts, stories)))
    contents, pictures = _seen_in(drawn)
    if len(names) != len(pictures):
        return {}, drawn
    pairs = zip(names, pictures, strict=True)
    known = {name: picture for name, picture in pairs if picture and picture != parts.get(name)}
    try:
        again = draw(store_parts({**parts, **known})) if known else drawn
    except ConversionError:
        return {}, drawn
    return (known, again) if _seen_in(again) == (contents, pictures) else ({}, drawn)


def _placed(parts: Mapping[str, bytes], stories: Mapping[str, etree._Element]) -> Iterator[str]:
    """Yield the names of the pictures' parts in the order in which they are drawn: headers come first."""
    for name in sorted(stories, key=lambda name: (name.startswith("word/document"), name)):
        relations = parts.get(relations_name(name))
        if relations is None:
            continue
        targets = {each.get("Id"): target_of(name, each.get("Target", "")) for each in parse_part(relations)}
        for blip in stories[name].iter("{*}blip"):
            yield targets.get(blip.get(_EMBED), "")


def _seen_in(drawn: bytes) -> tuple[list[bytes], list[bytes]]:
    """Return what each page says, and the pictures on them, each once; empty is one that is no JPEG alone."""
    import pikepdf

    contents: list[bytes] = []
    found: dict[tuple[int, int], bytes] = {}
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        for page in pdf.pages:
            contents.append(_NUMBERED.sub(rb"\1", page.Contents.read_bytes()))
            for picture in page.get("/Resources", pikepdf.Dictionary()).get("/XObject", {}).values():
                if picture.get("/Subtype") == pikepdf.Name.Image:
                    found[picture.objgen] = _jpeg_of(picture)
    return contents, list(found.values())


def _jpeg_of(picture: pikepdf.Object) -> bytes:
    """Return the JPEG of a picture that is nothing but that, "" of any other."""
    if str(picture.get("/Filter")) != "/DCTDecode" or "/SMask" in picture:
        return b""
    return picture.read_raw_bytes()
