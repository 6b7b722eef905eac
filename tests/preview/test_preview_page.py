"""The preview as its user has it: in Chromium, beside an editor that saves the file."""

import http.client
import re
import socket
import threading
import time
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from command_line import MEETING, make_workspace

from toolkit.preview.guard import Guard
from toolkit.preview.server import serving
from toolkit.preview.session import Preview

HOSTILE = Path(__file__).parent / "hostile.html"
RENEWED = "document.querySelector('#status').textContent === 'The pages are as the file.'"


@pytest.fixture(scope="module")
def shown(previewed, browser):
    """A meeting's file, the guard of its preview, and the page that shows it."""
    meeting, guard = previewed(MEETING)
    page = browser()
    page.ask("open", guard.address)
    page.wait(f"{RENEWED} && document.querySelector('.sheet[data-shown]')")
    return meeting, guard, page


def keys(page):
    return page.run("[...document.querySelectorAll('.sheet')].map((sheet) => sheet.dataset.key)")


def save(meeting, old, new):
    text = meeting.read_text(encoding="utf-8")
    assert old in text
    meeting.write_text(text.replace(old, new, 1), encoding="utf-8")


def wait_for_other_pages(page, before):
    page.wait(
        f"{RENEWED} && document.querySelector('.sheet').dataset.shown !== {before[0]!r}"
        " && document.querySelector('.sheet').dataset.shown === document.querySelector('.sheet').dataset.key"
    )


def test_what_is_saved_is_seen(shown):
    meeting, _, page = shown
    before = keys(page)
    save(meeting, "Godkendt.", "Godkendt med bemærkninger.")
    wait_for_other_pages(page, before)
    assert len(keys(page)) == len(before)


def test_a_broken_file_leaves_the_last_pages_greyed_and_tells_what_is_wrong(shown):
    meeting, _, page = shown
    before = keys(page)
    save(meeting, "duration: 10", "duration: soon")
    page.wait("document.body.classList.contains('stale')")
    assert keys(page) == before
    assert page.text("[role=tab]") == "Minutes"
    assert "duration" in page.text("#findings .error")
    assert "meeting.yaml, line 7" in page.text("#findings .error .ways")
    save(meeting, "duration: soon", "duration: 10")
    page.wait(f"{RENEWED} && !document.body.classList.contains('stale')")
    assert page.text("#findings") == ""


def test_a_click_on_an_item_tells_its_line_and_opens_it_in_the_editor(shown):
    meeting, _, page = shown
    page.ask("click", "#outline li:last-child button")
    assert "Budget" in page.text("#where")
    assert re.search(r"meeting.yaml, line \d+", page.text("#where"))
    link = page.run("document.querySelector('#where a').href")
    line = int(re.fullmatch(rf"vscode://file{re.escape(str(meeting))}:(\d+):\d+", link)[1])
    assert line in (6, 8)  # the item's first line, or its decision's
    page.ask("press", "Escape")
    assert page.text("#where") == ""


def test_the_tabs_are_led_by_the_keyboard(shown):
    _, _, page = shown
    page.ask("focus", "[role=tab][aria-selected=true]")
    for name, pages in (("Agenda", True), ("Packet", True), ("Spoken", False)):
        page.ask("press", "ArrowRight")
        assert page.text("[aria-selected=true]") == name
        page.wait(f"{RENEWED} && document.querySelector('{'.sheet' if pages else '.spoken'}')")
    assert "Budget" in page.text(".spoken")
    page.ask("press", "Home")
    page.wait(f"{RENEWED} && document.querySelector('.sheet')")
    assert page.text("[aria-selected=true]") == "Minutes"


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "light")])
def test_everybody_can_use_the_page(shown, width, scheme):
    meeting, _, page = shown
    save(meeting, "duration: 10", "duration: soon")
    page.wait("document.body.classList.contains('stale')")
    page.ask("size", width, 800)
    page.ask("look", scheme)
    try:
        assert page.ask("axe") == []
        assert page.run("document.documentElement.scrollWidth") <= width
    finally:
        page.ask("size", 1280, 900)
        page.ask("look", "light")
        save(meeting, "duration: soon", "duration: 10")
        page.wait(f"{RENEWED} && !document.body.classList.contains('stale')")


@pytest.mark.parametrize("tab", ["minutes", "agenda", "packet", "spoken"])
@pytest.mark.parametrize("width", [1280, 320])
def test_everybody_can_use_every_tab_and_what_a_click_opens(shown, tab, width):
    _, _, page = shown
    page.ask("size", width, 800)
    try:
        page.ask("click", f"#tab-{tab}")
        page.wait(f"{RENEWED} && document.querySelector('.sheet[data-shown], .spoken')")
        if tab != "spoken":
            page.ask("click", "#outline li:last-child button")
            page.wait("document.querySelector('#where')")
        assert page.ask("axe") == []
        assert page.run("document.documentElement.scrollWidth") <= width
    finally:
        page.ask("press", "Escape")
        page.ask("size", 1280, 900)
        page.ask("click", "#tab-minutes")
        page.wait(f"{RENEWED} && document.querySelector('.sheet[data-shown]')")


def test_nothing_is_asked_of_anybody_else(shown):
    _, guard, page = shown
    seen = page.ask("seen")
    asked = [address for address in seen["requests"] if not address.startswith("data:")]  # Firefox's own font
    assert {address.split("/")[2] for address in asked} == {guard.host}
    assert seen["errors"] == []


@pytest.fixture
def hostile_site(shown, browser):
    """The address of a page on another port of this machine, and every header that browsers send to it.

    A form is open in the same browser.
    """
    meeting, _, page = shown
    received = []
    stack = ExitStack()
    guard = stack.enter_context(serving(Preview([meeting], None, "en"), edit=True))
    opened = browser("form")
    assert opened.ask("open", guard.address) == 200
    source = (
        HOSTILE.read_text(encoding="utf-8")
        .replace("HOME", repr(f"http://{guard.host}{guard.home}"))
        .replace("KEY", keys(page)[0])
    )

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            received.append(dict(self.headers.items()))
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(source.encode())

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port, received
    server.shutdown()
    server.server_close()
    opened.ask("close")
    stack.close()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_another_page_in_the_same_browser_can_neither_read_nor_drive_it(hostile_site, browser, host, shown):
    """It is told even the secret path, and stands on the same address but for the port: the same site."""
    port, received = hostile_site
    page = browser(f"hostile {host}")
    page.ask("open", f"http://{host}:{port}/")
    ways = page.wait("window.done")
    page.ask("close")
    assert "READ" not in ways.values(), ways
    assert ways["cookie"] == ""
    assert not (shown[0].parent / "bilag").exists()
    assert not any("Cookie" in headers for headers in received)


def get(guard, path, **named):
    headers = {name.replace("_", "-"): each for name, each in named.items()}
    connection = http.client.HTTPConnection(guard.host, timeout=10)
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


def test_only_who_has_the_token_and_asks_for_this_address_gets_in(shown):
    _, guard, _ = shown
    cookie = guard.cookie.partition(";")[0]
    assert get(guard, guard.home, Cookie=cookie)[0] == 200
    assert get(guard, "/?token=" + "x" * len(guard.token))[0] == 403
    assert get(guard, guard.home)[0] == 403
    assert get(guard, guard.home, Cookie="minutes-preview=x")[0] == 403
    assert get(guard, "/" + "x" * (len(guard.home) - 2) + "/", Cookie=cookie)[0] == 403
    for headers in (
        {"Host": "evil.example"},  # a name that leads to this machine
        {"Host": "localhost" + guard.host[9:]},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "same-site"},
        {"Sec_Fetch_Site": "cross-site"},
    ):
        assert get(guard, guard.home, Cookie=cookie, **headers)[0] == 403, headers
        assert get(guard, f"/?token={guard.token}", **headers)[0] == 403, headers


def test_the_page_speaks_the_committees_language_before_anything_has_been_read(tmp_path):
    preview = Preview([make_workspace(tmp_path, MEETING, "da")], None, "en")
    with serving(preview, edit=True) as guard:
        _, _, body = get(guard, guard.home, Cookie=guard.cookie.partition(";")[0])
    assert '<html lang="da">' in body.decode()


def test_the_address_that_a_browser_is_started_with_opens_once():
    guard = Guard("127.0.0.1:1")
    query = guard.opening_address.partition("?")[2]
    assert query != guard.address.partition("?")[2]
    assert [guard.has_token(query) for _ in range(2)] == [True, False]
    assert guard.has_token(guard.address.partition("?")[2])
    assert not guard.has_token("token=")


def test_no_answer_may_be_kept_framed_or_read_from_elsewhere(shown):
    _, guard, _ = shown
    for path in (guard.home, "/", guard.home + "preview.js", guard.home + "nowhere"):
        _, headers, _ = get(guard, path, Cookie=guard.cookie.partition(";")[0])
        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Frame-Options"] == "DENY"
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert not any(name.startswith("Access-Control") for name in headers)


def test_no_other_machine_reaches_it(shown):
    _, guard, _ = shown
    own = socket.gethostbyname(socket.gethostname())
    if own.startswith("127."):
        own = "127.0.0.2"
    with socket.socket() as outside:
        outside.settimeout(3)
        assert outside.connect_ex((own, int(guard.host.partition(":")[2]))) != 0


def test_two_hundred_saves_in_a_row_end_with_the_last_one(shown):
    meeting, _, page = shown
    first = meeting.read_text(encoding="utf-8")
    before = keys(page)
    for number in range(200):
        meeting.write_text(first.replace("Godkendt", f"Godkendt {number}", 1), encoding="utf-8")
        time.sleep(0.02)
    meeting.write_text(first.replace("Godkendt", "Godkendt til sidst", 1), encoding="utf-8")
    wait_for_other_pages(page, before)
    page.ask("click", "#tab-spoken")
    page.wait(f"{RENEWED} && document.querySelector('.spoken')?.innerText.includes('Godkendt til sidst')")
    assert page.text("#failure") == ""
    page.ask("click", "#tab-minutes")
    meeting.write_text(first, encoding="utf-8")
    page.wait(f"{RENEWED} && document.querySelector('.sheet')")


def test_more_pages_keep_the_reader_where_he_was(shown):
    meeting, _, page = shown
    first = meeting.read_text(encoding="utf-8")
    long = "".join(f"  - title: Punkt {number}\n    statement: Tekst.\n" for number in range(60))
    meeting.write_text(first + long, encoding="utf-8")
    page.wait(f"{RENEWED} && document.querySelectorAll('.sheet').length > 3")
    page.run("document.querySelector('.sheet[data-page=\"3\"]').scrollIntoView()")
    before = page.run("document.querySelector('#pages').scrollTop")
    assert before > 500
    last = page.run("document.querySelector('.sheet:last-child').dataset.key")
    save(
        meeting, "  - title: Punkt 59\n    statement: Tekst.", "  - title: Punkt 59\n    statement: Ny tekst."
    )
    page.wait(f"{RENEWED} && document.querySelector('.sheet:last-child').dataset.key !== {last!r}")
    assert page.run("document.querySelector('#pages').scrollTop") == before
    meeting.write_text(first, encoding="utf-8")
    page.wait(f"{RENEWED} && document.querySelectorAll('.sheet').length < 3")
