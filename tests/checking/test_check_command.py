"""`minutes check` on files of every kind: told apart by name, or by content where the name tells nothing."""

from __future__ import annotations

import pytest
from command_line import run_minutes_here

from toolkit.checking.checks.whole import check_file
from toolkit.reading.filekinds import kind_of
from toolkit.reading.yamlio import read_yaml_text

COMMITTEE = "name: LOM\norganisation: Fjordby Kommune\nmembers:\n  - name: Anna Dahl\n"
MEETING = "date: 2025-02-28\nitems:\n  - title: Budget\n"
PLAN = "year: 2025\nmeetings:\n  - date: 2025-02-28\n"


def write(folder, **texts):
    """Writes files by their names without the ending; "/" is written "__"."""
    for name, text in texts.items():
        path = folder / (name.replace("__", "/") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_a_folder_is_searched_for_every_kind_of_file_also_a_committee_without_meetings(tmp_path):
    write(tmp_path, lom__committee=COMMITTEE + "membres: []\n", lom__plan_2025=PLAN + "  - {}\n")
    write(tmp_path, hmu__committee=COMMITTEE, hmu__a__meeting=MEETING + "    tittle: A\n")
    result = run_minutes_here("check", "--lang", "en", cwd=tmp_path)
    assert result.returncode == 1
    places = [line.partition(" ")[0] for line in result.stderr.splitlines() if "error[" in line]
    assert places == ["hmu/a/meeting.yaml:4:5:", "lom/committee.yaml:5:1:", "lom/plan_2025.yaml:4:5:"]


def test_files_in_order_are_counted(tmp_path):
    write(tmp_path, lom__committee=COMMITTEE, lom__plan=PLAN, lom__a__meeting=MEETING)
    result = run_minutes_here("check", "--lang", "en", cwd=tmp_path)
    assert (result.returncode, result.stderr) == (0, "Nothing to mend in 3 files.\n")


def test_a_committee_and_a_plan_can_be_named_directly(tmp_path):
    write(tmp_path, committee=COMMITTEE, plan_2025=PLAN)
    assert run_minutes_here("check", "committee.yaml", "plan_2025.yaml", cwd=tmp_path).returncode == 0


def test_a_committees_finding_is_told_once_however_many_meetings_it_has(tmp_path):
    write(tmp_path, committee=COMMITTEE + "membres: []\n", a__meeting=MEETING, b__meeting=MEETING)
    assert run_minutes_here("check", cwd=tmp_path).stderr.count("membres: []") == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (MEETING, "meeting"),
        (COMMITTEE, "committee"),
        (PLAN, "plan"),
        ("navn: LOM\nmedlemmer: []\n", "committee"),
        ("år: 2025\nmøder: []\n", "plan"),
        ("# yaml-language-server: $schema=../x/plan.schema.json\nyaer: 2025\n", "plan"),
        ("- nothing that tells\n", "meeting"),
        ("", "meeting"),
    ],
)
def test_a_file_of_another_name_is_what_it_holds(text, kind, tmp_path):
    assert kind_of(read_yaml_text(text, tmp_path / "udkast.yaml")) == kind


def test_a_file_called_after_its_kind_is_of_that_kind_whatever_it_holds(tmp_path):
    assert kind_of(read_yaml_text(MEETING, tmp_path / "committee.yaml")) == "committee"
    assert kind_of(read_yaml_text(COMMITTEE, tmp_path / "plan-2026.yaml")) == "plan"


def test_a_plans_days_and_hours_are_checked(tmp_path):
    write(
        tmp_path,
        committee=COMMITTEE,
        plan=PLAN
        + '    start: "15.00"\n    end: "12.00"\n  - date: {from: 2025-06-12, to: 2025-06-11}\n'
        + '  - date: {from: 2025-09-11, to: 2025-09-12}\n    start: "15.00"\n    end: "12.00"\n'
        + "  - date: 2025-02-28\n  - date: 2024-03-01\n",
    )
    found = check_file(tmp_path / "plan.yaml").findings
    assert sorted(((one.code, one.place.line) for one in found), key=lambda told: told[1]) == [
        ("meeting-backwards", 5),
        ("days-backwards", 6),
        ("plan-same-day", 10),
        ("plan-other-year", 11),
    ]


def test_a_plans_committee_decides_about_its_findings_and_a_comment_silences_them(tmp_path):
    write(tmp_path, committee=COMMITTEE + "checks:\n  plan-other-year: off\n")
    comment = "  # minutes: ignore[plan-same-day]\n"
    write(tmp_path, plan=PLAN + f"  - date: 2025-02-28{comment}  - date: 2024-03-01\n")
    assert check_file(tmp_path / "plan.yaml").findings == ()


def test_a_committee_file_that_is_a_link_to_nothing_is_told(tmp_path):
    (tmp_path / "committee.yaml").symlink_to(tmp_path / "gone.yaml")
    assert [one.code for one in check_file(tmp_path / "committee.yaml").findings] == ["file-missing"]
