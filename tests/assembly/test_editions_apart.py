"""An edition made in a process of its own, begun before the meeting was read, is the one made here."""

from __future__ import annotations

import sys

import pytest
from ownprocess import run_program

if sys.platform != "linux":
    pytest.skip("other systems make editions in the process that reads", allow_module_level=True)

PROGRAM = """
from functools import partial
from toolkit.errors import MinutesError
from toolkit.making.beginning import begin_making
from toolkit.making.editions import make_edition
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.sharing import side_by_side
from toolkit.making.source import read_source

meeting_file, what, renderer = sys.argv[1:]

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
    return run_program(PROGRAM, what, renderer).stdout


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
from toolkit.making.beginning import begin_making

for moment in range(36):
    with begin_making("da"):
        time.sleep(moment * 0.006)
"""


def test_a_process_that_is_not_wanted_any_more_says_nothing_whatever_it_was_loading():
    ran = run_program(ENDED)
    assert (ran.stdout, ran.stderr) == ("", "")


COMMAND = """
from toolkit.__main__ import main

meeting_file, *words = sys.argv[1:]
sys.argv = ["minutes", "build", meeting_file, "--out", "/nowhere/at/all", *words]
code = main()
print(code, "click" in sys.modules, "left:", children())
"""


@pytest.mark.parametrize("words", [("--only", "nothing-such"), ("--jobs", "2", "--lang", "none")])
def test_one_that_began_before_the_command_line_found_a_mistake_has_ended(words: tuple[str, ...]) -> None:
    ran = run_program(COMMAND, *words)
    assert ran.stdout == "2 True left: []\n"
    assert "Error" in ran.stderr or "Fejl" in ran.stderr
