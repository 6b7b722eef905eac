"""Mails, workbooks and presentations that nobody here made: whatever is not on their pages is told."""

from __future__ import annotations

import pytest

from losses.ends import silent
from losses.mailsheets import corpus_files, judge

pytestmark = pytest.mark.corpus


def test_nothing_of_them_is_lost_without_a_word():
    assert silent(judge(corpus_files())) == {}
