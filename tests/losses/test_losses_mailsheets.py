"""Mails, workbooks and presentations that nobody here made: whatever is not on their pages is told."""

from __future__ import annotations

import pytest

from losses.ends import silent
from losses.mailsheets import corpus_files, judge
from losses.sourcepackages import spread_of

pytestmark = pytest.mark.corpus


def test_nothing_of_them_is_lost_without_a_word():
    files = spread_of(corpus_files(), 5)
    assert {name.rpartition(".")[2] for name in files} >= {"eml", "msg", "ods", "pptx", "xls", "xlsx"}
    assert silent(judge(files)) == {}
