"""Every kind of file that may be attached, through the real converters: right pages, and nothing else."""

from __future__ import annotations

import io
import json
import re
import struct
from dataclasses import asdict, replace
from email.message import EmailMessage
from pathlib import Path

import compressed_rtf
import openpyxl
import packetparts
import pdfplumber
import pikepdf
import pypdfium2
import pytest
from built import SAMPLES
from compoundfile import Storage, compound_file, outlook_message
from openpyxl.worksheet.pagebreak import Break
from packetparts import SETTINGS, items_with, new_pdf, save, write
from PIL import Image
from ruamel.yaml import YAML
from worddocs import WordDoc

from toolkit.attachments.conversion.file import CONVERTERS, _prepare
from toolkit.attachments.intake import Intake, read_attachments
from toolkit.attachments.settings import open_converters, read_passwords
from toolkit.errors import PacketError
from toolkit.files.resources import schema_path
from toolkit.formats.kinds import SUFFIXES, WAYS, Kind, Way
from toolkit.meetings.limits import Limits
from toolkit.packet.readying import ready_part
from toolkit.wordfile.docxio import read_parts, write_parts

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data" / "attachments"
A4 = (595, 842)


@pytest.fixture(scope="module")
def converters():
    with open_converters(Limits(), lambda: ready_part) as ready:
        yield ready


@pytest.fixture
def take_in(converters, tmp_path):
    def take(name: str, data: bytes, passwords: tuple[str, ...] = ()) -> Intake:
        (item,) = items_with([write(tmp_path, name, data)])
        return read_attachments(item.attachments, converters, replace(SETTINGS, passwords=passwords), "da")

    return take


def text_of(intake: Intake) -> str:
    with pdfplumber.open(io.BytesIO(intake.included[0].pdf)) as pages:
        return "\n".join(page.extract_text() for page in pages.pages)


def codes(intake: Intake) -> list[str]:
    return [remark.code for remark in intake.remarks]


def shown(intake: Intake, page: int = 0) -> Image.Image:
    with pypdfium2.PdfDocument(intake.included[0].pdf) as pdf:
        return pdf[page].render(scale=0.5).to_pil().convert("RGB")


# Pictures


def test_a_photo_in_heic(take_in):
    intake = take_in("foto.heic", (DATA / "photo.heic").read_bytes())
    page = shown(intake)
    middle = (page.width // 2, page.height // 2)
    left, right = page.getpixel((middle[0] - 5, middle[1])), page.getpixel((middle[0] + 5, middle[1]))
    assert left[2] > 150 > left[0]
    assert right[0] > 150 > right[2]


def test_of_an_animation_the_first_picture_is_shown_and_that_is_said(take_in):
    frames = [Image.new("RGB", (200, 100), colour) for colour in ("red", "blue", "green")]
    file = io.BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    intake = take_in("logo.gif", file.getvalue())
    assert len(intake.included[0].shapes) == 1
    assert codes(intake) == ["first-picture"]
    page = shown(intake)
    assert page.getpixel((page.width // 2, page.height // 2))[0] > 240


@pytest.mark.parametrize("packing", ["raw", "group4"])
def test_each_picture_of_a_scan_is_turned_once_as_it_says(take_in, packing):
    sheet = Image.new("1", (400, 200), 1)
    sheet.paste(0, (0, 0, 400, 40))  # its upper edge, which belongs to the right
    file = io.BytesIO()
    sheet.save(file, "TIFF", save_all=True, append_images=[sheet], compression=packing, tiffinfo={0x0112: 6})
    intake = take_in("scan.tif", file.getvalue())
    for number in range(2):
        page = shown(intake, number)
        dark = [x for x in range(page.width) if page.getpixel((x, page.height // 2))[0] < 100]
        assert page.height > page.width
        assert dark
        assert min(dark) > page.width / 2


@pytest.mark.parametrize("count", [2, 4, 16])
def test_a_picture_of_few_colours_of_which_one_is_transparent(take_in, count):
    picture = Image.new("RGB", (400, 200), "white")
    for number in range(count):
        picture.paste((number * 16, 0, 0), (number * 20, 0, number * 20 + 20, 200))
    file = io.BytesIO()
    few = picture.quantize(count)
    few.save(file, "PNG", transparency=few.getpixel((399, 0)))
    page = shown(take_in("figur.png", file.getvalue()))
    dark = sum(page.getpixel((x, page.height // 2))[1] < 100 for x in range(page.width))
    assert dark > count * 5


@pytest.mark.parametrize(("alpha", "green"), [(255, 0), (128, 127), (0, 0)])
def test_a_bitmap_whose_alpha_is_empty_shows_its_colours(take_in, alpha, green):
    pixels = bytes((0, 0, 200, alpha)) * 200 * 100  # and a BITMAPV5HEADER with BI_BITFIELDS
    masks = struct.pack("<IIII", 0xFF0000, 0xFF00, 0xFF, 0xFF000000) + bytes(
        68
    )  # BITMAPV5HEADER, BI_BITFIELDS
    header = struct.pack("<IIIHHIIIIII", 124, 200, 100, 1, 32, 3, len(pixels), 0, 0, 0, 0) + masks
    page = shown(take_in("a.bmp", struct.pack("<2sIII", b"BM", 138 + len(pixels), 0, 138) + header + pixels))
    assert page.getpixel((page.width // 2, page.height // 2))[1] == pytest.approx(green, abs=2)


def test_a_drawing_is_as_large_as_it_says_and_fills_the_page_if_it_does_not_say(take_in):
    square = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" {}><rect width="10" height="10"/></svg>'
    )
    small = shown(take_in("a.svg", square.format('width="50mm" height="50mm"').encode()))
    large = shown(take_in("b.svg", square.format("").encode()))

    def width(page):
        dark = [x for x in range(page.width) if page.getpixel((x, page.height // 2))[0] < 100]
        return len(dark) * 2 * 25.4 / 72

    assert width(small) == pytest.approx(50, abs=1)
    assert width(large) == pytest.approx(180, abs=2)


def test_a_drawing_tells_what_it_only_refers_to_and_keeps_the_words_of_web_pages(take_in):
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><image href="foto.png"/><switch>'
        '<foreignObject width="200" height="100"><p xmlns="http://www.w3.org/1999/xhtml">Afdeling A</p>'
        "</foreignObject><text>Afd...</text></switch></svg>"
    )
    intake = take_in("a.svg", drawing.encode())
    assert codes(intake) == ["drawing-words", "drawing-pictures"]
    page = shown(intake)
    assert page.convert("L").getextrema()[0] < 128


def test_of_a_drawing_in_several_languages_the_committees_is_shown(take_in):
    colours = '<rect {} fill="{}" width="200" height="100"/>'
    shapes = (("systemLanguage='en'", "red"), ("systemLanguage='da'", "blue"), ("", "black"))
    switch = "".join(colours.format(*shape) for shape in shapes)
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><switch>{switch}</switch></svg>'
    )
    page = shown(take_in("a.svg", drawing.encode()))
    assert page.getpixel((page.width // 2, page.height // 2)) == (0, 0, 255)


# Texts


def test_a_text_keeps_its_lines_and_its_signs(take_in):
    letter = "Kære alle\r\n\r\n# Pris: *100* kr.\r\n  - ét & to <tre>\r\nHilsen Åse".encode("cp1252")
    assert text_of(take_in("brev.txt", letter)).split("\n") == [
        "Kære alle",
        "# Pris: *100* kr.",
        "- ét & to <tre>",
        "Hilsen Åse",
    ]


def test_markdown_is_set_in_the_house_style(take_in):
    intake = take_in("notat.md", b"# Notat\n\nMed **fed** skrift.\n\n1. et\n2. to\n")
    assert text_of(intake).split("\n") == ["Notat", "Med fed skrift.", "1. et", "2. to"]
    assert codes(take_in("b.md", b"![kort](x.png) <img src=y> `![no](z)`")) == ["text-pictures"]
    assert [mark.title for mark in intake.included[0].outline] == ["Notat"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("Navn;Beløb\nRengøring;1.200,50\n".encode("cp1252"), "Navn Beløb\nRengøring 1.200,50"),
        ('\ufeffNavn,Beløb\n"Løn, drift",12\n'.encode(), "Navn Beløb\nLøn, drift 12"),
        (b"sep=|\r\nA|B\r\n1|a *b*\r\n", "A B\n1 a *b*"),
        ("A\tB\n1\t2\n".encode("utf-16"), "A B\n1 2"),
    ],
)
def test_a_table_in_whatever_way_it_was_written(take_in, data, words):
    assert text_of(take_in("tal.csv", data)) == words


def test_a_wide_table_lies_on_its_side(take_in):
    row = ";".join(f"Kolonne {number}" for number in range(10))
    shape = take_in("bred.csv", f"{row}\n{row}\n".encode()).included[0].shapes[0]
    assert shape.width > shape.height


def test_a_web_page_is_its_words_and_neither_its_scripts_nor_its_pictures(take_in):
    html = (
        "<!doctype html><title>T</title><style>p{color:red}</style><script>evil()</script>"
        "<h1>Høring</h1><p onclick='evil()'>Vi <b>hører</b> jer. <a href='javascript:evil()'>Her</a></p>"
        "<ul><li>et<li>to</ul><table><tr><th>A<th>B<tr><td>1<td>2</table>"
        "<p style='display:none'>skjult</p><img src='http://127.0.0.1:9/x.png' alt='Et kort'>"
    )
    intake = take_in("side.html", html.encode())
    text = text_of(intake)
    for words in ("Høring", "Vi hører jer. Her", "et", "to", "A B", "1 2", "Et kort"):
        assert words in text
    for words in ("evil", "skjult", "color"):
        assert words not in text
    assert codes(intake) == ["web-page", "pictures"]


def test_an_old_presentation_that_always_shows_today_shows_no_day_and_it_is_told():
    foot, written = (b"\0\0\xda\x0f\4\0\0\0\1\0%c\0" % flags for flags in (0b000011, 0b000101))
    day = b"\0\0\xf7\x0f\x08\0\0\0" + bytes(8)
    file = compound_file(Storage({"PowerPoint Document": bytes(5000) + foot + written + day}))
    settled = _prepare(file, Kind.PPT, SETTINGS)
    assert [note.code for note in settled.notes] == ["own-day"]
    assert foot not in settled.data
    assert written in settled.data
    assert day not in settled.data
    assert _prepare(settled.data, Kind.PPT, SETTINGS).notes == ()


def test_what_is_chosen_in_a_web_page_s_fields_and_written_in_its_drawings_is_printed(take_in):
    html = (
        "<!doctype html><form>Valg: <select><option>rød<option selected>grøn</select> <input value='skrevet'>"
        "<input type=hidden value='gemt'><input type=checkbox checked> ja <input type=radio> nej</form>"
        "<svg><defs><style>a{}</style></defs><text>Søjle</text></svg><details><summary>Mere</summary>Endnu</details>"
        "<p style='color:#fff'>usynlig</p><font color=white>heller ikke</font>"
        "<div style='background:navy'><p style='color:white'>lyst på mørkt</p></div>"
    )
    text = text_of(take_in("side.html", html.encode()))
    for words in ("grøn", "skrevet", "☒ ja", "☐ nej", "Søjle", "Mere", "Endnu", "lyst på mørkt"):
        assert words in text
    for words in ("rød", "gemt", "usynlig", "heller ikke"):
        assert words not in text


def mail(**heads: str) -> EmailMessage:
    message = EmailMessage()
    for name, words in ({"From": "Åse Dahl <aase@example.org>", "To": "udvalg@example.org"} | heads).items():
        message[name] = words
    message["Date"] = "Fri, 28 Feb 2025 13:05:00 +0100"
    return message


def test_a_mail_is_a_page_and_what_came_with_it_follows(take_in):
    message = mail(Subject="Høringssvar: budget")
    message.set_content("Hermed vores svar.\n\nHilsen\nÅse")
    message.add_alternative("<p>Hermed vores svar.</p>", subtype="html")
    message.add_attachment(save(new_pdf(2)), "application", "pdf", filename="svar.pdf")
    message.add_attachment(b"Et notat", "text", "plain", filename="../../notat.txt")
    message.add_attachment(b"BEGIN:VCALENDAR", "text", "calendar", filename="invit.ics")
    intake = take_in("mail.eml", message.as_bytes())
    text = text_of(intake)
    for words in (
        "Høringssvar: budget",
        "Fra: Åse Dahl <aase@example.org>",
        "Til: udvalg@example.org",
        "Sendt: 28. februar 2025 13.05",
        "Vedhæftet: svar.pdf, .. .. notat.txt, invit.ics",
        "Hermed vores svar.",
        "Side 2",
        "Et notat",
    ):
        assert words in text.replace("\N{NO-BREAK SPACE}", " ")
    assert text.count("Hermed") == 1
    assert len(intake.included[0].shapes) == 4
    outline = [(mark.title, mark.target.page) for mark in intake.included[0].outline]
    assert outline == [("Høringssvar: budget", 1), ("svar.pdf", 2), (".. .. notat.txt", 4)]
    (remark,) = intake.remarks
    assert (remark.code, remark.values["name"]) == ("left-out", "invit.ics")


def test_a_mail_within_a_mail_and_one_that_never_ends(take_in):
    inner = mail(Subject="Den inderste")
    inner.set_content("Tekst")
    for depth in range(6):
        outer = mail(Subject=f"Lag {depth}")
        outer.set_content("Se vedhæftede")
        outer.add_attachment(inner)
        inner = outer
        if depth == 1:
            text = text_of(take_in("mail.eml", outer.as_bytes()))
            assert [words in text for words in ("Lag 1", "Lag 0", "Den inderste")] == [True] * 3
    with pytest.raises(PacketError, match="lag"):
        take_in("mail.eml", outer.as_bytes())


def test_a_damaged_file_within_a_mail_is_named(take_in):
    message = mail(Subject="Svar")
    message.add_attachment(b"%PDF-1.7 and no more", "application", "pdf", filename="svar.pdf")
    with pytest.raises(PacketError, match=r"mail\.eml.*vedhæftet svar\.pdf: filen er beskadiget"):
        take_in("mail.eml", message.as_bytes())


def test_logos_within_a_letter_are_left_out_and_that_is_said(take_in):
    message = mail(Subject="Nyt")
    message.set_content("<p>Se her</p><img src='cid:logo'>", subtype="html")
    picture = io.BytesIO()
    Image.new("RGB", (10, 10)).save(picture, "PNG")
    message.add_related(picture.getvalue(), "image", "png", cid="<logo>", filename="logo.png")
    intake = take_in("mail.eml", message.as_bytes())
    assert codes(intake) == ["decorations"]
    assert "Se her" in text_of(intake)


def test_a_mail_of_outlooks(take_in):
    data = outlook_message(
        "Dagsorden",
        "Bo Lund",
        "Eva Holm",
        "Kære Eva\r\nSe bilaget.",
        ("bilag.pdf", save(new_pdf(1, "Bilagsside"))),
    )
    text = text_of(take_in("mail.msg", data)).replace("\N{NO-BREAK SPACE}", " ")
    for words in (
        "Dagsorden",
        "Fra: Bo Lund",
        "Til: Eva Holm",
        "Sendt: 28. februar 2025 13.05",
        "Kære Eva\nSe bilaget.",
        "Bilagsside 1",
    ):
        assert words in text


def test_a_mail_of_outlooks_with_another_in_it_and_with_rich_text_alone(take_in):
    rich = compressed_rtf.compress(rb"{\rtf1\ansi\ansicpg1252 R\'e5dhuset\par Sal 1}")
    data = outlook_message("Ydre", "Bo", "Eva", "", ("a.txt", b"Notat"), inner="Indre", rich=rich)
    text = text_of(take_in("mail.msg", data))
    for words in (
        "Ydre",
        "Rådhuset\nSal 1",
        "Vedhæftet: a.txt, Indre.eml",
        "Notat",
        "Indre\n",
        "Den indre tekst",
    ):
        assert words in text


# Office


def test_a_table_of_a_mail_of_outlooks_stays_one_within_rich_text(take_in):
    rich = (
        rb"{\rtf1\ansi\ansicpg1252\fromhtml1 {\fonttbl{\f0 Arial;}}{\*\htmltag64 <html>}"
        rb"{\*\htmltag0 <p>}\htmlrtf {\htmlrtf0 R\'f8dgr\'f8d {\*\htmltag84 &ndash;}\htmlrtf \endash "
        rb"\htmlrtf0\htmlrtf }\htmlrtf0"
        rb"{\*\htmltag0 <table><tr><td>}Post{\*\htmltag0 </td><td>}12{\*\htmltag0 </td></tr></table>}}"
    )
    data = outlook_message("A", "B", "C", "", ("a.txt", b"Hej"), rich=compressed_rtf.compress(rich))
    text = text_of(take_in("mail.msg", data))
    assert "R\u00f8dgr\u00f8d \u2013" in text
    assert "Post 12" in text


def workbook(*, hidden: bool = False) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Budget"
    for column in range(1, 31):
        sheet.cell(1, column, f"Kolonne{column}")
    if hidden:
        secret = book.create_sheet("Skjult")
        secret["A1"] = "HEMMELIGT"
        secret.sheet_state = "hidden"
    return book


def saved(book: openpyxl.Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_wide_sheet_is_as_wide_as_the_page_and_hidden_sheets_stay_hidden(take_in):
    book = workbook(hidden=True)
    book["Budget"]["A60"] = "Efter"
    book["Budget"].row_breaks.append(Break(id=40))
    intake = take_in("budget.xlsx", saved(book))
    text = text_of(intake)
    assert len(intake.included[0].shapes) == 3  # two beside each other, for letters that can be read
    assert "Kolonne30" in text
    assert "Efter" in text
    assert "HEMMELIGT" not in text


def test_a_hidden_slide_stays_hidden(take_in):
    parts = read_parts((SAMPLES / "region" / "2025-06-11" / "bilag" / "2-1-samarbejde.pptx").read_bytes())
    shown_slides = len(take_in("a.pptx", write_parts(parts)).included[0].shapes)
    first = parts["ppt/slides/slide1.xml"]
    hidden = re.sub(rb"<p:sld ", b'<p:sld show="0" ', first, count=1)
    assert hidden != first
    intake = take_in("b.pptx", write_parts({**parts, "ppt/slides/slide1.xml": hidden}))
    assert len(intake.included[0].shapes) == shown_slides - 1


# Passwords


def test_a_locked_pdf_is_opened_with_a_password_and_that_is_said(take_in):
    locked = save(new_pdf(2), encryption=pikepdf.Encryption(owner="boss", user="sesam"))
    intake = take_in("a.pdf", locked, ("forkert", "sesam"))
    assert codes(intake) == ["unlocked"]
    with pikepdf.open(io.BytesIO(intake.included[0].pdf)) as pdf:
        assert not pdf.is_encrypted
    with pytest.raises(PacketError, match="ingen af adgangskoderne"):
        take_in("a.pdf", locked, ("forkert",))


def test_a_locked_word_file_is_opened_with_a_password(take_in):
    from msoffcrypto.format.ooxml import OOXMLFile

    word = WordDoc()
    word.text("Fortroligt notat")
    locked = io.BytesIO()
    OOXMLFile(io.BytesIO(word.to_bytes())).encrypt("sesam", locked)
    assert "Fortroligt notat" in text_of(take_in("a.docx", locked.getvalue(), ("sesam",)))
    with pytest.raises(PacketError, match="MINUTES_PASSWORD"):
        take_in("a.docx", locked.getvalue())


@pytest.mark.parametrize(
    ("name", "streams"),
    [
        ("a.doc", {"WordDocument": b"\xec\xa5".ljust(11, b"\0") + b"\x01" + b"\0" * 500}),
        ("a.xls", {"Workbook": b"\x09\x08\x02\0\0\x06" + b"\x2f\0\x02\0\x01\0" + b"\0" * 500}),
        ("a.ppt", {"PowerPoint Document": b"\0" * 500, "Current User": b"\0" * 12 + b"\xdf\xc4\xd1\xf3"}),
    ],
)
def test_a_locked_file_of_an_old_kind_asks_for_its_password(take_in, name, streams):
    with pytest.raises(PacketError, match="MINUTES_PASSWORD"):
        take_in(name, compound_file(Storage(streams)))


def test_a_workbook_that_excel_opens_unasked_needs_no_password(take_in):
    from msoffcrypto.format.ooxml import OOXMLFile

    locked = io.BytesIO()
    OOXMLFile(io.BytesIO(saved(workbook()))).encrypt("VelvetSweatshop", locked)
    assert len(take_in("a.xlsx", locked.getvalue()).included[0].shapes) >= 1


def test_passwords_come_from_the_environment_in_the_order_of_their_names():
    environment = {
        "MINUTES_PASSWORD_2": "b",
        "MINUTES_PASSWORD": "a",
        "PASSWORD": "x",
        "MINUTES_PASSWORD_3": "",
    }
    assert read_passwords(environment) == ("a", "b")


# What the documentation says


def test_every_way_has_its_facts_and_its_function():
    assert WAYS.keys() == CONVERTERS.keys() == {*Way} == {kind.way for kind in Kind}


def test_no_two_kinds_claim_the_same_name():
    assert len(SUFFIXES) == sum(len(kind.suffixes) for kind in Kind)


def test_the_hooks_look_into_every_attachment_that_may_have_words():
    hooks = YAML(typ="safe").load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (searched,) = (re.compile(hook["files"]) for hook in hooks if hook["id"] == "check-attachments")
    unseen = {suffix for suffix in SUFFIXES if not searched.search(f"m/a{suffix}")}
    drawn = {kind for kind in Kind if kind.way in (Way.PICTURE, Way.METAFILE)}
    assert unseen == {suffix for kind in drawn for suffix in kind.suffixes}
    assert not searched.search("m/a.exe")


def test_the_limits_are_those_that_the_documentation_and_the_schema_name():
    page = (ROOT / "docs" / "attachments.md").read_text(encoding="utf-8")
    written = {name: int(number) for name, number in re.findall(r"^  (\w+): (\d+) +#", page, re.MULTILINE)}
    schema = json.loads(schema_path("committee").read_text(encoding="utf-8"))["properties"]["limits"]
    assert written == asdict(Limits())
    assert written == {name: entry["default"] for name, entry in schema["properties"].items()}


# The same each time


@pytest.mark.parametrize("name", ["brev.txt", "tal.csv", "side.html", "mail.eml"])
def test_the_same_file_gives_the_same_pages(take_in, name):
    letter = mail(Subject="a")
    letter.set_content("b")
    data = {"brev.txt": b"Hej", "tal.csv": b"a;b\n1;2", "side.html": b"<html><p>Hej"}.get(
        name, letter.as_bytes()
    )
    assert take_in(name, data).included[0].pdf == take_in(name, data).included[0].pdf


def test_a_template_of_the_committees_own_lends_its_styles(tmp_path):
    settings = replace(SETTINGS, template=SETTINGS.template.parents[1] / "local" / "agenda.docx")
    drawn = []

    def draw(docx: bytes) -> object:
        drawn.append(docx)
        raise AssertionError

    path = write(tmp_path, "a.md", b"# Hej")
    for chosen in (SETTINGS, settings):
        with pytest.raises(AssertionError):
            packetparts.take_in(items_with([path])[0].attachments, settings=chosen, docx=draw)
    assert drawn[0] != drawn[1]
