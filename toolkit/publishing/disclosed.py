"""Everything that a file discloses to one who takes it apart: its passages, and what it is made of."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit.documents.docxio import read_parts
from toolkit.publishing.filecontent import digest, media_of, read_content, text_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

# A name a reader sees or hears; other attributes hold the format's own words.
_SPOKEN = frozenset(("descr", "title", "tooltip", "alias", "tag", "author", "initials"))
# Elements of Word, OpenDocument and HTML that begin a line.
_LINES = frozenset(
    (
        *("p", "tab", "br", "cr", "h", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tc", "div"),
        *("section", "dt", "dd", "title", "row", "si"),
    )
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a file's text and where it stands: `place` ("page", "part" ...) and `at`, number or name.

    `is_prose` tells whether its single words count: those of formats and of packed pictures do not.
    """

    place: str
    at: str
    text: str
    is_prose: bool = True


@dataclass(frozen=True, slots=True)
class Piece:
    """The digest of something that a file holds whole: a picture, a page's drawing, an enclosed file."""

    place: str
    at: str
    digest: bytes


def disclose(name: str, data: bytes, known: set[bytes]) -> Iterator[Passage | Piece]:
    """Yield every passage and piece of the file called `name`, its name among them.

    `known` holds the digests of what PDFs had packed in them; what is in it is not taken apart again, and
    what is new is added: the same pages and fonts are in several of a meeting's files.
    """
    yield Passage("name", "", name)
    yield Piece("file", "", digest(data))
    if data.startswith(b"%PDF-"):
        from toolkit.publishing.pdfdisclosed import disclose_pdf

        yield from disclose_pdf(data, known)
    elif name.endswith(".docx"):
        yield from _disclose_docx(data)
    elif name.endswith(".html"):
        yield from _disclose_html(data)
    elif name.endswith(".json"):
        yield from _disclose_json(json.loads(data))
    else:
        yield Passage("data", "", text_runs(data), is_prose=False)
        yield from (Piece("file", "", each) for each in sorted(read_content(data).digests))


def _disclose_docx(data: bytes) -> Iterator[Passage | Piece]:
    parts = read_parts(data)
    for name, part in parts.items():
        yield Passage("part", name, name, is_prose=False)
        if name.endswith((".xml", ".rels")):
            yield from disclose_xml(part, "part", name)
        else:
            yield Passage("part", name, text_runs(part), is_prose=False)
    for name, part in media_of(parts).items():
        yield from (Piece("part", name, each) for each in sorted(read_content(part).digests))


def disclose_xml(data: bytes, place: str, at: str) -> Iterator[Passage]:
    """Yield the text, the spoken attributes, the other attributes and the comments of an XML part."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
    root = etree.fromstring(data, parser)
    if root is None:
        yield Passage(place, at, data.decode("utf-8", "replace"), is_prose=False)
        return
    yield Passage(place, at, "".join(_running_text(root)))
    spoken: list[str] = []
    silent: list[str] = []
    for element in root.iter(etree.Element):
        for key, value in element.attrib.items():
            (spoken if str(key).rpartition("}")[2] in _SPOKEN else silent).append(str(value))
    yield Passage(place, at, "\n".join(spoken))
    yield Passage(place, at, "\n".join(silent), is_prose=False)


def _disclose_html(data: bytes) -> Iterator[Passage]:
    from lxml import etree

    root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    yield Passage("data", "", "".join(_running_text(root)))
    # All of a page is the toolkit's or the meeting's: its classes and addresses are read as prose too.
    values = (str(value) for element in root.iter(etree.Element) for value in element.attrib.values())
    yield Passage("data", "", "\n".join(values))


def _running_text(root: etree._Element) -> Iterator[str]:
    """Yield the text below `root`, comments with it, a line for each paragraph: runs may divide words."""
    for element in root.iter():
        is_element = isinstance(element.tag, str)
        if not is_element or element.tag.rpartition("}")[2] in _LINES:
            yield "\n"
        yield element.text or ""
        if not is_element:
            yield "\n"
        yield element.tail or ""


def _disclose_json(value: object) -> Iterator[Passage]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield Passage("data", "", key, is_prose=False)
            yield from _disclose_json(each)
    elif isinstance(value, list):
        for each in value:
            yield from _disclose_json(each)
    elif isinstance(value, str):
        yield Passage("data", "", value)
