"""Where the names and pages that links go to are in a PDF."""

from __future__ import annotations

import io
from functools import cached_property
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from toolkit.pdf.facts import Target
from toolkit.pdf.pdftext import key_text, name_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

# ISO 32000-1, table 151: how many numbers each kind of view takes.
_VIEWS = {
    "XYZ": 3,
    "Fit": 0,
    "FitH": 1,
    "FitV": 1,
    "FitR": 4,
    "FitB": 0,
    "FitBH": 1,
    "FitBV": 1,
}
_MOST_NODES = 10_000


class Destinations:
    """The destinations of one PDF: explicit ones, and both kinds of names (ISO 32000-1, 12.3.2.3)."""

    def __init__(self, pdf: pikepdf.Pdf, pages: Sequence[Object]) -> None:
        self._root = pdf.Root
        self._numbers = {page.objgen: number for number, page in enumerate(pages, 1)}

    @cached_property
    def _named(self) -> Mapping[bytes, Object]:
        found: dict[bytes, Object] = {}
        old_style = self._root.get("/Dests")
        if isinstance(old_style, Dictionary):
            found.update((key_text(key).encode("latin-1"), entry) for key, entry in old_style.items())
        names = self._root.get("/Names")
        if isinstance(names, Dictionary):
            found.update(_name_tree(names.get("/Dests"), set()))
        return found

    def resolve(self, destination: object) -> Target | None:
        """Return where `destination` (an array, a name or a string) leads, None when nowhere in this PDF."""
        if isinstance(destination, String):
            destination = self._named.get(bytes(destination))
        elif isinstance(destination, Name):
            destination = self._named.get(name_text(destination).encode("latin-1"))
        if isinstance(destination, Dictionary):
            destination = destination.get("/D")
        if not isinstance(destination, Array) or len(destination) == 0:
            return None
        page = self._page_number(destination[0])
        return Target(page, _view(destination)) if page else None

    def named(self, name: str) -> Target | None:
        """Return where the destination called `name` is."""
        return self.resolve(self._named.get(name.encode()))

    def _page_number(self, page: object) -> int | None:
        if isinstance(page, Dictionary):
            return self._numbers.get(page.objgen)
        # Not allowed within a document, but written by some programs and understood by readers: a page index.
        if isinstance(page, int) and 0 <= page < len(self._numbers):
            return page + 1
        return None


def _view(destination: Array) -> tuple[str | float | None, ...]:
    kind = name_text(destination[1]) if len(destination) > 1 else ""
    if kind not in _VIEWS:
        return ("Fit",)
    given = [_number(value) for value in list(destination)[2 : 2 + _VIEWS[kind]]]
    return (kind, *given, *[None] * (_VIEWS[kind] - len(given)))


def _number(value: object) -> float | None:
    try:
        return round(float(value), 3) if value is not None else None  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None


def _name_tree(node: object, seen: set[tuple[int, int]]) -> Iterator[tuple[bytes, Object]]:
    """Yield the names below `node` (7.9.6), each node once, even in a damaged tree that runs in circles."""
    if not isinstance(node, Dictionary) or node.objgen in seen or len(seen) > _MOST_NODES:
        return
    if node.is_indirect:
        seen.add(node.objgen)
    names = node.get("/Names")
    if isinstance(names, Array):
        pairs = list(names)
        for key, entry in zip(pairs[::2], pairs[1::2], strict=False):
            if isinstance(key, String):
                yield bytes(key), entry
    kids = node.get("/Kids")
    if isinstance(kids, Array):
        for kid in kids:
            yield from _name_tree(kid, seen)


def pages_of(pdf: bytes, names: Iterable[str]) -> dict[str, str]:
    """Return the printed number of the page that each of the named destinations leads to.

    What leads nowhere is left out. Raises pikepdf.PdfError for what is no PDF.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        destinations = Destinations(document, [page.obj for page in document.pages])
        found = {name: destinations.named(name) for name in names}
        return {name: document.pages[target.page - 1].label for name, target in found.items() if target}
