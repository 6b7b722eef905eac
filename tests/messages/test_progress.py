"""On a terminal, work on one meeting is told in one line that is gone when there is something to read."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from built import SAMPLES

if sys.platform == "win32":
    pytest.skip("Windows has no terminal that a test could be", allow_module_level=True)
import fcntl
import pty
import struct
import termios

COLUMNS = 40
MEETING = SAMPLES / "local" / "2025-06-18" / "meeting.yaml"


def seen_on_a_terminal(*arguments: str) -> str:
    """What a command writes on a terminal's stderr."""
    ours, its = pty.openpty()
    try:
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("4H", 24, COLUMNS, 0, 0))
        subprocess.run(
            [sys.executable, "-m", "toolkit", "--lang", "en", *arguments],
            stdout=subprocess.PIPE,
            stderr=its,
            env={**os.environ, "TERM": "xterm"},
            check=True,
            timeout=120,
        )
        return os.read(ours, 2**16).decode()
    finally:
        os.close(its)
        os.close(ours)


def test_the_stages_of_a_build_stand_one_after_the_other_in_a_line_that_goes_again(tmp_path) -> None:
    seen = seen_on_a_terminal("build", str(MEETING), "--only", "agenda", "--out", str(tmp_path))
    shown = seen.split("\r")
    stages = [line for line in shown if "meeting.yaml: " in line]
    assert len(stages) > 2
    assert all(len(line) < COLUMNS for line in stages)
    assert shown[: len(stages)] == stages
    assert shown[len(stages)].isspace()
