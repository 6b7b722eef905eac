"""The files that set up a folder of committees for editors and for checks at every commit."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.files.resources import schema_path
from toolkit.reading.lookup import COMMITTEE_FILE, MEETING_FILE, PLAN_FILES
from toolkit.reading.workspace import find_committee

if TYPE_CHECKING:
    from collections.abc import Mapping

# Copies of the schemas: the folder may be opened on a machine where the toolkit is somewhere else, or is not.
SCHEMA_FOLDER = ".minutes"
COMMIT_CHECKS = ".pre-commit-config.yaml"

_FILES = {"meeting": MEETING_FILE, "committee": COMMITTEE_FILE, "plan": PLAN_FILES}
_EXTENSION = "redhat.vscode-yaml"

# The names of attachments that may hold words; the kinds themselves are loaded by who reads attachments.
_ATTACHED = (
    r"\.(?i:pdf|do[ct][xm]?|xls[xmb]?|xlt[xm]?|p(?:pt|ps|ot)[xm]?|o[dt][tspg]|rtf|svg|x?html?|te?xt|log"
    r"|md|markdown|[ct]sv|tab|eml|mht(?:ml)?|msg|oft)$"
)
_CHECKS = """\
# {switch_on}  pre-commit install
repos:
  - repo: local
    hooks:
      - id: check-meetings
        name: {check}
        entry: minutes check
        language: system
        files: (^|/)(meeting|committee|plan[^/]*)\\.yaml$
        types: [yaml]
        require_serial: true
      - id: format-meetings
        name: {format}
        entry: minutes format
        language: system
        files: (^|/)(meeting|committee|plan[^/]*)\\.yaml$
        types: [yaml]
      - id: check-attachments
        name: {attachments}
        entry: minutes check --files
        language: system
        files: (^|/)meeting\\.yaml$|{attached}
        exclude: (^|/)(build|issued|templates)/
        require_serial: true
      - id: check-meeting-templates
        name: {templates}
        entry: minutes check-template
        language: system
        files: (^|/)(agenda|attachments|excerpt|minutes|plan|register|separators|supplement)\\.docx$
        exclude: (^|/)(build|issued|bilag|attachments)/
"""
_CHECK_WORDS = {
    "da": {
        "switch_on": "Finder fejl, hver gang noget lægges i git (commit). Slås til én gang med:",
        "check": "kontrollér mødefiler",
        "format": "sæt mødefiler op",
        "attachments": "kontrollér bilag",
        "templates": "kontrollér Word-skabeloner",
    },
    "en": {
        "switch_on": "Finds mistakes at every commit. Switch it on once:",
        "check": "check meeting files",
        "format": "format meeting files",
        "attachments": "check attachments of meetings",
        "templates": "check Word templates of meetings",
    },
}


def schema_copy(kind: str, words: str, committee: str = "") -> str:
    """The path, in the folder that is set up, of the schema of `kind` for keys in the language `words`.

    `committee` is the folder of one that has fields of its own, seen from there.
    """
    own = f"{committee.replace('/', '-')}/" if committee else ""
    return f"{SCHEMA_FOLDER}/{own}{_schema(kind, words).name}"


def _schema(kind: str, words: str) -> Path:
    return schema_path(f"{kind}.da" if words == "da" else kind)


def plan_editor_files(words: str, own: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The text of each file that sets up editors, by its path in the folder that they open.

    `words` is the language of the keys in files that do not name their schema: "da" or "en". `own` has, by
    their folders, the meeting schemas of committees with fields of their own, in each language.
    """
    of_committees = {
        f"./{schema_copy('meeting', words, folder)}": f"{folder}/**/{MEETING_FILE}" for folder in own
    }
    settings = {
        "yaml.schemas": {
            **of_committees,
            **{f"./{schema_copy(kind, words)}": name for kind, name in _FILES.items()},
        },
        # `minutes format` decides about the layout; that of the extension differs.
        "yaml.format.enable": False,
        "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True, "editor.wordWrap": "on"},
    }
    schemas = {
        schema_copy(kind, language): _schema(kind, language).read_text(encoding="utf-8")
        for kind in _FILES
        for language in ("en", "da")
    }
    return {
        ".vscode/settings.json": _json(settings),
        ".vscode/extensions.json": _json({"recommendations": [_EXTENSION]}),
        **schemas,
        **{
            schema_copy("meeting", language, folder): text
            for folder, texts in own.items()
            for language, text in texts.items()
        },
    }


def commit_checks(language: str) -> str:
    """The text of a pre-commit configuration that runs the installed `minutes`, explained in "da" or "en"."""
    return _CHECKS.format(attached=_ATTACHED, **_CHECK_WORDS[language])


def newer_fields(folder: Path) -> list[str]:
    """Return the fields that only the schemas know which `minutes init` has put in or above `folder`.

    Then it was a newer version, and files may use them.
    """
    above = (each / SCHEMA_FOLDER for each in (folder.absolute(), *folder.absolute().parents))
    place = next((each for each in above if each.is_dir()), None)
    found: set[str] = set()
    for kind in _FILES:
        copy = (place or folder) / f"{kind}.schema.json"
        if copy.is_file():
            own = _fields(_schema(kind, "en"))
            found |= {f"{kind}: {name}" for name in _fields(copy) - own}
    return sorted(found)


def _fields(schema: Path) -> set[str]:
    """The names of all fields in a schema, at whatever depth; none in what is no schema."""
    import json

    try:
        waiting = [json.loads(schema.read_text(encoding="utf-8"))]
    except (OSError, ValueError):
        return set()
    names: set[str] = set()
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            names |= set(part["properties"]) if isinstance(part.get("properties"), dict) else set()
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    return names


def schema_comment(file: Path, schema: Path) -> str:
    """The first line of a `file` that tells every editor with YAML support where its schema is."""
    return f"# yaml-language-server: $schema={Path(os.path.relpath(schema, file.parent)).as_posix()}"


def schema_reference(meeting_file: Path, words: str) -> str:
    """Where an editor finds the schema of a `meeting_file` with keys in the language `words`.

    A relative path to the copy that `minutes init` made, or to the schema itself when both are in
    one repository, so that it holds on every colleague's machine; "" where there is no such path.
    """
    schema, folder = _schema("meeting", words).resolve(), meeting_file.parent.resolve()
    committee = find_committee(meeting_file)
    home = committee.resolve().parent if committee else None
    copies = (
        copy
        for above in folder.parents
        for copy in (*_own_copies(above, home, words), above / SCHEMA_FOLDER / schema.name)
    )
    if copy := next((copy for copy in copies if copy.is_file()), None):
        return Path(os.path.relpath(copy, folder)).as_posix()
    repository = next((above for above in folder.parents if (above / ".git").exists()), None)
    if repository and schema.is_relative_to(repository):
        return Path(os.path.relpath(schema, folder)).as_posix()
    return ""


def _own_copies(above: Path, home: Path | None, words: str) -> list[Path]:
    """Where `minutes init` puts, below `above`, the schema of the committee in `home` that has own fields."""
    if home is None or not home.is_relative_to(above):
        return []
    seen = home.relative_to(above).as_posix()
    return [above / schema_copy("meeting", words, seen)] if seen != "." else []


def _json(value: object) -> str:
    import json  # only `minutes init` writes any

    return json.dumps(value, indent=2) + "\n"
