"""Texts printed beside other words: `{{ section.text }}` after a lead-in, on the same line."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.wordfile.docxio import SPACE, W, attribute, remove

if TYPE_CHECKING:
    from collections.abc import Iterator


def place_inline_texts(root: etree._Element, text_style: str) -> None:
    """Take the paragraphs that were rendered within a w:t out of it, in place.

    `text_style` is the id of the style of ordinary paragraphs, which can stand on a line. The first one's
    words stand where the tag stood. Further paragraphs, lists and tables follow below the line, and what
    stood behind the tag follows them on a line of its own.
    """
    filled = [text for text in root.iter(f"{W}t") if len(text)]
    lines = dict.fromkeys(next(text.iterancestors(f"{W}p")) for text in filled)
    for line in lines:
        _place(line, text_style)


def _place(line: etree._Element, text_style: str) -> None:
    children = [child for child in line if child.tag != f"{W}pPr"]
    pieces = [piece for child in children for piece in _taken_apart(child, text_style)]
    current = last = line
    for piece, is_block in pieces:
        if is_block:
            last.addnext(piece)
            last = piece
        else:
            if last is not current:
                current = last = _new_line(line, last)
            current.append(piece)
    section = line.find(f"{W}pPr/{W}sectPr")
    if section is not None and last is not line:  # it ends the last of them
        remove(section)
        properties = _new_line(line, last)[0]
        properties.append(section)


def _taken_apart(child: etree._Element, text_style: str) -> Iterator[tuple[etree._Element, bool]]:
    """Yield what a part of a line becomes, each with whether it is a block below the line."""
    text = next((text for text in child.iter(f"{W}t") if len(text)), None) if child.tag == f"{W}r" else None
    if text is None:
        yield child, False
        return
    look = child.find(f"{W}rPr")
    blocks = list(text)
    is_first = True
    yield child, False
    for block in blocks:
        words, block.tail = block.tail or "", None
        text.remove(block)
        if is_first and attribute(block.find(f"{W}pPr/{W}pStyle"), "val") == text_style:
            yield from ((piece, False) for piece in _words_of(block, look))
        else:
            yield block, True
        is_first = bool(words)
        if words:
            yield _run(words, look), False


def _words_of(block: etree._Element, look: etree._Element | None) -> Iterator[etree._Element]:
    for piece in list(block):
        if piece.tag != f"{W}pPr":
            for run in piece.iter(f"{W}r"):
                if look is not None and run.find(f"{W}rPr") is None:
                    run.insert(0, deepcopy(look))
            yield piece


def _run(words: str, look: etree._Element | None) -> etree._Element:
    run = etree.Element(f"{W}r")
    if look is not None:
        run.append(deepcopy(look))
    text = etree.SubElement(run, f"{W}t")
    text.text = words
    text.set(SPACE, "preserve")
    return run


def _new_line(line: etree._Element, above: etree._Element) -> etree._Element:
    fresh = etree.Element(f"{W}p")
    properties = line.find(f"{W}pPr")
    if properties is not None:
        properties = deepcopy(properties)
        etree.strip_elements(properties, f"{W}sectPr")
        fresh.append(properties)
    above.addnext(fresh)
    return fresh
