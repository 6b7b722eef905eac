"""Whether pages begin where they began before some words were changed: most changes move nothing.

The paragraphs whose words are others are measured by themselves, as they were and as they are. Where their
lines stand as they did, all of the document does. It is for pages that are only looked at: the whole document
is measured for those that are kept.
"""

from __future__ import annotations

from collections import deque
from copy import deepcopy
from functools import lru_cache
from itertools import dropwhile
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.convert.engine import draw
from toolkit.convert.measuring import measure_flow
from toolkit.convert.mending import mend_parts, with_stories
from toolkit.wordfile.docxio import (
    DOCUMENT,
    NUMBERING,
    STYLES,
    W,
    attribute,
    parse_part,
    part_bytes,
    read_parts,
    store_parts,
)
from toolkit.wordfile.mainpart import with_usual_names
from toolkit.wordfile.paragraphs import looks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from toolkit.convert.pagination import FlowBlock
    from toolkit.documents.pages import Layout

    Pair = tuple[etree._Element, etree._Element]  # noqa: SLF001 - lxml's only name for it

_MOST_CHANGED = 6  # paragraphs
_MOST_KEPT = 4  # documents
# What a paragraph may hold whose lines are told by its words and looks alone.
_PLAIN = frozenset(
    f"{W}{name}" for name in ("pPr", "r", "t", "rPr", "bookmarkStart", "bookmarkEnd", "proofErr")
)
_PARAGRAPH = f"{W}p"
_measured: deque[tuple[dict[str, bytes], Layout]] = deque(maxlen=_MOST_KEPT)


def measure_again(docx: bytes, measure: Callable[[bytes], Layout]) -> Layout:
    """Return what `measure` says of a document, or said of one that differs from it in nothing that moves."""
    parts = with_usual_names(read_parts(docx))
    stands = (layout for before, layout in _measured if parts == before or _stands(before, parts))
    layout = next(stands, None) or measure(docx)
    _measured.appendleft((parts, layout))
    return layout


def forget() -> None:
    """Measure whatever comes next whole."""
    _measured.clear()


def _stands(before: Mapping[str, bytes], now: Mapping[str, bytes]) -> bool:
    """Whether what is on the pages of one document stands where it does on those of another."""
    if {**before, DOCUMENT: b""} != {**now, DOCUMENT: b""}:
        return False
    roots = parse_part(before[DOCUMENT]), parse_part(now[DOCUMENT])
    paragraphs = [list(root.iter(_PARAGRAPH)) for root in roots]
    if len(paragraphs[0]) != len(paragraphs[1]):
        return False
    pairs = [pair for pair in zip(*paragraphs, strict=True) if len(set(map(_written, pair))) > 1]
    if len(pairs) > _MOST_CHANGED or not all(_differ_in_words(one, other, now) for one, other in pairs):
        return False
    if len({_section_of(pair[1]) for pair in pairs}) > 1:
        return False
    alone = [_alone(now, [pair[at] for pair in pairs]) for at in (0, 1)]
    for paragraph in (one for pair in pairs for one in pair):
        for child in list(paragraph):
            paragraph.remove(child)
    if _written(roots[0]) != _written(roots[1]):
        return False
    lines = [_lines_of(docx) for docx in alone]
    return lines[0] is not None and lines[0] == lines[1]


def _written(element: etree._Element) -> bytes:
    return bytes(etree.tostring(element, with_tail=False))


def _differ_in_words(one: etree._Element, other: etree._Element, parts: Mapping[str, bytes]) -> bool:
    """Whether two paragraphs are plain, and the same but for their words and how these look."""
    if any(_is_numbered(each, parts) or not _is_plain(each) for each in (one, other)):
        return False
    facts = [
        (
            _written(properties) if (properties := each.find(f"{W}pPr")) is not None else b"",
            [attribute(mark, "name") for mark in each.iter(f"{W}bookmarkStart")],
            sum(1 for _ in each.iter(f"{W}t")) > 0,
        )
        for each in (one, other)
    ]
    return facts[0] == facts[1]


def _is_plain(paragraph: etree._Element) -> bool:
    """Whether a paragraph is text alone, and stands in no table: a cell may be as wide as its text."""
    inner = [element for child in paragraph for element in (child, *child) if child.tag != f"{W}pPr"]
    return (
        all(element.tag in _PLAIN for element in inner)
        and paragraph.find(f"{W}pPr/{W}sectPr") is None
        and next(paragraph.iterancestors(f"{W}tbl"), None) is None
    )


def _is_numbered(paragraph: etree._Element, parts: Mapping[str, bytes]) -> bool:
    """Whether a number or a bullet may stand before a paragraph, whose width others decide."""
    if NUMBERING not in parts:
        return False
    style = attribute(paragraph.find(f"{W}pPr/{W}pStyle"), "val")
    return paragraph.find(f"{W}pPr/{W}numPr") is not None or style in _numbered_styles(parts[STYLES])


@lru_cache(maxsize=_MOST_KEPT)
def _numbered_styles(styles: bytes) -> frozenset[str]:
    """Return the paragraph styles that have numbers, and those that are based on one of them."""
    every = {attribute(style, "styleId"): style for style in parse_part(styles).iterfind(f"{W}style")}
    found = {name for name, style in every.items() if style.find(f"{W}pPr/{W}numPr") is not None}
    for _ in every:
        more = {name for name, style in every.items() if attribute(style.find(f"{W}basedOn"), "val") in found}
        if more <= found:
            break
        found |= more
    return frozenset(found)


def _alone(parts: Mapping[str, bytes], paragraphs: Sequence[etree._Element]) -> bytes:
    """Return a Word file with nothing but some paragraphs of one, on a page as wide as theirs."""
    if not paragraphs:
        return b""
    root = parse_part(parts[DOCUMENT])
    body = next(root.iter(f"{W}body"))
    for child in list(body):
        body.remove(child)
    body.extend([deepcopy(one) for one in paragraphs])
    body.append(deepcopy(_section_of(paragraphs[0])))
    return store_parts({**parts, DOCUMENT: part_bytes(root)})


def _section_of(paragraph: etree._Element) -> etree._Element:
    """Return the properties of the section that a paragraph stands in, which end it."""
    inside = paragraph.getroottree().iter(_PARAGRAPH, f"{W}sectPr")
    behind = dropwhile(lambda element: element is not paragraph, inside)
    return next(element for element in behind if element.tag != _PARAGRAPH)


@lru_cache(maxsize=8)
def _lines_of(docx: bytes) -> tuple[FlowBlock, ...] | None:
    """Return where the lines of a small document stand; None where that cannot be told."""
    if not docx:
        return ()
    others, stories = mend_parts(read_parts(docx))

    def draw_copy(copy: etree._Element) -> bytes:
        return draw(store_parts(with_stories(others, {**stories, DOCUMENT: copy})))

    flow = measure_flow(stories[DOCUMENT], looks_of(others[STYLES]), draw_copy)
    return None if flow is None else flow.blocks
