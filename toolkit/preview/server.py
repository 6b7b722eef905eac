"""The preview's web server: the standard library's, on this machine's own address alone.

It needs no more than a handful of addresses, one open connection for each page that is looked at, and no
dependency that somebody would have to keep up with.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from toolkit.files.resources import preview_file
from toolkit.messages.phrases import phrase
from toolkit.preview import tasks
from toolkit.preview.editing import Response, show_form, take_posted
from toolkit.preview.formpage import LARGEST, render_page
from toolkit.preview.guard import HEADERS, Guard
from toolkit.preview.resuming import killed_guard, port_of, recorded
from toolkit.preview.view import page_by_key, view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from toolkit.preview.session import Preview, PreviewState

_ALIVE = 5.0  # seconds between two signs of life, by which a closed page is noticed
_SCALE = 2.0  # pixels a point: sharp on screens with twice the dots
_HTML, _PNG = "text/html; charset=utf-8", "image/png"
_FILES = {
    "preview.css": "text/css; charset=utf-8",
    "preview.js": "text/javascript; charset=utf-8",
    "form.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}


@contextmanager
def serving(preview: Preview, *, edit: bool = False) -> Iterator[Guard]:
    """Serve a preview at any port that is free until the context is left; `edit` lets its form write.

    One that was killed is served where it was, so that its pages go on.
    """
    files = [state.file for state in preview.states]
    server, guard = _begin(killed_guard(files))
    server.guard, server.preview, server.edit = guard, preview, edit
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        with recorded(guard, files):
            yield guard
    finally:
        server.shutdown()
        server.server_close()


def _begin(killed: Guard | None) -> tuple[_Server, Guard]:
    """Return a server and its guard: those of a preview that was killed, where its port is free."""
    if killed:
        with suppress(OSError):
            return _Server(("127.0.0.1", port_of(killed)), _Handler), killed
    server = _Server(("127.0.0.1", 0), _Handler)
    return server, Guard(f"127.0.0.1:{server.server_port}")


def wait_until_closed(preview: Preview, first_seconds: float, seconds: float) -> None:
    """Wait until nobody has looked for so many `seconds`, or nobody came in the first ones."""
    is_first = True
    while preview.idle_seconds < (first_seconds if is_first else seconds):
        time.sleep(0.2)
        is_first = is_first and preview.idle_seconds > 0


class _Server(ThreadingHTTPServer):
    guard: Guard
    preview: Preview
    edit: bool
    daemon_threads = True
    allow_reuse_address = sys.platform != "win32"  # there it would let another program take the port over

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that left in the midst of an answer; anything else is a bug."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "minutes", ""

    def log_message(self, *_: object) -> None:
        """Write nothing: addresses hold the token."""

    def do_GET(self) -> None:
        """Answer a request to see something."""
        guard = self.server.guard
        headers = _single(self.headers.items())
        if not guard.is_for_us(headers, writes=False):
            self._refuse(HTTPStatus.FORBIDDEN)
            return
        path, _, query = self.path.partition("?")
        if path == "/" and guard.has_token(query):
            self._let_in()
            return
        found = guard.below_home(self.path)
        if found and found[0] == "greeting":
            self._greet(_given(found[1]))
        elif found is None or not guard.has_session(headers):
            self._refuse(HTTPStatus.FORBIDDEN)
        else:
            self._show(*found)

    def do_POST(self) -> None:
        """Take what the form sends; without one there is nothing to be sent."""
        guard, headers = self.server.guard, _single(self.headers.items())
        found = guard.below_home(self.path)
        is_ours = guard.is_for_us(headers, writes=True) and guard.has_session(headers)
        length = headers.get("Content-Length", "")
        if not (self.server.edit and is_ours and found and length.isascii() and length.isdigit()):
            self._refuse(HTTPStatus.FORBIDDEN)
        elif int(length) > LARGEST:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        else:
            self._take(*found, self.rfile.read(int(length)))

    def _take(self, path: str, query: str, body: bytes) -> None:
        given = _given(query)
        answer = take_posted(self.server.preview, path, self._state(given).file, given, body)
        if answer is None:
            self._refuse(HTTPStatus.BAD_REQUEST)
        else:
            self._answer(answer)

    def _let_in(self) -> None:
        """Give the cookie for the token, and lead to the page, whose address has no secret worth keeping."""
        self.send_response(HTTPStatus.SEE_OTHER)
        self.send_header("Location", self.server.guard.home)
        self.send_header("Set-Cookie", self.server.guard.cookie)
        self._end(b"")

    def _greet(self, given: Mapping[str, str]) -> None:
        """Let a page that was left alone by a killed preview know this one for it, and come in again."""
        guard, asked = self.server.guard, given.get("asked", "")
        if "proof" in given and not guard.is_answered(asked, given["proof"]):
            self._refuse(HTTPStatus.FORBIDDEN)
            return
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "application/json")
        if "proof" in given:
            self.send_header("Set-Cookie", guard.cookie)
        self._end(json.dumps({} if "proof" in given else guard.greet(asked)).encode())

    def _show(self, path: str, query: str) -> None:
        given = _given(query)
        routes: Mapping[str, Callable[[], None]] = {
            "": partial(self._send, _HTML, partial(self._page, given)),
            "events": partial(self._stream, given),
            "form": partial(self._form, given),
            **{name: partial(self._send, kind, partial(_file, name)) for name, kind in _FILES.items()},
        }
        if path.startswith("page/"):
            self._send_picture(path.removeprefix("page/").removesuffix(".png"))
        elif path in routes:
            routes[path]()
        else:
            self._refuse(HTTPStatus.NOT_FOUND)

    def _state(self, given: Mapping[str, str]) -> PreviewState:
        states = self.server.preview.states
        return states[_number(given, states)]

    def _page(self, given: Mapping[str, str]) -> bytes:
        preview = self.server.preview
        number = _number(given, preview.states)
        languages, key = (preview.asked, preview.language), self.server.guard.key
        return render_page(preview.states, number, languages, edit=self.server.edit, key=key)

    def _form(self, given: Mapping[str, str]) -> None:
        asked = self.server.preview.asked
        self._answer(show_form(self._state(given).file, asked, given.get("page", "")))

    def _send_picture(self, key: str) -> None:
        found = page_by_key(self.server.preview.states, key)
        picture = self.server.preview.draw(tasks.draw, *found, _SCALE) if found else None
        if isinstance(picture, bytes):
            self._answer(Response(HTTPStatus.OK, _PNG, picture))
        else:
            self._refuse(HTTPStatus.NOT_FOUND)

    def _stream(self, given: Mapping[str, str]) -> None:
        """Tell the page of everything new, as server-sent events (HTML, 9.2), until it is closed."""
        state, tab = self._state(given), given.get("tab", "")
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self._end_head()
        with self.server.preview.viewing(state, tab), suppress(ConnectionError, TimeoutError):
            self._tell(state, tab)

    def _tell(self, state: PreviewState, tab: str) -> None:
        preview, version, told = self.server.preview, -1, ""
        while not preview.is_ending:
            before, version = version, preview.wait(version, _ALIVE)
            words = told
            if version != before:
                words = json.dumps(view_of(state, tab, preview.language), ensure_ascii=False)
            line = f"data: {words}\n\n" if words != told else ": alive\n\n"
            told = words
            self.wfile.write(line.encode())
            self.wfile.flush()

    def _send(self, kind: str, make: Callable[[], bytes]) -> None:
        self._answer(Response(HTTPStatus.OK, kind, make()))

    def _answer(self, answer: Response) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self._end(answer.body)

    def _refuse(self, status: HTTPStatus) -> None:
        self.close_connection = True
        words = phrase("page denied", self.server.preview.language).encode()
        self._answer(Response(status, "text/plain; charset=utf-8", words))

    def _end(self, body: bytes) -> None:
        self.send_header("Content-Length", str(len(body)))
        self._end_head()
        self.wfile.write(body)

    def _end_head(self) -> None:
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.end_headers()


def _single(headers: object) -> dict[str, str]:
    """Return headers by name; of one that is sent twice neither counts."""
    found: dict[str, str] = {}
    for name, value in headers:  # type: ignore[attr-defined]
        key = "-".join(part.capitalize() for part in str(name).split("-"))
        found[key] = "" if key in found else str(value)
    return found


def _given(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}


def _number(given: Mapping[str, str], states: list[PreviewState]) -> int:
    """Return the number of the meeting that is asked for: the last one's where none is."""
    asked = given.get("meeting", "")
    number = int(asked) if asked.isascii() and asked.isdigit() else len(states) - 1
    return min(number, len(states) - 1)


def _file(name: str) -> bytes:
    return preview_file(name).read_bytes()
