"""Tables of a text field: header rows, alignment, widths, and what stands below them."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from word_host import DocumentHost, paragraph_text, png, style_of, texts

from toolkit.markup.tables import column_widths

TABLE = """| Indsats | Budget | Andel |
| :--- | ---: | :---: |
| Introduktion | 120.000 kr. | 60 % |
| **Senior** | 80.000 kr. |
"""


@pytest.fixture
def host():
    return DocumentHost({"kort.png": png(3000, 1000)})


def rows(table):
    return [[paragraph_text(cell.p_lst[0]) for cell in row.tc_lst] for row in table.tr_lst]


def test_a_table_has_the_rows_and_cells_that_were_written(host):
    table, _ = host.add(TABLE)
    assert rows(table) == [
        ["Indsats", "Budget", "Andel"],
        ["Introduktion", "120.000 kr.", "60 %"],
        ["Senior", "80.000 kr.", ""],
    ]
    assert table.tblPr.style == "MinutesTable"


def test_cells_beyond_the_header_widen_the_table(host):
    table, _ = host.add("> | a | b |\n> |---|--:|\n> | c | d | e \\| *f* | g |\n> | h |")
    assert rows(table) == [["a", "b", "", ""], ["c", "d", "e | f", "g"], ["h", "", "", ""]]
    assert len(table.tblGrid.gridCol_lst) == 4


def test_the_first_row_is_a_header_that_repeats(host):
    table, _ = host.add(TABLE)
    headers = [[child.tag for child in row.trPr if child.tag == qn("w:tblHeader")] for row in table.tr_lst]
    assert headers == [[qn("w:tblHeader")], [], []]
    assert table.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"
    assert [style_of(cell.p_lst[0]) for row in table.tr_lst for cell in row.tc_lst] == [
        *["TableHeader"] * 3,
        *["TableText"] * 6,
    ]


def test_columns_are_aligned(host):
    table, _ = host.add(TABLE)
    for row in table.tr_lst:
        alignments = [cell.p_lst[0].pPr.jc.get(qn("w:val")) for cell in row.tc_lst]
        assert alignments == ["left", "right", "center"]
    plain, _ = host.add("| a |\n|---|\n| b |")
    assert plain.tr_lst[0].tc_lst[0].p_lst[0].pPr.jc is None


def test_a_row_stays_on_one_page_unless_it_may_not_fit(host):
    table, _ = host.add(f"| a |\n|---|\n| b |\n| {'lang tekst ' * 300} |")
    kept = [row.trPr is not None and row.trPr.find(qn("w:cantSplit")) is not None for row in table.tr_lst]
    assert kept == [True, True, False]


@pytest.mark.parametrize(
    "row",
    [
        "| " + "ord " * 60 + "|" + " b |" * 15,  # few letters, but in a column as narrow as a word
        "| ![y](kort.png) |" + " b |" * 15,
    ],
)
def test_a_row_that_its_column_makes_tall_may_split_and_does_not_repeat(host, row):
    table, _ = host.add(f"|{' a |' * 16}\n|{'-|' * 16}\n{row}")
    assert table.tr_lst[1].trPr is None
    table, _ = host.add(f"{row}\n|{'-|' * 16}\n|{' a |' * 16}")
    marks = {child.tag for child in table.tr_lst[0].trPr}
    assert not marks & {qn("w:cantSplit"), qn("w:tblHeader")}


def test_two_tables_stay_two_and_the_last_block_is_a_paragraph(host):
    elements = host.add("| a |\n|---|\n\n| b |\n|---|")
    assert [element.tag for element in elements] == [qn("w:tbl"), qn("w:p")] * 2


def test_cells_hold_links_line_breaks_and_pictures_of_their_width(host):
    table, _ = host.add("| a | b |\n|---|---|\n| [x](https://example.org) | ![y](kort.png) |")
    link, picture = table.tr_lst[1].tc_lst
    assert len(list(link.iter(qn("w:hyperlink")))) == 1
    (size,) = picture.iter(qn("wp:extent"))
    assert int(size.get("cx")) <= picture.width


def test_a_table_in_an_item_is_indented_and_as_much_narrower(host):
    _, table, _ = host.add("- | a |\n  |---|\n  | b |")
    indent = int(table.tblPr.find(qn("w:tblInd")).get(qn("w:w")))
    assert indent > 0
    assert (
        sum(int(column.w) for column in table.tblGrid.gridCol_lst) // 635 == host.text_width // 635 - indent
    )


def test_more_columns_than_word_can_hold_become_lines(host):
    header = "|" + "x|" * 64
    assert texts(host.add(f"{header}\n|{'-|' * 64}\n{header}")) == [" | ".join(["x"] * 64)] * 2


def test_short_columns_get_what_they_need_and_long_ones_the_rest():
    number, remark = column_widths([["120.000 kr.", "ord " * 100]], 9000)
    assert 1300 < number < 2200
    assert number + remark == 9000


def test_a_word_too_long_for_the_page_leaves_room_for_the_others():
    word, other = column_widths([["x" * 300, "Budget 2025"]], 9000)
    assert word > other > 1000


def test_equal_columns_are_equally_wide():
    assert column_widths([["a", "b", "c"], ["d", "e", "f"]], 9000) == [3000] * 3


@settings(max_examples=100, derandomize=True)
@given(
    st.integers(1, 63).flatmap(
        lambda columns: st.lists(
            st.lists(st.text("ab  c", max_size=80), min_size=columns, max_size=columns),
            min_size=1,
            max_size=4,
        )
    ),
    st.integers(3000, 12000),
)
def test_columns_always_fill_the_width(cells, total):
    widths = column_widths(cells, total)
    assert sum(widths) == total
    assert min(widths) > 0
