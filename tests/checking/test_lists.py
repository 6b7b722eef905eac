"""A line that happens to begin with a date or an ordinal is told before it is printed as a list."""

from __future__ import annotations

import pytest
from findings_of import check_text

from toolkit.markup import find_numbered

HEAD = "date: 2025-02-28\nstatus: minutes\nitems:\n  - title: A\n    decision: Ja.\n"


def found_in(tmp_path, *lines, field="statement: |"):
    text = HEAD + f"    {field}\n" + "".join(f"      {line}\n" for line in lines)
    return [one for one in check_text(tmp_path, text) if one.code == "accidental-list"]


@pytest.mark.parametrize(
    "lines",
    [
        ["28. februar 2025 begynder forsøget."],
        ["Fristen er flyttet til", "1. august 2025."],
        ["- Høring", "- 3. marts: svarfrist"],
        ["> 14. Maj holdes et borgermøde."],
        ["1. jan. 2026 ændres taksterne."],
        ["1. kvartal viser et mindreforbrug."],
        ["1. og 2. behandling sker i maj."],
        ["2025. Derefter lukkes ordningen."],
        ["15. marts", "20. april", "1. maj"],
        ["- 1. 28. februar"],
    ],
)
def test_dates_ordinals_and_years_that_become_a_list_are_told(lines, tmp_path):
    assert found_in(tmp_path, *lines)


@pytest.mark.parametrize(
    "lines",
    [
        ["Den 28. februar 2025 begynder forsøget."],
        ["Fristen er flyttet til", "28. august 2025."],  # only 1 can begin a list within a paragraph
        [r"28\. februar 2025 begynder forsøget."],
        ["1. Budgettet godkendes.", "2. Forvaltningen følger op."],
        ["1. behandling af budgettet", "2. behandling af budgettet"],
        ["1. Majoriteten er for."],
        ["Kode:", "", "    1. august er en linje med kode"],
        ["28.februar 2025"],
        ["2) februar"],
    ],
)
def test_what_is_no_list_or_is_meant_as_one_is_left_alone(lines, tmp_path):
    assert found_in(tmp_path, *lines) == []


def test_each_line_is_told_at_its_own_place_with_its_own_mend(tmp_path):
    found = found_in(
        tmp_path, "Fristerne er den 1. maj og:", "", "1. maj for høring", "", "- x", "", "1. maj for svar"
    )
    assert [(one.place.line, one.place.column) for one in found] == [(9, 7), (13, 7)]
    assert {one.values["better"] for one in found} == {r"1\. maj"}


def test_the_mend_fits_the_quotes_of_the_text(tmp_path):
    (found,) = found_in(tmp_path / "double", field='statement: "1. maj er fristen."')
    assert found.values["better"] == r"1\\. maj"
    mended = HEAD + f'    statement: "{found.values["better"]} er fristen."\n'
    assert check_text(tmp_path / "mended", mended) == []


def test_texts_of_one_line_hold_no_lists(tmp_path):
    text = HEAD.replace("title: A", "title: 1. maj") + "    recommendation:\n      - 1. august tages i brug\n"
    assert check_text(tmp_path, text) == []


def test_numbered_items_are_found_with_their_lists():
    text = "1. a\n2. b\n   - x\n   - y\n\ntext\n\n7. **c** d\n"
    assert [(one.line, one.number, one.text, one.is_alone) for one in find_numbered(text)] == [
        (0, "1", "a", False),
        (1, "2", "b", False),
        (7, "7", "c d", True),
    ]
