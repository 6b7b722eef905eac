"""What the schemas make of a YAML editor, asked of the language server that such editors have.

The workspace is set up by `minutes init`; nothing is fetched from a network.
"""

import json
import re
import shutil
from pathlib import Path

import pytest
from command_line import make_workspace, run_minutes_here
from jsonschema import Draft202012Validator
from language_client import LanguageClient

from toolkit.catalogue import shape
from toolkit.checking.schema import check_schema
from toolkit.files.resources import schema_path
from toolkit.reading.yamlio import read_yaml_text

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "tests" / "editor" / "node_modules" / ".bin" / "yaml-language-server"
SAMPLES = sorted((ROOT / "samples").rglob("*.yaml"))
SCHEMAS = sorted((ROOT / "schemas").glob("*[gen].schema.json")) + sorted(
    (ROOT / "schemas").glob("*.da.*.json")
)
HEAD = "date: 2025-02-28\nitems:\n"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    folder = tmp_path_factory.mktemp("workspace")
    make_workspace(folder)
    assert run_minutes_here("init", cwd=folder).returncode == 0
    return folder


@pytest.fixture(scope="module")
def editor(workspace):
    assert shutil.which("node"), "these tests need Node.js 18 or newer"
    assert SERVER.exists(), "these tests need yaml-language-server: run tests/editor/install.sh"
    settings = json.loads((workspace / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    yaml = {"schemas": settings["yaml.schemas"], "schemaStore": {"enable": False}, "hover": True}
    client = LanguageClient(
        [SERVER, "--stdio"], settings={"yaml": yaml | {"completion": True, "validate": True}}
    )
    snippets = {"completion": {"completionItem": {"snippetSupport": True}}}
    client.start(workspace, textDocument=snippets)
    yield client
    client.kill()


@pytest.fixture
def meeting(workspace, request):
    """The path of a meeting file of the test's own."""
    return workspace / re.sub(r"\W+", "-", request.node.name) / "meeting.yaml"


def lines_of(diagnostics):
    return {one["range"]["start"]["line"] + 1 for one in diagnostics}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: "-".join(path.parts[-3:-1]))
def test_samples_have_no_diagnostics(editor, path):
    editor.open(path)  # where it is: its first line names its schema
    assert editor.diagnostics(path) == []


def with_schema(text, path, workspace, words):
    """`text` with the comment that names the schema of Danish keys, where it has such."""
    if words == "en" or "$schema=" in text:
        return text
    kind = next(kind for kind in ("meeting", "committee", "plan") if path.name.startswith(kind))
    up = "../" * (len(path.relative_to(workspace).parts) - 1)
    return f"# yaml-language-server: $schema={up}.minutes/{kind}.da.schema.json\n{text}"


@pytest.mark.parametrize("rule", shape.RULES, ids=lambda rule: rule.code)
def test_a_mistake_in_a_files_shape_is_told_on_the_line_where_minutes_tells_it(editor, workspace, rule):
    for name, text in (("wrong", rule.wrong), ("right", rule.right)):
        path = workspace / f"{rule.code}-{name}" / f"{rule.file}.yaml"
        shown = with_schema(text, path, workspace, read_yaml_text(text, path).words)
        document = read_yaml_text(shown, path)
        ours = {found.place.line for found in (*document.findings, *check_schema(document, rule.file))}
        editor.open(path, shown)
        assert lines_of(editor.diagnostics(path)) == ours, name
        assert bool(ours) == (name == "wrong")


def offered(editor, path, text, line, character):
    """What is offered at a place in a file with that text, by what it is called."""
    editor.open(path, text)
    editor.diagnostics(path)
    answer = editor.ask("completion", path, line, character)
    return {item["label"]: item for item in answer["items"]}


def inserted(item):
    """The text that the editor would insert, with the words that stand at its tab stops."""
    return re.sub(r"\$(?:\d|\{\d+:?([^}]*)\})", lambda stop: stop[1] or "", item["textEdit"]["newText"])


@pytest.mark.parametrize("words", ["en", "da"])
def test_inside_an_item_its_keys_are_offered_with_what_they_mean(editor, workspace, meeting, words):
    title = "titel" if words == "da" else "title"
    head = "dato: 2025-02-28\npunkter:\n" if words == "da" else HEAD
    text = with_schema(f"{head}  - {title}: Budget\n    ", meeting, workspace, words)
    found = offered(editor, meeting, text, text.count("\n"), 4)
    name = "meeting" if words == "en" else "meeting.da"
    keys = json.loads(schema_path(name).read_text(encoding="utf-8"))["$defs"]["item"]["properties"]
    assert keys.keys() - found.keys() == {title}  # the item has one already
    for key in keys.keys() - {title}:
        assert found[key]["documentation"] == keys[key]["description"]


def test_at_an_empty_point_of_the_agenda_an_item_can_be_begun_or_a_break(editor, meeting):
    found = offered(editor, meeting, f"{HEAD}  - ", 2, 4)
    assert {"title", "type", "attachments", "Item (punkt)", "Break (pause)"} <= found.keys()
    assert inserted(found["Break (pause)"]) == "break: Pause\n  duration: 10"


def test_a_new_line_of_the_agenda_offers_items_with_their_dash(editor, meeting):
    found = offered(editor, meeting, f"{HEAD}  - title: Budget\n  ", 3, 2)
    assert inserted(found["Item for decision (beslutningspunkt)"]).startswith("- title:")


def test_an_empty_file_offers_a_whole_meeting(editor, meeting):
    found = offered(editor, meeting, "", 0, 0)
    assert (
        inserted(found["New meeting (nyt møde)"]) == 'date: 2025-02-28\nstart: "12.00"\nitems:\n  - title: '
    )
    assert inserted(found["date"]) == "date: 2025-02-28"


def test_a_fixed_set_of_values_is_offered(editor, meeting):
    found = offered(editor, meeting, f"{HEAD}  - title: Budget\n    type: ", 3, 10)
    assert found.keys() == {"decision", "discussion", "information", "written"}


@pytest.mark.parametrize(
    ("line", "character", "expected"),
    [
        (0, 2, "A date as year-month-day"),
        (1, 2, "The agenda items, breaks and headings, in order."),
        (3, 6, "How long the item takes, in whole minutes."),
        (4, 9, "Who presents the item."),
    ],
)
def test_hovering_over_a_key_explains_it(editor, meeting, line, character, expected):
    editor.open(meeting, f"{HEAD}  - title: Budget\n    duration: 10\n    presenters: [Anna Dahl]\n")
    editor.diagnostics(meeting)
    assert expected in editor.ask("hover", meeting, line, character)["contents"]["value"]


def snippets(part):
    if isinstance(part, dict):
        yield from ((part, snippet) for snippet in part.get("defaultSnippets", ()))
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from snippets(inner)


def filled(body):
    """The body of a snippet after somebody has typed a word at each tab stop that has none."""
    if isinstance(body, dict):
        return {key: filled(value) for key, value in body.items()}
    if isinstance(body, list):
        return [filled(value) for value in body]
    if not isinstance(body, str):
        return body
    word = re.sub(
        r'\$(?:\d|\{\d+:?([^}]*)\})|"', lambda stop: "" if stop[0] == '"' else stop[1] or "ord", body
    )
    return int(word) if re.fullmatch("[0-9]+", word) else word


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name.removesuffix(".schema.json"))
def test_what_a_snippet_inserts_fits_the_schema_where_it_is_offered(path):
    schema = json.loads(path.read_text(encoding="utf-8"))
    found = list(snippets(schema))
    assert found
    for part, snippet in found:
        body = filled(snippet["body"])
        place = {"$defs": schema["$defs"], **part}
        errors = Draft202012Validator(place).iter_errors([body] if part["type"] == "array" else body)
        assert [error.message for error in errors] == []
        assert snippet["description"]
