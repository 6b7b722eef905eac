"""Sizes of files as people write them."""

from __future__ import annotations

import pytest

from toolkit.meetings.sizes import read_size


@pytest.mark.parametrize(
    ("text", "expected"),
    [("20 MB", 20_000_000), ("20mb", 20_000_000), ("1,5 GB", 1_500_000_000), ("300kB", 300_000)],
)
def test_a_size_is_read_in_decimal_units(text, expected):
    assert read_size(text) == expected


@pytest.mark.parametrize("text", ["20", "MB", "-1 MB", "20 MiB", "tyve MB"])
def test_what_is_no_size_is_refused(text):
    with pytest.raises(ValueError, match=text):
        read_size(text)
