"""What Markdown needs from the Word document it is written into."""

from __future__ import annotations

from typing import Protocol

from toolkit.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class EmbeddedImage:
    """A picture that is already a part of the document, at its natural size in EMU (914,400 an inch)."""

    rel_id: str
    width_emu: int
    height_emu: int


@dataclass(frozen=True, slots=True)
class ListNumbering:
    """A list's own `w:numId`, and the level (0-8) of its abstract numbering that the list's style stands on.

    "List Number 2" may be the second level of one numbering, or have a numbering of its own: the template
    decides, and a paragraph that names a `w:numId` must name the level with it.
    """

    num_id: int
    level: int


class WordHost(Protocol):
    """One document that is being written: its styles, relationships, numberings and ids."""

    @property
    def text_width(self) -> int:
        """The width between the margins in EMU."""

    def style(self, name: str) -> str:
        """Return the style id of the template's style that Word shows as `name`."""

    def link(self, url: str) -> str:
        """Return the id of an external hyperlink relationship to `url`, an absolute URI."""

    def image(self, source: str) -> EmbeddedImage | None:
        """Return the picture at `source` (a path or URL as the user wrote it), None when it cannot be had."""

    def numbering(self, style: str, start: int) -> ListNumbering:
        """Return a numbering of its own for one list in the list style `style`.

        It uses that style's abstract numbering and overrides each of its nine levels to begin at
        `start` (ECMA-376 Part 1, 17.9.8 and 17.9.26), so that no list continues another's numbers.
        """

    def next_id(self) -> int:
        """Return a number that no drawing or bookmark of the document has yet."""
