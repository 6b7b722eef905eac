"""Run `minutes` as its users do, as a process of its own or faster in this one, on a small workspace."""

import io
import os
import subprocess
import sys
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from unittest.mock import patch

from toolkit.__main__ import main as program
from toolkit.batch import records
from toolkit.cli import main
from toolkit.files.digests import known_state, office_state
from toolkit.making import sharing
from toolkit.processes.workers import keeping_workers

COMMITTEE = """\
name: LOM
organisation: Fjordby Kommune
language: {language}
style: local
members:
  - name: Anna Dahl
  - name: Peter Krogh
"""
MEETING = """\
date: 2025-06-18
start: "10:00"
end: "11:30"
status: minutes
items:
  - title: Budget
    duration: 10
    decision: Godkendt.
"""


def minutes_command(*arguments):
    """The arguments of a process that runs `minutes` with `arguments`."""
    return [sys.executable, "-m", "toolkit", *map(str, arguments)]


def environment(**changes):
    """This process's environment without what would change messages, with `changes` (None removes)."""
    base = {
        key: value for key, value in os.environ.items() if key not in {"LC_ALL", "LC_MESSAGES", "NO_COLOR"}
    }
    base |= {"LANG": "C.UTF-8", "PYTHONIOENCODING": "utf-8", **changes}
    return {key: str(value) for key, value in base.items() if value is not None}


def run_minutes(*arguments, cwd, **changes):
    """Run `minutes` in the folder `cwd` and return what became of it, with stdout and stderr as text."""
    return subprocess.run(
        minutes_command(*arguments),
        cwd=cwd,
        env=environment(**changes),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@contextmanager
def quick_runs():
    """Let `run_minutes_here` make documents and packets itself, and use processes for foreign files again."""
    with keeping_workers(), patch.object(sharing, "side_by_side", sharing.in_turn):
        yield


def run_minutes_here(*arguments, cwd, **changes):
    """Run `minutes` as `run_minutes` does, but in this process, which saves seconds."""
    return _run_here(lambda: main([*map(str, arguments)]), arguments, cwd, changes)


def run_from_start_here(*arguments, cwd, **changes):
    """As `run_minutes_here`, with what answers before the command line is loaded."""
    with patch.object(sys, "argv", ["minutes", *map(str, arguments)]):
        return _run_here(program, arguments, cwd, changes)


def _run_here(run, arguments, cwd, changes):
    for asked_once in (
        known_state,
        office_state,
        records._meetings_of,
    ):  # in a run, and this process makes several
        asked_once.cache_clear()
    out, errors = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with (
        patch.dict(os.environ, environment(**changes), clear=True),
        chdir(cwd),
        redirect_stdout(out),
        redirect_stderr(errors),
    ):
        code = run()
    texts = (stream.buffer.getvalue().decode() for stream in (out, errors))
    return subprocess.CompletedProcess(arguments, code, *texts)


def make_workspace(folder, meeting=MEETING, language="en"):
    """Write a committee `lom` with one meeting below `folder`; return the meeting's file."""
    committee = folder / "lom"
    (committee / "2025-06-18").mkdir(parents=True)
    (committee / "committee.yaml").write_text(COMMITTEE.format(language=language), encoding="utf-8")
    meeting_file = committee / "2025-06-18" / "meeting.yaml"
    meeting_file.write_text(meeting, encoding="utf-8")
    return meeting_file


def meeting_with_attachment(name):
    """The text of a meeting whose only item has the attachment `name`."""
    return f"{MEETING}    attachments:\n      - title: Oplæg\n        file: {name}\n"


def fake_program(folder, name, script):
    """Put a shell script called `name` into `folder` and return the PATH that finds it first."""
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"
