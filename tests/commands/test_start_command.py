"""`minutes start`: from an empty folder to a packet with five answers."""

import io
import re
import subprocess
import sys
from pathlib import Path, PureWindowsPath
from unittest.mock import patch

import pikepdf
import pytest
from command_line import run_minutes_here

from toolkit.commands.preview import command as preview
from toolkit.scaffold.committeefile import NewCommittee, folder_name, scaffold_committee
from toolkit.scaffold.shortcuts import plan_shortcut

DANISH = {"LANG": "da_DK.UTF-8"}


@pytest.fixture
def start(tmp_path, monkeypatch):
    """Run `minutes start` with answers; returns what became of it and which meetings' pages were shown."""

    def run(*answers, arguments=(), form=lambda _: None, **changes):
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
        opened = []

        def write_in_form(words, **_):
            assert words[1] == "--edit"
            opened.append(words[0])
            form(tmp_path / words[0])

        with patch.object(preview, "main", write_in_form):
            done = run_minutes_here("start", *arguments, cwd=tmp_path, **changes)
        return done, opened

    return run


def test_five_answers_make_a_packet_and_show_it(start, tmp_path):
    answers = ("Økonomi: Udvalget", "Fjordby Kommune", "", "Anna Dahl, Bo Lund", "18.06.2025")
    done, opened = start(*answers, **DANISH)
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("?") == 5
    assert opened == ["oekonomi-udvalget/2025-06-18/meeting.yaml"]
    packet = tmp_path / "build" / "oekonomi-udvalget" / "2025-06-18" / "packet.pdf"
    assert packet.read_bytes().startswith(b"%PDF")
    text = (tmp_path / "oekonomi-udvalget" / "committee.yaml").read_text(encoding="utf-8")
    assert "stil: kommune" in text
    assert run_minutes_here("check", "--strict", cwd=tmp_path, **DANISH).returncode == 0


def test_members_may_have_semicolons_between_them_as_in_a_mail(start, tmp_path):
    start("LOM", "Fjordby", "lokal", "Anna Dahl; Bo Lund;", "2025-06-18", **DANISH)
    text = (tmp_path / "lom" / "committee.yaml").read_text(encoding="utf-8")
    assert "  - navn: Anna Dahl\n  - navn: Bo Lund\n" in text


def test_a_committee_that_is_there_is_asked_for_its_day_alone_and_nothing_is_overwritten(start, tmp_path):
    start("LOM", "Fjordby", "lokal", "", "2025-06-18", **DANISH)
    meeting = tmp_path / "lom" / "2025-06-18" / "meeting.yaml"
    meeting.write_text("dato: 2025-06-18\npunkter:\n  - titel: Mit eget\n", encoding="utf-8")
    done, _ = start("1", "2025-06-18", **DANISH)
    assert done.returncode == 0
    assert "Mit eget" in meeting.read_text(encoding="utf-8")
    done, opened = start("", "2025-08-20", arguments=["--no-show"], **DANISH)
    assert (done.returncode, opened) == (0, [])
    assert (tmp_path / "build" / "lom" / "2025-08-20" / "packet.pdf").exists()


def test_what_is_written_in_the_form_is_in_the_packet_when_the_page_is_closed(start, tmp_path):
    def write(meeting):
        meeting.write_text("dato: 2025-06-18\npunkter:\n  - titel: Helt nyt punkt\n", encoding="utf-8")

    done, _ = start("LOM", "Fjordby", "lokal", "", "onsdag den 18. juni 2025", form=write, **DANISH)
    assert done.returncode == 0, done.stderr
    with (
        pikepdf.open(tmp_path / "build" / "lom" / "2025-06-18" / "packet.pdf") as packet,
        packet.open_outline() as outline,
    ):
        assert any("Helt nyt punkt" in each.title for top in outline.root for each in (top, *top.children))


def test_a_day_that_is_none_is_asked_again_with_an_example_in_the_way_danes_write(start):
    done, _ = start(
        "LOM", "Fjordby", "lokal", "", "i morgen", "31.2.2027", "3/2 2027", arguments=["--no-show"], **DANISH
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("28-02-2025") == 2
    assert "lom/2027-02-03" in done.stderr


def test_no_answer_ends_it_without_a_trace(start, tmp_path):
    done, _ = start("LOM", **DANISH)
    assert done.returncode == 130
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["Nej", "true", "- a", "A: b", "1.5", "Å & Ø", '"x"', "#1", "2025-01-01"])
def test_any_name_can_be_answered(tmp_path, name):
    for language in ("da", "en"):
        text = scaffold_committee(NewCommittee(name, name, "local", (name,)), language)
        folder = tmp_path / language
        folder.mkdir()
        (folder / "committee.yaml").write_text(text, encoding="utf-8")
        checked = run_minutes_here("check", "--strict", cwd=folder)
        assert checked.returncode == 0, checked.stderr
    assert folder_name(name).isascii()


# What a folder may be called, against those who read the shortcuts.
NAMES = ("mø der", "d'or", "Anna\N{RIGHT SINGLE QUOTATION MARK}s", "x%y $HOME `a`", 'back\\slash "q"')


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("asked", [(), ("--lang", "da")])
def test_the_shortcut_of_a_linux_desktop_runs_start(tmp_path, name, asked):
    home = tmp_path / "hjem"
    made = run_minutes_here("start", "--shortcut", name, *asked, cwd=tmp_path, HOME=home)
    entry = Path(made.stdout.strip())
    assert entry == home / ".local/share/applications/minutes.desktop"
    lines = entry.read_text(encoding="utf-8").splitlines()
    # The specification has every value's backslashes doubled; Exec's words are quoted as a shell's besides.
    values = {key: value.replace("\\\\", "\\") for key, _, value in (line.partition("=") for line in lines)}
    assert values["Path"] == str(tmp_path / name)
    run = subprocess.check_output(["sh", "-c", f"printf '%s\\n' {values['Exec']}"], encoding="utf-8")
    assert run.replace("%%", "%").splitlines() == [
        sys.executable,
        "-m",
        "toolkit",
        "start",
        "--wait",
        *asked,
        str(tmp_path / name),
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_shortcut_of_a_mac_runs_start_in_the_folder(tmp_path, name):
    folder, program = tmp_path / name, tmp_path / "my python"
    folder.mkdir()
    program.write_text('#!/bin/sh\npwd\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    made = plan_shortcut("darwin", tmp_path, {}, str(program), folder, "da")
    assert made.path == tmp_path / "Desktop" / "minutes.command"
    told = subprocess.run(["bash", "-c", made.text], check=True, capture_output=True, encoding="utf-8")
    words = ["-m", "toolkit", "start", "--wait", "--lang", "da"]
    assert told.stdout.splitlines() == [str(folder), *words, str(folder)]


def quoted(text):
    """The text of a literal string of PowerShell, which any single quote ends, and which has them twice."""
    assert text[0] == text[-1] == "'"
    inside = re.sub(r"(['\u2018-\u201b])\1", r"\1", text[1:-1])
    assert len(text[1:-1]) - len(inside) == len(re.findall(r"['\u2018-\u201b]", inside))
    return inside


@pytest.mark.parametrize(
    ("folder", "last"),
    [
        ("C:\\mø der", '"C:\\mø der"'),
        ("D:\\", "D:\\"),
        ("C:\\d'or", "C:\\d'or"),
        ("C:\\Anna\N{RIGHT SINGLE QUOTATION MARK}s", "C:\\Anna\N{RIGHT SINGLE QUOTATION MARK}s"),
    ],
)
def test_the_shortcut_of_windows_is_made_by_windows(tmp_path, folder, last):
    program = "C:\\py\\python.exe"
    made = plan_shortcut(
        "win32", tmp_path, {"APPDATA": str(tmp_path)}, program, PureWindowsPath(folder), "da"
    )
    assert made.path.name == "minutes.lnk"
    said = dict(
        line.strip().removeprefix("$s.").split(" = ", 1) for line in made.command[-1].split(";")[1:-1]
    )
    assert {key: quoted(value) for key, value in said.items()} == {
        "TargetPath": program,
        "Arguments": f"-m toolkit start --wait --lang da {last}",
        "WorkingDirectory": folder,
    }
