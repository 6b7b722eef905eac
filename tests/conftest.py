"""What holds for every test: nothing is kept beyond the run."""

import pytest


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory):
    """Let the toolkit keep what it keeps between runs in a folder of this run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MINUTES_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield
