"""Tasks done in several threads are each done once, whoever is quicker."""

from __future__ import annotations

import sys
from functools import partial

import pytest

from toolkit.processes.sidebyside import do_side_by_side


@pytest.fixture
def hasty():
    """Threads that change places in the middle of everything."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hasty")
def test_each_is_done_once_however_threads_change_places():
    for _ in range(300):
        done: list[int] = []
        do_side_by_side([partial(done.append, number) for number in range(9)], 4)
        assert sorted(done) == list(range(9))


def test_the_first_failure_is_told_when_all_are_done():
    done: list[int] = []

    def fail() -> None:
        raise ValueError("of one task")

    with pytest.raises(ValueError, match="of one task"):
        do_side_by_side([fail, partial(done.append, 1), partial(done.append, 2)], 2)
    assert sorted(done) == [1, 2]
