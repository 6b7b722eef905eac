"""What the renderer makes besides the text: bullets, numbers, and the numbers of notes."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.regex import regex
from toolkit.tagging.model import Label, MarkedText, NoteMark, Paragraph, Story
from toolkit.tagging.runs import PARAGRAPH

if TYPE_CHECKING:
    from toolkit.tagging.streams import PagePiece

LINE = 1.0  # points between two baselines that are one line's
BESIDE = 3.0  # a label's may stand off further: the renderer sets it as high as its own letters ask
RAISED = 7.0  # points; how far a note's number may stand above the line
NOTE_NUMBER = regex(r"\W?\w{1,5}\W?|\W{1,3}")


@dataclass(frozen=True, slots=True)
class Gap:
    """A piece of text without an owner, and the nearest ones with one: `before` and `ahead` are theirs."""

    piece: PagePiece
    previous: PagePiece | None
    before: Paragraph | None
    following: PagePiece | None
    ahead: Paragraph | None

    @property
    def is_marginal(self) -> bool:
        """Whether it stands within a header or footer."""
        around = {paragraph.story for paragraph in (self.before, self.ahead) if paragraph is not None}
        return around == {Story.MARGIN}


class Labels:
    """The bullets, numbers and notes' numbers that are still to come: the renderer makes them."""

    def __init__(self, marked_text: MarkedText) -> None:
        in_order = sorted(marked_text.paragraphs.values(), key=lambda paragraph: paragraph.number)
        self._labelled = {paragraph for paragraph in in_order if paragraph.list_format}
        notes = (mark.note for marks in marked_text.notes.values() for mark in marks)
        self._labelled |= {
            marked_text.paragraphs[element]
            for note in notes
            for element in islice(note.iter(PARAGRAPH), 1)
            if element in marked_text.paragraphs
        }
        self._silent = [
            paragraph for paragraph in in_order if paragraph.list_format and not paragraph.text.strip()
        ]
        self._notes = {paragraph: list(marks) for paragraph, marks in marked_text.notes.items()}

    def note_mark(self, gap: Gap, last: int) -> NoteMark | None:
        """Return the note that the piece is the number of, in the paragraph before or after it.

        `last` is the last paragraph that has been met; one that holds nothing but the number has no text.
        """
        for paragraph, neighbour in ((gap.before, gap.previous), (gap.ahead, gap.following)):
            waiting = self._notes.get(paragraph) if paragraph is not None else None
            if waiting and neighbour is not None and NOTE_NUMBER.fullmatch(gap.piece.text.strip()):
                raised = gap.piece.y - neighbour.y
                if -LINE < raised < RAISED:
                    return waiting.pop(0)
        alone = next((p for p, left in self._notes.items() if left and not p.text.strip()), None)
        is_next = alone is not None and alone.number > last and not _is_behind(alone, gap.ahead)
        return self._notes[alone].pop(0) if alone is not None and is_next else None

    def label(self, gap: Gap, last: int) -> Label | None:
        """Return whose bullet or number the piece is; `last` is the last paragraph that has been met."""
        ahead, following = gap.ahead, gap.following
        if (
            ahead is not None
            and following is not None
            and ahead in self._labelled
            and ahead is not gap.before
        ):
            reach = RAISED if ahead.story is Story.NOTE else BESIDE
            if abs(following.y - gap.piece.y) < reach:
                return Label(ahead)
        until = ahead.number if ahead is not None and ahead.story is not Story.MARGIN else None
        for paragraph in self._silent:
            if last < paragraph.number and (until is None or paragraph.number < until):
                self._silent.remove(paragraph)
                return Label(paragraph)
        return None


def _is_behind(paragraph: Paragraph, ahead: Paragraph | None) -> bool:
    return ahead is not None and ahead.story is Story.BODY and ahead.number < paragraph.number
