"""The preview killed while somebody types, and the browser too: nothing that was typed is lost."""

import json
import re
import signal
import subprocess
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import psutil
import pytest
from browser import leading_browser, open_form, unfold
from command_line import environment, make_workspace, minutes_command

from toolkit.preview.guard import Guard
from toolkit.preview.resuming import killed_guard, recorded
from toolkit.reading.yamlio import read_yaml

LOST = "document.querySelector('#saved').textContent.startsWith('The connection is gone')"


@contextmanager
def begun(meeting):
    """A preview as a program of its own, and its address."""
    command = minutes_command("preview", meeting.parent, "--edit", "--no-open")
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, encoding="utf-8") as child:
        try:
            yield child, re.search(r"http://\S+", child.stdout.readline())[0]
        finally:
            below = psutil.Process(child.pid).children(recursive=True) if child.poll() is None else []
            child.send_signal(signal.SIGINT)
            if below:
                psutil.wait_procs(below, 30)


def kill(child):
    for each in (*psutil.Process(child.pid).children(recursive=True), child):
        each.kill()
    child.wait(30)


def decision_of(meeting):
    return read_yaml(meeting).data["items"][0]["decision"]


def wait_for(is_so, seconds=30):
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_page_goes_on_where_it_was_when_a_killed_preview_is_begun_again(tmp_path, browser):
    meeting, page = make_workspace(tmp_path), browser("killed")
    with begun(meeting) as (child, address):
        open_form(page, address)
        unfold(page)
        page.ask("focus", "#f-items-0-decision")
        page.ask("control", "End")
        page.ask("type", " Before.")
        kill(child)  # what was typed last is not saved yet
        page.ask("type", " After.")
        page.wait(LOST)
    with begun(meeting) as (_, address):
        wait_for(lambda: decision_of(meeting) == "Godkendt. Before. After.")
        page.wait("document.querySelector('#status').textContent === 'The pages are as the file.'")
        assert decision_of(meeting) == "Godkendt. Before. After."
    page.run("window.onbeforeunload = null")
    page.ask("close")


class Taker(BaseHTTPRequestHandler):
    """Another program that has the port of a killed preview, and says yes to everything."""

    received: ClassVar = []

    def do_GET(self):
        self.received.append((self.path, None))
        self.answer(json.dumps({"proof": "0" * 64, "asked": "x", "digest": "y"}))

    def do_POST(self):
        self.received.append((self.path, self.rfile.read(int(self.headers["Content-Length"]))))
        self.answer(json.dumps({"digest": "y", "message": "Saved.", "faults": []}))

    def answer(self, text):
        self.send_response(200)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_):
        pass


def test_who_takes_the_port_of_a_killed_preview_gets_nothing_that_is_typed(tmp_path, browser):
    meeting, page = make_workspace(tmp_path), browser("taken")
    with begun(meeting) as (child, address):
        open_form(page, address)
        unfold(page)
        kill(child)
        page.wait("document.body.dataset.gone !== undefined")
        port = int(re.search(r":(\d+)/", address)[1])
        ThreadingHTTPServer.allow_reuse_address = True
        server = ThreadingHTTPServer(("127.0.0.1", port), Taker)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            page.ask("focus", "#f-items-0-decision")
            page.ask("type", "A secret.")
            wait_for(lambda: any("greeting" in path for path, _ in Taker.received))
            page.run("new Promise((done) => setTimeout(done, 2500))")
        finally:
            server.shutdown()
            server.server_close()
    assert [body for _, body in Taker.received if body is not None] == []
    assert all("greeting" in path and "proof" not in path for path, _ in Taker.received)
    page.run("window.onbeforeunload = null")
    page.ask("close")


def test_a_killed_browser_loses_two_seconds_at_the_most_and_what_could_not_be_saved_waits(tmp_path):
    meeting = make_workspace(tmp_path)
    with begun(meeting) as (_, address):
        with leading_browser() as first:
            page = first("one")
            open_form(page, address)
            unfold(page)
            page.ask("focus", "#f-items-0-duration")
            page.ask("type", "soon")  # which is no number, and not saved
            page.wait("document.querySelector('#saved').textContent.startsWith('Not saved')")
            page.ask("focus", "#f-items-0-decision")
            page.ask("control", "End")
            page.ask("type", " At last.")
            page.run("new Promise((done) => setTimeout(done, 2500))")
        assert "At last." not in meeting.read_text(encoding="utf-8")
        with leading_browser() as second:
            page = second("two")
            open_form(page, address)
            unfold(page)
            values = [
                page.run(f"document.querySelector('#f-items-0-{key}').value")
                for key in ("duration", "decision")
            ]
            page.run("window.onbeforeunload = null")
    assert values == ["soon10", "Godkendt. At last."]


@pytest.mark.parametrize("moment", [0.0, 0.004, 0.01, 0.02])
def test_a_preview_killed_while_it_saves_leaves_a_whole_file(tmp_path, moment):
    meeting = make_workspace(tmp_path)
    saver = (
        "import sys, pathlib; from toolkit.files.outputs import replace_file\n"
        "path = pathlib.Path(sys.argv[1]); text = path.read_text(encoding='utf-8'); print(flush=True)\n"
        "number = 0\n"
        "while True:\n"
        "    number += 1\n"
        "    replace_file(path, f'{text}# {number}\\n'.encode() + b'#' * 200_000)\n"
    )
    whole = meeting.read_text(encoding="utf-8")
    command = [minutes_command()[0], "-c", saver, meeting]
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE) as child:
        child.stdout.readline()
        time.sleep(0.1 + moment)
        child.kill()
    text = meeting.read_text(encoding="utf-8")
    assert text.startswith(whole)
    assert re.fullmatch(r"# \d+\n#{200000}", text[len(whole) :])


def test_what_a_preview_is_begun_again_by_is_for_this_user_alone_and_goes_with_it(tmp_path):
    files, guard = [make_workspace(tmp_path)], Guard("127.0.0.1:12345")
    assert killed_guard(files) is None
    with recorded(guard, files):
        again = killed_guard(files)
        assert (again.host, again.home, again.key) == (guard.host, guard.home, guard.key)
        assert again.session != guard.session  # which the browser has sent to who took the port
        assert again.token != guard.token
    assert killed_guard(files) is None


def test_a_page_is_let_in_again_once_for_each_question_it_answers():
    guard = Guard("127.0.0.1:12345")
    told = guard.greet("mine")
    proof = Guard("x", key=guard.key).greet("mine")["proof"]
    assert told["proof"] == proof != guard.greet("yours")["proof"]
    right = guard._proof(f"page {told['asked']}")
    assert not guard.is_answered(told["asked"], "0" * 64)
    assert not guard.is_answered(told["asked"], right)  # one answer to a question
    again = guard.greet("mine")["asked"]
    right = guard._proof(f"page {again}")
    assert [guard.is_answered(again, right) for _ in range(2)] == [True, False]
