"""Plain data as YAML the way a person would write it: block style, quotes only where needed.

ruamel.yaml writes YAML too, but quotes, folds and indents by other rules than those the
files of this project are written in, and a scaffold is what a first-time user learns from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toolkit.regex import regex

# Words with nothing that could mean something in YAML, in block and flow context alike.
_PLAIN = regex(r"[^\W\d_][\w ()/&+.–-]*(?<! )")  # noqa: RUF001 - the en dash is common in titles
# Words that some YAML version takes for something else than text.
_TAKEN = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_INDENT = "  "


def yaml_lines(value: object) -> list[str]:
    """`value` (mappings, sequences, strings, numbers, dates, None) as lines of YAML 1.2 in block style."""
    if isinstance(value, Mapping) and value:
        return [line for key, inner in value.items() for line in _entry(f"{yaml_scalar(key)}:", inner)]
    if isinstance(value, Sequence) and value and not isinstance(value, str):
        return [line for inner in value for line in _list_item(yaml_lines(inner))]
    return [yaml_scalar(value)]


def yaml_scalar(value: object) -> str:
    """`value` on one line: a plain word where that is safe, otherwise in double quotes (YAML 1.2, 7.3.1)."""
    if isinstance(value, str):
        return value if _is_plain(value) else _quoted(value)
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return "null"
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, Sequence):
        return "[]"
    return str(value)


def _entry(key: str, value: object) -> list[str]:
    if isinstance(value, str) and _fits_block(value):
        chomping = "|" if value.endswith("\n") else "|-"
        return [f"{key} {chomping}", *(f"{_INDENT}{line}" if line else "" for line in value.splitlines())]
    lines = yaml_lines(value)
    if isinstance(value, (Mapping, list, tuple)) and value:
        return [key, *_indented(lines)]
    return [f"{key} {lines[0]}"]


def _list_item(lines: list[str]) -> list[str]:
    return [f"- {lines[0]}", *_indented(lines[1:])]


def _indented(lines: list[str]) -> list[str]:
    return [_INDENT + line if line else "" for line in lines]


def _is_plain(text: str) -> bool:
    return _PLAIN.fullmatch(text) is not None and text.lower() not in _TAKEN


def _fits_block(text: str) -> bool:
    """Whether a literal block gives `text` back exactly: no lead that hides the indent, no odd ends."""
    lines = text.split("\n")
    return (
        len(lines) > 1
        and bool(lines[0])
        and not lines[0][0].isspace()
        and not text.endswith("\n\n")
        and all(line.isprintable() and not line.endswith(" ") for line in lines)
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in escaped) + '"'
