"""Mistakes and customs that published papers really have, with invented texts: told, or left alone."""

from __future__ import annotations

import pytest
from findings_of import check_text

from toolkit.findings import Severity

HEAD = 'date: 2025-02-28\nstatus: minutes\nstart: "09.30"\nitems:\n'


def item(title, *lines):
    return "".join((f"  - title: {title}\n", *(f"    {line}\n" for line in (*lines, "decision: Godkendt."))))


def told(folder, text):
    return [(one.code, one.severity, one.place.line) for one in check_text(folder, text)]


def test_an_item_that_begins_before_the_former_ends_is_an_error(tmp_path):
    text = HEAD + item("Rekruttering", "time: 13.20-13.40") + item("Årsplan", "time: 13.35-13.45")
    assert told(tmp_path, text) == [("slot-overlap", Severity.ERROR, 9)]


@pytest.mark.parametrize("empty", ["recommendation:", "recommendation: []", "recommendation:   # mangler"])
def test_a_recommendation_with_nothing_under_it_is_a_warning(empty, tmp_path):
    text = HEAD + item("Frivillige", empty)
    assert told(tmp_path, text) == [("recommendation-empty", Severity.WARNING, 6)]


def test_a_recommendation_heading_with_nothing_under_it_is_a_warning_too(tmp_path):
    section = ("sections:", "  - heading: Indstilling", '    text: ""')
    statement = ("statement: |", "  ## Indstilling", "", "  ## Sagsfremstilling", "  Ordningen er ny.")
    assert told(tmp_path / "a", HEAD + item("Ledsagere", *section))[0][:2] == (
        "recommendation-empty",
        Severity.WARNING,
    )
    assert told(tmp_path / "b", HEAD + item("Ledsagere", *statement)) == [
        ("recommendation-empty", Severity.WARNING, 7)
    ]


def test_a_meeting_that_opens_long_before_its_first_item_and_pauses_between_items_is_in_order(tmp_path):
    slots = ("12.00-12.05", "12.05-12.15", "12.35-12.45", "12.50-13.50", "14.00-14.35", "15.25-15.30")
    text = HEAD.replace("items:", 'end: "15.30"\nitems:')
    assert told(tmp_path, text + "".join(item("Punkt", f"time: {slot}") for slot in slots)) == []
