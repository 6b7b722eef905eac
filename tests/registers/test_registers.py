"""`minutes list`: what many meetings hold, in every form."""

import csv
import io
import json
from datetime import date

import openpyxl
import pytest
from command_line import COMMITTEE, run_minutes_here

from toolkit.meetings.model import Action, Edition
from toolkit.registers.reading import read_meetings
from toolkit.registers.rows import ActionState, actions_register, meetings_register, state_of

FIRST = """\
date: 2025-02-28
start: "10:00"
status: approved
items:
  - title: Budget
    type: decision
    case: 1-2-3
    decision: |
      Udvalget **godkendte** budgettet.

      - med forbehold
    actions:
      - {what: "=SUM(A1)", who: Anna Dahl, due: 2025-03-01}
      - {what: Skriver til revisionen, who: Peter Krogh, due: 2025-03-01, done: true}
    attachments:
      - {title: Budget 2026, file: bilag/budget.pdf}
  - title: Ansættelse af Marie Bro
    closed: true
    public_title: Personsag
    decision: Marie Bro ansættes.
    actions:
      - {what: Ringer til Marie Bro, who: Anna Dahl og Peter Krogh}
"""
SECOND = "date: 2025-06-18\nitems:\n  - title: Sommerferie\n"
BROKEN = "date: 2025-09-01\nitem:\n  - title: A\n"


@pytest.fixture
def workspace(tmp_path):
    for name, text in (("a", FIRST), ("b", SECOND)):
        folder = tmp_path / "lom" / name
        folder.mkdir(parents=True)
        (folder / "meeting.yaml").write_text(text, encoding="utf-8")
    committee = COMMITTEE.format(language="da")
    (tmp_path / "lom" / "committee.yaml").write_text(committee, encoding="utf-8")
    (tmp_path / "lom" / "a" / "bilag").mkdir()
    (tmp_path / "lom" / "a" / "bilag" / "budget.pdf").write_bytes(b"%PDF-1.4\n")
    return tmp_path


def listed(workspace, *arguments, code=0):
    """The rows of a register as JSON has them."""
    result = run_minutes_here("list", *arguments, "--format", "json", cwd=workspace)
    assert result.returncode == code, result.stderr
    return json.loads(result.stdout)["rows"]


def test_every_meeting_is_listed_with_what_it_holds(workspace):
    rows = listed(workspace, "meetings")
    assert [(r["date"], r["status"], r["items"], r["decisions"], r["actions"]) for r in rows] == [
        ("2025-02-28", "approved", 2, 2, 3),
        ("2025-06-18", "draft", 1, 0, 0),
    ]
    assert rows[0]["file"] == "lom/a/meeting.yaml"
    assert rows[0]["start"] == "10:00"


def test_a_range_of_days_holds_the_meetings_on_its_first_and_last_day(workspace):
    assert [r["date"] for r in listed(workspace, "meetings", "--to", "2025-02-28")] == ["2025-02-28"]
    assert [r["date"] for r in listed(workspace, "meetings", "--from", "2025-06-18")] == ["2025-06-18"]
    assert listed(workspace, "meetings", "--from", "2025-03-01", "--to", "2025-06-17") == []


PLAN = """\
year: 2025
defaults: {start: "09:00"}
meetings:
  - {date: 2025-02-28, title: Første møde}
  - {period: {from: 2025-03, to: 2025-04}, title: Konstituerende møde}
  - {date: 2025-08-28, status: reserved, title: Reserveret møde}
"""


def test_planned_meetings_stand_among_the_others_until_they_have_a_file(workspace):
    (workspace / "lom" / "plan-2025.yaml").write_text(PLAN, encoding="utf-8")
    (workspace / "lom" / "a").rename(workspace / "lom" / "2025-02-28")
    rows = listed(workspace, "meetings")
    assert [(r["date"], r["period"], r["status"]) for r in rows] == [
        ("2025-02-28", None, "approved"),
        (None, "2025-03/2025-04", "planned"),
        ("2025-06-18", None, "draft"),
        ("2025-08-28", None, "reserved"),
    ]
    assert (rows[1]["start"], rows[1]["items"], rows[1]["file"]) == ("09:00", None, "lom/plan-2025.yaml")
    assert [
        r["title"] for r in listed(workspace, "meetings", "--from", "2025-04-30", "--to", "2025-05-01")
    ] == ["Konstituerende møde"]


def test_decisions_are_plain_words_with_item_case_and_type(workspace):
    decision = listed(workspace, "decisions")[0]
    assert decision["decision"] == "Udvalget godkendte budgettet.\n- med forbehold"
    assert (decision["number"], decision["case"], decision["type"]) == ("1", "1-2-3", "decision")


def test_an_action_tells_its_owner_its_day_and_where_it_was_decided(workspace):
    rows = listed(workspace, "actions", "--today", "2025-03-02")
    assert [(r["who"], r["due"], r["state"], r["number"]) for r in rows] == [
        ("Anna Dahl", "2025-03-01", "overdue", "1"),
        ("Peter Krogh", "2025-03-01", "done", "1"),
        ("Anna Dahl og Peter Krogh", None, "open", "2"),
    ]


@pytest.mark.parametrize(
    ("wish", "numbers"),
    [
        (["--open"], ["overdue", "open"]),
        (["--overdue"], ["overdue"]),
        (["--owner", "peter"], ["done", "open"]),
        (["--owner", "Peter Krogh", "--open"], ["open"]),
    ],
)
def test_actions_can_be_narrowed_to_what_is_still_to_be_done_and_to_a_person(workspace, wish, numbers):
    rows = listed(workspace, "actions", "--today", "2025-03-02", *wish)
    assert [row["state"] for row in rows] == numbers


@pytest.mark.parametrize(("day", "state"), [(1, ActionState.OPEN), (2, ActionState.OVERDUE)])
def test_what_is_due_today_is_not_overdue_yet(day, state):
    assert state_of(Action("Ring", due=date(2025, 3, 1)), date(2025, 3, day)) is state


def test_attachments_are_listed_with_their_files(workspace):
    [row] = listed(workspace, "attachments")
    assert (row["number"], row["attachment"], row["attached_file"]) == (
        "1.1",
        "Budget 2026",
        "bilag/budget.pdf",
    )


def test_the_public_edition_of_a_register_names_nothing_closed(workspace):
    for register in ("decisions", "actions", "attachments", "meetings"):
        assert "Marie" not in json.dumps(listed(workspace, register, "--edition", "public"))
    titles = [row["title"] for row in listed(workspace, "decisions")]
    assert "Ansættelse af Marie Bro" in titles


def test_a_meeting_that_cannot_be_read_is_told_and_the_others_are_listed(workspace):
    folder = workspace / "lom" / "c"
    folder.mkdir()
    (folder / "meeting.yaml").write_text(BROKEN, encoding="utf-8")
    result = run_minutes_here("list", "meetings", "--format", "json", cwd=workspace)
    assert result.returncode == 1
    assert len(json.loads(result.stdout)["rows"]) == 2
    assert "lom/c/meeting.yaml:2:1: " in result.stderr


def test_a_missing_attachment_hides_no_decision(workspace):
    (workspace / "lom" / "a" / "bilag" / "budget.pdf").unlink()
    assert len(listed(workspace, "decisions", code=1)) == 2


def test_csv_opens_in_a_danish_excel_and_runs_nothing(workspace):
    result = run_minutes_here("list", "actions", "--today", "2025-03-02", "--format", "csv", cwd=workspace)
    rows = list(csv.DictReader(io.StringIO(result.stdout.removeprefix("\ufeff")), delimiter=";"))
    assert rows[0]["Opgave"] == "'=SUM(A1)"
    assert [row["Tilstand"] for row in rows] == ["over fristen", "udført", "åben"]
    assert [row["Lukket"] for row in rows] == ["", "", "ja"]


def test_a_workbook_has_real_dates_and_no_formulas_and_is_the_same_every_time(workspace):
    command = ("list", "actions", "--today", "2025-03-02", "--format", "xlsx", "--output")
    assert run_minutes_here(*command, "a.xlsx", cwd=workspace).stdout.strip() == "a.xlsx"
    run_minutes_here(*command, "b.xlsx", cwd=workspace)
    assert (workspace / "a.xlsx").read_bytes() == (workspace / "b.xlsx").read_bytes()
    sheet = openpyxl.load_workbook(workspace / "a.xlsx").active
    rows = list(sheet.iter_rows(min_row=2))
    heads = {cell.value: number for number, cell in enumerate(sheet[1])}
    assert rows[0][heads["Frist"]].value.date() == date(2025, 3, 1)
    assert (rows[0][heads["Opgave"]].value, rows[0][heads["Opgave"]].data_type) == ("=SUM(A1)", "s")
    assert sheet.title == "Opgaver"


def test_a_table_for_people_is_as_wide_as_it_must_be_and_leaves_out_empty_columns(workspace):
    result = run_minutes_here("list", "decisions", "--to", "2025-02-28", cwd=workspace)
    head, _, first, *_ = result.stdout.splitlines()
    assert head.split() == ["Dato", "Nr.", "Titel", "Sagsnr.", "Type", "Beslutning", "Lukket", "Status"]
    assert "Udvalget godkendte budgettet." in first
    assert "godkendt" in first


def test_nothing_to_list_is_said(workspace):
    result = run_minutes_here("list", "actions", "--from", "2026-01-01", cwd=workspace)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "Der er intet at vise.\n")


@pytest.mark.parametrize("arguments", [["--output", "x.txt"], ["--from", "1. marts"]])
def test_a_wrong_wish_is_refused_in_words(workspace, arguments):
    result = run_minutes_here("list", "actions", *arguments, cwd=workspace)
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert not (workspace / "x.txt").exists()


def test_an_empty_register_is_still_a_workbook(workspace):
    wish = ("--from", "2026-01-01", "--format", "xlsx", "--output", "empty.xlsx")
    assert run_minutes_here("list", "actions", *wish, cwd=workspace).returncode == 0
    assert openpyxl.load_workbook(workspace / "empty.xlsx").active["A1"].value == "Udvalg"


def test_no_meeting_that_breaks_only_a_rule_stops_its_register(tmp_path):
    """Every mistake that the catalogue knows leads to a row or to a finding."""
    from toolkit.catalogue import RULES

    count = 0
    for code, rule in RULES.items():
        folder = tmp_path / code
        folder.mkdir()
        (folder / "committee.yaml").write_text(COMMITTEE.format(language="en"), encoding="utf-8")
        file = folder / "meeting.yaml"
        if rule.file != "meeting":
            continue
        file.write_text(rule.wrong, encoding=rule.encoding)
        filed, errors = read_meetings([file], Edition.INTERNAL)
        assert len(meetings_register(filed).rows) + len(errors) > 0
        assert actions_register(filed, date(2025, 1, 1)).name == "actions"
        count += len(filed)
    assert count > 10


def test_fields_of_ones_own_are_called_by_their_titles_in_the_decisions_of_one_case_too(workspace):
    with (workspace / "lom" / "committee.yaml").open("a", encoding="utf-8") as file:
        file.write("fields: {item: {handler: {title: Sagsbehandler, type: line}}}\n")
    meeting = workspace / "lom" / "a" / "meeting.yaml"
    text = meeting.read_text(encoding="utf-8").replace(
        "    case: 1-2-3\n", "    case: 1-2-3\n    fields: {handler: Bo}\n"
    )
    meeting.write_text(text, encoding="utf-8")
    told = run_minutes_here("list", "decisions", "--case", "1-2", "--format", "csv", cwd=workspace).stdout
    (row,) = csv.DictReader(io.StringIO(told.removeprefix("\ufeff")), delimiter=";")
    assert row["Sagsbehandler"] == "Bo"
