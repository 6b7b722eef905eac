"""Attachments broken at random are in the packet as they are, or refused by name (all: `tox -e fuzz`)."""

from __future__ import annotations

import pytest
from fuzzedfiles import check_files

pytestmark = pytest.mark.corpus

NUMBERS = range(20)


def test_broken_attachments_are_as_they_were_or_refused_by_name():
    ends, faults = check_files(NUMBERS)
    assert faults == []
    assert ends.total() == len(NUMBERS)
    assert {end.partition(" ")[0] for end in ends} == {"pdf", "docx", "eml", "xlsx"}
