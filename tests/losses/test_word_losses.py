"""Nothing of other projects' Word files is lost without a word, with LibreOffice and without it."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from losses.ends import End, silent, tally
from losses.sourcepackages import spread_of
from losses.wordlosses import judge_word_files, no_office, word_files
from toolkit.convert.foreign import convert_office
from toolkit.convert.wordapart import word_files_apart

pytestmark = pytest.mark.corpus

FEWEST = 40
UNREAD = "track_changes_on.docx"  # at whose changes mammoth gives up
SECONDS, MEGABYTES = 60, 1000


@pytest.mark.parametrize("office", [no_office, convert_office], ids=["without", "with"])
def test_of_word_files_everything_is_on_the_pages_or_named(office):
    with word_files_apart(SECONDS, MEGABYTES) as word:
        verdicts = judge_word_files(spread_of(word_files(), 3), word, office)
    assert len(verdicts) >= FEWEST
    assert silent(verdicts) == {}
    complete = [one for one in verdicts if one.end in (End.COMPLETE, End.COMPLETED)]
    assert len(complete) > 0.85 * len(verdicts), tally("Word files", verdicts)  # or it is all false alarms
    assert {PurePath(one.name).name for one in verdicts if one.end is End.UNREAD} <= {UNREAD}
    refused = [one.what[0] for one in verdicts if one.end is End.REFUSED]
    assert [reason for reason in refused if "it has no word/document.xml" not in reason] == []
