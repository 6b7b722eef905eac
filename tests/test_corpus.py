"""Files that nobody here made: each is in the packet as it was, or refused with a reason."""

from __future__ import annotations

import pytest
from corpus import corpus_files, judge, tally

pytestmark = pytest.mark.corpus

FEWEST = 290
# What may keep a PDF out of a packet, as its refusal begins.
REASONS = (
    "the file is locked",
    "the file is damaged",
    "the file has no pages",
    "this is a dynamic Adobe form",
)


@pytest.fixture(scope="module")
def verdicts():
    return judge(corpus_files())


def test_every_file_comes_to_an_end(verdicts):
    assert len(verdicts) >= FEWEST
    assert f"{len(verdicts)} files" in tally(verdicts)


def test_every_file_that_is_included_has_as_many_pages_and_looks_as_it_did(verdicts):
    assert {one.name: one.faults for one in verdicts if one.faults} == {}
    assert sum(not one.refusal for one in verdicts) >= 250


def test_every_refusal_says_why(verdicts):
    assert [one for one in verdicts if one.refusal and not one.refusal.startswith(REASONS)] == []


def test_nothing_is_refused_that_other_programs_open(verdicts):
    """The packages' own names tell which files are locked or broken on purpose."""
    telling = ("encrypt", "password", "pubkey", "aes256", "rc4", "broken", "circular", "malformed", "invalid")
    telling += ("fuzz", "livecycle", "newline-buffer-test")
    unexpected = [one for one in verdicts if one.refusal and not any(word in one.name for word in telling)]
    assert unexpected == []
