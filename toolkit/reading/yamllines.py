"""The lines of a YAML file as far as they can be told apart without a parser, for files that none reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.reading.danish import KEYS
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE = regex(
    r"(?P<indent>[ \t\u00a0]*)(?P<dashes>(?:-[ \t]+)*)"
    r"(?:(?P<key>[^\s:#'\"\[\]{}\-][^:#\n]*?)(?P<colon>:)(?P<gap>[ \t]+|$))?(?P<value>.*)"
)
_COMMENT = regex(r"(?:^|[ \t])#.*$")
_BLOCK_HEADER = regex(r"[|>][-+0-9]*[ \t]*(?:#.*)?")
_KNOWN = frozenset(KEYS) | {word for words in KEYS.values() for word in words}


@dataclass(frozen=True, slots=True)
class YamlLine:
    """One line in its parts. `column` is where its key or value begins, 0-based."""

    number: int  # 0-based
    text: str
    indent: str
    dashes: str
    key: str  # "" when the line has none
    gap: str
    value: str  # without a comment after it
    remark: str  # the comment with the space before it
    in_block: bool  # inside a text that a | or > began

    @property
    def column(self) -> int:
        """Where the key, or without one the value, begins."""
        return len(self.indent) + len(self.dashes)

    @property
    def value_column(self) -> int:
        """Where the value begins."""
        return self.column + (len(self.key) + 1 + len(self.gap) if self.key else 0)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing on it but perhaps a comment."""
        return not (self.dashes or self.key or self.value)

    @property
    def has_known_key(self) -> bool:
        """Whether it begins with a key of the schemas, in English or Danish, as no prose is likely to."""
        return is_known_key(self.key)

    def with_value(self, value: str) -> str:
        """The line's text with another value."""
        return self.text[: self.value_column] + value + self.remark


def is_known_key(word: str) -> bool:
    """Whether a word is a key of the schemas, in English or Danish."""
    return word in _KNOWN


def read_lines(texts: Sequence[str]) -> list[YamlLine]:
    """All lines in their parts."""
    lines: list[YamlLine] = []
    block: int | None = None  # the column of the key whose block text goes on
    for number, text in enumerate(texts):
        line = _read_line(number, text, in_block=False)
        if block is not None and (not text.strip() or indent_of(text) > block):
            lines.append(_read_line(number, text, in_block=True))
            continue
        block = None
        lines.append(line)
        if _BLOCK_HEADER.fullmatch(line.value):
            block = line.column if line.key else len(line.indent)
    return lines


def indent_of(text: str) -> int:
    """Return how many spaces a line begins with."""
    return len(text) - len(text.lstrip(" "))


def _read_line(number: int, text: str, *, in_block: bool) -> YamlLine:
    match = _LINE.fullmatch(text)
    if match is None:  # it cannot be: every part may be empty
        return YamlLine(number, text, "", "", "", "", text, "", in_block)
    value = match["value"]
    remark = "" if value[:1] in {'"', "'"} and value.count(value[0]) % 2 else _remark(value)
    return YamlLine(
        number,
        text,
        match["indent"],
        match["dashes"],
        match["key"] or "",
        match["gap"] or "",
        value[: len(value) - len(remark)].rstrip(),
        value[len(value[: len(value) - len(remark)].rstrip()) :],
        in_block,
    )


def _remark(value: str) -> str:
    """The comment at the end of a value; a # inside quotes begins none."""
    start = 0
    if value[:1] in {'"', "'"}:
        start = value.find(value[0], 1) + 1
    match = _COMMENT.search(value, start)
    return match[0] if match else ""


def open_columns(lines: Sequence[YamlLine], number: int) -> tuple[list[int], list[int]]:
    """The columns in which line `number` could go on: of the keys open there, and of the lists."""
    keys: list[int] = []
    dashes: list[int] = []
    for line in lines[:number]:
        if line.in_block or line.is_blank or not (line.has_known_key or line.dashes):
            continue
        start = len(line.indent)
        keys = [column for column in keys if column < start]
        dashes = [column for column in dashes if column < start or (column == start and line.dashes)]
        if line.dashes and start not in dashes:
            dashes.append(start)
        if line.key:
            keys = [column for column in keys if column < line.column] + [line.column]
    return keys, dashes


def fitting_column(lines: Sequence[YamlLine], line: YamlLine) -> int:
    """The column nearest to a line's own in which it could go on."""
    before = next((other for other in reversed(lines[: line.number]) if not other.is_blank), None)
    if before and before.key and not before.value and not before.in_block:
        return before.column + 2  # it is the first of what stands under that key
    keys, dashes = open_columns(lines, line.number)
    columns = dashes if line.dashes else keys
    own = len(line.indent.expandtabs(4))
    return min(columns, key=lambda column: (abs(column - own), -column), default=0)


def quoted(value: str) -> str:
    """A text in quotes: double ones, or single ones where it has double ones or backslashes itself."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'
