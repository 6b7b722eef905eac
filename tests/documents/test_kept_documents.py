"""Documents drawn once are shown again where they are as they were, and never anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command_line import make_workspace

from toolkit.assembly.apart import PacketUnderWay
from toolkit.convert import embedded
from toolkit.convert.embedded import EmbeddedRenderer
from toolkit.errors import ConversionError
from toolkit.files import keptstore
from toolkit.making.documents import make_document
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.source import read_source
from toolkit.meetings.model import DocumentKind

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.making.documents import MadeDocument

ITEM = """\
date: 2025-06-18
start: "10:00"
place: Rådhuset
status: {status}
items:
  - title: Budget
    type: decision
    recommendation: [godkender budgettet]
    statement: {statement}
    decision: {decision}
"""
KINDS = (DocumentKind.AGENDA, DocumentKind.MINUTES)


@pytest.fixture(autouse=True)
def _cache(tmp_path, monkeypatch):
    monkeypatch.setenv("MINUTES_CACHE_DIR", str(tmp_path / "cache"))
    keptstore.open_store.cache_clear()
    yield
    keptstore.open_store.cache_clear()


@pytest.fixture
def drawn(monkeypatch):
    """How many documents have been drawn; what is drawn says so."""
    count = []
    convert = EmbeddedRenderer.convert_document

    def counting(*asked, **how):
        count.append(1)
        return convert(*asked, **how)

    monkeypatch.setattr(EmbeddedRenderer, "convert_document", counting)
    return count


def made(
    folder: Path,
    kinds=KINDS,
    options: BuildOptions | None = None,
    waiting: PacketUnderWay | None = None,
    **said: str,
) -> dict[DocumentKind, MadeDocument]:
    """The documents of a meeting that says this."""
    said = {"status": "minutes", "statement": "Forslaget er vedlagt.", "decision": "Godkendt.", **said}
    if not (folder / "lom").exists():
        make_workspace(folder)
    file = folder / "lom" / "2025-06-18" / "meeting.yaml"
    file.write_text(ITEM.format(**said), encoding="utf-8")
    log = BuildLog(lambda _: None)
    source = read_source(file, log, folder / "build")
    options = options or BuildOptions()
    return {kind: make_document(source.meeting, kind, options, log, waiting) for kind in kinds}


def test_the_agenda_is_not_drawn_again_when_a_decision_is_corrected(tmp_path, drawn):
    before = made(tmp_path)
    assert len(drawn) == 2
    after = made(tmp_path, decision="Godkendt med en rettelse.")
    assert len(drawn) == 3
    agenda, minutes = KINDS
    assert after[agenda] == before[agenda]
    assert after[minutes].pages.pdf != before[minutes].pages.pdf


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("agenda", {"status": "draft"}),  # its pages bear a mark
        ("agenda", {"status": "agenda"}),
        ("minutes", {}),
        ("minutes", {"decision": '""'}),  # its Word file asks for texts that are not printed
    ],
)
@pytest.mark.parametrize("options", [BuildOptions(), BuildOptions(form=True), BuildOptions(archive=True)])
def test_what_was_kept_is_what_would_be_made(tmp_path, drawn, kind, said, options):
    kinds = (DocumentKind(kind),)
    first = made(tmp_path, kinds, options, **said)
    assert len(drawn) == 1
    assert made(tmp_path, kinds, options, **said) == first
    assert len(drawn) == 1


@pytest.mark.parametrize("change", [{"status": "draft"}, {"statement": "Forslaget er delt ud."}])
def test_another_document_is_not_taken_for_it(tmp_path, drawn, change):
    before = made(tmp_path, KINDS[:1], status="agenda")
    after = made(tmp_path, KINDS[:1], **{"status": "agenda", **change})
    assert before[KINDS[0]].pages.pdf != after[KINDS[0]].pages.pdf
    assert len(drawn) == 2


def test_a_file_for_the_archive_is_another_one(tmp_path, drawn):
    made(tmp_path, KINDS[:1], options=BuildOptions(archive=True))
    made(tmp_path, KINDS[:1])
    assert len(drawn) == 2


def test_without_a_place_for_them_they_are_drawn(tmp_path, drawn):
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    assert made(tmp_path) == made(tmp_path)
    assert len(drawn) == 4


def test_pages_by_another_program_are_not_kept(tmp_path):
    made(tmp_path, KINDS[:1], BuildOptions(renderer="libreoffice"))
    assert not list((tmp_path / "cache").rglob("documents/*"))


def test_what_the_renderer_refused_once_is_drawn_again(tmp_path, monkeypatch):
    """It may have had too little memory."""
    convert = embedded._convert

    def refusing(marked, parts, draw, breaks=None):
        if breaks is not None:
            raise ConversionError("renderer", cause="no memory")
        return convert(marked, parts, draw, breaks)

    monkeypatch.setattr(embedded, "_convert", refusing)
    assert made(tmp_path, KINDS[:1])[KINDS[0]].pages.as_in_word is False
    monkeypatch.setattr(embedded, "_convert", convert)
    assert made(tmp_path, KINDS[:1])[KINDS[0]].pages.as_in_word


def test_who_waits_expects_the_pages_that_are_printed(tmp_path):
    """And not those of the Word file with its prompts, which is measured for its contents."""
    make_workspace(tmp_path)
    committee = tmp_path / "lom" / "committee.yaml"
    committee.write_text(committee.read_text("utf-8").replace("style: local", "style: region"), "utf-8")
    expected = []
    waiting = PacketUnderWay(expected.append, lambda _: None, pytest.fail)
    document = made(tmp_path, KINDS[1:], decision='""', waiting=waiting)[KINDS[1]]
    assert expected == [document.pages.page_count]
