"""A template's Word file taken apart: the parts that hold tags, and those that say how it looks."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.files.ordinary import NotOrdinaryError, read_ordinary
from toolkit.formats.content import COMPOUND
from toolkit.messages.message import Bilingual, SayableError
from toolkit.wordfile.docxio import CONTENT_TYPES, R, W, parse_part, read_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lxml import etree

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
# [MS-CFB] 2.2: what Word 97 wrote, and what a document with a password is packed in.

BODY = "body"
# A part's name by its kind of relationship and the pages it is for (ECMA-376 17.18.36).
_NAMES = {
    ("header", "default"): Bilingual("header", "sidehoved"),
    ("header", "first"): Bilingual("first page's header", "første sides sidehoved"),
    ("header", "even"): Bilingual("even pages' header", "lige siders sidehoved"),
    ("footer", "default"): Bilingual("footer", "sidefod"),
    ("footer", "first"): Bilingual("first page's footer", "første sides sidefod"),
    ("footer", "even"): Bilingual("even pages' footer", "lige siders sidefod"),
    ("footnotes", ""): Bilingual("footnotes", "fodnoter"),
    ("endnotes", ""): Bilingual("endnotes", "slutnoter"),
    (BODY, ""): Bilingual("body", "brødtekst"),
}


class NoWordFileError(Exception):
    """The file is no Word document that a template can be; `reason` says why."""

    def __init__(self, english: str, danish: str) -> None:
        super().__init__(english)
        self.reason = Bilingual(english, danish)


@dataclass(frozen=True, slots=True)
class PackagePart:
    """A part of a template that is filled in.

    `kind` is "body", "header", "footer", "footnotes" or "endnotes".
    """

    kind: str
    name: Bilingual
    root: etree._Element


@dataclass(frozen=True, slots=True)
class WordFile:
    """What a template's file holds. A part that it lacks is an empty one here."""

    path: Path
    data: bytes
    parts: tuple[PackagePart, ...]  # the body first
    addresses: tuple[str, ...]  # of links to elsewhere
    styles: tuple[etree._Element, ...]  # the w:style elements
    defaults: etree._Element | None  # w:docDefaults
    settings: etree._Element | None
    font_table: etree._Element | None
    theme: etree._Element | None

    @property
    def body(self) -> PackagePart:
        """The text itself."""
        return self.parts[0]


def read_word_file(path: Path) -> WordFile:
    """Return the Word file at `path`, whose parts are not changed by reading.

    Raises OSError when it cannot be opened, and NoWordFileError when it is no .docx that Word would open.
    """
    try:
        data = read_ordinary(path)
    except NotOrdinaryError:
        raise NoWordFileError("it is no ordinary file", "det er ikke en almindelig fil") from None
    if data.startswith(COMPOUND):
        raise NoWordFileError(
            "it is an old .doc file, or protected with a password",
            "den er en gammel .doc-fil eller beskyttet med adgangskode",
        )
    try:
        return _take_apart(path, data)
    except SayableError as error:
        raise NoWordFileError(error.say("en"), error.say("da")) from error
    except (ValueError, KeyError) as error:
        raise NoWordFileError(f"it is damaged ({error})", f"den er beskadiget ({error})") from error


def _take_apart(path: Path, data: bytes) -> WordFile:
    parts = read_parts(data)
    main = next((target for kind, _, target in _relationships(parts, "") if kind == "officeDocument"), "")
    if main not in parts:
        raise NoWordFileError("it holds no Word document", "den indeholder ikke et Word-dokument")
    _check_type(parts, main)
    linked = [link for link in _relationships(parts, main) if link[2] in parts]
    single = {kind: target for kind, _, target in linked}

    def optional(kind: str) -> etree._Element | None:
        return _parsed(parts, single[kind]) if kind in single else None

    body = _parsed(parts, main)
    pages = {
        reference.get(f"{R}id"): reference.get(f"{W}type", "default")
        for reference in body.iter(f"{W}headerReference", f"{W}footerReference")
    }
    filled = [
        PackagePart(
            kind,
            _NAMES[kind, "" if kind.endswith("notes") else pages.get(name, "default")],
            _parsed(parts, target),
        )
        for kind, name, target in linked
        if kind in ("header", "footer", "footnotes", "endnotes")
    ]
    styles = optional("styles")
    return WordFile(
        path=path,
        data=data,
        parts=(PackagePart(BODY, _NAMES[BODY, ""], body), *filled),
        addresses=tuple(_addresses(parts)),
        styles=tuple(styles.iter(f"{W}style")) if styles is not None else (),
        defaults=styles.find(f"{W}docDefaults") if styles is not None else None,
        settings=optional("settings"),
        font_table=optional("fontTable"),
        theme=optional("theme"),
    )


def _parsed(parts: Mapping[str, bytes], name: str) -> etree._Element:
    """A part as elements. Raises NoWordFileError for a DTD: there is none (ECMA-376 Part 2, M1.17)."""
    root = parse_part(parts[name])
    if root.getroottree().docinfo.internalDTD is not None:
        raise NoWordFileError(
            "it has a DTD (<!DOCTYPE), which Word never writes",
            "den har en DTD (<!DOCTYPE), som Word aldrig skriver",
        )
    return root


def _relationships(parts: Mapping[str, bytes], source: str) -> Iterator[tuple[str, str, str]]:
    """Yield kind, id and target of each internal relationship of a part, "" for the package (OPC 9.3)."""
    folder, name = posixpath.split(source)
    listed = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    if listed is None:
        return
    for link in parse_part(listed):
        kind = link.get("Type", "")
        if kind.startswith(_OFFICE) and link.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, link.get("Target", "")))
            yield kind.removeprefix(_OFFICE), link.get("Id", ""), target.removeprefix("/")


def _addresses(parts: Mapping[str, bytes]) -> Iterator[str]:
    for name in sorted(parts):
        for link in parse_part(parts[name]) if name.endswith(".rels") else ():
            if link.get("TargetMode") == "External":
                yield link.get("Target", "")


def _check_type(parts: Mapping[str, bytes], main: str) -> None:
    """Raise NoWordFileError for a Word template (.dotx) or a file with macros, whatever its name ends in."""
    types = parse_part(parts[CONTENT_TYPES])
    said = next((entry.get("ContentType") for entry in types if entry.get("PartName") == f"/{main}"), None)
    if said == _WORD_TYPE.format("document.main"):
        return
    if said == _WORD_TYPE.format("template.main"):
        raise NoWordFileError(
            "it is saved as a Word template (.dotx)", "den er gemt som Word-skabelon (.dotx)"
        )
    if said and "macroEnabled" in said:
        raise NoWordFileError("it is saved with macros (.docm)", "den er gemt med makroer (.docm)")
    raise NoWordFileError("it is not a Word document", "den er ikke et Word-dokument")
