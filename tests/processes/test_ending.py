"""A process ends at once, and has said and done all that it was to."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def _ended(code: str, stdout: int = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
    begin = "import sys; from toolkit.processes.ending import end_process\n"
    return subprocess.run(
        [sys.executable, "-c", begin + code],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )


def test_what_was_said_is_written_and_what_waits_for_the_end_is_called() -> None:
    ended = _ended("import atexit; atexit.register(print, 'tidied'); print('said'); end_process(3)")
    assert (ended.stdout.splitlines(), ended.stderr, ended.returncode) == (["said", "tidied"], "", 3)


def test_a_stream_that_somebody_has_closed_is_not_written_to() -> None:
    ended = _ended("print('said'); sys.stdout.close(); end_process(3)")
    assert (ended.stdout, ended.stderr, ended.returncode) == ("said\n", "", 3)


def test_objects_are_not_taken_apart() -> None:
    code = "class Kept:\n    def __del__(self): print('taken apart')\nkept = Kept(); kept.itself = kept\n"
    assert _ended(code + "end_process(0)").stdout == ""
    assert _ended(code + "sys.exit(0)").stdout == "taken apart\n"


def test_another_thread_is_waited_for() -> None:
    code = (
        "import threading, time\nthreading.Thread(target=lambda: (time.sleep(0.3), print('done'))).start()\n"
    )
    ended = _ended(code + "end_process(0)")
    assert (ended.stdout, ended.returncode) == ("done\n", 0)


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_what_could_not_be_written_is_no_success() -> None:
    with Path("/dev/full").open("w") as full:
        ended = _ended("print('said'); end_process(0)", full.fileno())
    assert ended.returncode
    assert "No space left on device" in ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks in another way")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_second_request_to_end_does_not_keep_it_from_tidying_up(name: str) -> None:
    code = (
        "import atexit, signal, toolkit.__main__ as program\n"
        "def main():\n"
        "    signal.signal(signal.SIGTERM, signal.default_int_handler)\n"
        "    atexit.register(print, 'tidied')\n"
        f"    atexit.register(signal.raise_signal, signal.{name})\n"
        "    raise KeyboardInterrupt\n"
        "program.main = main; program.run()"
    )
    ended = _ended(code)
    assert (ended.stdout, ended.stderr, ended.returncode) == ("tidied\n", "", 130)
