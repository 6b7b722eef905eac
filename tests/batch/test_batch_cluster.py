"""A batch on a real Dask cluster: a scheduler and two workers on this machine, one of which is lost."""

import json
import shutil
import signal
import subprocess
import sys
import time

import pytest
from built import SAMPLES
from command_line import environment, minutes_command, run_minutes

from toolkit.batch.cluster import MeetingFiles, make_on_worker, pack_bundle
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.source import read_source


def dask(folder, *arguments):
    """Start one of Dask's programs, told about the scheduler by a file in `folder`."""
    command = [sys.executable, "-m", "dask", *arguments, "--scheduler-file", str(folder / "scheduler.json")]
    with (folder / f"{arguments[0]}.log").open("ab") as log:
        return subprocess.Popen(command, cwd=folder, env=environment(), stdout=log, stderr=log)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """The scheduler's address and the two workers' processes, of which each test ends some that are left."""
    folder = tmp_path_factory.mktemp("cluster")
    started = [dask(folder, "scheduler", "--port", "0", "--no-dashboard", "--host", "127.0.0.1")]
    told = folder / "scheduler.json"
    try:
        for name in ("one", "two"):
            options = ("--nworkers", "1", "--nthreads", "1", "--no-nanny", "--no-dashboard", "--name", name)
            started.append(dask(folder, "worker", *options))
        wait_until(told.exists)
        wait_until(lambda: told.read_text(encoding="utf-8").endswith("}"))
        yield json.loads(told.read_text(encoding="utf-8"))["address"], started[1:]
    finally:
        for process in started:
            process.kill()
            process.wait()


def wait_until(is_so, seconds=60):
    for _ in range(seconds * 20):
        if is_so():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come about")


def test_a_lost_workers_meetings_are_built_by_another(cluster, tmp_path):
    address, workers = cluster
    for copy in ("north", "south"):
        shutil.copytree(SAMPLES / "local", tmp_path / copy)
    (tmp_path / "south" / "committee.yaml").write_text(
        (SAMPLES / "local" / "committee.yaml").read_text(encoding="utf-8") + "\nnumbering: year\n",
        encoding="utf-8",
    )
    faulty = tmp_path / "south" / "2025-01-08" / "meeting.yaml"
    faulty.parent.mkdir()
    faulty.write_text(
        "date: 2025-01-08\nitems:\n  - title: Budget\n    attachments: [{title: A, file: a.pdf}]\n"
    )
    (faulty.parent / "a.pdf").write_bytes(b"%PDF-1.7 and no more")
    batch = subprocess.Popen(
        minutes_command("build", "north", "south", "--dask", address),
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    wait_until(lambda: any((tmp_path / "build").rglob("packet.pdf")))
    workers[0].send_signal(signal.SIGKILL)
    listed, told = batch.communicate(timeout=100)
    assert batch.returncode == 6, told
    assert f"({tmp_path / 'south' / '2025-01-08' / 'a.pdf'})" in told  # as if it had been built here
    made = {line: (tmp_path / line).read_bytes() for line in listed.splitlines()}
    assert len({line.rsplit("/", 1)[0] for line in made}) == 4
    here = run_minutes("build", "north", "south", "--force", cwd=tmp_path)
    assert here.stdout == listed
    assert made == {line: (tmp_path / line).read_bytes() for line in made}
    # What came from the cluster is recorded like what is built here.
    again = run_minutes("build", "north", "--dask", "nowhere:1", cwd=tmp_path)
    assert again.returncode == 0, again.stderr


def test_the_loss_of_the_last_worker_ends_the_batch_with_a_message(cluster, tmp_path):
    address, workers = cluster
    shutil.copytree(SAMPLES / "local", tmp_path / "local")
    batch = subprocess.Popen(
        minutes_command("build", "local", "--dask", address, "--lang", "en"),
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert "building" in batch.stderr.readline()
    for worker in workers:
        worker.kill()
    listed, told = batch.communicate(timeout=100)
    assert batch.returncode == 5, told
    assert "the cluster has no workers (dask worker) any more" in told
    assert not listed


def test_a_cluster_that_is_not_there_is_told(tmp_path):
    shutil.copytree(SAMPLES / "local", tmp_path / "local")
    impatient = {"DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "1s"}
    result = run_minutes("build", "--dask", "tcp://127.0.0.1:1", "--lang", "en", cwd=tmp_path, **impatient)
    assert result.returncode == 3
    assert "the Dask cluster at tcp://127.0.0.1:1 does not answer" in result.stderr


def test_a_bundle_holds_what_a_build_needs_and_nothing_more(tmp_path):
    meeting = SAMPLES / "municipality" / "2025-03-14" / "meeting.yaml"
    bundle = pack_bundle(read_source(meeting, BuildLog(lambda _: None)), BuildOptions())
    assert bundle.meeting == "municipality/2025-03-14/meeting.yaml"
    assert sorted(name.removeprefix("municipality/") for name in bundle.files) == sorted(
        ["committee.yaml", "2025-03-14/meeting.yaml"]
        + [f"2025-03-14/bilag/{file.name}" for file in (meeting.parent / "bilag").iterdir()]
    )
    made = make_on_worker(
        MeetingFiles(str(tmp_path), bundle.meeting, bundle.files), BuildOptions(only=frozenset({"agenda"}))
    )
    assert sorted(made.files) == [
        "agenda.docx",
        "agenda.pdf",
        "public/agenda.docx",
        "public/agenda.pdf",
        "publication.json",
    ]
    assert not made.error
