"""The words of a paragraph, whose places are counted over all its runs, and tags put in place of them."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.wordfile.docxio import SPACE, W, parent_tag, remove

if TYPE_CHECKING:
    from collections.abc import Iterator

_AS_TEXT = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def words_of(paragraph: etree._Element) -> str:
    """Return a paragraph's own text, tabs and breaks among it, without that of boxes in it."""
    return "".join(text for _, text in _pieces(paragraph)).replace("\N{NO-BREAK SPACE}", " ")


def replace_words(paragraph: etree._Element, start: int, end: int, tag: str) -> None:
    """Put `tag` in place of the words from `start` to `end`, in the look of the first of them."""
    position = 0
    is_put = False
    for piece, text in list(_pieces(paragraph)):
        first, last = max(start - position, 0), min(end - position, len(text))
        position += len(text)
        if first >= last:
            continue
        if piece.tag != f"{W}t":
            remove(piece)
            continue
        piece.text = text[:first] + ("" if is_put else tag) + text[last:]
        piece.set(SPACE, "preserve")
        is_put = True


def set_words(paragraph: etree._Element, tag: str) -> None:
    """Put `tag` in place of all the words of a paragraph, and take it out of any list."""
    for numbering in paragraph.findall(f"{W}pPr/{W}numPr"):
        remove(numbering)
    text = words_of(paragraph)
    if text.strip():
        replace_words(paragraph, 0, len(text), tag)
    else:
        run = etree.SubElement(paragraph, f"{W}r")
        etree.SubElement(run, f"{W}t").text = tag


def guarded(paragraph: etree._Element, *tags: str, last: etree._Element | None = None) -> None:
    """Show the paragraphs from `paragraph` to `last` only where one of the `tags` prints something."""
    paragraph.addprevious(tag_paragraph(f"{{%p if {' or '.join(map(_name, tags))} %}}"))
    (paragraph if last is None else last).addnext(tag_paragraph("{%p endif %}"))


def row_guarded(row: etree._Element, tag: str) -> None:
    """Show a row of a label and a value only where what `tag` prints says something."""
    is_pair = len(row.findall(f"{W}tc")) == 2  # noqa: PLR2004 - a label and its value
    if is_pair and next(row.iter(f"{W}vMerge"), None) is None:
        row.addprevious(_tag_row(row, f"{{%tr if {_name(tag)} %}}"))
        row.addnext(_tag_row(row, "{%tr endif %}"))
        _head_first_column(next(row.iterancestors(f"{W}tbl")))


def _head_first_column(table: etree._Element) -> None:
    """Tell readers that a table's headers stand in its first column (ECMA-376 17.4.55)."""
    properties = table.find(f"{W}tblPr")
    look = properties.find(f"{W}tblLook") if properties is not None else None
    if properties is not None and look is None:
        look = etree.Element(f"{W}tblLook")
        later = next(
            (
                each
                for name in ("tblCaption", "tblDescription")
                if (each := properties.find(f"{W}{name}")) is not None
            ),
            None,
        )
        (properties.append if later is None else later.addprevious)(look)
    if look is not None and table.find(f"{W}tr/{W}trPr/{W}tblHeader") is None:
        for name, value in (("val", "0480"), ("firstRow", "0"), ("firstColumn", "1")):
            look.set(f"{W}{name}", value)


def _name(tag: str) -> str:
    return tag.strip("{} ")


def tag_paragraph(code: str) -> etree._Element:
    """Return a paragraph that holds nothing but a tag."""
    paragraph = etree.Element(f"{W}p")
    etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = code
    return paragraph


def _tag_row(row: etree._Element, code: str) -> etree._Element:
    copy = deepcopy(row)
    cells = copy.findall(f"{W}tc")
    for cell in cells:
        for child in list(cell):
            if child.tag != f"{W}tcPr":
                cell.remove(child)
        cell.append(etree.Element(f"{W}p"))
    cells[0].replace(cells[0][-1], tag_paragraph(code))
    return copy


def _pieces(paragraph: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    for piece in paragraph.iter(f"{W}t", *_AS_TEXT):
        if next(piece.iterancestors(f"{W}p")) is paragraph and parent_tag(piece) == f"{W}r":
            yield piece, piece.text or "" if piece.tag == f"{W}t" else _AS_TEXT[piece.tag]
