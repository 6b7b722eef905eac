"""Word files from elsewhere: drawn apart, and whatever they hold, never more than an error."""

from __future__ import annotations

import io
import time
from pathlib import Path

import pdfplumber
import pytest
from packetparts import new_pdf, save
from worddocs import WordDoc, run

from toolkit.convert import engine, foreign
from toolkit.convert.apart import drawing_apart
from toolkit.convert.foreign import convert_office, docx_converter
from toolkit.errors import ConversionError, MissingProgramError
from toolkit.wordfile.docxio import read_parts, write_parts

LIMIT = 60  # seconds
MEMORY = 1000  # megabytes


def convert_docx(data, timeout_seconds=LIMIT):
    with docx_converter(timeout_seconds) as convert:
        return convert(data)


def draw_apart(data, timeout_seconds=LIMIT):
    with drawing_apart(timeout_seconds, MEMORY) as draw:
        return draw(data)


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
        convert_docx(bomb)


def test_the_cause_that_the_renderer_gives_reaches_the_user():
    with pytest.raises(ConversionError, match=r"embedded renderer failed: .+"):
        draw_apart(b"no zip at all")


def test_a_renderer_that_hangs_is_stopped(tmp_path, monkeypatch):
    (tmp_path / "dxpdf.py").write_text("import time\ndef convert(data):\n    time.sleep(60)\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    begun = time.monotonic()
    with pytest.raises(ConversionError, match="longer than"):
        draw_apart(WordDoc().to_bytes(), 1)
    assert time.monotonic() - begun < 20


def test_a_renderer_that_dies_is_an_error(tmp_path, monkeypatch):
    (tmp_path / "dxpdf.py").write_text("import os\ndef convert(data):\n    os.abort()\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(ConversionError, match="stopped"):
        draw_apart(WordDoc().to_bytes())


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


def test_without_the_embedded_renderer_libreoffice_takes_word_files_too(monkeypatch):
    monkeypatch.setattr(engine, "is_available", lambda: False)
    pages = save(new_pdf(1))
    seen = []

    def converts(_program, files, *_export_and_environment):
        seen.extend(file.read_bytes() for file in files)
        return dict.fromkeys(files, pages)

    monkeypatch.setattr("toolkit.processes.programs.find_soffice", lambda: "soffice")
    monkeypatch.setattr("toolkit.convert.soffice.convert_files", converts)
    assert convert_docx(b"a word file").pdf == pages
    assert seen == [b"a word file"]
    monkeypatch.setattr("toolkit.convert.soffice.convert_files", lambda *_: {})
    with pytest.raises(ConversionError, match="no pages"):
        convert_docx(b"a word file")


def test_without_libreoffice_office_files_are_refused_with_the_way_to_install_it(monkeypatch):
    monkeypatch.setattr("toolkit.processes.programs.shutil.which", lambda _: None)
    monkeypatch.setattr("toolkit.processes.programs.USUAL_PLACES", ())
    with pytest.raises(MissingProgramError, match="install"):
        convert_office({"a.pptx": b"PK"})


def test_a_file_that_kills_the_renderer_does_not_take_the_next_one_with_it(tmp_path, monkeypatch):
    program = "import os\ndef convert(data):\n    if data == b'bad': os.abort()\n    return b'%PDF ' + data\n"
    (tmp_path / "dxpdf.py").write_text(program)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with drawing_apart(LIMIT, MEMORY) as draw:
        assert draw(b"one") == b"%PDF one"
        with pytest.raises(ConversionError, match="stopped"):
            draw(b"bad")
        assert draw(b"two") == b"%PDF two"


def test_no_renderer_is_left_behind(tmp_path, monkeypatch):
    (tmp_path / "dxpdf.py").write_text(
        "import os\ndef convert(data):\n    return str(os.getpid()).encode()\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with drawing_apart(LIMIT, MEMORY) as draw:
        first, second = draw(b""), draw(b"")
        assert first == second
        assert Path(f"/proc/{int(first)}").exists()
    assert not Path(f"/proc/{int(first)}").exists()
