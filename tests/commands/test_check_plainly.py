"""`minutes check` of paths alone is answered without Click, as the command itself answers."""

import io
import sys
from contextlib import redirect_stderr, redirect_stdout

import pytest
from built import SAMPLES
from command_line import COMMITTEE, MEETING, environment, make_workspace

import toolkit.cli
from toolkit.__main__ import main
from toolkit.commands.checking import tell_plainly

WRONG = MEETING.replace("10:00", "12:00").replace("Budget", "Budget\n    who: Anna")


def said(run, words):
    """What `run` returns, and what it writes to both streams."""
    out, errors = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(errors):
        code = run(words)
    return code, out.buffer.getvalue(), errors.buffer.getvalue()


@pytest.fixture(autouse=True)
def surroundings(monkeypatch, tmp_path):
    for name, value in environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    make_workspace(tmp_path)
    other = tmp_path / "other"
    (other / "2025-06-18").mkdir(parents=True)
    (other / "committee.yaml").write_text(COMMITTEE.format(language="da"), encoding="utf-8")
    (other / "2025-06-18" / "meeting.yaml").write_text(WRONG, encoding="utf-8")
    (other / "plan-2025.yaml").write_text("year: 2025\nmeetings:\n  - date: 2025-06-05\n", encoding="utf-8")
    (tmp_path / "alone.yaml").write_text("items: [\n", encoding="utf-8")
    (tmp_path / "escape.yaml").write_text('date: 2025-06-18\nitems: "\x1b[31mred"\n', encoding="utf-8")
    (tmp_path / "empty").mkdir()


PLAIN = [[], ["."], ["lom"], ["other"], ["other/2025-06-18/meeting.yaml"], ["alone.yaml"], ["lom", "other"]]
OTHERS = [["missing.yaml"], ["--strict", "."], ["--lang", "en", "other"], ["empty"], [""], ["--help"], ["--"]]


@pytest.mark.parametrize("words", [*PLAIN, ["escape.yaml"], *OTHERS])
def test_it_says_what_the_command_says(words, monkeypatch):
    def run(words):
        monkeypatch.setattr(sys, "argv", ["minutes", "check", *words])
        return main()

    asked = said(lambda words: toolkit.cli.main(["check", *words]), words)
    assert said(run, words) == asked
    assert asked[1] or asked[2]


@pytest.mark.parametrize("words", [*PLAIN, [str(SAMPLES)]])
def test_paths_alone_need_no_command(words):
    assert said(tell_plainly, words)[0] in {0, 1}


@pytest.mark.parametrize("words", OTHERS)
def test_all_else_is_left_to_the_command_unsaid(words):
    assert said(tell_plainly, words) == (None, b"", b"")


def test_a_bug_is_left_to_the_command(monkeypatch):
    monkeypatch.setattr("toolkit.commands.checking.check_file", lambda *_: 1 / 0)
    assert said(tell_plainly, ["lom"]) == (None, b"", b"")


def test_an_interruption_is_told_as_the_command_tells_it(monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("toolkit.commands.checking.check_file", interrupted)
    asked = said(lambda words: toolkit.cli.main(["check", *words]), ["other"])
    assert said(tell_plainly, ["other"]) == asked
    assert asked[0] == 130
