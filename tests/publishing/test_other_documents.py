"""Excerpts, lists, comparisons and issues of the public edition: none depends on what is closed.

Two workspaces differ in nothing but what is closed; whatever is made of them for the public is the same.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.cli import main
from toolkit.making import sharing
from toolkit.wordfile.docxio import DOCUMENT, read_parts

COMMITTEE = """\
name: TMU
organisation: Engsø Kommune
style: local
language: da
publishes: true
fields:
  item:
    sagsbehandler: {title: Sagsbehandler, type: line}
members:
  - {name: Anna Dahl, role: formand}
  - {name: Bo Lund}
  - {name: Eva Holm}
"""
MEETING = """\
date: 2026-03-10
issued: 2026-03-12
start: "16:00"
status: minutes
guests: ["GUEST", "Ole Bang"]
movements: [MOVED]
items:
  - title: Lokalplan
    time: 16:00-16:30
    presenters: ["Ole Bang"]
    fields: {sagsbehandler: CASEWORKER}
    decision: Godkendt.
    votes: [{text: Forslaget, for: [Anna Dahl, Bo Lund, Eva Holm]}]
    attachments:
      - {title: Kort, file: kort.txt}
      - {title: ATTACHED, file: FILE.txt, closed: true}
  - title: TITLE
    time: 16:30-17:00
    closed: true
    case: CASE
    public_title: En ejendomssag
    public_decision: Udvalget tog stilling.
    presenters: ["GUEST"]
    statement: STATEMENT
    decision: DECISION
    votes: [{text: VOTE, for: [VOTER]}]
    absent: [{name: ABSENT, reason: disqualified}]
    actions: [{what: ACTION, who: GUEST, due: 2026-04-01}]
    attachments: [{title: ATTACHED, file: FILE.txt}]
    fields: {sagsbehandler: CASEWORKER}
  - title: Eventuelt
    time: 17:00-17:10
    decision: Intet.
    actions: [{what: Bestil lys, who: Anna Dahl, due: 2026-04-01}]
"""
ONE = {
    "GUEST": "Ida Storm (advokat)",
    "MOVED": "{name: Bo Lund, left: 2}, {name: Bo Lund, returned: 3}",
    "CASEWORKER": "Karla Brink",
    "TITLE": "Salg af Strandvejen 7 til Hemming Huse",
    "CASE": "26/4711",
    "STATEMENT": "Prisen er 2.345.000 kr., og køber overtager den forurenede grund uden forbehold.",
    "DECISION": "Salget blev godkendt med overtagelse den 1. juni.",
    "VOTER": "Anna Dahl",
    "VOTE": "Salget",
    "ABSENT": "Bo Lund",
    "ACTION": "Skriv skødet",
    "ATTACHED": "Købsaftale",
    "FILE": "aftale",
}
OTHER = {
    "GUEST": "Vera Falk (læge)",
    "MOVED": "",
    "CASEWORKER": "Søren Munk",
    "TITLE": "Udelukkelse af en leverandør",
    "CASE": "26/8150",
    "STATEMENT": "Tre regninger var falske.",
    "DECISION": "Leverandøren udelukkes i to år og får det at vide i et brev.",
    "VOTER": "Eva Holm",
    "VOTE": "Udelukkelsen",
    "ABSENT": "Eva Holm",
    "ACTION": "Skriv til leverandøren",
    "ATTACHED": "Regninger",
    "FILE": "bilag",
}
# What is open in each list.
LISTS = {
    "meetings": ['"items": 3'],
    "decisions": ["Lokalplan", "Godkendt.", "En ejendomssag", "Udvalget tog stilling."],
    "actions": ["Bestil lys"],
    "attachments": ["Kort"],
    "votes": ["Forslaget", "Anna Dahl, Bo Lund, Eva Holm"],
    "attendance": ["Anna Dahl", "Bo Lund", "Eva Holm"],
}


@pytest.fixture(scope="module")
def workspaces(tmp_path_factory):
    return [
        make_workspace(tmp_path_factory.mktemp(name), words)
        for name, words in (("one", ONE), ("other", OTHER))
    ]


def make_workspace(folder, words):
    meeting = folder / "tmu" / "2026-03-10"
    meeting.mkdir(parents=True)
    (folder / "tmu" / "committee.yaml").write_text(COMMITTEE, encoding="utf-8")
    text = MEETING
    for name, word in words.items():
        text = text.replace(name, word)
    (meeting / "meeting.yaml").write_text(text, encoding="utf-8")
    (meeting / "kort.txt").write_text("Et kort over byen.\n", encoding="utf-8")
    (meeting / f"{words['FILE']}.txt").write_text(words["STATEMENT"], encoding="utf-8")
    return folder


def made(folder, monkeypatch, capfdbinary, *arguments):
    """What a command says, and the public files that there are then."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sharing, "side_by_side", sharing.in_turn)  # no process for each document and packet
    assert main([*arguments, "--lang", "da"]) == 0, capfdbinary.readouterr().err.decode()
    public = [path for path in sorted(Path().rglob("*")) if "public" in path.parts and path.is_file()]
    return capfdbinary.readouterr().out, {str(path): path.read_bytes() for path in public}


def assert_same(workspaces, monkeypatch, capfdbinary, *arguments):
    said, files = zip(*(made(each, monkeypatch, capfdbinary, *arguments) for each in workspaces), strict=True)
    assert said[0] == said[1]
    assert files[0].keys() == files[1].keys()
    assert [name for name in files[0] if files[0][name] != files[1][name]] == []
    return said[0], files[0]


@pytest.mark.parametrize("name", LISTS)
def test_lists(workspaces, monkeypatch, capfdbinary, name):
    said, _ = assert_same(
        workspaces, monkeypatch, capfdbinary, "list", name, "--edition", "public", "--format", "json"
    )
    assert [word for word in LISTS[name] if word not in said.decode()] == []


def test_excerpts(workspaces, monkeypatch, capfdbinary):
    excerpt = ("excerpt", "tmu/2026-03-10", "--each", "--edition", "public")
    _, files = assert_same(workspaces, monkeypatch, capfdbinary, *excerpt)
    assert {f"excerpt-{number}.pdf" for number in (1, 2, 3)} <= {Path(name).name for name in files}
    (listed,) = (data.decode() for name, data in files.items() if name.endswith("excerpts.json"))
    assert [word for word in ("Lokalplan", "En ejendomssag", "Eventuelt") if word not in listed] == []


def test_issues(workspaces, monkeypatch, capfdbinary):
    for folder in workspaces:
        monkeypatch.chdir(folder)
    _, files = assert_same(workspaces, monkeypatch, capfdbinary, "issue", "tmu/2026-03-10")
    assert any("issued" in name and name.endswith("minutes.pdf") for name in files)
    assert_same(workspaces, monkeypatch, capfdbinary, "build", "tmu", "--edition", "public")


def test_comparisons(workspaces, monkeypatch, capfdbinary):
    for folder in workspaces:
        before = folder / "before" / "2026-03-10"
        before.mkdir(parents=True)
        for file in sorted((folder / "tmu").rglob("*.*")):
            if "issued" not in file.parts and file.name != "issued.yaml":
                target = folder / "before" / file.relative_to(folder / "tmu")
                target.write_bytes(
                    file.read_bytes().replace(b"Godkendt.", b"Udsat.").replace(b"uden forbehold", b"helt")
                )
        (folder / "public").mkdir()
    diff = ("diff", "before", "tmu", "--edition", "public", "--format")
    for layout in ("text", "json"):
        said, _ = assert_same(workspaces, monkeypatch, capfdbinary, *diff, layout)
        assert "Udsat" in said.decode()
    _, files = assert_same(
        workspaces, monkeypatch, capfdbinary, *diff, "docx", "--output", "public/changes.docx"
    )
    assert b"Udsat" in read_parts(files["public/changes.docx"])[DOCUMENT]
