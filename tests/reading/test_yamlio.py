"""YAML becomes plain data with YAML 1.2's meaning, and everything risky in it a finding."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.reading.filewords import composed
from toolkit.reading.yamlio import MAX_DEPTH, read_yaml


def read(folder, text):
    path = folder / "meeting.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_yaml(path)


def codes(document):
    return [finding.code for finding in document.findings]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12:30", "12:30"),
        ("12.30", 12.3),
        ("no", "no"),
        ("off", "off"),
        ("true", True),
        ("007", 7),
        ("0o17", 15),
        ("0x1F", 31),
        ("1_000", "1_000"),
        ("1e3", 1000.0),
        (".inf", float("inf")),
        ("~", None),
        ("", None),
        ("2025-02-28", date(2025, 2, 28)),
        ("2025-02-30", "2025-02-30"),
        ("2025-02-28 12:00", "2025-02-28 12:00"),
        ('"2025-02-28"', "2025-02-28"),
        ("!!str 12", "12"),
        ("2-30-73-60-25", "2-30-73-60-25"),
        ("<<", "<<"),
    ],
)
def test_a_word_means_what_yaml_1_2_says_and_an_iso_date_is_a_date(written, meant, tmp_path):
    document = read(tmp_path, f"a: {written}\n")
    assert document.data == {"a": meant}
    assert document.findings == ()


def test_a_date_in_quotes_is_a_date_where_a_date_belongs(tmp_path):
    document = read(tmp_path, 'date: "2025-02-28"\ntitle: "2025-02-28"\ndue: "12"\n')
    assert document.data == {"date": date(2025, 2, 28), "title": "2025-02-28", "due": "12"}


def test_every_value_and_key_has_its_place(tmp_path):
    document = read(
        tmp_path, "date: 2025-02-28\nitems:\n  - title: Budget  # note\n    presenters: [Anna, Bo]\n"
    )
    place = document.place(("items", 0, "title"))
    assert (place.line, place.column, place.end_column) == (3, 12, 18)
    assert document.key_place(("items", 0, "title")).column == 5
    assert document.source(("items", 0, "presenters")) == "[Anna, Bo]"
    assert document.source(("items", 0, "presenters", 1)) == "Bo"
    assert document.source(("date",)) == "2025-02-28"


def test_what_is_not_there_has_the_place_of_what_is_around_it(tmp_path):
    document = read(tmp_path, "items:\n  - title: Budget\n")
    assert document.place(("items", 0, "statement", "deeper")) == document.place(("items", 0))


def test_words_inside_a_text_of_several_lines_have_a_place(tmp_path):
    document = read(tmp_path, "statement: |\n  Se bilag 2.\n\n  Se ogsaa bilag 2 igen.\n")
    place = document.text_place(("statement",), "bilag 2", "Se bilag 2.\n\nSe ogsaa ")
    assert (place.line, place.column) == (4, 12)


def test_columns_count_characters_not_bytes(tmp_path):
    document = read(tmp_path, "🙂ø: {a: æble}\n")
    assert document.place(("🙂ø", "a")).column == 9


def test_a_duplicate_key_is_found_and_the_first_one_counts(tmp_path):
    document = read(tmp_path, "a: 1\nb: {x: 1, x: 2}\na: {y: *z}\n")
    assert document.data == {"a": 1, "b": {"x": 1}}
    assert codes(document) == ["duplicate-key", "duplicate-key", "yaml-start-character"]
    assert document.findings[1].values["first"] == 1


def test_an_alias_repeats_a_value(tmp_path):
    document = read(tmp_path, "a: &who [Anna Dahl]\nb: *who\n")
    assert document.data == {"a": ["Anna Dahl"], "b": ["Anna Dahl"]}
    assert document.findings == ()


def test_aliases_that_grow_without_end_are_refused(tmp_path):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    document = read(tmp_path, "\n".join(lines))
    assert document.data is None
    assert codes(document) == ["alias-expansion"]


def test_an_alias_inside_its_own_value_ends_nowhere(tmp_path):
    document = read(tmp_path, "a: &a [*a]\n")
    assert document.data == {"a": ["*a"]}
    assert codes(document) == ["yaml-start-character"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_nesting_without_end_is_refused_quickly(opening, tmp_path):
    document = read(tmp_path, opening * 100_000)
    assert document.data is None
    assert codes(document) == ["nesting-too-deep"]


def test_nesting_up_to_the_limit_is_read(tmp_path):
    assert read(tmp_path, "[" * MAX_DEPTH + "]" * MAX_DEPTH).findings == ()


def test_a_tag_never_makes_an_object(tmp_path):
    document = read(tmp_path, "a: !!python/object/apply:os.system [touch /tmp/x]\nb: !vigtigt ja\n")
    assert document.data == {"a": ["touch /tmp/x"], "b": "ja"}
    assert codes(document) == ["yaml-start-character", "yaml-start-character"]


def test_text_that_yaml_would_take_for_an_anchor_is_not_lost(tmp_path):
    document = read(tmp_path, "title: &Co holder oplæg\n")
    assert codes(document) == ["yaml-start-character"]
    assert document.findings[0].values["quoted"] == '"&Co holder oplæg"'


def test_escapes_may_not_smuggle_control_characters_in(tmp_path):
    document = read(tmp_path, 'a: "bell \\a"\nb: "nul \\0"\nc: "line \\n tab \\t"\n')
    assert codes(document) == ["control-character", "control-character"]
    assert document.data == {"a": "bell  ", "b": "nul  ", "c": "line \n tab \t"}


def test_a_lone_surrogate_is_a_finding(tmp_path):
    assert codes(read(tmp_path, 'a: "\\ud800"\n'))


def test_only_the_first_document_of_a_file_is_read(tmp_path):
    document = read(tmp_path, "a: 1\n---\nb: 2\n")
    assert document.data == {"a": 1}
    assert codes(document) == ["yaml-documents"]


def test_a_key_is_a_word(tmp_path):
    document = read(tmp_path, "[a, b]: 1\n? {c: d}\n: 2\n*x : 3\ne: 4\n")
    assert document.data == {"e": 4}
    assert set(codes(document)) == {"yaml-key"}


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "null\n"])
def test_an_empty_file_says_so(text, tmp_path):
    assert codes(read(tmp_path, text)) == ["file-empty"]


@settings(max_examples=60, derandomize=True)
@given(st.text(max_size=80))
def test_no_text_makes_reading_fail(tmp_path_factory, text):
    document = read(tmp_path_factory.mktemp("any"), text.encode("utf-8", "surrogatepass"))
    assert document.data is not None or document.findings


_PLAIN = st.recursive(
    st.text(
        st.characters(
            codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
        )
    ).map(composed)  # as all that is read
    | st.integers()
    | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abcæø", min_size=1), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=60, derandomize=True)
@given(st.dictionaries(st.text("abcæø", min_size=1), _PLAIN, min_size=1, max_size=4))
def test_json_reads_as_the_data_it_stands_for_and_each_value_has_a_place(tmp_path_factory, data):
    import json

    document = read(tmp_path_factory.mktemp("json"), json.dumps(data, ensure_ascii=False))
    assert document.data == data
    assert document.findings == ()
    for key in data:
        assert document.source((key,)).startswith(json.dumps(data[key], ensure_ascii=False)[0])
