"""What has changed between two states of a meeting: told in words, as JSON and as tracked changes."""

import json
import re
import shutil
import subprocess
import zipfile
from dataclasses import fields, replace
from datetime import timedelta

import pytest
from built import W, document_root
from committees import REGION, read_meeting
from leakmeeting import CLOSED, MEETING
from wordchecker import word_findings

from toolkit.cli import main
from toolkit.lifecycle.comparison import compare_texts, compare_versions
from toolkit.lifecycle.versions import Version
from toolkit.meetings.model import Edition, Item, Slot
from toolkit.publishing.noninterference import other_value

COMMITTEE = "name: TMU\norganisation: Engsø Kommune\nmembers:\n  - name: Anna Dahl\n"
BEFORE = """\
date: 2026-03-10
issued: 2026-03-03
status: agenda
items:
  - title: Lokalplan
    statement: |
      Der er plads til 80 boliger.

      Vejen bliver lagt om.
    attachments:
      - {title: Kort, file: kort.txt}
  - title: Salg
    statement: Prisen er to millioner.
  - title: Belysning
"""
AFTER = """\
date: 2026-03-10
issued: 2026-03-06
status: agenda
items:
  - title: Lokalplan
    statement: |
      Der er plads til 90 boliger.

      Vejen bliver lagt om.
    attachments:
      - {title: Kort, file: kort.txt}
  - title: Salg
    closed: true
    public_title: Ejendomssag
    statement: Prisen er to millioner.
  - title: Støj fra vejen
"""


@pytest.fixture
def pair(tmp_path, monkeypatch):
    """Two states of a meeting, in folders of their own."""
    monkeypatch.chdir(tmp_path)
    for name, text, attached in (("old", BEFORE, "Et kort."), ("new", AFTER, "Et andet kort.")):
        folder = tmp_path / name / "2026-03-10"
        folder.mkdir(parents=True)
        (folder.parent / "committee.yaml").write_text(COMMITTEE, encoding="utf-8")
        (folder / "kort.txt").write_text(attached, encoding="utf-8")
        (folder / "meeting.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def diff(capfd, *arguments):
    assert main(["diff", "old", "new", "--lang", "en", *map(str, arguments)]) == 0
    return capfd.readouterr().out


TEN, ELEVEN = (read_meeting(REGION).start.replace(hour=hour, minute=0) for hour in (10, 11))
DAY = TEN.date()
ITEM = replace(CLOSED, slot=Slot(TEN, TEN), day=DAY, chaired_by="Ane Bro", withheld="Aftalen afventer.")
OTHERS = {"slot": Slot(ELEVEN, ELEVEN), "kind": "information", "duration": 50, "closed": False}
# Told beside the title (number), for the public alone, or printed nowhere but at the group.
NOT_COMPARED = {"number", "public_title", "public_decision", "timed", "lang", "disclose", "group"}


@pytest.mark.parametrize("field", [each.name for each in fields(Item)])
def test_every_field_of_an_item_is_compared_or_left_out_on_purpose(field):
    other = OTHERS[field] if field in OTHERS else other_value(getattr(ITEM, field))
    item = replace(ITEM, slot=None) if field == "duration" else ITEM
    before, now = (
        Version("", replace(MEETING, last_day=DAY + timedelta(days=1), entries=(each,)), {})
        for each in (item, replace(item, **{field: other}))
    )
    told = compare_versions(before, now, Edition.INTERNAL)
    compared = any(each.kind != "same" for each in told)
    assert compared == (field not in NOT_COMPARED), "compare it in lifecycle/comparison.py"


@pytest.mark.usefixtures("pair")
def test_changes_are_told_word_by_word(capfd):
    told = diff(capfd)
    assert "[-80-]{+90+} boliger" in told
    assert "Vejen" not in told
    assert "attachment 1.1 has been replaced: Kort" in told
    assert "[-Belysning-]" in told


def test_what_only_minutes_tell_is_compared_too(pair, capfd):
    for name in ("old", "new"):
        text = AFTER.replace("status: agenda", "status: approved").replace(
            "Støj fra vejen", "Støj\n    decision: Godkendt."
        )
        if name == "new":
            text = text.replace(
                "Godkendt.", "Godkendt.\n    to: Byrådet\n    absent: [{name: Bo Lund, reason: left}]"
            )
            text += (
                'adjourned: "17:30"\napproved: {"on": 2026-04-14}  # minutes: ignore[approved-not-frozen]\n'
            )
            text += 'corrections:\n  - {item: 3, "on": 2026-05-12, text: Også ved broen.}\n'
        (pair / name / "2026-03-10" / "meeting.yaml").write_text(text, encoding="utf-8")
    told = diff(capfd).replace("\N{NO-BREAK SPACE}", " ")
    for words in ("april 2026", "17.30", "Byrådet", "Bo Lund", "maj 2026: Også ved broen."):
        assert words in told


def test_own_fields_and_what_is_closed_are_compared_in_one_language(pair, capfd):
    for name, day in (("old", 3), ("new", 4)):
        folder = pair / name / "2026-03-10"
        own = "fields:\n  item:\n    frist: {type: date, title: Høringsfrist}\n"
        (folder.parent / "committee.yaml").write_text(COMMITTEE + own, encoding="utf-8")
        text = BEFORE.replace("title: Belysning", f"title: Belysning\n    fields: {{frist: 2026-04-0{day}}}")
        if name == "new":
            text = text.replace("title: Salg\n", "title: Salg\n    closed: true\n")
            text = text.replace("file: kort.txt", "file: kort.txt, closed: true")
        (folder / "kort.txt").write_text("Et kort.", encoding="utf-8")
        (folder / "meeting.yaml").write_text(text, encoding="utf-8")
    told = diff(capfd)
    for words in ("Closed item:", "attachment 1.1 is closed now: Kort", "Høringsfrist:"):
        assert words in told
    assert main(["diff", "old", "new"]) == 0
    told = capfd.readouterr().out
    assert "Punkt 2 er ændret" in told
    assert "Lukket punkt:" in told


@pytest.mark.usefixtures("pair")
def test_programs_read_the_same(capfd):
    items = json.loads(diff(capfd, "--format", "json"))["items"]
    pieces = items[0]["parts"]["statement"][0]
    assert [piece["text"] for piece in pieces if piece["kind"] == "added"] == ["90"]


@pytest.mark.parametrize("layout", ["text", "json", "docx"])
def test_the_public_one_shows_nothing_that_is_closed_by_now(pair, capfd, layout):
    diff(capfd, "--format", layout, "--edition", "public", "--output", pair / "changes")
    told = (pair / "changes").read_text(encoding="utf-8") if layout != "docx" else text_of(pair / "changes")
    assert "90" in told
    assert "Salg" not in told
    assert "millioner" not in told


def text_of(docx):
    return "".join(document_root(docx).itertext())


def test_tracked_changes_accepted_give_the_later_text_and_rejected_the_earlier(pair, capfd):
    diff(capfd, "--format", "docx", "--output", pair / "changes.docx")
    assert is_packed(pair / "changes.docx")
    assert word_findings((pair / "changes.docx").read_bytes()) == []
    paragraphs = [*document_root(pair / "changes.docx").iter(f"{W}p")]
    accepted = [text(paragraph, "del") for paragraph in paragraphs if not is_wholly(paragraph, "del")]
    rejected = [text(paragraph, "ins") for paragraph in paragraphs if not is_wholly(paragraph, "ins")]
    assert {"Der er plads til 90 boliger.", "Vejen bliver lagt om.", "3. Støj fra vejen"} <= {*accepted}
    assert {"Der er plads til 80 boliger.", "Vejen bliver lagt om.", "3. Belysning"} <= {*rejected}
    assert not any("80" in line for line in accepted)
    assert not any("90" in line for line in rejected)
    assert all((*accepted, *rejected))


def is_packed(docx):
    with zipfile.ZipFile(docx) as package:
        return all(one.compress_type == zipfile.ZIP_DEFLATED for one in package.infolist())


def is_wholly(paragraph, kind):
    """Whether a paragraph's own mark is tracked, so that it goes with its text."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}{kind}") is not None


def text(paragraph, without):
    return "".join(
        run.text or ""
        for run in paragraph.iter(f"{W}t", f"{W}delText")
        if not any(parent.tag == f"{W}{without}" for parent in run.iterancestors())
    )


def test_a_revision_in_git_is_compared_from_wherever_one_stands(pair, capfd, monkeypatch):
    nobody = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    for command in (("init", "-q"), ("add", "-A"), (*nobody, "commit", "-qm", "sent")):
        subprocess.run(["git", *command], cwd=pair, check=True)
    way, folder = "old/2026-03-10", pair / "old/2026-03-10"
    shutil.copytree(pair / "new/2026-03-10", folder, dirs_exist_ok=True)
    monkeypatch.chdir(folder)
    for name in (f"HEAD:{way}", "HEAD:meeting.yaml", f"HEAD:{way}/meeting.yaml"):
        assert main(["diff", name, ".", "--lang", "en"]) == 0
        told = capfd.readouterr().out
        assert "[-80-]{+90+}" in told
        assert "attachment 1.1 has been replaced: Kort" in told
    assert main(["diff", "HEAD~7:meeting.yaml", ".", "--lang", "en"]) == 2
    assert main(["diff", "--", "-x:meeting.yaml", ".", "--lang", "en"]) == 2


@pytest.mark.usefixtures("pair")
def test_what_is_no_meeting_is_said(capfd):
    assert main(["diff", "old@agenda-1", "new", "--lang", "en"]) == 2
    assert "there is no such issue" in capfd.readouterr().err
    assert main(["diff", "nowhere", "new", "--lang", "en"]) == 2
    assert "is no meeting" in capfd.readouterr().err


@pytest.mark.parametrize("sign", ["@agenda-1", ":new"])
def test_the_longest_name_of_a_folder_leaves_room_for_an_issue_or_a_revision(pair, capfd, sign):
    name = "å" * 127
    (pair / "old" / "2026-03-10").rename(pair / "old" / name)
    assert main(["diff", f"old/{name}{sign}", "new", "--lang", "en"]) == 2
    assert "minutes: error: old/" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("", "a"),
        ("a b", "b a"),
        ("a\n\nb", "b"),
        ("æ, ø", "æ ø."),
        ("x " * 3000, "y"),
        ("<w:t>&", "]]>"),
    ],
    ids=["empty", "swapped", "shorter", "signs", "long", "markup"],
)
def test_both_texts_can_be_read_out_of_their_comparison(before, now):
    lines = compare_texts(before, now)
    for told, other in ((before, "added"), (now, "removed")):
        read = ["".join(piece.text for piece in line if piece.kind != other) for line in lines]
        assert [line for line in read if line] == [
            line.strip() for line in told.splitlines() if re.search(r"\S", line)
        ]
