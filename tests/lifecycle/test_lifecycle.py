"""A meeting lives on: issued, supplemented, revised, approved, corrected; what was sent stays as it was."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
from pathlib import Path

import pytest
from built import Paper, W, document_root

from toolkit import read_meeting
from toolkit.assembly import apart
from toolkit.assembly.inturn import begin_packet_in_turn
from toolkit.cli import main

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
    monkeypatch.setattr(apart, "begin_packet", begin_packet_in_turn)  # no process for each packet
    folder = tmp_path / "tmu" / "2026-03-10"
    folder.mkdir(parents=True)
    (tmp_path / "tmu" / "committee.yaml").write_text(COMMITTEE, encoding="utf-8")
    (folder / "kort.txt").write_text("Et kort over byen.\n", encoding="utf-8")
    (folder / "meeting.yaml").write_text(AGENDA, encoding="utf-8")
    return folder


@pytest.fixture
def minutes(capfd):
    """Run the command line in this process; returns what it said on stdout and stderr."""

    def run(*arguments, code=0):
        assert main([*map(str, arguments), "--lang", "en"]) == code, capfd.readouterr().err
        return "".join(capfd.readouterr())

    return run


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


def test_a_meeting_is_issued_supplemented_held_approved_and_corrected(meeting, minutes):
    minutes("issue", meeting)
    first = sent(meeting)
    assert "issued/agenda-1/packet.pdf" in first
    assert "issued/agenda-1/public/agenda.pdf" in first

    edit(meeting, ("issued: 2026-03-03", "issued: 2026-03-06"), ("  - title: Eventuelt\n", LATE))
    edit(meeting, ("80 boliger", "90 boliger"))
    found = minutes("check", meeting)
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
    assert "since-issued" not in minutes("check", meeting)

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
    assert "error[changed-since-issued]" in minutes("check", meeting, code=1)
    edit(meeting, ("95 boliger", "90 boliger"))
    with (meeting / "meeting.yaml").open("a", encoding="utf-8") as stream:
        stream.write("corrections:\n  - {item: 1, on: 2026-05-12, text: Der er også et kryds.}\n")
    edit(meeting, ("issued: 2026-03-17", "issued: 2026-05-13"))
    minutes("issue", meeting)
    last = sent(meeting)
    assert "issued/approved-2/minutes.pdf" in last
    for earlier in (first, second, third):
        assert earlier.items() <= last.items()


def test_nothing_is_issued_that_has_not_changed_or_is_a_draft_or_has_no_day(meeting, minutes):
    minutes("issue", meeting)
    before = sent(meeting)
    assert "nothing has changed" in minutes("issue", meeting, code=2)
    edit(meeting, ("status: agenda", "status: draft"))
    assert "a draft is not sent" in minutes("issue", meeting, code=2)
    edit(meeting, ("status: draft", "status: agenda"), ("issued: 2026-03-03\n", ""))
    assert "write when it is sent" in minutes("issue", meeting, code=2)
    assert sent(meeting) == before


def test_a_dry_run_writes_nothing(meeting, minutes):
    minutes("issue", meeting, "--dry-run")
    assert not (meeting / "issued").exists()


def test_what_was_sent_and_is_altered_or_gone_is_told(meeting, minutes):
    minutes("issue", meeting)
    (meeting / "issued/agenda-1/agenda.pdf").write_bytes(b"other")
    (meeting / "issued/agenda-1/agenda.docx").unlink()
    assert minutes("check", meeting, code=1).count("issued-altered") == 2
    (meeting / "issued/agenda-1/issued.yaml").write_text("document: agenda\n", encoding="utf-8")
    assert "issued-damaged" in minutes("check", meeting, code=1)


def test_a_revised_agenda_is_issued_whole_and_an_issue_that_is_gone_is_missed(meeting, minutes):
    minutes("issue", meeting)
    edit(meeting, ("issued: 2026-03-03", "issued: 2026-03-06"), ("80 boliger", "90 boliger"))
    minutes("issue", meeting, "--revise")
    assert "issued/agenda-2/agenda.pdf" in sent(meeting)
    shutil.rmtree(meeting / "issued/agenda-1")
    assert "error[issued-damaged]" in minutes("check", meeting, code=1)


def test_an_item_closed_since_is_not_published_as_it_was_sent(meeting, minutes):
    minutes("issue", meeting)
    edit(meeting, ("  - title: Lokalplan\n", "  - title: Lokalplan\n    closed: true\n"))
    minutes("build", "tmu")
    built = Path("build/tmu/2026-03-10")
    assert (built / "agenda.pdf").read_bytes() == (meeting / "issued/agenda-1/agenda.pdf").read_bytes()
    public = (built / "public/agenda.pdf").read_bytes()
    assert public != (meeting / "issued/agenda-1/public/agenda.pdf").read_bytes()


def test_a_removed_item_is_told_and_a_copy_of_the_repository_agrees(meeting, minutes, tmp_path):
    minutes("issue", meeting)
    edit(meeting, ("  - title: Eventuelt\n", ""))
    assert "removed-since-issued" in minutes("check", meeting)
    shutil.copytree(tmp_path / "tmu", tmp_path / "clone" / "tmu")
    assert "removed-since-issued" in minutes("check", tmp_path / "clone")
    record = (meeting / "issued/agenda-1/issued.yaml").read_text(encoding="utf-8")
    assert str(tmp_path) not in record


def test_excerpts_are_listed_for_the_case_system_and_show_nothing_closed(meeting, minutes):
    edit(
        meeting,
        ("status: agenda", "status: minutes"),
        ("title: Lokalplan\n", "title: Lokalplan\n    case: 01/26\n"),
    )
    minutes("excerpt", meeting, 1, 2, "--edition", "public")
    folder = Path("build/tmu/2026-03-10/public/excerpts")
    assert {"excerpt-1.docx", "excerpt-1.pdf", "excerpt-1-packet.pdf"} <= {
        path.name for path in folder.iterdir()
    }
    text = (folder / "excerpts.csv").read_text(encoding="utf-8-sig")
    rows = {row["file"]: row for row in csv.DictReader(text.splitlines(), delimiter=";")}
    assert rows["excerpt-1.pdf"]["case"] == "01/26"
    assert (
        rows["excerpt-1.pdf"]["sha256"] == hashlib.sha256((folder / "excerpt-1.pdf").read_bytes()).hexdigest()
    )
    assert rows["excerpt-2.pdf"]["title"] == "Ejendomssag"
    assert "Prisen" not in shown(folder / "excerpt-2.docx")
    minutes("excerpt", meeting, 3, "--edition", "public")
    listed = json.loads((folder / "excerpts.json").read_bytes())["excerpts"]
    assert {row["number"] for row in listed} == {"1", "2", "3"}

    assert "there is no item 9" in minutes("excerpt", meeting, 9, code=2)
    edit(meeting, ("case: 01/26", "closed: true"))
    minutes("excerpt", meeting, 3)
    assert not (folder / "excerpt-1.pdf").exists()


def shown(docx):
    return "".join(document_root(docx).itertext())


def test_files_are_called_what_the_committee_wants_and_links_in_the_public_ones_stay(meeting, minutes):
    committee = meeting.parent / "committee.yaml"
    text = committee.read_text(encoding="utf-8")
    committee.write_text(text + 'file_names: "TMU {date} {document}{version}"\n', encoding="utf-8")
    minutes("issue", meeting)
    sent_first = meeting / "issued/agenda-1"
    assert (sent_first / "TMU 2026-03-10 Dagsorden med bilag.pdf").exists()
    minutes("build", "tmu")
    built = Path("build/tmu/2026-03-10")
    name = "TMU 2026-03-10 Dagsorden.pdf"
    assert (built / name).read_bytes() == (sent_first / name).read_bytes()
    assert not (built / "agenda.pdf").exists()
    assert (built / "public/agenda.pdf").exists()
    assert "another digest" not in minutes("inspect", built / "TMU 2026-03-10 Dagsorden med bilag.pdf")
    committee.write_text(text + 'file_names: "TMU {date}"\n', encoding="utf-8")
    assert "file_names" in minutes("check", "tmu", code=1)


def test_what_was_sent_keeps_its_numbers_when_an_earlier_meeting_gets_another_item(meeting, minutes):
    (meeting.parent / "committee.yaml").write_text(COMMITTEE + "numbering: year\n", encoding="utf-8")
    later = meeting.parent / "2026-04-14"
    later.mkdir()
    text = "date: 2026-04-14\nissued: 2026-04-07\nstatus: agenda\nitems:\n  - title: Budget\n"
    (later / "meeting.yaml").write_text(text, encoding="utf-8")
    minutes("issue", later)
    assert 'number: "4"' in (later / "issued/agenda-1/issued.yaml").read_text(encoding="utf-8")
    edit(meeting, ("  - title: Eventuelt\n", "  - title: Økonomi\n  - title: Eventuelt\n"))
    assert "since-issued" not in minutes("check", later)
    assert read_meeting(later).items[0].number == "4"


def test_the_next_meeting_approves_the_minutes_that_were_sent(meeting, minutes):
    edit(meeting, ("status: agenda", "status: minutes"))
    minutes("issue", meeting)
    plan = "year: 2026\nmeetings:\n  - date: 2026-03-10\n  - date: 2026-04-14\n"
    (meeting.parent / "plan-2026.yaml").write_text(plan, encoding="utf-8")
    minutes("plan", "scaffold", meeting.parent / "plan-2026.yaml")
    item = read_meeting(meeting.parent / "2026-04-14").items[0]
    assert item.title == "Godkendelse af referat"
    # The public edition, for it goes out with the next agenda, which is published too.
    assert item.attachments[0].file.resolve() == meeting / "issued/minutes-1/public/minutes.pdf"
    scaffolded = meeting.parent / "2026-04-14" / "meeting.yaml"
    file = "../2026-03-10/issued/minutes-1/public/minutes.pdf"
    scaffolded.write_text(
        "date: 2026-04-14\nstatus: minutes\nitems:\n  - title: Godkendelse af referat\n"
        f"    decision: Godkendt.\n    attachments: [{{title: Referat, file: {file}}}]\n",
        encoding="utf-8",
    )
    assert "hint[minutes-to-approve]" in minutes("check", scaffolded)


def test_a_register_of_decisions_tells_the_pages_of_what_was_sent_and_nothing_closed(meeting, minutes):
    edit(meeting, ("status: agenda", "status: minutes"))
    edit(meeting, ("80 boliger.\n", "80 boliger.\n    decision: Vedtaget.\n    case: 01/26\n"))
    edit(meeting, ("er hemmelig.\n", "er hemmelig.\n    decision: Hemmeligt salg.\n"))
    minutes("issue", meeting)
    minutes("list", "decisions", "tmu", "--format", "docx", "--edition", "public", "--output", "r.docx")
    rows = [[*row.iter(f"{W}tc")] for row in document_root(Path("r.docx")).iter(f"{W}tr")]
    assert "Lokalplan" in "".join(rows[1][0].itertext())
    page = "".join(rows[1][4].itertext())
    packet = Paper(meeting / "issued/minutes-1/public/packet.pdf")
    assert page == packet.labels[packet.page_of("decision_1")]
    assert "Hemmeligt" not in shown(Path("r.docx"))
    assert "Salg" not in shown(Path("r.docx"))
    nothing = ("--format", "pdf", "--output", "r.pdf", "--from", "2027-01-01")
    assert "one committee's" in minutes("list", "decisions", "tmu", *nothing, code=2)
