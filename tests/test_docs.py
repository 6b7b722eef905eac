"""The documentation says what the program does, and points to what exists."""

import importlib.util
import json
import re
from pathlib import Path

import pytest
from command_line import run_minutes

from toolkit.errors import ExitCode

ROOT = Path(__file__).resolve().parents[1]
PROSE = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])

_spec = importlib.util.spec_from_file_location("make_reference", ROOT / "docs" / "make_reference.py")
make_reference = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(make_reference)


@pytest.mark.parametrize("page", make_reference.PAGES)
def test_reference_pages_are_what_their_sources_say(page):
    written = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert written == make_reference.PAGES[page](), "run: python docs/make_reference.py"


@pytest.mark.parametrize("page", PROSE, ids=lambda page: page.name)
def test_links_and_pictures_lead_somewhere(page):
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", text)
    missing = [target for target in targets if "://" not in target and not (page.parent / target).exists()]
    assert not missing


def test_the_readme_lists_every_exit_code():
    listed = re.findall(r"^\| (\d+) \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert [int(code) for code in listed] == sorted(ExitCode)


def test_every_command_has_an_example_in_its_help():
    page = make_reference.commands_page()
    for command in ("new", "check", "build", "schema", "templates copy"):
        assert re.search(rf"^  +minutes {command}", page, re.MULTILINE), command


def test_the_readmes_tour_works(tmp_path):
    committee, items = re.findall(
        r"^```yaml\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    (tmp_path / "lom").mkdir()
    (tmp_path / "lom" / "committee.yaml").write_text(committee, encoding="utf-8")
    assert run_minutes("new", "lom", "--date", "2025-06-18", cwd=tmp_path).returncode == 0
    assert run_minutes("check", "lom", cwd=tmp_path).returncode == 0

    meeting = tmp_path / "lom" / "2025-06-18" / "meeting.yaml"
    meeting.write_text(f"date: 2025-06-18\n{items}", encoding="utf-8")
    found = run_minutes("check", "lom", "--format", "json", cwd=tmp_path).stdout
    assert {finding["code"] for finding in json.loads(found)["findings"]} == {"attachment-missing"}
