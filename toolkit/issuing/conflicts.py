"""What a merge in git that is not done yet has left of a meeting's issues."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.issuing.store import ISSUE_NAME, LIST_FILE, RECORD_FILE
from toolkit.reading.workspace import ISSUED_FOLDER
from toolkit.regex import regex

if TYPE_CHECKING:
    from pathlib import Path

_CONFLICT = "<<<<<<< "  # git-merge(1), "How conflicts are presented"
_LISTED = regex(rf"^({ISSUE_NAME.pattern}):", re.MULTILINE)
_DAY = regex(r"^issued: (\S+)", re.MULTILINE)


def days_in_conflict(meeting_folder: Path) -> dict[str, tuple[str, ...]]:
    """Return what two branches in git have each issued, where a merge of them is not done yet.

    With the name of each come its days, those of both sides where both have one of that name.
    """
    told = _conflicting(meeting_folder / LIST_FILE)
    folder = meeting_folder / ISSUED_FOLDER
    names = dict.fromkeys(found[1] for found in _LISTED.finditer(told))
    return {name: tuple(_DAY.findall(_text(folder / name / RECORD_FILE))) for name in names}


def _text(path: Path) -> str:
    return path.read_text("utf-8", "replace") if path.is_file() else ""


def _conflicting(path: Path) -> str:
    """Return what a file has where git marks a conflict, to its end; "" where there is none."""
    text = _text(path)
    return text[text.index(_CONFLICT) :] if _CONFLICT in text else ""
