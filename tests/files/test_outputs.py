"""Outputs arrive whole or not at all."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from command_line import environment

from toolkit.errors import WriteError
from toolkit.files.digests import output_state
from toolkit.files.outputfolders import plan_output_folder
from toolkit.files.outputs import (
    exchange_outputs,
    having_folder,
    outdated_volumes,
    withdraw_outdated,
    write_outputs,
)


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    made = write_outputs(tmp_path / "build", {"agenda.pdf": b"a", "public/agenda.pdf": b"b"})
    assert [path.read_bytes() for path in made] == [b"a", b"b"]
    assert made[1] == tmp_path / "build" / "public" / "agenda.pdf"


def test_a_failure_leaves_the_old_files_and_no_scraps(tmp_path: Path) -> None:
    write_outputs(tmp_path, {"agenda.pdf": b"old"})
    (tmp_path / "public").write_text("a file where a folder should be")
    with pytest.raises(WriteError, match="public"):
        write_outputs(tmp_path, {"agenda.pdf": b"new", "public/agenda.pdf": b"new"})
    assert (tmp_path / "agenda.pdf").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["agenda.pdf", "public"]


def test_an_interruption_leaves_the_old_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_outputs(tmp_path, {"agenda.pdf": b"old"})

    def interrupt(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_outputs(tmp_path, {"agenda.pdf": b"new"})
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        ("hmu/2025-02-28/meeting.yaml", "build/hmu/2025-02-28"),
        ("hmu/2025/02-28/meeting.yaml", "build/hmu/2025/02-28"),
        ("hmu/../hmu/2025-02-28/meeting.yaml", "build/hmu/2025-02-28"),
        ("hmu/meeting.yaml", "build/hmu"),
    ],
)
def test_outputs_go_the_way_from_the_committee_to_the_meeting(meeting: str, expected: str) -> None:
    assert plan_output_folder(Path(meeting), Path("hmu/committee.yaml"), Path("build")) == Path(expected)


def test_something_in_the_way_of_the_last_file_leaves_the_first_as_it_was(tmp_path: Path) -> None:
    write_outputs(tmp_path, {"agenda.pdf": b"old"})
    (tmp_path / "packet.pdf").mkdir()
    with pytest.raises(WriteError, match=r"/packet\.pdf"):
        write_outputs(tmp_path, {"agenda.pdf": b"new", "packet.pdf": b"new"})
    assert (tmp_path / "agenda.pdf").read_bytes() == b"old"


def test_an_interruption_waits_until_all_files_have_changed_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_outputs(tmp_path, {"agenda.pdf": b"old", "packet.pdf": b"old"})
    replace = Path.replace

    def interrupted(path: Path, target: Path) -> Path:
        signal.raise_signal(signal.SIGINT)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_outputs(tmp_path, {"agenda.pdf": b"new", "packet.pdf": b"new"})
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"new", b"new"]


def test_a_packet_that_is_split_otherwise_than_before_leaves_no_old_one_behind(tmp_path):
    write_outputs(tmp_path, {"packet.pdf": b"old", "packet-plan.pdf": b"mine"})
    new = {"packet-1.pdf": b"1", "packet-2.pdf": b"2", "packet.json": b"{}"}
    exchange_outputs(tmp_path, new, outdated_volumes(tmp_path, new))
    assert {path.name for path in tmp_path.iterdir()} == {*new, "packet-plan.pdf"}
    assert not outdated_volumes(tmp_path, {"agenda.pdf": b""})


_OLD = {"agenda.pdf": b"old", "public/agenda.pdf": b"old", "public/minutes.pdf": b"old"}
_NEW = {"agenda.pdf": b"new", "packet.pdf": b"new", "public/agenda.pdf": b"new"}
_KILLED = """
import os, pathlib, signal, sys
from toolkit.files.outputs import exchange_outputs

steps = int(sys.argv[2])

def dying(step):
    def die_or_step(*given, **named):
        global steps
        steps -= 1
        if steps < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(*given, **named)
    return die_or_step

for name in ("replace", "unlink", "mkdir", "open"):
    setattr(pathlib.Path, name, dying(getattr(pathlib.Path, name)))
new = {"agenda.pdf": b"new", "packet.pdf": b"new", "public/agenda.pdf": b"new"}
exchange_outputs(pathlib.Path(sys.argv[1]), new, ["public/minutes.pdf"])
"""


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_whenever_a_build_is_killed_the_next_one_finds_all_old_files_or_all_new_ones(tmp_path):
    ended = []
    for steps in range(100):
        folder = tmp_path / str(steps)
        write_outputs(folder, _OLD)
        killed = subprocess.run(
            [sys.executable, "-c", _KILLED, folder, str(steps)], env=environment(), check=False
        )
        assert set((folder / "public").iterdir()) <= {folder / name for name in (*_OLD, *_NEW)}
        with having_folder(folder):
            ended.append(_files(folder))
            assert ended[-1] in (_OLD, _NEW), steps
        if killed.returncode == 0:
            break
    assert ended[0] == _OLD
    assert ended[-1] == _NEW
    assert len(ended) > 10


def test_two_builds_into_one_folder_wait_for_each_other(tmp_path):
    said: list[str] = []
    inside = threading.Event()

    def second() -> None:
        with having_folder(tmp_path / "new", lambda: (said.append("waits"), inside.set())):
            said.append("second")

    thread = threading.Thread(target=second)
    with having_folder(tmp_path / "new"):
        thread.start()
        assert inside.wait(60)
        said.append("first")
    thread.join()
    assert said == ["waits", "first", "second"]
    assert list(tmp_path.iterdir()) == []


def test_documents_that_a_status_no_longer_makes_are_deleted_unless_somebody_changed_them(tmp_path):
    for name in ("minutes.docx", "minutes.pdf", "agenda.pdf"):
        (tmp_path / name).write_text(name)
    written = {name: output_state(str(tmp_path / name)) for name in ("minutes.docx", "minutes.pdf")}
    (tmp_path / "minutes.docx").write_text("somebody's words")
    (tmp_path / "minutes-earlier.docx").write_text("older words")
    names = ("minutes.docx", "minutes.pdf", "minutes.odt")
    assert withdraw_outdated(tmp_path, names, written) == {
        "minutes.docx": "minutes-earlier-2.docx",
        "minutes.pdf": "",
    }
    assert (tmp_path / "minutes-earlier-2.docx").read_text() == "somebody's words"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "agenda.pdf",
        "minutes-earlier-2.docx",
        "minutes-earlier.docx",
    ]
