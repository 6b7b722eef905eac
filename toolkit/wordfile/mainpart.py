"""A Word file's parts under the names that Word for the desktop gives them, and in its namespaces.

Which part is the text, a package tells by its relationships (ECMA-376 part 2, 9.3): Word for the web calls it
document2.xml. Strict Open XML (ISO/IEC 29500-1) has namespaces of its own for the same elements.
"""

from __future__ import annotations

import posixpath
from itertools import count
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.wordfile.docxio import CONTENT_TYPES, DOCUMENT, OFF, R, W, attribute, parse_part, part_bytes
from toolkit.wordfile.stock import TextPlace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PACKAGE_RELATIONS = "_rels/.rels"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_KIND = "/officeDocument"
# The parts that are read by their names here and by dxpdf, by the last word of their relationship's type.
_SINGLE = {
    name: f"word/{name}.xml"
    for name in ("styles", "numbering", "settings", "fontTable", "footnotes", "endnotes", "comments")
}
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"drawingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", b"drawingml/2006/wordprocessingDrawing"),
    (b"http://purl.oclc.org/ooxml/drawingml/picture", b"drawingml/2006/picture"),
    (b"http://purl.oclc.org/ooxml/drawingml/chart", b"drawingml/2006/chart"),
    (b"http://purl.oclc.org/ooxml/drawingml/diagram", b"drawingml/2006/diagram"),
)
_OFFICE = b"http://schemas.openxmlformats.org/"


def with_usual_names(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts, the text as `DOCUMENT` and its styles, notes, headers under their usual names.

    Raises ValueError for relationships that are no XML.
    """
    parts = {name: _transitional(part) for name, part in parts.items()}
    main = next((target for kind, target in relations(parts, "") if kind == _KIND), DOCUMENT)
    if main not in parts:
        return parts
    names = {main: DOCUMENT, **_usual_names(parts, main)}
    names = {old: new for old, new in names.items() if old != new}
    return _renamed(parts, names) if names else parts


def relations(parts: Mapping[str, bytes], source: str) -> Iterator[tuple[str, str]]:
    """Yield the end of the type ("/header") and the target of each internal relationship of a part.

    `source` is the part's name, "" for the package.
    """
    for relation in parse_part(parts.get(relations_name(source), b"<none/>")):
        if relation.get("TargetMode") != "External":
            kind = "/" + relation.get("Type", "").rpartition("/")[2]
            yield kind, target_of(source, relation.get("Target", ""))


def margins_of(root: etree._Element, parts: Mapping[str, bytes]) -> Iterator[tuple[str, TextPlace]]:
    """Yield the parts of the headers and footers that surely are on a page of the document, each once.

    Those of even pages may never come, nor the others where the first page has its own and is the only one.
    """
    targets = targets_of(parts, DOCUMENT)
    seen = set()
    for number, section in enumerate(root.iter(f"{W}sectPr")):
        if number and attribute(section.find(f"{W}type"), "val") == "continuous":
            continue
        first = section.find(f"{W}titlePg")
        wanted = "default" if first is None or attribute(first, "val") in OFF else "first"
        for place in (TextPlace.HEADER, TextPlace.FOOTER):
            for reference in section.iterfind(f"{W}{place}Reference"):
                name = targets.get(str(reference.get(f"{R}id", "")), "")
                if attribute(reference, "type") == wanted and name in parts and name not in seen:
                    seen.add(name)
                    yield name, place


def targets_of(parts: Mapping[str, bytes], source: str) -> dict[str, str]:
    """Return the parts that a part's relationships lead to, by their ids; "" for what is outside the file."""
    return {
        str(link.get("Id", "")): ""
        if link.get("TargetMode") == "External"
        else target_of(source, str(link.get("Target", "")))
        for link in parse_part(parts.get(relations_name(source), b"<none/>"))
    }


def relations_name(source: str) -> str:
    """Return the name of the part that holds a part's relationships."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relate(parts: dict[str, bytes], name: str, kind: str, target: str) -> None:
    """Add a relationship to the part of relationships called `name`, which is made where there is none."""
    root = parse_part(parts[name]) if name in parts else etree.Element(f"{_RELATIONS}Relationships")
    taken = {relation.get("Id") for relation in root}
    fresh = next(fresh for number in count(1) if (fresh := f"rIdMinutes{number}") not in taken)
    etree.SubElement(root, f"{_RELATIONS}Relationship", Id=fresh, Type=kind, Target=target)
    parts[name] = part_bytes(root)


def declare(parts: dict[str, bytes], name: str, content_type: str) -> None:
    """Say which kind of content the part `name` is."""
    root = parse_part(parts[CONTENT_TYPES])
    etree.SubElement(root, f"{_TYPES}Override", PartName=f"/{name}", ContentType=content_type)
    parts[CONTENT_TYPES] = part_bytes(root)


def target_of(source: str, target: str) -> str:
    """Return the part that a relationship of `source` leads to."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target)).removeprefix("/")


def _transitional(part: bytes) -> bytes:
    if _STRICT not in part[:20_000]:
        return part
    for strict, transitional in _TRANSITIONAL:
        part = part.replace(strict, _OFFICE + transitional)
    return part


def _usual_names(parts: Mapping[str, bytes], main: str) -> dict[str, str]:
    names = {}
    margins: dict[str, list[str]] = {"/header": [], "/footer": []}
    for kind, target in relations(parts, main):
        if kind in margins and target in parts and target not in margins[kind]:
            margins[kind].append(target)
        elif target in parts and kind[1:] in _SINGLE:
            names[target] = _SINGLE[kind[1:]]
    for kind, targets in margins.items():
        usual = all(target.startswith(f"word{kind}") and target.count("/") == 1 for target in targets)
        if not usual:
            numbered = {target: f"word{kind}{number}.xml" for number, target in enumerate(targets, 1)}
            names |= numbered
    return names


def _renamed(parts: Mapping[str, bytes], names: Mapping[str, str]) -> dict[str, bytes]:
    """Return the parts under their new names, with every relationship told whole from the package's root."""
    renamed = {}
    for name, part in parts.items():
        if name.endswith(".rels"):
            source = "" if name == PACKAGE_RELATIONS else _source_of(name)
            renamed[relations_name(names.get(source, source))] = _told_whole(part, source, names)
        elif name == CONTENT_TYPES:
            renamed[name] = _with_types(part, names)
        else:
            renamed[names.get(name, name)] = part
    return renamed


def _source_of(relations_part: str) -> str:
    folder, name = posixpath.split(relations_part)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def _told_whole(part: bytes, source: str, names: Mapping[str, str]) -> bytes:
    root = parse_part(part)
    for relation in root:
        if relation.get("TargetMode") != "External":
            target = target_of(source, relation.get("Target", ""))
            target = names.get(target, target)
            # dxpdf looks for what stands beside the text by names that are told from there.
            near = posixpath.relpath(target, posixpath.dirname(names.get(source, source)) or ".")
            relation.set("Target", near)
    return part_bytes(root)


def _with_types(part: bytes, names: Mapping[str, str]) -> bytes:
    root = parse_part(part)
    for entry in root:
        name = entry.get("PartName", "").removeprefix("/")
        if name in names:
            entry.set("PartName", f"/{names[name]}")
    return part_bytes(root)
