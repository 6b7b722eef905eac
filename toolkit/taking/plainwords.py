"""What is printed as plain words, on a line or in a table's rows, found in a Word file.

A template may print words of its own beside it: they are known from the file as it would be made now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple
from toolkit.regex import regex
from toolkit.words.dates import loose
from toolkit.words.printedfacts import CELL
from toolkit.wordtext.asrendered import blocks_of, plain_digest, words_digest
from toolkit.wordtext.model import Block, BlockKind, Line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toolkit.taking.rewriting import Value
    from toolkit.taking.wordtexts import Base
    from toolkit.words.wording import Words

_WORD = regex(r"\w+")
COLUMNS = ("action_what", "action_who", "action_due")


class Row(NamedTuple):
    """A row of a table: its number below the heads, its cells, and whether cells of it are merged."""

    number: int
    cells: tuple[str, ...]
    is_merged: bool = False


class Typed(NamedTuple):
    """What was typed on a line, or in the rows of a table."""

    text: str
    rows: tuple[Row, ...] = ()


class Unread(NamedTuple):
    """A row that was not taken: why, which it is, its words, and the column and words of the cell."""

    code: str
    row: int
    words: str
    column: str = ""
    cell: str = ""


class Reading(NamedTuple):
    """What a line or table is to be in the file, by key, how it is told, and the rows that were not read."""

    values: Mapping[str, Value]
    told: str
    unread: tuple[Unread, ...] = ()


def plain(text: str) -> str:
    """Return words with single plain spaces between them; rows and cells stay apart."""
    rows = (CELL.join(" ".join(loose(cell).split()) for cell in row.split(CELL)) for row in text.split("\n"))
    return "\n".join(rows).strip("\n")


def said(blocks: Sequence[Block]) -> str:
    """Return all that blocks say, a row of a table on a line."""
    return plain("\n".join(row for block in blocks for row in (_text(block.line), *map(_row, block.rows))))


def typed_line(blocks: Sequence[Block], made: Sequence[Block], present: str) -> str | None:
    """Return what stands in the place of `present`, None where more than that is another than in `made`."""
    if any(block.kind is BlockKind.TABLE or _is_more_than_words(block) for block in blocks):
        return None
    before, found, after = said(made).partition(present) if made and present else ("", "", "")
    text = said(blocks)
    if not (text.startswith(before) and text.endswith(after)) or len(text) < len(before + after):
        return None
    return text[len(before) : len(text) - len(after)].strip() if found or not made else None


def typed_rows(blocks: Sequence[Block], made: Sequence[Block], present: str, words: Words) -> Typed | None:
    """Return the rows that stand in the place of `present`, which `made` has below its heads; else None."""
    if len(blocks) != 1 or len(made) != 1 or any(map(_is_more_than_words, blocks)):
        return None
    old, new = ([[plain(_text(cell)) for cell in row] for row in block.rows] for block in (*made, *blocks))
    wanted = [row.split(CELL) for row in present.split("\n")]
    heads = len(old) - len(wanted)
    columns = _columns(old[heads - 1] if heads > 0 else (), words)
    if columns is None or heads < 0 or new[:heads] != old[:heads]:
        return None
    if [[row[at] for at in columns] for row in old[heads:]] != wanted:
        return None
    others = [at for at in range(len(old[0])) if at not in columns]
    if any(row[at] and row[at] not in {each[at] for each in old} for row in new[heads:] for at in others):
        return None
    rows = tuple(
        Row(number, tuple(row[at] for at in columns), _is_merged(blocks[0], heads + number - 1, columns))
        for number, row in enumerate(new[heads:], 1)
        if any(row)
    )
    return Typed("\n".join(CELL.join(row.cells) for row in rows), rows)


def _is_merged(block: Block, row: int, columns: Sequence[int]) -> bool:
    return any((row, column) in block.merged for column in columns)


def is_as_made(told: str, typed: str | None, made: Sequence[str], base: Base | None) -> bool:
    """Whether a place says what it would now, all of it or what was `typed`, or what it did when it was made.

    `base` is what that was, None where it is the same.
    """
    if typed is None or base is None:
        return told == made[0] or typed == made[1]
    if base.text is None:
        return plain_digest(typed) == base.words or typed == made[1]
    return typed in {plain(base.text), made[1]}


def is_as_recorded(blocks: Sequence[Block], base: Base, *, is_fact: bool) -> bool:
    """Whether a place says what it did when its file was made, by the file's record alone.

    Of what is printed as plain words the place has the template's as well, before it.
    """
    before = base.words
    if base.text is not None or not before:
        text = base.text or ""
        before = plain_digest(text) if is_fact else words_digest(blocks_of(text))
    if not is_fact:
        return words_digest(blocks) == before
    words = _WORD.findall(said(blocks))
    return any(plain_digest(" ".join(words[at:])) == before for at in range(len(words) + 1))


def new_in(told: str, made: str) -> str:
    """Return the rows that are not as they would be made, all where none is new."""
    rows = set(made.split("\n"))
    return as_lines("\n".join(row for row in told.split("\n") if row not in rows) or told)


def as_lines(printed: str) -> str:
    """Return rows as they are shown to somebody, each a paragraph."""
    rows = (" · ".join(cell for cell in row.split(CELL) if cell) for row in printed.split("\n"))
    return "\n\n".join(rows)


def _columns(head: Sequence[str], words: Words) -> list[int] | None:
    """Return where a table tells what, who and when, None where its head does not say so, each once."""
    labels = [plain(words.labels[name]) for name in COLUMNS]
    if any(head.count(label) != 1 for label in labels):
        return None
    return [head.index(label) for label in labels]


def _text(line: Line) -> str:
    """Return the words of a line, those with a line through them marked: they say something else."""
    return "".join(f"~~{piece.text}~~" if piece.strike else piece.text for piece in line)


def _row(cells: Sequence[Line]) -> str:
    return CELL.join(" ".join(_text(cell).split()) for cell in cells)


def _is_more_than_words(block: Block) -> bool:
    """Whether a block says something by a picture, or by a line through its words."""
    return any(piece.picture or piece.strike for piece in block.pieces)
