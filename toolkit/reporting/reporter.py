"""Findings for people, programs and GitHub: sorted, each once, the same on every machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.findings import Finding, Place, Severity
from toolkit.reading.sourcetext import read_text
from toolkit.regex import regex
from toolkit.reporting.findingwords import say, severity_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.HINT: "36"}  # ECMA-48 SGR 8.3.117
_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_WIDEST = 110  # of a line that is shown; a longer one is cut around the place
_BEFORE = 40
_CONFIDENTIAL = frozenset({"personal-number", "personal-number-public"})  # digits that nobody else may read
_DIGIT = regex("[0-9]")
_UNDECIDED = "decision-missing"  # minutes being written: `check` and `issue` say so
_OF_MANY_ITEMS = frozenset({_UNDECIDED, "recommendation-missing"})


def sort_findings(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by file, line, column and code, without repetitions."""
    unique = {(finding.place, finding.code, str(dict(finding.values))): finding for finding in findings}
    return [unique[key] for key in sorted(unique, key=_order)]


def _order(key: tuple[Place, str, str]) -> tuple[object, ...]:
    place, code, values = key
    return (place.path.as_posix(), place.line, place.column, place.end_column, code, values)


def _summed(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, those that most items of unfinished work have told once for all items of a file."""
    told: dict[object, Finding] = {}
    for at, found in enumerate(findings):
        key = (found.place.path, found.code) if found.code in _OF_MANY_ITEMS else at
        first = told.setdefault(key, found)
        if first is not found:
            items = (first.values["item"], found.values["item"])
            told[key] = replace(first, values={**first.values, "item": items})
    return list(told.values())


def format_text(findings: Sequence[Finding], language: str, colour: bool) -> str:  # noqa: FBT001
    """The findings in "da" or "en", each with its line of the file and a caret under its place.

    `colour` adds the escape sequences of a terminal and changes nothing else.
    """
    sources = _Sources()
    told = _summed(sort_findings(findings))
    parts = [_with_source(finding, language, sources) for finding in told]
    if not colour:
        parts = [[(text, "") for text, _ in part] for part in parts]
    return "\n".join("".join(_painted(text, style) for text, style in part) for part in parts)


def format_warnings(findings: Iterable[Finding], language: str, *, colour: bool) -> tuple[str, ...]:
    """What a build tells of the findings, each as `format_text` does: hints and missing decisions are not."""
    warnings = (
        found for found in findings if found.severity is Severity.WARNING and found.code != _UNDECIDED
    )
    return tuple(format_text([found], language, colour) for found in _summed(sort_findings(warnings)))


def _painted(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if style else text


def _with_source(finding: Finding, language: str, sources: _Sources) -> list[tuple[str, str]]:
    """One finding as stretches of text with their colours."""
    place, said = finding.place, say(finding, language)
    paint = _COLOURS[finding.severity]
    head = [
        (f"{place.path}:{place.line}:{place.column}: ", ""),
        (f"{severity_word(finding.severity, language)}[{finding.code}]", f"1;{paint}"),
        (f": {said.message}\n", ""),
    ]
    line = sources.line(place)
    if line is not None and finding.code in _CONFIDENTIAL:
        line = _DIGIT.sub("•", line)
    margin = " " * (len(str(place.line)) + 3)
    if line is None:
        return [*head, (f"{margin}  {said.mend}", paint)]
    shown, column = _window(line, place.column)
    width = max(1, min(place.end_column - place.column, len(shown) - column + 1))
    return [
        *head,
        (f"   {place.line} | {shown}\n{margin} | {' ' * (column - 1)}", ""),
        (f"{'^' * width} {said.mend}", paint),
    ]


def _window(line: str, column: int) -> tuple[str, int]:
    """The part of a line that fits on a screen, and the column of the place in it."""
    line = line.replace("\t", " ").rstrip()
    if len(line) <= _WIDEST:
        return line, min(column, len(line) + 1)
    start = max(0, min(column - 1 - _BEFORE, len(line) - _WIDEST))
    return line[start : start + _WIDEST], column - start


class _Sources:
    """The lines of the files that findings speak about, each file read once."""

    def __init__(self) -> None:
        self._lines: dict[Path, list[str]] = {}

    def line(self, place: Place) -> str | None:
        """The line of a place, None when the file has none to show; in a Word file lines are paragraphs."""
        if place.path.suffix.lower() == ".docx":
            return None
        if place.path not in self._lines:
            text, _ = read_text(place.path)
            self._lines[place.path] = (text or "").split("\n") if text else []
        lines = self._lines[place.path]
        return lines[place.line - 1] if place.line <= len(lines) else None


def format_json(findings: Sequence[Finding], language: str) -> str:
    """The findings as JSON, in the form that schemas/findings.schema.json describes."""
    import json

    entries = [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "file": finding.place.path.as_posix(),
            "line": finding.place.line,
            "column": finding.place.column,
            "end_column": finding.place.end_column,
            "message": said.message,
            "mend": said.mend,
        }
        for finding in sort_findings(findings)
        for said in (say(finding, language),)
    ]
    return json.dumps({"version": 1, "findings": entries}, ensure_ascii=False, indent=2)


def format_github(findings: Sequence[Finding], language: str) -> str:
    """The findings as workflow commands, which GitHub shows beside the lines of a change.

    Source: GitHub Docs, "Workflow commands for GitHub Actions", Setting an error message.
    """
    return "\n".join(_annotation(finding, language) for finding in sort_findings(findings))


def _annotation(finding: Finding, language: str) -> str:
    place, said = finding.place, say(finding, language)
    properties = {
        "file": place.path.as_posix(),
        "line": place.line,
        "col": place.column,
        "endColumn": place.end_column - 1,
        "title": finding.code,
    }
    settings = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_GITHUB_LEVELS[finding.severity]} {settings}::{_data(f'{said.message}: {said.mend}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
