"""What the toolkit calls its own things in a Word file: bookmarks round texts, and the record of them."""

from __future__ import annotations

from toolkit.files.digests import digest_of

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
