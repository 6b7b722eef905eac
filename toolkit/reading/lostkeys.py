"""Lines of a YAML file that lost what makes them lines of a group or a list: a colon, a key or a dash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.messages.message import Bilingual
from toolkit.namedtuple import NamedTuple
from toolkit.reading.yamllines import YamlLine, is_known_key, open_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.messages.phrases import Value

_DANISH_WORDS = ("for", "til", "den", "af", "fra", "imod", "indtil")
_SMALL_WORDS = frozenset((*_DANISH_WORDS, "to", "on", "by", "from", "until"))  # lines of prose begin so, too
_A_KEY = Bilingual(
    "put a key before them, such as `note: …`, or begin a comment with #",
    "sæt en nøgle foran, for eksempel `bemærkning: …`, eller lav en kommentar med #",
)


class Mistake(NamedTuple):
    """A recognised mistake: where on its line (0-based columns), and the lines as they should read."""

    code: str
    line: YamlLine
    start: int
    end: int
    values: dict[str, Value]
    lines: dict[int, str]


def find_lost_colon(line: YamlLine, lines: Sequence[YamlLine]) -> Mistake | None:
    """Return a key without its colon, where keys stand: `type decision`."""
    key, _, rest = line.value.partition(" ")
    is_key = is_known_key(key) and key not in _SMALL_WORDS
    if line.in_block or line.key or not is_key or not _is_among_keys(line, lines):
        return None
    right = f"{key}: {rest.strip()}".rstrip()
    end = line.column + len(key)
    mended = {line.number: line.with_value(right)}
    return Mistake("yaml-lost-colon", line, line.column, end, {"key": key, "right": right}, mended)


def _is_among_keys(line: YamlLine, lines: Sequence[YamlLine]) -> bool:
    below = _below(line, lines)
    if below is not None and below.has_known_key and not below.dashes and below.column == line.column:
        return True
    opens_list = below is not None and line.value.find(" ") < 0 and bool(below.dashes)
    is_open = line.column in open_columns(lines, line.number)[0]
    return not line.dashes and (is_open or (opens_list and not line.indent))


def find_lost_key(line: YamlLine, lines: Sequence[YamlLine]) -> Mistake | None:
    """Return an entry of a list that begins with words, and goes on with keys."""
    below = _below(line, lines)
    if line.in_block or line.key or not (line.dashes and line.value) or below is None:
        return None
    if below.dashes or not below.has_known_key or below.column != line.column:
        return None
    end = line.column + len(line.value)
    mended = {line.number: "", below.number: line.text[: line.column] + below.text.lstrip()}
    return Mistake("yaml-no-key", line, line.column, end, {"written": line.value, "advice": _A_KEY}, mended)


def find_words(line: YamlLine, lines: Sequence[YamlLine]) -> Mistake | None:
    """Return words alone on a line where keys stand, or entries with dashes."""
    if line.in_block or line.key or line.dashes or line.is_blank or not line.number:
        return None
    if not any(other.key for other in lines[: line.number]):
        return None
    before = next(other for other in reversed(lines[: line.number]) if not other.is_blank)
    dash = f"- {line.value}"
    is_entry = bool(before.dashes) and not before.key and before.indent == line.indent
    advice = Bilingual(f"put a dash before them: `{dash}`", f"sæt en bindestreg foran: `{dash}`")
    values: dict[str, Value] = {"written": line.value, "advice": advice if is_entry else _A_KEY}
    mended = {line.number: f"{line.indent}{dash}" if is_entry else ""}
    end = line.value_column + len(line.value)
    return Mistake("yaml-no-key", line, line.value_column, end, values, mended)


def _below(line: YamlLine, lines: Sequence[YamlLine]) -> YamlLine | None:
    """Return the next line that says something, None behind the last."""
    return next((other for other in lines[line.number + 1 :] if not other.is_blank), None)
