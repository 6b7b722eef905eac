"""Another checker with our schemas says of every file what ours says: check-jsonschema as people run it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from toolkit.catalogue import RULES
from toolkit.checking.schema import check_schema
from toolkit.files.resources import schema_path
from toolkit.reading.filekinds import kind_of
from toolkit.reading.yamlio import read_yaml

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("meeting", "committee", "plan")
EXAMPLES = sorted((ROOT / "tests" / "examples").rglob("*.yaml"))
SAMPLES = sorted((ROOT / "samples").rglob("*.yaml"))


def schema_of(document):
    """The name of the schema that a file is written for: of its kind, in its words."""
    kind = kind_of(document)
    named = next((name for name in KINDS if document.path.name.startswith(name)), kind)
    return f"{named}.da" if document.words == "da" else named


def refused(schema, files):
    """The files that check-jsonschema refuses by a schema."""
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", schema_path(schema)]
    result = subprocess.run(
        [*command, "--output-format", "json", *files], capture_output=True, encoding="utf-8", check=False
    )
    told = json.loads(result.stdout)
    assert not told.get("parse_errors"), told["parse_errors"]
    return {Path(error["filename"]) for error in told.get("errors", ())}


def refused_by_theirs(documents):
    """The files that check-jsonschema refuses, each by its own schema."""
    by_schema = {}
    for document in documents:
        by_schema.setdefault(schema_of(document), []).append(document.path)
    return set().union(*(refused(schema, files) for schema, files in by_schema.items()))


def test_valid_examples_and_samples_are_accepted_and_invalid_examples_refused():
    assert len(SAMPLES) >= 10
    theirs = refused_by_theirs(map(read_yaml, [*EXAMPLES, *SAMPLES]))
    assert theirs == {path for path in EXAMPLES if path.parent.name == "invalid"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_rules_wrong_example_is_refused_if_it_breaks_the_schema_and_no_right_one_is(kind, tmp_path):
    files = []
    for rule in RULES.values():
        if rule.file == kind:
            for example, text in (("wrong", rule.wrong), ("right", rule.right)):
                files.append(tmp_path / f"{kind}-{rule.code}-{example}.yaml")
                files[-1].write_text(text, encoding="utf-8")
    # What is no YAML, or not one without mistakes, other programs read in their own ways.
    documents = [document for document in map(read_yaml, files) if not document.findings]
    ours = {document.path for document in documents if any(check_schema(document, kind))}
    theirs = refused_by_theirs(documents)
    assert theirs == ours
    assert not any(path.name.endswith("-right.yaml") for path in theirs)
