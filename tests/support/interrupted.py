"""Builds that are killed at a chosen moment, and what they leave: files, folders, processes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from command_line import environment, fake_program
from packetparts import new_pdf, save

from toolkit.buildsettings import ASIDE
from toolkit.files.outputs import having_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COMMITTEE = "name: LOM\norganisation: Fjordby Kommune\nstyle: local\nlanguage: da\npublishes: true\n"
MEETING = """\
date: 2025-0{number}-18
start: "10:00"
status: minutes
items:
  - title: Budget {state}
    decision: Godkendt.
    attachments: [{{title: Notat, file: a.pdf}}, {{title: Brev, file: {letter}}}]
  - title: Personalesag
    closed: true
    withheld: Personlige forhold.
    decision: Udsat.
"""
OLD, NEW = "fra sidst", "efter"
_MARK = "MINUTES_INTERRUPTED_TRY"
_SECONDS_TO_LEAVE = 10
Files = dict[str, bytes]


def make_meetings(folder: Path, state: str, count: int, letter: str) -> None:
    """Write a committee with so many small meetings, whose texts name the `state`."""
    (folder / "lom").mkdir(parents=True, exist_ok=True)
    (folder / "lom" / "committee.yaml").write_text(COMMITTEE, encoding="utf-8")
    for number in range(1, count + 1):
        meeting = folder / "lom" / f"2025-0{number}-18"
        meeting.mkdir(exist_ok=True)
        (meeting / "a.pdf").write_bytes(save(new_pdf(1, "Notat")))
        (meeting / "b.txt").write_text("Et brev om budgettet.", encoding="utf-8")
        (meeting / "c.rtf").write_bytes(rb"{\rtf1 Et brev.}")
        text = MEETING.format(number=number, state=state, letter=letter)
        (meeting / "meeting.yaml").write_text(text, encoding="utf-8")


def hanging_office(folder: Path) -> str:
    """A PATH on which LibreOffice is a program that never ends."""
    return fake_program(folder / "bin", "soffice", "exec sleep 1000")


def build_fully(folder: Path, out: Path) -> dict[str, Files]:
    """Build all meetings and return each one's files."""
    command = [sys.executable, "-m", "toolkit", "build", "lom", "--out", str(out)]
    subprocess.run(command, cwd=folder, env=environment(), capture_output=True, check=True)
    return {path.name: files_below(path) for path in sorted((out / "lom").iterdir())}


def interrupt(
    folder: Path, out: Path, how: signal.Signals, seconds: float, mark: str, **changes: str
) -> bool:
    """Build into `out`, end that so many seconds after its start, and return whether it was under way."""
    with subprocess.Popen(
        [sys.executable, "-m", "toolkit", "build", "lom", "--out", str(out)],
        cwd=folder,
        env=environment(**{_MARK: mark}, **changes),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as started:
        with suppress(subprocess.TimeoutExpired):
            started.wait(seconds)
        was_running = started.poll() is None
        if was_running and how is signal.SIGKILL:
            started.kill()
        elif was_running:
            os.killpg(started.pid, how)  # a terminal that is closed tells all in front of it
        with suppress(subprocess.TimeoutExpired):
            started.wait(_SECONDS_TO_LEAVE)
    return was_running


def left_running(mark: str) -> list[str]:
    """The commands of the processes of a try that are there after the time in which they should have left."""
    end = time.monotonic() + _SECONDS_TO_LEAVE
    while (left := list(_marked(mark))) and time.monotonic() < end:
        time.sleep(0.1)
    return left


def _marked(mark: str) -> Iterator[str]:
    wanted = f"{_MARK}={mark}\0".encode()
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if wanted in (process / "environ").read_bytes() + b"\0":
                yield (process / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")


def find_mixtures(out: Path, old: Mapping[str, Files], new: Mapping[str, Files]) -> Iterator[str]:
    """Yield what is wrong in the folders that a killed build has left, once the next command has come by.

    Even before that nothing unfinished may stand in a public folder.
    """
    for name in old:
        folder = out / "lom" / name
        known = old[name].keys() | new[name].keys()
        there = files_below(folder / "public") if (folder / "public").is_dir() else {}
        yield from (
            f"public/{each} is no file of any build" for each in there if f"public/{each}" not in known
        )
        with having_folder(folder):
            pass
        if (found := files_below(folder)) not in (old[name], new[name]):
            state = {each: "old" if data == old[name].get(each) else "new" for each, data in found.items()}
            yield f"{folder} is a mixture: {state}"
        if (folder / ASIDE).exists():
            yield f"{folder / ASIDE} is still there"


def files_below(folder: Path) -> Files:
    """The files in a folder and below, by their paths in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def with_old(built: Path, out: Path) -> Path:
    """A copy of what the old state's build made, to build the new one over."""
    shutil.rmtree(out, ignore_errors=True)
    return shutil.copytree(built, out)
