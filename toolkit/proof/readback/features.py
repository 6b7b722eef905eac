"""What a PDF is and has besides its pages: fonts, tags, forms, claims."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.proof.readback.objects import dictionary, elements, entry, said, unpacked
from toolkit.proof.readback.values import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.proof.readback.paper import Paper

_CLAIMS = {"PDF/UA": rb"pdfuaid:part", "PDF/A": rb"pdfaid:part"}
_MOST_FIELDS = 100_000
_DEEPEST_FORM = 20


def is_linearised(data: bytes) -> bool:
    """Whether a file begins as a linearised one does (ISO 32000-1, F.3.3)."""
    return b"/Linearized" in data[:1024]


def version_of(data: bytes) -> str:
    """Return the version that a file's first line claims, "" for none."""
    match = re.search(rb"%PDF-(\d\.\d)", data[:1024])
    return match[1].decode() if match else ""


def claims_of(root: dict[str, object]) -> tuple[str, ...]:
    """Return the standards that the metadata claim: "PDF/UA-1", "PDF/A-2"."""
    written = unpacked(entry(root, "/Metadata"))
    found = []
    for name, key in _CLAIMS.items():
        # As an element, which may name its namespace itself, or as an attribute.
        match = re.search(rb"<%b\b[^>]*>\s*(\d)|\b%b\s*=\s*[\"'](\d)" % (key, key), written)
        if match:
            found.append(f"{name}-{(match[1] or match[2]).decode()}")
    return tuple(found)


def is_tagged(root: dict[str, object]) -> bool:
    """Whether it has a structure tree and says that its content is marked (14.7 and 14.8)."""
    return bool(entry(root, "/MarkInfo", "/Marked")) and dictionary(root.get("/StructTreeRoot")) is not None


def count_fields(root: dict[str, object]) -> tuple[int, int]:
    """Return how many fields its form has, and how many of them are signed."""
    waiting = [*elements(entry(root, "/AcroForm", "/Fields"))]
    seen: set[int] = set()
    fields = signed = 0
    while waiting and fields < _MOST_FIELDS:
        reference = waiting.pop()
        field = dictionary(reference)
        if field is None or (isinstance(reference, Reference) and reference.number in seen):
            continue
        if isinstance(reference, Reference):
            seen.add(reference.number)
        below = [kid for kid in elements(field.get("/Kids")) if "/T" in (dictionary(kid) or {})]
        waiting.extend(below)
        fields += not below
        signed += said(field, "/FT") == "/Sig" and "/V" in field
    return fields, signed


def fonts_not_embedded(paper: Paper) -> tuple[str, ...]:
    """Return the names of the fonts that pages use and a reader must have itself, sorted."""
    seen: set[int] = set()
    missing = {
        (said(font, "/BaseFont") or "?").removeprefix("/")
        for number in range(1, paper.page_count + 1)
        for font in _fonts(paper.page(number).get("/Resources"), seen, 0)
        if not _is_embedded(font)
    }
    return tuple(sorted(missing))


def _fonts(held: object, seen: set[int], depth: int) -> Iterator[dict[str, object]]:
    """Yield the fonts of a page and of the forms drawn on it, each once."""
    resources = dictionary(held)
    if resources is None or id(resources) in seen or depth > _DEEPEST_FORM:
        return
    seen.add(id(resources))
    fonts = dictionary(resources.get("/Font"))
    for name in fonts or ():
        font = dictionary(fonts.get(name)) if fonts is not None else None
        if font is not None and id(font) not in seen:
            seen.add(id(font))
            yield font
    drawn = dictionary(resources.get("/XObject"))
    for name in drawn or ():
        yield from _fonts(entry(drawn, name, "/Resources"), seen, depth + 1)


def _is_embedded(font: dict[str, object]) -> bool:
    if said(font, "/Subtype") == "/Type3":
        return True  # drawn by the file itself
    descendants = elements(font.get("/DescendantFonts"))
    described = dictionary(descendants[0]) if descendants else font
    descriptor = entry(described, "/FontDescriptor")
    held = dictionary(descriptor)
    return held is not None and any(key in held for key in ("/FontFile", "/FontFile2", "/FontFile3"))
