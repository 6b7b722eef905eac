"""Which paragraph each piece of a page belongs to, told by the boxes of the markers.

A piece in a marker's box belongs to that marker's paragraph. A piece in none is a stray.
"""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field
from toolkit.documents.barriers import Barrier, Trouble
from toolkit.regex import regex
from toolkit.tagging.glyphs import UNKNOWN
from toolkit.tagging.labels import Gap, Labels
from toolkit.tagging.model import Label, Phrase, Picture, Story, Stray
from toolkit.tagging.streams import PieceKind
from toolkit.tagging.wordboxes import BoxFinder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from toolkit.tagging.model import MarkedText, Paragraph, Stretch
    from toolkit.tagging.streams import PagePiece
    from toolkit.tagging.wordboxes import Box

LEADERS = " .·…_-\u00a0\t"  # what fills the space of a tab (ECMA-376 17.18.72)
HAIR = 0.0008  # points; the most that a picture's size on the page differs from the one in the Word file
BREAK = regex(r"[\t\n]")
SPACE = regex(r"\s+")


@dataclass(frozen=True, slots=True)
class Struck:
    """A piece of struck text and how far to the right its line goes."""

    piece: PagePiece
    until: float


@dataclass(slots=True)
class AssignedPage:
    """A page whose pieces know what they belong to.

    `boxes` are those of the stretches that this page shows for the first time, `repeated` those of headers,
    footers and rows that a table shows again.
    """

    pieces: list[PagePiece]
    boxes: list[Box] = field(default_factory=list)
    repeated: list[Box] = field(default_factory=list)
    struck: list[Struck] = field(default_factory=list)


def find_struck(pieces: Sequence[PagePiece], boxes: Sequence[Box]) -> list[Struck]:
    """Return the text of a page that stands in one of the boxes, each of which is of struck text."""
    texts = [piece for piece in pieces if piece.kind is PieceKind.TEXT]
    return list(_struck(texts, _owners(texts, boxes), lambda _box: True))


def _struck(
    texts: Sequence[PagePiece], owners: Sequence[Box | None], is_struck: Callable[[Box], bool]
) -> Iterator[Struck]:
    for index, (piece, box) in enumerate(zip(texts, owners, strict=True)):
        if box is not None and is_struck(box):
            more = index + 1 < len(texts) and owners[index + 1] is box
            yield Struck(piece, texts[index + 1].x if more else box.rect[2])


def _owners(texts: Sequence[PagePiece], boxes: Sequence[Box]) -> list[Box | None]:
    finder = BoxFinder(boxes)
    return [finder.find(piece.x, piece.y) for piece in texts]


class Assignment:
    """The walk over the pages, first to last; `remarks` collects what could not be told."""

    def __init__(self, marked_text: MarkedText) -> None:
        self._marked_text = marked_text
        self._labels = Labels(marked_text)
        self._has_struck = any(stretch.phrase.struck for stretch in marked_text.stretches)
        self._last = 0
        self._first_pages: dict[Paragraph, int] = {}
        self._letters: dict[Paragraph, int] = {}
        self._breaks: dict[Paragraph, frozenset[int]] = {}
        self.remarks: list[Barrier] = []

    def assign(self, page: int, pieces: list[PagePiece], boxes: Sequence[Box]) -> AssignedPage:
        """Give the pieces of a page (1-based) their leaves."""
        texts = [piece for piece in pieces if piece.kind is PieceKind.TEXT]
        owners = _owners(texts, boxes)
        assigned = AssignedPage(pieces)
        leaves: dict[int, Phrase | None] = {}  # a stretch has many words
        for piece, box in zip(texts, owners, strict=True):
            if box is not None:
                if box.stretch not in leaves:
                    leaves[box.stretch] = self._leaf(page, box.stretch)
                piece.leaf = leaves[box.stretch]
            if UNKNOWN in piece.text:
                self.remarks.append(Barrier(Trouble.GLYPH, page, _around(self._words(box), piece.text)))
        self._sort_boxes(page, boxes, assigned)
        self._assign_rest(page, texts, owners)
        if self._has_struck:
            assigned.struck = list(_struck(texts, owners, lambda box: self._stretch(box).phrase.struck))
        for piece in pieces:
            if piece.kind is PieceKind.IMAGE:
                self._assign_image(page, piece)
            elif piece.kind is PieceKind.OTHER:
                self.remarks.append(Barrier(Trouble.CONTENT, page, piece.text[:40]))
        _assign_underlines(pieces)
        self._space(texts)
        return assigned

    def _stretch(self, box: Box) -> Stretch:
        return self._marked_text.stretches[box.stretch]

    def _words(self, box: Box | None) -> str:
        return self._stretch(box).phrase.paragraph.text if box is not None else ""

    def _leaf(self, page: int, stretch: int) -> Phrase | None:
        """Return what the words of a stretch belong to, None where they are blank or a repetition."""
        phrase = self._marked_text.stretches[stretch].phrase
        if not phrase.paragraph.text.strip() or self._is_repeated(page, phrase.paragraph):
            return None
        self._first_pages.setdefault(phrase.paragraph, page)
        return phrase

    def _is_repeated(self, page: int, paragraph: Paragraph) -> bool:
        if paragraph.story is Story.MARGIN:
            return True
        return paragraph.repeats and self._first_pages.get(paragraph, page) != page

    def _sort_boxes(self, page: int, boxes: Sequence[Box], assigned: AssignedPage) -> None:
        for stretch, of_stretch in groupby(boxes, attrgetter("stretch")):
            paragraph = self._marked_text.stretches[stretch].phrase.paragraph
            kept = assigned.repeated if self._is_repeated(page, paragraph) else assigned.boxes
            kept.extend(of_stretch)

    def _assign_rest(self, page: int, texts: Sequence[PagePiece], owners: Sequence[Box | None]) -> None:
        """Say what text without a marker is: a bullet or number, a note's number, a leader, or unknown."""
        stray: Stray | None = None
        for gap in self._gaps(texts, owners):
            leaf = self._labels.note_mark(gap, self._last) or self._labels.label(gap, self._last)
            if isinstance(leaf, Label):
                gap.piece.spaced = leaf.paragraph.role.is_heading
                gap.piece.leaf = None if self._is_repeated(page, leaf.paragraph) else leaf
                self._last = max(self._last, leaf.paragraph.number)
            elif leaf is not None:
                gap.piece.leaf = leaf
            elif gap.piece.text.strip(LEADERS) and not gap.is_marginal:
                if stray is None or stray.paragraph is not gap.before:
                    stray = Stray(gap.before)
                gap.piece.leaf = stray
                self.remarks.append(Barrier(Trouble.STRAY, page, gap.piece.text.strip()))

    def _gaps(self, texts: Sequence[PagePiece], owners: Sequence[Box | None]) -> Iterator[Gap]:
        """Yield the pieces without an owner, with what stands before and after them."""
        following = _next_owned(owners)
        before: Paragraph | None = None
        previous: PagePiece | None = None
        for index, (piece, box) in enumerate(zip(texts, owners, strict=True)):
            if box is not None:
                before, previous = self._stretch(box).phrase.paragraph, piece
                if before.story is not Story.MARGIN:
                    self._last = max(self._last, before.number)
                continue
            after = following[index]
            if after is None:
                yield Gap(piece, previous, before, None, None)
            else:
                owner = owners[after]
                ahead = None if owner is None else self._stretch(owner).phrase.paragraph
                yield Gap(piece, previous, before, texts[after], ahead)

    def _assign_image(self, page: int, piece: PagePiece) -> None:
        picture = self._find_picture(piece)
        if picture is None:
            self.remarks.append(Barrier(Trouble.PICTURE, page, ""))
        elif not self._is_repeated(page, picture.paragraph) and not picture.decorative:
            self._first_pages.setdefault(picture.paragraph, page)
            piece.leaf = picture  # without words too: that there is a picture is heard
            if not picture.alt:
                self.remarks.append(Barrier(Trouble.NO_ALT, page, picture.paragraph.text))

    def _find_picture(self, piece: PagePiece) -> Picture | None:
        for picture in self._marked_text.pictures:
            across, down = picture.size
            if abs(across - piece.across) < HAIR and abs(down - piece.down) < HAIR:
                return picture
        return None

    def _space(self, texts: Sequence[PagePiece]) -> None:
        """Have a space follow where the Word file has a tab or line break: some readers join marked text."""
        for piece in texts:
            if not isinstance(piece.leaf, Phrase):
                continue
            paragraph = piece.leaf.paragraph
            if paragraph not in self._breaks:
                self._breaks[paragraph] = _break_places(paragraph.text)
            if self._breaks[paragraph]:
                letters = self._letters.get(paragraph, 0) + len(SPACE.sub("", piece.text))
                self._letters[paragraph] = letters
                piece.spaced = letters in self._breaks[paragraph] and piece.text[-1:] != " "


def _break_places(text: str) -> frozenset[int]:
    """Return after how many letters each tab and line break stands."""
    if "\t" not in text and "\n" not in text:
        return frozenset()
    return frozenset(len(SPACE.sub("", text[: match.start()])) for match in BREAK.finditer(text))


def _around(words: str, text: str) -> str:
    return words or text.replace(UNKNOWN, "?")


def _next_owned(owners: Sequence[Box | None]) -> list[int | None]:
    """Return for each piece the index of the next one that has an owner."""
    following: list[int | None] = [None] * len(owners)
    found: int | None = None
    for index in reversed(range(len(owners))):
        following[index] = found
        if owners[index] is not None:
            found = index
    return following


def _assign_underlines(pieces: Sequence[PagePiece]) -> None:
    """Let the lines that a text is underlined by be in its mark, which they would cut in two."""
    previous: PagePiece | None = None
    between: list[PagePiece] = []
    for piece in pieces:
        if piece.kind is PieceKind.PATH:
            between.append(piece)
            continue
        is_text = piece.kind is PieceKind.TEXT
        if between:
            if is_text and previous is not None and previous.leaf == piece.leaf:
                for line in between:
                    line.leaf = piece.leaf
            between = []
        previous = piece if is_text else None
