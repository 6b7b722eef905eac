"""Files made to do harm, through the real converters: each is refused with a reason or safely included.

`hostile.py` makes them and takes each in, in a process of its own, so that what it and all it starts may take
can be measured. One test, for it takes half a minute and tests may run in several processes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from hostile import LIMITS, TRAP

TESTS = Path(__file__).parents[1]
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
    "rows.csv": "turning the file into pages took more than 2 seconds",
    "columns.csv": "turning the file into pages took more than 2 seconds",
    "parts.eml": "the file is packed of 20001 parts; the limit is 10000",
    "nested.eml": "the file is wrapped in itself",
    "ring.msg": "the file is damaged",
}
# A slow machine may give up what a quick one refuses or includes.
SLOW = f"turning the file into pages took more than {LIMITS.seconds} seconds"


def test_forty_files_made_to_do_harm_end_safely(tmp_path):
    asked: list[str] = []
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    with ThreadingHTTPServer(("127.0.0.1", 0), server_noting(asked)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        ends, kilobytes = take_in_apart(folder, f"http://127.0.0.1:{server.server_port}")
        server.shutdown()
    # A slow machine may give up what a quick one refuses or includes.
    others = {name: end["end"] for name, end in ends.items() if not end["end"].startswith((ENDS[name], SLOW))}
    assert others == {}
    assert ends.keys() == ENDS.keys()
    assert kilobytes < GIGABYTE
    assert asked == [], "something on the web was asked for"
    assert not (folder / TRAP).exists(), "a macro or command was run"
    assert list(tmp_path.rglob("outside*")) == [], "a packed file was written outside"
    for secret in ("SECRET", "app.alert", "/bin/sh"):
        assert [name for name, end in ends.items() if secret in end["text"]] == []
    assert processes_marked(str(folder)) == []


def server_noting(asked: list[str]) -> type[BaseHTTPRequestHandler]:
    class Server(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - the names that the library looks for

    return Server


def take_in_apart(folder: Path, web: str) -> tuple[dict[str, dict[str, str]], int]:
    """Return what became of each file, and the memory of the largest process (getrusage(2)), in kilobytes."""
    environment = {**os.environ, "PYTHONPATH": str(TESTS.parent), "MINUTES_HOSTILE": str(folder)}
    command = [sys.executable, str(TESTS / "support" / "hostile.py"), str(folder), web]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    assert process.returncode == 0
    return json.loads(said), usage.ru_maxrss


def processes_marked(mark: str) -> list[Path]:
    """The processes that have inherited the mark in their environment."""
    left = []
    for process in Path("/proc").glob("[0-9]*/environ"):
        with suppress(OSError):  # it ended, or is another user's
            if f"MINUTES_HOSTILE={mark}".encode() in process.read_bytes():
                left.append(process)
    return left
