"""Work on foreign files in processes apart: one that hangs, dies or eats memory harms nobody else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from toolkit.processes.workers import WorkerEndedError, WorkerLateError, keeping_workers, working_apart

MODULE = """
import os, time
from toolkit.processes.workers import DONE, FAILED, answer_requests

def answer(request):
    words = request.decode().split()
    if words[0] == "sleep":
        time.sleep(60)
    if words[0] == "die":
        os.abort()
    if words[0] == "eat":
        try:
            return DONE, b"%d" % len(bytearray(int(words[1]) * 1_000_000))
        except MemoryError:
            return FAILED, b"no memory"
    if words[0] == "print":
        print("what a library says")
    return DONE, b"%d" % os.getpid()

def main():
    return answer_requests(answer)
"""


@pytest.fixture
def module(tmp_path, monkeypatch) -> str:
    (tmp_path / "sloth.py").write_text(MODULE)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))  # for a process that is started from nothing
    monkeypatch.syspath_prepend(tmp_path)  # for one that is copied
    return "sloth"


def test_one_process_answers_one_request_after_another_and_ends_with_the_context(module):
    with working_apart(module, 20, 500) as ask:
        first, second = ask(b"pid"), ask(b"print")
        assert first == second
        assert Path(f"/proc/{int(first.data)}").exists()
    assert not Path(f"/proc/{int(first.data)}").exists()


def test_one_that_is_kept_outlasts_who_wants_it_kept_within(module):
    def ask() -> int:
        with working_apart(module, 20, 500) as answering:
            return int(answering(b"pid").data)

    with keeping_workers():
        with keeping_workers():
            first = ask()
        assert ask() == first
    assert not Path(f"/proc/{first}").exists()


def test_one_that_hangs_is_given_up_and_the_next_gets_an_answer(module):
    with working_apart(module, 8, 500) as ask:
        with pytest.raises(WorkerLateError):
            ask(b"sleep")
        assert ask(b"pid").done


def test_one_that_dies_is_told_and_the_next_gets_an_answer(module):
    with working_apart(module, 20, 500) as ask:
        with pytest.raises(WorkerEndedError) as raised:
            ask(b"die")
        assert raised.value.code != 0
        assert ask(b"pid").done


@pytest.mark.skipif(sys.platform != "linux", reason="no other system limits a process's memory so")
def test_memory_is_limited(module):
    with working_apart(module, 20, 300) as ask:
        assert ask(b"eat 100").data == b"100000000"
        assert not ask(b"eat 400").done
