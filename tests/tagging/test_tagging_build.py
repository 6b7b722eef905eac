"""What a build says of a document that cannot be called accessible, and what --strict makes of it."""

from __future__ import annotations

import pikepdf
import pytest
from command_line import make_workspace, run_minutes_here
from PIL import Image

from toolkit.pdf.structuretree import walk_elements

MEETING = """
date: 2025-06-18
start: "08:00"
items:
  - title: Kursus
    statement: Kurset hedder 茶道 i år.
"""


@pytest.fixture
def build(tmp_path):
    def run(text, *options, language="da"):
        meeting = make_workspace(tmp_path, text, language)
        return run_minutes_here("build", meeting, "--only", "agenda", "--out", "out", *options, cwd=tmp_path)

    return run


def test_it_is_told_with_page_and_words_and_nothing_is_claimed(build, tmp_path):
    done = build(MEETING)
    assert done.returncode == 0
    said = "agenda.pdf kan ikke kaldes tilgængelig (PDF/UA): side 1: ingen skrift har alle tegn i »Kurset"
    assert said in done.stderr
    (pdf,) = (tmp_path / "out").rglob("agenda.pdf")
    with pikepdf.open(pdf) as document, document.open_metadata() as metadata:
        assert "pdfuaid:part" not in metadata
        assert document.Root.MarkInfo.Marked


def test_strict_stops_at_it_and_writes_nothing(build, tmp_path):
    done = build(MEETING, "--strict", language="en")
    assert done.returncode == 5
    assert "agenda.pdf cannot be called accessible (PDF/UA), which --strict asks for: page 1" in done.stderr
    assert not list((tmp_path / "out").rglob("*.pdf"))


def test_strict_lets_others_pass(build):
    assert build(MEETING.replace("茶道", "te"), "--strict").returncode == 0


def test_a_picture_without_words_is_heard_to_be_there(build, tmp_path):
    text = MEETING.replace("Kurset hedder 茶道 i år.", '"Se her ![](kort.png)"')
    build(text)  # writes the meeting, whose picture is still to come
    Image.new("RGB", (90, 60), "red").save(tmp_path / "lom" / "2025-06-18" / "kort.png")
    done = run_minutes_here("build", "lom", "--only", "agenda", "--out", "out", cwd=tmp_path)
    assert "et billede har ingen alternativ tekst" in done.stderr
    (pdf,) = (tmp_path / "out").rglob("agenda.pdf")
    with pikepdf.open(pdf) as document:
        figures = [one for one in walk_elements(document.Root.StructTreeRoot) if one.S == "/Figure"]
        assert [one.get("/Alt") for one in figures] == [None]
