"""Mails, workbooks and presentations that nobody here made: whatever is not on their pages is told."""

from __future__ import annotations

import pytest

from losses.ends import silent
from losses.mailsheets import corpus_files, judge
from losses.sourcepackages import PYPI, files_of, spread_of
from toolkit.attachments.conversion.mailwords import read_file_name
from toolkit.attachments.conversion.winmail import read_winmail

pytestmark = pytest.mark.corpus
WINMAILS = (PYPI, "tnefparse==1.4.0")


def test_nothing_of_them_is_lost_without_a_word():
    files = spread_of(corpus_files(), 5)
    assert {name.rpartition(".")[2] for name in files} >= {"eml", "msg", "ods", "pptx", "xls", "xlsx"}
    assert silent(judge(files)) == {}


def test_the_files_in_envelopes_of_outlook_come_out_whole():
    files = files_of((WINMAILS,), ".tnef")
    found = {name.rpartition("/")[2]: list(_enclosed(read_winmail(data))) for name, data in files.items()}
    assert found["two-files.tnef"] == [("AUTHORS", 244), ("README", 893)]
    assert found["umlaut.tnef"][2] == ("UmlautAnhang-äüö.txt", 14)
    assert found["missing-filenames.tnef"][0] == ("generpts.src", 61210)
    assert found["long-filename.tnef"] == [("allproductsmar2000.dat", 279)]


def _enclosed(mail):
    for part in mail.walk():
        name = read_file_name(part)
        if name:
            yield name, len(part.get_payload(decode=True))
