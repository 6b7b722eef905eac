"""OpenDocument texts as Markdown: first as the web page that says the same (OpenDocument 1.3, part 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from toolkit.messages.message import SayableError
from toolkit.wordfile.docxio import parse_part, read_parts
from toolkit.wordtext.htmltext import read_tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _STYLE = (f"{_OASIS}{name}:1.0}}" for name in ("text", "table", "style"))
_OFFICE, _DRAW, _FO = (f"{_OASIS}{name}:1.0}}" for name in ("office", "drawing", "xsl-fo-compatible"))
_HREF = "{http://www.w3.org/1999/xlink}href"
_SHALLOWEST, _DEEPEST = 1, 6
# What programs write by themselves, or what no longer stands in the text.
_LEFT_OUT = (
    f"{_TEXT}tracked-changes",
    f"{_TEXT}sequence-decls",
    f"{_OFFICE}forms",
    f"{_TEXT}table-of-content",
)
_AS = {
    f"{_TEXT}list-header": "p",
    f"{_TEXT}list-item": "li",
    f"{_TEXT}line-break": "br",
    f"{_TEXT}section": "div",
    f"{_TABLE}table": "table",
    f"{_TABLE}table-row": "tr",
    f"{_TABLE}table-cell": "td",
}
_LONGEST_CHAIN = 20
_MOST_SPACES = 100


def read_odt(data: bytes, tell: Callable[[str, str], None]) -> str:
    """Return a text document as CommonMark; `tell` gets what that cannot hold, and its words.

    Raises ValueError for what is no such document.
    """
    parts = read_parts(data)
    if "content.xml" not in parts:
        raise SayableError("no-text")
    roots = [parse_part(parts[name]) for name in ("styles.xml", "content.xml") if name in parts]
    text = roots[-1].find(f"{_OFFICE}body/{_OFFICE}text")
    if text is None:
        raise SayableError("no-text")
    if any(True for _ in text.iter(f"{_TEXT}changed-region")):
        tell("tracked", "")
    page = etree.Element("body")
    _Writer(_Styles(roots), tell).into(page, text)
    return read_tree(page, tell)


class _Styles:
    """What the styles of a document say of letters, and of lists."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self._styles = {
            str(style.get(f"{_STYLE}name")): style for root in roots for style in root.iter(f"{_STYLE}style")
        }
        self._lists = {
            str(one.get(f"{_STYLE}name")): one for root in roots for one in root.iter(f"{_TEXT}list-style")
        }

    def looks(self, name: str) -> Iterator[str]:
        """Yield the tags that show letters as a style does."""
        found: dict[str, str] = {}
        for style in reversed(list(self._chain(name))):
            letters = style.find(f"{_STYLE}text-properties")
            found |= {str(key): str(value) for key, value in (() if letters is None else letters.items())}
        if found.get(f"{_FO}font-weight", "normal") in {"bold", "600", "700", "800", "900"}:
            yield "b"
        if found.get(f"{_FO}font-style") in {"italic", "oblique"}:
            yield "i"
        if found.get(f"{_STYLE}text-line-through-style", "none") != "none":
            yield "s"

    def is_like(self, name: str, *names: str) -> bool:
        """Whether a style is, or is based on, one of LibreOffice's own."""
        return any(str(style.get(f"{_STYLE}name")) in names for style in self._chain(name))

    def is_numbered(self, name: str, level: int) -> bool:
        """Whether a level of a list has numbers."""
        levels = self._lists.get(name, ())
        own = next((one for one in levels if one.get(f"{_TEXT}level") == str(level)), None)
        return own is not None and own.tag == f"{_TEXT}list-level-style-number"

    def _chain(self, name: str) -> Iterator[etree._Element]:
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = str(style.get(f"{_STYLE}parent-style-name", ""))


class _Writer:
    """Writes a document's elements as those of a web page."""

    def __init__(self, styles: _Styles, tell: Callable[[str, str], None]) -> None:
        self._styles = styles
        self._tell = tell

    def into(self, page: etree._Element, element: etree._Element, lists: tuple[str, ...] = ()) -> None:
        """Write what stands in an element; `lists` are the styles of the lists around it."""
        _add_text(page, element.text)
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                self._write(page, child, lists)
            _add_text(page, child.tail)

    def _write(self, page: etree._Element, element: etree._Element, lists: tuple[str, ...]) -> None:
        name = str(element.tag)
        style = str(element.get(f"{_TEXT}style-name", ""))
        if name == f"{_TEXT}list":
            style = style or (lists[-1] if lists else "")
            tag = "ol" if self._styles.is_numbered(style, len(lists) + 1) else "ul"
            self.into(etree.SubElement(page, tag), element, (*lists, style))
        elif name == f"{_TEXT}h":
            level = str(element.get(f"{_TEXT}outline-level", "1"))
            deep = min(max(int(level), _SHALLOWEST), _DEEPEST) if level.isdigit() else _SHALLOWEST
            self.into(etree.SubElement(page, f"h{deep}"), element, lists)
        elif name == f"{_TEXT}p":
            self._paragraph(page, element, style, lists)
        elif name == f"{_TEXT}span":
            self.into(self._within(page, style), element, lists)
        elif name in _AS:
            inner = etree.SubElement(page, _AS[name])
            inner.set("colspan", str(element.get(f"{_TABLE}number-columns-spanned", "1")))
            self.into(inner, element, lists)
        else:
            self._other(page, element, lists)

    def _paragraph(
        self, page: etree._Element, element: etree._Element, style: str, lists: tuple[str, ...]
    ) -> None:
        if self._styles.is_like(style, "Preformatted_20_Text"):
            before = page[-1] if len(page) else None
            code = before if before is not None and before.tag == "pre" else None
            if code is None:
                code = etree.SubElement(page, "pre")
            else:
                _add_text(code, "\n")
            self.into(code, element, lists)
            return
        quoted = self._styles.is_like(style, "Quotations")
        around = etree.SubElement(page, "blockquote") if quoted else page
        self.into(self._within(etree.SubElement(around, "p"), style), element, lists)

    def _within(self, page: etree._Element, style: str) -> etree._Element:
        """Return the innermost of the elements, put into `page`, that show letters as a style does."""
        inner = page
        for tag in self._styles.looks(style):
            inner = etree.SubElement(inner, tag)
        return inner if inner is not page else etree.SubElement(page, "span")

    def _other(self, page: etree._Element, element: etree._Element, lists: tuple[str, ...]) -> None:
        name = str(element.tag)
        words = " ".join(" ".join(map(str, element.itertext())).split())
        if name == f"{_TEXT}a":
            link = etree.SubElement(page, "a")
            link.set("href", str(element.get(_HREF, "")))
            self.into(link, element, lists)
        elif name in {f"{_TEXT}s", f"{_TEXT}tab"}:
            count = str(element.get(f"{_TEXT}c", "1"))
            _add_text(page, " " * min(int(count) if count.isdigit() else 1, _MOST_SPACES))
        elif name == f"{_TEXT}note":
            body = " ".join(" ".join(map(str, body.itertext())) for body in element.iter(f"{_TEXT}note-body"))
            self._tell("note", " ".join(body.split()))
            _add_text(page, f" ({' '.join(body.split())})")
        elif name in {f"{_OFFICE}annotation", f"{_OFFICE}annotation-end"}:
            if words:
                self._tell("comment", words)
        elif name == f"{_DRAW}frame":
            self._tell("textbox" if words else "picture", words)
            _add_text(page, f" {words} " if words else "")
        else:  # an index, a field, a group: its words are what it shows
            self.into(etree.SubElement(page, "span"), element, lists)


def _add_text(element: etree._Element, text: str | None) -> None:
    """Add text behind all that stands in an element."""
    if not text:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
