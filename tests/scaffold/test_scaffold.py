"""What a secretary finds in the file that `minutes new` writes."""

import datetime as dt
import re

import pytest

from toolkit.checking.schema import check_schema
from toolkit.reading.translation import in_words_of
from toolkit.reading.yamlio import read_yaml
from toolkit.scaffold.meetingfile import Outline, scaffold_meeting, scaffold_words

DAY = dt.date(2025, 2, 28)
ON_DAY = Outline(DAY, DAY)
COMMITTEE = {
    "name": "HMU Velfærdsområdet",
    "organisation": "Region Fjordland",
    "language": "da",
    "case": "2-11-4-105-25",
    "place": "Kursuscentret,\nHavnegade 5\n",
    "start": "12:00",
    "members": [{"name": "Karin Holst"}, {"name": "Jonas Friis"}],
    "standing_items": [
        {"title": "Velkomst: program og praktisk", "duration": 5},
        {"title": "Godkendelse", "type": "decision", "recommendation": ["godkender dagsordenen"]},
    ],
    "closing_items": [{"title": "Eventuelt", "duration": 10}],
}


def read_text(tmp_path, text):
    path = tmp_path / "meeting.yaml"
    path.write_text(text, encoding="utf-8")
    return read_yaml(path)


def uncommented(text, language):
    """The file as it is when a user puts every example in it to use."""
    words = scaffold_words(language)
    _, body = text.split("\n\n", 1)  # the head only explains
    prose = {words["new_item"], words["a_break"]}
    kept = [line for line in body.splitlines() if line.strip().removeprefix("# ") not in prose]
    return "\n".join(re.sub(r"^( *)# ", r"\1", line) for line in kept) + "\n"


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_fresh_file_is_right_as_it_stands(tmp_path, language):
    document = read_text(tmp_path, scaffold_meeting({**COMMITTEE, "language": language}, ON_DAY, "x.json"))
    assert not document.findings
    assert not list(check_schema(document, "meeting"))


def test_the_committees_defaults_and_items_are_filled_in(tmp_path):
    data = read_text(tmp_path, scaffold_meeting(COMMITTEE, ON_DAY, "x.json")).data
    assert data == {
        "date": DAY,
        "start": "12:00",
        "place": "Kursuscentret,\nHavnegade 5\n",
        "status": "draft",
        "items": [*COMMITTEE["standing_items"], *COMMITTEE["closing_items"]],
    }


def test_a_new_item_is_explained_between_the_standing_and_the_closing_items():
    text = scaffold_meeting(COMMITTEE, ON_DAY, "x.json")
    places = [text.index(mark) for mark in ("Godkendelse", scaffold_words("da")["new_item"], "Eventuelt")]
    assert places == sorted(places)


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_commented_example_is_right_when_put_to_use(tmp_path, language):
    text = scaffold_meeting({**COMMITTEE, "language": language}, ON_DAY, "x.json")
    document = read_text(tmp_path, uncommented(text, language))
    assert not document.findings
    assert not list(check_schema(document, "meeting"))
    assert {"participants", "absent", "information", "issued", "adjourned"} <= document.data.keys()
    assert [item.get("title", item.get("break")) for item in document.data["items"][2:4]] == [
        scaffold_words(language)["item_title"],
        scaffold_words(language)["break_title"],
    ]


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_political_committees_file_teaches_what_its_minutes_must_tell_and_no_others(tmp_path, language):
    political = {**COMMITTEE, "language": language, "kind": "political"}
    text = uncommented(scaffold_meeting(political, ON_DAY, "x.json"), language)
    document = in_words_of(read_text(tmp_path, text), read_text(tmp_path, "name: x"))
    assert not document.findings
    assert not list(check_schema(document, "meeting"))
    (item,) = [each for each in document.data["items"] if "votes" in each]
    assert {"movements", "chaired_by"} <= document.data.keys()
    assert {"late", "withdrawn", "absent", "dissents", "chaired_by", "to"} <= item.keys()
    other = {**political, "kind": "internal"}
    assert scaffold_meeting(other, ON_DAY, "x.json") == scaffold_meeting(
        {**COMMITTEE, "language": language}, ON_DAY, "x.json"
    )


def test_comments_speak_the_committees_language():
    danish = scaffold_meeting(COMMITTEE, ON_DAY, "x.json")
    english = scaffold_meeting({**COMMITTEE, "language": "en"}, ON_DAY, "x.json")
    assert "Sådan bruger du filen" in danish
    assert "How to use this file" in english
    assert not re.search("[æøå]", english.replace("Velfærdsområdet", ""))


@pytest.mark.parametrize(("language", "item"), [("da", "- titel: Eventuelt"), ("en", "- title: Eventuelt")])
def test_keys_are_in_the_committees_language(tmp_path, language, item):
    text = scaffold_meeting({**COMMITTEE, "language": language}, ON_DAY, "x.json")
    assert item in text
    for file in (text, uncommented(text, language)):
        assert read_text(tmp_path, file).words == language


def test_both_languages_explain_the_same():
    assert scaffold_words("da").keys() == scaffold_words("en").keys()


def test_a_committee_without_defaults_gets_a_file_to_start_from(tmp_path):
    document = read_text(tmp_path, scaffold_meeting({"name": "LOM", "organisation": "By"}, ON_DAY, "x.json"))
    assert not list(check_schema(document, "meeting"))
    assert [item["title"] for item in document.data["items"]] == ["Første punkt"]


def test_editors_are_told_the_schema_in_the_first_line():
    first_line = scaffold_meeting(COMMITTEE, ON_DAY, "../../schemas/meeting.schema.json").splitlines()[0]
    assert first_line == "# yaml-language-server: $schema=../../schemas/meeting.schema.json"


OWN = {
    **COMMITTEE,
    "fields": {
        "meeting": {
            "room": {"title": "Lokale", "required": True},
            "sum": {"title": "Sum", "type": "money", "required": ["approved"]},
            "days": {"title": "Dage", "type": "list of date", "required": ["draft"]},
        },
        "item": {
            "caseworker": {"title": "Sagsbehandler", "type": "person", "required": True},
            "law": {"title": "Lovgrundlag", "type": "text", "required": ["decision"]},
            "climate": {
                "title": "Klima",
                "type": "choice",
                "values": ["ingen"],
                "default": "ingen",
                "required": True,
            },
        },
    },
    "item_layout": {"discussion": [{"part": "summary", "help": "Højst to linjer."}, "statement"]},
}


@pytest.mark.parametrize("language", ["da", "en"])
def test_own_fields_that_must_be_there_are_there_to_be_filled_in(tmp_path, language):
    data = read_text(tmp_path, scaffold_meeting({**OWN, "language": language}, ON_DAY, "x.json")).data
    told = {"da": "udfyldes", "en": "to be filled in"}[language]
    assert data["fields"] == {"room": told, "days": [DAY]}
    assert [item.get("fields") for item in data["items"]] == [
        {"caseworker": told},
        {"caseworker": told, "law": told},
        {"caseworker": told},
    ]


def test_own_fields_stand_where_the_format_command_puts_them():
    text = scaffold_meeting(OWN, ON_DAY, "x.json")
    assert text.index("law: udfyldes") < text.index("indstilling:\n      - godkender dagsordenen")


def test_what_a_layout_says_of_its_parts_stands_beside_them():
    text = scaffold_meeting(OWN, ON_DAY, "x.json")
    assert re.search(r"#   resume: … +# Højst to linjer\.", text)
    assert "resume" not in scaffold_meeting(COMMITTEE, ON_DAY, "x.json")
