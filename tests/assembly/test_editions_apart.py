"""An edition made in a process of its own, begun before the meeting was read, is the one made here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from built import SAMPLES

ROOT = Path(__file__).parents[2]

if sys.platform != "linux":
    pytest.skip("other systems make editions in the process that reads", allow_module_level=True)

# A process of its own: one with several threads, as the tests' is, has no copy begin.
PROGRAM = """
import os, signal, sys
from functools import partial
from pathlib import Path
from toolkit.errors import MinutesError
from toolkit.making.apart import begin_making
from toolkit.making.editions import make_edition
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.sharing import side_by_side
from toolkit.making.source import read_source

os.cpu_count = lambda: 2
meeting_file, what, renderer = sys.argv[1:]

def children():
    started = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return [each for each in started if Path(f"/proc/{each}/comm").read_text() != "sh\\n"]  # the watcher

def made_by(making, meeting):
    told = []
    log = BuildLog(told.append)
    files = making(meeting, options, log)
    return files, told, log.warnings, log.pages, "packet: merge" in log.seconds

options = BuildOptions(renderer=renderer or None)
try:
    with begin_making("da") as making:
        for child in children() if what == "kill" else ():
            os.kill(int(child), signal.SIGKILL)
        meeting = read_source(Path(meeting_file), BuildLog(lambda _stage: None)).meeting
        here = made_by(partial(make_edition, sharing=side_by_side()), meeting)
        print(len(here[0]), *(made_by(making, meeting) == here for _ in range(2)))
except MinutesError as error:
    print(error)
print("left:", children())
"""


def said_of(what: str, renderer: str = "") -> str:
    sample = SAMPLES / "local" / "2025-06-18" / "meeting.yaml"
    command = [sys.executable, "-c", PROGRAM, str(sample), what, renderer]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=ROOT, check=True, timeout=120)
    return ran.stdout


def test_it_is_the_same_every_time_and_what_is_told_too() -> None:
    assert said_of("compare") == "6 True True\nleft: []\n"


def test_a_process_that_dies_is_an_error_and_not_a_wait() -> None:
    said = said_of("kill")
    assert "stopped unexpectedly (code -9)" in said
    assert said.endswith("left: []\n")


def test_what_stops_it_there_stops_the_build() -> None:
    assert said_of("compare", "none-such").startswith("unknown renderer 'none-such'")


ENDED = """
import time
from toolkit.making.apart import begin_making

for moment in range(36):
    with begin_making("da"):
        time.sleep(moment * 0.006)
"""


def test_a_process_that_is_not_wanted_any_more_says_nothing_whatever_it_was_loading():
    ran = subprocess.run(
        [sys.executable, "-c", f"import os\nos.cpu_count = lambda: 2\n{ENDED}"],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=True,
        timeout=120,
    )
    assert (ran.stdout, ran.stderr) == ("", "")
