"""A machine that gives too little: what can be done with less is done, and else the machine is named."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest
from command_line import (
    environment,
    make_workspace,
    meeting_with_attachment,
    minutes_command,
    run_minutes_here,
)
from packetparts import new_pdf, save

from toolkit.attachments.conversion.worker import call_guarded
from toolkit.attachments.outcome import RefusedError
from toolkit.errors import ConversionError, MachineError, machine_failure
from toolkit.processes import forks, lacks, sidebyside
from toolkit.processes.forks import Fork
from toolkit.processes.groups import close_pipes
from toolkit.processes.lacks import ended_early, is_machine_full
from toolkit.reporting.failure import describe_failure

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such limits")
if TYPE_CHECKING:
    from pathlib import Path

LACKS = {
    "no-memory": (MemoryError(), ImportError("a.so: failed to map segment from shared object")),
    "no-files": (OSError(errno.EMFILE, ""), ImportError("a.so: cannot open: Too many open files")),
    "no-temporary": (FileNotFoundError(errno.ENOENT, "No usable temporary directory found in ['/tmp']"),),
    "no-processes": (BlockingIOError(errno.EAGAIN, ""), RuntimeError("can't start new thread")),
}


def build(folder: Path, limit: int, most: int) -> subprocess.CompletedProcess[str]:
    """Build what stands in `folder` with `most` of what `limit` limits."""
    return subprocess.run(
        minutes_command("build", "--out", folder / f"out{most}"),
        cwd=folder,
        env=environment(MINUTES_CACHE_DIR=str(folder / f"cache{most}")),
        preexec_fn=partial(resource.setrlimit, limit, (most, most)),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def files_of(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.rglob("*.*") if path.name != ".minutes.json"}


@pytest.fixture
def refusing(monkeypatch) -> None:
    """A system that lets no process begin."""

    def refuse(*_: object, **__: object) -> int:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    monkeypatch.setattr(os, "fork", refuse)
    monkeypatch.setattr(subprocess.Popen, "_execute_child", refuse)


@pytest.mark.parametrize(("lack", "error"), [(lack, error) for lack, some in LACKS.items() for error in some])
def test_what_the_machine_lacks_is_no_bug_and_no_fault_of_a_file(lack, error):
    failure = machine_failure(error)
    assert isinstance(failure, MachineError)
    assert failure.code == lack
    assert [describe_failure(error, language).exit_code for language in ("da", "en")] == [3, 3]

    def convert() -> None:
        try:
            raise error
        except (OSError, ImportError, RuntimeError) as cause:
            raise RefusedError("damaged", cause="a library's words") from cause

    if not isinstance(error, MemoryError):  # that is a limit for attachments, too
        assert isinstance(call_guarded(convert), MachineError)


def test_a_stream_that_does_not_wait_is_no_lack_of_processes():
    error = BlockingIOError(errno.EAGAIN, "write could not complete without blocking", 5)
    assert machine_failure(error) is None


@pytest.mark.parametrize(
    ("user", "most", "is_full"), [(1000, 10, True), (1000, 90, False), (1000, -1, False), (0, 10, False)]
)
def test_a_user_has_a_limit_of_processes_and_root_has_none(monkeypatch, tmp_path, user, most, is_full):
    monkeypatch.setattr(lacks, "_CONTAINER", tmp_path)
    monkeypatch.setattr(lacks, "_count_threads", lambda _user: 8)
    monkeypatch.setattr(os, "getuid", lambda: user)
    monkeypatch.setattr(resource, "getrlimit", lambda _limit: (most, most))
    assert is_machine_full() == is_full


@pytest.mark.parametrize(("most", "is_full"), [("50", True), ("60", False), ("max", False)])
def test_a_container_has_a_limit_of_processes_for_root_too(monkeypatch, tmp_path, most, is_full):
    monkeypatch.setattr(lacks, "_CONTAINER", tmp_path)
    monkeypatch.setattr(resource, "getrlimit", lambda _limit: (-1, -1))
    (tmp_path / "pids.max").write_text(f"{most}\n")
    (tmp_path / "pids.current").write_text("48\n")
    assert is_machine_full() == is_full


def test_threads_count_as_processes_do():
    ended = threading.Event()
    before = lacks._count_threads(os.getuid())
    threads = [threading.Thread(target=ended.wait) for _ in range(20)]
    for thread in threads:
        thread.start()
    assert lacks._count_threads(os.getuid()) > before + 10
    ended.set()


def test_a_build_with_few_open_files_makes_the_same(tmp_path):
    make_workspace(tmp_path)
    few, many = (build(tmp_path, resource.RLIMIT_NOFILE, most) for most in (12, 512))
    assert (few.returncode, many.returncode) == (0, 0), few.stderr
    assert files_of(tmp_path / "out12") == files_of(tmp_path / "out512")


@pytest.mark.parametrize("language", ["da", "en"])
def test_too_few_open_files_are_told_and_not_blamed_on_an_attachment(tmp_path, language):
    meeting = make_workspace(tmp_path, meeting_with_attachment("a.pdf"), language)
    (meeting.parent / "a.pdf").write_bytes(save(new_pdf(1)))
    done = build(tmp_path, resource.RLIMIT_NOFILE, 10)
    assert done.returncode == 3
    words = {
        "da": "maskinen lader ikke programmet have flere filer åbne",
        "en": "lets the program open no more",
    }
    assert words[language] in done.stderr
    assert "ulimit -n" in done.stderr
    assert "a.pdf" not in done.stderr


def test_too_little_memory_is_told(tmp_path):
    make_workspace(tmp_path, language="da")
    done = build(tmp_path, resource.RLIMIT_AS, 90_000_000)
    assert done.returncode == 3
    assert "der er ikke hukommelse nok" in done.stderr


@pytest.mark.usefixtures("refusing")
def test_meetings_are_built_where_no_process_can_begin(tmp_path):
    meeting = make_workspace(tmp_path)
    other = meeting.parent.with_name("2025-09-17")
    other.mkdir()
    (other / "meeting.yaml").write_text(meeting.read_text().replace("2025-06-18", "2025-09-17"))
    alone = run_minutes_here("build", meeting, "--out", tmp_path / "one", cwd=tmp_path)
    assert alone.returncode == 0, alone.stderr
    both = run_minutes_here("build", "--out", tmp_path / "two", cwd=tmp_path)
    assert both.returncode == 0, both.stderr
    assert len(list((tmp_path / "two").rglob("packet.pdf"))) == 2


def test_tasks_are_done_by_the_threads_that_can_begin(monkeypatch):
    begin, begun, done = threading.Thread.start, [], []
    most = 1

    def start(thread: threading.Thread) -> None:
        if len(begun) == most:
            raise RuntimeError("can't start new thread")
        begun.append(thread)
        begin(thread)

    monkeypatch.setattr(threading.Thread, "start", start)
    sidebyside.do_side_by_side([partial(done.append, number) for number in range(9)], 4)
    most = 0
    begun.clear()
    sidebyside.do_side_by_side([partial(done.append, number) for number in range(9, 12)], 4)
    assert sorted(done) == list(range(12))


def test_a_copy_that_cannot_begin_says_what_was_lacking(monkeypatch):
    def refuse(*_: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(forks, "_let_go", refuse)
    copy = Fork("copied", (), is_silent=True)
    close_pipes(copy)
    failure = ended_early(copy.wait(20))
    assert isinstance(failure, MachineError)
    assert failure.code == "no-files"
    assert isinstance(ended_early(1), ConversionError)


@pytest.mark.parametrize(("folder", "remedy"), [("passing", "TMPDIR"), ("out", "--out")])
def test_a_full_disk_is_told_with_what_helps_there(tmp_path, monkeypatch, folder, remedy):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "passing"))
    error = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(tmp_path / folder / "a.pdf"))
    told = describe_failure(error, "da")
    assert told.exit_code == 7
    assert f"{folder}/a.pdf" in told.text
    assert remedy in told.text
