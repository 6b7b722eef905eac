"""A sample whose committee has fields of its own, from the editor to the workbook."""

import csv
import io
import json
import re
import shutil
from pathlib import Path

import openpyxl
import pytest
from command_line import run_minutes_here
from language_client import LanguageClient

ROOT = Path(__file__).resolve().parents[2]
SERVER = ROOT / "tests" / "editor" / "node_modules" / ".bin" / "yaml-language-server"
MEETING = "political/2026-03-10/meeting.yaml"
INTERNAL = ("Inga Falk", "Trygge veje", "Bestilt af Inga Falk")
PUBLIC = ("Planloven § 24.", "250.000 kr.")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """The sample without the comments that name its schemas, set up for an editor."""
    folder = tmp_path_factory.mktemp("own")
    shutil.copytree(ROOT / "samples" / "political", folder / "political")
    for path in folder.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"^# yaml-language-server.*\n", "", text), encoding="utf-8")
    assert run_minutes_here("init", cwd=folder).returncode == 0
    return folder


@pytest.fixture(scope="module")
def editor(workspace):
    assert SERVER.exists(), "this test needs yaml-language-server: run tests/editor/install.sh"
    settings = json.loads((workspace / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    yaml = {"schemas": settings["yaml.schemas"], "schemaStore": {"enable": False}, "hover": True}
    client = LanguageClient(
        [SERVER, "--stdio"], settings={"yaml": {**yaml, "completion": True, "validate": True}}
    )
    client.start(workspace, textDocument={"completion": {"completionItem": {"snippetSupport": True}}})
    yield client
    client.kill()


def place_of(text, words):
    """The 0-based line and the column behind `words` in a text."""
    line = next(number for number, line in enumerate(text.splitlines()) if words in line)
    return line, text.splitlines()[line].index(words) + len(words)


def test_the_editor_knows_the_committees_fields(editor, workspace):
    path = workspace / MEETING
    text = path.read_text(encoding="utf-8")
    editor.open(path, text)
    found = editor.diagnostics(path)
    assert found == []
    hovered = editor.ask("hover", path, place_of(text, "caseworker")[0], place_of(text, "fields: {casew")[1])
    assert "Hvem der har skrevet sagen." in hovered["contents"]["value"]
    wrong = text.replace("climate: lille", "climate: mellem")
    editor.open(path, wrong)
    assert {one["range"]["start"]["line"] for one in editor.diagnostics(path)} == {
        place_of(text, "climate")[0]
    }
    begun = text.replace("fields: {caseworker: Inga Falk}", "fields:\n      ")
    editor.open(path, begun)
    editor.diagnostics(path)
    line = next(n for n, each in enumerate(begun.splitlines()) if each.strip() == "fields:") + 1
    offered = {item["label"] for item in editor.ask("completion", path, line, 6)["items"]}
    assert {"caseworker", "legal_basis", "net_cost", "climate"} <= offered


@pytest.fixture(scope="module")
def built(workspace):
    result = run_minutes_here("build", "political", "--out", "out", cwd=workspace)
    assert result.returncode == 0, result.stderr
    return workspace / "out" / "political" / "2026-03-10"


def words_of(path):
    """The words of a Word document, its tables' too."""
    from docx import Document

    return "\n".join(
        "".join(t.text or "" for t in p.iter("{*}t")) for p in Document(path).element.iter("{*}p")
    )


def test_the_internal_documents_have_every_value_and_the_public_ones_those_that_are_public(built):
    internal, public = (
        words_of(folder / "minutes.docx").replace("\N{NO-BREAK SPACE}", " ")
        for folder in (built, built / "public")
    )
    assert [value for value in (*INTERNAL, *PUBLIC) if value not in internal] == []
    assert [value for value in PUBLIC if value not in public] == []
    assert [value for value in INTERNAL if value in public] == []


def test_the_web_page_and_the_data_have_what_is_public_and_nothing_else(built):
    for name in ("index.html", "meeting.json"):
        text = (built / "public" / name).read_text(encoding="utf-8")
        assert "Planloven § 24." in text
        assert [value for value in INTERNAL if value in text] == []


def test_lists_and_workbooks_have_a_column_for_each(workspace):
    table = run_minutes_here("list", "decisions", "political", "--format", "csv", cwd=workspace).stdout
    (first, *_) = csv.DictReader(io.StringIO(table.lstrip("\ufeff")), delimiter=";")
    assert (first["Sagsbehandler"], first["Nettoudgift"]) == ("Inga Falk", "250000")
    written = ("--format", "xlsx", "--output", "d.xlsx")
    made = run_minutes_here("list", "decisions", "political", *written, cwd=workspace)
    assert made.returncode == 0, made.stderr
    rows = list(openpyxl.load_workbook(workspace / "d.xlsx").active.iter_rows(values_only=True))
    heads = next(row for row in rows if "Nettoudgift" in row)
    assert 250000 in [row[heads.index("Nettoudgift")] for row in rows]
    assert (
        workspace / ".minutes" / "meeting.schema.json"
    ).is_file()  # the editor's, where the list was written
