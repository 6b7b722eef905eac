"""The handbook does what it says: every example of the Danish pages is run from an empty folder, in order."""

import re
import shlex
import shutil
import textwrap
from pathlib import Path

import click
import pytest
from command_line import run_minutes_here
from englishwords import english_words
from findings_of import check_example

from toolkit.cli import minutes

ROOT = Path(__file__).resolve().parents[2]
DANISH = ROOT / "docs" / "da"
GENERATED = {"kommandoer.md", "anmaerkninger.md"}
PAGES = sorted(page for page in DANISH.glob("*.md") if page.name not in GENERATED)
SAMPLES = {
    ".pdf": ROOT / "samples/local/2025-06-18/bilag/budgetforslag-2026.pdf",
    ".docx": ROOT / "samples/local/2025-06-18/bilag/apv-handleplaner.docx",
}
BLOCK = re.compile(r"^```(yaml|sh)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def write_file(folder, text):
    """Write the file that a block names in its first line, or add to it, with the attachments it names."""
    first, _, rest = text.partition("\n")
    named = re.fullmatch(r"# (tilføj i )?(\S+)", first)
    assert named, f"a block of YAML names its file in its first line: {first}"
    path = folder / named[2]
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if named[1] else ""
    path.write_text(before + rest, encoding="utf-8")
    for name in re.findall(r"fil: ([\w/.-]+)", rest):
        attached = path.parent / name
        attached.parent.mkdir(exist_ok=True)
        shutil.copy(SAMPLES[attached.suffix], attached)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_examples_of_a_danish_page_work_one_after_the_other(page, tmp_path):
    for kind, text in BLOCK.findall(page.read_text(encoding="utf-8")):
        if kind == "yaml":
            write_file(tmp_path, text)
            continue
        for line in text.splitlines():
            program, *arguments = shlex.split(line)
            assert program == "minutes"
            done = run_minutes_here(*arguments, cwd=tmp_path, LANG="da_DK.UTF-8")
            assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
            assert "fejl[" not in done.stderr


def named_commands():
    """Every command that a page of either language names, in code."""
    for page in sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]):
        text = page.read_text(encoding="utf-8")
        lines = re.findall(r"^ *(?:\.venv/bin/)?(minutes .*)$", text, re.MULTILINE)
        for written in {*re.findall(r"`(minutes [^`\n]+)`", text), *lines}:
            yield page, re.split(r" {2,}|[|>;…]| # ", written)[0].strip()


def called(words):
    """The command that `words` call, and the words that it is called with."""
    command, context = minutes, click.Context(minutes, info_name="minutes")
    for at, word in enumerate(words):
        inner = command.get_command(context, word) if isinstance(command, click.Group) else None
        if inner is None:
            return command, words[at:]
        command = inner
    return command, []


def test_every_command_and_option_that_a_page_names_is_there():
    wrong = []
    for page, written in named_commands():
        command, words = called(written.split()[1:])
        known = {name for option in (*minutes.params, *command.params) for name in option.opts}
        options = {word.partition("=")[0].strip("[],.") for word in words if word.startswith("--")}
        is_lost = command is minutes and any(word[0].islower() for word in words) and not options
        if is_lost or options - known - {"--help"}:
            wrong.append(f"{page.name}: {written}")
    assert wrong == []


def test_the_handbook_is_in_the_program(tmp_path):
    danish = run_minutes_here("help", cwd=tmp_path, LANG="da_DK.UTF-8").stdout
    for page in PAGES:
        assert page.stem in danish or page.stem == "README"
    shown = run_minutes_here("help", "første", "møde", cwd=tmp_path, LANG="da_DK.UTF-8").stdout
    assert shown == (DANISH / "foerste-moede.md").read_text(encoding="utf-8")
    assert "# Installing" in run_minutes_here("help", "install", cwd=tmp_path).stdout
    assert (
        "Sådan bruges den: minutes plan build"
        in run_minutes_here("help", "plan", "build", cwd=tmp_path, LANG="da_DK.UTF-8").stdout
    )
    lost = run_minutes_here("help", "skabeloer", cwd=tmp_path, LANG="da_DK.UTF-8")
    assert (lost.returncode, "mente du `skabeloner`?" in lost.stderr) == (2, True)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_danish_pages_are_danish(page):
    prose = re.sub(r"^(?: {4,}|```).*$|\]\([^)]*\)", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert english_words(re.sub(r"»[^«]*«", "", prose), {"minutes", "item"}) == []


# Pages with other programs' files, and those whose examples tests/whole/test_docs.py puts together.
ELSEWHERE = {"pre-commit.md", "own-fields.md", "procedure.md", "findings.md"}
ENGLISH = sorted(page for page in (ROOT / "docs").glob("*.md") if page.name not in ELSEWHERE)
MISSPELT = {"unknown-key", "mixed-keys", "wrong-type", "unknown-value"}
# What an example is a part of: its kind of file, what stands before it, and how far it is indented then.
WHOLES = (
    ("meeting", "", ""),
    ("committee", "", ""),
    ("plan", "", ""),
    ("meeting", "date: 2025-02-28\n", ""),
    ("committee", "name: A\norganisation: B\nstyle: local\n", ""),
    ("plan", "year: 2025\n", ""),
    ("meeting", "date: 2025-02-28\nitems:\n", "  "),
    ("meeting", "date: 2025-02-28\nitems:\n  - title: A\n", "    "),
)


@pytest.mark.parametrize("page", ENGLISH, ids=lambda page: page.stem)
def test_the_keys_and_values_of_english_examples_are_there(page, tmp_path):
    blocks = [text for kind, text in BLOCK.findall(page.read_text(encoding="utf-8")) if kind == "yaml"]
    for number, text in enumerate(blocks):
        wrong = []
        for at, (kind, before, indent) in enumerate(WHOLES):
            folder = tmp_path / f"{number}-{at}"
            folder.mkdir()
            found = check_example(folder, before + textwrap.indent(text, indent), kind)
            codes = {one.code for one in found}
            wrong.append(codes & MISSPELT or {code for code in codes if code.startswith("yaml")})
        assert not all(wrong), f"{text}\n{wrong}"


# Nothing that a test can run: a server in a browser, other machines, folders of a server, a git conflict.
NOT_HERE = re.compile(r"minutes preview|--dask|/srv/|--merge")
HMU = (
    "name: HMU\norganisation: Region Fjordland\nstyle: local\npublishes: true\nmembers: [{name: Anna Dahl}]\n"
)
ITEMS = "".join(f"  - {{title: Sag {number}, decision: Ja}}\n" for number in range(1, 6))
ITEMS += '  - {number: "5a", title: Sag 5a, decision: Ja}\n'
AGENDA = "date: 2025-02-28\nissued: 2025-02-20\nstatus: agenda\nitems:\n" + ITEMS.replace(
    ", decision: Ja", ""
)


def commands_of(page):
    """The commands that stand on lines of their own in an English page, without what is told beside them."""
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    for line in re.findall(r"^ {4}minutes (.*)$", text, re.MULTILINE):
        written = re.split(r" {2,}", line)[0]
        if not NOT_HERE.search(f"minutes {written}"):
            yield shlex.split(written)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A folder with what the English pages' commands name: an agenda that was sent, and minutes of it."""
    folder = tmp_path_factory.mktemp("office")
    meeting = folder / "hmu" / "2025-02-28" / "meeting.yaml"
    meeting.parent.mkdir(parents=True)
    for name in ("hmu", "lmu", "lom"):
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "committee.yaml").write_text(HMU.replace("HMU", name.upper()), encoding="utf-8")
    (folder / "hmu" / "plan-2025.yaml").write_text(
        "year: 2025\nmeetings: [{date: 2025-02-28}]\n", encoding="utf-8"
    )
    meeting.write_text(AGENDA, encoding="utf-8")
    assert run_minutes_here("issue", meeting.parent, cwd=folder).returncode == 0
    head = "date: 2025-02-28\nissued: 2025-03-03\nstatus: minutes\nitems:\n"
    meeting.write_text(head + ITEMS, encoding="utf-8")
    made = run_minutes_here("build", "hmu", cwd=folder)
    assert made.returncode == 0, made.stderr
    built = folder / "build" / "hmu" / "2025-02-28"
    shutil.copy(built / "minutes.docx", built / "minutes (edited 2025-03-12 14.05).docx")
    for name in ("packet.pdf", "referat.docx", "referat-2022.docx"):
        shutil.copy(built / ("minutes.docx" if name.endswith("x") else name), folder / name)
    return folder


@pytest.mark.parametrize(
    "page",
    [page for page in sorted((ROOT / "docs").glob("*.md")) if list(commands_of(page))],
    ids=lambda page: page.stem,
)
def test_the_commands_of_an_english_page_work_one_after_the_other(page, office, tmp_path):
    folder = shutil.copytree(office, tmp_path / "office")
    for words in commands_of(page):
        done = run_minutes_here(*words, cwd=folder)
        assert done.returncode == 0, f"{words}\n{done.stdout}{done.stderr}"
