"""The schemas describe every field, work anywhere, and say in plain words what is wrong."""

from __future__ import annotations

import json
import re
from itertools import combinations
from pathlib import Path

import compiled_schemas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from toolkit.checking import compiled_schemas as compiled
from toolkit.checking.fitting import fits_schema
from toolkit.checking.schema import check_schema
from toolkit.files.resources import schema_path
from toolkit.reading import danish
from toolkit.reading.yamlio import read_yaml

NAMES = ("meeting", "committee", "plan")
ROOT = Path(__file__).parents[2]
EXAMPLES = Path(__file__).parents[1] / "examples"
# What docs/generators/compiled_schemas.py and toolkit/checking/schema_findings.py both have an answer for.
KEYWORDS = {
    *("type", "properties", "required", "additionalProperties", "items", "enum", "pattern"),
    *("minimum", "maximum", "maxLength", "maxItems", "if", "then", "else", "anyOf", "$ref", "$defs"),
}
ANNOTATIONS = {"$schema", "$id", "title", "description", "examples", "default", "defaultSnippets", "format"}


def schema(name):
    return json.loads(schema_path(name).read_text(encoding="utf-8"))


def parts(part):
    """Every schema inside a schema."""
    yield part
    for key in ("properties", "$defs"):
        for inner in part.get(key, {}).values():
            yield from parts(inner)
    for key in ("items", "additionalProperties", "if", "then", "else"):
        if isinstance(part.get(key), dict):
            yield from parts(part[key])
    for inner in part.get("anyOf", ()):
        yield from parts(inner)


def kind_of(path):
    return next(name for name in NAMES if path.name.startswith(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid_versioned_and_needs_no_network(name):
    Draft202012Validator.check_schema(schema(name))
    assert re.fullmatch(rf"urn:minutes-toolkit:schema:{name}:\d+", schema(name)["$id"])
    assert all(part["$ref"].startswith("#/$defs/") for part in parts(schema(name)) if "$ref" in part)


@pytest.mark.parametrize("name", [*NAMES, "findings"])
def test_every_field_has_a_title_and_a_description(name):
    body = schema(name)
    for part in parts(body):
        for key, field in part.get("properties", {}).items():
            assert {"title", "description"} <= field.keys(), key


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_keeps_to_keywords_that_have_a_finding_in_words(name):
    for part in parts(schema(name)):
        assert part.keys() <= KEYWORDS | ANNOTATIONS
        if "$ref" in part:  # drafts that compile to Python ignore what stands beside a reference
            assert part.keys() <= {"$ref"} | ANNOTATIONS


def test_what_the_schemas_share_is_the_same_in_each():
    for one, other in combinations(NAMES, 2):
        first, second = schema(one)["$defs"], schema(other)["$defs"]
        assert all(first[name] == second[name] for name in first.keys() & second.keys())


def test_every_key_has_a_danish_word():
    keys = {key for name in NAMES for part in parts(schema(name)) for key in part.get("properties", {})}
    own = danish.OWNERS.keys() | danish.LAYOUTS.keys()  # these have words of their own in their places
    assert danish.KEYS.keys() <= keys <= danish.KEYS.keys() | own


def test_every_fixed_value_has_a_danish_word():
    values = {value for name in NAMES for part in parts(schema(name)) for value in part.get("enum", ())}
    assert values <= danish.VALUES.keys()


@pytest.mark.parametrize("name", NAMES)
def test_what_a_schema_refers_to_is_compiled_by_itself(name):
    """So that jsonschema explains only those parts of a file that are wrong."""
    targets = set(re.findall(r'"\$ref": "#/\$defs/(\w+)"', schema_path(name).read_text(encoding="utf-8")))
    assert targets
    assert {f"validate____defs_{target}" for target in targets} <= vars(compiled).keys()


def test_the_compiled_schemas_are_in_step():
    written = Path(compiled.__file__).read_text(encoding="utf-8")
    assert compiled_schemas.compiled() == written, "run: tox -e generate"


KEYS = sorted({key for name in NAMES for part in parts(schema(name)) for key in part.get("properties", {})})
LEAVES = st.sampled_from(
    [
        *(
            "Budget",
            "12:05",
            "12.05-12.10",
            "2025-02-28",
            "discussion",
            "minutes",
            "3a",
            "",
            " ",
            "a\nb",
            "title\n",
        ),
        *(
            "2025-03",
            "7 workdays before",
            "da",
            0,
            1,
            10,
            -1,
            2000,
            10.5,
            True,
            None,
            "12:05\n",
            "err",
            "off",
        ),
    ]
)
DATA = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=150, derandomize=True)
@given(
    st.sampled_from(NAMES),
    st.dictionaries(st.sampled_from(KEYS), DATA, max_size=5),
    st.dictionaries(
        st.sampled_from(sorted(schema("meeting")["$defs"]["item"]["properties"])), DATA, max_size=4
    ),
)
def test_the_compiled_schemas_and_jsonschema_agree(name, data, item):
    base = {
        "meeting": {"date": "2025-02-28"},
        "committee": {"name": "A", "organisation": "B"},
        "plan": {"year": 2025},
    }
    items = "meetings" if name == "plan" else "standing_items" if name == "committee" else "items"
    for candidate in (data, {**base[name], **data}, {**base[name], items: [{"title": "A", **item}]}):
        is_valid = Draft202012Validator(schema(name)).is_valid(candidate)
        assert fits_schema(candidate, f"{name}_file") == is_valid


@pytest.mark.parametrize("path", sorted((EXAMPLES / "valid").glob("*.yaml")), ids=lambda path: path.stem)
def test_a_valid_example_is_valid(path):
    document = read_yaml(path)
    assert [*document.findings, *check_schema(document, kind_of(path))] == []


@pytest.mark.parametrize("path", sorted((EXAMPLES / "invalid").glob("*.yaml")), ids=lambda path: path.stem)
def test_an_invalid_example_has_the_findings_that_its_lines_name(path):
    """A comment `# expect: code` names the finding of its line, several codes with commas."""
    document = read_yaml(path)
    lines = path.read_text(encoding="utf-8").splitlines()
    expected = {
        (number, code.strip())
        for number, line in enumerate(lines, 1)
        if "# expect:" in line
        for code in line.partition("# expect:")[2].split(",")
    }
    found = [*document.findings, *check_schema(document, kind_of(path))]
    assert {(finding.place.line, finding.code) for finding in found} == expected


def found_in(tmp_path, text, name="meeting"):
    path = tmp_path / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return {finding.code: finding for finding in check_schema(read_yaml(path), name)}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("konklusion", "decision"),
        ("vedhæftede", "attachments"),
        ("sagsnummer", "case"),
        ("tittle", "title"),
        ("desicion", "decision"),
    ],
)
def test_an_unknown_key_gets_a_guess_in_english_and_danish_alike(written, meant, tmp_path):
    found = found_in(tmp_path, f"date: 2025-02-28\nitems:\n  - title: A\n    {written}: x\n")
    assert found["unknown-key"].values["guess"] == meant


def test_a_misspelt_key_is_not_told_as_missing_too(tmp_path):
    found = found_in(tmp_path, "date: 2025-02-28\nitems:\n  - tittel: A\n")
    assert found.keys() == {"unknown-key"}


def test_a_time_without_quotes_is_shown_as_it_should_be_written(tmp_path):
    found = found_in(tmp_path, "date: 2025-02-28\nstart: 12.30\nend: 9.5\nitems: []\n")
    assert found["unquoted-time"].values["written"] in {"12.30", "9.5"}
    assert (
        found_in(tmp_path, "date: 2025-02-28\nstart: 12.30\nitems: []\n")["unquoted-time"].values["time"]
        == "12.30"
    )
    assert (
        found_in(tmp_path, "date: 2025-02-28\nstart: 9.5\nitems: []\n")["unquoted-time"].values["time"]
        == "9.50"
    )


def test_a_decimal_number_is_no_whole_one(tmp_path):
    assert found_in(tmp_path, "date: 2025-02-28\nitems:\n  - title: A\n    duration: 10.0\n").keys() == {
        "wrong-type"
    }


def test_a_point_that_a_colon_has_split_is_told_as_that(tmp_path):
    text = "date: 2025-02-28\nitems:\n  - title: A\n    recommendation:\n      - godkender: budgettet\n"
    assert found_in(tmp_path, text)["yaml-colon"].values["quoted"] == '"godkender: budgettet"'


def test_a_file_that_could_not_be_read_has_no_schema_findings(tmp_path):
    assert found_in(tmp_path, "") == {}


@pytest.mark.parametrize(
    ("line", "most"),
    [
        ("title: {}", 500),
        ("place: {}", 500),
        ("initials: {}", 200),
        ("items: [{{title: {}}}]", 500),
        ("items: [{{title: A, note: {}}}]", 300),
        ("items: [{{title: A, presenters: [{}]}}]", 200),
        ("items: [{{title: A, sections: [{{heading: {}, text: B}}]}}]", 300),
        ("items: [{{title: A, attachments: [{{file: a.pdf, title: {}}}]}}]", 500),
    ],
)
def test_a_text_that_a_page_has_no_room_for_is_told_with_its_length(line, most, tmp_path):
    assert "too-long" not in found_in(tmp_path, "date: 2025-02-28\n" + line.format("a" * most) + "\n")
    found = found_in(tmp_path, "date: 2025-02-28\n" + line.format("a" * (most + 1)) + "\n")["too-long"]
    assert (found.values["length"], found.values["most"]) == (most + 1, most)


def test_a_long_point_of_a_recommendation_and_a_long_statement_are_fine(tmp_path):
    long = "ord " * 400
    text = f"date: 2025-02-28\nitems:\n  - title: A\n    statement: {long}\n    recommendation: [{long}]\n"
    assert found_in(tmp_path, text) == {}


def test_the_committees_words_and_people_have_limits_too(tmp_path):
    head = "name: A\norganisation: B\n"
    for more in (f"labels: {{item: {'a' * 501}}}\n", f"members: [{{name: {'a' * 201}}}]\n"):
        assert found_in(tmp_path, head + more, "committee").keys() == {"too-long"}
