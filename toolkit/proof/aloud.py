"""What a screen reader says of a tagged PDF, in its order: headings, links, lists and tables by name.

It goes through the structure (ISO 32000-1, 14.7 and 14.8) as such programs do: what has an alternative text
is that text, what has none is what stands in its marks, and what is in no element is not heard.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, replace
from toolkit.proof.readback.objects import dictionary, entry, kids_of, said
from toolkit.proof.readback.paper import Paper
from toolkit.proof.readback.spoken import Spoken, whole_letters
from toolkit.proof.readback.values import Reference, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADINGS = {f"/H{level}": level for level in range(1, 7)}
# Elements that begin something of their own; all others are part of the line that they stand in.
_BLOCKS = _HEADINGS.keys() | {
    f"/{name}"
    for name in (
        *("Document", "Part", "Art", "Sect", "Div", "NonStruct", "Private", "Index", "TOC", "TOCI"),
        *("BlockQuote", "P", "H", "L", "LI", "LBody", "Table", "THead", "TBody", "TFoot", "TR", "TH", "TD"),
        *("Caption", "Note", "Form"),
    )
}
_NAMED = {
    "/Caption": "caption",
    "/Note": "note",
    "/BlockQuote": "quote",
    "/TOCI": "entry",
    "/Form": "field",
}
_MOST_LEVELS = 100
_MOST_NAMELESS = 5  # elements without a meaning within each other


@dataclass(frozen=True, slots=True)
class Utterance:
    """One line of what is heard. `kind` is the second word of a message's key ("aloud …").

    `level` is a heading's, or how deep a list lies; `count` is how many items, rows or pages there are,
    `columns` a table's. `language` is "" where it is that of what stands around it.
    """

    kind: str
    text: str = ""
    level: int = 0
    count: int = 0
    columns: int = 0
    language: str = ""
    page: int = 0

    def as_data(self) -> dict[str, object]:
        """Return it as JSON has it, without what says nothing."""
        return {name: value for name, value in asdict(self).items() if value}


def read_aloud(data: bytes) -> Iterator[Utterance]:
    """Yield what is heard of a PDF, line by line. Raises UnreadableError."""
    paper = Paper(data)
    try:
        reader = _Reader(paper, Spoken(data))
    except ValueError as error:
        raise UnreadableError(str(error)) from error
    tree = dictionary(paper.root.get("/StructTreeRoot"))
    if tree is not None:
        yield from reader.read(tree)
    silent = [page for page in range(1, paper.page_count + 1) if page not in reader.heard]
    for first, last in _runs(silent):
        yield Utterance("silent", page=first, count=last - first + 1)


def _runs(pages: list[int]) -> Iterator[tuple[int, int]]:
    for place, page in enumerate(pages):
        if place == 0 or pages[place - 1] != page - 1:
            first = page
        if place + 1 == len(pages) or pages[place + 1] != page + 1:
            yield first, page


class _Reader:
    """The walk through the structure. `heard` are the pages (from 1) of which anything was."""

    def __init__(self, paper: Paper, spoken: Spoken) -> None:
        self._spoken = spoken
        self._pages = paper.page_numbers
        self._roles: dict[str, object] = {}
        self._around = said(paper.root, "/Lang")  # the language of what is being read
        self._lists = 0
        self._open: set[int] = set()  # what is being read: damaged elements may hold themselves
        self.heard: set[int] = set()

    def read(self, tree: dict[str, object]) -> Iterator[Utterance]:
        """Yield what is heard of a structure tree."""
        self._roles = dictionary(tree.get("/RoleMap")) or {}
        yield from self._blocks(tree, 0, _MOST_LEVELS)

    def _blocks(self, element: dict[str, object], page: int, depth: int) -> Iterator[Utterance]:
        """Yield the blocks in an element, and what stands between them as a line each."""
        if depth == 0 or id(element) in self._open:
            return
        self._open.add(id(element))
        page = self._page(element, page)
        line: list[str] = []
        for kid in kids_of(element):
            inner = dictionary(kid)
            if inner is not None and self._is_block(inner):
                yield from _said(line)
                line = []
                yield from self._block(inner, page, depth)
            else:
                line.append(self._kid(kid, page, depth))
        yield from _said(line)
        self._open.discard(id(element))

    def _block(self, element: dict[str, object], page: int, depth: int) -> Iterator[Utterance]:
        around, language = self._around, self._change_language(element)
        if self._tag(element) in {"/Document", "/Part"}:
            language = ""
        for one in self._lines(element, page, depth):
            yield replace(one, language=one.language or language)
        self._around = around

    def _lines(self, element: dict[str, object], page: int, depth: int) -> Iterator[Utterance]:
        tag = self._tag(element)
        if tag == "/L":
            yield from self._list(element, page, depth)
        elif tag == "/Table":
            yield from self._table(element, page, depth)
        elif tag in _HEADINGS:
            text = " ".join(self._line(element, page, depth).split())
            yield Utterance("heading", text, level=_HEADINGS[tag])
        elif tag in _NAMED:
            yield from _named(_NAMED[tag], list(self._blocks(element, page, depth - 1)))
        elif "/ActualText" in element:  # instead of all that is in it (ISO 32000-1, 14.9.4)
            yield from _said([self._line(element, page, depth)])
        else:
            yield from self._blocks(element, page, depth - 1)

    def _list(self, element: dict[str, object], page: int, depth: int) -> Iterator[Utterance]:
        items = [inner for kid in kids_of(element) if (inner := dictionary(kid)) is not None]
        entries = [inner for inner in items if self._tag(inner) == "/LI"]
        self._lists += 1
        yield Utterance("list", count=len(entries), level=self._lists)
        for inner in items:
            if self._tag(inner) != "/LI":
                yield from self._block(inner, self._page(element, page), depth - 1)
                continue
            lines = list(self._blocks(inner, self._page(element, page), depth - 1))
            yield from _item(lines, self._lists)
        self._lists -= 1

    def _table(self, element: dict[str, object], page: int, depth: int) -> Iterator[Utterance]:
        rows = list(self._rows(element, depth))
        columns = max((len(list(self._cells(row))) for row in rows), default=0)
        page = self._page(element, page)
        for kid in kids_of(element):
            if (one := dictionary(kid)) is not None and self._tag(one) == "/Caption":
                yield from self._block(one, page, depth - 1)
        yield Utterance("table", count=len(rows), columns=columns)
        for row in rows:
            cells = (
                " ".join(map(_in_its_language, self._blocks(cell, self._page(row, page), depth - 1))).strip()
                for cell in self._cells(row)
            )
            yield Utterance("row", " | ".join(cells))

    def _rows(self, element: dict[str, object], depth: int) -> Iterator[dict[str, object]]:
        for kid in kids_of(element) if depth else ():
            inner = dictionary(kid)
            if inner is None:
                continue
            if self._tag(inner) == "/TR":
                yield inner
            elif self._tag(inner) in {"/THead", "/TBody", "/TFoot"}:
                yield from self._rows(inner, depth - 1)

    def _cells(self, row: dict[str, object]) -> Iterator[dict[str, object]]:
        for kid in kids_of(row):
            inner = dictionary(kid)
            if inner is not None and self._tag(inner) in {"/TH", "/TD"}:
                yield inner

    def _line(self, element: dict[str, object], page: int, depth: int) -> str:
        """Return all that an element says as one line."""
        if depth == 0:
            return ""
        told = said(element, "/ActualText") or said(element, "/Alt")
        page = self._page(element, page)
        if told or "/Alt" in element:
            words = "".join(self._kid(kid, page, depth) for kid in kids_of(element))  # heard, if in others
            return whole_letters(told) + words[len(words.rstrip()) :]
        return "".join(self._kid(kid, page, depth) for kid in kids_of(element))

    def _kid(self, kid: object, page: int, depth: int) -> str:
        """Return what a piece of content, an annotation or an element in a line says."""
        if type(kid) is int:
            return self._mark(page, kid)
        content = dictionary(kid)
        if content is None:
            return ""
        if "/S" in content:
            return self._inline(content, page, depth - 1)
        own = self._page(content, page)
        if "/MCID" in content:
            mark = entry(content, "/MCID")
            return self._mark(own, mark) if type(mark) is int else ""
        target = dictionary(content.get("/Obj"))
        if target is not None:
            self.heard.add(own)
            if said(target, "/Subtype") == "/Widget":
                return whole_letters(said(target, "/TU") or said(target, "/T"))
        return ""

    def _inline(self, element: dict[str, object], page: int, depth: int) -> str:
        tag, around = self._tag(element), self._around
        language = self._change_language(element)
        words = self._line(element, page, depth)
        self._around = around
        if tag == "/Link":
            return f"[{words.strip() or self._link_words(element)}]{words[len(words.rstrip()) :]}"
        if tag == "/Figure":
            return f"{{{words.strip()}}} "
        if tag == "/Lbl":
            return f"{words.strip()} "
        return f"({language}) {words}" if language and words.strip() else words

    def _change_language(self, element: dict[str, object]) -> str:
        """Make an element's language that of what is being read, and return it; "" where it is already."""
        around, own = self._around, said(element, "/Lang")
        self._around = own or around
        return "" if own.lower().split("-")[0] == around.lower().split("-")[0] else own

    def _is_block(self, element: dict[str, object], depth: int = _MOST_NAMELESS) -> bool:
        """Whether an element begins something of its own; one without a meaning does where one in it does."""
        if (tag := self._tag(element)) != "/NonStruct":
            return tag in _BLOCKS
        inner = (dictionary(kid) for kid in kids_of(element))
        return depth > 0 and any(one is not None and self._is_block(one, depth - 1) for one in inner)

    def _link_words(self, element: dict[str, object]) -> str:
        """Return what the annotation of a link without words says of itself."""
        for kid in kids_of(element):
            holder = dictionary(kid)
            target = dictionary(holder.get("/Obj")) if holder is not None else None
            if target is not None:
                return whole_letters(said(target, "/Contents"))
        return ""

    def _mark(self, page: int, mark: int) -> str:
        self.heard.add(page)
        return self._spoken.words(page, mark)

    def _tag(self, element: dict[str, object]) -> str:
        tag = said(element, "/S")
        for _ in range(len(self._roles) + 1):
            if tag not in self._roles:
                break
            tag = said(self._roles, tag)
        return tag

    def _page(self, holder: dict[str, object], page: int) -> int:
        reference = holder.get("/Pg")
        return self._pages.get(reference.number, page) if isinstance(reference, Reference) else page


def _said(line: list[str]) -> Iterator[Utterance]:
    words = " ".join("".join(line).split())
    if words:
        yield Utterance("text", words)


def _named(kind: str, lines: list[Utterance]) -> Iterator[Utterance]:
    """Yield lines of which the first says what they are."""
    for place, one in enumerate(lines):
        named = place == 0 and one.kind == "text"
        yield replace(one, kind=kind) if named else one


def _in_its_language(one: Utterance) -> str:
    return f"({one.language}) {one.text}" if one.language and one.text else one.text


def _item(lines: list[Utterance], level: int) -> Iterator[Utterance]:
    """Yield an item's label and its first words as one line."""
    texts: list[str] = []
    language = lines[0].language if lines else ""
    while lines and lines[0].kind == "text" and len(texts) < 2:  # noqa: PLR2004 - a label and a body
        one = lines.pop(0)
        texts.append(one.text if one.language == language else _in_its_language(one))
    yield Utterance("item", " ".join(texts), level=level, language=language)
    yield from lines
