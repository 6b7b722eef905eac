"""Broken files: `minutes check` always ends with 0 or 1, without a traceback and in time.

The command's function runs in this process, on one file after the other, with the same seeds every time;
`tox -e fuzz` does so with ten thousand files.
"""

from __future__ import annotations

import faulthandler
import os
import random
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutations import PIECES, mutated

from toolkit.cli import main
from toolkit.errors import ExitCode

ROOT = Path(__file__).resolve().parents[2]
SOURCES = {
    path: path.read_bytes()
    for path in sorted([*(ROOT / "samples").rglob("*.yaml"), *(ROOT / "tests" / "examples").rglob("*.yaml")])
}
COMMITTEE = b"name: LOM\norganisation: F\nmembers: [{name: Karin Holst}]\n"
NAMES = ("meeting.yaml", "committee.yaml", "plan.yaml", "udkast.yaml")
ENDS = (ExitCode.DONE, ExitCode.FINDINGS)
LAYOUTS = ("text", "json", "github")
LONGEST = 2500  # bytes of a sample that are kept: what is wrong stands in a few lines
PARTS, CASES = 10, int(os.environ.get("MINUTES_FUZZ", "200"))  # and 500 from Hypothesis
HANGS = 120  # seconds for one test, which takes two: a hang ends the process and shows where it was


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    (tmp_path / "committee.yaml").write_bytes(COMMITTEE)
    monkeypatch.chdir(tmp_path)
    faulthandler.dump_traceback_later(HANGS, exit=True, file=sys.__stderr__)
    yield tmp_path
    faulthandler.cancel_dump_traceback_later()


def check(folder, name, content, choose):
    """The exit code of `minutes check` on a file with this content, as its user would see it."""
    path = folder / "a" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    ended = main(
        ["check", str(path), "--format", choose.choice(LAYOUTS), "--lang", choose.choice(["da", "en"])]
    )
    path.unlink()
    return ended


def excerpt(source, choose):
    """A stretch of a file's lines, or the file's beginning."""
    start = choose.choice([0, 0, choose.randrange(len(source))])
    start = source.rfind(b"\n", 0, start) + 1
    return source[start : start + LONGEST]


@pytest.mark.parametrize("part", range(PARTS))
def test_mutated_samples_end_with_0_or_1(part, workspace, capsys):
    choose = random.Random(part)  # noqa: S311 - not for secrets
    sources = list(SOURCES.values())
    for _ in range(CASES):
        content = mutated(excerpt(choose.choice(sources), choose), choose)
        assert check(workspace, choose.choice(NAMES), content, choose) in ENDS, content
        capsys.readouterr()


WORDS = st.sampled_from(
    [
        *(piece.decode("utf-8", "replace") for piece in PIECES),
        *("items:\n", "  - title: ", "meetings:\n", "date: ", "time: 12.00-", "duration: ", "statement: |\n"),
        *(
            "members:\n",
            "labels:\n",
            "checks:\n",
            "punkter:\n",
            "titel: ",
            "recommendation:\n",
            "closed: true\n",
        ),
    ]
)


@settings(
    max_examples=500,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(WORDS | st.text(max_size=8), max_size=30).map("".join), st.sampled_from(NAMES))
def test_texts_made_of_keys_and_signs_end_with_0_or_1(workspace, capsys, text, name):
    content = text.encode("utf-8", "surrogatepass")
    assert check(workspace, name, content, random.Random(0)) in ENDS, content  # noqa: S311
    capsys.readouterr()
