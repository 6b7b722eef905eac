"""What other programs use: the examples of its page run, and it holds what the page promises."""

import re
import runpy
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from command_line import make_workspace

import toolkit
from toolkit import ExitCode, InputError, Severity, build_meeting, check_meeting, describe_error

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


@pytest.fixture
def office(tmp_path, monkeypatch):
    """A folder with one committee and one meeting, in which the program runs."""
    make_workspace(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_there_are_examples():
    assert len(EXAMPLES) >= 4


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_pages_examples_run(office, example):
    (office / "example.py").write_text(example, encoding="utf-8")
    left = runpy.run_path(str(office / "example.py"))
    assert {name for name in left if getattr(left[name], "__module__", "").startswith("toolkit")}


def test_the_page_names_all_that_there_is():
    told = set(re.findall(r"`(\w+)[(`]", PAGE.split("## Check")[0]))
    assert {*toolkit.__all__} - {"__version__"} <= told
    assert all(getattr(toolkit, name) is not None for name in toolkit.__all__)
    assert (Path(toolkit.__file__).parent / "py.typed").exists()


def test_a_name_of_the_toolkits_own_is_no_part_of_it():
    with pytest.raises(AttributeError, match="no attribute 'write_outputs'"):
        _ = toolkit.write_outputs


def test_what_is_wrong_comes_in_words_with_its_place(office):
    meeting = office / "lom" / "2025-06-18" / "meeting.yaml"
    meeting.write_text("date: 2025-06-18\nitmes: []\n", encoding="utf-8")
    (found, *_) = check_meeting(str(meeting.parent), language="en")
    assert (found.path, found.line, found.severity) == (meeting, 2, Severity.ERROR)
    assert "items" in found.mend
    with pytest.raises(InputError) as raised:
        build_meeting(meeting)
    assert raised.value.exit_code is ExitCode.FINDINGS
    assert "itmes" in describe_error(raised.value)
    assert not (office / "build").exists()


def test_threads_build_the_same_as_one_after_the_other(office):
    def build(name):
        files = build_meeting("lom/2025-06-18", office / name, only=["agenda"]).files
        return [file.read_bytes() for file in files]

    with ThreadPoolExecutor(3) as pool:
        together = list(pool.map(build, "abc"))
    assert together[1:] == together[:-1]
    assert together[0] == build("d")


def test_the_example_builds_the_meetings_of_a_week_and_tells_of_those_it_cannot(office):
    (office / "lom" / "2025-06-20").mkdir()
    (office / "lom" / "2025-06-20" / "meeting.yaml").write_text("date: 2025-06-20\nitmes: []\n")

    def run(week):
        program = ROOT / "docs" / "examples" / "build_week.py"
        command = [sys.executable, str(program), "lom", week, "out"]
        return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)

    ended = run("2025-W25")
    assert ended.returncode == ExitCode.FINDINGS
    assert "out/lom/2025-06-18/packet.pdf" in ended.stdout.replace("\\", "/")
    assert "itmes" in ended.stdout
