"""The documents of a meeting's life in every style and language: accessible, and saying what they are."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from built import Paper, squeezed
from docx import Document
from judge import judge
from wordchecker import word_findings

from toolkit.files.resources import style_folder
from toolkit.lifecycle.excerpt import as_excerpt
from toolkit.making.documents import make_document
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.source import read_source
from toolkit.meetings.model import Approval, Correction, DocumentKind, ItemChange, Revision, Status
from toolkit.registers.document import convert_register, render_register
from toolkit.registers.register import FiledMeeting

COMMITTEE = """\
name: TMU
organisation: Engsø Kommune
signature_page: true
members:
  - {{name: Anna Dahl, role: formand}}
style: {style}
language: {language}
"""
MEETING = """\
date: 2026-03-10
issued: 2026-03-17
status: minutes
items:
  - title: Lokalplan
    case: 01/26
    statement: Plads til 80 boliger.
    decision: Godkendt.
  - title: Belysning
    number: 1a
    late: {added: 2026-03-06, reason: Klagen kom sent}
    decision: Udsat.
  - title: Støj
    withdrawn: Tages på igen i april.
"""
CHANGES = (ItemChange("added", "1a", "Belysning"), ItemChange("head", "", "", ("time", "venue")))
REVISION = Revision(date(2026, 3, 6), CHANGES, whole=True, agenda=date(2026, 3, 3))
# What each document says of itself, in Danish and English.
TOLD = {
    "draft": ("Udkast", "Draft"),
    "agenda": ("Udsendt 17. marts 2026", "Issued 17 March 2026"),
    "revised": ("Revideret 17. marts 2026", "Revised 17 March 2026"),
    "supplement": (
        "Tillæg til dagsordenen udsendt 3. marts 2026",
        "Supplement to the agenda issued 3 March 2026",
    ),
    "minutes": ("Udsendt 17. marts 2026", "Issued 17 March 2026"),
    "approved": (
        "Godkendt 14. april 2026 med tilføjelser af 12. maj 2026",
        "Approved 14 April 2026 with additions of 12 May 2026",
    ),
    "excerpt": ("Referatet er ikke godkendt endnu", "The minutes have not been approved yet"),
}


def documents_of(meeting):
    """Every document of a meeting's life, by name: the meeting as it tells it, and its kind."""
    agenda = replace(meeting, status=Status.AGENDA)
    marked = replace(meeting.committee, watermark=True)
    corrections = (Correction("1", date(2026, 5, 12), "Der er også et kryds."),)
    approval = Approval(date(2026, 4, 14), ("Anna Dahl",))
    return {
        "draft": (replace(meeting, status=Status.DRAFT, committee=marked), DocumentKind.AGENDA),
        "agenda": (agenda, DocumentKind.AGENDA),
        "revised": (replace(agenda, revision=REVISION), DocumentKind.AGENDA),
        "supplement": (replace(agenda, revision=replace(REVISION, whole=False)), DocumentKind.SUPPLEMENT),
        "minutes": (meeting, DocumentKind.MINUTES),
        "approved": (
            replace(meeting, status=Status.APPROVED, approval=approval, corrections=corrections),
            DocumentKind.MINUTES,
        ),
        "excerpt": (as_excerpt(meeting, meeting.items[0]), DocumentKind.EXCERPT),
    }


@pytest.mark.parametrize("style", ["region", "municipality", "local"])
def test_each_says_how_far_it_has_come_and_is_accessible(style, tmp_path):
    papers = []
    for place, language in enumerate(("da", "en")):
        folder = tmp_path / language / "2026-03-10"
        folder.mkdir(parents=True)
        committee = COMMITTEE.format(style=style, language=language)
        (folder.parent / "committee.yaml").write_text(committee, encoding="utf-8")
        (folder / "meeting.yaml").write_text(MEETING, encoding="utf-8")
        log = BuildLog(lambda _stage: None)
        meeting = read_source(folder / "meeting.yaml", log).meeting
        for name, (told, kind) in documents_of(meeting).items():
            made = make_document(told, kind, BuildOptions(), log)
            with zipfile.ZipFile(io.BytesIO(made.docx)) as package:
                assert {one.compress_type for one in package.infolist()} == {zipfile.ZIP_DEFLATED}, name
            assert word_findings(made.docx) == [], name
            papers.append(folder / f"{name}.pdf")
            papers[-1].write_bytes(made.pages.pdf)
            paper = Paper(papers[-1])
            says = TOLD[name][place]
            assert squeezed(says) in paper.texts[0], name
            assert squeezed(paper.reader.metadata["/Keywords"]) == squeezed(says)
        assert not log.warnings
        docx, facts = render_register([FiledMeeting(meeting, folder / "meeting.yaml")], "")
        assert word_findings(docx) == []
        papers.append(folder / "register.pdf")
        papers[-1].write_bytes(convert_register(docx, facts).pdf)
    assert judge(papers) == dict.fromkeys(papers, ())


@pytest.mark.parametrize("style", ["region", "municipality", "local"])
def test_the_lines_to_sign_of_an_excerpt_stay_with_their_heading(style):
    document = Document(style_folder(style) / "excerpt.docx")
    signed = document.tables[-1]
    place = signed.cell(0, 0).paragraphs[0]
    heading = next(each for each in document.paragraphs if each._p.getnext() is signed._tbl)
    assert [each.paragraph_format.keep_with_next for each in (heading, place)] == [True, True]
