"""Single values: block texts for several lines, quotes for times, everything else as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toolkit.formatting.comments import BLANK, block_indicators, is_block, last_line, margin_of
from toolkit.reading.sourcetext import FORBIDDEN
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

INDENT = 2
# Keys whose value is a time of day. Unquoted, 12.30 is a number in YAML, and 12:30 was one in YAML 1.1.
_TIME_KEYS = frozenset({"start", "end", "adjourned"})
_TIME = regex(r"[0-9]{1,2}[.:][0-9]{2}")
_PLAIN = frozenset({None, "", " "})


def write_scalar(event: Any, key: str, lines: Sequence[str], indent: int) -> list[str]:  # noqa: ANN401
    """A value under `key` ("" in a list) as lines, the first to stand behind the key or dash.

    The others are complete; `indent` is the column of the key or dash, `lines` is the file it comes from.
    """
    written = source_of(event, lines)
    if not is_block(event) and "\n" not in getattr(event, "value", ""):
        if len(written) == 1:
            return [write_short(event, key, lines)]
        return _with_margin(written, indent) if event.style in _PLAIN else [_quoted_again(event)]
    if is_block(event) and not event.value:
        return [properties_of(event) + event.style]  # a text that is still to be written
    folded = _refolded(event, lines, indent) if event.style == ">" else None
    block = folded or _literal(event.value, indent)
    return [properties_of(event) + block[0], *block[1:]] if block else [_quoted_again(event)]


def write_short(event: Any, key: str, lines: Sequence[str]) -> str:  # noqa: ANN401
    """A value that stands on one line in the file, as it is written on one line."""
    written = "".join(source_of(event, lines))
    if has_properties(event):
        return written
    if is_time(event, key) or (event.style == "'" and _needs_no_escape(written[1:-1])):
        return f'"{event.value}"'
    return written


def is_time(event: Any, key: str) -> bool:  # noqa: ANN401
    """Whether a value is a time of day, as it stands under the keys that hold one."""
    return key in _TIME_KEYS and _TIME.fullmatch(getattr(event, "value", "")) is not None


def source_of(event: Any, lines: Sequence[str]) -> list[str]:  # noqa: ANN401
    """The lines of the file that hold a value, from its first character to its last."""
    start, end = event.start_mark, event.end_mark
    if start.line == end.line:
        return [lines[start.line][start.column : end.column]] if start.line < len(lines) else [""]
    first, *others = lines[start.line : end.line + 1]
    return [first[start.column :], *others[:-1], others[-1][: end.column]]


def has_properties(event: Any) -> bool:  # noqa: ANN401
    """Whether a value has an anchor or a tag, or is an alias (YAML 1.2, 6.9 and 7.1)."""
    return bool(getattr(event, "anchor", None) or getattr(event, "tag", None))


def properties_of(event: Any) -> str:  # noqa: ANN401
    """The anchor and tag of a value, a space behind each."""
    anchor = f"&{event.anchor} " if event.anchor else ""
    tag = f"{event.tag.replace('tag:yaml.org,2002:', '!!')} " if event.tag else ""
    return anchor + tag


def _needs_no_escape(text: str) -> bool:
    return not any(char in text for char in "'\"\\")


def _literal(value: str, indent: int) -> list[str] | None:
    """`value` as a literal block (YAML 1.2, 8.1), None where none can hold it."""
    body = value.rstrip("\n")
    if not body.strip(" \t\n") or "\r" in value or FORBIDDEN.search(value):
        return None
    ends = len(value) - len(body)
    chomping = "-" if not ends else "" if ends == 1 else "+"
    first = next(line for line in body.split("\n") if line)
    # The indent is told where the first line would hide it (8.1.1.1).
    indicator = str(INDENT) if first[0] in " \t" else ""
    shown = value[:-1] if ends else value
    margin = " " * (indent + INDENT)
    return [f"|{indicator}{chomping}", *(margin + line if line else "" for line in shown.split("\n"))]


def _refolded(event: Any, lines: Sequence[str], indent: int) -> list[str] | None:  # noqa: ANN401
    """A folded block with its own line ends in a new place, None where its margin is not plain to see."""
    indicators = block_indicators(event, lines)
    body = lines[event.start_mark.line + 1 : last_line(event, lines) + 1]
    margin = margin_of(body)
    if (
        not margin
        or indicators.strip("+-")
        or any(len(line) > margin for line in body if not line.strip(BLANK))
    ):
        return None
    moved = (" " * (indent + INDENT) + line[margin:] if line.strip(BLANK) else "" for line in body)
    # At the very end of a file a text may lack the line end that its header promises.
    chomping = indicators if event.value.endswith("\n") else "-"
    return [f">{chomping}", *moved]


def _with_margin(written: Sequence[str], indent: int) -> list[str]:
    """Plain words over several lines, which YAML joins with spaces."""
    first, *others = (line.strip(BLANK) for line in written)
    return [first, *(" " * (indent + INDENT) + line for line in others)]


def _quoted_again(event: Any) -> str:  # noqa: ANN401
    """A value between double quotes on one line, with the escapes of YAML 1.2, 5.7."""
    named = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    shown = (
        named.get(char) or (f"\\U{ord(char):08x}" if FORBIDDEN.match(char) else char) for char in event.value
    )
    return f'{properties_of(event)}"{"".join(shown)}"'
