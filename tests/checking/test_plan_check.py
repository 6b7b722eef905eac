"""What is told about a year: clashes between committees, deadlines that are past, and the same day twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from command_line import run_minutes_here

from toolkit.checking.checks.whole import check_file
from toolkit.checking.checks.yearplans import read_plans
from toolkit.findings import Severity
from toolkit.reading.workspace import find_plans
from toolkit.reporting.findingwords import say
from toolkit.yearplan.model import PlanStatus
from toolkit.yearplan.plan import build_plan

SAMPLES = Path(__file__).parents[2] / "samples"
CLASHES = ("member-twice", "room-twice", "plan-same-day")


def committee(folder: Path, name: str, members: str, extra: str = "") -> Path:
    """A committee with a plan for 2025, which has no meetings yet."""
    folder.mkdir()
    (folder / "committee.yaml").write_text(
        f"name: {name}\norganisation: Fjordby Kommune\nstyle: local\nmembers:\n"
        + "".join(f"  - name: {member}\n" for member in members.split(", "))
        + extra,
        encoding="utf-8",
    )
    return folder / "plan-2025.yaml"


def write(plan: Path, meetings: str) -> None:
    plan.write_text(f"year: 2025\nmeetings:\n{meetings}", encoding="utf-8")


@pytest.fixture
def plans(tmp_path):
    """The plans of two committees that Anna Dahl is a member of."""
    return (
        committee(tmp_path / "hmu", "HMU", "Anna Dahl, Bo Lund", "place: Havnesalen\n"),
        committee(tmp_path / "lom", "LOM", "Eva Holm, Anna  dahl", "place: Lokale 2\n"),
    )


def clashes(plans, first, second):
    """The clashes of two committees that each have one meeting, in Danish."""
    for plan, meeting in zip(plans, (first, second), strict=True):
        write(plan, f"  - {meeting}\n")
    checked = read_plans([plans[0].parents[1]])
    found = [one for plan in checked for one in plan.findings if one.code in CLASHES]
    return [(one.code, one.place.path, say(one, "da").message) for one in found]


AT_NINE = 'date: 2025-03-03\n    start: "9:00"\n    end: "11:00"'


@pytest.mark.parametrize(
    "hours", ['start: "10:59"\n    end: "12:00"', 'start: "9:00"', 'start: "8:00"\n    end: "9:01"']
)
def test_a_member_of_two_committees_that_meet_at_the_same_time_is_told_once(plans, hours):
    found = clashes(plans, AT_NINE, f"date: 2025-03-03\n    {hours}")
    assert [(code, path) for code, path, _ in found] == [("member-twice", plans[1])]
    assert "Anna  dahl" not in found[0][2]
    assert "Anna dahl ville være til to møder på én gang: HMU mødes også da (2025-03-03" in found[0][2]


@pytest.mark.parametrize(
    "other",
    [
        'date: 2025-03-03\n    start: "11:00"\n    end: "12:00"',
        'date: 2025-03-04\n    start: "9:00"',
        'date: 2025-03-03\n    start: "9:00"\n    status: cancelled',
        "date: 2025-03-03",
        'period: {from: 2025-03, to: 2025-03}\n    start: "9:00"',
    ],
)
def test_meetings_that_are_not_at_the_same_time_do_not_clash(plans, other):
    assert clashes(plans, AT_NINE, other) == []


def test_a_room_is_taken_however_it_is_written(plans):
    found = clashes(plans, AT_NINE, AT_NINE + "\n    place: havnesalen ")
    assert [code for code, *_ in found] == ["member-twice", "room-twice"]
    assert clashes(plans, f"{AT_NINE}\n    place: Online", f"{AT_NINE}\n    place: online")[1:] == []


def test_a_meeting_of_several_days_is_on_each_of_them(plans):
    seminar = 'date: {from: 2025-06-11, to: 2025-06-13}\n    start: "10:00"\n    end: "13:00"'
    assert clashes(plans, seminar, 'date: 2025-06-12\n    start: "8:00"\n    end: "9:00"') != []
    assert clashes(plans, seminar, 'date: 2025-06-13\n    start: "13:00"\n    end: "15:00"') == []
    assert len(clashes(plans, seminar, seminar)) == 1


def test_two_plans_of_one_committee_are_one_calendar_too(plans):
    write(plans[0], f"  - {AT_NINE}\n")
    write(plans[0].with_name("plan-ekstra.yaml"), f"  - {AT_NINE}\n")
    found = [one.code for plan in read_plans([plans[0].parent]) for one in plan.findings]
    assert found == ["plan-same-day"]


def test_a_comment_or_the_committee_silences_a_clash(plans):
    silent = AT_NINE.replace("03-03", "03-03  # minutes: ignore[member-twice]")
    assert clashes(plans, AT_NINE, silent) == []
    assert check_file(plans[1]).findings == ()  # alone, the comment is not told to be unused
    with (plans[1].parent / "committee.yaml").open("a", encoding="utf-8") as stream:
        stream.write("checks:\n  member-twice: off\n")
    assert clashes(plans, AT_NINE, AT_NINE) == []


def test_check_tells_clashes_of_the_plans_in_a_folder(plans, tmp_path):
    clashes(plans, AT_NINE, AT_NINE)
    result = run_minutes_here("check", "--strict", "--lang", "en", cwd=tmp_path)
    assert result.returncode == 1
    assert "warning[member-twice]: Anna dahl would be in two meetings at once: HMU meets then too" in (
        result.stderr
    )
    assert run_minutes_here("check", "--strict", "lom", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("today", "status", "late"),
    [
        ("2025-02-06", None, []),
        ("2025-02-07", None, []),  # it is due today
        ("2025-02-08", None, ["2025-02-07"]),
        ("2025-02-20", None, ["2025-02-07", "2025-02-19"]),
        ("2025-02-20", "draft", ["2025-02-19"]),
        ("2025-02-20", "agenda", []),
        ("2025-03-01", None, []),  # over: nothing can be mended
        ("2025-03-15", "agenda", ["2025-03-14"]),
        ("2025-03-15", "minutes", []),
    ],
)
def test_deadlines_that_are_past_are_told_while_something_can_be_done(tmp_path, today, status, late):
    deadlines = "deadlines: {proposals: 21 days before, agenda: 7 workdays before, minutes: 14 days after}\n"
    plan = committee(tmp_path / "lom", "LOM", "Eva Holm", deadlines)
    write(plan, "  - date: 2025-02-28\n")
    if status:
        (plan.parent / "2025-02-28").mkdir()
        meeting = f"date: 2025-02-28\nstatus: {status}\nitems:\n  - title: Budget\n"
        (plan.parent / "2025-02-28" / "meeting.yaml").write_text(meeting, encoding="utf-8")
    found = check_file(plan, date.fromisoformat(today)).findings
    assert [str(one.values["deadline"]) for one in found if one.code == "deadline-past"] == late


def test_the_day_of_a_check_can_be_given(tmp_path):
    plan = committee(tmp_path / "lom", "LOM", "Eva Holm", "deadlines: {agenda: 7 workdays before}\n")
    write(plan, "  - date: 2025-02-28\n")
    result = run_minutes_here("check", plan, "--today", "2025-02-20", "--lang", "da", cwd=tmp_path)
    assert result.returncode == 0
    told = "råd[deadline-past]: fristen for dagsordenen til mødet den 2025-02-28 var 2025-02-19"
    assert told in result.stderr


def test_a_moved_meetings_file_is_found_under_its_old_day(tmp_path):
    plan = committee(tmp_path / "lom", "LOM", "Eva Holm")
    for day in ("2025-02-28", "2025-03-07"):
        (plan.parent / day).mkdir()
        meeting = f"date: {day}\nitems:\n  - title: Budget\n"
        (plan.parent / day / "meeting.yaml").write_text(meeting, encoding="utf-8")
    write(plan, "  - date: 2025-03-14\n    moved_from: 2025-03-07\n  - date: 2025-02-28\n")
    found = check_file(plan).findings
    assert [(one.code, str(one.values["written"])) for one in found] == [("plan-other-day", "2025-03-07")]
    # Two meetings that changed places: each file is the one of the meeting that is on its day now.
    swapped = "  - date: {}\n    moved_from: {}\n"
    write(plan, swapped.format("2025-03-07", "2025-02-28") + swapped.format("2025-02-28", "2025-03-07"))
    assert check_file(plan).findings == ()


@pytest.mark.parametrize("week", ["7", '"6-8"', '"52-7"', "{from: 2025-02-13, to: 2025-02-20}"])
def test_a_committee_keeps_weeks_free(tmp_path, week):
    plan = committee(tmp_path / "lom", "LOM", "Eva Holm", f"holiday_weeks: [{week}]\n")
    write(plan, "  - date: 2025-02-13\n  - date: 2025-02-24\n")
    assert [one.code for one in check_file(plan).findings] == ["meeting-in-holiday-week"]


def test_a_plan_whose_committee_is_missing_says_so(tmp_path):
    write(tmp_path / "plan.yaml", "  - date: 2025-02-28\n")
    assert [one.code for one in check_file(tmp_path / "plan.yaml").findings] == ["committee-missing"]


@pytest.mark.parametrize("plan", read_plans([SAMPLES]), ids=lambda plan: plan.plan.path.parent.name)
def test_a_samples_plan_has_nothing_to_mend_and_shows_what_a_year_brings(plan):
    assert {one.severity for one in plan.findings} <= {Severity.HINT}
    built = build_plan(plan.plan.data, plan.committee.data, plan.committee.path.parent)
    assert {meeting.status for meeting in built.meetings} == set(PlanStatus)
    assert any(meeting.period for meeting in built.meetings)
    assert any(meeting.moved_from for meeting in built.meetings)
    assert any(meeting.themes for meeting in built.meetings)
    assert any(meeting.items for meeting in built.meetings)
    assert all(meeting.deadlines for meeting in built.meetings if meeting.first_day and not _is_off(meeting))


def _is_off(meeting):
    return meeting.status is PlanStatus.CANCELLED


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("FREQ=MONTHLY;BYDAY=2ON", "BYDAY=2ON kan ikke forstås; dagene er MO TU WE"),
        ("FREQ=HOURLY", "FREQ=HOURLY passer ikke til møder"),
        ("hver onsdag", "hver onsdag kan ikke forstås"),
        ("BYDAY=WE", "FREQ= mangler"),
    ],
)
def test_a_bad_rule_is_told_by_the_part_that_is_bad(tmp_path, rule, told):
    plan = committee(tmp_path / "lom", "LOM", "Eva Holm")
    write(plan, f"  - rule: {rule}\n")
    (found,) = check_file(plan).findings
    assert told in say(found, "da").message


def test_plans_are_found_by_their_names(plans, tmp_path):
    for plan in plans:
        write(plan, "")
    assert find_plans([tmp_path]) == sorted(plans)


@pytest.mark.parametrize(
    "text",
    ["", "year: 2025\nmeetings: 3\n", "year: x\nmeetings:\n  - date: 2025-02-30\n", "- a\n", "år: 1\n"],
)
def test_a_misshapen_plan_is_told_without_breaking_down(tmp_path, text):
    plan = committee(tmp_path / "lom", "LOM", "Eva Holm", "holiday_weeks: 7\nyearly_duties: nej\n")
    plan.write_text(text, encoding="utf-8")
    assert check_file(plan, date(2025, 1, 1)).findings
