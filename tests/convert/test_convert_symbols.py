"""Ticks, boxes and arrows of Word's symbol fonts are on the pages, or are named as missing."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from docx.oxml import parse_xml
from worddocs import SPACES, WordDoc, run

from toolkit.convert import symbols
from toolkit.convert.embedded import EmbeddedRenderer
from toolkit.convert.fonts import find_undrawn
from toolkit.convert.foreign import convert_office, prepare_for_office
from toolkit.wordfile.docxio import W


def drawn(word: WordDoc) -> tuple[str, tuple[str, ...]]:
    pages = EmbeddedRenderer().convert_document(word.to_bytes())
    return pdfplumber.open(io.BytesIO(pages.pdf)).pages[0].extract_text(), pages.undrawn


def symbol(font: str, code: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


def fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Wingdings", "F0FC", "✔"),
        ("Wingdings", "F0E0", "→"),
        ("Wingdings 2", "F052", "☑"),
        ("Symbol", "F0B3", "≥"),
    ],
)
def test_an_inserted_symbol_is_drawn(font, code, sign):
    word = WordDoc()
    word.paragraph(run("før ") + symbol(font, code) + run(" efter"))
    text, undrawn = drawn(word)
    assert text == f"før {sign} efter"
    assert undrawn == ()


@pytest.mark.parametrize("typed", ["\uf0fe\uf0a8", "þ¨"])
def test_text_set_in_a_symbol_font_is_drawn_as_its_signs(typed):
    word = WordDoc()
    word.paragraph(run(typed, fonts("Wingdings")) + run(" valgt"))
    assert drawn(word) == ("☑◻ valgt", ())


def test_a_symbol_that_is_not_known_is_named():
    word = WordDoc()
    word.paragraph(run("a") + symbol("Webdings", "F04A") + run("b") + run("c\uf0ffd", fonts("Wingdings")))
    text, undrawn = drawn(word)
    assert text.startswith("a")
    assert undrawn == ("Webdings-F04A", "Wingdings-F063", "Wingdings-F064", "Wingdings-F0FF")


@pytest.mark.parametrize("name", sorted(symbols._FONTS))
def test_every_sign_of_the_tables_can_be_drawn(name):
    assert find_undrawn(symbols._FONTS[name].values()) == ()


def test_bullets_of_symbol_fonts_become_signs_and_unknown_ones_plain_bullets():
    levels = "".join(
        f'<w:lvl><w:numFmt w:val="bullet"/><w:lvlText w:val="{bullet}"/><w:rPr>{fonts(font)}</w:rPr></w:lvl>'
        for bullet, font in (("\uf0e0", "Wingdings"), ("\uf0ff", "Wingdings"), ("\u2013", "Arial"))
    )
    numbering = parse_xml(f"<w:numbering {SPACES}><w:abstractNum>{levels}</w:abstractNum></w:numbering>")
    symbols.spell_bullets(numbering)
    assert [text.get(f"{W}val") for text in numbering.iter(f"{W}lvlText")] == ["→", "•", "\u2013"]
    assert len(list(numbering.iter(f"{W}rFonts"))) == 1


def test_what_follows_a_sign_in_its_run_is_not_drawn_in_its_font_by_libreoffice():
    word = WordDoc()
    word.paragraph('<w:r><w:t>ja</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:br/><w:t>nej</w:t></w:r>')
    made = convert_office({"a.docx": prepare_for_office(word.to_bytes())})
    letters = pdfplumber.open(io.BytesIO(made["a.docx"])).pages[0].chars
    look = {letter["text"]: letter["fontname"] for letter in letters}
    assert look["n"] == look["a"]
