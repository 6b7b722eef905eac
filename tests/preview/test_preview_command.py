"""`minutes preview` as a command: it says where the page is, and leaves nothing behind."""

import re
import signal
import subprocess

import psutil
from command_line import environment, make_workspace, minutes_command


def test_ctrl_c_ends_it_with_all_that_it_started(tmp_path):
    make_workspace(tmp_path)
    command = minutes_command("preview", "lom", "--no-open")
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment(), stdout=pipe, stderr=pipe, encoding="utf-8"
    ) as child:
        line = child.stdout.readline()
        assert re.search(r"http://127\.0\.0\.1:\d+/\?token=\S{20,}", line)
        started = psutil.Process(child.pid).children(recursive=True)
        child.send_signal(signal.SIGINT)
        assert child.wait(30) == 0
        told = child.stderr.read()
    assert "Ctrl-C" in told
    assert "Traceback" not in told
    ended = {psutil.STATUS_ZOMBIE}  # the system has not noticed yet
    assert [each for each in started if each.is_running() and each.status() not in ended] == []


def test_a_folder_without_a_meeting_is_told(tmp_path):
    done = subprocess.run(
        minutes_command("preview", tmp_path, "--no-open"),
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert "meeting.yaml" in done.stderr
