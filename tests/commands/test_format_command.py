"""`minutes format`: which files it touches, what it says, and how it ends."""

from __future__ import annotations

import stat
import sys

import pytest

from toolkit.commands.bilingual import Session
from toolkit.commands.format import command
from toolkit.errors import ExitCode

LOOSE = "items:\n- title: Budget\ndate: 2025-06-18   # dagen\n"
TIDY = "date: 2025-06-18   # dagen\nitems:\n  - title: Budget\n"


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "lom" / "2025-06-18").mkdir(parents=True)
    (tmp_path / "lom" / "committee.yaml").write_bytes(
        b"organisation: By\nname: LOM\nlanguage: en\nstyle: local\n"
    )
    (tmp_path / "lom" / "plan-2025.yaml").write_bytes(b"meetings:\n- date: 2025-06-18\nyear: 2025\n")
    (tmp_path / "lom" / "2025-06-18" / "meeting.yaml").write_bytes(LOOSE.encode())
    return tmp_path


def run(*arguments):
    return command.main(
        [str(argument) for argument in arguments], standalone_mode=False, obj=Session(language="en")
    )


def meeting(workspace):
    return workspace / "lom" / "2025-06-18" / "meeting.yaml"


def test_a_folder_gets_all_its_files_formatted_and_named(workspace, capsys):
    assert run(workspace) == ExitCode.DONE
    committee = workspace / "lom" / "committee.yaml"
    plan = workspace / "lom" / "plan-2025.yaml"
    assert sorted(capsys.readouterr().out.splitlines()) == sorted(
        map(str, (meeting(workspace), committee, plan))
    )
    assert meeting(workspace).read_text("utf-8") == TIDY
    assert committee.read_text("utf-8") == "name: LOM\norganisation: By\nlanguage: en\nstyle: local\n"
    assert plan.read_text("utf-8") == "year: 2025\nmeetings:\n  - date: 2025-06-18\n"
    assert run(workspace) == ExitCode.DONE
    assert capsys.readouterr().out == ""


def test_files_can_be_put_into_danish_words_and_back(workspace, capsys):
    run(workspace)
    before = {path: path.read_bytes() for path in workspace.rglob("*.yaml")}
    assert run(workspace, "--keys", "da", "--check") == ExitCode.FINDINGS
    assert run(workspace, "--keys", "da") == ExitCode.DONE
    assert (
        meeting(workspace).read_text("utf-8") == "dato: 2025-06-18   # dagen\npunkter:\n  - titel: Budget\n"
    )
    capsys.readouterr()
    assert run(workspace, "--keys", "da") == ExitCode.DONE
    assert run(workspace) == ExitCode.DONE
    assert capsys.readouterr().out == ""
    assert run(workspace, "--keys", "en") == ExitCode.DONE
    assert {path: path.read_bytes() for path in workspace.rglob("*.yaml")} == before


def test_mixed_words_are_put_right_but_a_key_in_both_languages_is_left_to_the_writer(workspace, capsys):
    meeting(workspace).write_text("dato: 2025-06-18\npunkter:\n  - title: Budget\n", "utf-8")
    assert run(meeting(workspace), "--keys", "en") == ExitCode.DONE
    assert meeting(workspace).read_text("utf-8") == "date: 2025-06-18\nitems:\n  - title: Budget\n"
    twice = "dato: 2025-06-18\npunkter:\n  - title: Budget\n    titel: Regnskab\n"
    meeting(workspace).write_text(twice, "utf-8")
    assert run(meeting(workspace), "--keys", "en") == ExitCode.FINDINGS
    assert meeting(workspace).read_text("utf-8") == twice
    assert "duplicate-key" in capsys.readouterr().err


def test_hidden_folders_and_other_files_are_not_touched(workspace):
    hidden = workspace / ".gemt" / "meeting.yaml"
    hidden.parent.mkdir()
    hidden.write_text(LOOSE, "utf-8")
    other = workspace / "andet.yaml"
    other.write_text("b:   1\n", "utf-8")
    run(workspace)
    assert hidden.read_text("utf-8") == LOOSE
    assert other.read_text("utf-8") == "b:   1\n"


def test_a_file_of_any_name_can_be_asked_for(workspace):
    file = workspace / "juni.yml"
    file.write_text(LOOSE, "utf-8")
    run(file)
    assert file.read_text("utf-8") == TIDY


def test_check_writes_nothing_and_fails(workspace, capsys):
    assert run(meeting(workspace), "--check") == ExitCode.FINDINGS
    assert capsys.readouterr().out == f"{meeting(workspace)}\n"
    assert meeting(workspace).read_text("utf-8") == LOOSE
    meeting(workspace).write_text(TIDY, "utf-8")
    assert run(meeting(workspace), "--check") == ExitCode.DONE


def test_diff_writes_nothing_and_shows_the_lines(workspace, capsys):
    meeting(workspace).write_text(LOOSE.rstrip(), "utf-8")
    assert run(meeting(workspace), "--diff") == ExitCode.FINDINGS
    shown = capsys.readouterr().out
    assert "-- title: Budget\n" in shown
    assert "+  - title: Budget\n" in shown
    assert "\\ No newline at end of file\n" in shown
    assert meeting(workspace).read_text("utf-8") == LOOSE.rstrip()


def test_a_broken_file_is_left_and_told_and_the_others_are_formatted(workspace, capsys):
    broken = workspace / "lom" / "2025-08-20" / "meeting.yaml"
    broken.parent.mkdir()
    broken.write_text('date: 2025-08-20\nitems:\n-   title: "Budget\n', "utf-8")
    before = broken.read_bytes()
    assert run(workspace) == ExitCode.FINDINGS
    assert broken.read_bytes() == before
    assert f"{broken}:" in capsys.readouterr().err
    assert meeting(workspace).read_text("utf-8") == TIDY


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_byte_order_mark_and_line_ends_stay(workspace, mark, line_end):
    meeting(workspace).write_bytes(mark + LOOSE.encode().replace(b"\n", line_end))
    run(workspace)
    assert meeting(workspace).read_bytes() == mark + TIDY.encode().replace(b"\n", line_end)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither these links nor these modes")
def test_a_link_stays_a_link_and_rights_stay(workspace):
    target = workspace / "fælles.yaml"
    target.write_text(LOOSE, "utf-8")
    target.chmod(0o640)
    meeting(workspace).unlink()
    meeting(workspace).symlink_to(target)
    run(workspace)
    assert meeting(workspace).is_symlink()
    assert target.read_text("utf-8") == TIDY
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert sorted(path.name for path in workspace.iterdir()) == ["fælles.yaml", "lom"]


def test_a_layout_that_would_change_a_word_is_never_written(workspace, monkeypatch):
    monkeypatch.setattr("toolkit.commands.format.format_yaml", lambda *_: TIDY.replace("Budget", "Regnskab"))
    with pytest.raises(RuntimeError, match="would change"):
        run(meeting(workspace))
    assert meeting(workspace).read_text("utf-8") == LOOSE
