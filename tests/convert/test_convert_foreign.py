"""Word files from elsewhere: drawn apart, and whatever they hold, never more than an error."""

from __future__ import annotations

import io
import time
from pathlib import Path

import pdfplumber
import pytest
from worddocs import WordDoc, run

from toolkit.convert import foreign
from toolkit.convert.foreign import convert_office
from toolkit.convert.wordapart import word_files_apart
from toolkit.errors import ConversionError, MissingProgramError
from toolkit.wordfile.docxio import read_parts, write_parts

LIMIT = 60  # seconds
MEMORY = 1000  # megabytes


def convert_docx(data, timeout_seconds=LIMIT):
    with word_files_apart(timeout_seconds, MEMORY) as word:
        return word.draw(data)


def text_of(pdf: bytes) -> str:
    with pdfplumber.open(io.BytesIO(pdf)) as pages:
        return "\n".join(page.extract_text() for page in pages.pages)


def with_document(xml: bytes) -> bytes:
    return write_parts({**read_parts(WordDoc().to_bytes()), "word/document.xml": xml})


def test_a_word_file_becomes_pages():
    word = WordDoc()
    word.paragraph(run("Referat fra ") + run("i går", "<w:strike/>"))
    pages = convert_docx(word.to_bytes())
    assert text_of(pages.pdf) == "Referat fra i går"
    assert pages.undrawn == ()


@pytest.mark.parametrize(
    "styles",
    [
        (
            '{} w:default="1" w:styleId="A">{}<w:rPr><w:b/></w:rPr></w:style>'
            '{} w:default="1" w:styleId="B">{}<w:rPr><w:sz w:val="60"/></w:rPr></w:style>'
        ),
        (
            '{} w:default="1" w:styleId="A">{}<w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr></w:style>'
            '{} w:styleId="B">{}<w:basedOn w:val="C"/><w:rPr><w:sz w:val="60"/></w:rPr></w:style>'
            '{} w:styleId="C">{}<w:basedOn w:val="A"/><w:rPr><w:caps/></w:rPr></w:style>'
        ),
    ],
    ids=["two defaults", "bases in a circle"],
)
def test_what_styles_leave_open_is_drawn_in_one_way(styles):
    parts = read_parts(WordDoc().to_bytes())
    name = '<w:name w:val="x"/>'
    told = styles.replace("{} ", '<w:style w:type="paragraph" ').replace("{}", name)
    plain = "<w:p><w:r><w:t>Sag</w:t></w:r></w:p>"
    named = (plain.replace("<w:r>", f'<w:pPr><w:pStyle w:val="{one}"/></w:pPr><w:r>') for one in "BC")
    body = "".join((plain, *named))
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    parts["word/document.xml"] = f"<w:document {space}><w:body>{body}</w:body></w:document>".encode()
    parts["word/styles.xml"] = f"<w:styles {space}>{told}</w:styles>".encode()
    data = write_parts(parts)
    assert len({foreign.draw_word_file(data).pdf for _ in range(12)}) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"PK\x05\x06" + bytes(18),
        write_parts({"mimetype": b"application/epub+zip"}),
        with_document(b"<w:document"),
        with_document(b""),
    ],
)
def test_what_is_no_word_file_is_an_error_with_a_cause(data):
    with pytest.raises(ConversionError) as raised:
        convert_docx(data)
    assert len(str(raised.value)) > 20
    assert "Traceback" not in str(raised.value)


def test_a_zip_bomb_is_an_error(monkeypatch):
    monkeypatch.setattr("toolkit.wordfile.docxio.MAX_UNPACKED", 10_000_000)
    bomb = with_document(bytes(10_000_001))
    with pytest.raises(ConversionError, match="unpacks to more than"):
        foreign.draw_word_file(bomb)


def fake_renderer(folder, monkeypatch, body):
    """Let another dxpdf be the renderer, whose `convert` does as told."""
    (folder / "dxpdf.py").write_text(f"import os, time\ndef convert(data, image_dpi):\n    {body}\n")
    monkeypatch.setenv("PYTHONPATH", str(folder))
    monkeypatch.setenv("MINUTES_FORK", "no")  # a copy would have loaded the real one


def test_the_cause_that_the_renderer_gives_reaches_the_user(tmp_path, monkeypatch):
    fake_renderer(tmp_path, monkeypatch, "raise ValueError('no such element')")
    with pytest.raises(ConversionError, match=r"embedded renderer failed: no such element"):
        convert_docx(WordDoc().to_bytes())


def test_a_renderer_that_hangs_is_stopped(tmp_path, monkeypatch):
    fake_renderer(tmp_path, monkeypatch, "time.sleep(60)")
    begun = time.monotonic()
    with pytest.raises(ConversionError, match="longer than"):
        convert_docx(WordDoc().to_bytes(), 2)
    assert time.monotonic() - begun < 20


def test_a_renderer_that_dies_is_an_error_and_the_next_file_is_drawn(tmp_path, monkeypatch):
    fake_renderer(tmp_path, monkeypatch, "os.abort()")
    with word_files_apart(LIMIT, MEMORY) as word:
        with pytest.raises(ConversionError, match="stopped"):
            word.draw(WordDoc().to_bytes())
        monkeypatch.delenv("PYTHONPATH")
        assert word.draw(WordDoc().to_bytes()).pdf.startswith(b"%PDF")


def test_fonts_that_nothing_stands_for_are_named():
    word = WordDoc()
    for family in ("Calibri", "Arial", "Garamond", "Symbol", "Comic Sans MS", "Comic Sans MS"):
        word.paragraph(run("x", f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}"/>'))
    assert convert_docx(word.to_bytes()).missing_fonts == ("Comic Sans MS", "Garamond")


def test_a_font_of_a_style_counts_only_when_the_style_is_used():
    word = WordDoc()
    for name, family in (("Brugt", "Garamond"), ("Ubrugt", "Papyrus")):
        word.document.styles.add_style(name, 1).font.name = family
    word.paragraph(run("x"), "Brugt")
    assert convert_docx(word.to_bytes()).missing_fonts == ("Garamond",)


def test_an_embedded_font_is_not_missing():
    word = WordDoc()
    word.paragraph(run("x", '<w:rFonts w:ascii="Husets Skrift" w:hAnsi="Husets Skrift"/>'))
    parts = read_parts(word.to_bytes())
    table = parts["word/fontTable.xml"].replace(
        b"</w:fonts>", b'<w:font w:name="Husets Skrift"><w:embedRegular/></w:font></w:fonts>'
    )
    assert foreign.find_missing_fonts(parts) == ("Husets Skrift",)
    assert foreign.find_missing_fonts({**parts, "word/fontTable.xml": table}) == ()


def test_without_libreoffice_office_files_are_refused_with_the_way_to_install_it(monkeypatch):
    monkeypatch.setattr("toolkit.processes.programs.find_program", lambda _: None)
    monkeypatch.setattr("toolkit.processes.programs.USUAL_PLACES", ())
    with pytest.raises(MissingProgramError, match="install"):
        convert_office({"a.pptx": b"PK"})


def test_no_process_is_left_behind(tmp_path, monkeypatch):
    fake_renderer(
        tmp_path, monkeypatch, f"open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid())) and 1/0"
    )
    with pytest.raises(ConversionError):
        convert_docx(WordDoc().to_bytes())
    process = int((tmp_path / "pid").read_text())
    assert not Path(f"/proc/{process}").exists()
