"""CSV files: read back as they were written, and nothing in them is run by a spreadsheet program."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.files.csvtext import csv_bytes

CELLS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="'") | st.sampled_from(';,"\n'),
    max_size=12,
)


def read_back(data, separator):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator))


@given(rows=st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=4))
@settings(max_examples=40, derandomize=True)
def test_every_cell_comes_back_as_a_text(rows):
    back = read_back(csv_bytes(rows, "da"), ";")
    told = [
        [cell.removeprefix("'") if cell[:2] in {"'=", "'+", "'-", "'@"} else cell for cell in r] for r in back
    ]
    assert told == rows


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_what_would_run_as_a_formula_is_a_text(cell):
    assert read_back(csv_bytes([[cell]], "en"), ",") == [["'" + cell]]


def test_danish_files_have_semicolons_and_say_that_they_are_utf_8():
    assert csv_bytes([["Bilag", "Øre, næse"]], "da") == b"\xef\xbb\xbfBilag;\xc3\x98re, n\xc3\xa6se\r\n"
    assert csv_bytes([["Files", "a, b"]], "en") == b'\xef\xbb\xbfFiles,"a, b"\r\n'
