"""What a committee or a writer has decided about findings: codes turned off, up or down, lines silenced."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.suggestions import closest
from toolkit.dataclass import replace
from toolkit.findings import Finding, Place, Severity
from toolkit.reading.fields import mapping
from toolkit.reading.yamllines import indent_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toolkit.reading.fields import Data
    from toolkit.reading.yamlio import Document

# The patterns are compiled when a file has such a comment, which few have.
_COMMENT = r"(?:^|\s)#\s*minutes:\s*ignore\[([^\]\n]*)\]"
_BLOCK_TEXT = r"[:-]\s+[|>][-+0-9]*\s+#"
_OFF = "off"
# What is found only on some day, or with other committees' plans: a file by itself cannot tell it unused.
_SEEN_ELSEWHERE = frozenset(
    {"deadline-past", "meeting-same-day", "member-twice", "room-twice", "plan-same-day"}
)


def apply_severities(findings: Iterable[Finding], committee: Document) -> Iterator[Finding]:
    """The findings as the committee's `checks` wants them, without those it turns off."""
    wanted = _wanted(committee)
    for found in findings:
        severity = wanted.get(found.code, found.severity)
        if severity != _OFF:
            yield found if severity == found.severity else replace(found, severity=Severity(severity))


def _wanted(committee: Document) -> Mapping[str, str]:
    checks = _checks(committee)
    if not checks:
        return {}
    from toolkit.catalogue.rules import FIXED, RULES

    return {
        code: str(severity)
        for code, severity in checks.items()
        if code in RULES and code not in FIXED and severity in (_OFF, *Severity)
    }


def _checks(committee: Document) -> Data:
    return mapping(committee.fields.get("checks"))


def check_wishes(committee: Document) -> Iterator[Finding]:
    """Codes under a committee's `checks` that are none or cannot be changed."""
    for code in _checks(committee):
        yield from _check_code(code, committee.key_place(("checks", code)))


def _check_code(code: str, place: Place) -> Iterator[Finding]:
    from toolkit.catalogue.rules import FIXED, RULES

    if code not in RULES:
        yield finding("unknown-check", place, key=code, guess=closest(code, RULES))
    elif code in FIXED:
        yield finding("fixed-check", place, key=code)


def drop_silenced(findings: Iterable[Finding], document: Document) -> Iterator[Finding]:
    """The findings without those of `document` that a comment silences, as `apply_comments` has them."""
    comments = _comments(document)
    return (
        found for found in findings if not any(comment.silences(found, [found.place]) for comment in comments)
    )


def apply_comments(
    findings: Iterable[Finding], document: Document, meeting: Document | None = None
) -> Iterator[Finding]:
    """The findings without those of `document` that a comment silences, and what is wrong with the comments.

    `# minutes: ignore[code, code]` holds for its own line; alone on a line for the next; after the `|` of
    a text of several lines for that whole text; where the file of a text is named, for that file, which
    `meeting` knows.
    """
    comments = _comments(document)
    for found in findings:
        places = (found.place, *(meeting.naming(found.place.path) if meeting else ()))
        if not any(comment.silences(found, places) for comment in comments):
            yield found
    for comment in comments:
        yield from comment.check()


def _comments(document: Document) -> list[_Comment]:
    return [
        _Comment(document, number, match)
        for number, line in enumerate(document.lines, 1)
        if "minutes:" in line and (match := re.search(_COMMENT, line))
    ]


class _Comment:
    """One comment that silences, and what it has silenced."""

    def __init__(self, document: Document, number: int, match: re.Match[str]) -> None:
        self._document = document
        self._codes = [code.strip() for code in match[1].split(",")]
        self._line = number
        self._column = match.start(1) + 1
        self._lines = range(number, _last_line(document.lines, number) + 1)
        self._used: set[str] = set()

    def silences(self, found: Finding, places: Sequence[Place]) -> bool:
        """Whether the comment is meant for this finding."""
        from toolkit.catalogue.rules import FIXED

        meant = found.code in self._codes and found.code not in FIXED
        own = self._document.path
        if meant and any(place.path == own and place.line in self._lines for place in places):
            self._used.add(found.code)
            return True
        return False

    def check(self) -> Iterator[Finding]:
        """Codes in the comment that are none, cannot be silenced or silence nothing."""
        for code in self._codes:
            column = self._document.lines[self._line - 1].find(code, self._column - 1) + 1
            place = Place(self._document.path, self._line, column, column + max(len(code), 1))
            wrong = list(_check_code(code, place))
            yield from wrong
            if not wrong and code not in self._used | _SEEN_ELSEWHERE:
                yield finding("unused-ignore", place, key=code)


def _last_line(lines: tuple[str, ...], number: int) -> int:
    """The last line that a comment in line `number` holds for, 1-based."""
    line = lines[number - 1]
    if line.lstrip().startswith("#"):
        return number + 1
    if not re.search(_BLOCK_TEXT, line):
        return number
    indent = len(line) - len(line.lstrip(" -"))
    last = number
    while last < len(lines) and (not lines[last].strip() or indent_of(lines[last]) > indent):
        last += 1
    return last
