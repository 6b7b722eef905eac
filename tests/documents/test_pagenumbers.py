from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from worddocs import WordDoc, bookmark, document_of, run

from toolkit.documents.pagenumbers import (
    PageRun,
    Section,
    displayed_number,
    format_number,
    mark_sections,
    plan_labels,
    plan_page_numbers,
    unmark_sections,
)
from toolkit.documents.pages import PageLabels
from toolkit.errors import ConversionError

ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def value_of(roman: str) -> int:
    values = [ROMAN_VALUES[letter] for letter in roman]
    return sum(-now if now < after else now for now, after in zip(values, [*values[1:], 0], strict=True))


@given(st.integers(1, 3999))
@settings(max_examples=60, derandomize=True)
def test_roman_numerals_count(number):
    assert value_of(format_number(number, "r")) == number
    assert format_number(number, "R") == format_number(number, "r").upper()


def test_letters_go_on_doubled_as_in_word_and_pdf():
    assert [format_number(number, "a") for number in (1, 26, 27, 53)] == ["a", "z", "aa", "aaa"]
    assert format_number(28, "A") == "BB"


def test_front_matter_then_page_one_at_the_first_item():
    sections = (Section("_section_1", None, ""), Section("_section_2", 1, ""))
    runs = plan_page_numbers(sections, {"_section_1": 1, "_section_2": 4})
    assert [displayed_number(runs, page) for page in (3, 4, 9)] == ["3", "1", "6"]
    # No two pages of the reader's page box share a number.
    assert plan_labels(runs) == (PageLabels(1, "r", 1), PageLabels(4, "D", 1))


def test_a_front_matter_with_a_format_of_its_own_keeps_it():
    sections = (Section("_section_1", None, "upperLetter"), Section("_section_2", 1, "decimal"))
    runs = plan_page_numbers(sections, {"_section_1": 1, "_section_2": 3})
    assert [displayed_number(runs, page) for page in (1, 2, 3)] == ["A", "B", "1"]
    assert plan_labels(runs)[0] == PageLabels(1, "A", 1)


def test_a_section_without_a_start_goes_on_counting():
    sections = (Section("_section_1", 5, ""), Section("_section_2", None, "lowerRoman"))
    runs = plan_page_numbers(sections, {"_section_1": 1, "_section_2": 3})
    assert [displayed_number(runs, page) for page in (1, 2, 3)] == ["5", "6", "vii"]


@given(st.lists(st.tuples(st.integers(1, 5), st.none() | st.integers(0, 20)), min_size=1, max_size=6))
@settings(max_examples=60, derandomize=True)
def test_within_a_section_each_page_counts_one_more(lengths):
    sections, targets, page = [], {}, 1
    for number, (length, start) in enumerate(lengths):
        sections.append(Section(f"s{number}", start, ""))
        targets[f"s{number}"] = page
        page += length
    runs = plan_page_numbers(sections, targets)
    first_pages = {targets[section.bookmark] for section in sections if section.start is not None}
    for after in set(range(2, page)) - first_pages:
        assert int(displayed_number(runs, after)) == int(displayed_number(runs, after - 1)) + 1


def test_only_a_document_that_restarts_or_reformats_its_numbers_is_marked():
    plain = WordDoc()
    plain.text("one")
    plain.section()
    plain.text("two")
    assert mark_sections(document_of(plain.to_bytes())) == ()


def test_marking_leaves_no_trace_and_disturbs_no_bookmark():
    word = WordDoc()
    word.paragraph(bookmark(7, "item_1", run("one")))
    word.section('<w:pgNumType w:fmt="lowerRoman"/>')
    word.block("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")
    root = document_of(word.to_bytes())
    before = [element.attrib for element in root.iter()]
    sections = mark_sections(root)
    assert [section.number_format for section in sections] == ["lowerRoman", ""]
    names = [mark.get(mark.nsmap["w"].join("{}") + "name") for mark in root.iter("{*}bookmarkStart")]
    assert names == ["_section_1", "item_1", "_section_2"]
    unmark_sections(root)
    assert [element.attrib for element in root.iter()] == before


def test_a_section_that_is_on_no_page_is_an_error():
    with pytest.raises(ConversionError):
        plan_page_numbers((Section("_section_1", 1, ""),), {})
    assert displayed_number((PageRun(1, 1, "D"),), 12) == "12"
