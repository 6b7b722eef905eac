"""Many meetings at once: none is stopped by another, and however a batch ends, nothing is left behind."""

import os
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest
from command_line import MEETING, environment, make_workspace, minutes_command, run_minutes

from toolkit.batch import running
from toolkit.batch.building import Task
from toolkit.making.options import BuildOptions
from toolkit.processes.childprocess import module_command

MONTHS = ("02", "03", "04", "05")


def make_year(folder):
    """Write a committee with four meetings, the first of them faulty."""
    meeting = make_workspace(folder)
    for month in MONTHS:
        other = meeting.parents[1] / f"2025-{month}-18"
        other.mkdir()
        (other / "meeting.yaml").write_text(MEETING.replace("2025-06-18", other.name), encoding="utf-8")
    shutil.rmtree(meeting.parent)
    return meeting.parents[1]


def _heed_signals():
    """As a terminal's jobs do; those of nohup and cron ignore some, and so would what they start."""
    for told in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(told, signal.SIG_DFL)


def start(folder, *options):
    """Start a batch, and return it when its first meeting has begun."""
    batch = subprocess.Popen(
        minutes_command("build", "--jobs", "2", *options),
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=_heed_signals,  # noqa: PLW1509
    )
    assert "building" in batch.stderr.readline()
    return batch


def processes_in(folder):
    """Those that stand in `folder`, and so were started by a batch there."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if (process / "cwd").readlink().is_relative_to(folder):
                found.add(int(process.name))
        except OSError:
            continue
    return found


def wait_until(is_so, seconds=20):
    for _ in range(seconds * 20):
        if is_so():
            return True
        time.sleep(0.05)
    return False


def workers_of(batch):
    """Its own processes; each of its threads may have started some."""
    lists = Path(f"/proc/{batch.pid}/task").glob("*/children")
    return [int(pid) for children in lists for pid in children.read_text().split()]


def test_the_closing_table_tells_what_came_of_each_committee(tmp_path):
    year = make_year(tmp_path)
    faulty = year / "2025-03-18" / "meeting.yaml"
    faulty.write_text(faulty.read_text(encoding="utf-8").replace("title:", "titel:"), encoding="utf-8")
    (tmp_path / "aau").mkdir()
    make_workspace(tmp_path / "aau")
    (tmp_path / "aau" / "lom").rename(tmp_path / "aau" / "rep")
    assert run_minutes("build", "aau", "--only", "agenda", cwd=tmp_path).returncode == 0
    result = run_minutes("build", "--only", "agenda", cwd=tmp_path)
    assert result.returncode == 1
    table = [line.split() for line in result.stderr.splitlines()[-4:]]
    assert table[0] == ["Committee", "built", "unchanged", "failed", "pages", "seconds"]
    assert [row[:5] for row in table[1:3]] == [["lom", "3", "0", "1", "3"], ["rep", "0", "1", "0", "1"]]
    assert table[3][:6] == ["In", "all", "3", "1", "1", "4"]
    # Nothing but what was wrong is built again.
    again = run_minutes("build", "--only", "agenda", cwd=tmp_path)
    assert again.stderr.count(": building") == 0
    assert again.stderr.count(": checking") == 1
    assert again.returncode == 1


def worker_of(batch):
    """One of the processes that build for it."""
    others = "sh\n"  # the watcher, which ends what is left
    return next(pid for pid in workers_of(batch) if Path(f"/proc/{pid}/comm").read_text() != others)


def test_a_process_that_dies_costs_its_own_meeting_alone(tmp_path):
    make_year(tmp_path)
    batch = start(tmp_path)
    os.kill(worker_of(batch), signal.SIGKILL)
    listed, told = batch.communicate(timeout=60)
    assert batch.returncode == 5
    assert told.count("stopped unexpectedly (code -9)") == 1
    assert len({line.rsplit("/", 1)[0] for line in listed.splitlines()}) == len(MONTHS) - 1


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_batch_leaves_whole_files_and_no_process(tmp_path, how):
    make_year(tmp_path)
    batch = start(tmp_path)
    batch.stderr.readline()
    batch.send_signal(how)
    listed, told = batch.communicate(timeout=60)
    assert batch.returncode == 130
    assert "Interrupted" in told
    assert "Traceback" not in told
    made = [
        path for path in (tmp_path / "build").rglob("*") if path.is_file() and path.name != ".minutes.json"
    ]
    assert {str(path.relative_to(tmp_path)) for path in made} == set(listed.splitlines())
    assert processes_in(tmp_path) == set()


def test_a_batch_that_loads_what_draws_is_interrupted_when_it_has(monkeypatch):
    def load(*_):
        signal.raise_signal(signal.SIGINT)  # an exception would go out through what C++ has begun
        loaded.append(True)

    loaded = []
    monkeypatch.setattr(running, "can_fork", lambda: True)
    monkeypatch.setattr(running, "load_what_draws", load)
    monkeypatch.setattr(running, "load_what_follows", load)
    with pytest.raises(KeyboardInterrupt):
        running.begin_builders(Task(BuildOptions(), "da"), 2)
    assert loaded == [True, True]


def test_workers_go_when_the_batch_is_killed(tmp_path):
    make_year(tmp_path)
    batch = start(tmp_path)
    assert len(processes_in(tmp_path)) > 1
    batch.kill()
    batch.communicate(timeout=60)
    assert wait_until(lambda: not processes_in(tmp_path))
    assert not list(tmp_path.rglob("*.new"))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_libreoffice_that_hangs_goes_when_the_build_is_killed(tmp_path, jobs):
    year = make_year(tmp_path)
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "soffice").write_text("#!/bin/sh\nsleep 300 &\nsleep 300\n", encoding="utf-8")
    (programs / "soffice").chmod(0o755)
    (year / "2025-02-18" / "a.rtf").write_text("{\\rtf1 Text}", encoding="utf-8")
    meeting = year / "2025-02-18" / "meeting.yaml"
    text = meeting.read_text(encoding="utf-8") + "    attachments: [{title: A, file: a.rtf}]\n"
    meeting.write_text(text, encoding="utf-8")
    paths = [str(meeting)] if jobs == "1" else ["."]
    batch = subprocess.Popen(
        minutes_command("build", *paths, "--jobs", jobs),
        cwd=tmp_path,
        env=environment(PATH=f"{programs}:{os.environ['PATH']}"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert wait_until(lambda: "sleep 300" in commands_in(tmp_path), 60)
    batch.kill()
    batch.wait(60)
    assert wait_until(lambda: not processes_in(tmp_path))


def commands_in(folder):
    """What those that stand in `folder` were started with."""
    lines = []
    for pid in processes_in(folder):
        with suppress(OSError):
            lines.append(Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8").replace("\0", " "))
    return "\n".join(lines)


def test_a_file_named_like_a_library_in_the_users_folder_is_not_run(tmp_path):
    make_year(tmp_path)
    trap = tmp_path / "ran"
    for name in ("pikepdf", "pickle", "socket", "queue", "toolkit"):
        (tmp_path / f"{name}.py").write_text(f"open({str(trap)!r}, 'w').close()\n")
    done = subprocess.run(
        [*module_command("toolkit.__main__"), "build", "--only", "agenda"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert done.stdout
    assert not trap.exists()
