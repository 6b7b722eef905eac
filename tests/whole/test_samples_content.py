"""The samples show what the project can do; these tests keep that true of the files as they are."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from toolkit.reading.yamlio import read_yaml

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
MEETINGS = sorted(SAMPLES.glob("*/*/meeting.yaml"))
COMMITTEES = sorted(SAMPLES.glob("*/committee.yaml"))
DAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
MONTHS = [
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
]
README_MEETING = SAMPLES / "region" / "2025-02-28" / "meeting.yaml"


def data(path: Path) -> Any:
    """What the YAML file says."""
    document = read_yaml(path)
    assert document.findings == ()
    return document.data


def attachments(path: Path) -> list[dict[str, Any]]:
    """Every attachment of the meeting, as written."""
    return [each for item in data(path)["items"] for each in item.get("attachments", [])]


def field_names(value: object) -> set[str]:
    """Every key used anywhere in `value`."""
    if isinstance(value, dict):
        return set(value) | {name for child in value.values() for name in field_names(child)}
    if isinstance(value, list):
        return {name for child in value for name in field_names(child)}
    return set()


def described_fields(schema: object) -> set[str]:
    """Every property that the schema describes, at any depth."""
    if isinstance(schema, list):
        return {name for child in schema for name in described_fields(child)}
    if not isinstance(schema, dict):
        return set()
    own = set(schema["properties"]) if isinstance(schema.get("properties"), dict) else set()
    return own | {name for child in schema.values() for name in described_fields(child)}


def test_every_field_of_a_meeting_is_shown_by_some_sample() -> None:
    schema = json.loads((ROOT / "schemas" / "meeting.schema.json").read_text(encoding="utf-8"))
    used = {name for path in MEETINGS for name in field_names(data(path))}
    assert described_fields(schema) - used == set()


def test_every_field_of_a_plan_is_shown_by_some_sample() -> None:
    schema = json.loads((ROOT / "schemas" / "plan.schema.json").read_text(encoding="utf-8"))
    own = set(schema["properties"]) | set(schema["$defs"]["meeting"]["properties"])
    used = {name for path in sorted(SAMPLES.glob("*/plan-*.yaml")) for name in field_names(data(path))}
    assert own - used == set()


@pytest.mark.parametrize("path", MEETINGS + COMMITTEES, ids=lambda path: str(path.relative_to(SAMPLES)))
def test_an_editor_finds_the_schema_that_the_first_line_names(path: Path) -> None:
    first_line = path.read_text(encoding="utf-8").split("\n", 1)[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first_line)
    assert named
    language = ".da" if read_yaml(path).words == "da" else ""
    assert (path.parent / named[1]).resolve() == ROOT / "schemas" / f"{path.stem}{language}.schema.json"


def test_a_sample_is_written_in_danish_words() -> None:
    assert "da" in {read_yaml(path).words for path in MEETINGS}


@pytest.mark.parametrize("path", MEETINGS, ids=lambda path: str(path.relative_to(SAMPLES)))
def test_a_meeting_has_exactly_the_files_it_names(path: Path) -> None:
    beside = {file for file in path.parent.rglob("*") if file.is_file() and file != path}
    named = {path.parent / each["file"] for each in attachments(path)}
    images = re.findall(r"!\[[^]]+\]\(([^)]+)\)", path.read_text(encoding="utf-8"))
    pictures = {path.parent / source for source in images}
    assert beside == named | pictures


def test_weekdays_in_danish_texts_belong_to_their_dates() -> None:
    weekday_and_date = re.compile(rf"({'|'.join(DAYS)}) den (\d+)\. ({'|'.join(MONTHS)})")
    for path in MEETINGS:
        for day, number, month in weekday_and_date.findall(path.read_text(encoding="utf-8").lower()):
            weekday = date(2025, MONTHS.index(month) + 1, int(number)).weekday()
            assert DAYS[weekday] == day, (path, number, month)


def test_nobody_real_can_be_written_to_or_identified() -> None:
    for path in MEETINGS + COMMITTEES:
        text = path.read_text(encoding="utf-8")
        assert set(re.findall(r"@([\w.-]+\w)", text)) <= {"example.org"}
        assert set(re.findall(r"https?://([^/\s)]+)", text)) <= {"example.org"}
        assert not re.search(r"\b\d{6}-?\d{4}\b", text)  # a Danish personal number


def test_the_readme_meeting_is_as_long_and_varied_as_it_says() -> None:
    files = [README_MEETING.parent / each["file"] for each in attachments(README_MEETING)]
    assert len([item for item in data(README_MEETING)["items"] if "title" in item]) >= 16
    assert len(files) >= 20
    assert {file.suffix for file in files} == {".pdf", ".docx", ".jpg", ".png", ".tif"}


def test_pdf_attachments_come_in_every_shape_an_office_sends() -> None:
    shapes = set()
    for file in README_MEETING.parent.glob("bilag/*.pdf"):
        with pikepdf.open(file) as pdf:
            for page in pdf.pages:
                _, _, width, height = (float(side) for side in page.mediabox)
                paper = "A3" if max(width, height) > 1000 else "A4"
                shapes.add(
                    (paper, "landscape" if width > height else "portrait", int(page.get("/Rotate", 0)))
                )
    assert shapes >= {
        ("A4", "portrait", 0),
        ("A4", "landscape", 0),
        ("A4", "portrait", 90),
        ("A3", "portrait", 0),
        ("A3", "landscape", 0),
        ("A3", "portrait", 90),
    }


def test_photographs_rely_on_their_rotation_mark() -> None:
    orientation = 0x0112
    marks = set()
    for file in README_MEETING.parent.glob("bilag/*.jpg"):
        with Image.open(file) as picture:
            marks.add(picture.getexif()[orientation])
    assert marks == {6, 8}


def test_samples_stay_small_enough_to_travel_with_the_source() -> None:
    assert sum(file.stat().st_size for file in SAMPLES.rglob("*") if file.is_file()) < 6_000_000
