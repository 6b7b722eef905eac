"""A build that is killed leaves each folder wholly old or wholly new, and no process.

`tox -e bench` tries 200 moments (tests/bench/interruption.py); here are a few.
"""

from __future__ import annotations

import signal

import pytest
from interrupted import (
    NEW,
    OLD,
    build_fully,
    find_mixtures,
    hanging_office,
    interrupt,
    left_running,
    make_meetings,
    with_old,
)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A folder with a meeting, and its files of the old and of the new state."""
    folder = tmp_path_factory.mktemp("interrupted")
    make_meetings(folder, NEW, 1, "b.txt")
    new = build_fully(folder, folder / "new")
    make_meetings(folder, OLD, 1, "b.txt")
    return folder, build_fully(folder, folder / "old"), new


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGHUP])
@pytest.mark.parametrize("seconds", [0.3, 1.5])
def test_whenever_a_build_is_killed_nothing_is_half_done_and_nothing_goes_on(built, how, seconds):
    folder, old, new = built
    make_meetings(folder, NEW, 1, "b.txt")
    out = with_old(folder / "old", folder / "try")
    mark = f"{how.name} {seconds}"
    interrupt(folder, out, how, seconds, mark, MINUTES_CACHE_DIR=str(folder / "cache"))
    assert left_running(mark) == []
    assert list(find_mixtures(out, old, new)) == []


def test_a_hanging_libreoffice_does_not_outlive_its_build(built):
    folder, old, new = built
    make_meetings(folder, NEW, 1, "c.rtf")
    out = with_old(folder / "old", folder / "try")
    assert interrupt(folder, out, signal.SIGKILL, 3, "hanging", PATH=hanging_office(folder))
    assert left_running("hanging") == []
    assert list(find_mixtures(out, old, new)) == []
