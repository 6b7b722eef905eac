"""The embedded renderer: what dxpdf lacks is made good, and only our fonts are used."""

from __future__ import annotations

import io
import os
import tempfile
import threading
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from worddocs import WordDoc, bookmark, run

from toolkit.convert import choose_renderer, engine, fonts
from toolkit.convert.embedded import EmbeddedRenderer
from toolkit.convert.fonts import UNSEEN, find_undrawn, only_our_fonts
from toolkit.convert.mending import without_script_fonts
from toolkit.errors import ConversionError, UsageError
from toolkit.files.resources import font_folder
from toolkit.wordfile.docxio import THEME, read_parts, store_parts, write_parts

STRIKE = "<w:strike/>"


def converted(word: WordDoc):
    return EmbeddedRenderer().convert_document(word.to_bytes())


def page_of(pages, number: int = 1):
    return pdfplumber.open(io.BytesIO(pages.pdf)).pages[number - 1]


def words(pages) -> dict[str, dict]:
    return {word["text"]: word for word in page_of(pages).extract_words()}


def links(pages, number: int = 1) -> list[tuple[str, list[float]]]:
    with pikepdf.open(io.BytesIO(pages.pdf)) as pdf:
        return [
            (str(link.get("/Dest", "")) or str(link.A.URI), [float(side) for side in link.Rect])
            for link in pdf.pages[number - 1].get("/Annots", ())
        ]


# ---------------------------------------------------------------- struck text


def lies_through(line: dict, word: dict) -> bool:
    height = (line["top"] + line["bottom"]) / 2
    middle = word["top"] + 0.35 * (word["bottom"] - word["top"]) < height < word["bottom"]
    return middle and line["x0"] <= word["x0"] + 0.5 and line["x1"] >= word["x1"] - 0.5


def test_struck_words_have_a_line_through_them_and_the_others_none():
    word = WordDoc()
    word.paragraph(run("før ") + run("strøget", STRIKE) + run(" efter"))
    pages = converted(word)
    found, lines = words(pages), page_of(pages).lines
    assert [
        any(lies_through(line, found[text]) for line in lines) for text in ("før", "strøget", "efter")
    ] == [
        False,
        True,
        False,
    ]


def test_the_line_has_the_colour_of_the_text_and_follows_it_over_lines():
    word = WordDoc()
    text = " ".join(f"ord{number}" for number in range(40))
    word.paragraph(run(text, STRIKE + '<w:color w:val="C00000"/>'))
    pages = converted(word)
    lines = page_of(pages).lines
    for found in page_of(pages).extract_words():
        assert any(lies_through(line, found) for line in lines), found["text"]
    assert {tuple(round(part, 2) for part in line["stroking_color"]) for line in lines} == {(0.75, 0.0, 0.0)}


def test_strike_may_come_from_a_style_and_be_taken_back():
    word = WordDoc()
    style = word.document.styles.add_style("Udgået", 2)
    style.font.strike = True
    word.paragraph(run("a1", f'<w:rStyle w:val="{style.style_id}"/>') + run(" b2 ", '<w:strike w:val="0"/>'))
    word.paragraph(
        run("c3", f'<w:rStyle w:val="{style.style_id}"/><w:strike w:val="false"/>')
        + run(" d4", "<w:dstrike/>")
    )
    pages = converted(word)
    struck = {
        text
        for text, found in words(pages).items()
        if any(lies_through(line, found) for line in page_of(pages).lines)
    }
    assert struck == {"a1", "d4"}


def test_struck_text_in_a_link_keeps_its_link():
    word = WordDoc()
    rel_id = word.document.part.relate_to("https://example.org/a", "http://x/hyperlink", is_external=True)
    inside = run("kort ") + run("gammel", STRIKE) + run(" ny")
    word.paragraph(f'<w:hyperlink r:id="{rel_id}">{inside}</w:hyperlink>')
    word.paragraph(f'<w:hyperlink w:anchor="maal">{run("intern", STRIKE)}</w:hyperlink>')
    word.paragraph(bookmark(3, "maal", run("mål")))
    pages = converted(word)
    found = words(pages)
    assert [target for target, _ in links(pages)] == ["https://example.org/a", "/maal"]
    (_, (left, _, right, _)), _ = links(pages)
    assert left <= found["kort"]["x0"] + 0.5
    assert right >= found["ny"]["x1"] - 0.5
    assert any(lies_through(line, found["gammel"]) for line in page_of(pages).lines)
    assert not any(lies_through(line, found["ny"]) for line in page_of(pages).lines)


def test_marking_moves_nothing():
    def build(look: str, wrap) -> WordDoc:
        word = WordDoc()
        for number in range(30):
            text = " ".join(f"ord{number}x{place}" for place in range(number))
            line = (
                run("før ") + run(f"{text} ", look) + run("efter") + "<w:r><w:br/><w:tab/><w:t>ny</w:t></w:r>"
            )
            word.paragraph(wrap(number, line))
        return word

    plain = converted(build("", lambda _, line: line))
    marked = converted(build(STRIKE, lambda number, line: bookmark(number, f"attachment_{number}", line)))
    at = [
        [
            (found["text"], found["x0"], found["top"])
            for page in document.pages
            for found in page.extract_words()
        ]
        for document in (pdfplumber.open(io.BytesIO(pages.pdf)) for pages in (plain, marked))
    ]
    assert at[0] == at[1]


# ---------------------------------------------------------------- bookmarks, anchors and links


def test_each_bookmark_has_its_page_and_each_attachment_line_its_box():
    word = WordDoc()
    word.paragraph(bookmark(1, "item_1", run("Sag")), "Heading1")
    word.page_break()
    line = bookmark(2, "attachment_1_1", run("Bilag 1.1 ") + run("Budget", "<w:b/>"))
    word.paragraph(run("se ") + line + run(" efter"))
    pages = converted(word)
    assert pages.page_count == 2
    assert pages.targets == {"item_1": 1, "attachment_1_1": 2}
    (anchor,) = pages.anchors
    assert (anchor.name, anchor.page, len(anchor.rects)) == ("attachment_1_1", 2, 1)
    left, bottom, right, top = anchor.rects[0]
    page = page_of(pages, 2)
    inside = page.crop((left - 0.5, float(page.height) - top, right + 0.5, float(page.height) - bottom))
    assert inside.extract_text() == "Bilag 1.1 Budget"
    assert links(pages, 2) == []


def test_an_attachment_line_over_two_lines_has_two_boxes():
    word = WordDoc()
    word.paragraph(bookmark(1, "attachment_1_1", run("en meget lang titel på et bilag " * 4)))
    (anchor,) = converted(word).anchors
    assert len(anchor.rects) == 2
    assert anchor.rects[0][1] >= anchor.rects[1][3] - 1


def test_a_link_is_one_link_a_line_not_one_a_word():
    word = WordDoc()
    word.paragraph(f'<w:hyperlink w:anchor="maal">{run("flere ord i samme link")}</w:hyperlink>')
    word.paragraph(f'<w:hyperlink w:anchor="maal">{run("og et til " * 12)}</w:hyperlink>')
    word.paragraph(bookmark(3, "maal", run("mål")))
    assert [target for target, _ in links(converted(word))] == ["/maal"] * 3


def test_a_bookmark_in_a_repeated_header_row_is_one_destination():
    word = WordDoc()
    rows = "".join(f"<w:tr><w:tc><w:p>{run(f'række {number}')}</w:p></w:tc></w:tr>" for number in range(90))
    cell = f"<w:tc><w:p>{bookmark(1, 'top', run('Hoved'))}</w:p></w:tc>"
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell}</w:tr>"
    word.block(f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>{head}{rows}</w:tbl>')
    pages = converted(word)
    assert pages.page_count > 1
    assert pages.targets == {"top": 1}
    assert "Hoved" in page_of(pages, 2).extract_text()


# ---------------------------------------------------------------- text that would be lost


def test_text_in_content_controls_is_drawn_and_soft_hyphens_are_not():
    word = WordDoc()
    word.paragraph(
        f"<w:sdt><w:sdtContent>{run('felt')}</w:sdtContent></w:sdt>" + run(" sags\u00adfremstilling")
    )
    assert page_of(converted(word)).extract_text() == "felt sagsfremstilling"


def test_danish_text_and_every_common_sign_is_drawn():
    word = WordDoc()
    text = "Æblegrød på øen \u2013 \u201dcitat\u201d\u00a0½ 10\u202f% \u2011 €"
    word.text(text)
    pages = converted(word)
    assert pages.undrawn == ()
    assert page_of(pages).extract_text().split() == text.split()


def test_characters_that_no_font_can_draw_are_reported():
    word = WordDoc()
    word.text("Navn: 山田 ok 山")
    word.document.sections[0].header.paragraphs[0].text = "ꙮ"
    undrawn = converted(word).undrawn
    assert {"山 (U+5C71)", "田 (U+7530)"} <= set(undrawn)
    assert list(undrawn) == sorted(set(undrawn))
    assert find_undrawn(["a\u00adb\u200bc\n\u202ed\ufe01"]) == ()


def test_a_character_that_no_screen_shows_is_named_by_its_code_point():
    assert find_undrawn(["a\ue001", "b\u0f71"]) == ("◌\u0f71 (U+0F71)", "U+E001")
    assert "\u00ad" in UNSEEN


def test_the_list_of_what_the_fonts_can_draw_is_up_to_date():
    from fontTools.ttLib import TTFont

    codes = set()
    for path in font_folder().glob("*.ttf"):
        with TTFont(path, lazy=True) as font:
            codes.update(font.getBestCmap())
    listed = {code for codes in fonts._coverage() for code in codes}
    assert listed == codes, "run: tox -e generate"


# ---------------------------------------------------------------- the fonts


def fonts_in(pdf: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return {
            str(font.BaseFont).partition("+")[2] or str(font.BaseFont)
            for page in document.pages
            for font in page.Resources.get("/Font", {}).values()
            if "/BaseFont" in font
        }


def test_only_our_fonts_are_used_whatever_is_asked_for():
    word = WordDoc()
    for family in (
        "Arial",
        "Calibri",
        "Cambria",
        "Times New Roman",
        "Courier New",
        "DejaVu Serif",
        "Findes Ikke",
    ):
        word.paragraph(run("tekst", f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}"/>'))
    ours = {path.stem.partition("-")[0] for path in font_folder().glob("*.ttf")}
    used = {name.strip("/").partition("-")[0] for name in fonts_in(converted(word).pdf)}
    assert used <= ours
    assert len(used) >= 5


def test_the_environment_is_as_before_when_the_last_conversion_ends(monkeypatch):
    monkeypatch.setenv("FONTCONFIG_FILE", "/mine.conf")
    monkeypatch.delenv("FONTCONFIG_SYSROOT", raising=False)
    entered, leave = threading.Event(), threading.Event()

    def convert() -> None:
        with only_our_fonts():
            entered.set()
            leave.wait(10)

    thread = threading.Thread(target=convert)
    thread.start()
    entered.wait(10)
    with only_our_fonts():
        assert os.environ["FONTCONFIG_FILE"] != "/mine.conf"
    assert os.environ["FONTCONFIG_FILE"] != "/mine.conf", "the other thread is still converting"
    assert fonts.machine_environment()["FONTCONFIG_FILE"] == "/mine.conf"
    assert "FONTCONFIG_SYSROOT" not in fonts.machine_environment()
    leave.set()
    thread.join()
    assert os.environ["FONTCONFIG_FILE"] == "/mine.conf"
    assert "FONTCONFIG_SYSROOT" not in os.environ


@pytest.fixture
def fresh_fonts():
    """Let the font configuration be made anew, before and after."""
    for made in (fonts.font_environment, fonts._session_folder):
        made.cache_clear()
    yield
    for made in (fonts.font_environment, fonts._session_folder):
        made.cache_clear()


@pytest.mark.usefixtures("fresh_fonts")
def test_the_font_configuration_is_kept_in_the_users_cache(monkeypatch, tmp_path):
    monkeypatch.setenv("MINUTES_CACHE_DIR", str(tmp_path))
    word = WordDoc()
    word.text("tekst")
    first = converted(word)
    assert [path.name for path in tmp_path.rglob("fonts.conf")] == ["fonts.conf"] * 2
    fonts.font_environment.cache_clear()
    assert converted(word) == first
    assert list(tmp_path.rglob("*.cache-*")), "fontconfig's own cache is reused by the next run"


@pytest.mark.usefixtures("fresh_fonts")
def test_a_cache_that_cannot_be_written_is_no_hindrance(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("MINUTES_CACHE_DIR", str(tmp_path / "file"))
    word = WordDoc()
    word.text("tekst")
    assert page_of(converted(word)).extract_text() == "tekst"


@pytest.mark.usefixtures("fresh_fonts")
def test_the_fonts_are_there_all_the_time_where_two_builds_begin_at_once(monkeypatch, tmp_path):
    """Else what the other one draws is refused: there are no fonts."""
    monkeypatch.setenv("MINUTES_CACHE_DIR", str(tmp_path))
    link = Path(fonts.font_environment()["FONTCONFIG_SYSROOT"]) / "fonts"
    fonts.font_environment.cache_clear()
    make, found = Path.symlink_to, []
    monkeypatch.setattr(Path, "is_symlink", lambda _: False)  # the other one made it after this was asked
    monkeypatch.setattr(
        Path, "symlink_to", lambda *asked, **how: found.append(link.exists()) or make(*asked, **how)
    )
    fonts.font_environment()
    assert found == [True]
    assert link.readlink() == fonts.font_folder()


def test_nothing_is_said_on_stderr(capfd):
    word = WordDoc()
    word.text("tekst")
    converted(word)
    assert capfd.readouterr().err == ""


# ---------------------------------------------------------------- failures


def test_a_failure_is_an_error_with_its_cause():
    with pytest.raises(ConversionError, match=r"embedded renderer failed: .+"):
        engine.draw(write_parts({"word/document.xml": b"<w"}))


def test_a_panic_is_an_error_and_an_interrupt_stays_one(monkeypatch):
    import dxpdf

    panic = type("PanicException", (BaseException,), {})

    def panics(_: bytes, **_settings: int) -> bytes:
        raise panic("index out of bounds")

    def interrupts(_: bytes, **_settings: int) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(dxpdf, "convert", panics)
    with pytest.raises(ConversionError, match="index out of bounds"):
        engine.draw(b"")
    monkeypatch.setattr(dxpdf, "convert", interrupts)
    with pytest.raises(KeyboardInterrupt):
        engine.draw(b"")


def test_the_renderer_is_chosen_by_name_or_by_what_there_is(monkeypatch):
    assert choose_renderer(None).name == "embedded"
    assert choose_renderer("embedded").name == "embedded"
    with pytest.raises(UsageError, match="libreoffice"):
        choose_renderer("word")
    monkeypatch.setattr(engine, "is_available", lambda: False)
    monkeypatch.setattr("toolkit.processes.programs.find_program", lambda name: f"/usr/bin/{name}")
    assert choose_renderer(None).name == "libreoffice"


def test_the_same_document_gives_the_same_bytes():
    word = WordDoc()
    word.paragraph(bookmark(1, "attachment_1", run("strøget", STRIKE)))
    assert converted(word) == converted(word)


@pytest.mark.parametrize("theme", ["minorEastAsia", "majorBidi"])
@pytest.mark.parametrize("text", ["日本語", "한국어", "نص عربي", "עברית", "ไทย", "Ελληνικά", "☐ \uf0a7"])
def test_a_theme_s_fonts_for_other_scripts_are_not_drawn_with(theme, text):
    word = WordDoc()
    named = " ".join(
        f'w:{kind}="{theme}"' for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
    )
    spoken = '<w:lang w:val="da-DK" w:eastAsia="ja-JP" w:bidi="ar-SA"/>'
    word.paragraph(run(text, f'<w:rFonts {named} w:hint="eastAsia"/>{spoken}'))
    word.paragraph(run(text, f"<w:rFonts {named}/><w:rtl/>{spoken}"))
    parts = read_parts(word.to_bytes())
    (name,) = filter(THEME.fullmatch, parts)
    without = without_script_fonts(parts[name])
    assert b"<a:font " in parts[name]
    assert b"<a:font " not in without
    assert engine.draw(store_parts({**parts, name: without})) == engine.draw(store_parts(parts))


@pytest.mark.usefixtures("fresh_fonts")
def test_where_something_stands_in_the_way_nothing_is_put_into_the_users_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("MINUTES_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    lead_to, asked = fonts._lead_to, []

    def refusing_first(folder, *rest):
        asked.append(folder)
        if len(asked) == 1:
            raise FileExistsError
        return lead_to(folder, *rest)

    monkeypatch.setattr(fonts, "_lead_to", refusing_first)
    word = WordDoc()
    word.text("tekst")
    assert page_of(converted(word)).extract_text() == "tekst"
    assert not list((tmp_path / "here").iterdir())
    assert asked[1].parent == Path(tempfile.gettempdir()).resolve()
