"""A PDF read back piece by piece. Pages are counted from 1."""

from __future__ import annotations

from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.proof.readback.drawntext import FontReader
from toolkit.proof.readback.objects import (
    DEEPEST_TREE,
    dictionary,
    elements,
    entry,
    name_tree,
    number_tree,
    numbers,
    numeral,
    resolved,
    said,
    unpacked,
    walk_pages,
)
from toolkit.proof.readback.reader import Reader
from toolkit.proof.readback.tags import Tags, read_tags
from toolkit.proof.readback.values import Reference, Stream, Text
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OUR_FONT = regex(rb"/MinutesFont_* [\d.]+ Tf\b")

# Actions that do more than move about in the document or open a page of the web (ISO 32000-1, table 198).
_ACTIVE = {
    *("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE"),
    *("/Rendition", "/Movie", "/Sound", "/RichMediaExecute"),
}


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; `level` begins at 1. `leads` tells whether it is meant to lead to a page."""

    level: int
    title: str
    page: int | None
    leads: bool


@dataclass(frozen=True, slots=True)
class Annotation:
    """What lies on a page: its kind ("Link"), its words, its box, the page it leads to, what it does.

    `leads` tells whether it is meant to lead to a page of this file, `action` is the kind of its action.
    """

    kind: str
    words: str
    rect: tuple[float, ...]
    page: int | None
    leads: bool
    action: str
    has_triggers: bool


class Paper:
    """A PDF in memory as it would lie on paper: read page by page when asked. Raises UnreadableError."""

    def __init__(self, data: bytes) -> None:
        self._reader = Reader(data)
        self._root = self._reader.root
        self._pages = list(walk_pages(self._root.get("/Pages")))
        self._numbers = {reference.number: number for number, reference in enumerate(self._pages, 1)}
        self._fonts = FontReader()
        self._annotations: dict[int, tuple[Annotation, ...]] = {}

    @property
    def root(self) -> dict[str, object]:
        """The catalogue."""
        return self._root

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return len(self._pages)

    @property
    def page_numbers(self) -> Mapping[int, int]:
        """Each page's number by its object's."""
        return self._numbers

    @property
    def title(self) -> str:
        """The title in its properties."""
        return said(self._reader.trailer, "/Info", "/Title")

    @property
    def language(self) -> str:
        """The language it says it is in, as a BCP 47 tag."""
        return said(self._root, "/Lang")

    @property
    def page_mode(self) -> str:
        """What readers show beside the pages at first, without the slash."""
        return said(self._root, "/PageMode").removeprefix("/")

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The label of every page (ISO 32000-1, 12.4.2)."""
        ranges = sorted(number_tree(self._root.get("/PageLabels")), key=itemgetter(0))
        written = []
        ends = [*(start for start, _ in ranges[1:]), self.page_count]
        for (start, label), end in zip(ranges, ends, strict=True):
            style, prefix = said(label, "/S"), said(label, "/P")
            stated = entry(label, "/St")
            first = stated if type(stated) is int else 1
            written += [prefix + numeral(number, style) for number in range(first, first + end - start)]
        return tuple(written) if written else tuple(str(number + 1) for number in range(self.page_count))

    @cached_property
    def tags(self) -> Tags | None:
        """What its tags say, None when it has none."""
        return read_tags(self._root, self._pages)

    @cached_property
    def outline(self) -> tuple[Bookmark, ...]:
        """Every bookmark in reading order, each once, even where they run in circles."""
        root = dictionary(self._root.get("/Outlines"))
        return tuple(self._read_outline(root, 1, set())) if root else ()

    def _read_outline(self, parent: dict[str, object], level: int, seen: set[int]) -> Iterator[Bookmark]:
        reference = parent.get("/First")
        while isinstance(reference, Reference) and reference.number not in seen:
            seen.add(reference.number)
            item = dictionary(reference)
            if item is None or level > DEEPEST_TREE:
                return
            page, leads = self._target(item)
            yield Bookmark(level, said(item, "/Title"), page, leads)
            yield from self._read_outline(item, level + 1, seen)
            reference = item.get("/Next")

    def _target(self, holder: dict[str, object]) -> tuple[int | None, bool]:
        """Return the page that a bookmark or link leads to, and whether it is meant to lead to one."""
        destination = holder.get("/Dest")
        action = dictionary(holder.get("/A"))
        if destination is None and action is not None and said(action, "/S") == "/GoTo":
            destination = action.get("/D")
            if destination is None:
                return None, False
        if destination is None:
            return None, False
        return self._page_of(resolved(destination)), True

    def _page_of(self, destination: object) -> int | None:
        if isinstance(destination, (str, Text)):
            destination = self._named.get(str(destination).removeprefix("/"))
        if isinstance(destination, dict):
            destination = resolved(destination.get("/D"))
        if not isinstance(destination, list) or not destination:
            return None
        reference = destination[0]
        if isinstance(reference, Reference):
            return self._numbers.get(reference.number)
        if type(reference) is int and 0 <= reference < self.page_count:
            return reference + 1
        return None

    @cached_property
    def _named(self) -> dict[str, object]:
        found: dict[str, object] = {}
        old_style = dictionary(self._root.get("/Dests"))
        if old_style is not None:
            found |= {name.removeprefix("/"): resolved(old_style[name]) for name in old_style}
        names = dictionary(self._root.get("/Names"))
        if names is not None:
            for name, value in name_tree(names.get("/Dests")):
                found[name] = value
        return found

    def page(self, number: int) -> dict[str, object]:
        """Return a page's own dictionary."""
        return dictionary(self._pages[number - 1]) or {}

    def boxes(self, number: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Return a page's media box and crop box, () for one that it does not give itself."""
        page = self.page(number)
        return numbers(page.get("/MediaBox")), numbers(page.get("/CropBox"))

    def packed_contents(self, number: int) -> Iterator[bytes]:
        """Yield the pieces of a page's content as they are stored."""
        for stream in self._content_streams(number):
            yield stream.packed

    def _content_streams(self, number: int) -> Iterator[Stream]:
        contents = self.page(number).get("/Contents")
        pieces: list[object] = [*elements(contents)]
        found = map(resolved, pieces or [contents])
        return (piece for piece in found if isinstance(piece, Stream))

    def contents(self, number: int) -> Iterator[bytes]:
        """Yield the pieces of a page's content, unpacked; b"" for one that cannot be."""
        return map(unpacked, self._content_streams(number))

    def text(self, number: int) -> str:
        """Return what is written on a page, in the order in which it is drawn."""
        blocks = self._fonts.blocks(self.page(number), b"\n".join(self.contents(number)))
        if blocks is None or not all(map(any, blocks)):  # or in a font that does not tell its characters
            return self._reader.text(number)
        return "\n".join("".join(shown) for shown in blocks)

    def annotations(self, number: int) -> tuple[Annotation, ...]:
        """Return what lies on a page."""
        if number not in self._annotations:
            self._annotations[number] = tuple(map(self._annotation, self._lying(number)))
        return self._annotations[number]

    def annotation_kinds(self, number: int) -> Iterator[str]:
        """Yield the kind of each annotation on a page, without reading what else it is."""
        return (said(one, "/Subtype").removeprefix("/") for one in self._lying(number))

    def _lying(self, number: int) -> list[dict[str, object]]:
        listed = map(dictionary, elements(self.page(number).get("/Annots")))
        return [one for one in listed if one is not None]

    def _annotation(self, annotation: dict[str, object]) -> Annotation:
        page, leads = self._target(annotation)
        action = dictionary(annotation.get("/A"))
        return Annotation(
            kind=said(annotation, "/Subtype").removeprefix("/"),
            words=said(annotation, "/Contents"),
            rect=numbers(annotation.get("/Rect")),
            page=page,
            leads=leads,
            action=said(action, "/S").removeprefix("/"),
            has_triggers="/AA" in annotation,
        )

    def stamp_texts(self, number: int) -> tuple[str, ...]:
        """Return the texts of our stamp on a page, () when it has none."""
        page = self.page(number)
        contents = resolved(page.get("/Contents"))
        pieces = elements(contents)
        drawing = unpacked(resolved(pieces[-1]) if pieces else contents)
        font = _OUR_FONT.search(drawing)
        blocks = self._fonts.blocks(page, drawing[drawing.rfind(b"BT", 0, font.start()) :]) if font else None
        return tuple(text for shown in blocks or () for text in shown)

    @property
    def embedded_files(self) -> tuple[str, ...]:
        """The names of the files held within, as the catalogue lists them."""
        names = dictionary(self._root.get("/Names"))
        listed = name_tree(names.get("/EmbeddedFiles")) if names is not None else ()
        return tuple(name for name, _ in listed)

    def active(self) -> Iterator[str]:
        """Yield the kind of everything that would act by itself or when it is touched, and where it is."""
        names = dictionary(self._root.get("/Names"))
        for key in ("/JavaScript", "/Renditions"):
            if names is not None and key in names:
                yield key[1:]
        opening = dictionary(self._root.get("/OpenAction"))
        if opening is not None and said(opening, "/S") in _ACTIVE:
            yield "OpenAction"
        if "/AA" in self._root:
            yield "AA"
        for number in range(1, self.page_count + 1):
            if "/AA" in self.page(number):
                yield f"AA, page {number}"
            for annotation in self.annotations(number):
                if f"/{annotation.action}" in _ACTIVE:
                    yield f"{annotation.action}, page {number}"
                if annotation.has_triggers:
                    yield f"AA, page {number}"
