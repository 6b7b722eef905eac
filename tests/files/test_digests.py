"""What stands at a path is asked by its text."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from toolkit.files.digests import plain_path

NAMES = st.sampled_from(["", ".", "..", "a", "b..", "c.d"])


@given(st.lists(NAMES, min_size=1, max_size=6).map("/".join))
def test_a_path_as_text_is_written_as_a_path(text):
    assert plain_path(text) == str(Path(text))
