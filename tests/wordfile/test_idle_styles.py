"""Styles that a Word file does not use are left out of the copy that is drawn, and nothing of it changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.convert import foreign
from toolkit.wordfile.docxio import NUMBERING, STYLES, W, parse_part, read_parts
from toolkit.wordfile.idlestyles import without_idle_styles

SAMPLES = Path(__file__).parents[2] / "samples"
FILES = sorted(SAMPLES.glob("*/*/bilag/*.docx"))


def parts_with(body: str, styles: str, **others: str) -> dict[str, bytes]:
    space = f'xmlns:w="{W[1:-1]}"'
    return {
        "word/document.xml": f"<w:document {space}><w:body>{body}</w:body></w:document>".encode(),
        STYLES: f"<w:styles {space}>{styles}</w:styles>".encode(),
        **{name: f"<w:x {space}>{said}</w:x>".encode() for name, said in others.items()},
    }


def style(name: str, said: str = "", more: str = "") -> str:
    return f'<w:style w:styleId="{name}"{more}>{said}</w:style>'


def kept(parts: dict[str, bytes]) -> list[str]:
    root = parse_part(without_idle_styles(parts)[STYLES])
    return [one.get(f"{W}styleId") for one in root.iter(f"{W}style")]


def test_what_is_used_stays_with_its_bases_and_what_is_usual():
    body = '<w:p><w:pPr><w:pStyle w:val="Text"/></w:pPr></w:p><w:tbl><w:tblStyle w:val="grid"/></w:tbl>'
    styles = (
        *(style("Normal", more=' w:default="1"'), style("Off", more=' w:default="0"'), style("Base")),
        *(style("Text", '<w:basedOn w:val="Base"/>'), style("Grid"), style("List"), style("Idle")),
        *(style("Idler", '<w:basedOn w:val="Idle"/>'), style("Odd æ"), style("Foot")),
    )
    numbering, foot = '<w:pStyle w:val="List"/>', "<w:rStyle w:val='Foot' />"
    parts = parts_with(body, "".join(styles), **{NUMBERING: numbering, "word/footer1.xml": foot})
    assert kept(parts) == ["Normal", "Base", "Text", "Grid", "List", "Odd æ", "Foot"]


def test_bases_stay_of_all_styles_whose_ids_differ_in_case_alone():
    styles = (style("Text", '<w:basedOn w:val="Base"/>'), style("TEXT"), style("Base"), style("Idle"))
    assert kept(parts_with('<w:pStyle w:val="Text"/>', "".join(styles))) == ["Text", "TEXT", "Base"]


def test_a_style_stays_that_is_named_behind_a_sign_like_the_end_of_a_tag():
    assert kept(parts_with('<w:pStyle w:x=">" w:val="Used"/>', style("Used") + style("Idle"))) == ["Used"]


@pytest.mark.parametrize(
    "body",
    [
        '<w:instrText> STYLEREF "Idle"</w:instrText>',
        '<w:pStyle w:val="I&#100;le"/>',
    ],
)
def test_all_stay_where_a_style_may_be_named_in_another_way(body):
    assert kept(parts_with(body, style("Idle"))) == ["Idle"]


def test_all_stay_where_a_part_has_letters_of_two_bytes():
    parts = parts_with("", style("Idle"))
    assert kept({**parts, "docProps/thumbnail.jpeg": b"\xff\xd8\0"}) == []
    for encoding in ("utf-16", "utf-16-be", "utf-16-le", "utf-32"):
        assert kept({**parts, "word/header1.xml": '<w:pStyle w:val="Idle"/>'.encode(encoding)}) == ["Idle"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_is_drawn_as_with_all_its_styles(path, monkeypatch):
    parts = read_parts(path.read_bytes())
    assert len(without_idle_styles(parts)[STYLES]) < len(parts[STYLES])
    drawn = foreign.draw_word_file(path.read_bytes())
    monkeypatch.setattr(foreign, "without_idle_styles", lambda parts: parts)
    assert foreign.draw_word_file(path.read_bytes()) == drawn
