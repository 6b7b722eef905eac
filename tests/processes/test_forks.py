"""A process that begins as a copy is as good as one started from nothing, and holds nothing of another."""

from __future__ import annotations

import errno
import gc
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from toolkit.processes.forks import Fork, can_fork

ROOT = Path(__file__).parents[2]

if sys.platform != "linux":
    pytest.skip("other systems start each process from nothing", allow_module_level=True)


@pytest.fixture(autouse=True)
def _copying(monkeypatch):
    """Copies are what these tests are about, whatever whoever runs them has set."""
    monkeypatch.delenv("MINUTES_FORK", raising=False)


# The copy tells what it is, and waits for the end of its input.
COPIED = """
import fcntl, os, sys, threading
from toolkit.processes.groups import close_pipes, end_group, start_module

def main():
    print(os.getpid(), os.getpgid(0), sys.argv[1:], sys.stdin.read(), flush=True)
    return 7

if __name__ == "__main__":
    sys.modules["copied"] = sys.modules["__main__"]
    locked = open(sys.argv[1], "w")
    fcntl.flock(locked, fcntl.LOCK_EX)
    sys.stdout.write("said once. ")
    child = start_module("copied", "a b", is_silent=True)
    match sys.argv[2]:
        case "answer":
            child.stdin.write("æ".encode())
            child.stdin.close()
            print(child.wait(20), child.stdout.read().decode().replace(str(child.pid), "itself"))
        case "unlock":
            locked.close()
            again = open(sys.argv[1])
            fcntl.flock(again, fcntl.LOCK_EX | fcntl.LOCK_NB)
            print(child.poll())
        case "both":
            from toolkit.processes import forks
            select = forks.select
            def select_late(*given):
                while child.poll() is None:
                    pass
                return select(*given)
            forks.select = select_late
            child.stdin.close()
            print(child.wait(20))
        case "die":
            print(child.pid, flush=True)
            os.kill(os.getpid(), 9)
    end_group(child)
    close_pipes(child)
"""


def copied(tmp_path: Path, what: str) -> subprocess.CompletedProcess[str]:
    (tmp_path / "program.py").write_text(COPIED, encoding="utf-8")
    command = [sys.executable, str(tmp_path / "program.py"), str(tmp_path / "locked"), what]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=env, check=False, timeout=60)


def test_a_copy_reads_what_it_is_sent_and_answers_in_a_group_of_its_own(tmp_path):
    assert copied(tmp_path, "answer").stdout == "said once. 7 itself itself ['a b'] æ\n\n"


def test_a_copy_does_not_hold_what_the_process_had_locked(tmp_path):
    ended = copied(tmp_path, "unlock")
    assert (ended.returncode, ended.stdout) == (0, "said once. None\n")


def test_a_copy_can_be_waited_for_while_another_thread_learns_that_it_has_ended(tmp_path):
    assert copied(tmp_path, "both").stdout.split()[-1] == "7"


def test_a_copy_ends_when_its_starter_is_killed(tmp_path):
    ended = copied(tmp_path, "die")
    assert ended.returncode == -signal.SIGKILL
    number = int(ended.stdout.split()[-1])
    for _ in range(200):
        if not psutil.pid_exists(number):
            break
        time.sleep(0.05)
    assert not psutil.pid_exists(number)


def test_a_process_with_several_threads_is_not_copied():
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    try:
        assert not can_fork()
    finally:
        ended.set()
        thread.join()


def test_where_there_is_no_room_for_a_copy_the_process_can_still_be_asked_to_end(monkeypatch):
    def refuse() -> int:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    monkeypatch.setattr(os, "fork", refuse)
    opened = len(list(Path("/proc/self/fd").iterdir()))
    with pytest.raises(BlockingIOError):
        Fork("copied", (), is_silent=True)
    assert not signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert len(list(Path("/proc/self/fd").iterdir())) == opened
    assert not gc.get_freeze_count()


def test_a_packet_is_the_same_where_no_process_can_be_copied(tmp_path):
    meeting = ROOT / "samples" / "municipality" / "2025-03-14" / "meeting.yaml"
    made = []
    for fork in ("", "no"):
        out = tmp_path / f"out{fork}"
        env = {**os.environ, "MINUTES_FORK": fork, "MINUTES_CACHE_DIR": str(tmp_path / f"cache{fork}")}
        command = [sys.executable, "-m", "toolkit", "build", str(meeting), "--out", str(out)]
        subprocess.run(command, check=True, env=env, cwd=ROOT, capture_output=True)
        made.append({path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()})
    assert len(made[0]) >= 6  # two documents as Word files and PDFs, a packet and its record
    assert made[0] == made[1]


def test_copies_leave_no_folder_of_fonts_or_of_libreoffice_where_there_is_no_place_for_a_cache(tmp_path):
    meeting, passing = ROOT / "samples" / "region" / "2025-06-11" / "meeting.yaml", tmp_path / "passing"
    passing.mkdir()
    env = {**os.environ, "MINUTES_CACHE_DIR": f"{os.devnull}/cache", "TMPDIR": str(passing)}
    command = [sys.executable, "-m", "toolkit", "build", str(meeting), "--out", str(tmp_path / "out")]
    subprocess.run(command, check=True, env=env, cwd=ROOT, capture_output=True)
    assert list(passing.iterdir()) == []
