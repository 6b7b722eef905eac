"""The judges judge: what they call sound means something only when they name what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from judge import judge, judge_all, second_opinion, structure_text
from packetparts import new_pdf, save

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def untagged(tmp_path: Path) -> Path:
    path = tmp_path / "uden mærker.pdf"
    path.write_bytes(save(new_pdf(2)))
    return path


def test_verapdf_names_what_is_wrong_with_each_file_in_both_standards(untagged, tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"no PDF at all")

    found = judge_all([(untagged, "ua1"), (broken, "ua1"), (untagged, "2a")])

    assert any(fault.startswith("7.1-3 (2 times): Content is neither") for fault in found["ua1"][untagged])
    assert found["ua1"][broken][0].startswith("unreadable: ")
    assert any(fault.startswith("6.2.11.4.1-1 ") for fault in found["2a"][untagged]), (
        "the font is not embedded"
    )


def test_verapdf_asked_about_nothing_is_not_started():
    assert judge([]) == {}


def test_the_second_opinion_names_what_is_wrong(untagged):
    faults = second_opinion(untagged)

    assert any(fault.startswith("DOC-001: /MarkInfo /Marked is absent") for fault in faults), faults


def test_a_file_without_tags_has_no_text_in_its_structure(untagged):
    assert structure_text(untagged) == ""
