"""The meeting's texts stand in fields of the Word file, whatever template made it, and no page shows it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from built import build, document_root
from lxml import etree
from pypdf import PdfReader

from toolkit.meetings.model import Edition

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COMMITTEE = "name: LOM Havn\norganisation: Fjordby Kommune\nstyle: {}\nlanguage: {}\npublishes: true\n"
MEETING = """date: 2025-06-18
status: minutes
start: "10:00"
information: Frokost **kl. 12**.
items:
  - title: Velkomst
    statement: Formanden bød velkommen.
  - title: Budget
    recommendation: [budgettet *godkendes*, planen udsættes]
    statement: |
      Se tallene.

      | A | B |
      |---|--:|
      | x | 1 |
    sections:
      - heading: Økonomi
        text: Ingen.
    decision: Godkendt.
  - title: Opsigelse af havnefogeden
    closed: true
    statement: Fogeden har drukket.
    decision: Fogeden opsiges.
"""
OPEN = ["information", "item/1/statement"]
BUDGET = [f"item/2/{part}" for part in ("recommendation", "statement", "sections/1", "decision")]
CLOSED = ["item/3/statement", "item/3/decision"]


@pytest.fixture(params=["municipality", "local", "region"])
def meeting(request, tmp_path):
    return write_meeting(tmp_path, request.param)


def write_meeting(folder: Path, style: str = "local", language: str = "da") -> Path:
    place = folder / "lom" / "2025-06-18"
    place.mkdir(parents=True)
    (place.parent / "committee.yaml").write_text(COMMITTEE.format(style, language), encoding="utf-8")
    (place / "meeting.yaml").write_text(MEETING, encoding="utf-8")
    return place / "meeting.yaml"


def addresses(docx_file: Path) -> list[str]:
    return [tag.get(f"{W}val") for tag in document_root(docx_file).iter(f"{W}tag")]


def part(docx_file: Path, name: str) -> str:
    with zipfile.ZipFile(docx_file) as parts:
        return parts.read(name).decode()


def test_every_text_has_a_field_and_no_closed_one_is_told_of_in_public(meeting, tmp_path):
    built = build(meeting, tmp_path / "build", only=frozenset({"minutes"}))
    inside = [*OPEN, "item/1/decision", *BUDGET, *CLOSED]
    assert addresses(built / "minutes.docx") == inside
    assert addresses(built / "public" / "minutes.docx") == [*OPEN, *BUDGET]
    told = part(built / "public" / "minutes.docx", "docProps/custom.xml")
    told += part(built / "public" / "minutes.docx", "customXml/item1.xml")
    assert "item/2/decision" in told
    assert "item/3" not in told
    marks = {mark.get(f"{W}name") for mark in document_root(built / "minutes.docx").iter(f"{W}bookmarkStart")}
    assert {"_" + address.replace("/", "_") for address in inside} <= marks


def test_an_agenda_has_no_field_for_a_decision(meeting, tmp_path):
    built = build(meeting, tmp_path / "build", only=frozenset({"agenda"}))
    assert not [address for address in addresses(built / "agenda.docx") if "decision" in address]


@pytest.mark.parametrize(
    ("language", "title", "prompt"),
    [
        ("da", "Punkt 1: Beslutning", "Skriv beslutningen her"),
        ("en", "Item 1: Decision", "Write the decision here"),
    ],
)
def test_a_decision_to_be_written_has_a_place_that_no_page_shows(tmp_path, language, title, prompt):
    meeting = write_meeting(tmp_path, "municipality", language)
    for nothing_decided in ("Eventuelt", "Underskriftsblad"):
        text = meeting.read_text(encoding="utf-8")
        meeting.write_text(f"{text}  - title: {nothing_decided}\n", encoding="utf-8")
    built = build(meeting, tmp_path / "build", only=frozenset({"minutes"}))
    root = document_root(built / "minutes.docx")
    (control,) = [
        control for control in root.iter(f"{W}sdt") if control.find(f".//{W}showingPlcHdr") is not None
    ]
    assert control.find(f"{W}sdtPr/{W}alias").get(f"{W}val") == title
    assert "".join(control.itertext()) == prompt
    assert prompt not in "".join(page.extract_text() for page in PdfReader(built / "minutes.pdf").pages)
    public = document_root(built / "public" / "minutes.docx")
    assert prompt not in "".join(public.itertext())


def test_a_users_own_template_gets_the_fields_too(tmp_path):
    meeting = write_meeting(tmp_path)
    own = meeting.parents[1] / "skabeloner"
    own.mkdir()
    for name in ("agenda", "minutes"):
        source = Path(__file__).parents[2] / "templates" / "local" / f"{name}.docx"
        template = docx.Document(source)
        body = template.element.body
        for child in list(body)[:-1]:
            body.remove(child)
        for text in (
            "{%p for item in items %}",
            "{{ item.heading }}",
            "{{p item.statement }}",
            "{%p endfor %}",
        ):
            template.add_paragraph(text)
        template.save(own / f"{name}.docx")
    committee = meeting.parents[1] / "committee.yaml"
    committee.write_text(committee.read_text(encoding="utf-8") + "templates: skabeloner\n", encoding="utf-8")
    built = build(meeting, tmp_path / "build", only=frozenset({"minutes"}), edition=Edition.INTERNAL)
    assert addresses(built / "minutes.docx") == ["item/1/statement", "item/2/statement", "item/3/statement"]


def test_a_form_lets_nothing_but_the_fields_be_changed(meeting, tmp_path):
    only, inside = frozenset({"minutes"}), Edition.INTERNAL
    free = build(meeting, tmp_path / "free", only=only, edition=inside)
    form = build(meeting, tmp_path / "form", only=only, edition=inside, form=True)
    settings = etree.fromstring(part(form / "minutes.docx", "word/settings.xml").encode())
    protection = settings.find(f"{W}documentProtection")
    assert protection.get(f"{W}edit") == "forms"
    assert "documentProtection" not in part(free / "minutes.docx", "word/settings.xml")
    assert (free / "minutes.pdf").read_bytes() == (form / "minutes.pdf").read_bytes()
    locks = {lock.get(f"{W}val") for lock in document_root(form / "minutes.docx").iter(f"{W}lock")}
    assert locks == {"sdtLocked"}


def test_what_is_closed_changes_no_byte_of_the_public_word_file(tmp_path):
    meeting = write_meeting(tmp_path)
    only = frozenset({"minutes", "agenda"})
    first = build(meeting, tmp_path / "a", only=only, edition=Edition.PUBLIC)
    meeting.write_text(
        MEETING.replace("Fogeden har drukket.", "Fogeden er ikke set i en uge."), encoding="utf-8"
    )
    again = build(meeting, tmp_path / "b", only=only, edition=Edition.PUBLIC)
    for name in ("agenda.docx", "minutes.docx"):
        assert (first / "public" / name).read_bytes() == (again / "public" / name).read_bytes()


def test_attendance_actions_and_the_end_have_fields_but_not_those_of_closed_items(meeting, tmp_path):
    told = MEETING.replace("information: ", "participants: [Anna Dahl]\nguests: [Ida Storm]\ninformation: ")
    told += "    actions:\n      - what: Fogeden siges op\n        who: Bo Lund\nadjourned: '12.30'\n"
    told = told.replace(
        "    decision: Godkendt.\n", "    decision: Godkendt.\n    actions: [{what: Send det}]\n"
    )
    meeting.write_text(told, encoding="utf-8")
    built = build(meeting, tmp_path / "build", only=frozenset({"minutes"}))
    facts = ["participants", "guests", "item/2/actions", "item/3/actions", "adjourned"]
    assert [each for each in addresses(built / "minutes.docx") if each in facts] == facts
    facts.remove("item/3/actions")
    assert [each for each in addresses(built / "public" / "minutes.docx") if each in facts] == facts
    public = part(built / "public" / "minutes.docx", "docProps/custom.xml")
    public += part(built / "public" / "minutes.docx", "customXml/item1.xml")
    assert "item/3" not in public
    assert "Anna" not in public, "only digests are told of"
    titles = {alias.get(f"{W}val") for alias in document_root(built / "minutes.docx").iter(f"{W}alias")}
    assert {"Gæster", "Punkt 2: Opgaver", "Mødet hævet"} <= titles
