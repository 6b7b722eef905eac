"""Templates of a committee's own with a mistake: build and check say where, what and how, in its language."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from broken_templates import paragraph, shipped_parts, write_template
from command_line import COMMITTEE, make_workspace, meeting_with_attachment, run_minutes_here
from jinja2 import TemplateSyntaxError
from packetparts import new_pdf, save

from toolkit.documents.jinjawords import words_of_mistake
from toolkit.documents.templatelanguage import TEMPLATE_MISTAKES, template_environment
from toolkit.files.resources import style_folder
from toolkit.wordfile.docxio import DOCUMENT

if TYPE_CHECKING:
    from pathlib import Path

LOCAL = style_folder("local")
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
Parts = dict[str, str | bytes]


def without_text(parts: Parts) -> Parts:
    before, _, rest = parts[DOCUMENT].partition("<w:body>")
    return parts | {DOCUMENT: f"{before}<w:body>{rest[rest.rindex('<w:sectPr') :]}"}


def ending_with(*lines: str):
    def change(parts: Parts) -> Parts:
        before, section, after = parts[DOCUMENT].rpartition("<w:sectPr")
        return parts | {DOCUMENT: f"{before}{''.join(map(paragraph, lines))}{section}{after}"}

    return change


def without(name: str):
    return lambda parts: {key: value for key, value in parts.items() if key != name}


def with_macros(parts: Parts) -> Parts:
    return parts | {"[Content_Types].xml": parts["[Content_Types].xml"].replace(DOCX, MACROS)}


MISTAKES = {
    "attachments without text": ("attachments", without_text, "listen siger ikke om hvert bilag"),
    "sheets without text": ("separators", without_text, "sæt ankerkoden ({{r attachment.anchor }}) ind"),
    "a name in a sheet": (
        "separators",
        ending_with("{{ meting.title }}"),
        "{{ meting.title }}: “meting” er",
    ),
    "a loop in a list": ("attachments", ending_with("{%p for x in items %}"), "tilføj {% endfor %}"),
    "an end alone": ("minutes", ending_with("{% endif %}"), "hører ikke til en {% if %}"),
    "an unknown word": ("minutes", ending_with("{% fro x in items %}"), "“fro” er ikke noget, en kode kan"),
    "two names": ("minutes", ending_with("{{ meeting title }}"), "“title” kan ikke stå dér"),
    "no styles": ("minutes", without("word/styles.xml"), "delen word/styles.xml mangler"),
    "no types": ("attachments", without("[Content_Types].xml"), "delen [Content_Types].xml mangler"),
    "no way to the text": ("minutes", without("_rels/.rels"), "filen er ikke en pakke, som Word har gemt"),
    "macros": ("agenda", with_macros, "den er gemt med makroer (.docm)"),
}


def make_own(folder: Path, name: str, change) -> Path:
    """A meeting whose committee has a template of its own, changed so; return the template."""
    meeting = make_workspace(folder, meeting_with_attachment("a.pdf"), "da")
    (meeting.parent / "a.pdf").write_bytes(save(new_pdf(1)))
    committee = meeting.parents[1]
    own = committee / "skabeloner"
    own.mkdir()
    for needed in ("agenda.docx", "minutes.docx"):
        shutil.copy(LOCAL / needed, own)
    packet = "templates: skabeloner\npacket: {contents_from: 1, separators: true}\n"
    (committee / "committee.yaml").write_text(COMMITTEE.format(language="da") + packet, encoding="utf-8")
    return write_template(own, change(shipped_parts(LOCAL / f"{name}.docx")), f"{name}.docx")


@pytest.mark.parametrize(("name", "change", "words"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_by_the_build_and_found_by_the_check(tmp_path, name, change, words):
    template = make_own(tmp_path, name, change)
    built = run_minutes_here("build", "--out", tmp_path / "out", cwd=tmp_path)
    assert built.returncode == 4
    assert f"skabeloner/{name}.docx: " in built.stderr
    assert words in built.stderr
    checked = run_minutes_here("check-template", template, cwd=tmp_path)
    assert checked.returncode == 1
    assert "fejl[" in checked.stderr


TAGS = ["{{ a b }}", "{{ }}", "{{ a | }}", "{{ a. }}", "{{ a | nothing }}", "{{ a is nothing }}"]
TAGS += [
    "{{ a + }}",
    "{% if %}x{% endif %}",
    "{% for x in %}{% endfor %}",
    "{{ (a }}",
    "{{ a] }}",
    "{{ 'a }}",
]
TAGS += ["{{ a ? }}", "{% if a %}", "{% for a %}{% endfor %}", "{% else %}", "{{ a.b.c.d }}", "{{ 'a }}"]


@pytest.mark.parametrize("tag", TAGS)
def test_what_jinja_says_is_said_in_danish(tag):
    with pytest.raises(TEMPLATE_MISTAKES) as raised:
        template_environment().from_string(tag).render(a={})
    words = words_of_mistake(raised.value)
    assert words.code != "tag-unreadable", raised.value
    assert words.say("da") != words.say("en")


def test_what_jinja_may_say_one_day_is_quoted():
    words = words_of_mistake(TemplateSyntaxError("it is all Greek to me.", 1))
    assert words.say("da") == "koden kan ikke læses (it is all Greek to me)"
