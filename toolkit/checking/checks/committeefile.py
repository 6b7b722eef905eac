"""The committee's file that a meeting or a plan belongs to: found, read once, and checked."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.checks.committees import check_committee_rules
from toolkit.checking.checks.silence import apply_comments, apply_severities, check_wishes
from toolkit.checking.checks.texts import check_lost_words
from toolkit.checking.schema import check_schema
from toolkit.findings import Finding, Place
from toolkit.reading.filewords import in_words
from toolkit.reading.lookup import COMMITTEE_FILE
from toolkit.reading.workspace import find_committee
from toolkit.reading.yamlio import Document, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def committee_of(path: Path) -> tuple[Document, tuple[Finding, ...]]:
    """The file of the committee that the file at `path` belongs to, and everything found in it.

    Without one an empty document, and the finding that there is none.
    """
    committee_file = find_committee(path)
    if committee_file is None:
        return no_committee(path), (finding("committee-missing", Place(path)),)
    return read_committee(committee_file)


def read_committee(path: Path) -> tuple[Document, tuple[Finding, ...]]:
    """A committee's file and everything found in it; read once, as long as it stays as it is."""
    return _read_committee(path, _version(path))


def no_committee(path: Path) -> Document:
    """Stands for the committee of a file that none stands above."""
    return Document(path.parent / COMMITTEE_FILE, None)


def _version(path: Path) -> tuple[int, int]:
    """What changes when a file does; a link that leads nowhere is left to the reader to report."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=8)  # a folder of meetings has few committees
def _read_committee(path: Path, _version: tuple[int, int]) -> tuple[Document, tuple[Finding, ...]]:
    committee = read_yaml(path)
    return committee, tuple(check_committee(committee))


def check_committee(committee: Document) -> Iterator[Finding]:
    """Everything found in a committee's file."""
    found = [
        *committee.findings,
        *check_schema(committee, "committee"),
        *check_committee_rules(committee),
        *check_wishes(committee),
        *check_lost_words(committee),
    ]
    yield from in_words(apply_severities(apply_comments(found, committee), committee), committee)


def worded(document: Document, committee: Document) -> Document:
    """`document` as `in_words_of` has it; most files are in their committee's language."""
    if document.words == committee.words:
        return document
    from toolkit.reading.translation import in_words_of  # most checks need no translation

    return in_words_of(document, committee)
