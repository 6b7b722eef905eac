"""A small client of language servers: it starts one as an editor does and speaks the protocol over stdio.

Source: Language Server Protocol 3.17, "Base Protocol".
"""

import json
import queue
import subprocess
import threading
import time
from contextlib import suppress

PATIENCE = 60  # seconds until a server that says nothing fails the test


class LanguageClient:
    """One server process: requests, notifications, and what the server says unasked."""

    def __init__(self, command, *, settings=None, **process_options):
        self._settings = settings or {}
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, **process_options
        )
        self._incoming = queue.Queue()
        self._count = 0
        self._versions = {}
        self._diagnostics = {}
        self.asked = []  # the server's own requests
        self.published = set()  # the files that there ever were diagnostics for
        self._listening = threading.Thread(target=self._listen, daemon=True)
        self._listening.start()

    def start(self, root, **capabilities):
        """Say hello; return what the server can do. `root` is the folder that the editor has open."""
        workspace = {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}}
        answer = self.request(
            "initialize",
            processId=None,
            rootUri=root.as_uri(),
            locale=capabilities.pop("locale", "en"),
            workspaceFolders=[{"uri": root.as_uri(), "name": root.name}],
            capabilities={"workspace": workspace | capabilities.pop("workspace", {}), **capabilities},
        )
        self.notify("initialized")
        self.notify("workspace/didChangeConfiguration", settings=self._settings)
        return answer["capabilities"]

    def open(self, path, text=None, *, language="yaml"):
        """Open a file, with `text` as its unsaved content where that is given."""
        if text is None:
            text = path.read_bytes().decode()
        version = self._versions[path] = self._versions.get(path, 0) + 1
        document = {"uri": path.as_uri(), "languageId": language, "version": version, "text": text}
        self.notify("textDocument/didOpen", textDocument=document)

    def change(self, path, text):
        """Type: the whole text of an open file anew."""
        self._versions[path] += 1
        document = {"uri": path.as_uri(), "version": self._versions[path]}
        self.notify("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])

    def close(self, path):
        self.notify("textDocument/didClose", textDocument={"uri": path.as_uri()})

    def ask(self, method, path, line, character, **more):
        """A request about a position (0-based; characters are UTF-16 units) in an open file."""
        position = {"line": line, "character": character}
        return self.request(
            f"textDocument/{method}", textDocument={"uri": path.as_uri()}, position=position, **more
        )

    def diagnostics(self, path, accept=lambda found: True):  # noqa: ARG005
        """The next diagnostics published for `path` that `accept` takes."""
        uri = path.as_uri()
        deadline = time.monotonic() + PATIENCE
        while True:
            if uri in self._diagnostics and accept(found := self._diagnostics.pop(uri)):
                return found
            self._take(self._next(deadline))

    def request(self, method, **params):
        self._count += 1
        number = self._count
        self._send(id=number, method=method, params=params)
        deadline = time.monotonic() + PATIENCE
        while True:
            message = self._next(deadline)
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]
            self._take(message)

    def notify(self, method, **params):
        self._send(method=method, params=params)

    def stop(self):
        """Shut the server down as the protocol wants; return its exit code."""
        self._send(id="shutdown", method="shutdown")
        deadline = time.monotonic() + PATIENCE
        while self._next(deadline).get("id") != "shutdown":
            pass
        self._send(method="exit")
        self._process.stdin.close()
        code = self._process.wait(PATIENCE)
        self._listening.join(PATIENCE)
        self._process.stdout.close()
        return code

    def kill(self):
        """End the server in any case."""
        self._process.kill()
        self._process.wait()
        self._listening.join(PATIENCE)
        self._process.stdout.close()
        with suppress(BrokenPipeError):  # of what it was not told any more
            self._process.stdin.close()

    def _take(self, message):
        """Note what the server tells, and answer what it asks, as an editor does."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self.published.add(message["params"]["uri"])
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            self.asked.append(message)
            result = None
            if message["method"] == "workspace/configuration":
                result = [self._settings.get(item.get("section")) for item in message["params"]["items"]]
            self._send(id=message["id"], result=result)

    def _next(self, deadline):
        message = self._incoming.get(timeout=max(0.1, deadline - time.monotonic()))
        assert message is not None, f"the server ended with {self._process.wait()}"
        return message

    def _send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self):
        stream = self._process.stdout
        while header := stream.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
                header = stream.readline()
            self._incoming.put(json.loads(stream.read(length)))
        self._incoming.put(None)


def offset_of(text, position):
    """The index into `text` of a protocol position, which counts lines and UTF-16 units."""
    start = 0
    for _ in range(position["line"]):
        start = text.index("\n", start) + 1
    line = text[start:].partition("\n")[0]
    return start + len(line.encode("utf-16-le")[: 2 * position["character"]].decode("utf-16-le"))


def apply_edits(text, edits):
    """`text` after the edits of a code action."""
    for edit in sorted(edits, key=lambda edit: offset_of(text, edit["range"]["start"]), reverse=True):
        start, end = (offset_of(text, edit["range"][side]) for side in ("start", "end"))
        text = text[:start] + edit["newText"] + text[end:]
    return text
