"""A workspace for examples, and what is found in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.checking.checks.whole import check_file

if TYPE_CHECKING:
    from toolkit.findings import Finding

NEVER_FOUND_IN = Path("meeting.yaml")

COMMITTEE = r"""
name: LOM
organisation: Fjordby Kommune
style: local
case_pattern: '[0-9]+(-[0-9]+)+'
deadlines:
  agenda: 7 days before
members:
  - name: Anna Dahl
  - name: Bo Lund
  - name: Eva Holm
"""


def workspace_with(folder: Path) -> Path:
    """A committee's folder with one meeting's folder and its attachments; returns the latter."""
    meeting = folder / "2025-02-28"
    (meeting / "bilag").mkdir(parents=True)
    (folder / "committee.yaml").write_text(COMMITTEE, encoding="utf-8")
    for name in ("status.pdf", "budget.pdf", "kurve.png", "optagelse.mp3"):
        (meeting / "bilag" / name).write_bytes(b"content")
    for name in ("tom.pdf", "tom.md"):
        (meeting / "bilag" / name).touch()
    (meeting / "bilag" / "punkt.yaml").write_text("title: Budget\n", encoding="utf-8")
    (meeting / "bilag" / "sag.md").write_text("Budgettet er på plads.\n", encoding="utf-8")
    (meeting / "bilag" / "sag.html").write_text("<p>Et kort: <img alt='havnen'></p>", encoding="utf-8")
    (meeting / "bilag" / "skadet.docx").write_bytes(b"PK")
    with (meeting / "bilag" / "scanning.pdf").open("wb") as large:
        large.truncate(201_000_000)  # of nothing: it takes no room
    return meeting


def check_text(folder: Path, text: str) -> list[Finding]:
    """What is found in a meeting file with this text."""
    return check_example(folder, text, "meeting")


def check_example(folder: Path, text: str, kind: str, encoding: str = "utf-8") -> list[Finding]:
    """What is found in a file of that kind with this text, alone in its workspace."""
    meeting = workspace_with(folder) / "meeting.yaml"
    meeting.write_bytes(b"date: 2025-02-28\nitems:\n  - title: Budget\n")
    for name, line in re.findall(r"(?m)^# (\S+\.yaml): (.+)$", text):  # a line of another file
        with (folder / name).open("a", encoding="utf-8") as stream:
            stream.write(f"{line}\n")
    path = {"meeting": meeting, "committee": folder / "committee.yaml"}.get(kind, folder / f"{kind}.yaml")
    path.write_bytes(text.encode(encoding))
    return list(check_file(path).findings)


def codes_in(folder: Path, text: str) -> list[str]:
    """The codes of what is found in a meeting file with this text, in order of their places."""
    found = check_text(folder, text)
    return [finding.code for finding in sorted(found, key=lambda one: (one.place.line, one.place.column))]
