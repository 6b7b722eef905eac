"""A meeting lives on: issued, supplemented, revised, approved, corrected; what was sent stays as it was."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from built import Paper, W, document_root

from toolkit import read_meeting
from toolkit.cli import main
from toolkit.files import exchange
from toolkit.lifecycle.approve import approved_text
from toolkit.making import sharing
from toolkit.meetings.model import Approval
from toolkit.reading.yamlio import read_yaml_text

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
    monkeypatch.setattr(sharing, "side_by_side", sharing.in_turn)  # no process for each document and packet
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


@pytest.fixture(scope="module")
def issued_once(tmp_path_factory):
    """A folder for what issuing the agenda leaves in the meeting's: the first who asks issues it."""
    return tmp_path_factory.mktemp("issued")


@pytest.fixture
def issued(meeting, minutes, issued_once):
    """The meeting's folder, with its agenda issued."""
    if not any(issued_once.iterdir()):
        minutes("issue", meeting)
        shutil.copytree(meeting, issued_once, dirs_exist_ok=True)
    shutil.copytree(issued_once, meeting, dirs_exist_ok=True)
    return meeting


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


YEAR = """\
name: TMU
organisation: Engsø Kommune
style: local
language: en
publishes: true
numbering: year
signature_page: true
members:
  - {name: Anna Dahl, role: formand}
  - {name: Bo Lund, until: 2026-03-31}
"""


@pytest.fixture
def year(tmp_path, monkeypatch, minutes):
    """A committee with a plan of two meetings, their folders made; the first meeting's agenda is written."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sharing, "side_by_side", sharing.in_turn)
    committee = tmp_path / "tmu"
    committee.mkdir()
    (committee / "committee.yaml").write_text(YEAR, encoding="utf-8")
    plan = "year: 2026\nmeetings:\n  - date: 2026-03-10\n  - date: 2026-04-14\n"
    (committee / "plan-2026.yaml").write_text(plan, encoding="utf-8")
    minutes("plan", "scaffold", committee / "plan-2026.yaml")
    (committee / "2026-03-10/kort.txt").write_text("Et kort.\n", encoding="utf-8")
    agenda = AGENDA.replace("number: 2a\n", "")
    (committee / "2026-03-10/meeting.yaml").write_text(agenda, encoding="utf-8")
    return committee


class Sent:
    """What has been issued of a year, which nothing may change."""

    def __init__(self, *meetings):
        self.meetings = meetings
        self.files = {}

    def now_also(self, *new):
        """Check that all that was sent is as it was, and that these files have come."""
        files = {
            f"{meeting.name}/{path}": digest
            for meeting in self.meetings
            for path, digest in sent(meeting).items()
        }
        assert not {name for name, digest in self.files.items() if files.get(name) != digest}
        assert not {f"2026-{name}" for name in new} - (files.keys() - self.files.keys())
        self.files = files


def test_a_year_is_issued_supplemented_revised_held_approved_and_corrected(year, minutes):
    first, second = year / "2026-03-10", year / "2026-04-14"
    issued = Sent(first, second)
    agenda_is_sent(first, issued, minutes)
    late_items_are_sent(first, issued, minutes)
    next_meeting_after_an_election(first, second, issued, minutes)
    approved_minutes_stand(first, issued, minutes)
    what_is_gone_is_missed(first, minutes)
    assert {path.parts[2] for path in map(Path, issued.files)} >= {
        *("agenda-1", "agenda-2", "supplement-1", "minutes-1", "approved-1", "approved-2")
    }


def agenda_is_sent(first, issued, minutes):
    edit(first, ("kort.txt", "kort.pdf"))
    assert "attachment-missing" in minutes("issue", first, code=1)
    edit(first, ("kort.pdf", "kort.txt"))
    issued.now_also()
    minutes("issue", first)
    agenda = "03-10/issued/agenda-1"
    issued.now_also(f"{agenda}/agenda.docx", f"{agenda}/packet.pdf", f"{agenda}/public/agenda.pdf")


def late_items_are_sent(first, issued, minutes):
    edit(first, ("issued: 2026-03-03", "issued: 2026-03-02"), ("80 boliger", "90 boliger"))
    assert "before agenda-1" in minutes("issue", first, code=2)
    edit(first, ("issued: 2026-03-02", "issued: 2026-03-06"), ("  - title: Eventuelt\n", LATE))
    assert {"changed-since-issued", "added-since-issued"} <= codes(minutes("check", first))
    minutes("build", first)
    for name in ("packet.pdf", "public/packet.pdf"):
        assert Path("build/tmu/2026-03-10", name).read_bytes() == read(first, f"agenda-1/{name}")
    minutes("issue", first)
    assert "Lamperne er slukket" in shown(first / "issued/supplement-1/supplement.docx")
    issued.now_also(
        "03-10/issued/supplement-1/supplement.pdf", "03-10/issued/supplement-1/supplement-packet.pdf"
    )

    edit(first, ("Lamperne er slukket", "Alle lamper er slukket"))
    minutes("build", first, "--only", "supplement")
    assert "Supplement 2 to the agenda" in shown("build/tmu/2026-03-10/supplement.docx")
    edit(first, ("Alle lamper er slukket", "Lamperne er slukket"))
    edit(first, ("date: 2026-03-10\n", 'date: 2026-03-10\nstart: "17:00"\n'))
    assert "meeting-changed-since-issued" in codes(minutes("check", first))
    minutes("issue", first, "--revise")  # on the same day
    issued.now_also("03-10/issued/agenda-2/agenda.pdf")
    assert "The meeting: changed (time)" in shown(first / "issued/agenda-2/agenda.docx")
    assert not [code for code in codes(minutes("check", first)) if code.endswith("since-issued")]

    edit(first, ("status: agenda", "status: minutes"), ("issued: 2026-03-06", "issued: 2026-03-17"))
    edit(first, ("90 boliger.\n", "90 boliger.\n    decision: Godkendt.\n"))
    assert "with `status: minutes` first" in minutes("approve", first, code=2)
    minutes("issue", first)
    issued.now_also("03-10/issued/minutes-1/minutes.pdf")


def next_meeting_after_an_election(first, second, issued, minutes):
    with (first.parent / "committee.yaml").open("a", encoding="utf-8") as committee:  # an election
        committee.write("  - {name: Eva Krogh, from: 2026-04-01}\n")
    minutes("plan", "scaffold", first.parent / "plan-2026.yaml")
    edit(second, ("status: draft", "status: agenda\nissued: 2026-04-07"), ("  - title: First item\n", ""))
    assert read_meeting(second).items[0].number == "4"  # 1, 2, 2a and 3 were sent
    minutes("issue", second)
    issued.now_also("04-14/issued/agenda-1/agenda.docx")
    edit(
        second,
        ("status: agenda", "status: minutes"),
        ("    attachments:", "    decision: Approved.\n    attachments:"),
    )
    assert "minutes-to-approve" in codes(minutes("check", second))
    assert "before the meeting" in minutes("approve", first, "--on", "2026-03-09", code=2)
    file = first / "meeting.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))  # as Windows has it
    by = ("--on", "2026-04-14", "--dry-run", "--by", "Anna Dal, Ib Fremmed")
    told = minutes("approve", first, *by, code=2)
    assert "Anna Dal (did you mean Anna Dahl?), Ib Fremmed: neither a member" in told
    assert "neither a member" not in minutes("approve", first, *by, "--as-written")
    minutes("approve", first, "--on", "2026-04-14", "--by", "Anna Dahl")
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert file.read_bytes().count(b"\r\n") == file.read_bytes().count(b"\n")
    issued.now_also("03-10/issued/approved-1/minutes.pdf")
    assert "Bo Lund" in shown(first / "issued/approved-1/minutes.docx")
    assert "Eva Krogh" not in shown(first / "issued/approved-1/minutes.docx")
    minutes("issue", second)
    assert "Eva Krogh" in shown(second / "issued/minutes-1/minutes.docx")
    assert "Bo Lund" not in shown(second / "issued/minutes-1/minutes.docx")
    issued.now_also("04-14/issued/minutes-1/minutes.pdf")


def approved_minutes_stand(first, issued, minutes):
    assert "approved already" in minutes("approve", first, code=2)
    for before, after, code in (
        ("status: approved", "status: minutes", "status-back"),
        ("2026-04-14", "2026-04-13", "meeting-changed-since-issued"),
        ("90 boliger", "95 boliger", "changed-since-issued"),
        ('"17:00"', '"17:30"', "meeting-changed-since-issued"),
        ("  - title: Eventuelt\n", "", "removed-since-issued"),
    ):
        edit(first, (before, after))
        told = minutes("check", first, code=1)
        assert f"error[{code}]" in told
        assert "sent on" not in told
        assert "supplement" not in told
        text = (first / "meeting.yaml").read_text(encoding="utf-8")
        (first / "meeting.yaml").write_text(read(first, "approved-1/source.yaml").decode(), encoding="utf-8")
        assert text != (first / "meeting.yaml").read_text(encoding="utf-8")
    with (first / "meeting.yaml").open("a", encoding="utf-8") as stream:
        stream.write("corrections:\n  - {item: 1, on: 2026-05-12, text: Der er også et kryds.}\n")
    assert "correction-unsent" in codes(minutes("check", first))
    assert "run `minutes issue` first" in minutes("excerpt", first, 1, code=2)
    edit(first, ("issued: 2026-03-17", "issued: 2026-05-13"), ("on: 2026-05-12", "on: 2026-04-12"))
    assert "correction-backdated" in codes(minutes("check", first))
    edit(first, ("on: 2026-04-12", "on: 2026-05-12"))
    minutes("issue", first)
    assert not codes(minutes("check", first)) & {"correction-unsent", "correction-backdated"}
    issued.now_also("03-10/issued/approved-2/minutes.pdf")
    assert "Approved 14 April 2026 with additions of 12 May 2026" in front(first, "approved-2/minutes.pdf")
    minutes("list", "decisions", first.parent, "--format", "docx", "--output", "register.docx")
    assert "Added on 12 May 2026: Der er også et kryds." in shown("register.docx")
    edit(first, ("et kryds", "et stort kryds"))
    assert "correction-changed" in codes(minutes("check", first, code=1))
    edit(first, ("et stort kryds", "et kryds"))
    minutes("excerpt", first, 1)
    assert Path("build/tmu/2026-03-10/excerpts/excerpt-1.pdf").exists()
    issued.now_also()


def what_is_gone_is_missed(first, minutes):
    kept = first / "issued"
    (kept / "minutes-1/issued.yaml").write_bytes(
        read(first, "minutes-1/issued.yaml").replace(b"title", b"titel")
    )
    assert "issued-altered" in codes(minutes("check", first, code=1))
    shutil.rmtree(kept)
    assert minutes("check", first, code=1).count("error[issued-damaged]") == 6
    assert "issued-damaged" in codes(minutes("build", first, code=1))
    (first / "issued.yaml").unlink()
    assert "error[approved-not-frozen]" in minutes("build", first, code=1)


def front(folder, name):
    """What the first page of an issued document says."""
    return " ".join(Paper(folder / "issued" / name).reader.pages[0].extract_text().split())


def read(folder, name):
    return (folder / "issued" / name).read_bytes()


def codes(told):
    return set(re.findall(r"(?:error|warning|hint)\[([a-z-]+)\]", told))


def test_nothing_is_issued_that_has_not_changed_or_is_a_draft_or_has_no_day(issued, minutes):
    before = sent(issued)
    assert "nothing has changed" in minutes("issue", issued, code=2)
    edit(issued, ("status: agenda", "status: draft"))
    assert "a draft is not sent" in minutes("issue", issued, code=2)
    edit(issued, ("status: draft", "status: agenda"), ("issued: 2026-03-03\n", ""))
    assert "meeting.yaml: write when it is sent: `issued: 2" in minutes("issue", issued, code=2)
    assert sent(issued) == before


def test_a_dry_run_writes_nothing(meeting, minutes):
    minutes("issue", meeting, "--dry-run")
    assert not (meeting / "issued").exists()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "{date: 2026-03-10, status: minutes, items: [{title: A}]}",
            'status: approved, approved: {"on": 2026-04-14}, ',
        ),
        (
            "status: minutes  # so far\ndate: 2026-03-10\nitems: []",
            "\nstatus: approved  # so far\napproved:\n",
        ),
        (
            "dato: 2026-03-10\npunkter: []\nstatus: referat",
            "status: godkendt\ngodkendt_den:\n  den: 2026-04-14",
        ),
        ("status: minutes\ndate: 2026-03-10\napproved: {on: 2026-04-01}\nitems: []", None),
    ],
)
def test_an_approval_is_written_where_it_can_be_read_again(text, written, tmp_path):
    document = read_yaml_text(text, tmp_path / "meeting.yaml")
    told = approved_text(document, Approval(date(2026, 4, 14)))
    assert (told is None) == (written is None)
    assert written is None or written in f"\n{told}"


def test_every_copy_of_a_repository_agrees_on_what_was_sent(issued, minutes, tmp_path):
    (issued / "issued.yaml").unlink()
    assert "issued-unlisted" in codes(minutes("check", issued, code=1))
    shutil.rmtree(issued / "issued")
    minutes("issue", issued)
    for path in (path for path in tmp_path.rglob("*") if path.suffix in {".yaml", ".txt", ".json"}):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))  # as git does on Windows
    (tmp_path / "tmu").rename(tmp_path / "udvalg")
    assert not codes(minutes("check", tmp_path / "udvalg"))
    with (tmp_path / "udvalg/2026-03-10/issued.yaml").open("a", encoding="utf-8") as stream:
        stream.write("<<<<<<< HEAD\n")
    assert "issued.yaml:3:1: error" in minutes("check", tmp_path / "udvalg", code=1)


def test_what_was_sent_and_is_altered_or_gone_is_told(issued, minutes):
    (issued / "issued/agenda-1/agenda.pdf").write_bytes(b"other")
    (issued / "issued/agenda-1/agenda.docx").unlink()
    (issued / "issued/agenda-1/Thumbs.db").write_bytes(b"")
    (issued / "issued/agenda-1/public/noter.docx").write_bytes(b"")
    told = minutes("check", issued, code=1)
    assert told.count("issued-altered") == 2
    assert 'git checkout -- "issued/agenda-1/agenda.pdf"' in told
    assert told.count("issued-stray") == told.count("`agenda-1/public/noter.docx` lies among") == 1
    (issued / "issued/agenda-1/issued.yaml").write_text("document: agenda\n", encoding="utf-8")
    assert "issued-damaged" in minutes("check", issued, code=1)


def test_a_revised_agenda_is_issued_whole_and_an_issue_that_is_gone_is_missed(issued, minutes):
    edit(issued, ("issued: 2026-03-03", "issued: 2026-03-06"), ("80 boliger", "90 boliger"))
    minutes("issue", issued, "--revise")
    assert "issued/agenda-2/agenda.pdf" in sent(issued)
    shutil.rmtree(issued / "issued/agenda-1")
    assert "error[issued-damaged]" in minutes("check", issued, code=1)


def killed_at(monkeypatch, name, run):
    """Run something that is killed when a file of this name is to be put in place."""

    class KilledError(BaseException):
        """The process is gone."""

    def kill(source, target):
        if target.name == name:
            raise KilledError
        source.replace(target)

    with monkeypatch.context() as killing:
        killing.setattr(exchange, "_move", kill)
        with pytest.raises(KilledError):
            run()


def test_what_was_written_after_an_approval_was_killed_stays(meeting, minutes, monkeypatch):
    edit(meeting, ("status: agenda", "status: minutes"), ("issued: 2026-03-03", "issued: 2026-03-17"))
    minutes("issue", meeting)
    approve = ("approve", meeting, "--on", "2026-04-14")
    killed_at(monkeypatch, "meeting.yaml", lambda: minutes(*approve))
    edit(meeting, ("80 boliger", "85 boliger"))
    told = minutes(*approve, code=1)
    assert {"status-back", "changed-since-issued", "meeting-changed-since-issued"} <= codes(told)
    assert "85 boliger" in (meeting / "meeting.yaml").read_text(encoding="utf-8")
    assert (meeting / "issued/approved-1/minutes.pdf").exists()
    marked = ("status: minutes", 'status: approved\napproved: {"on": 2026-04-14}')
    edit(meeting, ("85 boliger", "80 boliger"), marked)
    assert not {code for code in codes(minutes("check", meeting)) if code.endswith(("-back", "-issued"))}


def test_an_issue_that_was_killed_is_finished_by_the_next_one(meeting, minutes, monkeypatch):
    killed_at(monkeypatch, "issued.yaml", lambda: minutes("issue", meeting))
    (meeting / "issued/supplement-2/public").mkdir(parents=True)
    assert codes(minutes("check", meeting, code=1)) == {"issue-interrupted"}
    assert "nothing has changed" in minutes("issue", meeting, code=2)
    minutes("check", meeting)
    assert {path.name for path in meeting.iterdir()} == {"issued", "issued.yaml", "kort.txt", "meeting.yaml"}


def test_an_item_closed_since_is_not_published_as_it_was_sent(issued, minutes):
    built = Path("build/tmu/2026-03-10")
    edit(issued, ("80 boliger", "95 boliger"))
    minutes("build", "tmu")
    for name in ("index.html", "agenda.pdf", "meeting.json"):
        assert (built / "public" / name).read_bytes() == read(issued, f"agenda-1/public/{name}")
    assert "80 boliger" in (built / "public/index.html").read_text(encoding="utf-8")
    edit(issued, ("  - title: Lokalplan\n", "  - title: Lokalplan\n    closed: true\n"))
    assert "send the agenda again" in minutes("build", "tmu")
    assert (built / "agenda.pdf").read_bytes() == read(issued, "agenda-1/agenda.pdf")
    assert not (built / "public").exists()
    edit(issued, ("2026-03-03", "2026-03-04"))
    minutes("issue", issued, "--revise")
    minutes("build", "tmu", "--force")  # one process asks each file's state once
    assert (built / "public/agenda.pdf").read_bytes() == read(issued, "agenda-2/public/agenda.pdf")
    assert "boliger" not in (built / "public/index.html").read_text(encoding="utf-8")


def test_a_removed_item_is_told_and_a_copy_of_the_repository_agrees(issued, minutes, tmp_path):
    edit(issued, ("  - title: Eventuelt\n", ""))
    assert "removed-since-issued" in minutes("check", issued)
    shutil.copytree(tmp_path / "tmu", tmp_path / "clone" / "tmu")
    assert "removed-since-issued" in minutes("check", tmp_path / "clone")
    record = (issued / "issued/agenda-1/issued.yaml").read_text(encoding="utf-8")
    assert str(tmp_path) not in record


def git(*arguments, code=0):
    who = ("-c", "user.name=Anna Dahl", "-c", "user.email=anna@example.dk", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *who, *map(str, arguments)], capture_output=True, check=False)
    assert done.returncode == code, done.stderr


def test_what_two_branches_have_sent_is_put_in_one_row_whoever_merges(meeting, minutes):
    git("init")
    minutes("issue", meeting)
    git("add", "tmu")
    git("commit", "-m", "agenda")
    own = {}
    for branch, day in (("a", 6), ("b", 7)):
        git("checkout", "-b", branch, "main")
        late = LATE.replace("2a", f"2{branch}").replace("Belysning", f"Belysning {branch}")
        edit(meeting, ("issued: 2026-03-03", f"issued: 2026-03-0{day}"), ("  - title: Eventuelt\n", late))
        minutes("issue", meeting)
        own[branch] = read(meeting, "supplement-1/supplement.pdf")
        git("add", "tmu")
        git("commit", "-m", branch)
    assert "no merge is under way" in minutes("issue", meeting, "--merge", code=2)
    lists = []
    for branch, other in (("a", "b"), ("b", "a")):
        git("checkout", branch)
        git("merge", other, code=1)
        text = AGENDA.replace("03-03", "03-07")
        for each in "ab":
            late = LATE.replace("2a", f"2{each}").replace("Belysning", f"Belysning {each}")
            text = text.replace("  - title: Eventuelt\n", late)
        (meeting / "meeting.yaml").write_text(text, encoding="utf-8")
        told = minutes("check", meeting, code=1)
        assert "issued-merging" in codes(told)
        assert {"2026-03-06", "2026-03-07"} <= {*re.findall(r"supplement-1 \((.*) / (.*)\)", told)[0]}
        assert "supplement-1 of 2026-03-07 is called supplement-2 now" in minutes("issue", meeting, "--merge")
        assert not {code for code in codes(minutes("check", meeting)) if "issued" in code}
        assert read(meeting, "supplement-1/supplement.pdf") == own["a"]
        assert read(meeting, "supplement-2/supplement.pdf") == own["b"]
        lists.append((meeting / "issued.yaml").read_bytes())
        git("add", "tmu")
        git("commit", "-m", "both")
        git("reset", "--hard", "HEAD~1")
    assert lists[0] == lists[1]


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
    rows = {row["Fil"]: row for row in csv.DictReader(text.splitlines(), delimiter=";")}
    assert rows["excerpt-1.pdf"]["Sagsnr."] == "01/26"
    assert (
        rows["excerpt-1.pdf"]["SHA-256"]
        == hashlib.sha256((folder / "excerpt-1.pdf").read_bytes()).hexdigest()
    )
    assert rows["excerpt-2.pdf"]["Titel"] == "Ejendomssag"
    assert "Prisen" not in shown(folder / "excerpt-2.docx")
    minutes("excerpt", meeting, 3, "--edition", "public")
    listed = json.loads((folder / "excerpts.json").read_bytes())["excerpts"]
    assert {row["number"] for row in listed} == {"1", "2", "3"}

    assert "there is no item 9" in minutes("excerpt", meeting, 9, code=2)
    edit(meeting, ("case: 01/26", "closed: true"))
    minutes("excerpt", meeting, 3)
    assert not (folder / "excerpt-1.pdf").exists()


def test_public_files_without_a_page_stay_until_something_that_they_show_is_closed(meeting, minutes):
    edit(meeting, ("status: agenda", "status: minutes"))
    minutes("build", meeting, "--only", "minutes")
    public = Path("build/tmu/2026-03-10/public/minutes.pdf")
    assert "closed now" not in minutes("excerpt", meeting, 1)
    assert public.is_file()
    edit(meeting, ("title: Lokalplan\n", "title: Lokalplan\n    closed: true\n"))
    assert "closed now (1" in minutes("excerpt", meeting, 3)
    assert not public.exists()


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
    edit(meeting, ("issued: 2026-03-03", "issued: 2026-03-06"), ("80 boliger", "90 boliger"))
    minutes("issue", meeting, "--revise")
    told = minutes("build", "tmu")
    assert "superseded by a newer version" in told
    assert {path.name for path in built.glob("*.pdf")} == {
        "TMU 2026-03-10 Dagsorden revideret 2026-03-06.pdf",
        "TMU 2026-03-10 Dagsorden med bilag revideret 2026-03-06.pdf",
    }
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


def test_minutes_sent_again_say_so_and_their_page_leads_to_the_agenda(meeting, minutes):
    committee = meeting.parent / "committee.yaml"
    committee.write_text(f"{COMMITTEE}file_names: '{{date}} {{document}}{{version}}'\n", encoding="utf-8")
    minutes("issue", meeting)
    edit(meeting, ("status: agenda", "status: minutes"), ("issued: 2026-03-03", "issued: 2026-03-17"))
    told = minutes("issue", meeting)
    assert "minutes-1/2026-03-10 Referat til godkendelse.pdf" in told
    assert "packet.json" not in told
    assert 'href="agenda.pdf"' in read(meeting, "minutes-1/public/index.html").decode()
    assert not (meeting / "issued/minutes-1/public/agenda.pdf").exists()
    edit(meeting, ("80 boliger", "90 boliger"), ("issued: 2026-03-17", "issued: 2026-03-18"))
    minutes("issue", meeting)
    again = "minutes-2/2026-03-10 Referat til godkendelse, 2. udgave.pdf"
    assert "Udsendt 18. marts 2026, 2. udgave" in front(meeting, again)
    assert Paper(meeting / "issued" / again).reader.metadata["/Keywords"].endswith("2. udgave")


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


@pytest.mark.parametrize("made_before", [True, False])
def test_a_standing_item_for_the_minutes_gets_those_that_were_sent(meeting, minutes, made_before):
    plan = meeting.parent / "plan-2026.yaml"
    plan.write_text("year: 2026\nmeetings:\n  - date: 2026-03-10\n  - date: 2026-04-14\n", encoding="utf-8")
    committee = meeting.parent / "committee.yaml"
    with committee.open("a", encoding="utf-8") as stream:
        stream.write("standing_items:\n  - title: Valg af mødeleder\n  - title: Godkendelse af referat\n")
    if made_before:
        minutes("plan", "scaffold", plan)
    edit(meeting, ("status: agenda", "status: minutes"))
    minutes("issue", meeting)
    for _ in range(2):  # the second time there is nothing more to do
        minutes("plan", "scaffold", plan)
        items = read_meeting(meeting.parent / "2026-04-14").items
        assert [item.title for item in items] == ["Valg af mødeleder", "Godkendelse af referat"]
        (attachment,) = items[1].attachments
        assert attachment.file.resolve() == meeting / "issued/minutes-1/public/minutes.pdf"


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
    listed = ("list", "decisions", "tmu", "--format", "csv")
    assert "Lokalplan" in minutes(*listed, "--case", "01/2")
    assert "Lokalplan" not in minutes(*listed, "--case", "02")
    nothing = ("--format", "pdf", "--output", "r.pdf", "--from", "2027-01-01")
    assert "one committee's" in minutes("list", "decisions", "tmu", *nothing, code=2)
