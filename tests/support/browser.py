"""A browser, led by tests/web/lead.mjs: pages that are opened, clicked, typed into and looked at.

It is Chromium, or Firefox where MINUTES_BROWSER says so (`tox -e firefox`).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

WEB = Path(__file__).parents[1] / "web"


def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert found, "Chromium is missing: apt-get install chromium"
    return found


def firefox() -> str:
    found = shutil.which("firefox") or shutil.which("firefox-esr")
    assert found, "Firefox is missing: apt-get install firefox-esr"
    return found


def program() -> str:
    return firefox() if os.environ.get("MINUTES_BROWSER") == "firefox" else chromium()


class Page:
    """One page of the browser, by a name of the test's; what is asked of it is in lead.mjs."""

    def __init__(self, child: subprocess.Popen[str], name: str) -> None:
        self._child = child
        self._name = name

    def ask(self, command: str, *given: object) -> object:
        self._child.stdin.write(json.dumps({"name": self._name, "command": command, "given": given}) + "\n")
        self._child.stdin.flush()
        answer = json.loads(self._child.stdout.readline())
        assert "failed" not in answer, f"{command} {given}: {answer['failed']}"
        return answer["done"]

    def wait(self, code: str, seconds: float = 60) -> object:
        """Wait until a piece of JavaScript says something true, and return that."""
        return self.ask("wait", code, seconds)

    def run(self, code: str) -> object:
        return self.ask("run", code)

    def text(self, where: str) -> str:
        return self.run(f"document.querySelector({json.dumps(where)})?.innerText ?? ''")


def open_form(page, address):
    """Open a preview's page and wait for the form in it."""
    page.ask("open", address)
    page.wait("document.querySelector('#fields .root')")


def unfold(page):
    """Open all that is folded in a form."""
    page.run("document.querySelectorAll('#fields .fold').forEach((fold) => fold.open = true)")


@contextmanager
def leading_browser():
    """Give a function that opens a page by a name; all of them are gone afterwards."""
    assert (WEB / "node_modules" / "puppeteer-core").is_dir(), "tests/web/install.sh has not been run"
    command = ["node", str(WEB / "lead.mjs"), program()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as child:
        try:
            yield lambda name="page": Page(child, name)
        finally:
            child.terminate()
            child.wait(20)
