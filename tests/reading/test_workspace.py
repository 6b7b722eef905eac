"""Meetings are found below folders, committees above meetings, and nothing outside the committee's folder."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from built import SAMPLES
from command_line import run_minutes

from toolkit.reading.workspace import find_committee, find_meetings, find_unread, is_inside, workspace_root


def make(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def test_meetings_are_found_below_folders_sorted_and_once(tmp_path):
    make(tmp_path, "b/meeting.yaml", "a/2025/meeting.yaml", "a/notes.yaml", ".git/meeting.yaml")
    (tmp_path / "linked").symlink_to(tmp_path / "a")
    found = find_meetings([tmp_path, tmp_path / "b", tmp_path / "b" / "meeting.yaml"])
    assert found == [tmp_path / "a/2025/meeting.yaml", tmp_path / "b/meeting.yaml"]


def test_a_named_file_is_taken_whatever_it_is_called_and_even_if_it_is_not_there(tmp_path):
    assert find_meetings([tmp_path / "draft.yaml"]) == [tmp_path / "draft.yaml"]


def test_the_committee_is_the_nearest_one_upwards(tmp_path):
    make(tmp_path, "committee.yaml", "hmu/committee.yaml", "hmu/2025/a/meeting.yaml", "lom/meeting.yaml")
    assert find_committee(tmp_path / "hmu/2025/a/meeting.yaml") == tmp_path / "hmu/committee.yaml"
    assert find_committee(tmp_path / "lom/meeting.yaml") == tmp_path / "committee.yaml"


def test_the_committee_is_found_from_a_relative_path_and_named_like_it(tmp_path, monkeypatch):
    make(tmp_path, "hmu/committee.yaml", "hmu/2025/meeting.yaml")
    monkeypatch.chdir(tmp_path)
    assert find_committee(Path("hmu/2025/meeting.yaml")) == Path("hmu/committee.yaml")
    monkeypatch.chdir(tmp_path / "hmu" / "2025")
    assert find_committee(Path("meeting.yaml")) == tmp_path / "hmu/committee.yaml"


def test_the_committee_is_found_above_the_folder_that_one_stands_in(tmp_path, monkeypatch):
    make(tmp_path, "committee.yaml", "hmu/2025/meeting.yaml", "lom/meeting.yaml")
    monkeypatch.chdir(tmp_path / "hmu")
    assert find_committee(Path("2025/meeting.yaml")) == tmp_path / "committee.yaml"
    assert find_committee(Path("../lom/meeting.yaml")) == Path("../committee.yaml")


def test_paths_are_given_as_they_were_written(tmp_path, monkeypatch):
    make(tmp_path, "a-b/meeting.yaml", "a/x/meeting.yaml", "meeting.yaml")
    monkeypatch.chdir(tmp_path)
    found = [Path("a/x/meeting.yaml"), Path("a-b/meeting.yaml")]
    assert list(map(str, find_meetings([Path()]))) == [*map(str, found), "meeting.yaml"]
    assert find_meetings([Path("a/../a")]) == [Path("a/../a/x/meeting.yaml")]


@pytest.mark.parametrize(
    ("name", "holds", "is_unread"),
    [
        ("Møde.yml", "", True),
        ("a\u030arsplan 2025.yml", "", True),
        ("meeting.yaml.txt", "", True),
        ("meeting.yaml~", "", True),
        ("committee.yaml~", "", False),
        ("plan-2025.yaml", "date: 1\nitems: []\n", False),
        ("planer.txt", "", False),
        ("notes.yaml", "# minutes\ndato : 1\npunkter: []\n", True),
        ("notes.yaml", "dato: 1\nundated: 1\n  items: []\n", False),
        ("notes.txt", "date: 1\nitems: []\n", False),
    ],
)
def test_what_is_nearly_called_or_written_like_a_meeting_is_found_unread(tmp_path, name, holds, is_unread):
    make(tmp_path, "committee.yaml")
    (tmp_path / name).write_text(holds, encoding="utf-8")
    assert find_unread([tmp_path]) == ([tmp_path / name] if is_unread else [])


def test_the_root_is_the_committees_folder_else_the_meetings_own(tmp_path):
    make(tmp_path, "hmu/committee.yaml", "hmu/2025/meeting.yaml")
    assert workspace_root(tmp_path / "hmu/2025/meeting.yaml") == (tmp_path / "hmu").resolve()
    assert workspace_root(Path("/meeting.yaml")) == Path("/")


def test_links_and_dots_do_not_lead_outside(tmp_path):
    make(tmp_path, "hmu/a.pdf", "secret.pdf")
    (tmp_path / "hmu" / "link.pdf").symlink_to(tmp_path / "secret.pdf")
    assert is_inside(tmp_path / "hmu" / "x" / ".." / "a.pdf", tmp_path / "hmu")
    assert not is_inside(tmp_path / "hmu" / ".." / "secret.pdf", tmp_path / "hmu")
    assert not is_inside(tmp_path / "hmu" / "link.pdf", tmp_path / "hmu")


@pytest.mark.parametrize("command", ["check", "build", "format"])
def test_a_pipe_is_told_and_not_waited_for(tmp_path, command):
    os.mkfifo(tmp_path / "meeting.yaml")
    shutil.copy(SAMPLES / "local" / "committee.yaml", tmp_path)
    result = run_minutes(command, "meeting.yaml", "--lang", "en", cwd=tmp_path)
    assert result.returncode != 0
    assert "it is no ordinary file" in result.stderr
