"""Everything that a file discloses to one who takes it apart: its passages, and what it is made of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from toolkit.publishing.filecontent import digest, media_of, read_content, text_runs
from toolkit.publishing.passages import Passage, Piece, disclose_xml, running_text
from toolkit.publishing.pdfdisclosed import disclose_pdf
from toolkit.wordfile.docxio import read_parts

if TYPE_CHECKING:
    from collections.abc import Iterator


def disclose(name: str, data: bytes, known: set[bytes]) -> Iterator[Passage | Piece]:
    """Yield every passage and piece of the file called `name`, its name among them.

    `known` holds the digests of what PDFs had packed in them; what is in it is not taken apart again, and
    what is new is added: the same pages and fonts are in several of a meeting's files.
    """
    yield Passage("name", "", name)
    yield Piece("file", "", digest(data))
    if data.startswith(b"%PDF-"):
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


def _disclose_html(data: bytes) -> Iterator[Passage]:
    from lxml import etree

    root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    yield Passage("data", "", "".join(running_text(root)))
    # All of a page is the toolkit's or the meeting's: its classes and addresses are read as prose too.
    values = (str(value) for element in root.iter(etree.Element) for value in element.attrib.values())
    yield Passage("data", "", "\n".join(values))


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
