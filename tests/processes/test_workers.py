"""Work on foreign files in processes apart: one that hangs, dies or eats memory harms nobody else."""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from toolkit.processes.workers import WorkerEndedError, WorkerLateError, keeping_workers, working_apart

if TYPE_CHECKING:
    from types import ModuleType

MODULE = """
import os, time

def pid():
    return os.getpid()

def pid_of_one_that_prints():
    print("what a library says")
    return os.getpid()

def eat(megabytes):
    try:
        return len(bytearray(megabytes * 1_000_000))
    except MemoryError:
        return None
"""


@pytest.fixture
def sloth(tmp_path, monkeypatch) -> ModuleType:
    (tmp_path / "sloth.py").write_text(MODULE)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))  # for a process that is started from nothing
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "sloth", raising=False)
    return import_module("sloth")


def test_one_process_answers_one_call_after_another_and_ends_with_the_context(sloth):
    with working_apart("sloth", 20, 500) as ask:
        first, second = ask(sloth.pid), ask(sloth.pid_of_one_that_prints)
        assert first == second
        assert Path(f"/proc/{first}").exists()
    assert not Path(f"/proc/{first}").exists()


def test_threads_wait_for_those_that_are_shared(sloth):
    with working_apart("sloth", 20, 500, at_once=False) as ask, ThreadPoolExecutor(6) as threads:
        ask.share(2)
        assert 1 <= len(set(threads.map(lambda _: ask(sloth.pid), range(12)))) <= 2


def test_a_thread_gets_the_shared_one_after_another_call_killed_it(sloth):
    with working_apart("sloth", 20, 500, at_once=False) as ask, ThreadPoolExecutor(2) as threads:
        ask.share(1)
        dead, alive = threads.submit(ask, os.abort), threads.submit(ask, sloth.pid)
        assert isinstance(dead.exception(), WorkerEndedError)
        assert alive.result()


def test_one_that_is_kept_outlasts_who_wants_it_kept_within(sloth):
    def ask(room: str = "sloth") -> int:
        with working_apart(room, 20, 500) as answering:
            return answering(sloth.pid)

    with keeping_workers():
        with keeping_workers():
            first = ask()
        assert ask() == first
        assert ask("another") != first
    assert not Path(f"/proc/{first}").exists()


def test_one_that_hangs_is_given_up_and_the_next_gets_an_answer(sloth):
    with working_apart("sloth", 8, 500) as ask:
        with pytest.raises(WorkerLateError):
            ask(time.sleep, 60)
        assert ask(sloth.pid)


def test_one_that_dies_is_told_and_the_next_gets_an_answer(sloth):
    with working_apart("sloth", 20, 500) as ask:
        with pytest.raises(WorkerEndedError) as raised:
            ask(os.abort)
        assert raised.value.code != 0
        assert ask(sloth.pid)


@pytest.mark.skipif(sys.platform != "linux", reason="no other system limits a process's memory so")
def test_memory_is_limited(sloth):
    with working_apart("sloth", 20, 300) as ask:
        assert ask(sloth.eat, 100) == 100_000_000
        assert ask(sloth.eat, 400) is None
