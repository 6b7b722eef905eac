"""What holds for every test: nothing is kept beyond the run, and Ctrl-C can be tried."""

import gc
import signal
from functools import cache
from pathlib import Path

import pytest
from built import DOCUMENTS, build
from command_line import quick_runs
from hypothesis import HealthCheck, settings

from toolkit.processes.garbage import collect_seldom

# As in the program: to look for it as often as Python does by itself took a fifth of the suite's time.
collect_seldom()

# CONTRIBUTING.md says why they take long. They begin first: one that began last would be waited for alone.
_TESTS = Path(__file__).parent
_LONGEST = (
    "whole/test_cases.py",
    "attachments/test_hostile_attachments.py",
    "tagging/test_tagging_samples.py",
    "packet/test_corpus.py",
    "convert/test_libreoffice_tags.py",
    "whole/test_wheel.py",
    "whole/test_pre_commit.py",
    "preview/test_preview_heard.py",
    "convert/test_layout_judged.py",
    "publishing/test_web_pages.py",
)
_SHORT = 60  # bytes; what is longer may be a whole document

# A busy machine is slow, which says nothing of what is tested.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


@pytest.fixture(autouse=True, scope="session")
def _heeding_interrupts():
    """Let tests' processes heed Ctrl-C also where the suite runs in the background, which has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(autouse=True)
def _nothing_set_aside():
    """Undo that `minutes check` keeps objects out of the search for garbage: Hypothesis looks for its own."""
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory):
    """Let the toolkit keep what it keeps between runs in a folder of this run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MINUTES_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def sample_documents(tmp_path_factory):
    """Give the folder of a sample's agenda and minutes, which are built when they are first asked for."""
    return cache(lambda meeting: build(meeting, tmp_path_factory.mktemp("sample"), only=DOCUMENTS))


@pytest.fixture(scope="module")
def _quickly():
    """Let `run_minutes_here` spare the processes that a packet takes."""
    with quick_runs():
        yield


def pytest_collection_modifyitems(items):
    """Begin with the files whose tests take longest."""
    items.sort(key=lambda item: item.path.relative_to(_TESTS).as_posix() not in _LONGEST)


def pytest_make_parametrize_id(val, argname):
    """Name no test by a document that is made for it: the clock is in some, and processes would not agree."""
    return argname if isinstance(val, bytes) and len(val) > _SHORT else None
