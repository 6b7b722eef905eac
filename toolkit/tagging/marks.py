"""Markers: every stretch of a Word file's text in a hyperlink of its own, to find it again on its page.

dxpdf 0.8.1 gives every word inside a w:hyperlink a link annotation with that word's line box, and laying out
a word inside a hyperlink moves nothing. So every stretch of text is wrapped in a hyperlink to "~<number>";
`assignment.py` reads the boxes back, and none of the annotations reaches the finished pages.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.dataclass import dataclass, replace
from toolkit.tagging.model import Paragraph, Phrase, Stretch
from toolkit.tagging.runs import HYPERLINK, Run
from toolkit.wordfile.docxio import W, inner, remove

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_PROPERTIES = f"{W}rPr"
# What has a word's look in a hyperlink; a break or a picture inside one would move what follows.
TEXTS = frozenset(f"{W}{tag}" for tag in ("t", "tab", "ptab", "noBreakHyphen", "sym"))
# What may stand in a marker besides.
SILENT = frozenset(f"{W}{tag}" for tag in ("fldChar", "instrText", "footnoteReference", "endnoteReference"))
UNSEEN = frozenset(
    f"{W}{tag}"
    for tag in (
        *("bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd"),
        *("commentRangeStart", "commentRangeEnd"),
    )
)


# Round runs, and gone where markers come in their stead.
WRAPPERS = (HYPERLINK, *(f"{W}{tag}" for tag in ("ins", "moveTo", "smartTag", "customXml")))


def unwrap(wrapper: etree._Element) -> None:
    """Take a hyperlink, or another element round runs, away from them, in place."""
    for child in list(wrapper):
        if not str(child.tag).endswith("Pr"):
            wrapper.addprevious(child)
    remove(wrapper)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A run, the text of it that is shown, its language ("" for its paragraph's) and whether it is struck.

    `said` is what is heard instead of the text, and that of its neighbours that say the same.
    """

    run: Run
    text: str
    language: str
    struck: bool
    said: str


def mark_paragraph(paragraph: Paragraph, runs: Iterable[Spoken], stretches: list[Stretch]) -> None:
    """Put each stretch of the paragraph into a marker and add it to `stretches`; its index is its number.

    Where two markers meet within a word a line may break, so there are no more of them than must be.
    """
    marker: etree._Element | None = None
    before = " "
    for spoken in runs:
        stretch = _stretch(paragraph, spoken)
        if marker is not None and not before.isspace() and not spoken.text[:1].isspace():
            stretch = _in_language_of(stretches[-1], stretch)
        before = spoken.text[-1:] or before
        for piece, tags in _pieces(spoken.run.element):
            between = None if marker is None else _silent_between(marker, piece)
            if marker is not None and between is not None and (tags <= SILENT or stretch == stretches[-1]):
                marker.extend([*between, piece])
            elif tags & TEXTS:
                marker = etree.Element(HYPERLINK, {f"{W}anchor": f"~{len(stretches)}"})
                piece.addprevious(marker)
                marker.append(piece)
                stretches.append(stretch)


def mark_lines(paragraph: etree._Element, number: int) -> None:
    """Put all text of a w:p into markers called `number`, to find its lines; nothing else is told of it."""
    for wrapper in list(paragraph.iter(*WRAPPERS)):
        unwrap(wrapper)
    marker: etree._Element | None = None
    for run in list(paragraph.iterchildren(f"{W}r")):
        for piece, tags in _pieces(run):
            between = None if marker is None else _silent_between(marker, piece)
            if marker is not None and between is not None:
                marker.extend([*between, piece])
            elif tags & TEXTS:
                marker = etree.Element(HYPERLINK, {f"{W}anchor": f"~{number}"})
                piece.addprevious(marker)
                marker.append(piece)


def mark_run(run: etree._Element, number: int) -> None:
    """Put the text of a run into markers called `number`."""
    for piece, tags in _pieces(run):
        if tags & TEXTS:
            marker = etree.Element(HYPERLINK, {f"{W}anchor": f"~{number}"})
            piece.addprevious(marker)
            marker.append(piece)


def _stretch(paragraph: Paragraph, spoken: Spoken) -> Stretch:
    phrase = Phrase(paragraph, spoken.run.link, spoken.language, spoken.struck, spoken.said)
    return Stretch(phrase, spoken.run.anchors)


def _in_language_of(before: Stretch, stretch: Stretch) -> Stretch:
    """Return `stretch` in the language of the one before: no word is in two."""
    return replace(stretch, phrase=replace(stretch.phrase, language=before.phrase.language))


def _silent_between(marker: etree._Element, piece: etree._Element) -> list[etree._Element] | None:
    """Return what stands between a marker and a piece, None where anything of it is seen."""
    between: list[etree._Element] = []
    for element in piece.itersiblings(preceding=True):
        if element is marker:
            return between[::-1]
        if element.tag not in UNSEEN:
            return None
        between.append(element)
    return None


def _pieces(run: etree._Element) -> Iterator[tuple[etree._Element, frozenset[str]]]:
    """Split a run so that its text and fields stand in runs of their own; yield those with their tags."""
    properties = inner(run, _PROPERTIES)
    children = [child for child in run if child is not properties]
    tags = frozenset(str(child.tag) for child in children)
    if tags <= TEXTS | SILENT:
        if tags:
            yield run, tags
        return
    for child in children:
        piece = etree.Element(run.tag)
        if properties is not None:
            piece.append(deepcopy(properties))
        piece.append(child)
        run.addprevious(piece)
        if child.tag in TEXTS | SILENT:
            yield piece, frozenset({str(child.tag)})
    remove(run)
