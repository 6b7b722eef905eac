"""Findings for people have their line and a caret; programs get JSON and GitHub its annotations."""

from __future__ import annotations

import json
from datetime import time

import pytest
from jsonschema import Draft202012Validator

from toolkit.catalogue import finding
from toolkit.files.resources import schema_path
from toolkit.findings import Place
from toolkit.reporting.reporter import format_github, format_json, format_text, sort_findings

LINES = ["date: 2025-02-28", "items:", "  - title: A", "    time: 12:50-13:00", ""]


@pytest.fixture
def overlap(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "meeting.yaml"
    path.write_text("\n".join(LINES))
    place = Place(path.relative_to(tmp_path), 4, 11, 22)
    return finding("slot-overlap", place, item="3", other="2", start=time(12, 50), end=time(12, 55))


def test_text_shows_the_line_with_a_caret_and_the_remedy_at_the_caret(overlap):
    assert format_text([overlap], "en", colour=False) == (
        "meeting.yaml:4:11: error[slot-overlap]: item 3 starts 12:50, before item 2 ends (12:55)\n"
        "   4 |     time: 12:50-13:00\n"
        "     |           ^^^^^^^^^^^ start it at 12:55 or later"
    )


def test_danish_has_its_own_words_and_times(overlap):
    text = format_text([overlap], "da", colour=False)
    assert "punkt 3 begynder kl. 12.50, før punkt 2 slutter (12.55)" in text
    assert "^ lad det begynde kl. 12.55 eller senere" in text


def test_colour_changes_nothing_but_colour(overlap):
    import re

    plain = format_text([overlap], "en", colour=False)
    coloured = format_text([overlap], "en", colour=True)
    assert "\x1b[1;31merror[slot-overlap]" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain


def test_findings_are_sorted_and_told_once(overlap):
    other = finding("no-items", Place(overlap.place.path, 2, 1, 6))
    assert [one.code for one in sort_findings([overlap, other, overlap])] == ["no-items", "slot-overlap"]


def test_a_file_that_is_not_there_has_a_remedy_without_a_line(tmp_path):
    text = format_text([finding("file-missing", Place(tmp_path / "none.yaml"))], "en", colour=False)
    assert text.splitlines()[1].strip().startswith("check the path")


def test_a_long_line_is_cut_around_the_place(tmp_path):
    path = tmp_path / "meeting.yaml"
    path.write_text("title: " + "x" * 500 + " TODO " + "y" * 500)
    place = Place(path, 1, 509, 513)
    _, shown, caret = format_text(
        [finding("leftover-text", place, written="TODO")], "en", colour=False
    ).splitlines()
    assert len(shown) < 130
    assert shown[caret.index("^") : caret.index("^") + 4] == "TODO"


def test_json_is_of_the_form_that_its_schema_describes(overlap):
    data = json.loads(format_json([overlap], "en"))
    schema = json.loads(schema_path("findings").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(data)
    assert data["findings"][0] == {
        "code": "slot-overlap",
        "severity": "error",
        "file": "meeting.yaml",
        "line": 4,
        "column": 11,
        "end_column": 22,
        "message": "item 3 starts 12:50, before item 2 ends (12:55)",
        "mend": "start it at 12:55 or later",
    }


def test_no_findings_are_an_empty_list_and_an_empty_text():
    assert json.loads(format_json([], "da")) == {"version": 1, "findings": []}
    assert format_text([], "da", colour=True) == format_github([], "da") == ""


def test_github_gets_one_annotation_a_finding_with_its_signs_escaped(tmp_path):
    odd = finding("leftover-text", Place(tmp_path / "a,b:c.yaml", 2, 3, 7), written="100%\nTODO")
    line = format_github([odd], "en")
    assert line.startswith("::warning file=")
    assert "a%2Cb%3Ac.yaml,line=2,col=3,endColumn=6,title=leftover-text::`100%25 TODO`" in line
    assert "\n" not in line
