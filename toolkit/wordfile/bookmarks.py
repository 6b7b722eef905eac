"""What the toolkit calls its own things in a Word file, and the bookmarks that it puts there."""

from __future__ import annotations

from lxml import etree

from toolkit.files.digests import digest_of
from toolkit.wordfile.docxio import W, attribute

NAMESPACE = "urn:minutes-toolkit:fields"
PROPERTY = "MinutesFields"
CUSTOM_PROPERTIES = "docProps/custom.xml"
_LONGEST_BOOKMARK = 40  # letters: what Word takes


def bookmark_of(address: str) -> str:
    """Return the name of the bookmark round the text at `address`: "_item_3_decision".

    Word hides what begins with a line, and takes letters, digits and lines alone (ECMA-376 17.13.6.2).
    """
    name = "_" + "".join(letter if letter.isalnum() else "_" for letter in address)
    if len(name) <= _LONGEST_BOOKMARK and name.isascii():
        return name
    return f"_field_{text_digest(address)}"


def text_digest(text: str) -> str:
    """Return what tells one text from another in a file's record."""
    return digest_of(text.encode("utf-8", "surrogatepass"))[:16]


def next_bookmark_id(root: etree._Element) -> int:
    """Return a number that no bookmark of the part has as its w:id yet."""
    return max((int(attribute(mark, "id")) for mark in root.iter(f"{W}bookmarkStart")), default=0) + 1


def put_bookmark(first: etree._Element, last: etree._Element, name: str, number: int) -> None:
    """Put a bookmark from the beginning of a w:p to the end of an element, which may be the same."""
    start, end = etree.Element(f"{W}bookmarkStart"), etree.Element(f"{W}bookmarkEnd")
    for mark in (start, end):
        mark.set(f"{W}id", str(number))
    start.set(f"{W}name", name)
    first.insert(0 if first.find(f"{W}pPr") is None else 1, start)
    last.append(end)
