"""What an XML part of an office file says, whatever wrote it: its words in lines, and what its names say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

# A name a reader sees or hears; other attributes hold the format's own words.
SPOKEN = frozenset(("descr", "title", "tooltip", "alias", "tag", "author", "initials"))
# Elements of Word, OpenDocument and HTML that begin a line.
_LINES = frozenset(
    (
        *("p", "tab", "br", "cr", "h", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tc", "div"),
        *("section", "dt", "dd", "title", "row", "si", "c", "v", "table-cell"),
    )
)


def read_damaged(data: bytes) -> etree._Element | None:
    """Return the root of an XML part, None for what holds nothing of one. Nothing outside it is read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:  # it is empty
        return None


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
