"""Writes into the page for the web: what the texts and the template of a meeting need from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from toolkit.dataclass import dataclass
from toolkit.documents.pictures import read_picture
from toolkit.markup.html import WebPicture, render_html, render_html_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from toolkit.words.wording import Words
    from toolkit.words.writing import TextField

PICTURE_FOLDER = "pictures/"
_ITEMS = 2  # the level of their headings: the page's title is the first


@dataclass(frozen=True, slots=True)
class WebFile:
    """A file beside the page: its address, and what is said of it ("PDF, 340 kB")."""

    address: str
    facts: str
    language: str = ""  # "" where nobody says it


class WebWriter:
    """`toolkit.words.writing.WordWriter` and `toolkit.markup.html.WebHost` for one page.

    `folder` is the meeting's; pictures are taken from there alone. `files` are those of the attachments, by
    their keys. `pictures` are the files that the page shows, by address, once it is written.
    """

    def __init__(self, words: Words, folder: Path, files: Mapping[str, WebFile]) -> None:
        self._words = words
        self._folder = folder
        self._files = files
        self._shown: dict[str, WebPicture | None] = {}
        self.pictures: dict[str, bytes] = {}

    # ------------------------------------------------ what a template asks for

    def blocks(
        self,
        text: str,
        below: int,
        field: TextField | None = None,  # noqa: ARG002 - of Word files
        language: str = "",
    ) -> Markup:
        """Return a CommonMark text as HTML blocks, headings `below` levels under an item's."""
        html = Markup(render_html(text, self, _ITEMS + below))  # noqa: S704 -- markup escapes its texts
        return Markup('<div lang="{}">\n{}</div>').format(language, html) if language and html else html

    def points(
        self,
        texts: Sequence[str],
        field: TextField | None = None,  # noqa: ARG002 - of Word files
        language: str = "",
    ) -> tuple[Markup, ...]:
        """Return each paragraph's CommonMark as HTML."""
        lines = [Markup(render_html_line(text, self)) for text in texts]  # noqa: S704 -- likewise
        spoken = Markup('<span lang="{}">{}</span>')
        return tuple(spoken.format(language, line) if language else line for line in lines)

    def line(self, text: str, field: TextField) -> str:  # noqa: ARG002 - of Word files
        """Return a line of plain words."""
        return text

    def row(self, text: str, field: TextField | None, rows: str) -> str:  # noqa: ARG002 - of Word files
        """Return what a row of a table begins with."""
        return text

    def blank(self, prompt: str, field: TextField) -> Markup:  # noqa: ARG002 - nobody writes on a web page
        """Return nothing: a web page is only read."""
        return Markup("")

    def anchor(self, name: str) -> Markup:
        """Return the id of a place: the name of the same place's bookmark in Word and PDF."""
        return Markup("{}").format(name)

    def anchored(self, name: str, text: str) -> Markup:
        """Return an attachment's line, with a link to its file where it has one."""
        file = self._files.get(name)
        if file is None:
            return Markup('<span id="{}">{}</span>').format(name, text)
        spoken = Markup(' hreflang="{}"').format(file.language) if file.language else ""
        line = Markup('<a id="{}" href="{}"{}>{} <span class="file">({})</span></a>')
        return line.format(name, file.address, spoken, text, file.facts)

    def contents_line(self, name: str, text: str) -> Markup:
        """Return a link to an item."""
        return Markup('<a href="#{}">{}</a>').format(name, text)

    def page_number(self, name: str) -> Markup:  # noqa: ARG002 - what a template may ask of every writer
        """Return nothing: a web page has no page numbers."""
        return Markup("")

    # ------------------------------------------------ what Markdown asks for

    def picture(self, source: str) -> WebPicture | None:
        """Return the picture at `source`, a path from the meeting's folder; None when it cannot be had."""
        if source not in self._shown:
            self._shown[source] = self._take(source)
        return self._shown[source]

    def _take(self, source: str) -> WebPicture | None:
        picture = read_picture(self._folder, source)
        if picture is None:
            return None
        # A number, not the file's name: that may tell more than its text alternative does.
        address = f"{PICTURE_FOLDER}{len(self.pictures) + 1}{picture.suffix}"
        self.pictures[address] = picture.data
        return WebPicture(address, *picture.pixels)

    @property
    def undescribed(self) -> str:
        """Return "Billede uden beskrivelse"."""
        return self._words.labels["undescribed_picture"]

    def table_name(self, header: Sequence[str]) -> str:
        """Return "Tabel: Dato, Tidspunkt, Møde"."""
        columns = ", ".join(" ".join(cell.split()) for cell in header if cell.strip())
        return self._words.phrase("web_table", columns=columns).rstrip(": ")
