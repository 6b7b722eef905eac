"""Items, sections, passages and attachments in another language: said in Word, in the PDF and on the page."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pikepdf
import pytest
from built import DOCUMENTS, SAMPLES, W, build, document_root, shown_text
from command_line import make_workspace
from findings_of import check_text
from lxml import html
from packetparts import items_with, new_pdf, plan_for, save, write
from taggedparts import foreign_pdf, main_pages

from toolkit.checking.checks.whole import read_and_check
from toolkit.making.source import read_meeting
from toolkit.meetings.model import DocumentKind
from toolkit.packet.merge import merge_packet
from toolkit.pdf.structuretree import walk_elements
from toolkit.proof.aloud import read_aloud
from toolkit.proof.aloudwords import spoken_line
from toolkit.publishing.webfiles import make_web_files
from toolkit.publishing.webpage import WebLooks
from toolkit.words.edition import public_edition

MEETING = """
date: 2025-06-18
items:
  - title: The harbour
    lang: en
    duration: 10
    presenters: [Anna Dahl]
    recommendation: [builds a **wall**]
    statement: |
      The old wall leaks.

      | Year | Cost |
      | --- | --- |
      | 2025 | 40 |
    sections:
      - heading: Hintergrund
        lang: de
        text: Die alte Mauer ist undicht.
    decision: Adopted.
    actions:
      - what: Writes to the owners
        who: Anna Dahl
    attachments:
      - title: Rapport
        file: bilag/status.pdf
        lang: en
  - title: Eventuelt
    decision: Intet.
"""


@pytest.fixture(params=["local", "municipality", "region"])
def built(request, tmp_path):
    meeting = make_workspace(tmp_path, MEETING.replace("18", "18\nstatus: minutes", 1), "da")
    committee = meeting.parent.parent / "committee.yaml"
    text = re.sub(r"(?m)^style: .*$", "", committee.read_text(encoding="utf-8"))
    committee.write_text(f"{text}\nstyle: {request.param}\n", encoding="utf-8")
    (meeting.parent / "bilag").mkdir(exist_ok=True)
    (meeting.parent / "bilag" / "status.pdf").write_bytes(save(new_pdf(1)))
    return build(meeting, tmp_path / "out", only=DOCUMENTS)


def languages(docx):
    """The words of each run that names its language."""
    runs = document_root(docx).iter(f"{W}r")
    said = [(run.find(f"{W}rPr/{W}lang"), shown_text(run)) for run in runs]
    return [(lang.get(f"{W}val"), words) for lang, words in said if lang is not None and words.strip()]


def test_word_and_the_tags_have_each_text_in_its_language_and_the_rest_in_the_committees(built):
    said = languages(built / "minutes.docx")
    english = {words for language, words in said if language == "en-GB"}
    assert english >= {"The harbour", "The old wall leaks.", "Year", "Adopted.", "wall"}
    assert "Writes to the owners" in english
    assert {words for language, words in said if language == "de-DE"} == {
        "Hintergrund",
        "Die alte Mauer ist undicht.",
    }
    with pikepdf.open(built / "minutes.pdf") as pdf, pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
    heard = [spoken_line(line, "da") for line in read_aloud((built / "minutes.pdf").read_bytes())]
    assert "(de-DE) Die alte Mauer ist undicht." in heard
    assert "(en-GB) Adopted." in heard
    assert any("(en-GB) The harbour" in line for line in heard)
    assert "Intet." in heard


def test_the_page_for_the_web_says_them_too(tmp_path):
    meeting = make_workspace(tmp_path, MEETING, "da")
    (meeting.parent / "bilag").mkdir(exist_ok=True)
    (meeting.parent / "bilag" / "status.pdf").write_bytes(save(new_pdf(1)))
    public = public_edition(read_meeting(read_and_check(meeting)))
    files = make_web_files(public, DocumentKind.MINUTES, {}, {"1.1": b"%PDF-1.7"}, WebLooks("14507F"))
    page = html.fromstring(files["index.html"])
    said = [
        (" ".join(each.text_content().split()), each.get("lang")) for each in page.xpath("//body//*[@lang]")
    ]
    assert ("The harbour", "en") in said
    assert ("Hintergrund", "de") in said
    assert ("Die alte Mauer ist undicht.", "de") in said
    assert ("builds a wall", "en") in said
    assert page.xpath("//a[@hreflang='en']/@href") == ["attachments/1.1-rapport.pdf"]
    assert "\ufdd0" not in files["index.html"].decode()


@pytest.mark.parametrize("pdf", [save(new_pdf(1)), foreign_pdf("tryghed")], ids=["untagged", "tagged"])
def test_an_attachments_part_of_the_packet_is_in_the_language_that_it_is_said_to_be_in(tmp_path, pdf):
    (item,) = items_with([write(tmp_path, "a.pdf", pdf)])
    item = replace(item, attachments=(replace(item.attachments[0], lang="pl"),))
    packet = merge_packet(plan_for([item], main_pages([item])))
    with pikepdf.open(io.BytesIO(packet)) as merged:
        parts = [one for one in walk_elements(merged.Root.StructTreeRoot) if one.get("/Lang") == "pl"]
        assert [str(part.S) for part in parts[:1]] == ["/Part"]
        others = [str(kid.Lang) for kid in walk_elements(parts[0]) if "/Lang" in kid]
        assert set(others) <= {"pl"}


def test_a_code_that_is_no_language_is_told(tmp_path):
    for number, (said, count) in enumerate([("dk", 1), ("engelsk", 1), ("en", 0), ("pt-BR", 0), ("nob", 0)]):
        found = check_text(
            tmp_path / str(number), f"date: 2025-02-28\nitems:\n  - title: Budget\n    lang: {said}\n"
        )
        assert [each.code for each in found] == ["bad-language"] * count
    found = check_text(
        tmp_path / "x", 'date: 2025-02-28\nitems:\n  - title: "Budget"\n    statement: "[A]{lang=dk}"\n'
    )
    assert [each.code for each in found] == ["bad-language"]


FOREIGN = "The report recommends that the municipality builds a new harbour."
DANISH = "Rapporten anbefaler, at kommunen bygger en ny havn ved siden af den gamle."


@pytest.mark.parametrize(
    ("item", "asked", "found"),
    [
        (f"statement: {FOREIGN}", True, ["other-language"]),
        (f"statement: {FOREIGN}", False, []),
        (f"statement: {DANISH}", True, []),
        (f"lang: en\n    statement: {FOREIGN}", True, []),
        (f"lang: en\n    statement: {DANISH}", True, ["other-language"]),
        (f'statement: "[{FOREIGN}]{{lang=en}}"', True, []),
        ("statement: Leasing, HR-partner, Business Controller og Supply Chain Management", True, []),
    ],
)
def test_passages_in_another_language_are_told_where_the_committee_wants_it(tmp_path, item, asked, found):
    wish = "# committee.yaml: checks: {other-language: hint}\n" if asked else ""
    told = check_text(tmp_path, f"{wish}date: 2025-02-28\nitems:\n  - title: Budget\n    {item}\n")
    assert [each.code for each in told] == found


def test_nothing_of_the_samples_is_taken_for_another_language():
    from toolkit.checking.checks import languages as checked
    from toolkit.checking.checks.view import view_of

    for path in sorted(SAMPLES.glob("*/*/meeting.yaml")):
        read = read_and_check(path)
        asking = {**read.committee.data, "checks": {"other-language": "hint"}}
        view = view_of(read.meeting, read.committee)._replace(body=asking)
        assert [str(each) for each in checked.check_languages(view)] == []
