"""The list beside the year wheel, in columns, and the key below both. Pure geometry, in points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, replace
from toolkit.yearpages.lettering import BOLD, REGULAR, text_width, wrap
from toolkit.yearpages.planphrases import brief_days, moved_words, planned_title, status_words
from toolkit.yearpages.shapes import MARK, Shape, shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.words.wording import Words
    from toolkit.yearplan.model import PlannedMeeting

PAGE = (686.0, 400.0)  # what the plan's page has room for, below its heading
GUTTER = 28.0  # between the wheel and the list
TEXT_SIZE = 8.4
NOTE_SIZE = 7.4
LINE = 1.28  # times the type size
DATE_AT = 2 * MARK + 7
TITLE_AT = DATE_AT + 67
TITLE_WIDTH = 176.0
_BETWEEN_COLUMNS = 18.0
_BETWEEN_ENTRIES = (3.0, 7.5)  # least, and most where there is room
_MOST_COLUMNS = 6
KEY_SIZE = 7.4
_KEY_ROW = 17.0
_BETWEEN_KEYS = 20.0


@dataclass(frozen=True, slots=True)
class Listed:
    """A meeting in the list: its lines, its upper left corner in the drawing, and how wide its column is."""

    number: int
    shape: Shape
    days: tuple[str, ...]
    title: tuple[str, ...]
    notes: tuple[str, ...]
    x: float = 0
    y: float = 0
    width: float = 0

    @property
    def height(self) -> float:
        """From the top of its first line to the bottom of its last."""
        text = len(self.title) * TEXT_SIZE + len(self.notes) * NOTE_SIZE
        return max(2 * MARK, LINE * max(len(self.days) * TEXT_SIZE, text))


@dataclass(frozen=True, slots=True)
class Key:
    """What a shape means: the middle of the shape, and the words behind it."""

    shape: Shape
    text: str
    x: float
    y: float

    @property
    def text_at(self) -> float:
        """Where the words begin."""
        return self.x + MARK + 7

    @property
    def end(self) -> float:
        """Where the words end."""
        return self.text_at + text_width(self.text, KEY_SIZE, REGULAR)


def plan_list(
    words: Words, numbered: Sequence[tuple[int, PlannedMeeting]], beside: float
) -> tuple[Listed, ...]:
    """Return the entries of a list to the right of a wheel that is `beside` wide and high.

    They stand in as many columns as let the whole be printed largest.
    """
    texts = [_texts(words, number, meeting) for number, meeting in numbered]
    if not texts:
        return ()
    width = TITLE_AT + max(_title_width(entry) for entry in texts)

    def scale(count: int) -> float:
        columns = _columns(texts, count)
        height = max(beside, _height(columns, _gap(columns, beside)))
        across = beside + GUTTER + len(columns) * (width + _BETWEEN_COLUMNS) - _BETWEEN_COLUMNS
        return min(PAGE[0] / across, PAGE[1] / height)

    columns = _columns(texts, max(range(1, _MOST_COLUMNS + 1), key=scale))
    gap = _gap(columns, beside)
    top = max(0.0, (beside - _height(columns, gap)) / 2)
    return tuple(
        replace(entry, width=width)
        for number, column in enumerate(columns)
        for entry in _stacked(column, beside + GUTTER + number * (width + _BETWEEN_COLUMNS), top, gap)
    )


def plan_keys(words: Words, shapes: Sequence[Shape], width: float, top: float) -> tuple[Key, ...]:
    """Return what each of `shapes` means, in rows no wider than `width` from `top` downwards."""
    keys: list[Key] = []
    x, y = MARK, top + _KEY_ROW / 2
    for shape in shapes:
        key = Key(shape, words.labels[shape.label], x, y)
        if keys and key.end > width:
            x, y = MARK, y + _KEY_ROW
            key = replace(key, x=x, y=y)
        keys.append(key)
        x = key.end + _BETWEEN_KEYS
    return tuple(keys)


def keys_bottom(keys: Sequence[Key]) -> float:
    """Return where the rows of `keys` end."""
    return keys[-1].y + _KEY_ROW / 2


def _texts(words: Words, number: int, meeting: PlannedMeeting) -> Listed:
    marks = [status_words(words, meeting), words.labels["plan_undated"] if meeting.period else ""]
    themes = f"{words.labels['plan_themes']}: {', '.join(meeting.themes)}" if meeting.themes else ""
    notes = (", ".join(filter(None, marks)), moved_words(words, meeting), themes)
    return Listed(
        number,
        shape_of(meeting),
        tuple(wrap(brief_days(words, meeting), TITLE_AT - DATE_AT - 7, TEXT_SIZE, BOLD)),
        tuple(wrap(planned_title(words, meeting), TITLE_WIDTH, TEXT_SIZE, REGULAR)),
        tuple(line for note in notes for line in wrap(note, TITLE_WIDTH, NOTE_SIZE, REGULAR)),
    )


def _columns(texts: Sequence[Listed], count: int) -> list[list[Listed]]:
    """Return `texts` in order, in at most `count` columns of about the same height."""
    least = _BETWEEN_ENTRIES[0]
    fair = sum(entry.height + least for entry in texts) / count
    columns: list[list[Listed]] = [[]]
    for entry in texts:
        full = columns[-1] and _height([columns[-1]], least) + entry.height / 2 > fair
        if full and len(columns) < count:
            columns.append([])
        columns[-1].append(entry)
    return columns


def _height(columns: Sequence[Sequence[Listed]], gap: float) -> float:
    """Return how high the highest column is with `gap` between its entries."""
    return max(sum(entry.height for entry in column) + gap * (len(column) - 1) for column in columns)


def _gap(columns: Sequence[Sequence[Listed]], beside: float) -> float:
    """Return how far apart the entries may be for the list to be no higher than the wheel."""
    least, most = _BETWEEN_ENTRIES
    rooms = (
        (beside - sum(entry.height for entry in column)) / (len(column) - 1)
        for column in columns
        if len(column) > 1
    )
    return max(least, min(most, *rooms, most))


def _title_width(entry: Listed) -> float:
    """Return how wide the widest line beside the date is."""
    widths = [text_width(line, TEXT_SIZE, REGULAR) for line in entry.title]
    widths += [text_width(line, NOTE_SIZE, REGULAR) for line in entry.notes]
    return max(widths, default=0.0)


def _stacked(column: Sequence[Listed], x: float, y: float, gap: float) -> Iterator[Listed]:
    for entry in column:
        yield replace(entry, x=x, y=y)
        y += entry.height + gap
