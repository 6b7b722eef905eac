"""CONTRIBUTING's recipes, followed to the letter in a copy of the repository: nothing is red afterwards.

What is added: a field of an item that templates can show and that stays inside the house, with its Danish
word, a label, a rule, a kind of attachment, and a command with what it says.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import environment, make_workspace

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("toolkit", "schemas", "templates", "docs", "samples", "tests")
FILES = (".pre-commit-hooks.yaml", "pyproject.toml", "LICENSE")
LEFT_OUT = shutil.ignore_patterns("*.pyc.*", ".*", "node_modules", "cases", "losses")
TITLE = "Inkling (anelse)"
FELT = "What the secretary feels about the item."
RULE = r"""
    Rule(
        "vague-inkling",
        Severity.WARNING,
        Wording("the inkling asks: {written}", "say what is meant", "An inkling is a statement."),
        Wording("anelsen spørger: {written}", "skriv, hvad der menes", "En anelse er et udsagn."),
        wrong=_ITEM + "    inkling: Dyrt?\\n",
        right=_ITEM + "    inkling: Dyrt\\n",
    ),
"""
CHECK = '''
def check_inklings(view: View) -> Iterator[Finding]:
    """Inklings that ask."""
    for item in view.items:
        if (written := text_of(item.data, "inkling")).endswith("?"):
            yield finding("vague-inkling", view.meeting.place((*item.keys, "inkling")), written=written)


def _check_numbers('''
RIDDLE = '''"""Riddles, which are written backwards."""


def read_riddle(data: bytes) -> str:
    """Return a riddle's words."""
    return data.decode("utf-8", "replace").removeprefix("%RIDDLE")[::-1]
'''
COMMAND = '''"""`minutes ponder`: say what the toolkit thinks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.commands.bilingual import as_command
from toolkit.messages.phrases import phrase

if TYPE_CHECKING:
    from toolkit.commands.bilingual import Session


@as_command("ponder", da="Sig, hvad værktøjet mener.")
@click.pass_obj
def command(session: Session) -> None:
    """Say what the toolkit thinks.

    \\b
    Examples:
      minutes ponder
    """
    click.echo(phrase("pondered", session.language))
'''
NEW = {
    "toolkit/attachments/conversion/riddles.py": RIDDLE,
    "toolkit/commands/ponder.py": COMMAND,
}
# A file, what stands in it, and what takes its place.
CHANGES = (
    # a field
    (
        "schemas/meeting.schema.json",
        r'\n    "item": \{(?s:.*?)"properties": \{',
        rf'\g<0>"inkling": {{"title": "{TITLE}", "description": "{FELT}", "$ref": "#/$defs/line"}},',
    ),
    ("toolkit/meetings/model.py", r"    presenters: tuple.*\n", '\\g<0>    inkling: str = ""\n'),
    (
        "toolkit/meetings/entries.py",
        r"            presenters=all_written\(.*\n",
        '\\g<0>            inkling=written(data, "inkling"),\n',
    ),
    (
        "tests/examples/valid/meeting-every-field.yaml",
        r"(?m)^    presenters: .*\n",
        r"\g<0>    inkling: Dyrt\n",
    ),
    ("tests/words/test_edition.py", r"    Item: \{", r'\g<0>"inkling", '),
    ("samples/english/2025-05-15/meeting.yaml", r"    presenters: .*\n", r"\g<0>    inkling: Dear\n"),
    ("toolkit/issuing/record.py", r"INTERNAL = frozenset\(\{", r'\g<0>"inkling", '),
    ("toolkit/checking/checks/entrytexts.py", r'    "note",\n', r'\g<0>    "inkling",\n'),
    (
        "toolkit/lifecycle/comparison.py",
        r'        "part_note": .*\n',
        r'\g<0>        "hunch": item.inkling,\n',
    ),
    # its Danish word
    ("toolkit/reading/danish.py", r'        "information": ', r'        "inkling": ("anelse",),\n\g<0>'),
    (
        "docs/generators/danish_schema_texts.json",
        r'(?s)("titles": \{)(.*?"descriptions": \{)',
        rf'\1"{TITLE}": "Anelse",\2"{FELT}": "Hvad sekretæren føler.",',
    ),
    # a rule
    ("toolkit/catalogue/meetings.py", r"\nRULES = \(", rf"\g<0>{RULE}"),
    ("toolkit/checking/checks/agenda.py", r"\ndef _check_numbers\(", CHECK),
    (
        "toolkit/checking/checks/whole.py",
        r"(?s)(agenda import check_agenda)(.*?)(        \*check_agenda\(view\),\n)",
        r"\1, check_inklings\2\3        *check_inklings(view),\n",
    ),
    # a printed word
    (
        "toolkit/words/labels.py",
        r'(?m)^    "to": \("til", "for"\),\n',
        r'\g<0>    "hunch": ("Anelse", "Inkling"),\n',
    ),
    # something a template can show
    ("toolkit/words/contextnames.py", r"    presenters: str  # .*\n", r"\g<0>    inkling: str\n"),
    ("toolkit/words/itemcontext.py", r"        presenters=.*\n", r"\g<0>        inkling=item.inkling,\n"),
    (
        "docs/templates.md",
        r"\| `item.presenters` .*\n",
        r"\g<0>| `item.inkling` | text | Det bliver dyrt |\n",
    ),
    # a kind of attachment
    ("toolkit/formats/kinds.py", r"    PDF = auto\(\)\n", r"\g<0>    RIDDLE = auto()\n"),
    (
        "toolkit/formats/kinds.py",
        r"    Way.PDF: WayFacts.*\n",
        r'\g<0>    Way.RIDDLE: WayFacts("its words, the right way round", Tags.TOOLKIT),\n',
    ),
    (
        "toolkit/formats/kinds.py",
        r'    PDF = "PDF".*\n',
        r'\g<0>    RIDDLE = "RIDDLE", Way.RIDDLE, ".riddle", b"%RIDDLE"\n',
    ),
    (
        "toolkit/attachments/conversion/file.py",
        r"\ndef _written\(",
        """
def _write_riddle(data: bytes, _: Kind, settings: Settings) -> Written:
    from toolkit.attachments.conversion.riddles import read_riddle

    return _written(read_riddle(data), "", settings)

\\g<0>""",
    ),
    (
        "toolkit/attachments/conversion/file.py",
        r"    Way.PDF: _convert_pdf,\n",
        r"\g<0>    Way.RIDDLE: _write_riddle,\n",
    ),
    ("toolkit/attachments/conversion/said.py", r"Way\.TEXT, ", r"\g<0>Way.RIDDLE, "),
    (".pre-commit-hooks.yaml", r"\|eml\|", r"|riddle\g<0>"),
    # a command, and what it says
    (
        "toolkit/cli.py",
        r"COMMANDS = \{\n",
        r'\g<0>    "ponder": ("Say what the toolkit thinks.", "Sig, hvad værktøjet mener."),\n',
    ),
    (
        "toolkit/messages/texts/checking.py",
        r"\nTEXTS = \{\n",
        r'\g<0>    "pondered": {"da": "Det er svært.", "en": "It is difficult."},\n',
    ),
)
# The generators that `tox -e generate` runs, without those that draw.
GENERATE = """
import sys
sys.path[:0] = ["docs/generators", "."]
import compiled_schemas, danish_schemas, page_tables, reference_pages, shared_definitions
for generator in (shared_definitions, danish_schemas, compiled_schemas, reference_pages, page_tables):
    for path, data in generator.files():
        path.write_bytes(data)
"""
GUARDS = (
    "tests/attachments/test_packet_kinds.py::test_every_way_has_its_facts_and_its_function",
    "tests/attachments/test_packet_kinds.py::test_the_hooks_look_into_every_attachment_that_may_have_words",
    "tests/catalogue",
    "tests/checking/test_checks.py::test_the_rules_about_words_look_at_every_text_of_an_item",
    "tests/checking/test_schema.py",
    "tests/lifecycle/test_diff.py::test_every_field_of_an_item_is_compared_or_left_out_on_purpose",
    "tests/formatting/test_formatting.py::test_keys_come_in_the_order_of_the_documentation",
    "tests/lint/test_template_lint_agrees.py",
    "tests/messages/test_texts.py",
    "tests/reading/test_danish_schemas.py",
    "tests/whole/test_docs.py::test_reference_pages_are_what_their_sources_say",
    "tests/whole/test_docs.py::test_tables_within_pages_are_what_their_sources_say",
    "tests/whole/test_samples_content.py",
    "tests/words/test_edition.py::test_every_field_is_shown_or_held_back_on_purpose",
    "tests/words/test_edition.py::test_a_change_of_what_is_held_back_of_an_item_is_no_change_for_the_public",
    "tests/words/test_labels.py",
    "tests/words/test_template_names.py",
)
# These take long and say nothing of one field more.
SLOW = (
    "tests/checking/test_schema.py::test_the_compiled_schemas_and_jsonschema_agree",
    "tests/reading/test_danish_schemas.py::test_both_schemas_accept_the_same",
    "tests/reading/test_danish_schemas.py::test_other_checkers_accept_danish_files_by_the_danish_schema_and_english_ones_not",
)
# Of all the rules' examples those of the one that is added.
EXAMPLES = "inkling or not (wrong_example or right_example or danish_examples or value_in_words)"


@pytest.fixture(scope="module")
def changed(tmp_path_factory) -> Path:
    """A copy of the repository with all that is added."""
    root = tmp_path_factory.mktemp("repository")
    for name in COPIED:
        shutil.copytree(ROOT / name, root / name, ignore=LEFT_OUT)
    for path in (*ROOT.glob("*.md"), *(ROOT / name for name in FILES)):
        shutil.copy(path, root)
    for name, text in NEW.items():
        (root / name).write_text(text, encoding="utf-8")
    for name, there, instead in CHANGES:
        path = root / name
        text, count = re.subn(there, instead, path.read_text(encoding="utf-8"), count=1)
        assert count, f"the recipe's place is not in {name} any more: {there}"
        path.write_text(text, encoding="utf-8")
    python(root, "-c", GENERATE)
    return root


def python(root: Path, *arguments: str, cwd: Path | None = None) -> str:
    """What Python says that finds the copy and ends well."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd or root,
        env=environment(PYTHONPATH=root, PYTEST_ADDOPTS=None, PYTEST_XDIST_WORKER=None),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_nothing_is_red_after_the_recipes(changed):
    left_out = [f"--deselect={test}" for test in SLOW]
    said = python(changed, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", EXAMPLES, *left_out, *GUARDS)
    assert re.search(r"\d+ passed", said), said


def test_what_was_added_works_and_the_field_stays_inside(changed, tmp_path):
    meeting = make_workspace(tmp_path)
    text = meeting.read_text(encoding="utf-8")
    added = "    inkling: Dear?\n    attachments: [{title: A, file: a.riddle}]\n"
    meeting.write_text(text + added, encoding="utf-8")
    (meeting.parent / "a.riddle").write_text("%RIDDLEreverof", encoding="utf-8")
    found = python(changed, "-m", "toolkit", "check", "--lang", "en", cwd=tmp_path)
    assert "warning[vague-inkling]" in found, found
    assert "It is difficult." in python(changed, "-m", "toolkit", "ponder", cwd=tmp_path)
    program = (
        "import sys; from pathlib import Path; from toolkit import read_meeting;"
        "from toolkit.words.edition import public_edition; meeting = read_meeting(sys.argv[1]);"
        "print([each.items[0].inkling for each in (meeting, public_edition(meeting))])"
    )
    assert python(changed, "-c", program, str(meeting), cwd=tmp_path) == "['Dear?', '']\n"
    made = python(changed, "-m", "toolkit", "build", "--only", "packet", "--lang", "en", cwd=tmp_path)
    assert "packet.pdf" in made, made
