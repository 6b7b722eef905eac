"""Files in Danish words: read as the English ones are, and translated without losing a letter."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wild_yaml import WildFile

from toolkit.checking.checks.whole import check_file, read_and_check
from toolkit.findings import Severity
from toolkit.formatting.layout import format_yaml
from toolkit.meetings.meeting import build_meeting_model
from toolkit.reading.filewords import data_in, key_in, sentence_in
from toolkit.reading.translation import MENDED, text_in
from toolkit.reading.yamlio import read_yaml

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "tests" / "examples" / "valid").glob("*-every-field.yaml"))
FILES = sorted((ROOT / "samples").glob("**/*.yaml")) + EXAMPLES
MEETINGS = sorted((ROOT / "samples").glob("*/*/meeting.yaml"))


def read(text, name="meeting.yaml"):
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(text.encode())
        return read_yaml(path)


def kind_of(path):
    return next(kind for kind in ("committee", "plan", "meeting") if path.name.startswith(kind))


def in_language(words, path, kind):
    return format_yaml(read(text_in(words, read_yaml(path)), path.name), kind)


def test_every_kind_of_file_has_one_with_every_field():
    assert {kind_of(path) for path in EXAMPLES} == {"committee", "plan", "meeting"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: "-".join(path.parts[-3:]))
def test_a_file_says_the_same_in_both_languages_and_comes_back_letter_for_letter(path):
    kind = kind_of(path)
    original = read_yaml(path)
    danish = read(in_language("da", path, kind), path.name)
    assert danish.words == "da"
    assert danish.findings == ()
    assert danish.data == original.data
    english = read(format_yaml(read(text_in("en", danish), path.name), kind), path.name)
    assert english.words == "en"
    assert english.data == original.data
    assert format_yaml(english, kind) == in_language("en", path, kind)
    assert format_yaml(read(text_in("da", english), path.name), kind) == "\n".join(danish.lines)


@pytest.mark.parametrize("path", MEETINGS, ids=lambda path: "-".join(path.parts[-3:]))
def test_a_meeting_and_its_committee_give_the_same_model_in_danish(path, tmp_path):
    files = {"committee.yaml": path.parents[1] / "committee.yaml", "dag/meeting.yaml": path}
    models = []
    for words in ("en", "da"):
        folder = tmp_path / words
        (folder / "dag").mkdir(parents=True)
        for name, source in files.items():
            (folder / name).write_text(in_language(words, source, kind_of(source)), encoding="utf-8")
        meeting, committee = read_yaml(folder / "dag/meeting.yaml"), read_yaml(folder / "committee.yaml")
        assert (meeting.words, committee.words) == (words, words)
        models.append(build_meeting_model(meeting.data, committee.data, path.parent, path.parents[1]))
    assert models[0] == models[1]


@settings(max_examples=150, derandomize=True)
@given(st.integers(0, 10**9))
def test_there_and_back_gives_the_same_bytes_whatever_the_file_looks_like(seed):
    wild = read(WildFile(Random(seed)).write())  # noqa: S311 - a reproducible one is what is needed
    if any(finding.severity == Severity.ERROR for finding in wild.findings):
        return
    tidy = format_yaml(wild, "meeting")
    danish = format_yaml(read(text_in("da", read(tidy))), "meeting")
    assert format_yaml(read(danish), "meeting") == danish
    back = read(text_in("en", read(danish)))
    assert format_yaml(back, "meeting") == tidy
    assert repr(back.data) == repr(read(tidy).data)


DANISH = """\
dato: 2025-02-28
status: kladde
punkter:
  - titel: Budget
    type: drøftelse
    varighed: ti
    bilag:
      - titel: Status
        fil: bilag/status.pdf
"""


def test_places_are_those_of_the_file():
    document = read(DANISH)
    place = document.place(("items", 0, "duration"))
    assert (place.line, place.column, place.end_column) == (6, 15, 17)
    key_place = document.key_place(("items", 0, "attachments", 0, "file"))
    assert (key_place.line, key_place.column, key_place.end_column) == (9, 9, 12)
    assert document.source(("items", 0, "type")) == "drøftelse"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_letters_may_be_written_in_one_piece_or_two(form):
    text = "dato: 2025-02-28\nhævet: '12.00'\nførste_nummer: 3\npunkter:\n  - titel: A\n    type: drøftelse\n"
    document = read(normalize(form, text))
    assert document.findings == ()
    assert document.data.keys() == {"date", "adjourned", "first_number", "items"}
    assert document.data["items"] == [{"title": "A", "type": "discussion"}]
    assert document.place(("adjourned",)).line == 2


def test_a_date_in_quotes_is_a_date_under_danish_keys_too():
    english, danish = read('issued: "2025-02-28"\n'), read('udsendt: "2025-02-28"\n')
    assert danish.data == english.data == {"issued": english.data["issued"]}
    assert not isinstance(danish.data["issued"], str)


def codes_and_lines(document):
    return [(finding.code, finding.place.line) for finding in document.findings]


def test_an_english_key_in_a_danish_file_is_found_and_read_all_the_same():
    document = read(DANISH.replace("varighed: ti", "duration: 10").replace("fil:", "file:"))
    assert codes_and_lines(document) == [("mixed-keys", 6), ("mixed-keys", 9)]
    assert [finding.values["right"] for finding in document.findings] == ["varighed", "fil"]
    assert document.data["items"][0]["duration"] == 10


def test_a_danish_key_in_an_english_file_is_found_and_read_all_the_same():
    document = read("date: 2025-02-28\nitems:\n  - titel: Budget\n")
    assert document.words == "en"
    assert codes_and_lines(document) == [("mixed-keys", 3)]
    assert document.findings[0].values["right"] == "title"
    assert document.data["items"] == [{"title": "Budget"}]


def test_the_keys_at_the_top_decide_and_where_they_are_even_all_do():
    assert read("dato: 2025-02-28\npunkter:\n  - {title: A, duration: 10, case: B, note: C}\n").words == "da"
    assert read("dato: 2025-02-28\nitems:\n  - titel: A\n").words == "da"
    assert read("dato: 2025-02-28\nitems:\n  - title: A\n").words == "en"
    assert read('start: "12:00"\nstatus: draft\n').words == "en"


def test_the_same_key_in_both_languages_stands_twice():
    document = read("dato: 2025-02-28\npunkter:\n  - titel: A\n    title: B\n")
    assert ("duplicate-key", 4) in codes_and_lines(document)
    assert document.data["items"] == [{"title": "A"}]


def test_an_english_value_in_a_danish_file_is_none_of_its_words():
    document = read("dato: 2025-02-28\nstatus: draft\npunkter: []\n")
    assert codes_and_lines(document) == [("unknown-value", 2)]
    assert document.findings[0].values["guess"] == "kladde"


def test_labels_and_codes_are_names_that_stay():
    document = read(
        "navn: LOM\norganisation: By\nord:\n  item: Punkt\n  case: Sag\n"
        "kontroller:\n  agenda-late: fra\n  no-items: fejl\nfrister:\n  dagsorden: 7 arbejdsdage før\n",
        "committee.yaml",
    )
    assert document.findings == ()
    assert document.data["labels"] == {"item": "Punkt", "case": "Sag"}
    assert document.data["checks"] == {"agenda-late": "off", "no-items": "error"}
    assert document.data["deadlines"] == {"agenda": "7 workdays before"}


def test_an_alias_brings_its_group_in_english():
    document = read("dato: 2025-02-28\npunkter:\n  - &a {titel: A, type: skriftlig}\n  - *a\n")
    assert document.findings == ()
    assert document.data["items"] == [{"title": "A", "type": "written"}] * 2


def test_texts_are_never_translated():
    text = "dato: 2025-02-28\ntitel: møde\npunkter:\n  - titel: beslutning\n    beslutning: godkendt\n"
    data = read(text).data
    assert data["title"] == "møde"
    assert data["items"] == [{"title": "beslutning", "decision": "godkendt"}]


def test_translation_keeps_quotes_comments_and_anchors_and_names_the_schema_of_its_language():
    text = (
        "# yaml-language-server: $schema=../../schemas/meeting.schema.json\n# title: kommentar\n"
        "\"date\": 2025-02-28 # date\nstatus: !!str 'draft'   # draft\nitems:\n  - &i title: title\n"
    )
    assert text_in("da", read(text)) == (
        "# yaml-language-server: $schema=../../schemas/meeting.da.schema.json\n# title: kommentar\n"
        "\"dato\": 2025-02-28 # date\nstatus: !!str 'kladde'   # draft\npunkter:\n  - &i titel: title\n"
    )
    assert text_in("en", read(text_in("da", read(text)))) == text


def test_a_mixed_file_can_be_put_into_either_language():
    mixed = read("dato: 2025-02-28\nstatus: draft\npunkter:\n  - title: A\n    type: drøftelse\n")
    assert {finding.code for finding in mixed.findings} == MENDED
    for words in ("da", "en"):
        pure = read(text_in(words, mixed))
        assert pure.findings == ()
        assert pure.words == words
        assert pure.data == mixed.data


def test_findings_quote_the_words_of_the_file(tmp_path):
    (tmp_path / "dag").mkdir()
    (tmp_path / "committee.yaml").write_text("name: LOM\norganisation: By\n", encoding="utf-8")
    path = tmp_path / "dag" / "meeting.yaml"
    path.write_text(DANISH + "    indstillinger: [a]\nhævet: '12.00'\n", encoding="utf-8")
    found = {finding.code: finding for finding in read_and_check(path).findings}
    assert {finding.words for finding in found.values()} == {"da"}
    assert found["wrong-type"].values["key"] == "varighed"
    assert found["unknown-key"].values["guess"] == "indstilling"
    assert found["adjourned-before-minutes"].values["status"] == "kladde"


@pytest.mark.parametrize(
    ("english", "danish"),
    [
        ("add `decision:`, if any", "add `beslutning:`, if any"),
        ("set `status: minutes`, or `closed: true`", "set `status: referat`, or `lukket: true`"),
        ("like `- title: …`", "like `- titel: …`"),
        ("write `7 workdays before`", "write `7 arbejdsdage før`"),
        ("`{key}` is `minutes format --keys da`", "`{key}` is `minutes format --keys da`"),
        ("title and `note`", "title and `bemærkning`"),
    ],
)
def test_a_sentence_quotes_keys_in_danish_words(english, danish):
    assert sentence_in("da", english) == danish
    assert sentence_in("en", english) == english


def test_plain_data_goes_into_danish_words_and_back():
    data = read_yaml(ROOT / "samples" / "region" / "committee.yaml").data
    danish = data_in("da", data)
    assert danish.keys() == {key_in("da", key) for key in data}
    assert data_in("en", danish) == data


def test_keys_that_are_called_otherwise_where_they_stand_are_quoted_so(tmp_path):
    path = tmp_path / "committee.yaml"
    path.write_text(
        "navn: LOM\norganisation: By\npunktopbygning: {standard: [beslutning]}\n", encoding="utf-8"
    )
    (found,) = check_file(path).findings
    assert found.values["known"] == ("forvalgt", "beslutning", "drøftelse", "orientering", "skriftlig")


@pytest.mark.parametrize(
    ("written", "style"), [("kommune", "municipality"), ("municipality", "municipality")]
)
def test_a_danish_file_names_its_style_in_either_language(tmp_path, written, style):
    path = tmp_path / "committee.yaml"
    path.write_text(f"navn: Udvalget\norganisation: Kommunen\nstil: {written}\n", encoding="utf-8")
    read_in = check_file(path)
    assert read_in.findings == ()
    assert read_in.committee["style"] == style


def test_a_misspelt_style_is_put_right_in_the_words_of_the_file(tmp_path):
    path = tmp_path / "committee.yaml"
    path.write_text("navn: Udvalget\norganisation: Kommunen\nstil: komune\n", encoding="utf-8")
    (found,) = check_file(path).findings
    assert found.values["guess"] == "kommune"


def test_a_file_with_as_many_danish_as_english_words_is_danish(tmp_path):
    path = tmp_path / "meeting.yaml"
    path.write_text("dato: 2027-02-03\nitems:\n  - title: A\n    beslutning: B\n", encoding="utf-8")
    assert read_yaml(path).words == "da"
