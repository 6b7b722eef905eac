"""Programs that are started end with who started them, at whatever moment that is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from toolkit.processes.groups import close_pipes, end_group, start_group

# Killed as it is about to tell the watcher of the program that it has just started.
KILLED_BETWEEN = """
import os, signal, subprocess, sys
from toolkit.processes.groups import start_group
os.write = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
start_group(sys.argv[1:], stdin=subprocess.DEVNULL)
"""
ROOT = Path(__file__).parents[2]
UNMISTAKABLE = "1234.5678"  # seconds of a sleep that nobody else sleeps


def sleepers() -> list[psutil.Process]:
    return [one for one in psutil.process_iter(["cmdline"]) if UNMISTAKABLE in (one.info["cmdline"] or ())]


def test_a_program_whose_starter_is_killed_before_it_is_watched_never_runs():
    command = [sys.executable, "-c", KILLED_BETWEEN, "/bin/sleep", UNMISTAKABLE]
    started = subprocess.run(command, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert started.returncode == -signal.SIGKILL
    for _ in range(100):
        if not sleepers():
            break
        time.sleep(0.05)
    assert sleepers() == []


def test_a_program_that_reads_nothing_runs_with_its_words_as_they_are(tmp_path):
    made = tmp_path / "made"
    program = "import sys; open(sys.argv[1], 'w').write(repr((sys.argv[2:], sys.stdin.read())))"
    child = start_group([sys.executable, "-c", program, str(made), "a b", "$(x)"], stdin=subprocess.DEVNULL)
    assert child.wait(20) == 0
    end_group(child)
    close_pipes(child)
    assert made.read_text() == repr((["a b", "$(x)"], ""))


@pytest.mark.parametrize(("name", "error"), [("missing", FileNotFoundError), ("plain.txt", PermissionError)])
def test_a_program_that_cannot_be_started_is_told(tmp_path, name, error):
    (tmp_path / "plain.txt").write_text("no program")
    with pytest.raises(error):
        start_group([str(tmp_path / name)], stdin=subprocess.DEVNULL)
