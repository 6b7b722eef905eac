"""How the command line behaves as a program: help, streams, languages, colour, start-up."""

import fcntl
import json
import os
import pty
import shutil
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from built import SAMPLES
from command_line import MEETING, environment, make_workspace, minutes_command, run_minutes, run_minutes_here

from toolkit.cli import COMMANDS

FAULTY = MEETING.replace("duration: 10", "duratoin: 10")


@pytest.mark.parametrize("arguments", [[], *([name] for name in COMMANDS), ["templates", "copy"]])
def test_help_teaches(tmp_path, arguments):
    result = run_minutes_here(*arguments, "--help", cwd=tmp_path)
    assert result.returncode == 0
    assert "Usage: minutes" in result.stdout
    assert len(result.stdout.splitlines()) > 5


def test_help_lists_each_command_with_its_purpose(tmp_path):
    listed = run_minutes("--help", cwd=tmp_path).stdout
    for name, (purpose, _) in COMMANDS.items():
        assert f"{name} " in listed
        assert purpose in " ".join(listed.split())


def test_findings_go_to_stderr_and_results_to_stdout(tmp_path):
    meeting = make_workspace(tmp_path, FAULTY)
    result = run_minutes("check", meeting, cwd=tmp_path)
    assert not result.stdout
    assert "duratoin" in result.stderr


def test_all_findings_of_all_meetings_are_told_at_once(tmp_path):
    first = make_workspace(tmp_path, FAULTY)
    second = first.parents[1] / "2025-08-20" / "meeting.yaml"
    second.parent.mkdir()
    second.write_text(FAULTY.replace("status", "staus"), encoding="utf-8")
    found = run_minutes_here("check", "lom", cwd=tmp_path).stderr
    assert found.count("error[") == 3


def test_a_faulty_committee_is_told_once_for_all_its_meetings(tmp_path):
    first = make_workspace(tmp_path)
    second = first.parents[1] / "2025-08-20" / "meeting.yaml"
    second.parent.mkdir()
    second.write_text(MEETING, encoding="utf-8")
    with (first.parents[1] / "committee.yaml").open("a", encoding="utf-8") as stream:
        stream.write("membres: []\n")
    result = run_minutes_here("check", cwd=tmp_path)
    assert result.returncode == 1
    assert result.stderr.count("membres`") >= 1
    assert result.stderr.count("error[unknown-key]") == 1


def test_strict_counts_warnings(tmp_path):
    meeting = make_workspace(tmp_path, MEETING.replace("duration: 10", "time: 09:00-09:30"))
    relaxed = run_minutes_here("check", meeting, cwd=tmp_path)
    assert "warning[" in relaxed.stderr
    assert relaxed.returncode == 0
    assert run_minutes_here("check", meeting, "--strict", cwd=tmp_path).returncode == 1


def test_json_is_for_programs_and_the_only_thing_on_stdout(tmp_path):
    meeting = make_workspace(tmp_path, FAULTY)
    result = run_minutes_here("check", meeting, "--format", "json", cwd=tmp_path)
    assert "unknown-key" in json.dumps(json.loads(result.stdout))
    assert not result.stderr
    assert (
        json.loads(run_minutes_here("check", make_good(tmp_path), "--format", "json", cwd=tmp_path).stdout)
        is not None
    )


def make_good(folder):
    return make_workspace(folder / "good")


def test_github_annotations_name_file_and_line(tmp_path):
    meeting = make_workspace(tmp_path, FAULTY)
    result = run_minutes_here("check", meeting, "--format", "github", cwd=tmp_path)
    assert result.stdout.startswith("::error ")
    assert "line=7" in result.stdout


@pytest.mark.parametrize(
    ("language", "options", "locale", "expected"),
    [
        ("da", [], "C.UTF-8", "findes"),
        ("en", [], "da_DK.UTF-8", "there is no key"),
        ("da", ["--lang", "en"], "da_DK.UTF-8", "there is no key"),
        ("en", ["--lang", "da"], "C.UTF-8", "findes"),
    ],
)
def test_messages_are_in_the_language_asked_for_else_the_committees(
    tmp_path, language, options, locale, expected
):
    meeting = make_workspace(tmp_path, FAULTY, language)
    assert expected in run_minutes_here("check", meeting, *options, cwd=tmp_path, LANG=locale).stderr


def test_without_a_committee_messages_are_in_the_machines_language(tmp_path):
    assert "Ingen filer" in run_minutes_here("check", cwd=tmp_path, LANG="da_DK.UTF-8").stderr
    assert "No files" in run_minutes_here("check", cwd=tmp_path, LANG="en_GB.UTF-8").stderr
    assert "Ingen filer" in run_minutes_here("check", cwd=tmp_path, LC_ALL="da_DK.UTF-8", LANG="C").stderr


COLUMNS = 80


def run_on_terminal(arguments, cwd, **changes):
    """What a terminal shows on stderr."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("4H", 24, COLUMNS, 0, 0))
    process = subprocess.Popen(
        minutes_command(*arguments),
        cwd=cwd,
        env=environment(TERM="xterm-256color", **changes),
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:  # Linux's way to say that the other end is closed
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    assert process.wait(60) in {0, 1}
    return shown.decode()


def test_findings_are_coloured_on_a_terminal_unless_the_user_asks_not(tmp_path):
    meeting = make_workspace(tmp_path, FAULTY)
    assert "\x1b[" in run_on_terminal(["check", meeting], tmp_path)
    assert "\x1b[" not in run_on_terminal(["check", meeting], tmp_path, NO_COLOR="1")
    assert "\x1b[" not in run_minutes("check", meeting, cwd=tmp_path).stderr


def test_a_build_shows_a_bar_on_a_terminal_and_plain_lines_elsewhere(tmp_path):
    meeting = make_workspace(tmp_path)
    shutil.copytree(meeting.parent, meeting.parents[1] / "2025-06-19")
    assert "\x1b[" in run_on_terminal(["build"], tmp_path)
    plain = run_minutes("build", meeting, cwd=tmp_path).stderr
    assert str(meeting) in plain
    assert "\x1b" not in plain


def test_the_stages_of_one_meeting_stand_in_a_line_of_a_terminal_that_goes_again(tmp_path):
    meeting = make_workspace(tmp_path)
    shown = run_on_terminal(["build", meeting, "--only", "agenda"], tmp_path).split("\r")
    stages = [line for line in shown if "meeting.yaml: " in line]
    assert len(stages) > 2
    assert all(len(line) < COLUMNS for line in stages)
    assert shown[1 : 2 * len(stages) : 2] == stages
    assert all(cleared.isspace() for cleared in shown[2 : 2 * len(stages) + 1 : 2])


def test_a_terminal_that_is_closed_is_no_bug_to_report(tmp_path):
    meeting = make_workspace(tmp_path)
    ours, theirs = pty.openpty()
    own_terminal = (
        "import os, sys; os.setsid(); os.open(os.ttyname(2), os.O_RDWR); os.execv(sys.argv[1], sys.argv[1:])"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", own_terminal, *minutes_command("build", meeting)],
        cwd=tmp_path,
        env=environment(TERM="xterm", TMPDIR=str(tmp_path)),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    while b"meeting.yaml: " not in os.read(ours, 4096):
        pass
    os.close(ours)
    assert process.wait(60) == 130
    assert not list(tmp_path.glob("minutes-bug-*"))


def test_a_reader_that_stops_listening_is_no_crash():
    with subprocess.Popen(
        minutes_command("schema"), env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 7


def test_a_full_disk_is_no_bug():
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        process = subprocess.run(
            minutes_command("schema"), env=environment(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert process.returncode == 7
    assert b"/dev/full: the disk is full" in process.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no disk that is always full")
@pytest.mark.parametrize(("words", "code"), [(["build"], 7), (["check"], 7), (["build", "--nonsense"], 2)])
def test_where_nothing_can_be_said_the_code_tells_of_it(tmp_path, words, code):
    make_workspace(tmp_path)
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            minutes_command(*words), cwd=tmp_path, env=environment(), stderr=full, timeout=60, check=False
        )
    assert done.returncode == code


def loaded_modules(*arguments, main="toolkit.cli"):
    program = (
        f"import sys; from {main} import main\n"
        f"sys.argv = ['minutes', *{[str(argument) for argument in arguments]!r}]\n"
        "code = main()\n"
        "print(*sys.modules, sep=','); sys.exit(code)"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], env=environment(), capture_output=True, encoding="utf-8", check=True
    )
    names = result.stdout.split()[-1].split(",")
    return {*names, *(name.split(".")[0] for name in names)}


DOCUMENT_LIBRARIES = {
    "docxtpl",
    "docx",
    "dxpdf",
    "pikepdf",
    "pypdf",
    "img2pdf",
    "PIL",
    "fontTools",
    "babel",
    "rich",
}


def test_checking_a_good_file_loads_no_library_that_makes_documents(tmp_path):
    loaded = loaded_modules("check", make_workspace(tmp_path))
    assert "ruamel" in loaded
    assert not loaded & (DOCUMENT_LIBRARIES | {"jsonschema", "jinja2", "lxml"})


# What a check has no use for, and Python takes long to load; Click loads some of it.
SPARED = {
    "markdown_it",
    "mdurl",
    "linkify_it",
    "click",
    "dataclasses",
    "inspect",
    "ast",
    "tokenize",
    "logging",
}


def test_checking_a_good_file_loads_little():
    """It has headings, lists within lists, tables, pictures and links, all of them well."""
    sample = SAMPLES / "region" / "2025-02-28" / "meeting.yaml"
    loaded = loaded_modules("check", sample, main="toolkit.__main__")
    assert "ruamel" in loaded
    assert not loaded & (SPARED | DOCUMENT_LIBRARIES)


def test_a_plan_s_folders_are_made_without_the_checks_of_meetings_or_other_countries_days(tmp_path):
    committee = make_workspace(tmp_path).parents[1]
    plan = committee / "plan-2026.yaml"
    plan.write_text("year: 2026\nmeetings:\n  - rule: FREQ=MONTHLY;BYDAY=1WE\n", encoding="utf-8")
    loaded = loaded_modules("plan", "scaffold", plan)
    assert (committee / "2026-03-04" / "meeting.yaml").is_file()
    spared = {"toolkit.checking.checks.whole", "holidays", "dateutil.parser", "shutil", "json", "_strptime"}
    assert not loaded & (spared | DOCUMENT_LIBRARIES | {"markdown_it", "dataclasses", "jsonschema"})


def test_help_loads_no_command():
    loaded = loaded_modules("--help")
    assert "click" in loaded
    assert not loaded & (DOCUMENT_LIBRARIES | {"jsonschema", "ruamel", "markdown_it"})


@pytest.mark.parametrize("name", ["meeting", "committee", "plan"])
def test_schema_prints_a_schema_or_says_where_it_is(tmp_path, name):
    printed = json.loads(run_minutes_here("schema", name, cwd=tmp_path).stdout)
    file = Path(run_minutes_here("schema", name, "--path", cwd=tmp_path).stdout.strip())
    assert json.loads(file.read_text(encoding="utf-8")) == printed
    assert printed["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    danish = json.loads(run_minutes_here("schema", name, "--keys", "da", cwd=tmp_path).stdout)
    assert danish["$id"].startswith(f"urn:minutes-toolkit:schema:{name}.da:")


def test_completion_offers_commands_options_and_styles(tmp_path):
    def complete(words, position):
        result = run_minutes_here(
            cwd=tmp_path, _MINUTES_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=position
        )
        return result.stdout.split()

    assert complete("minutes doc", 1) == ["plain,doctor"]
    assert "plain,--renderer" in complete("minutes build --re", 2)
    assert complete("minutes templates copy re", 3) == ["plain,region"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script_for_the_shell(tmp_path, shell):
    script = run_minutes_here("completion", shell, cwd=tmp_path).stdout
    assert f"_MINUTES_COMPLETE={shell}_complete" in script
