"""Words marked as being in another language, as runs that say so to Word."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.markup.languages import with_land
from toolkit.wordfile.docxio import SPACE, W, remove
from toolkit.words.languagemarks import SIGN, language_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# What stands behind a run's language (ECMA-376 Part 1, 17.3.2.28).
_BEHIND = frozenset(f"{W}{name}" for name in ("eastAsianLayout", "specVanish", "oMath", "rPrChange"))


def part_languages(root: etree._Element) -> None:
    """Make runs of their own of what is marked as in another language, and take the marks out; in place."""
    if not SIGN.search("".join(text.text or "" for text in root.iter(f"{W}t"))):
        return
    for paragraph in root.iter(f"{W}p"):
        texts = list(paragraph.iter(f"{W}t"))
        if any(SIGN.search(text.text or "") for text in texts):
            _part(paragraph)


def _part(paragraph: etree._Element) -> None:
    language = ""
    for run in list(paragraph.iter(f"{W}r")):
        pieces = list(_pieces(run, language))
        language = pieces[-1][1] if pieces else language
        parted = [(content, spoken) for content, spoken in pieces if content is not None]
        for content, spoken in parted:
            run.addprevious(_run(run, content, spoken))
        if pieces:
            remove(run)


def _pieces(run: etree._Element, language: str) -> Iterator[tuple[etree._Element | None, str]]:
    """Yield what a run holds and the language of each; None for a mark."""
    for child in list(run):
        if child.tag == f"{W}rPr":
            continue
        if child.tag != f"{W}t":
            yield child, language
            continue
        for place, piece in enumerate(SIGN.split(child.text or "")):
            if place % 2:
                language = language_of(piece)
                yield None, language
            elif piece:
                text = etree.Element(f"{W}t")
                text.text = piece
                text.set(SPACE, "preserve")
                yield text, language


def _run(run: etree._Element, content: etree._Element, language: str) -> etree._Element:
    fresh = etree.Element(f"{W}r", {str(name): str(value) for name, value in run.attrib.items()})
    look = run.find(f"{W}rPr")
    look = etree.Element(f"{W}rPr") if look is None else deepcopy(look)
    fresh.append(look)
    if language:
        for old in look.findall(f"{W}lang"):
            look.remove(old)
        place = sum(child.tag not in _BEHIND for child in look)
        look.insert(place, etree.Element(f"{W}lang", {f"{W}val": with_land(language)}))
    if not len(look):
        fresh.remove(look)
    fresh.append(content)
    return fresh
