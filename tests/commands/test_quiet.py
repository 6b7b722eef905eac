"""What is said once is not said again, and unfinished work is told in one breath."""

import re
import subprocess

from command_line import MEETING, make_workspace, run_minutes_here

UNDECIDED = """\
date: 2025-06-18
status: minutes
items:
  - {title: Budget, type: decision}
  - {title: Ferieplan, type: decision}
  - {title: Orientering}
  - {title: Eventuelt}
  - {title: Underskriftsblad}
"""


def test_unfinished_minutes_are_one_warning_of_the_check_and_of_what_is_sent(tmp_path):
    meeting = make_workspace(tmp_path, UNDECIDED.replace("status", "issued: 2025-06-20\nstatus"))
    checked = run_minutes_here("check", cwd=tmp_path).stderr
    (said,) = [line for line in checked.splitlines() if "warning[" in line]
    assert said.endswith("no decision is written yet: item 1, 2, 3")
    assert "decision" not in run_minutes_here("build", "--only", "agenda", cwd=tmp_path).stderr
    assert said in run_minutes_here("issue", meeting.parent, "--dry-run", cwd=tmp_path).stderr


def test_other_programs_are_told_each_item(tmp_path):
    make_workspace(tmp_path, UNDECIDED)
    assert run_minutes_here("check", "--format", "json", cwd=tmp_path).stdout.count("decision-missing") == 3


def test_items_without_recommendations_are_one_warning_too(tmp_path):
    make_workspace(tmp_path, UNDECIDED.replace("status: minutes\n", ""))
    assert "without a recommendation: item 1, 2\n" in run_minutes_here("check", cwd=tmp_path).stderr


def recommending(folder, lead, point, language="da"):
    text = f"    recommendation: ['{point}']\n" + (f"    recommends: '{lead}'\n" if lead else "")
    make_workspace(folder, MEETING + text, language)
    return "recommendation-doubled" in run_minutes_here("check", cwd=folder).stderr


def test_a_lead_in_that_came_along_with_its_point_is_told(tmp_path):
    assert recommending(tmp_path / "a", "", "Det indstilles, at udvalget godkender planen")
    assert not recommending(tmp_path / "b", "Direktionen", "Det indstilles, at udvalget godkender planen")
    assert not recommending(tmp_path / "c", "", "oplyser, at det indstilles, at planen godkendes")


def test_the_word_before_the_points_is_not_wanted_twice(tmp_path):
    cases = [
        ("", "at godkende budgettet", "da", True),
        ("", "At godkende budgettet", "da", True),
        ("Direktionen indstiller, at {committee}:", "at godkende budgettet", "da", True),
        ("Direktionen indstiller, at LOM", "at godkende budgettet", "da", True),
        ("Direktionen indstiller,", "at budgettet godkendes", "da", False),
        ("", "godkender budgettet", "da", False),
        ("", "atletikbanen lukkes", "da", False),
        ("", "that the budget be approved", "en", True),
        ("", "at once", "en", False),
    ]
    for number, (lead, point, language, is_doubled) in enumerate(cases):
        (tmp_path / str(number)).mkdir()
        assert recommending(tmp_path / str(number), lead, point, language) == is_doubled, (lead, point)


def test_a_batch_tells_when_it_builds_and_lists_what_it_built(tmp_path):
    first = make_workspace(tmp_path)
    second = first.parents[1] / "2025-08-20" / "meeting.yaml"
    second.parent.mkdir()
    second.write_text(MEETING.replace("2025-06-18", "2025-08-20"), encoding="utf-8")
    whole = run_minutes_here("build", "--only", "agenda", cwd=tmp_path)
    assert len(re.findall(r"(?m)^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d lom/.*: building$", whole.stderr)) == 2
    second.write_text(MEETING.replace("2025-06-18", "2025-08-20").replace("Budget", "Plan"), encoding="utf-8")
    part = run_minutes_here("build", "--only", "agenda", cwd=tmp_path)
    assert part.stdout.split() == [line for line in whole.stdout.split() if "2025-08-20" in line]
    asked = run_minutes_here("build", "--only", "agenda", "--verbose", cwd=tmp_path)
    assert asked.stdout == whole.stdout


def test_an_item_without_a_word_is_no_bare_heading_in_the_minutes(tmp_path):
    meeting = make_workspace(
        tmp_path, UNDECIDED + "  - {title: Salg, closed: true, decision: Solgt.}\n", "da"
    )
    committee = meeting.parents[1] / "committee.yaml"
    committee.write_text(committee.read_text("utf-8").replace("local", "municipality"), encoding="utf-8")
    for edition, told in (("internal", 5), ("public", 0)):
        done = run_minutes_here("build", "--only", "minutes", "--edition", edition, cwd=tmp_path)
        (pdf,) = (line for line in done.stdout.split() if line.endswith("minutes.pdf"))
        pages = subprocess.run(["pdftotext", tmp_path / pdf, "-"], capture_output=True, check=True).stdout
        assert pages.decode().count("Intet noteret") == told, edition
