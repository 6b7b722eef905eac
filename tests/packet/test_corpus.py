"""Files that nobody here made. One test, for it takes a while and tests may run in several processes."""

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


# The packages' own names tell which files are locked or broken on purpose.
ON_PURPOSE = (
    *("encrypt", "password", "pubkey", "aes256", "rc4", "broken", "circular", "malformed", "invalid"),
    *("fuzz", "livecycle", "newline-buffer-test"),
)


def test_some_300_files_are_in_their_packets_as_they_were_or_refused_with_a_reason():
    verdicts = judge(corpus_files())
    assert len(verdicts) >= FEWEST, tally(verdicts)
    assert {one.name: one.faults for one in verdicts if one.faults} == {}
    assert [one for one in verdicts if one.refusal and not one.refusal.startswith(REASONS)] == []
    surprising = [one for one in verdicts if one.refusal and not any(word in one.name for word in ON_PURPOSE)]
    assert surprising == []
