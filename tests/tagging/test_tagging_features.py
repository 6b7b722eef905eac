"""Documents of one feature each: every one tagged as it should be, sound, and not a pixel different."""

from __future__ import annotations

import pytest
from judge import judge
from tagcases import CASES, make
from taggedpages import pictures_of, tagged, tags_of, untagged

from toolkit.documents.barriers import Trouble
from toolkit.proof.aloud import read_aloud

# The renderer draws no line through struck text; the toolkit does.
DRAWN_BY_US = {"struck_text"}
# A table whose Word file does not tell what heads its columns: it is tagged, and its pages claim nothing.
HEADLESS = {"a_row_that_begins_late"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("features")
    for name in CASES:
        docx = make(name)
        pages = tagged(docx)
        expected = {Trouble.HEADS} if name in HEADLESS else set()
        assert {remark.trouble for remark in pages.remarks} == expected, name
        (folder / f"{name}.pdf").write_bytes(pages.pdf)
        (folder / f"{name}.plain.pdf").write_bytes(untagged(docx))
    return folder


def test_there_are_enough_of_them():
    assert len(CASES) >= 29


@pytest.mark.parametrize("name", CASES)
def test_the_tags_say_what_the_word_file_says(folder, name):
    _, expected = CASES[name]
    found = tags_of(folder / f"{name}.pdf")
    assert found.split() == f"H1[Prøve] {expected} P[Slut.]".split()


def test_verapdf_finds_nothing_but_that_tables_without_headings_claim_nothing(folder):
    verdicts = judge([folder / f"{name}.pdf" for name in CASES])
    assert len(verdicts) == len(CASES)
    found = {path.stem: [fault.split()[0] for fault in faults] for path, faults in verdicts.items()}
    assert found == {name: ["5-1"] if name in HEADLESS else [] for name in CASES}


@pytest.mark.parametrize("name", sorted(CASES.keys() - DRAWN_BY_US))
def test_not_a_pixel_is_different(folder, name):
    assert pictures_of(folder / f"{name}.pdf") == pictures_of(folder / f"{name}.plain.pdf")


def test_figures_that_are_set_high_are_heard_as_such(folder):
    heard = [one.text for one in read_aloud((folder / "raised_figures.pdf").read_bytes())]
    assert "Over 10⁶ af dem, og H2O ¹²" in heard
