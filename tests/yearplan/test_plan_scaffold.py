"""A year's folders from its plan: made once, added to while they are drafts, and never written over."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import run_minutes_here

from toolkit.checking.checks.whole import read_and_check
from toolkit.checking.schema import check_schema
from toolkit.reading.workspace import find_meetings
from toolkit.reading.yamlio import read_yaml, read_yaml_text
from toolkit.yearplan.adding import add_items

SAMPLES = find_meetings([Path(__file__).parents[2] / "samples"])
COMMITTEE = """\
name: LOM
organisation: Fjordby Kommune
style: local
language: {language}
start: "13:00"
place: Havnesalen
standing_items:
  - title: Velkomst
    duration: 5
closing_items:
  - title: Eventuelt
"""
PLAN = """\
year: 2025
defaults:
  end: "15:00"
meetings:
  - date: 2025-02-28
    title: Ordinært møde
  - period: {from: 2025-03, to: 2025-04}
    title: Konstituerende møde
  - date: {from: 2025-06-11, to: 2025-06-12}
    title: Seminar
    place: Kursusgården
    start: "10.00"
    items:
      - title: Den årlige drøftelse
        type: discussion
  - date: 2025-08-28
    status: reserved
  - date: 2025-09-04
    status: cancelled
  - rule: FREQ=YEARLY;BYMONTH=12;BYDAY=1WE
"""
MINUTES = """\
date: 2025-02-28
start: "13:00"
end: "15:00"
status: minutes
title: Ordinært møde
items:
  - title: Støj i hallen
    number: 3a
    type: discussion
    statement: |
      Der er **målt** to gange. ![Kurve](kurve.png)
    decision: Udsat.
    carry_to: next
    attachments:
      - title: Måling
        file: bilag/maaling.pdf
  - title: Rygning
    decision: Drøftet.
    actions:
      - what: Spørger gartneren
        who: Bo Lund
        due: 2025-04-01
      - what: Skriver til naboen
        done: true
  - title: Personsag
    closed: true
    decision: Besluttet.
    actions:
      - what: Taler med Anna
"""


def workspace(folder, language="da"):
    committee = folder / "lom"
    committee.mkdir()
    (committee / "committee.yaml").write_text(COMMITTEE.format(language=language), encoding="utf-8")
    (committee / "plan-2025.yaml").write_text(PLAN, encoding="utf-8")
    return committee


def scaffold(committee, *options):
    result = run_minutes_here("plan", "scaffold", "lom/plan-2025.yaml", *options, cwd=committee.parent)
    assert result.returncode == 0, result.stderr
    return result


def snapshot(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def titles(file):
    return [item["title"] for item in read_yaml(file).data["items"]]


def hold(committee, text=MINUTES):
    """The meeting in February has its minutes."""
    (committee / "2025-02-28").mkdir(exist_ok=True)
    (committee / "2025-02-28" / "meeting.yaml").write_text(text, encoding="utf-8")
    attachment = committee / "2025-02-28" / "bilag" / "maaling.pdf"
    attachment.parent.mkdir(exist_ok=True)
    attachment.write_bytes(b"%PDF-1.4")
    (committee / "2025-02-28" / "kurve.png").write_bytes(b"png")


@pytest.fixture
def committee(tmp_path):
    return workspace(tmp_path)


def test_each_meeting_to_be_held_on_a_known_day_gets_a_folder(committee):
    told = scaffold(committee)
    made = ["2025-02-28", "2025-06-11", "2025-12-03"]
    assert told.stdout.splitlines() == [f"lom/{day}/meeting.yaml" for day in made]
    assert sorted(path.name for path in committee.iterdir() if path.is_dir()) == made
    assert "2025-03/2025-04 (Konstituerende møde): ingen mappe endnu, dagen er ikke fastlagt." in told.stderr
    assert "2025-08-28: ingen mappe endnu, mødet er kun reserveret." in told.stderr
    assert "2025-09-04: ingen mappe, mødet er aflyst." in told.stderr
    assert (committee / "2025-06-11" / "bilag").is_dir()


def test_an_item_in_a_file_of_its_own_is_carried_on_with_the_texts_of_others(committee):
    first, rest = MINUTES.split("  - title: Rygning")
    above, item = first.split("items:\n")
    hold(committee, f"{above}items:\n  - file: stoj.yaml\n  - title: Rygning{rest}")
    own = item.replace("  - title", "    title").replace("\n    ", "\n").lstrip()
    told = own.replace("|\n  Der er **målt** to gange. ![Kurve](kurve.png)", "{file: maalt.md}")
    (committee / "2025-02-28" / "stoj.yaml").write_text(told, encoding="utf-8")
    (committee / "2025-02-28" / "maalt.md").write_text("Der er **målt**. ![Kurve](kurve.png)", "utf-8")
    scaffold(committee)
    items = read_yaml(committee / "2025-06-11" / "meeting.yaml").data["items"]
    carried = next(item for item in items if item["title"] == "Støj i hallen")
    assert carried["statement"].strip() == "Der er **målt**. ![Kurve](../2025-02-28/kurve.png)"


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_file_has_what_plan_and_committee_know_in_the_committees_words(tmp_path, language):
    committee = workspace(tmp_path, language)
    scaffold(committee)
    document = read_yaml(committee / "2025-06-11" / "meeting.yaml")
    assert document.words == language
    assert not list(check_schema(document, "meeting"))
    data = document.data
    assert [data[key] for key in ("title", "start", "end", "place", "status")] == [
        *("Seminar", "10:00", "15:00", "Kursusgården", "draft")
    ]
    assert {key: str(day) for key, day in data["date"].items()} == {"from": "2025-06-11", "to": "2025-06-12"}
    assert titles(document.path) == ["Velkomst", "Den årlige drøftelse", "Eventuelt"]
    assert data["items"][1]["type"] == "discussion"
    assert run_minutes_here("check", "lom", "--today", "2025-01-02", cwd=tmp_path).returncode == 0


def test_a_dry_run_tells_the_same_and_writes_nothing(committee):
    before = snapshot(committee)
    dry = scaffold(committee, "--dry-run")
    assert snapshot(committee) == before
    assert "Der er intet skrevet" in dry.stderr
    assert scaffold(committee).stdout == dry.stdout


def test_a_second_run_changes_nothing(committee):
    scaffold(committee)
    before = snapshot(committee)
    told = scaffold(committee)
    assert snapshot(committee) == before
    assert told.stdout == ""
    assert "Nye møder: 0. Møder med nye punkter: 0. Uændrede: 3." in told.stderr


def test_what_somebody_wrote_stays_and_what_drifted_is_told(committee):
    scaffold(committee)
    meeting = committee / "2025-06-11" / "meeting.yaml"
    mine = meeting.read_text(encoding="utf-8").replace("Velkomst", "Velkomst ved formanden")
    meeting.write_text(mine.replace('"10:00"', '"9:30"').replace("Kursusgården", "Klitly"), encoding="utf-8")
    plan = committee / "plan-2025.yaml"
    moved = plan.read_text(encoding="utf-8").replace("title: Seminar", "title: Døgnseminar")
    moved = moved.replace("{from: 2025-06-11, to: 2025-06-12}", "2025-06-17\n    moved_from: 2025-06-11")
    plan.write_text(moved.replace("2025-02-28\n", "2025-02-28\n    status: cancelled\n"), encoding="utf-8")
    before = snapshot(committee)
    told = scaffold(committee)
    assert snapshot(committee) == before
    codes = ("plan-other-day", "plan-other-time", "plan-other-place", "plan-other-title")
    assert all(f"[{code}]" in told.stderr for code in (*codes, "cancelled-with-file"))
    assert told.stdout == ""


def test_a_meeting_that_is_new_in_the_plan_gets_its_folder_later(committee):
    scaffold(committee)
    plan = committee / "plan-2025.yaml"
    fixed = plan.read_text(encoding="utf-8").replace("to: 2025-04}", "to: 2025-04}\n    date: 2025-04-02")
    plan.write_text(fixed, encoding="utf-8")
    assert scaffold(committee).stdout == "lom/2025-04-02/meeting.yaml\n"


def test_the_next_meeting_gets_what_the_minutes_carried_on(committee):
    hold(committee)
    scaffold(committee)
    seminar = committee / "2025-06-11" / "meeting.yaml"
    assert titles(seminar) == [
        "Velkomst",
        "Støj i hallen",
        "Opfølgning på opgaver",
        "Opfølgning på opgaver fra lukkede punkter",
        "Den årlige drøftelse",
        "Eventuelt",
    ]
    noise, open_actions, closed_actions = read_yaml(seminar).data["items"][1:4]
    assert noise == {
        "title": "Støj i hallen",
        "type": "discussion",
        "statement": "Der er **målt** to gange. ![Kurve](../2025-02-28/kurve.png)\n",
        "attachments": [{"title": "Måling", "file": "../2025-02-28/bilag/maaling.pdf"}],
    }
    assert open_actions["statement"] == (
        "- Bo Lund: Spørger gartneren (frist 1. april 2025, fra mødet 28. februar 2025)\n"
    )
    assert closed_actions["closed"] is True
    assert "Anna" in closed_actions["statement"]
    assert titles(committee / "2025-12-03" / "meeting.yaml") == ["Velkomst", "Eventuelt"]
    assert [one.code for one in read_and_check(seminar).findings] == []


def test_a_draft_that_is_there_gets_it_too_with_every_line_it_has(committee):
    scaffold(committee)
    seminar = committee / "2025-06-11" / "meeting.yaml"
    before = seminar.read_text(encoding="utf-8").replace("Velkomst", "Velkomst ved formanden  # kort!")
    seminar.write_bytes(before.replace("\n", "\r\n").encode("utf-8-sig"))  # as Notepad has it
    hold(committee)
    told = scaffold(committee)
    assert told.stdout == "lom/2025-06-11/meeting.yaml\n"
    assert "nye punkter: Støj i hallen; Opfølgning på opgaver; Opfølgning" in told.stderr
    raw = seminar.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    after = raw.decode("utf-8-sig").replace("\r\n", "\n").splitlines()
    kept = iter(after)
    assert all(line in kept for line in before.splitlines())  # every line, in order
    assert titles(seminar)[0] == "Velkomst ved formanden"
    assert titles(seminar)[-2:] == ["Opfølgning på opgaver fra lukkede punkter", "Eventuelt"]
    assert scaffold(committee).stdout == ""


def test_an_item_that_somebody_commented_out_stays_out(committee):
    hold(committee)
    scaffold(committee)
    seminar = committee / "2025-06-11" / "meeting.yaml"
    text = seminar.read_text(encoding="utf-8")
    start, end = text.index("  - titel: Støj i hallen"), text.index("  - titel: Opfølgning på opgaver\n")
    silent = "".join(f"# {line}\n" for line in text[start:end].splitlines())
    seminar.write_text(text[:start] + silent + text[end:], encoding="utf-8")
    assert scaffold(committee).stdout == ""


@pytest.mark.parametrize(
    ("was", "becomes"), [("status: kladde", "status: dagsorden"), ("punkter:", "punkter: [{titel: A}]\nx:")]
)
def test_a_file_that_cannot_be_added_to_is_told_about(committee, was, becomes):
    scaffold(committee)
    hold(committee)
    seminar = committee / "2025-06-11" / "meeting.yaml"
    text = seminar.read_text(encoding="utf-8").replace(was, becomes)
    seminar.write_text(text[: text.index("x:")] if "x:" in becomes else text, encoding="utf-8")
    before = seminar.read_bytes()
    told = scaffold(committee)
    assert told.stdout == ""
    assert "her mangler: Støj i hallen" in told.stderr
    assert seminar.read_bytes() == before


def test_nothing_is_carried_past_a_meeting_that_is_still_to_be_held(committee):
    hold(committee, MINUTES.replace("status: minutes", "status: agenda"))
    scaffold(committee)
    assert titles(committee / "2025-06-11" / "meeting.yaml") == [
        "Velkomst",
        "Den årlige drøftelse",
        "Eventuelt",
    ]


def test_a_meeting_that_is_not_in_the_plan_is_told(committee):
    hold(committee)
    (committee / "2025-02-28").rename(committee / "2025-03-01")
    told = scaffold(committee)
    assert "lom/2025-03-01/meeting.yaml: mødet står ikke i planen." in told.stderr


def test_a_meeting_file_that_cannot_be_read_is_told_and_stops_no_other(committee):
    hold(committee, MINUTES.replace("items:", "items: ["))
    result = run_minutes_here("plan", "scaffold", "lom/plan-2025.yaml", cwd=committee.parent)
    assert result.returncode == 1
    assert "lom/2025-02-28/meeting.yaml:" in result.stderr
    assert result.stdout.splitlines() == ["lom/2025-06-11/meeting.yaml", "lom/2025-12-03/meeting.yaml"]


def test_the_plans_of_several_committees_go_on_without_a_faulty_one(committee):
    other = committee.parent / "hmu"
    other.mkdir()
    (other / "committee.yaml").write_text(COMMITTEE.format(language="en"), encoding="utf-8")
    (other / "plan-2025.yaml").write_text(PLAN.replace("year: 2025", "year: soon"), encoding="utf-8")
    result = run_minutes_here("plan", "scaffold", ".", cwd=committee.parent)
    assert result.returncode == 1
    assert "hmu/plan-2025.yaml:1:7: error[" in result.stderr
    assert result.stdout.splitlines()[0] == "lom/2025-02-28/meeting.yaml"


def test_a_folder_that_cannot_be_written_is_told(committee):
    (committee / "2025-06-11").write_text("a file where the folder goes", encoding="utf-8")
    result = run_minutes_here("plan", "scaffold", "lom/plan-2025.yaml", cwd=committee.parent)
    assert result.returncode == 7
    assert "2025-06-11" in result.stderr
    assert (committee / "2025-06-11").read_text(encoding="utf-8") == "a file where the folder goes"


def test_a_faulty_plan_makes_nothing(committee):
    plan = committee / "plan-2025.yaml"
    plan.write_text(PLAN.replace("BYDAY=1WE", "BYDAY=XX"), encoding="utf-8")
    result = run_minutes_here("plan", "scaffold", plan, cwd=committee.parent)
    assert result.returncode == 1
    assert "fejl[bad-rule]" in result.stderr
    assert [path for path in committee.iterdir() if path.is_dir()] == []


@pytest.mark.parametrize(
    ("items", "at"),
    [
        ("items:\n- title: A\n- title: Eventuelt\n", 1),
        ("items:\n  - title: A\n    statement: |\n      Tekst.\n\n      - mere\n\n\nadjourned: '15:00'\n", 1),
        ("items:\n  # først\n  - title: A\n  # til sidst\n  - title: Eventuelt   # evt.\n", 1),
        ("items:\n    - title: Eventuelt\n", 0),
        ("items:\n  - title: A", 1),
    ],
)
def test_items_are_added_before_the_closing_ones_or_at_the_end(tmp_path, items, at):
    file = tmp_path / "meeting.yaml"
    file.write_text(f"date: 2025-02-28\n{items}", encoding="utf-8")
    document = read_yaml(file)
    text = add_items(document, [{"title": "Ny: sag", "statement": "En.\n\nTo.\n"}], ["Eventuelt"])
    file.write_text(text, encoding="utf-8")
    assert titles(file).index("Ny: sag") == at
    kept = iter(text.splitlines())
    assert all(line in kept for line in document.lines if line)


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: f"{file.parts[-3]}-{file.parts[-2]}")
def test_items_are_added_to_every_sample_and_every_line_stays(file):
    document = read_yaml(file)
    new = {"title": "Ny: sag", "type": "discussion", "statement": "- En\n- To\n", "closed": True}
    text = add_items(document, [new], ["Eventuelt", "Evt.", "Any other business"])
    kept = iter(text.splitlines())
    assert all(line in kept for line in document.lines if line)
    after = read_yaml_text(text, file)
    assert [item for item in after.data["items"] if item not in document.data["items"]] == [new]
    assert after.words == document.words


@pytest.mark.parametrize("items", ["items: []\n", "items: [{title: A}]\n", "items:\n", "", "items:\n  - A\n"])
def test_a_list_that_is_not_line_by_line_is_left_alone(tmp_path, items):
    file = tmp_path / "meeting.yaml"
    file.write_text(f"date: 2025-02-28\n{items}", encoding="utf-8")
    assert add_items(read_yaml(file), [{"title": "Ny"}], []) is None
