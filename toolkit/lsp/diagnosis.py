"""The checks of `minutes check` on files that are open in an editor, saved or not."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from toolkit.checking.checks.committeefile import check_committee
from toolkit.checking.checks.filetexts import with_files
from toolkit.checking.checks.whole import check_meeting, check_without_committee
from toolkit.issuing.store import read_issues
from toolkit.messages.phrases import committee_language
from toolkit.namedtuple import NamedTuple
from toolkit.reading.document import Document
from toolkit.reading.filekinds import kind_by_comment
from toolkit.reading.lookup import COMMITTEE_FILE, kind_by_name
from toolkit.reading.workspace import find_committee, meeting_above
from toolkit.reading.yamlio import read_yaml, read_yaml_text
from toolkit.reporting.reporter import sort_findings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from toolkit.findings import Finding

    Read = Callable[[Path], Document]


class Diagnosis(NamedTuple):
    """One file: its lines as they stand, what is found in it (sorted), and the language to tell it in."""

    path: Path
    lines: Sequence[str]
    language: str
    findings: Sequence[Finding]


class _Checked(NamedTuple):
    """The documents that were looked at together, what is wrong with them, and who reads about it."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    language: str


def diagnose(paths: Iterable[Path], texts: Mapping[Path, str], language: str) -> dict[Path, Diagnosis]:
    """What is found in the open files `paths`, and in the committee files above them.

    `texts` are the contents of all open files, which count instead of what is on disk. `language`
    is what findings are told in where no committee names one. Files of other kinds are left out.
    """

    @cache
    def read(path: Path) -> Document:
        return read_yaml_text(texts[path], path) if path in texts else read_yaml(path)

    diagnoses: dict[Path, Diagnosis] = {}
    for path in paths:
        if (asked := _checked_with(path, texts[path])) is not None:
            file, kind = asked
            checked = _CHECKS[kind](file, read, language)
            for document in checked.documents:
                lines = _lines(texts[document.path]) if document.path in texts else document.lines
                own = sort_findings(found for found in checked.findings if found.place.path == document.path)
                diagnoses[document.path] = Diagnosis(document.path, lines, checked.language, own)
    return diagnoses


def _checked_with(path: Path, text: str) -> tuple[Path, str] | None:
    """The file to check for one that is open, and its kind: an item's is looked at with its meeting."""
    if kind := kind_by_name(path.name) or kind_by_comment(text):
        return path, kind
    meeting = meeting_above(path) if path.suffix in _YAML else None
    return (meeting, "meeting") if meeting else None


_YAML = (".yaml", ".yml")


def _lines(text: str) -> list[str]:
    """The lines of an open file, by the line ends that the protocol knows (3.17, "Text Documents")."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _check_meeting_file(path: Path, read: Read, language: str) -> _Checked:
    meeting, committee_file = with_files(read(path), read), find_committee(path)
    items = (*(document for _, document in meeting.included), *(text.document for text in meeting.texts))
    if committee_file is None:
        return _Checked((meeting, *items), check_without_committee(meeting).findings, language)
    committee = read(committee_file)
    found = (*check_committee(committee), *check_meeting(meeting, committee, read_issues(path.parent)))
    return _Checked((committee, meeting, *items), found, committee_language(committee.data, language))


def _check_committee_file(path: Path, read: Read, language: str) -> _Checked:
    committee = read(path)
    spoken = committee_language(committee.data, language)
    return _Checked((committee,), tuple(check_committee(committee)), spoken)


def _check_plan_file(path: Path, read: Read, language: str) -> _Checked:
    plan, committee_file = read(path), find_committee(path)
    committee = read(committee_file) if committee_file else Document(path.parent / COMMITTEE_FILE, None)
    from toolkit.checking.checks.yearplans import check_plan  # most open files are meetings

    found = tuple(check_plan(plan, committee))
    return _Checked((plan,), found, committee_language(committee.data, language))


_CHECKS: Mapping[str, Callable[[Path, Read, str], _Checked]] = {
    "meeting": _check_meeting_file,
    "committee": _check_committee_file,
    "plan": _check_plan_file,
}
