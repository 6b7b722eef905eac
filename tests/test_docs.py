"""The documentation says what the program does, and points to what exists."""

import importlib.util
import re
from pathlib import Path

import pytest

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
