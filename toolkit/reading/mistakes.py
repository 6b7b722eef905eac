"""The mistakes people make in YAML, told in their own terms instead of a parser's.

A parser says where it gave up, which is often a line after the mistake. Each recogniser below looks at one
line near that place and tells, if it is its kind of mistake, what it is and how the line should read.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from toolkit.catalogue import finding
from toolkit.findings import Finding, Place
from toolkit.reading.lostkeys import Mistake, find_lost_colon, find_lost_key, find_words
from toolkit.reading.yamllines import YamlLine, fitting_column, is_known_key, quoted, read_lines
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from toolkit.messages.phrases import Value

_CURLY = "“”„«»"
_HARD_SPACES = regex(r"[ \t]*(?:-[ \t]+)*(?P<key>\w+):(?P<space>\u00a0[ \u00a0]*)")
# Fields that hold prose, which people continue on the next line.
_PROSE = frozenset({"statement", "decision", "information", "text", "public_decision", "place", "note"}) | {
    *("sagsfremstilling", "beslutning", "tekst", "offentlig_beslutning", "sted", "oplysninger"),
}


def explain_mistake(text: str, problem: Any, context: Any, path: Path) -> tuple[Finding, str | None]:  # noqa: ANN401
    """A finding for a syntax error, and the text without that mistake (None when it was not recognised).

    `problem` and `context` are the parser's marks: where it gave up, and where what it read then began.
    """
    texts = text.split("\n")
    lines = read_lines(texts)
    mistake = next(_recognised(lines, _near(lines, problem, context)), None)
    if mistake is None:
        mark = problem or context
        place = Place(path, mark.line + 1, mark.column + 1, mark.column + 2) if mark else Place(path)
        return finding("yaml-syntax", place), None
    for number, line in mistake.lines.items():
        texts[number] = line
    place = Place(path, mistake.line.number + 1, mistake.start + 1, max(mistake.end, mistake.start + 1) + 1)
    mended = "\n".join(texts)
    return finding(mistake.code, place, **mistake.values), mended if mended != text else None


def _near(lines: Sequence[YamlLine], problem: Any, context: Any) -> list[YamlLine]:  # noqa: ANN401
    """The lines that may hold the mistake: where the parser gave up, where it began, and the one before."""
    numbers = []
    for mark in (problem, context):
        if mark is not None:
            number = min(mark.line, len(lines) - 1)
            while number and lines[number].is_blank:
                number -= 1
            before = number - 1
            while before > 0 and lines[before].is_blank:
                before -= 1
            numbers += [number, max(before, 0)]
    ordered = [numbers[index] for index in (0, 2, 1) if index < len(numbers)]
    return [lines[number] for number in dict.fromkeys(ordered)]


def _recognised(lines: Sequence[YamlLine], near: Sequence[YamlLine]) -> Iterator[Mistake]:
    for recogniser in _RECOGNISERS:
        for line in near:
            if mistake := recogniser(line, lines):
                yield mistake


def _tab(line: YamlLine, lines: Sequence[YamlLine]) -> Mistake | None:
    if "\t" not in line.indent:
        return None
    column = len(lines[line.number - 1].indent) if line.in_block else fitting_column(lines, line)
    mended = " " * column + line.text.lstrip()
    return Mistake("yaml-tab", line, line.indent.index("\t"), len(line.indent), {}, {line.number: mended})


def _non_breaking_space(line: YamlLine, lines: Sequence[YamlLine]) -> Mistake | None:
    if not line.in_block and (spaces := _HARD_SPACES.match(line.text)) and is_known_key(spaces["key"]):
        start = spaces.start("space")
        mended = f"{line.text[:start]} {line.text[spaces.end() :].lstrip()}"
        return Mistake("non-breaking-space", line, start, spaces.end(), {}, {line.number: mended})
    if "\u00a0" not in line.indent:
        return None
    mended = " " * fitting_column(lines, line) + line.text.lstrip()
    start = line.indent.index("\u00a0")
    return Mistake("non-breaking-space", line, start, len(line.indent), {}, {line.number: mended})


def _colon_space(line: YamlLine, _lines: Sequence[YamlLine]) -> Mistake | None:
    key, colon, rest = line.value.partition(":")
    if line.key or line.in_block or not colon or not rest or rest[0].isspace() or not is_known_key(key):
        return None
    start = line.column + len(key)
    mended = line.with_value(f"{key}: {rest}")
    values: dict[str, Value] = {"key": key, "rest": rest}
    return Mistake("yaml-colon-space", line, start, start + 1, values, {line.number: mended})


def _dash_space(line: YamlLine, lines: Sequence[YamlLine]) -> Mistake | None:
    word = line.text.lstrip()
    if line.in_block or not re.match(r"-[^\s-]", word):
        return None
    start = len(line.text) - len(word)
    is_key = is_known_key(re.split(r":(?:\s|$)", word[1:])[0])
    in_list = any(other.dashes and len(other.indent) == start for other in lines[: line.number])
    if not (is_key or in_list):
        return None
    mended = f"{line.text[:start]}- {word[1:]}"
    return Mistake("yaml-dash-space", line, start, start + 1, {"rest": word[1:]}, {line.number: mended})


def _start_character(line: YamlLine, _lines: Sequence[YamlLine]) -> Mistake | None:
    value = line.value
    if line.in_block or not value or not (line.key or line.dashes) or not _is_bad_start(value):
        return None
    better = quoted(value)
    values: dict[str, Value] = {"character": value[0], "quoted": better}
    start = line.value_column
    mended = {line.number: line.with_value(better)}
    return Mistake("yaml-start-character", line, start, start + len(value), values, mended)


_CLOSING = {"[": "]", "{": "}"}


def _is_bad_start(value: str) -> bool:
    if value[0] in "@`%*&!" or value.startswith(("? ", "- ")):
        return True
    if value[0] in "|>":
        return re.fullmatch(r"[|>][-+0-9]*", value) is None
    closing = _CLOSING.get(value[0])
    return closing is not None and closing in value and not value.endswith(closing)


def _escape(line: YamlLine, _lines: Sequence[YamlLine]) -> Mistake | None:
    """A backslash that escapes nothing in double quotes, as in a path. YAML 1.2, 5.7 lists what it can."""
    value = line.value
    match = re.search(r"(?<!\\)(?:\\\\)*\\[^0abt\tnvfre \"/\\N_LPxuU]", value)
    if line.in_block or match is None or len(value) < 2 or not (value[0] == value[-1] == '"'):  # noqa: PLR2004
        return None
    better = "'" + value[1:-1].replace("'", "''") + "'"
    start = line.value_column + match.end() - 2
    mended = {line.number: line.with_value(better)}
    return Mistake("yaml-escape", line, start, start + 2, {"quoted": better}, mended)


def _after_quote(line: YamlLine, _lines: Sequence[YamlLine]) -> Mistake | None:
    value = line.value
    if line.in_block or value[:1] not in {'"', "'"}:
        return None
    closing = value.find(value[0], 1)
    rest = value[closing + 1 :].strip()
    if closing < 0 or not rest or rest[0] in ":,#" or value[closing - 1] == "\\" or rest[0] == value[0]:
        return None
    is_within = len(value) > closing + 1 and value[-1] == value[0]  # "He said "no" to it"
    better = quoted(value[1:-1] if is_within else value)
    start = line.value_column + closing + 1
    end = line.value_column + len(value)
    mended = {line.number: line.with_value(better)}
    return Mistake("yaml-after-quote", line, start, end, {"quoted": better}, mended)


def _unclosed_quote(line: YamlLine, _lines: Sequence[YamlLine]) -> Mistake | None:
    quote = line.value[:1]
    if line.in_block or quote not in {'"', "'"} or re.sub(r"\\.", "", line.value).count(quote) % 2 == 0:
        return None
    start = line.value_column
    mended = {line.number: line.with_value(line.value + quote)}
    return Mistake("yaml-unclosed-quote", line, start, start + 1, {"quote": quote}, mended)


def _unclosed_bracket(line: YamlLine, _lines: Sequence[YamlLine]) -> Mistake | None:
    closing = _CLOSING.get(line.value[:1])
    if line.in_block or closing is None or closing in line.value:
        return None
    start = line.value_column
    mended = {line.number: line.with_value(line.value.rstrip(",") + closing)}
    values: dict[str, Value] = {"opening": line.value[0], "closing": closing}
    return Mistake("yaml-unclosed-bracket", line, start, start + 1, values, mended)


def _block_text(line: YamlLine, lines: Sequence[YamlLine]) -> Mistake | None:
    """Prose below a key for prose: the key lost its |, or a line of its text is indented too little."""
    if line.in_block or line.has_known_key or line.dashes:
        return None
    owner = next((other for other in reversed(lines[: line.number]) if _owns_text(other)), None)
    if owner is None or owner.key.casefold() not in _PROSE:
        return None
    if owner.value[:1] in {"|", ">"}:
        return _too_far_left(owner, lines)
    mended = {owner.number: f"{owner.text[: owner.column]}{owner.key}: |"}
    for other in lines[owner.number + 1 :]:
        if _owns_text(other):
            break
        if other.text.strip():
            mended[other.number] = " " * max(len(other.indent), owner.column + 2) + other.text.strip()
    end = owner.column + len(owner.key) + 1
    return Mistake("yaml-block-text", owner, owner.column, end, {"key": owner.key}, mended)


def _too_far_left(owner: YamlLine, lines: Sequence[YamlLine]) -> Mistake:
    """The first line of a text after | that is indented too little; those below it are moved with it."""
    after = lines[owner.number + 1 :]
    first = next(other for other in after if other.text.strip())
    column = max(len(first.indent), owner.column + 2)
    below = takewhile(lambda other: not _owns_text(other), after)
    left = [other for other in below if not other.in_block and other.text.strip()]
    mended = {other.number: " " * column + other.text.strip() for other in left}
    values: dict[str, Value] = {"found": len(left[0].indent), "expected": column}
    return Mistake("yaml-indentation", left[0], 0, len(left[0].indent), values, mended)


def _owns_text(line: YamlLine) -> bool:
    """Whether a line belongs to the file's structure: a known key, or the dash of a list."""
    return not line.in_block and (line.has_known_key or bool(line.dashes))


def _colon(line: YamlLine, _lines: Sequence[YamlLine]) -> Mistake | None:
    """A colon and a space inside a text without quotes."""
    if line.in_block or (line.key and not line.has_known_key and not line.dashes):
        return None
    start, value = line.value_column, line.value
    if line.key and not line.has_known_key:  # - godkender: budgettet
        start, value = line.column, f"{line.key}:{line.gap}{line.value}"
    if value[:1] in {'"', "'", "[", "{", "|", ">"} or not re.search(r":(?:\s|$)", value):
        return None
    better = quoted(value.strip(_CURLY))
    mended = {line.number: line.text[:start] + better + line.remark}
    return Mistake("yaml-colon", line, start, start + len(value), {"quoted": better}, mended)


def _indentation(line: YamlLine, lines: Sequence[YamlLine]) -> Mistake | None:
    if line.in_block or not (line.has_known_key or line.dashes) or _begins_group(line, lines):
        return None
    column = fitting_column(lines, line)
    if column == len(line.indent):
        return None
    values: dict[str, Value] = {"found": len(line.indent), "expected": column}
    mended = {line.number: " " * column + line.text.strip()}
    return Mistake("yaml-indentation", line, 0, len(line.indent), values, mended)


def _begins_group(line: YamlLine, lines: Sequence[YamlLine]) -> bool:
    """Whether a line is the first of what stands under a key, which may begin in any column further in."""
    before = next((other for other in reversed(lines[: line.number]) if not other.is_blank), None)
    if before is None or (before.key and not before.value):
        return before is None or len(line.indent) > before.column
    return False


_RECOGNISERS: tuple[Callable[[YamlLine, Sequence[YamlLine]], Mistake | None], ...] = (
    _tab,
    _non_breaking_space,
    _colon_space,
    _dash_space,
    find_lost_colon,
    find_lost_key,
    _escape,
    _after_quote,
    _unclosed_quote,
    _start_character,
    _unclosed_bracket,
    _colon,
    _block_text,
    _indentation,
    find_words,
)
