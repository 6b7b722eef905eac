"""The Danish schemas say the same as the English ones, in Danish words."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import danish_schemas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from toolkit.files.resources import schema_path
from toolkit.reading import danish
from toolkit.reading.filewords import data_in, key_in
from toolkit.reading.translation import text_in
from toolkit.reading.yamlio import read_yaml

NAMES = ("meeting", "committee", "plan")
ROOT = Path(__file__).parents[2]
GENERATORS = ROOT / "docs" / "generators"
EXAMPLES = Path(__file__).parents[1] / "examples"
VALID = sorted((EXAMPLES / "valid").glob("*.yaml"))


def schema(name):
    return json.loads(schema_path(name).read_text(encoding="utf-8"))


def validator(name):
    return Draft202012Validator(schema(name))


def fields(part):
    """Every field of a schema with its key."""
    if isinstance(part, list):
        for inner in part:
            yield from fields(inner)
    elif isinstance(part, dict):
        yield from part.get("properties", {}).items()
        for inner in part.values():
            yield from fields(inner)


@pytest.mark.parametrize("name", NAMES)
def test_the_danish_schema_is_what_the_english_one_gives(name):
    written = schema_path(f"{name}.da").read_text(encoding="utf-8")
    assert danish_schemas.danish_schema(name) == written, "run: tox -e generate"


@pytest.mark.parametrize("name", NAMES)
def test_a_danish_schema_is_valid_versioned_and_explains_every_field(name):
    body = schema(f"{name}.da")
    Draft202012Validator.check_schema(body)
    version = schema(name)["$id"].rpartition(":")[2]
    assert body["$id"] == f"urn:minutes-toolkit:schema:{name}.da:{version}"
    english = {field["description"] for _, field in fields(schema(name))}
    for key, field in fields(body):
        assert {"title", "description"} <= field.keys(), key
        assert field["description"] not in english, key


def test_no_danish_text_is_left_over():
    texts = json.loads((GENERATORS / "danish_schema_texts.json").read_text(encoding="utf-8"))
    everything = "".join(schema_path(name).read_text(encoding="utf-8") for name in NAMES)
    used = {json.dumps(text, ensure_ascii=False) for kind in texts.values() for text in kind}
    assert [text for text in used if text not in everything] == []


def test_every_field_has_a_danish_word_of_its_own():
    elsewhere = {*danish.OWNERS, *danish.LAYOUTS} - danish.KEYS.keys()
    danish_elsewhere = {*danish.OWNERS.values(), *danish.LAYOUTS.values()}
    english = {key for name in NAMES for key, _ in fields(schema(name))} - elsewhere
    own = Counter(words[0] for words in danish.KEYS.values())
    assert [word for word, count in own.items() if count > 1] == []
    assert {key for name in NAMES for key, _ in fields(schema(f"{name}.da"))} == danish_elsewhere | {
        key_in("da", key) for key in english
    }
    for key in english:
        assert key_in("en", key_in("da", key)) == key
        assert re.fullmatch("[a-zæøå]+(_[a-zæøå]+)*", key_in("da", key))


def test_no_word_means_one_thing_in_english_and_another_in_danish():
    for table in (danish.KEYS, danish.VALUES):
        for english, words in table.items():
            assert words[0] == english or words[0] not in table


def test_every_fixed_value_stands_under_a_key_that_the_table_names():
    for name in NAMES:
        for key, field in fields(schema(name)):
            if key in {"place", "required", *(free for _, free in danish.FREE_TEXTS)}:
                continue  # fixed in one place, a text of its own in another
            chosen = any("enum" in part for part in (field, field.get("then", {})))
            assert chosen == (key in danish.FIXED_KEYS or key == "language"), key


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_example_is_valid_in_danish_words(path):
    name = path.stem.partition("-")[0]
    data = json.loads(json.dumps(data_in("da", read_yaml(path).data), default=str))
    assert [error.message for error in validator(f"{name}.da").iter_errors(data)] == []


def test_other_checkers_accept_danish_files_by_the_danish_schema_and_english_ones_not(tmp_path):
    for name in NAMES:
        files = [path for path in VALID if path.stem.startswith(name)]
        for path in files:
            (tmp_path / path.name).write_text(text_in("da", read_yaml(path)), encoding="utf-8")
        command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema_path(f"{name}.da"))]
        danish_files = [tmp_path / path.name for path in files]
        accepted = subprocess.run([*command, *danish_files], capture_output=True, text=True, check=False)
        assert accepted.returncode == 0, accepted.stdout
        assert subprocess.run([*command, *files], capture_output=True, check=False).returncode == 1


KEYS = sorted({key for name in NAMES for key, _ in fields(schema(name))})
LEAVES = st.sampled_from(
    [
        *(
            "Budget",
            "12:05",
            "12.05-12.10",
            "2025-02-28",
            "3a",
            "",
            "a\nb",
            "7 workdays before",
            "1 day after",
        ),
        *(
            "discussion",
            "minutes",
            "draft",
            "off",
            "error",
            "staff",
            "year",
            "omit",
            "da",
            "planned",
            "seminar",
        ),
        *(0, 1, 10, -1, 2000, True, None),
    ]
)
DATA = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)
ITEM = st.dictionaries(
    st.sampled_from(sorted(schema("meeting")["$defs"]["item"]["properties"])), LEAVES, max_size=4
)


@settings(max_examples=150, derandomize=True)
@given(st.sampled_from(NAMES), st.dictionaries(st.sampled_from(KEYS), DATA, max_size=5), ITEM)
def test_both_schemas_accept_the_same(name, data, item):
    base = {
        "meeting": {"date": "2025-02-28", "items": [{"title": "A", **item}]},
        "committee": {"name": "A", "organisation": "B", "standing_items": [{"title": "A", **item}]},
        "plan": {"year": 2025, "meetings": [{"date": "2025-02-28", "items": [{"title": "A", **item}]}]},
    }[name]
    for candidate in (data, base, {**base, **data}):
        translated = data_in("da", candidate)
        assert validator(name).is_valid(candidate) == validator(f"{name}.da").is_valid(translated)
        assert data_in("en", translated) == candidate
