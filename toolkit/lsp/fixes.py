"""What an editor offers to write in place of something.

That is a mistake where the finding knows better (guesses, and words that need quotes), or a text block,
written out where it is used as `((hearing weeks=8))`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from toolkit.meetings.textblocks import filled, find_uses, variables_of
from toolkit.namedtuple import NamedTuple
from toolkit.reading.yamllines import quoted
from toolkit.regex import regex
from toolkit.scaffold.yamltext import yaml_scalar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from toolkit.findings import Finding

_CURLY = "“”„«»"
# What cannot stand in the target of a link or picture (CommonMark 0.31, 6.3), or would mean something there.
_NOT_IN_TARGET = regex(r"[\s()<>%#?]")


def fix_for(found: Finding, lines: Sequence[str]) -> str:
    """The words to write at the place of `found` in the file with these `lines`; "" when nobody can tell.

    They are told only when the file has at that place what the finding speaks of: what stands in the file in
    another way, with escapes or over several lines, is left to its writer.
    """
    place = found.place
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    source = line[place.column - 1 : place.end_column - 1]
    fix = _FIXES.get(found.code)
    return fix(source, found.values) if fix and source else ""


class Edit(NamedTuple):
    """New lines for those from the 0-based line `first` up to `end`, which stays."""

    first: int
    end: int
    lines: tuple[str, ...]


def edit_for(found: Finding, lines: Sequence[str]) -> Edit | None:
    """The lines to write in place of those that `found` speaks of, None when it tells none.

    As with `fix_for`, only where the file has these lines as the finding knows them.
    """
    source, better = _lines(found, "source"), _lines(found, "lines")
    if not source or "lines" not in found.values:
        return None
    first = found.place.line - 1
    written = list(lines[first : first + len(source)])
    margin = written[0][: len(written[0]) - len(source[0])] if written else ""
    if written != [margin + line if line else "" for line in source] or margin.strip(" "):
        return None
    return Edit(first, first + len(source), tuple(margin + line if line else "" for line in better))


def _lines(found: Finding, name: str) -> tuple[str, ...]:
    """The lines that a finding has as the value `name`."""
    value = found.values.get(name)
    return tuple(str(line) for line in value) if isinstance(value, tuple) else ()


def _bare(source: str) -> str:
    """What a word says, without its quotes."""
    is_quoted = len(source) > 1 and source[0] == source[-1] and source[0] in "\"'"
    return source[1:-1] if is_quoted else source


def _written_like(source: str, word: str) -> str:
    """`word` in the quotes of `source` if it has any, otherwise in quotes if it needs them."""
    if _bare(source) != source and not set(word) & set("\"'\\"):
        return f"{source[0]}{word}{source[0]}"
    return yaml_scalar(word)


def _replace_word(wrong: str, right: str) -> Callable[[str, Mapping[str, object]], str]:
    """A fix that writes the finding's value `right` for its value `wrong`."""

    def fix(source: str, values: Mapping[str, object]) -> str:
        if values[wrong] not in {source, _bare(source)} or not values[right]:
            return ""
        return _written_like(source, str(values[right]))

    return fix


def _replace_file(source: str, values: Mapping[str, object]) -> str:
    """The name of an attachment; its folder stays."""
    written, guess = str(values["written"]), str(values.get("guess", ""))
    if not guess or _bare(source) != written:
        return ""
    return _written_like(source, written.removesuffix(written.rpartition("/")[2]) + guess)


def _replace_target(source: str, values: Mapping[str, object]) -> str:
    """The name of a file in the target of a link or picture; its folder, and the place in it, stay."""
    path, mark, place = str(values["written"]).partition("#")
    guess = str(values["guess"])
    if not guess or source != values["written"]:
        return ""
    name = _NOT_IN_TARGET.sub(lambda sign: quote(sign[0]), guess)
    return f"{path.removesuffix(path.rpartition('/')[2])}{name}{mark}{place}"


def _put_in_quotes(source: str, values: Mapping[str, object]) -> str:
    """The quotes that a finding asks for."""
    right = quoted(source.strip(_CURLY))
    return right if values["quoted"] == right else ""


def _quote_time(source: str, values: Mapping[str, object]) -> str:
    return f'"{values["time"]}"' if source == values["written"] else ""


def _write_meant(source: str, values: Mapping[str, object]) -> str:
    """A day or time of day as files have it, or the first and last day of a meeting as a group."""
    return str(values.get("guess", "")) if source == values["written"] else ""


def _quote_text(source: str, values: Mapping[str, object]) -> str:
    """Quotes around a number, a date or true where a text belongs."""
    right = f'"{source}"'
    return right if values["expected"] == "text" and values["advice"] == right else ""


def _turn_slashes(source: str, values: Mapping[str, object]) -> str:
    better = str(values["better"])
    return _written_like(source, better) if _bare(source).replace("\\", "/") == better else ""


def _write_better(source: str, values: Mapping[str, object]) -> str:
    """What a finding says should be written, unless it has whole lines for that."""
    return str(values["better"]) if source == values["written"] and "lines" not in values else ""


_FIXES: Mapping[str, Callable[[str, Mapping[str, object]], str]] = {
    "unknown-key": _replace_word("key", "guess"),
    "unknown-label": _replace_word("key", "guess"),
    "unknown-check": _replace_word("key", "guess"),
    "mixed-keys": _replace_word("key", "right"),
    "unknown-value": _replace_word("written", "guess"),
    "unknown-style": _replace_word("written", "guess"),
    "block-unknown": _replace_word("name", "guess"),
    "unknown-member": _replace_word("name", "guess"),
    "substitute-unknown": _replace_word("name", "guess"),
    "substitute-for-unknown": _replace_word("name", "guess"),
    "unknown-presenter": _replace_word("name", "guess"),
    "unknown-closed-presenter": _replace_word("name", "guess"),
    "voter-unknown": _replace_word("name", "guess"),
    "attachment-missing": _replace_file,
    "text-file-missing": _replace_word("written", "guess"),
    "broken-image": _replace_target,
    "broken-link": _replace_target,
    "path-backslash": _turn_slashes,
    "unquoted-time": _quote_time,
    "own-field-unknown": _replace_word("key", "guess"),
    "own-field-choice": _replace_word("written", "guess"),
    "own-field-form": _replace_word("written", "guess"),
    "own-field-thousands": _replace_word("written", "better"),
    "layout-part-unknown": _replace_word("key", "guess"),
    "accidental-list": _write_better,
    "bad-date": _write_meant,
    "bad-slot": _write_meant,
    "bad-time": _write_meant,
    "wrong-type": _quote_text,
    "yaml-colon": _put_in_quotes,
    "yaml-start-character": _put_in_quotes,
}


_MEANS = ("\n", ": ", " #", '"', "'")


class WrittenOut(NamedTuple):
    """The words of a block for columns `start` to `end` (0-based) of a 0-based line."""

    line: int
    start: int
    end: int
    text: str


def blocks_written_out(
    lines: Sequence[str], first: int, last: int, blocks: Mapping[str, str]
) -> Iterator[WrittenOut]:
    """The blocks used in the lines from `first` to `last`, with their words.

    One of several lines, or with what means something to YAML, is written out only where it stands alone on
    its line, as in a text below `|`.
    """
    for number in range(first, min(last + 1, len(lines))):
        line = lines[number]
        for use in find_uses(line) if blocks else ():
            block = blocks.get(use.name)
            if block is None or set(variables_of(block)) != set(use.values):
                continue
            start = line.index(use.written)
            text = filled(block, use.values)
            if not any(sign in text for sign in _MEANS) or line.strip() == use.written:
                margin = line[: len(line) - len(line.lstrip())]
                indented = text.replace("\n", f"\n{margin}").replace(f"\n{margin}\n", "\n\n")
                yield WrittenOut(number, start, start + len(use.written), indented)
