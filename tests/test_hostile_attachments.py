"""Files made to do harm, through the real converters: each is refused with a reason or safely included.

`hostile.py` makes them and takes each in, in a process of its own, so that what it and all it starts may take
can be measured.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hostile import LIMITS, TRAP

TESTS = Path(__file__).parent
GIGABYTE = 1_000_000  # kilobytes
# What a file may end as: "included", or how its refusal begins.
ENDS = {
    "page tree.pdf": "the file is damaged",
    "circle.pdf": "the file is damaged",
    "ten thousand pages.pdf": "the file has 10000 pages; the limit is 5000",
    "flate bomb.pdf": "included",
    "object bomb.pdf": "the file is damaged",
    "outline.pdf": "included",
    "active.pdf": "included",
    "locked.pdf": "the file is locked",
    "deep.pdf": "the file is damaged",
    "half.pdf": "included",
    "empty.pdf": "the file is empty",
    "wrong name.docx": "included",
    "zip bomb.docx": "the file becomes ",
    "many parts.docx": "the file is packed of 20017 parts; the limit is 10000",
    "billion laughs.docx": "the file could not be turned into pages",
    "entity.docx": "the file could not be turned into pages",
    "external.docx": "included",
    "macros.docm": "included",
    "half.docx": "its content is no type of file",
    "formulas.xlsx": "included",
    "fields.rtf": "included",
    "macro.odt": "included",
    "pixels.png": "the picture is too large",
    "pixels.gif": "the picture is too large",
    "ring.tif": "the file is damaged",
    "huge.svg": "included",
    "thin.svg": "included",
    "laughs.svg": "the file is damaged",
    "entity.svg": "the file is damaged",
    "reaching.svg": "included",
    "uses.svg": "the file is damaged",
    "deep.svg": "the file is damaged",
    "deep.html": "the file is wrapped in itself",
    "reaching.html": "included",
    "quotes.md": "included",
    "brackets.md": "included",
    "long.txt": "the file could not be turned into pages",
    "rows.csv": "turning the file into pages took more than 5 seconds",
    "columns.csv": "turning the file into pages took more than 5 seconds",
    "parts.eml": "the file is packed of 20001 parts; the limit is 10000",
    "nested.eml": "the file is damaged",
    "ring.msg": "the file is damaged",
}
# A slow machine may give up what a quick one refuses or includes.
SLOW = f"turning the file into pages took more than {LIMITS.seconds} seconds"


@dataclass(frozen=True)
class Outcome:
    ends: dict[str, dict[str, object]]
    kilobytes: int
    asked: list[str]
    folder: Path
    mark: str


@pytest.fixture(scope="module")
def outcome(tmp_path_factory) -> Outcome:
    asked = []

    class Server(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - the names that the library looks for

    above = tmp_path_factory.mktemp("hostile")
    folder, mark = above / "a" / "b", f"MINUTES_HOSTILE={above}"
    folder.mkdir(parents=True)
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        command = [
            sys.executable,
            str(TESTS / "hostile.py"),
            str(folder),
            f"http://127.0.0.1:{server.server_port}",
        ]
        environment = {**os.environ, "PYTHONPATH": str(TESTS.parent), "MINUTES_HOSTILE": str(above)}
        process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stdout.close()
        server.shutdown()
    assert process.returncode == 0
    return Outcome(json.loads(said), usage.ru_maxrss, asked, folder, mark)


@pytest.mark.parametrize("name", ENDS)
def test_each_file_is_refused_with_a_reason_or_included(outcome, name):
    assert outcome.ends[name]["end"].startswith((ENDS[name], SLOW))


def test_every_file_is_named_here(outcome):
    assert outcome.ends.keys() == ENDS.keys()


def test_no_process_takes_a_gigabyte(outcome):
    assert outcome.kilobytes < GIGABYTE


def test_nothing_on_the_web_is_asked_for_anything(outcome):
    assert outcome.asked == []


def test_no_macro_and_no_command_runs(outcome):
    assert not (outcome.folder / TRAP).exists()


def test_nothing_of_another_file_is_on_the_pages(outcome):
    assert [name for name, end in outcome.ends.items() if "SECRET" in end["text"]] == []


def test_nothing_is_written_outside_and_no_process_is_left(outcome):
    assert {path.name for path in outcome.folder.parents[1].rglob("outside*")} == set()
    left = []
    for process in Path("/proc").glob("[0-9]*/environ"):
        try:
            if outcome.mark.encode() in process.read_bytes():
                left.append(process)
        except OSError:  # it ended, or is another user's
            continue
    assert left == []


def test_what_scripts_say_is_in_no_pdf(outcome):
    assert "app.alert" not in outcome.ends["active.pdf"]["text"]
    assert "/bin/sh" not in outcome.ends["active.pdf"]["text"]
