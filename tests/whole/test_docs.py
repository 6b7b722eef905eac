"""The documentation says what the program does, and points to what exists."""

import json
import re
import tomllib
from pathlib import Path

import page_tables
import pytest
import reference_pages
from command_line import run_minutes_here

from toolkit.errors import ExitCode
from toolkit.yearplan.recurrence import read_rule, rule_days

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples" / "local" / "2025-06-18" / "bilag" / "budgetforslag-2026.pdf"
YEAR_PLAN = (ROOT / "docs" / "year-plan.md").read_text(encoding="utf-8")
PROSE = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("page", reference_pages.PAGES)
def test_reference_pages_are_what_their_sources_say(page):
    written = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert written == reference_pages.PAGES[page](), "run: tox -e generate"


@pytest.mark.parametrize(
    ("page", "row"),
    [
        ("CONTRIBUTING.md", "| `findings.py` |"),
        ("docs/attachments.md", "| PDF |"),
        ("docs/templates.md", "| `labels.agenda` | `Dagsorden` | `Agenda` |"),
    ],
)
def test_tables_within_pages_are_what_their_sources_say(page, row):
    written = (ROOT / page).read_text(encoding="utf-8")
    assert written == page_tables.page(page), "run: tox -e generate"
    assert row in written


@pytest.mark.parametrize("page", PROSE, ids=lambda page: page.name)
def test_links_and_pictures_lead_somewhere(page):
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", text)
    missing = [target for target in targets if "://" not in target and not (page.parent / target).exists()]
    assert not missing


def test_the_container_gets_all_that_the_wheel_is_made_of():
    recipe = (ROOT / "docs" / "examples" / "Containerfile").read_text(encoding="utf-8")
    copied = {word for line in re.findall(r"^COPY (.*) \S+$", recipe, re.MULTILINE) for word in line.split()}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    needed = {*wheel["only-include"], project["project"]["readme"], "pyproject.toml", "LICENSE"}
    assert needed <= copied
    assert all((ROOT / name).exists() for name in copied)


def test_the_readme_lists_every_exit_code():
    listed = re.findall(r"^\| (\d+) \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert [int(code) for code in listed] == sorted(ExitCode)


def test_the_year_plans_page_works(tmp_path):
    plan, *committee = re.findall(r"^```yaml\n(.*?)^```", YEAR_PLAN, re.DOTALL | re.MULTILINE)
    (tmp_path / "plan-2025.yaml").write_text(plan, encoding="utf-8")
    start = "name: HMU\norganisation: Region Fjordland\nstyle: region\n"
    (tmp_path / "committee.yaml").write_text(start + "".join(committee), encoding="utf-8")
    checked = run_minutes_here("check", "--strict", "--today", "2025-01-02", cwd=tmp_path)
    assert checked.returncode == 0, checked.stderr
    made = run_minutes_here("plan", "scaffold", "plan-2025.yaml", cwd=tmp_path)
    assert len(made.stdout.splitlines()) == 4


@pytest.mark.parametrize("rule", re.findall(r"^\| `(FREQ=[^`]+)`", YEAR_PLAN, re.MULTILINE))
def test_the_rules_of_the_year_plans_page_give_days(rule):
    assert len(rule_days(read_rule(rule), 2025)) > 2


def test_every_command_has_an_example_in_its_help():
    page = reference_pages.commands_page("en")
    for command in ("new", "check", "build", "schema", "templates copy"):
        assert re.search(rf"^  +minutes {command}", page, re.MULTILINE), command


def test_the_readmes_tour_works(tmp_path):
    committee, items = re.findall(
        r"^```yaml\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    (tmp_path / "lom").mkdir()
    (tmp_path / "lom" / "committee.yaml").write_text(committee, encoding="utf-8")
    assert run_minutes_here("new", "lom", "--date", "2025-06-18", cwd=tmp_path).returncode == 0
    assert run_minutes_here("check", "lom", cwd=tmp_path).returncode == 0

    # The items are typed into the file that is there, below its own line, as the page says.
    meeting = tmp_path / "lom" / "2025-06-18" / "meeting.yaml"
    begun = meeting.read_text(encoding="utf-8")
    typed = re.sub(r"(?m)^items:.*\n", items, begun)
    assert typed != begun
    meeting.write_text(typed, encoding="utf-8")
    found = run_minutes_here("check", "lom", "--format", "json", cwd=tmp_path).stdout
    assert {finding["code"] for finding in json.loads(found)["findings"]} == {"attachment-missing"}
    (meeting.parent / "attachments" / "budget.pdf").write_bytes(SAMPLE.read_bytes())
    assert run_minutes_here("check", "--strict", "lom", cwd=tmp_path).returncode == 0
    built = run_minutes_here("build", "lom/2025-06-18", cwd=tmp_path)
    assert "build/lom/2025-06-18/packet.pdf" in built.stdout, built.stderr


COMMITTEE = """\
name: TMU
organisation: Engsø Kommune
style: municipality
kind: political
members:
  - {name: Anna Dahl, role: formand, group: A}
  - {name: Bo Lund, group: V}
  - {name: Carla Friis, group: F}
  - {name: Dan Holm, group: V}
  - {name: Eva Krogh, group: C}
  - {name: Gry Munk, group: V, substitute_for: Dan Holm}
  - {name: Finn Mark, votes: false}
"""


def yaml_of(page):
    return re.findall(
        r"^```yaml\n(.*?)^```", (ROOT / "docs" / page).read_text("utf-8"), re.DOTALL | re.MULTILINE
    )


def errors_in(folder, committee, meeting):
    """The codes of the errors in a committee's one meeting."""
    (folder / "2026-03-10").mkdir()
    (folder / "committee.yaml").write_text(committee, encoding="utf-8")
    (folder / "2026-03-10" / "meeting.yaml").write_text(meeting, encoding="utf-8")
    told = json.loads(run_minutes_here("check", "--format", "json", cwd=folder).stdout)["findings"]
    return [finding["code"] for finding in told if finding["severity"] == "error"]


def test_the_page_of_own_fields_works(tmp_path):
    fields, meeting, layout, blocks = yaml_of("own-fields.md")
    assert errors_in(tmp_path, COMMITTEE + fields + layout + blocks, f"date: 2026-03-10\n{meeting}") == []


def test_the_page_of_procedure_works(tmp_path):
    (meeting,) = yaml_of("procedure.md")
    closed = "  - {title: Salg, public_title: Ejendom, closed_because: Forhold, decision: Ja.}\n"
    head = 'date: 2026-03-10\nstart: "16:30"\nend: "18:30"\nstatus: minutes\n'
    assert errors_in(tmp_path, COMMITTEE, head + meeting + closed) == []
