"""What a file discloses, passage by passage."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

# A name a reader sees or hears; other attributes hold the format's own words.
_SPOKEN = frozenset(("descr", "title", "tooltip", "alias", "tag", "author", "initials"))
# Elements of Word, OpenDocument and HTML that begin a line.
_LINES = frozenset(
    (
        *("p", "tab", "br", "cr", "h", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tc", "div"),
        *("section", "dt", "dd", "title", "row", "si", "c", "table-cell"),
    )
)


_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_BASE64 = re.compile(r"base64,([A-Za-z0-9+/]+=*)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a file's text and where it stands: `place` ("page", "part" ...) and `at`, number or name.

    `is_prose` tells whether its single words count: those of formats and of packed pictures do not.
    """

    place: str
    at: str
    text: str
    is_prose: bool = True


def unwrapped(text: str) -> str:
    """Return a text with what its addresses spell another way: %20, and data: in base 64."""
    if "base64," in text:
        text = _BASE64.sub(_decoded, text)
    return _ESCAPES.sub(lambda match: unquote(match[0]), text) if "%" in text else text


def _decoded(match: re.Match[str]) -> str:
    try:
        data = base64.b64decode(match[1] + "=" * (-len(match[1]) % 4))
    except ValueError:
        return match[0]
    return data.decode("utf-8", "replace")


def disclose_xml(data: bytes, place: str, at: str) -> Iterator[Passage]:
    """Yield the text, the spoken attributes, the other attributes and the comments of an XML part."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
    root = etree.fromstring(data, parser)
    if root is None:
        yield Passage(place, at, data.decode("utf-8", "replace"), is_prose=False)
        return
    yield Passage(place, at, "".join(running_text(root)))
    spoken: list[str] = []
    silent: list[str] = []
    for element in root.iter(etree.Element):
        for key, value in element.attrib.items():
            (spoken if str(key).rpartition("}")[2] in _SPOKEN else silent).append(str(value))
    yield Passage(place, at, "\n".join(spoken))
    yield Passage(place, at, "\n".join(silent), is_prose=False)


def running_text(root: etree._Element) -> Iterator[str]:
    """Yield the text below `root`, comments with it, a line for each paragraph: runs may divide words."""
    for element in root.iter():
        is_element = isinstance(element.tag, str)
        if not is_element or element.tag.rpartition("}")[2] in _LINES:
            yield "\n"
        yield element.text or ""
        if not is_element:
            yield "\n"
        yield element.tail or ""
