"""`minutes init`: what it sets up for everybody who opens the folder, and what it leaves alone."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import COMMITTEE, environment, make_workspace, run_minutes_here

from toolkit.files.resources import schema_path
from toolkit.reading.yamlio import read_yaml

ROOT = Path(__file__).parents[2]
EDITOR_FILES = {
    *(".vscode/settings.json", ".vscode/extensions.json"),
    *(
        f".minutes/{kind}{words}.schema.json"
        for kind in ("meeting", "committee", "plan")
        for words in ("", ".da")
    ),
}
NO_GIT = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_DIR": None}


@pytest.fixture
def workspace(tmp_path):
    return make_workspace(tmp_path).parents[2]


def make_repository(folder):
    subprocess.run(["git", "init", "-q", folder], check=True, env=environment(**NO_GIT))


def contents(folder):
    found = (path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def settings_of(workspace):
    return json.loads((workspace / ".vscode" / "settings.json").read_text(encoding="utf-8"))


def test_each_file_that_is_written_is_named(workspace):
    before = contents(workspace).keys()
    result = run_minutes_here("init", cwd=workspace)
    assert result.returncode == 0
    assert set(result.stdout.split()) == EDITOR_FILES == contents(workspace).keys() - before


def test_the_settings_lead_to_the_schemas_without_a_path_of_this_machine(workspace):
    run_minutes_here("init", cwd=workspace)
    mapped = settings_of(workspace)["yaml.schemas"]
    assert set(mapped.values()) == {"meeting.yaml", "committee.yaml", "plan*.yaml"}
    for path, name in mapped.items():
        kind = name.partition(".")[0].rstrip("*")
        assert (workspace / path).read_bytes() == schema_path(kind).read_bytes()
    for name, text in contents(workspace).items():
        assert str(workspace).encode() not in text, name


def test_the_extension_for_yaml_is_recommended(workspace):
    run_minutes_here("init", cwd=workspace)
    text = (workspace / ".vscode" / "extensions.json").read_text(encoding="utf-8")
    assert json.loads(text) == {"recommendations": ["redhat.vscode-yaml"]}


def test_the_keys_are_those_of_the_committees_file_unless_others_are_asked_for(tmp_path):
    for folder, options, expected in (("a", [], ".da"), ("b", ["--keys", "en"], "")):
        committee = tmp_path / folder / "lom" / "committee.yaml"
        committee.parent.mkdir(parents=True)
        committee.write_text("navn: LOM\norganisation: Fjordby\nsprog: da\n", encoding="utf-8")
        told = run_minutes_here("init", *options, cwd=tmp_path / folder).stderr
        assert f"./.minutes/meeting{expected}.schema.json" in settings_of(tmp_path / folder)["yaml.schemas"]
        assert f"# yaml-language-server: $schema=../../.minutes/meeting{expected}.schema.json" in told


def test_nothing_that_is_there_is_touched_and_what_it_lacks_is_told(workspace):
    make_repository(workspace)
    own = {".vscode/settings.json": "{}\n", ".pre-commit-config.yaml": "repos: []\n"}
    (workspace / ".vscode").mkdir()
    for name, text in own.items():
        (workspace / name).write_text(text, encoding="utf-8")
    result = run_minutes_here("init", cwd=workspace)
    assert result.returncode == 0
    for name, text in own.items():
        assert (workspace / name).read_text(encoding="utf-8") == text
        assert f"{name} is already there and was not changed" in result.stderr
    assert '"./.minutes/meeting.schema.json": "meeting.yaml"' in result.stderr
    assert "id: check-meetings" in result.stderr


def test_a_second_time_there_is_nothing_to_do(workspace):
    make_repository(workspace)
    run_minutes_here("init", cwd=workspace)
    before = contents(workspace)
    again = run_minutes_here("init", cwd=workspace)
    assert (again.returncode, again.stdout) == (0, "")
    assert "already there" not in again.stderr
    assert contents(workspace) == before


def test_a_schema_of_another_version_is_named(workspace):
    run_minutes_here("init", cwd=workspace)
    old = workspace / ".minutes" / "meeting.schema.json"
    old.write_text("{}", encoding="utf-8")
    assert (
        ".minutes/meeting.schema.json is of another version" in run_minutes_here("init", cwd=workspace).stderr
    )
    assert old.read_text(encoding="utf-8") == "{}"


def test_commit_checks_are_the_hooks_of_this_project_and_pre_commit_takes_them(workspace):
    make_repository(workspace)
    result = run_minutes_here("init", "lom", cwd=workspace)
    file = workspace / ".pre-commit-config.yaml"
    assert file.name in result.stdout
    text = file.read_text(encoding="utf-8")
    ours = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    for key in ("id", "entry", "files", "exclude", "types", "require_serial"):
        lines = rf"(?m)^[ -]*{key}: ([^#\n]*?) *(?:#.*)?$"
        assert re.findall(lines, text) == re.findall(lines, ours), key
    command = [sys.executable, "-m", "pre_commit", "validate-config", file]
    assert subprocess.run(command, check=False, cwd=workspace).returncode == 0


def test_without_git_there_are_no_commit_checks(workspace):
    result = run_minutes_here("init", cwd=workspace)
    assert not (workspace / ".pre-commit-config.yaml").exists()
    assert "not in a git repository" in result.stderr


def test_words_are_in_the_committees_language(workspace):
    (workspace / "lom" / "committee.yaml").write_text(COMMITTEE.format(language="da"), encoding="utf-8")
    make_repository(workspace)
    assert "VS Code: åbn mappen" in run_minutes_here("init", cwd=workspace).stderr
    assert "kontrollér mødefiler" in (workspace / ".pre-commit-config.yaml").read_text(encoding="utf-8")


def test_a_new_meeting_names_the_schema_that_was_put_beside_it(workspace):
    run_minutes_here("init", cwd=workspace)
    assert run_minutes_here("new", "lom", "--date", "2025-09-10", cwd=workspace).returncode == 0
    text = (workspace / "lom" / "2025-09-10" / "meeting.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../.minutes/meeting.schema.json\n")


def test_a_folder_that_cannot_be_written_to_is_told_without_a_traceback(workspace):
    (workspace / ".vscode").write_text("a file where a folder should be", encoding="utf-8")
    result = run_minutes_here("init", cwd=workspace)
    assert result.returncode == 7
    assert ".vscode" in result.stderr
    assert "Traceback" not in result.stderr


def test_what_is_made_stays_out_of_git_and_a_push_checks_and_publishes(workspace):
    make_repository(workspace)
    run_minutes_here("init", cwd=workspace)
    assert "build/" in (workspace / ".gitignore").read_text(encoding="utf-8").splitlines()
    told = read_yaml(workspace / ".github" / "workflows" / "minutes.yml")
    assert not [found for found in told.findings if found.code.startswith("yaml")]
    runs = [step.get("run", "") for step in told.data["jobs"]["check"]["steps"]]
    assert [run for run in runs if run.startswith("minutes ")] == [
        "minutes check --format github",
        "minutes build --edition public",
    ]


def test_gitlab_gets_its_own_file(workspace):
    make_repository(workspace)
    with (workspace / ".git" / "config").open("a", encoding="utf-8") as stream:
        stream.write('[remote "origin"]\n\turl = git@gitlab.example.dk:udvalg/moeder.git\n')
    run_minutes_here("init", "--lang", "da", cwd=workspace)
    text = (workspace / ".gitlab-ci.yml").read_text(encoding="utf-8")
    assert "minutes build --edition public" in text
    assert "Kontrollerer" in text
    assert not (workspace / ".github").exists()


@pytest.mark.parametrize(
    ("host", "file", "options"),
    [
        ("github", ".github/workflows/minutes.yml", ["vendor.github-workflows"]),
        ("gitlab", ".gitlab-ci.yml", ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"]),
    ],
)
def test_what_runs_at_a_push_is_as_the_host_has_it(workspace, host, file, options):
    make_repository(workspace)
    with (workspace / ".git" / "config").open("a", encoding="utf-8") as stream:
        stream.write(f'[remote "origin"]\n\turl = git@{host}.example.dk:udvalg/moeder.git\n')
    run_minutes_here("init", cwd=workspace)
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *options, workspace / file]
    checked = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert checked.returncode == 0, checked.stdout


def test_a_meeting_that_names_the_schema_of_one_machine_names_the_copy_then(workspace):
    meeting = workspace / "lom" / "2025-06-18" / "meeting.yaml"
    text = meeting.read_bytes()
    foreign = b"# yaml-language-server: $schema=file:///home/anna/schemas/meeting.da.schema.json\r\n"
    meeting.write_bytes(foreign + text)
    assert "lom/2025-06-18/meeting.yaml" in run_minutes_here("init", cwd=workspace).stdout.split()
    first = b"# yaml-language-server: $schema=../../.minutes/meeting.da.schema.json\r\n"
    assert meeting.read_bytes() == first + text


def test_doctor_tells_a_folder_of_a_newer_version(workspace):
    run_minutes_here("init", cwd=workspace)
    assert "newer version" not in run_minutes_here("doctor", cwd=workspace).stdout
    schema = workspace / ".minutes" / "meeting.schema.json"
    told = json.loads(schema.read_text(encoding="utf-8"))
    told["properties"]["hologram"] = {"type": "string"}
    schema.write_text(json.dumps(told), encoding="utf-8")
    assert "meeting: hologram" in run_minutes_here("doctor", cwd=workspace / "lom").stdout
