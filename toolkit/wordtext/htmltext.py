"""Web pages as Markdown: what stands in them, by what it is and not by how it looks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import html

from toolkit.regex import regex
from toolkit.wordtext.lines import settled
from toolkit.wordtext.markdown import ListItem, MarkedList, Part, Quotation, write_parts, written_parts
from toolkit.wordtext.model import Block, BlockKind, Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lxml import etree

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "ul",
    ]
)
_SILENT = frozenset({"head", "script", "style", "template", "title", "colgroup"})
_LOOKS = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em", "cite"), "italic"),
    **dict.fromkeys(("s", "strike", "del"), "strike"),
    **dict.fromkeys(("code", "tt", "kbd", "samp"), "code"),
}
_HEADING = regex(r"h([1-6])")
_LINKED = regex(r"(?:https?|mailto|tel):", re.IGNORECASE)
_SPACES = regex(r"[ \t\r\n\f]+")
_FIRST = 3  # what a block calls the level of a text's shallowest headings
_WIDEST = 63  # columns that a cell may span


def read_html(data: bytes, tell: Callable[[str, str], None]) -> str:
    """Return a web page as CommonMark; `tell` gets what that cannot hold, and its words."""
    parser = html.HTMLParser(encoding=_encoding(data), remove_comments=True, remove_pis=True)
    return read_tree(html.document_fromstring(data, parser=parser), tell)


def read_tree(root: etree._Element, tell: Callable[[str, str], None]) -> str:
    """Return a page's tree as CommonMark."""
    return "\n\n".join(written_parts(_Reader(tell).parts(root)))


def _encoding(data: bytes) -> str | None:
    """Return what a page is written in, None where it says so itself."""
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None if b"charset=" in data.lower() else "windows-1252"
    return "utf-8"


class _Reader:
    """The walk through a page."""

    def __init__(self, tell: Callable[[str, str], None]) -> None:
        self._tell = tell

    def parts(self, element: etree._Element) -> list[Part]:
        """Return the paragraphs, lists, tables ... in an element."""
        parts: list[Part] = []
        waiting: list[Piece] = []

        def flush() -> None:
            line = settled(_unspaced(waiting))
            waiting.clear()
            if line:
                parts.extend(write_parts([Block(BlockKind.PARAGRAPH, line)]))

        waiting.append(_text(element.text, Piece()))
        for child in element:
            if _has_blocks(child):
                flush()
                _add(parts, self._block(child))
            else:
                waiting += self._pieces(child, Piece())
            waiting.append(_text(child.tail, Piece()))
        flush()
        return parts

    def _block(self, element: etree._Element) -> list[Part]:
        tag = str(element.tag)
        heading = _HEADING.fullmatch(tag)
        if heading:
            line = self._line(element)
            block = Block(BlockKind.HEADING, line, level=int(heading[1]) + _FIRST - 1)
            return list(write_parts([block])) if line else []
        if tag in {"ul", "ol"}:
            return [self._list(element, is_ordered=tag == "ol")]
        if tag == "blockquote":
            return [Quotation(self.parts(element))]
        if tag == "pre":
            lines = "".join(map(str, element.itertext())).strip("\n")
            return list(write_parts([Block(BlockKind.CODE, (Piece(lines),))]))
        if tag == "hr":
            return ["***"]
        return self._table(element) if tag == "table" else self.parts(element)

    def _list(self, element: etree._Element, *, is_ordered: bool) -> MarkedList:
        items: list[ListItem] = []
        start = str(element.get("start", "1"))
        number = int(start) if start.isdigit() and len(start) < len("1000000000") else 1
        for child in element:
            if child.tag == "li" or not items:
                told = number + len(items) if is_ordered else None
                items.append(ListItem(told, "", self.parts(child) or [""]))
            else:  # a list in a list, as editors write it
                _add(items[-1].parts, self._block(child))
        return MarkedList(items)

    def _table(self, table: etree._Element) -> list[Part]:
        parts = [part for caption in table.iterchildren("caption") for part in self.parts(caption)]
        rows = [self._row(row) for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        width = max(map(len, rows), default=0)
        if width:
            filled = tuple((*row, *((),) * (width - len(row))) for row in rows)
            parts += write_parts([Block(BlockKind.TABLE, rows=filled, alignments=("",) * width)])
        return parts

    def _row(self, row: etree._Element) -> list[tuple[Piece, ...]]:
        cells: list[tuple[Piece, ...]] = []
        for cell in row.iterchildren("td", "th"):
            cells.append(
                tuple(piece._replace(text=piece.text.replace("\n", " ")) for piece in self._line(cell))
            )
            span = str(cell.get("colspan", "1"))
            cells += [()] * (min(int(span), _WIDEST) - 1 if span.isdigit() else 0)
        return cells

    def _line(self, element: etree._Element) -> tuple[Piece, ...]:
        return settled(_unspaced(self._inside(element, Piece())))

    def _inside(self, element: etree._Element, look: Piece) -> Iterator[Piece]:
        yield _text(element.text, look)
        for child in element:
            yield from self._pieces(child, look)
            yield _text(child.tail, look)

    def _pieces(self, element: etree._Element, look: Piece) -> Iterator[Piece]:
        """Yield the pieces of an element in a line."""
        tag = str(element.tag)
        if tag in _SILENT:
            return
        if tag == "br":
            yield look._replace(text="\n")
        elif tag == "img":
            self._tell("picture", str(element.get("alt", "")))
        elif tag in {"svg", "math", "object", "iframe", "video", "audio", "canvas"}:
            self._tell("object", " ".join("".join(map(str, element.itertext())).split()))
        elif tag in _BLOCKS or tag in {"td", "th", "tr", "caption"}:  # a paragraph where only a line can be
            yield from (Piece(" "), *self._inside(element, look), Piece(" "))
        else:
            yield from self._inside(element, self._look(element, tag, look))

    def _look(self, element: etree._Element, tag: str, look: Piece) -> Piece:
        if tag == "a" and _LINKED.match(address := str(element.get("href", "")).strip()):
            return look._replace(link=address)
        return look._replace(**{_LOOKS[tag]: True}) if tag in _LOOKS else look  # type: ignore[arg-type]


def _add(parts: list[Part], more: list[Part]) -> None:
    """Put more behind some parts; bullets behind bullets are one list to whoever looks at them."""
    if parts and more and _is_bulleted(parts[-1]) and _is_bulleted(more[0]):
        parts[-1].items.extend(more[0].items)  # type: ignore[union-attr]
        more = more[1:]
    parts.extend(more)


def _is_bulleted(part: Part) -> bool:
    return isinstance(part, MarkedList) and all(item.number is None for item in part.items)


def _has_blocks(element: etree._Element) -> bool:
    """Whether an element is a block, or a mere wrapper round some."""
    return element.tag in _BLOCKS or any(inner.tag in _BLOCKS for inner in element.iterdescendants())


def _text(text: str | None, look: Piece) -> Piece:
    return look._replace(text=_SPACES.sub(" ", text or ""))


def _unspaced(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces with one space at most where two meet."""
    after_space = True
    for piece in pieces:
        text = piece.text.lstrip(" ") if after_space else piece.text
        if text:
            after_space = text[-1] in " \n"
            yield piece._replace(text=text)
