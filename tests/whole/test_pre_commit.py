"""The hooks of .pre-commit-hooks.yaml, run by pre-commit itself in a repository of meetings.

pre-commit installs the toolkit from this checkout, once for all tests; `pytest -m "not wheel"` leaves it out.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from broken_templates import paragraph, with_body, write_template
from command_line import MEETING, environment, make_workspace

from toolkit.files.resources import style_folder

ROOT = Path(__file__).resolve().parents[2]
HOOKS = ("check-meetings", "format-meetings", "check-meeting-templates")
INSTALLED = ("toolkit", "schemas", "templates")
NEEDED = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
# git must find neither this checkout nor the settings of whoever runs the tests.
GIT = {
    **{f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **dict.fromkeys(("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "PYTHONPATH")),
}

pytestmark = pytest.mark.wheel


def run(*command, cwd, **changes):
    return subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env=environment(**GIT, **changes),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=900,
        check=False,
    )


def commit_all(folder):
    for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "x")):
        made = run("git", *arguments, cwd=folder)
        assert made.returncode == 0, made.stdout
    return run("git", "rev-parse", "HEAD", cwd=folder).stdout.strip()


@pytest.fixture(scope="module")
def hook_repository(tmp_path_factory):
    """This checkout as it stands, committed or not, as a repository that pre-commit can install from."""
    folder = tmp_path_factory.mktemp("hooks")
    for name in INSTALLED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", ".*cache"))
    for name in NEEDED:
        shutil.copy(ROOT / name, folder)
    return folder, commit_all(folder)


@pytest.fixture(scope="module")
def pre_commit(hook_repository, tmp_path_factory):
    """A function that runs pre-commit in a folder, with one installation of the hooks for all tests."""
    repository, revision = hook_repository
    home = tmp_path_factory.mktemp("home")
    hooks = "".join(f"      - id: {hook}\n" for hook in HOOKS)
    config = tmp_path_factory.mktemp("config") / "config.yaml"
    config.write_text(
        f"repos:\n  - repo: {repository}\n    rev: {revision}\n    hooks:\n{hooks}", encoding="utf-8"
    )

    def command(folder, *arguments):
        called = (
            sys.executable,
            "-m",
            "pre_commit",
            "run",
            "--config",
            config,
            "--color",
            "never",
            *arguments,
        )
        # pip compiles nothing where this says no (a name that is a negation): most of it is never run.
        return run(*called, cwd=folder, PRE_COMMIT_HOME=home, PIP_NO_COMPILE="no")

    return command


@pytest.fixture
def meetings(tmp_path):
    """A repository with one committee, its meeting and its own templates, all of them in order."""
    folder = tmp_path / "meetings"
    make_workspace(folder)
    shutil.copytree(style_folder("local"), folder / "lom" / "skabeloner")
    minutes = subprocess.run(
        [sys.executable, "-m", "toolkit", "format", folder], capture_output=True, text=True, check=False
    )
    assert minutes.returncode == 0, minutes.stderr
    commit_all(folder)
    return folder


def meeting_of(folder):
    return folder / "lom" / "2025-06-18" / "meeting.yaml"


def outcomes(result):
    """What pre-commit says of each hook, by the hook's place in HOOKS: Passed, Failed or Skipped."""
    named = [line for line in result.stdout.splitlines() if "...." in line]
    return [line.rpartition(".")[2].split(")")[-1] for line in named]


def test_pre_commit_accepts_the_manifest():
    checked = run(sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml", cwd=ROOT)
    assert (checked.returncode, checked.stdout) == (0, "")


def test_good_files_pass_every_hook(pre_commit, meetings):
    result = pre_commit(meetings, "--all-files")
    assert (result.returncode, outcomes(result)) == (0, ["Passed"] * 3), result.stdout


def test_a_mistake_in_a_meeting_stops_the_commit_and_is_told_with_line_and_remedy(pre_commit, meetings):
    meeting = meeting_of(meetings)
    text = meeting.read_text(encoding="utf-8")
    meeting.write_text(text.replace("title: Budget", "tittle: Budget"), encoding="utf-8")
    line = text[: text.index("title: Budget")].count("\n") + 1
    result = pre_commit(meetings, "check-meetings", "--all-files")
    assert result.returncode == 1
    assert "Failed" in outcomes(result)[0]
    assert f"lom/2025-06-18/meeting.yaml:{line}:" in result.stdout
    assert "did you mean `title`?" in result.stdout


def test_a_mistake_in_a_committee_or_a_plan_stops_the_commit_too(pre_commit, meetings):
    committee = meetings / "lom" / "committee.yaml"
    committee.write_text(committee.read_text(encoding="utf-8") + "membres: []\n", encoding="utf-8")
    plan = meetings / "lom" / "plan-2025.yaml"
    plan.write_text("year: 2025\nmeetings:\n  - date: 2025-02-30\n", encoding="utf-8")
    result = pre_commit(meetings, "check-meetings", "--files", str(committee), str(plan))
    assert result.returncode == 1
    assert "unknown-key" in result.stdout
    assert "lom/plan-2025.yaml:3:11: error[" in result.stdout


def test_an_untidy_meeting_is_put_in_order_and_passes_the_second_time(pre_commit, meetings):
    meeting = meeting_of(meetings)
    tidy = meeting.read_text(encoding="utf-8")
    meeting.write_text(MEETING.replace("status: minutes", "status:   minutes"), encoding="utf-8")
    first = pre_commit(meetings, "format-meetings", "--all-files")
    assert first.returncode == 1
    assert "files were modified by this hook" in first.stdout
    assert meeting.read_text(encoding="utf-8") == tidy
    assert pre_commit(meetings, "format-meetings", "--all-files").returncode == 0


def test_a_mistake_in_a_template_stops_the_commit_and_is_told_with_paragraph_and_tag(pre_commit, meetings):
    write_template(meetings / "lom" / "skabeloner", with_body(paragraph("{{ meeting.dato }}")))
    result = pre_commit(meetings, "check-meeting-templates", "--all-files")
    assert result.returncode == 1
    assert "lom/skabeloner/minutes.docx:" in result.stdout
    assert "body, " in result.stdout
    assert "{{ meeting.dato }}" in result.stdout
    assert "lom/skabeloner/agenda.docx" not in result.stdout


def test_files_of_other_names_and_built_documents_are_left_alone(pre_commit, meetings):
    meeting = meeting_of(meetings)
    broken = meeting.read_text(encoding="utf-8").replace("title:", "tittle:")
    for name in ("notes.yaml", "board-meeting.yaml", "meeting.yaml.bak", "meeting.yml"):
        (meetings / name).write_text(broken, encoding="utf-8")
    finished = [
        f"{folder}/minutes.docx"
        for folder in ("build/lom", "lom/issued/agenda-1", "lom/bilag", "attachments")
    ]
    for name in (*finished, "rapport.docx", "old-minutes.docx"):
        (meetings / name).parent.mkdir(parents=True, exist_ok=True)
        (meetings / name).write_bytes(b"no Word document")
    (meetings / "lom" / "committee.yaml").unlink()  # so that the only meeting is wrong as well
    run("git", "add", "-A", cwd=meetings)
    strangers = ["notes.yaml", "board-meeting.yaml", "meeting.yaml.bak", "meeting.yml", "rapport.docx"]
    result = pre_commit(meetings, "--files", *strangers, "old-minutes.docx", *finished)
    assert (result.returncode, outcomes(result)) == (0, ["Skipped"] * 3), result.stdout


def test_only_the_changed_files_are_checked(pre_commit, meetings):
    other = meetings / "lom" / "2025-08-20" / "meeting.yaml"
    other.parent.mkdir()
    other.write_text("date: 2025-08-20\nitems: 3\n", encoding="utf-8")
    commit_all(meetings)
    meeting = meeting_of(meetings)
    text = meeting.read_text(encoding="utf-8").replace("Budget", "Regnskab")
    meeting.write_text(text, encoding="utf-8")
    run("git", "add", "-A", cwd=meetings)
    result = pre_commit(meetings)
    assert (result.returncode, outcomes(result)) == (0, ["Passed", "Passed", "Skipped"]), result.stdout


def test_a_committees_own_fields_are_checked_by_the_hook(pre_commit, tmp_path):
    folder = tmp_path / "meetings"
    shutil.copytree(ROOT / "samples" / "political", folder / "political")
    commit_all(folder)
    passed = pre_commit(folder, "check-meetings", "--all-files")
    assert passed.returncode == 0, passed.stdout
    meeting = folder / "political" / "2026-03-10" / "meeting.yaml"
    text = meeting.read_text(encoding="utf-8")
    meeting.write_text(text.replace("climate: lille", "climate: mellem"), encoding="utf-8")
    stopped = pre_commit(folder, "check-meetings", "--all-files")
    assert stopped.returncode == 1
    assert "own-field-choice" in stopped.stdout
