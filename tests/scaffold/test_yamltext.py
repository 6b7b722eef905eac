"""Data written as YAML reads back as the same data, and looks as a person would write it."""

from datetime import date
from functools import partial
from unicodedata import normalize

from hypothesis import example, given, settings
from hypothesis import strategies as st

from toolkit.reading.yamlio import read_yaml
from toolkit.scaffold.yamltext import yaml_lines

# What a text field may hold: everything but what the reader refuses (control characters, lone surrogates).
# The reader gives letters back in one piece (form NFC).
texts = st.text(
    st.characters(
        exclude_categories=["Cc", "Cs", "Cn"],
        include_characters="\n\t",
        exclude_characters="\ufeff\ufffe\uffff",
    ),
    max_size=40,
).map(partial(normalize, "NFC"))
# No key of a meeting file: the reader takes those in Danish too and gives them back in English.
keys = (texts.map("a key: {}".format) | texts.map("key{}".format)).map(partial(normalize, "NFC"))
# Days of our calendar: others are told as none of it, and stay as they are written.
days = st.dates(date(1583, 1, 1), date(9998, 12, 31))
values = st.recursive(
    texts | st.booleans() | st.none() | st.integers(-(10**9), 10**9) | days,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(keys, values, min_size=1, max_size=4))
@settings(max_examples=150, derandomize=True)
@example({"place": "Kursuscentret,\nSkovvej 12\n"})
@example({"text": "no end of line\nhere"})
@example({"text": "  indented\nfirst line\n"})
@example({"words": ["no", "12:30", "2025-02-28", "1e3", "~", "# not a comment", "a: b", "- x", "", "Evt."]})
@example({"list": [[], {}, [[1, [2]]], {"a": [{"b": "c\nd\n"}]}]})
def test_what_is_written_reads_back_the_same(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "written.yaml"
    path.write_text("\n".join(yaml_lines(data)) + "\n", encoding="utf-8", newline="\n")
    document = read_yaml(path)
    assert not document.findings
    assert document.data == data


def test_texts_look_as_a_person_would_write_them():
    data = {
        "title": "Godkendelse af dagsordenen",
        "time": "12:00-12:05",
        "recommendation": ["godkender dagsordenen", "udskyder: intet"],
        "statement": "Første afsnit.\n\nAndet afsnit.\n",
        "attachments": [{"title": "Status", "file": "bilag/status.pdf"}],
    }
    assert yaml_lines([data]) == [
        "- title: Godkendelse af dagsordenen",
        '  time: "12:00-12:05"',
        "  recommendation:",
        "    - godkender dagsordenen",
        '    - "udskyder: intet"',
        "  statement: |",
        "    Første afsnit.",
        "",
        "    Andet afsnit.",
        "  attachments:",
        "    - title: Status",
        "      file: bilag/status.pdf",
    ]
