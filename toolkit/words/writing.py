"""What the words of a template need from the format that they are written in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from toolkit.namedtuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup


class TextField(NamedTuple):
    """A text that may be changed in the Word file: its address in the meeting and what it is called there.

    `address` is "item/3/decision", whatever the language; `title` is "Punkt 3: Beslutning".
    """

    address: str
    title: str


class WordWriter(Protocol):
    """Turns texts into WordprocessingML for one document; render.py has the real one."""

    def blocks(self, text: str, below: int, field: TextField | None = None, language: str = "") -> Markup:
        """Return the paragraphs and tables of a CommonMark text.

        Its headings begin `below` levels under an item's. An empty text gives an empty Markup. `field` is
        which of the meeting's texts it is, `language` its own where that is not the document's.
        """

    def points(
        self, texts: Sequence[str], field: TextField | None = None, language: str = ""
    ) -> tuple[Markup, ...]:
        """Return the CommonMark of each paragraph in `texts` (bold, links, code ...) as runs."""

    def line(self, text: str, field: TextField) -> str:
        """Return a text that is printed on a line as it is; `field` is which of the meeting's it is."""

    def row(self, text: str, field: TextField | None, rows: str) -> str:
        """Return what a row of a table begins with, as it is; `rows` are all that the table has in them."""

    def blank(self, prompt: str, field: TextField) -> Markup:
        """Return a paragraph for a text still to be written, with what is to be done there."""

    def anchor(self, name: str) -> Markup:
        """Return a bookmark at this point."""

    def anchored(self, name: str, text: str) -> Markup:
        """Return `text` (plain) as runs inside a bookmark."""

    def contents_line(self, name: str, text: str) -> Markup:
        """Return a line of the contents as one link to the bookmark, with its page still to be filled in."""

    def page_number(self, name: str) -> Markup:
        """Return a PAGEREF field on the bookmark, its cached result still to be filled in."""
