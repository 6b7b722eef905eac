"""Word documents to pages: one small interface, one module behind it per renderer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from toolkit.buildsettings import RENDERERS
from toolkit.documents.pages import Anchor, Layout, PageLabels, Pages
from toolkit.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["RENDERERS", "Anchor", "Layout", "PageLabels", "Pages", "Renderer", "choose_renderer"]


class Renderer(Protocol):
    """Something that turns a .docx into pages."""

    @property
    def name(self) -> str:
        """The renderer's name on the command line."""

    @property
    def measure_document(self) -> Callable[[bytes], Layout] | None:
        """What tells where the pages of a .docx are to begin; None where that is left to the renderer."""

    @property
    def sketch_document(self) -> Callable[..., Pages]:
        """As `convert_document`, quicker where it can: the pages look the same, and may have no tags."""

    def convert_document(
        self, docx: bytes, layout: Layout | None = None, *, leaves_open: bool = False
    ) -> Pages:
        """Return the pages of a document of our own, as it was measured.

        Their PDF may be left open where it `leaves_open`, for who finishes it. Raises OtherPagesError where
        they do not begin so, ConversionError where there are none.
        """


def choose_renderer(name: str | None) -> Renderer:
    """Return the renderer called `name`; None for the embedded one where it exists, else LibreOffice.

    Raises UsageError for an unknown name and MissingProgramError when the renderer is not installed.
    """
    makers: dict[str, Callable[[], Renderer]] = {"embedded": _embedded, "libreoffice": _libreoffice}
    if name is None:
        from toolkit.convert.engine import is_available

        name = "embedded" if is_available() else "libreoffice"
    if name not in makers:
        raise UsageError(f"unknown renderer {name!r}: choose one of {', '.join(RENDERERS)}")
    return makers[name]()


def _embedded() -> Renderer:
    from toolkit.convert.embedded import EmbeddedRenderer

    return EmbeddedRenderer()


def _libreoffice() -> Renderer:
    from toolkit.convert.libreoffice import LibreOfficeRenderer
    from toolkit.processes.programs import find_soffice

    return LibreOfficeRenderer(find_soffice())
