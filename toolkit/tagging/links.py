"""The links of a document's pages: one for each line of a hyperlink, and what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.regex import regex
from toolkit.tagging.elements import Annotation, Element, Mark
from toolkit.tagging.model import Hyperlink, MarkedText, Picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.tagging.assignment import AssignedPage
    from toolkit.tagging.wordboxes import Box, Rect

# Word boxes on one line touch; a wider gap in a line is a tab.
SAME_LINE = 0.5
LETTER = regex(r"[^\W\d_]")


def attach_links(
    tree: Element, marked_text: MarkedText, pages: Sequence[AssignedPage], words: Mapping[Hyperlink, str]
) -> None:
    """Give each Link element of `tree` its annotations, in place; `words` is the text of each link.

    A link in a header or footer, or in a row that repeats, belongs to no text that is read; it gets an
    element of its own at the end.
    """
    elements = {element.link: element for element in reversed(list(_links(tree))) if element.link is not None}
    for link, element in elements.items():
        element.annotations += (
            Annotation(mark.page, mark.box, link, picture.alt or _describe(link, words, marked_text))
            for mark, picture in _pictures(element)
        )
    for number, page in enumerate(pages):
        for link, rect in _joined(marked_text, page.boxes):
            annotation = Annotation(number, rect, link, _describe(link, words, marked_text))
            (elements.get(link) or tree.add("Link")).annotations.append(annotation)
        for link, rect in _joined(marked_text, page.repeated):
            annotation = Annotation(number, rect, link, _describe(link, words, marked_text))
            tree.add("Link").annotations.append(annotation)


def _links(element: Element) -> Iterator[Element]:
    for kid in element.kids:
        if isinstance(kid, Element):
            if kid.link is not None:
                yield kid
            yield from _links(kid)


def _pictures(element: Element) -> Iterator[tuple[Mark, Picture]]:
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _pictures(kid)
        elif isinstance(kid.leaf, Picture):
            yield kid, kid.leaf


def _joined(marked_text: MarkedText, boxes: Sequence[Box]) -> Iterator[tuple[Hyperlink, Rect]]:
    """Yield one box for the words of a link that stand on one line."""
    last: Hyperlink | None = None
    joined: Rect = (0, 0, 0, 0)
    for box in boxes:
        link = marked_text.stretches[box.stretch].phrase.link
        if link is not None and link is last and _continues(joined, box.rect):
            joined = (joined[0], box.rect[1], box.rect[2], box.rect[3])
            continue
        if last is not None:
            yield last, joined
        last, joined = link, box.rect
    if last is not None:
        yield last, joined


def _continues(rect: Rect, following: Rect) -> bool:
    same_line = max(abs(rect[1] - following[1]), abs(rect[3] - following[3])) < SAME_LINE
    return same_line and following[0] > rect[2] - SAME_LINE


def _describe(link: Hyperlink, words: Mapping[Hyperlink, str], marked_text: MarkedText) -> str:
    """Return what a link says of itself: its tip, its words, or for a mere page number what is there."""
    own = " ".join((link.tip or words.get(link, "")).split())
    target = marked_text.targets.get(link.bookmark)
    if target is not None and not LETTER.search(own):
        own = " ".join(target.text.split()) or own
    return own or link.url or link.bookmark
