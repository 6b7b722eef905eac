"""The elements of a planned structure, and the marks on the pages that they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field

if TYPE_CHECKING:
    from toolkit.tagging.model import Hyperlink, Leaf
    from toolkit.tagging.wordboxes import Rect


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked-content sequence: its 0-based page, its identifier there, what it is and where."""

    page: int
    number: int
    leaf: Leaf
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link's box on a page (0-based), and its description for those who do not see where it stands."""

    page: int
    rect: Rect
    link: Hyperlink
    description: str


@dataclass(slots=True, eq=False)
class Element:
    """A structure element; `said` is heard instead of what is in it.

    `attributes` are those of its owner `owner` (ISO 32000-1, 14.8.5).
    """

    tag: str
    kids: list[Element | Mark] = field(default_factory=list)
    owner: str = ""
    attributes: dict[str, object] = field(default_factory=dict)
    alt: str = ""
    said: str = ""
    language: str = ""
    identifier: str = ""
    link: Hyperlink | None = None
    annotations: list[Annotation] = field(default_factory=list)

    def add(self, tag: str) -> Element:
        """Return a new last element in this one."""
        element = Element(tag)
        self.kids.append(element)
        return element
