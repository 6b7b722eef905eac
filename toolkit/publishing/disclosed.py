"""Everything that a file discloses to one who takes it apart, passage by passage."""

from __future__ import annotations

import gzip
import io
from typing import TYPE_CHECKING

from toolkit.formats.content import COMPOUND
from toolkit.publishing.filecontent import media_of, text_runs
from toolkit.publishing.passages import Passage, disclose_xml
from toolkit.publishing.pdfdisclosed import disclose_pdf
from toolkit.regex import regex
from toolkit.wordfile.compound import read_streams
from toolkit.wordfile.docxio import read_parts
from toolkit.wordfile.runningtext import running_text

if TYPE_CHECKING:
    from collections.abc import Iterator

# Word files and web pages within a Word file (altChunk, embedded objects) hold more of the same.
_DEEPEST = 4
_MOST_UNPACKED = 50_000_000
_STYLE = regex(r"(?s)/\*.*?\*/")


def disclose(name: str, data: bytes, depth: int = 0) -> Iterator[Passage]:
    """Yield every passage of the file called `name`."""
    if b"%PDF-" in data[:1024]:
        yield from disclose_pdf(data)
    elif data.startswith(b"PK\x03\x04"):
        if depth < _DEEPEST:
            yield from _disclose_package(data, depth)
    elif data.startswith(b"\x1f\x8b"):  # EMZ, SVGZ
        yield from disclose(name, _unpacked(data), depth + 1)
    elif data.startswith(COMPOUND) and depth:
        yield from _disclose_compound_file(name, data, depth)
    elif name.endswith((".html", ".htm", ".xhtml", ".mht")):
        yield from _disclose_html(data)
    elif name.endswith((".xml", ".rels", ".svg", ".vml")):
        yield from disclose_xml(data, "part" if depth else "data", name if depth else "")
    elif name.endswith(".css"):
        yield from (Passage("data", "", note) for note in _STYLE.findall(data.decode("utf-8", "replace")))
    else:
        place, at = ("part", name) if depth else ("data", "")
        yield Passage(place, at, text_runs(data), is_prose=False)


def _disclose_package(data: bytes, depth: int) -> Iterator[Passage]:
    parts = read_parts(data)
    media = media_of(parts)
    for name, part in parts.items():
        yield Passage("part", name, name, is_prose=False)
        # What is embedded is told by its content, whatever it is called.
        for passage in disclose(name, part, depth + 1):
            yield Passage("part", name, passage.text, passage.is_prose and name not in media)


def _disclose_compound_file(name: str, data: bytes, depth: int) -> Iterator[Passage]:
    """Yield the passages of an embedded object: of its streams, one may be a whole file."""
    yield Passage("part", name, text_runs(data), is_prose=False)
    if depth < _DEEPEST:
        for content in read_streams(data):
            start = max(content.find(b"PK\x03\x04"), 0)
            yield from disclose(name, content[start:], depth + 1)


def _unpacked(data: bytes) -> bytes:
    with gzip.open(io.BytesIO(data)) as file:
        return file.read(_MOST_UNPACKED)


def _disclose_html(data: bytes) -> Iterator[Passage]:
    from lxml import etree

    root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    if root is None:
        return
    yield Passage("data", "", "".join(running_text(root)))
    values = (str(value) for element in root.iter(etree.Element) for value in element.attrib.values())
    yield Passage("data", "", "\n".join(values))
