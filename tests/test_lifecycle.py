"""A meeting lives on: issued, supplemented, revised, approved, corrected; what was sent stays as it was."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest
from command_line import environment, minutes_command

COMMITTEE = """\
name: TMU
organisation: Engsø Kommune
style: local
publishes: true
members:
  - {name: Anna Dahl, role: formand}
  - {name: Bo Lund}
"""
AGENDA = """\
date: 2026-03-10
issued: 2026-03-03
status: agenda
items:
  - title: Lokalplan
    statement: Plads til 80 boliger.
    attachments:
      - {title: Kort, file: kort.txt}
  - title: Salg
    closed: true
    public_title: Ejendomssag
    statement: Prisen er hemmelig.
  - title: Eventuelt
"""
LATE = """\
  - title: Belysning
    number: 2a
    late: {added: 2026-03-06, reason: Klagen kom sent}
    statement: Lamperne er slukket.
  - title: Eventuelt
"""


@pytest.fixture
def meeting(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "tmu" / "2026-03-10"
    folder.mkdir(parents=True)
    (tmp_path / "tmu" / "committee.yaml").write_text(COMMITTEE, encoding="utf-8")
    (folder / "kort.txt").write_text("Et kort over byen.\n", encoding="utf-8")
    (folder / "meeting.yaml").write_text(AGENDA, encoding="utf-8")
    return folder


def minutes(*arguments, code=0):
    command = minutes_command(*arguments, "--lang", "en")
    result = subprocess.run(
        command, env=environment(), capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert result.returncode == code, result.stderr
    return result


def edit(folder, *changes):
    file = folder / "meeting.yaml"
    text = file.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    file.write_text(text, encoding="utf-8")


def sent(folder):
    """The digest of every file that has been issued."""
    files = sorted(path for path in (folder / "issued").rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_meeting_is_issued_supplemented_held_approved_and_corrected(meeting):
    minutes("issue", meeting)
    first = sent(meeting)
    assert "issued/agenda-1/packet.pdf" in first
    assert "issued/agenda-1/public/agenda.pdf" in first

    edit(meeting, ("issued: 2026-03-03", "issued: 2026-03-06"), ("  - title: Eventuelt\n", LATE))
    edit(meeting, ("80 boliger", "90 boliger"))
    found = minutes("check", meeting).stderr
    assert "changed-since-issued" in found
    assert "added-since-issued" in found
    minutes("build", "tmu")
    built = Path("build/tmu/2026-03-10")
    assert (built / "agenda.pdf").read_bytes() == (meeting / "issued/agenda-1/agenda.pdf").read_bytes()
    assert (built / "public/packet.pdf").read_bytes() == (
        meeting / "issued/agenda-1/public/packet.pdf"
    ).read_bytes()

    minutes("issue", meeting)
    second = sent(meeting)
    assert "issued/supplement-1/supplement.pdf" in second
    assert "issued/supplement-1/supplement-packet.pdf" in second
    assert "since-issued" not in minutes("check", meeting).stderr

    edit(meeting, ("status: agenda", "status: minutes"), ("issued: 2026-03-06", "issued: 2026-03-17"))
    minutes("approve", meeting, code=2)
    minutes("issue", meeting)
    minutes("approve", meeting, "--on", "2026-04-14", "--by", "Anna Dahl")
    assert 'status: approved\napproved:\n  "on": 2026-04-14\n' in (meeting / "meeting.yaml").read_text(
        encoding="utf-8"
    )
    third = sent(meeting)
    assert "issued/approved-1/minutes.pdf" in third

    edit(meeting, ("90 boliger", "95 boliger"))
    assert "error[changed-since-issued]" in minutes("check", meeting, code=1).stderr
    edit(meeting, ("95 boliger", "90 boliger"))
    with (meeting / "meeting.yaml").open("a", encoding="utf-8") as stream:
        stream.write("corrections:\n  - {item: 1, on: 2026-05-12, text: Der er også et kryds.}\n")
    edit(meeting, ("issued: 2026-03-17", "issued: 2026-05-13"))
    minutes("issue", meeting)
    last = sent(meeting)
    assert "issued/approved-2/minutes.pdf" in last
    for earlier in (first, second, third):
        assert earlier.items() <= last.items()


def test_a_revised_agenda_is_issued_whole(meeting):
    minutes("issue", meeting)
    edit(meeting, ("issued: 2026-03-03", "issued: 2026-03-06"), ("80 boliger", "90 boliger"))
    minutes("issue", meeting, "--revise")
    assert "issued/agenda-2/agenda.pdf" in sent(meeting)


def test_nothing_is_issued_that_has_not_changed_or_is_a_draft_or_has_no_day(meeting):
    minutes("issue", meeting)
    before = sent(meeting)
    assert "nothing has changed" in minutes("issue", meeting, code=2).stderr
    edit(meeting, ("status: agenda", "status: draft"))
    assert "a draft is not sent" in minutes("issue", meeting, code=2).stderr
    edit(meeting, ("status: draft", "status: agenda"), ("issued: 2026-03-03\n", ""))
    assert "write when it is sent" in minutes("issue", meeting, code=2).stderr
    assert sent(meeting) == before


def test_a_dry_run_writes_nothing(meeting):
    minutes("issue", meeting, "--dry-run")
    assert not (meeting / "issued").exists()


def test_what_was_sent_and_is_altered_or_gone_is_told(meeting):
    minutes("issue", meeting)
    (meeting / "issued/agenda-1/agenda.pdf").write_bytes(b"other")
    (meeting / "issued/agenda-1/agenda.docx").unlink()
    assert minutes("check", meeting, code=1).stderr.count("issued-altered") == 2
    (meeting / "issued/agenda-1/issued.yaml").write_text("document: agenda\n", encoding="utf-8")
    assert "issued-damaged" in minutes("check", meeting, code=1).stderr


def test_an_item_closed_since_is_not_published_as_it_was_sent(meeting):
    minutes("issue", meeting)
    edit(meeting, ("  - title: Lokalplan\n", "  - title: Lokalplan\n    closed: true\n"))
    minutes("build", "tmu")
    built = Path("build/tmu/2026-03-10")
    assert (built / "agenda.pdf").read_bytes() == (meeting / "issued/agenda-1/agenda.pdf").read_bytes()
    public = (built / "public/agenda.pdf").read_bytes()
    assert public != (meeting / "issued/agenda-1/public/agenda.pdf").read_bytes()


def test_a_removed_item_is_told_and_a_copy_of_the_repository_agrees(meeting, tmp_path):
    minutes("issue", meeting)
    edit(meeting, ("  - title: Eventuelt\n", ""))
    assert "removed-since-issued" in minutes("check", meeting).stderr
    shutil.copytree(tmp_path / "tmu", tmp_path / "clone" / "tmu")
    assert "removed-since-issued" in minutes("check", tmp_path / "clone").stderr
    record = (meeting / "issued/agenda-1/issued.yaml").read_text(encoding="utf-8")
    assert str(tmp_path) not in record
