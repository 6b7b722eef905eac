"""Markdown as the blocks that its Word document would have: what is compared with a file that comes back."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.markup import EmbeddedImage, ListNumbering, render_blocks, render_inline
from toolkit.regex import regex
from toolkit.wordfile.bookmarks import text_digest
from toolkit.wordtext.lines import settled
from toolkit.wordtext.looks import ListLevel, ListPlace
from toolkit.wordtext.reading import FIRST_HEADING, read_blocks
from toolkit.wordtext.runs import read_pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from toolkit.wordtext.model import Block, Line

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_WIDTH = 6_000_000  # EMU; how wide a table or picture is makes no difference here
_DEEPEST = 8
_WORD = regex(r"\w+")
_SAID = regex(r"<w:t [^>]*>([^<]*)|<w:br/>|</w:p>")  # text, and where one ends: all that Markdown becomes

# A mark that is no letter, a number too large for Word's lists; of a picture the alternative text counts.
_READ_OTHERWISE = regex("\ufeff|[0-9]{5}[.)]")


def blocks_of(text: str, pictures: Callable[[str], str] | None = None) -> tuple[Block, ...]:
    """Return the blocks that a CommonMark text is printed as.

    `pictures` tells what a picture is called here by where it is, "" for one that cannot be had.
    """
    host = _Host(pictures)
    return read_blocks(_parsed(render_blocks(text, host, FIRST_HEADING)), host)


def line_of(text: str, pictures: Callable[[str], str] | None = None) -> Line:
    """Return the pieces that a paragraph of CommonMark is printed as."""
    host = _Host(pictures)
    return settled(read_pieces(_parsed(f"<w:p>{render_inline(text, host)}</w:p>")[0], host))


def words_digest(blocks: Iterable[Block]) -> str:
    """Return what tells the words of blocks from others, however they look."""
    return plain_digest(" ".join(block.text for block in blocks))


def printed_digest(text: str) -> str:
    """Return the `words_digest` of the blocks of a CommonMark text without making them, which takes long."""
    return rendered_digest(render_blocks(text, _Host(None), FIRST_HEADING), text)


def rendered_digest(xml: str, text: str) -> str:
    """Return the same of a text, given what it is rendered as in any document."""
    if "![" in text or _READ_OTHERWISE.search(text):
        return words_digest(blocks_of(text))
    return plain_digest(unescape("".join(found[1] or " " for found in _SAID.finditer(xml))))


def plain_digest(text: str) -> str:
    """Return what tells the words of a line from others."""
    return text_digest(" ".join(_WORD.findall(text)))


def _parsed(xml: str) -> etree._Element:
    return etree.fromstring(f"<w:body {_NAMESPACES}>{xml}</w:body>")


class _Host:
    """A document written and read at once (`WordHost`, `Surroundings`); its ids are what they stand for."""

    text_width = _WIDTH

    def __init__(self, pictures: Callable[[str], str] | None) -> None:
        self.looks = _Looks()
        self._pictures = pictures or str
        self._numbers = 0

    def style(self, name: str) -> str:
        return name

    def link(self, url: str) -> str:
        return url

    def image(self, source: str) -> EmbeddedImage | None:
        name = self._pictures(source)
        return EmbeddedImage(name, 1, 1) if name else None

    def numbering(self, style: str, start: int) -> ListNumbering:
        ordered = style.startswith("List Number")
        level = min(int(style[-1]) if style[-1].isdigit() else 1, _DEEPEST) - 1
        self._numbers += 1
        self.looks.lists[str(self._numbers)] = ListLevel(ordered, start, restarted=True)
        return ListNumbering(self._numbers, level)

    def next_id(self) -> int:
        return 1

    def target(self, rel_id: str) -> str:
        return rel_id

    def picture(self, rel_id: str) -> str:
        return rel_id

    def note(self, kind: str, number: str) -> str:  # noqa: ARG002 - Markdown has no notes
        return ""

    def tell(self, code: str, words: str) -> None:
        """Take no note: it comes from Markdown."""


class _Looks:
    """The styles of a document whose styles are called by their names."""

    def __init__(self) -> None:
        self.lists: dict[str, ListLevel] = {}

    def names(self, style_id: str) -> tuple[str, ...]:
        return (style_id.lower(),)

    def outline(self, style_id: str) -> int | None:  # noqa: ARG002
        return None

    def place(self, style_id: str) -> ListPlace | None:  # noqa: ARG002 - the style alone tells
        return None

    def list_level(self, place: ListPlace) -> ListLevel:
        return self.lists[place.number_id]

    def definition_of(self, number_id: str) -> str:
        return number_id

    def run_looks(self, style_id: str) -> Iterator[etree._Element]:  # noqa: ARG002
        return iter(())
