"""Tables as text (CSV): delimiter and encoding found out, every cell shown as it is written."""

from __future__ import annotations

import csv
import io
import itertools
import re
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.plaintext import escaped, read_text
from toolkit.attachments.outcome import RefusedError, one_line
from toolkit.dataclass import dataclass
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Semicolons are what a Danish Excel writes, commas everybody else.
_DELIMITERS = ";\t,|"
_TOLD_BY = 50  # rows tell what parts the cells
_LONGEST_CELL = 1_000_000  # characters
# Excel's own line that names the delimiter.
_SEPARATOR_LINE = regex(r"sep=(.)\r?\n", re.IGNORECASE)
_NUMBER = regex(r"[-+\u2212]?(?:kr\.?\s*)?[0-9][0-9.,\s]*\s*(?:%|kr\.?|DKK)?", re.IGNORECASE)
_MOST_STANDING = 6  # columns; more need the paper on its long side
_WIDEST, _BETWEEN = (
    120,
    3,
)  # characters of the words of a row on that side, and what each column takes besides


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A table as Markdown, and whether it needs paper that lies on its long side."""

    markdown: str
    is_wide: bool


def read_table(data: bytes) -> CsvTable:
    """Return a CSV file's table. Raises RefusedError when it has no cells or a cell without end."""
    text = read_text(data)
    named = _SEPARATOR_LINE.match(text)
    if named:
        text = text[named.end() :]
    try:
        rows = list(_rows(text, named[1] if named else _delimiter(text)))
    except csv.Error as error:
        raise RefusedError("damaged", cause=one_line(error)) from error
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        raise RefusedError("empty")
    columns = max(map(len, rows))
    rows = [row + [""] * (columns - len(row)) for row in rows]
    aligned = ["---:" if _is_of_numbers(column) else "---" for column in zip(*rows[1:], strict=True)]
    lines = [_cells(rows[0]), aligned or ["---"] * columns, *map(_cells, rows[1:])]
    tables = ("\n".join(_row([line[at] for at in some]) for line in lines) for some in _readable(rows))
    return CsvTable("\n\n".join(tables), columns > _MOST_STANDING)


def _readable(rows: Sequence[Sequence[str]]) -> Iterator[list[int]]:
    """Yield the columns that go beside each other without words being broken.

    The first is among all of them, for it names the rows.
    """
    words = [max(len(word) for row in rows for word in (*row[at].split(), "")) for at in range(len(rows[0]))]
    some = [0]
    for at in range(1, len(words)):
        if len(some) > 1 and sum(words[one] + _BETWEEN for one in (*some, at)) > _WIDEST:
            yield some
            some = [0]
        some.append(at)
    yield some


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    return csv.reader(io.StringIO(text), delimiter=delimiter)


def _delimiter(text: str) -> str:
    """Return what parts the cells: what gives most rows the same number of them, above one."""

    def agreement(delimiter: str) -> int:
        try:
            counts = [len(row) for row in itertools.islice(_rows(text, delimiter), _TOLD_BY) if row]
        except csv.Error:
            return 0
        several = [count for count in counts if count > 1]
        return max((several.count(count) for count in several), default=0)

    return max(_DELIMITERS, key=agreement)


def _is_of_numbers(cells: Sequence[str]) -> bool:
    filled = [cell.strip() for cell in cells if cell.strip()]
    return bool(filled) and all(_NUMBER.fullmatch(cell) for cell in filled)


def _cells(cells: Sequence[str]) -> list[str]:
    # A cell of several lines: Markdown has no line break within a table.
    return [escaped(" ".join(cell.split())) for cell in cells]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
