"""A secretary who reads only Danish meets no English word that she has to understand."""

import ast
import re
import subprocess
import zipfile
from pathlib import Path

import click
import pikepdf
import pytest
from bs4 import BeautifulSoup
from command_line import MEETING, make_workspace, run_minutes_here
from englishwords import english_words
from everytext import TEXTS

from toolkit.catalogue import RULES
from toolkit.cli import minutes
from toolkit.commands.bilingual import Choice, Option
from toolkit.messages.clickwords import DANISH

LOCALE = {"LANG": "da_DK.UTF-8"}
# What a template's own language is made of.
TAGS = ("if", "else", "items", "item", "meeting", "text")


def all_commands(command=minutes, path=()):
    """Every command with the words that call it."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            yield from all_commands(command.get_command(context, name), (*path, name))


COMMANDS = dict(all_commands())
# Names of commands, and of what is issued: `møde@agenda-1`.
NAMES = {word for path in COMMANDS for word in path} | {"agenda", "minutes"}


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_help_is_in_the_readers_language(tmp_path, path):
    danish = run_minutes_here(*path, "--help", cwd=tmp_path, **LOCALE).stdout
    assert danish.startswith("Sådan bruges den: minutes ")
    assert english_words(danish, NAMES) == []
    english = run_minutes_here(*path, "--help", cwd=tmp_path).stdout
    assert english.startswith("Usage: minutes ")
    assert len(english_words(english)) > 5
    assert run_minutes_here("--lang", "da", *path, "--help", cwd=tmp_path).stdout == danish


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_option_has_its_help_in_both_languages(path):
    for option in COMMANDS[path].params:
        if isinstance(option, click.Option):
            assert isinstance(option, Option), option.name
            assert option.danish
            assert option.danish != option.help


@pytest.mark.parametrize(
    "arguments",
    [
        ["chekc"],
        ["check", "--stritc"],
        ["check", "nowhere"],
        ["check", "--format", "pdf"],
        ["check", "--today", "i går"],
        ["check", "--strict=ja"],
        ["build", "--jobs", "0"],
        ["build", "--jobs", "to"],
        ["build", "--only", "alt"],
        ["build", "--max-size", "stor"],
        ["build", "--out"],
        ["format", "--from-encoding", "x"],
        ["issue"],
        ["issue", ".", "x"],
        ["new", "."],
        ["completion", "cmd"],
        ["templates", "copy", "fynsk", "x"],
        ["import", "."],
    ],
    ids=" ".join,
)
def test_usage_errors_are_danish(tmp_path, arguments):
    said = run_minutes_here(*arguments, cwd=tmp_path, **LOCALE)
    assert said.returncode == 2
    assert english_words(said.stderr, but={*arguments, "minutes"}) == []
    assert english_words(run_minutes_here(*arguments, cwd=tmp_path).stderr) != []


def test_every_sentence_of_clicks_that_a_user_may_read_is_in_danish():
    # To whoever writes a command, or for what no command here does: editors, pagers, deprecated options.
    never = re.compile(
        r"Deprecat|Editing failed|name for option|No options defined|parameter declaration|twice"
        r"|flag|iterable|Windows error|UUID|start character|color|standard stream|Choice\("
        r"|values are required"
    )
    said = set()
    for module in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"_", "ngettext"}:
                said |= {str(one.value) for one in node.args if isinstance(one, ast.Constant)}
    kinds = {"file", "directory", "path", "d"}  # named in English in no sentence of ours
    assert {text for text in said if not never.search(text)} - kinds - DANISH.keys() == set()


@pytest.mark.parametrize(
    ("said", "texts"),
    [
        ("messages", {key: said["da"] for key, said in TEXTS.items()}),
        ("Click", DANISH),
        ("rules", {code: "\n".join(rule.danish) for code, rule in RULES.items()}),
    ],
)
def test_no_message_has_an_english_word_in_its_danish(said, texts):
    # Names of files, languages, limits: `møde@agenda-1`, `# minutes: ignore[…]`, `limits: pages`; file:
    but = {"agenda", "minutes", "pages", "days", "file", *(TAGS if said == "rules" else ())}
    found = {key: english_words(text, but) for key, text in texts.items()}
    assert {key: words for key, words in found.items() if words} == {}


def test_values_of_options_may_be_written_in_danish_in_either_language(tmp_path):
    make_workspace(tmp_path, MEETING)
    for locale in ({}, LOCALE):
        asked = ("--only", "Dagsorden", "--edition", "intern")
        built = run_minutes_here("build", *asked, cwd=tmp_path, **locale)
        assert [Path(line).name for line in built.stdout.split()] == ["agenda.docx", "agenda.pdf"]
    listed = run_minutes_here("list", "meetings", "--format", "tabel", cwd=tmp_path)
    assert "2025-06-18" in listed.stdout
    assert run_minutes_here("templates", "copy", "kommune", "own", cwd=tmp_path).returncode == 0


DANISH_COMMITTEE = "navn: LOM\norganisation: Fjordby Kommune\nstil: kommune\n"


def test_what_to_do_is_said_in_the_words_of_the_file(tmp_path):
    meeting = make_workspace(tmp_path, "dato: 2025-06-18\npunkter:\n  - titel: Budget\n")
    (tmp_path / "lom" / "committee.yaml").write_text(DANISH_COMMITTEE, encoding="utf-8")
    said = run_minutes_here("issue", meeting.parent, cwd=tmp_path, **LOCALE)
    assert "`status: dagsorden` eller `status: referat`" in said.stderr
    copied = run_minutes_here("templates", "copy", "region", "lom/skabeloner", cwd=tmp_path, **LOCALE)
    assert "committee.yaml:  skabeloner: skabeloner\n" in copied.stderr
    assert "`status: dagsorden`" in run_minutes_here("issue", "lom", "--lang", "en", cwd=tmp_path).stderr


def test_danish_values_are_those_of_the_english_ones(tmp_path):
    make_workspace(tmp_path, MEETING)
    run_minutes_here("build", "--only", "agenda", cwd=tmp_path)
    again = run_minutes_here("build", "--only", "dagsorden", cwd=tmp_path)
    assert "unchanged since it was built" in again.stderr


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_a_value_in_danish_words_stands_for_one_english_word(path):
    for choice in (option.type for option in COMMANDS[path].params if isinstance(option.type, Choice)):
        assert len(set(choice.danish.values())) == len(choice.danish)


YEAR = """\
år: 2025
møder:
  - dato: 2025-06-18
  - dato: 2025-08-20
    titel: Budgetmøde
"""
WHOLE = """\
dato: 2025-06-18
start: "10:00"
slut: "11:30"
status: referat
udsendt: 2025-06-20
deltagere: [Anna Dahl]
afbud:
  - navn: Bo Lund
punkter:
  - titel: Budget
    type: beslutning
    varighed: 10
    oplægsholdere: [Anna Dahl]
    indstilling:
      - sender budgettet i høring
    sagsfremstilling: Budgettet er klart.
    beslutning: Godkendt.
    opgaver:
      - hvad: Sender høringen ud
        hvem: Anna Dahl
        frist: 2025-07-01
  - titel: Salg
    lukket: true
    sagsfremstilling: Hemmeligt.
    beslutning: Solgt.
  - titel: Eventuelt
hævet: "11:20"
"""
MEMBERS = "offentliggør: true\nmedlemmer:\n  - navn: Anna Dahl\n  - navn: Bo Lund\n"


@pytest.fixture(scope="module")
def danish(tmp_path_factory):
    """A Danish committee with a year plan and a meeting, built with all there is."""
    folder = tmp_path_factory.mktemp("dansk")
    meeting = make_workspace(folder, WHOLE)
    (folder / "lom" / "committee.yaml").write_text(DANISH_COMMITTEE + MEMBERS, encoding="utf-8")
    (folder / "lom" / "plan-2025.yaml").write_text(YEAR, encoding="utf-8")
    for words in (["build", "lom"], ["plan", "build", "lom"], ["excerpt", meeting.parent, "1"]):
        made = run_minutes_here(*words, cwd=folder, **LOCALE)
        assert made.returncode == 0, made.stderr
        assert english_words(made.stderr) == []
    return folder


# What programs alone read of a calendar.
FOR_PROGRAMS = re.compile(
    r"^(?!SUMMARY|DESCRIPTION|NAME|X-WR-CALNAME|CATEGORIES|LOCATION|\s).*\r?\n", re.MULTILINE
)


def people_read(path):
    """What people read of a file that is no page: properties, headings and cells, a calendar's entries."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as file:
            return re.sub(r"<[^>]+>", " ", file.read("docProps/core.xml").decode())
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            return " ".join(str(value) for key, value in pdf.docinfo.items() if key != "/Producer")
    text = re.sub(r"\b[0-9a-f]{16,}\b", "", path.read_text(encoding="utf-8-sig"))  # digests of files
    return FOR_PROGRAMS.sub("", text) if path.suffix == ".ics" else text


def test_files_beside_the_pages_are_danish(danish):
    read = {
        path.name: people_read(path)
        for path in (danish / "build").rglob("*")
        if path.suffix in {".docx", ".pdf", ".csv", ".ics", ".svg"}
    }
    assert {
        "minutes.docx",
        "packet.pdf",
        "plan.docx",
        "plan.csv",
        "plan.ics",
        "wheel.svg",
        "excerpts.csv",
    } <= {*read}
    assert "Referat" in read["minutes.docx"]
    assert "Møde" in read["plan.ics"]
    assert {name: english_words(text) for name, text in read.items() if english_words(text)} == {}


def test_what_is_set_up_for_git_explains_itself_in_danish(danish):
    subprocess.run(["git", "init", "-q", danish], check=True)
    assert run_minutes_here("init", cwd=danish, **LOCALE).returncode == 0
    for name in (".gitignore", ".github/workflows/minutes.yml", ".pre-commit-config.yaml"):
        told = re.findall(r"(?m)^ *(?:#|- name:|name:)(.*)", (danish / name).read_text(encoding="utf-8"))
        assert told
        assert english_words("\n".join(told), {"minutes"}) == [], name


@pytest.mark.parametrize("page", ["preview/preview.html", "preview/form.html"])
def test_the_previews_pages_have_no_words_of_their_own(page):
    template = (Path(__file__).parents[2] / "templates" / page).read_text(encoding="utf-8")
    # Attributes and what the program's words are put in for.
    bare = re.sub(r"\{[{%#].*?[}%#]\}| [a-z-]+=\"[^\"]*\"", "", template, flags=re.DOTALL)
    told = BeautifulSoup(bare, "html.parser")
    for code in told(["script", "style"]):
        code.decompose()
    assert re.findall(r"[^\W\d_]{2,}", told.get_text(" ").replace("minutes preview", "")) == []


def test_every_page_is_danish(danish):
    told = {}
    for path in (danish / "build").rglob("*.pdf"):
        pages = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()
        told[path.name] = pages
        assert re.findall(r"20\d\d-\d\d-\d\d", pages) == []
    for path in (danish / "build").rglob("*.html"):
        told[path.name] = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").get_text(" ")
    assert {"agenda.pdf", "minutes.pdf", "packet.pdf", "plan.pdf", "index.html"} <= told.keys()
    assert {name: english_words(text) for name, text in told.items() if english_words(text)} == {}


@pytest.mark.parametrize(
    "words",
    [
        ["new", "lom", "--date", "2026-01-20"],
        ["plan", "scaffold", "lom", "--dry-run"],
        ["check", "lom", "--today", "2025-06-20"],
        ["doctor"],
        ["explain"],
        ["list", "meetings"],
        ["list", "actions"],
        ["list", "attendance"],
        ["list", "meetings", "--format", "csv"],
        ["list", "decisions", "--format", "csv"],
        ["list", "actions", "--format", "csv"],
        ["list", "attachments", "--format", "csv"],
        ["list", "attendance", "--format", "csv"],
        ["list", "votes", "--format", "csv"],
        ["inspect", "build/lom/2025-06-18/packet.pdf"],
        ["inspect", "--read-aloud", "build/lom/2025-06-18/minutes.pdf"],
        ["inspect", "build/lom/2025-06-18/public"],
        ["diff", "lom/2025-06-18", "lom/2025-06-18"],
        ["issue", "lom/2025-06-18", "--dry-run"],
        ["take", "build/lom/2025-06-18/minutes.docx", "--dry-run"],
        ["init"],
        ["help"],
        ["clean", "--public"],
        ["check-template"],
    ],
    ids=" ".join,
)
def test_what_a_command_says_is_danish(danish, words):
    said = run_minutes_here(*words, cwd=danish, **LOCALE)
    files = {"minutes", "agenda", "packet", "committee", "meeting", "plan", "it"}
    codes = {word for code in RULES for word in (code, *code.split("-"))}
    assert english_words(said.stdout + said.stderr, files | codes | {"Schemas"}) == []


def test_a_new_meetings_file_explains_itself_in_danish(danish):
    run_minutes_here("new", "lom", "--date", "2026-02-20", cwd=danish, **LOCALE)
    text = (danish / "lom" / "2026-02-20" / "meeting.yaml").read_text(encoding="utf-8")
    assert english_words(text) == []
