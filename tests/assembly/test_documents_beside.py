"""Documents made beside the newest one, in a process of their own, are those made in turn."""

from __future__ import annotations

import sys

import pytest
from ownprocess import run_program

if sys.platform != "linux":
    pytest.skip("other systems make the documents in turn", allow_module_level=True)

PROGRAM = """
from toolkit.errors import MinutesError
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.sharing import in_turn, side_by_side
from toolkit.making.source import read_source
from toolkit.meetings.model import DocumentKind

def made_by(sharing, options, kill, busy):
    told = []
    log = BuildLog(told.append)
    with sharing.begin_documents(meeting, list(DocumentKind)[:2], options, busy) as under_way:
        under_way.begin()
        for child in children() if kill else ():
            os.kill(int(child), signal.SIGKILL)
        documents = under_way.wait(log)
    return [(one.docx, one.pages.pdf) for one in documents], told, log.warnings, sorted(log.seconds)

meeting = read_source(Path(sys.argv[1]), BuildLog(lambda _stage: None)).meeting
options = BuildOptions(renderer=sys.argv[3] or None)
try:
    kill = sys.argv[2] == "kill"
    beside = [made_by(side_by_side(), options, kill, busy) for busy in (1, 2)]
    print(len(beside[0][0]), *(made_by(in_turn(), options, False, 1) == each for each in beside))
except MinutesError as error:
    print(error)
print("left:", children())
"""


def said_of(what: str, renderer: str = "") -> str:
    return run_program(PROGRAM, what, renderer).stdout


def test_they_are_the_same_and_what_is_told_too() -> None:
    assert said_of("compare") == "2 True True\nleft: []\n"


def test_what_stops_one_stops_the_build() -> None:
    assert said_of("compare", "none-such").startswith("unknown renderer 'none-such'")


def test_a_process_that_dies_is_an_error_and_not_a_wait() -> None:
    said = said_of("kill")
    assert "stopped unexpectedly (code -9)" in said
    assert said.endswith("left: []\n")
