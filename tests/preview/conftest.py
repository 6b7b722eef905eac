"""What the tests of the preview share: a browser, and a meeting that is previewed."""

import shutil
from contextlib import ExitStack

import pytest
from browser import leading_browser, open_form
from command_line import make_workspace

from toolkit.files.cachefolder import cache_folder
from toolkit.preview.server import serving
from toolkit.preview.session import Preview


@pytest.fixture(scope="module")
def browser():
    with leading_browser() as page:
        yield page


@pytest.fixture
def fresh_form(browser):
    """Open the form of a preview, with nothing that waits from the test before; give its page."""
    page = browser()

    def begin(meeting, text, address):
        page.ask("open", "about:blank")  # where nothing is saved any more
        shutil.rmtree(cache_folder() / "drafts", ignore_errors=True)
        meeting.write_text(text, encoding="utf-8")
        open_form(page, address)
        return page

    yield begin
    page.run("window.onbeforeunload = null")


@pytest.fixture(scope="module")
def previewed(tmp_path_factory):
    """Begin a preview of a meeting that says `text`; give its file and the preview's guard."""
    with ExitStack() as stack:

        def begin(text, *, edit=False):
            meeting = make_workspace(tmp_path_factory.mktemp("preview"), text)
            preview = Preview([meeting], None, "en")
            stack.enter_context(preview.running())
            return meeting, stack.enter_context(serving(preview, edit=edit))

        yield begin
