"""Texts and items in files of their own: read as if they stood in the meeting's file, or named."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from command_line import run_minutes_here
from compoundfile import Storage, compound_file

from toolkit.batch.inputs import plan_inputs
from toolkit.checking.checks.whole import check_file, read_and_check
from toolkit.formatting.layout import format_yaml
from toolkit.lifecycle.issue import source_text
from toolkit.lsp.diagnosis import diagnose
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.source import read_source
from toolkit.reading.filekinds import kind_of
from toolkit.reading.yamlio import read_yaml, read_yaml_text

MEETING = """dato: 2026-03-10
status: dagsorden
start: "16:30"
punkter:
  - titel: Kajen
    resume: {fil: punkter/kort.md}
    sagsfremstilling: {fil: punkter/sag.docx}
    indstilling: {fil: punkter/at.html}
    afsnit:
      - overskrift: Økonomi
        tekst: {fil: punkter/penge.odt}
  - fil: punkter/02.yaml
"""
ITEM = "# Idas punkt\ntitel: Broen\nsagsfremstilling: Broen er fra 1987.\nbemærkning: Ida er der.\n"
ODT = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
<office:automatic-styles>
<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style>
</office:automatic-styles><office:body><office:text>
<text:h text:outline-level="2">Pris</text:h>
<text:p>Det <text:span text:style-name="T1">koster</text:span><text:s text:c="2"/>intet.</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>en</text:p></text:list-item>
<text:list-item><text:p>to</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>
<table:table-cell><text:p>1|2</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>"""


def word_file():
    document = docx.Document()
    document.add_heading("Baggrund", 1)
    document.add_paragraph("Kajen er ").add_run("slidt").bold = True
    document.add_paragraph("pæle", style="List Bullet")
    document.add_paragraph("bolværk", style="List Bullet 2")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.fixture
def meeting(tmp_path):
    folder = tmp_path / "havn" / "2026-03-10" / "punkter"
    folder.mkdir(parents=True)
    (tmp_path / "havn" / "committee.yaml").write_text(
        "navn: Havneudvalget\norganisation: Fjordby\nstil: local\n", encoding="utf-8"
    )
    (folder / "kort.md").write_bytes(b"\xef\xbb\xbfKort *sagt*.\r\n")
    (folder / "sag.docx").write_bytes(word_file())
    (folder / "at.html").write_text("<ul><li>k&oslash;ber den</li><li>siger <b>tak</b></li></ul>", "utf-8")
    with zipfile.ZipFile(folder / "penge.odt", "w") as odt:
        odt.writestr("content.xml", ODT)
    (folder / "02.yaml").write_text(ITEM, encoding="utf-8")
    (folder.parent / "meeting.yaml").write_text(MEETING, encoding="utf-8")
    return folder.parent / "meeting.yaml"


def codes(meeting):
    return {found.code for found in read_and_check(meeting).findings}


def test_their_words_stand_where_the_file_names_them(meeting):
    checked = read_and_check(meeting)
    assert [str(one) for one in checked.findings] == []
    first, second = checked.meeting.data["items"]
    assert first["summary"] == "Kort *sagt*."
    assert first["statement"] == "# Baggrund\n\nKajen er **slidt**\n\n- pæle\n  - bolværk"
    assert first["recommendation"] == ["køber den", "siger **tak**"]
    table = "| A | 1\\|2 |\n| --- | --- |"
    assert first["sections"][0]["text"] == f"## Pris\n\nDet **koster** intet.\n\n1. en\n2. to\n\n{table}"
    assert second["note"] == "Ida er der."


def test_a_build_and_an_issue_know_what_they_come_from(meeting):
    source = read_source(meeting, BuildLog(lambda _stage: None))
    folder = meeting.parent / "punkter"
    paths = plan_inputs(source, BuildOptions()).paths
    assert {str(folder / name) for name in ("kort.md", "sag.docx", "at.html", "penge.odt", "02.yaml")} <= {
        *paths
    }
    kept = read_yaml_text(source_text(source.checked.meeting), meeting)
    assert (kept.data, kept.words) == (source.data, "da")


def test_findings_name_the_items_own_file_and_line(meeting):
    item = meeting.parent / "punkter" / "02.yaml"
    item.write_text(f"{ITEM}varighde: 10\nbilag: [{{titel: Kort, fil: bilag/kort.pdf}}]\n", encoding="utf-8")
    for checked in (meeting, item):
        found = {one.code: one.place for one in check_file(checked).findings}
        assert {code: (place.path, place.line) for code, place in found.items()} == {
            "unknown-key": (item, 5),
            "attachment-missing": (item, 6),
        }
    texts = {item: f"{ITEM}varighde: 10 # rettes\n"}
    told = diagnose([item], texts, "da")[item]
    assert [(one.code, one.place.line) for one in told.findings] == [("unknown-key", 5)]
    item.write_text(f"{ITEM}varighde: 10  # minutes: ignore[unused]\n", encoding="utf-8")
    assert "unknown-check" in codes(meeting)


def test_an_item_of_the_committees_is_checked_with_the_meeting_that_names_it(meeting):
    item = meeting.parents[1] / "broen.yaml"
    item.write_text("titel: Broen\nvarighed: x\n", encoding="utf-8")
    meeting.write_text(MEETING.replace("punkter/02.yaml", "../broen.yaml"), encoding="utf-8")
    for checked in (meeting, item):
        (found,) = check_file(checked).findings
        assert (found.code, found.place.path, found.place.line) == ("wrong-type", item, 2)
    mended = {meeting: meeting.read_text("utf-8"), item: "titel: Broen\n"}  # not saved yet
    assert not diagnose([meeting], mended, "da")[item].findings


def test_an_items_file_is_laid_out_as_an_item(meeting):
    item = meeting.parent / "punkter" / "02.yaml"
    item.write_text("beslutning: Godkendt.\n# Idas punkt\ntitel: Broen\n", encoding="utf-8")
    document = read_yaml(item)
    assert format_yaml(document, kind_of(document)) == "# Idas punkt\ntitel: Broen\nbeslutning: Godkendt.\n"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("punkter/sga.docx", "text-file-missing"),
        ("../../../hemmeligt.md", "path-outside"),
        ("/etc/passwd", "path-outside"),
        ("punkter\\\\sag.docx", "path-backslash"),
        ("punkter/02.yaml", "text-file-kind"),
        ("punkter", "text-file-unreadable"),
        ("punkter/skadet.docx", "text-file-unreadable"),
        ("punkter/skadet.odt", "text-file-unreadable"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_stops_the_build(meeting, written, code):
    for kind in ("docx", "odt"):
        (meeting.parent / "punkter" / f"skadet.{kind}").write_bytes(b"PK\x03\x04")
    text = MEETING.replace("{fil: punkter/sag.docx}", f"{{fil: {written}}}")
    meeting.write_text(text, encoding="utf-8")
    (found,) = [one for one in read_and_check(meeting).findings if one.severity == "error"]
    assert (found.code, found.place.line) == (code, 7)


def test_a_password_and_a_file_without_text_are_told_as_that(meeting):
    locked = compound_file(Storage({"EncryptedPackage": b"x" * 5000}))
    (meeting.parent / "punkter" / "sag.docx").write_bytes(locked)
    (meeting.parent / "punkter" / "kort.md").write_text("\n", encoding="utf-8")
    found = {one.code: one for one in read_and_check(meeting).findings}
    assert found.keys() == {"text-file-unreadable", "text-file-empty"}
    assert found["text-file-unreadable"].values["reason"].danish == "den har en adgangskode"
    assert found["text-file-empty"].place.line == 6


def test_a_text_from_an_old_program_gets_another_encoding_and_no_layout_of_yaml(meeting):
    text = meeting.parent / "punkter" / "kort.md"
    text.write_bytes("Blå:   grød\r\n* punkt: et\r\n".encode("cp1252"))
    found = next(one for one in read_and_check(meeting).findings if one.code == "not-utf-8")
    result = run_minutes_here(*found.values["command"].english.split()[1:], cwd=text.parent)
    assert (result.returncode, text.read_bytes()) == (0, "Blå:   grød\r\n* punkt: et\r\n".encode())
    assert run_minutes_here("format", str(text), cwd=text.parent).stdout == ""


def test_an_items_file_leads_to_no_other_and_is_one_item(meeting):
    item = meeting.parent / "punkter" / "02.yaml"
    item.write_text("fil: punkter/03.yaml\n", encoding="utf-8")
    (found,) = read_and_check(meeting).findings
    assert (found.code, found.place.path, found.place.line) == ("unknown-key", item, 1)
    item.write_text("titel: Broen\nvarighed: 1x\n", encoding="utf-8")
    meeting.write_text(f"{MEETING}  - fil: ./punkter/02.yaml\n", encoding="utf-8")
    assert sorted(one.code for one in read_and_check(meeting).findings) == ["item-file-twice", "wrong-type"]


def test_items_in_files_count_in_the_years_numbers_as_what_they_are(meeting):
    committee = meeting.parents[1] / "committee.yaml"
    committee.write_text(f"{committee.read_text('utf-8')}nummerering: år\n", encoding="utf-8")
    later = meeting.parents[1] / "2026-05-10" / "meeting.yaml"
    later.parent.mkdir()
    later.write_text("dato: 2026-05-10\npunkter: [{titel: Først}]\n", encoding="utf-8")

    def first():
        return read_source(later, BuildLog(lambda _stage: None)).meeting.items[0].number

    assert first() == "3"
    (meeting.parent / "punkter" / "02.yaml").write_text("pause: Kaffe\nvarighed: 10\n", encoding="utf-8")
    assert first() == "2"


def test_a_missing_item_leaves_the_others_their_numbers(meeting):
    meeting.write_text(MEETING.replace("02.yaml", "03.yaml"), encoding="utf-8")
    checked = read_and_check(meeting)
    assert {found.code for found in checked.findings} == {"text-file-missing"}
    assert len(checked.meeting.data["items"]) == 2


def test_what_a_text_cannot_hold_is_named(meeting):
    (meeting.parent / "punkter" / "at.html").write_text(
        "<p>køber den<img alt='havnen'><script>alert(1)</script></p>", "utf-8"
    )
    checked = read_and_check(meeting)
    (found,) = checked.findings
    assert (found.code, found.place.line) == ("text-file-loses", 8)
    assert found.values["what"].danish == "et billede, som er udeladt: “havnen”"
    assert checked.meeting.data["items"][0]["recommendation"] == ["køber den"]


@pytest.mark.parametrize("value", ["{fil: 3}", "{fil: a.md, titel: x}", "[a]"])
def test_a_misshapen_name_is_the_schemas_to_tell(meeting, value):
    meeting.write_text(MEETING.replace("{fil: punkter/sag.docx}", value), encoding="utf-8")
    found = read_and_check(meeting).findings
    assert found
    assert all(one.place.line == 7 for one in found)


def test_what_is_wrong_in_a_markdown_file_is_told_with_its_line_there(meeting):
    text = meeting.parent / "punkter" / "kort.md"
    text.write_text("\nKort sagt.\n\nSe [her](mangler.pdf).\n", encoding="utf-8")
    (found,) = [one for one in read_and_check(meeting).findings if one.values.get("written") == "mangler.pdf"]
    assert (found.place.path, found.place.line, found.place.column) == (text, 4, 10)
    silenced = MEETING.replace(
        "{fil: punkter/kort.md}", f"{{fil: punkter/kort.md}}  # minutes: ignore[{found.code}]"
    )
    meeting.write_text(silenced, encoding="utf-8")
    assert found.code not in {one.code for one in read_and_check(meeting).findings}
