"""Ordinary minutes in Word become a meeting's file to go on with, and every word of them is in it."""

from __future__ import annotations

import io
import re
from collections import Counter
from pathlib import Path

import docx
import pytest
from command_line import run_minutes_here
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.reading.translation import in_english
from toolkit.reading.yamlio import read_yaml, read_yaml_text
from toolkit.taking.draft import plan_import
from toolkit.taking.oldfile import read_old_file

WORD = re.compile(r"\w+")


def headed(document):
    """Minutes whose items are headings."""
    document.sections[0].header.paragraphs[0].text = "Fjordby Kommune"
    document.add_heading("Referat af møde i Havneudvalget", 0)
    document.add_paragraph("Onsdag den 18. juni 2025 kl. 10.00-11.30")
    document.add_paragraph("Sted: Havnekontoret")
    document.add_paragraph("Deltagere: Ida Storm, Per Holm og Liv Dam")
    document.add_paragraph("Afbud: Bo Krag")
    document.add_paragraph("Der er kaffe fra halv ti.")
    document.add_heading("1. Velkomst (kl. 10.00-10.05)", 1)
    document.add_paragraph("Formanden bød velkommen.")
    document.add_heading("2. Ny bom (kl. 10.05-10.45)", 1)
    document.add_paragraph("Sagsnr.: 25-114-7")
    document.add_heading("Sagsfremstilling", 2)
    document.add_paragraph("Bommen er fra 1987.")
    table = document.add_table(2, 2)
    for at, words in enumerate(("Pris", "År", "250.000 kr.", "2026")):
        table.cell(at // 2, at % 2).text = words
    document.add_heading("Økonomi", 2)
    document.add_paragraph("Udgiften holdes i rammen.")
    document.add_heading("Indstilling", 2)
    document.add_paragraph("at bommen købes", style="List Bullet")
    document.add_paragraph("at den males gul", style="List Bullet")
    document.add_heading("Beslutning", 2)
    document.add_paragraph("Godkendt.").runs[0].bold = True
    document.add_heading("Bilag", 2)
    document.add_paragraph("Tilbud fra smeden")


def bold(document):
    """Minutes whose items are bold, numbered lines, with labels in the lines."""
    document.add_paragraph("Møde i klubben, 2025-03-04")
    for number, title in ((1, "Nyt tag"), (2, "Eventuelt")):
        document.add_paragraph().add_run(f"Punkt {number}: {title}").bold = True
        document.add_paragraph("Indstilling: Taget lægges om")
        document.add_paragraph(f"Beslutning: Udskudt {number} uge")
        document.add_paragraph("Per lovede at ringe.")


def imported(tmp_path, fill, *more):
    document = docx.Document()
    fill(document)
    document.save(tmp_path / "referat.docx")
    result = run_minutes_here("import", "referat.docx", *more, "--lang", "en", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    folder = tmp_path / (more[1] if more else "referat")
    (meeting,) = folder.glob("*/meeting.yaml")
    return document, meeting


def test_items_parts_cases_times_and_people_find_their_places(tmp_path):
    _, meeting = imported(tmp_path, headed, "--committee", "havn")
    data = in_english(read_yaml(meeting)).data
    assert str(data["date"]) == "2025-06-18"
    assert (data["start"], data["end"]) == ("10:00", "11:30")
    assert data["status"] == "minutes"
    assert data["place"] == "Havnekontoret"
    assert data["participants"] == ["Ida Storm", "Per Holm", "Liv Dam"]
    assert data["absent"] == [{"name": "Bo Krag"}]
    assert "kaffe fra halv ti" in data["information"]
    first, second = data["items"]
    assert (first["title"], first["time"]) == ("Velkomst", "10:00-10:05")
    assert first["statement"] == "Formanden bød velkommen.\n"
    assert second["title"] == "Ny bom"
    assert second["case"] == "25-114-7"
    assert second["recommendation"] == ["at bommen købes", "at den males gul"]
    assert second["statement"].startswith("Bommen er fra 1987.\n\n| Pris | År |")
    assert [section["heading"] for section in second["sections"]] == ["Økonomi", "Bilag"]
    assert second["decision"] == "**Godkendt.**\n"
    assert "# gættet" in meeting.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("below", "case"),
    [("24/018834", "24/018834"), ("1-13-3-105-22", "1-13-3-105-22"), ("12-11-2023", None), ("1.2", None)],
)
def test_minutes_in_a_title_and_a_case_number_alone_below_it_are_the_items(tmp_path, below, case):
    def fill(document):
        document.add_heading("Referat 18. juni 2025", 1)
        document.add_heading("1. Ny bom (15 min.)", 2)
        document.add_paragraph(below)
        document.add_paragraph("Bommen er fra 1987.")

    _, meeting = imported(tmp_path, fill)
    (item,) = in_english(read_yaml(meeting)).data["items"]
    assert (item["title"], item["duration"], item.get("case")) == ("Ny bom", 15, case)
    assert (below in item["statement"]) is (case is None)


def test_bold_lines_and_labels_do_as_well(tmp_path):
    _, meeting = imported(tmp_path, bold)
    first, second = in_english(read_yaml(meeting)).data["items"]
    assert first["title"] == "Nyt tag"
    assert first["recommendation"] == ["Taget lægges om"]
    assert second["decision"] == "Udskudt 2 uge\n\nPer lovede at ringe.\n"


@pytest.mark.parametrize("fill", [headed, bold, lambda document: document.add_paragraph("Kun en linje.")])
def test_what_is_imported_is_checked_and_built(tmp_path, fill):
    imported(tmp_path, fill, "--committee", "havn")
    result = run_minutes_here("build", "havn", "--only", "agenda,minutes", cwd=tmp_path)
    assert result.returncode == 0, result.stderr


def test_what_markdown_cannot_hold_is_told_and_margins_keep_their_words_apart(tmp_path):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Fjordby\tKommune"
    document.add_paragraph("Møde").runs[0].add_break(docx.enum.text.WD_BREAK.PAGE)
    document.save(tmp_path / "old.docx")
    result = run_minutes_here("import", "old.docx", "--lang", "en", cwd=tmp_path)
    assert "old.docx: a page or column break was not taken" in result.stderr
    (meeting,) = tmp_path.glob("old/*/meeting.yaml")
    assert "# Fjordby Kommune\n" in meeting.read_text(encoding="utf-8")


def test_nothing_that_is_there_is_overwritten(tmp_path):
    _, meeting = imported(tmp_path, headed, "--committee", "havn")
    meeting.write_text("mine", encoding="utf-8")
    (tmp_path / "havn" / "committee.yaml").write_text("mine too", encoding="utf-8")
    again = run_minutes_here("import", "referat.docx", "--committee", "havn", cwd=tmp_path)
    assert again.returncode == 7
    assert meeting.read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "havn" / "committee.yaml").read_text(encoding="utf-8") == "mine too"


def test_a_damaged_file_is_refused_in_words(tmp_path):
    (tmp_path / "old.docx").write_bytes(b"PK\x03\x04 nothing")
    result = run_minutes_here("import", "old.docx", cwd=tmp_path)
    assert result.returncode == 5
    assert "Traceback" not in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["old.docx"]


LINES = st.text("ab æø 12.:–-#*_>|\t", min_size=1, max_size=40)  # noqa: RUF001
STYLES = st.sampled_from(["Normal", "Heading 1", "Heading 2", "List Bullet", "List Number", "Quote"])


@settings(max_examples=60, derandomize=True)
@given(st.lists(st.tuples(STYLES, LINES, st.booleans()), max_size=12))
def test_every_word_of_a_file_is_in_the_meetings(lines):
    document = docx.Document()
    for style, text, is_bold in lines:
        document.add_paragraph(style=style).add_run(text).bold = is_bold
    file = io.BytesIO()
    document.save(file)
    files = plan_import(read_old_file(file.getvalue()), "old.docx")
    text = next(content for name, content in files.items() if name.endswith("meeting.yaml")).decode()
    wanted = Counter(WORD.findall(" ".join(text for _, text, _ in lines).replace("\t", " ")))
    assert not wanted - Counter(WORD.findall(text))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Referat af ordinært møde i Havneudvalget", "Havneudvalget"),
        ("Dagsorden – Økonomiudvalget", "Økonomiudvalget"),  # noqa: RUF001
        ("Minutes of the meeting of the Quay Board", "the Quay Board"),
        ("Referat", "Referat"),
        ("Havneudvalget, referat fra mødet", "Havneudvalget, referat fra mødet"),
    ],
)
def test_the_committee_is_named_without_what_its_title_says_of_the_meeting(title, name):
    document, file = docx.Document(), io.BytesIO()
    document.add_paragraph(title)
    document.save(file)
    files = plan_import(read_old_file(file.getvalue()), "old.docx")
    text = next(content for path, content in files.items() if path.endswith("committee.yaml")).decode()
    assert in_english(read_yaml_text(text, Path("committee.yaml"))).data["name"] == name


def test_minutes_of_cities_and_regions_find_their_items_whatever_stands_around_them(tmp_path):
    document = docx.Document()
    document.add_paragraph("5. februar 2024")
    document.add_heading("Referat", 1)
    document.add_heading("7. december 2023 kl. 09.30", 2)
    document.add_paragraph("1. Velkomst......1")
    document.add_paragraph("Sagsnr.: 1-13-3-105-22")
    document.add_heading("1. Velkomst (kl. 9.30-9.45)", 2)
    document.add_heading("Beslutning for Punkt 1: Velkomst", 3)
    document.add_paragraph("Noteret.")
    document.add_paragraph("Sagsnr.: 1-13-3-106-22")
    document.add_heading("2. Referat fra 12-11-2023 (kl. 9.45-10.00)", 4)
    document.add_heading("Det indstilles, at HMU", 5)
    document.add_paragraph("godkender referatet")
    document.save(tmp_path / "old.docx")
    files = plan_import(read_old_file((tmp_path / "old.docx").read_bytes()), "old.docx")
    data = in_english(
        read_yaml_text(files["2023-12-07/meeting.yaml"].decode(), tmp_path / "meeting.yaml")
    ).data
    first, second = data["items"]
    assert (first["title"], first["case"], first["time"]) == ("Velkomst", "1-13-3-105-22", "09:30-09:45")
    assert first["decision"] == "Noteret.\n"
    assert (second["title"], second["case"]) == ("Referat fra 12-11-2023", "1-13-3-106-22")
    assert (second["recommends"], second["recommendation"]) == (
        "Det indstilles, at HMU",
        ["godkender referatet"],
    )
    told = Counter(WORD.findall(files["2023-12-07/meeting.yaml"].decode()))
    assert not Counter(WORD.findall(" ".join(each.text for each in document.paragraphs))) - told
