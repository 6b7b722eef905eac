"""What the words of a template need from the format that they are written in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from markupsafe import Markup


class WordWriter(Protocol):
    """Turns texts into WordprocessingML for one document; render.py has the real one."""

    def blocks(self, text: str, heading_level: int) -> Markup:
        """Return the paragraphs and tables of a CommonMark text, its headings nested from `heading_level` on.

        An empty text gives an empty Markup.
        """

    def inline(self, text: str) -> Markup:
        """Return one paragraph's CommonMark (bold, links, code ...) as runs."""

    def anchor(self, name: str) -> Markup:
        """Return a bookmark at this point."""

    def anchored(self, name: str, text: str) -> Markup:
        """Return `text` (plain) as runs inside a bookmark."""

    def page_number(self, name: str) -> Markup:
        """Return a PAGEREF field on the bookmark, its cached result still to be filled in."""
