"""Scans read by Tesseract: words where they are seen, and none that are only guessed. It is really run."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import partial

import pypdfium2
import pytest
from command_line import fake_program
from packetparts import LABELS, SETTINGS, new_pdf, save, tag_plainly
from pikepdf import Dictionary, Name
from PIL import Image, ImageDraw, ImageFont

from toolkit.attachments.conversion.pdf import take_pdf
from toolkit.attachments.outcome import Bundle
from toolkit.attachments.scans import ScanReading, draw_scans, find_wordless_pages
from toolkit.files.resources import font_folder
from toolkit.packet.readying import ready_part
from toolkit.packet.scanwords import lay_words
from toolkit.processes.scanreader import DOTS_PER_INCH, find_scan_reader, is_sure, read_scan

SENTENCE = "Færgen sejler ikke i hård vestenvind"
READING = replace(SETTINGS, packet=replace(SETTINGS.packet, read_scans=True))


def scan(rotate: int = 0) -> bytes:
    """A sheet with a sentence on it, as a picture that is seen upright."""
    sheet = Image.new("L", (1240, 900), 255)
    font = ImageFont.truetype(font_folder() / "MinutesSans-Regular.ttf", 50)
    ImageDraw.Draw(sheet).text((150, 120), SENTENCE, font=font, fill=0)
    sheet = sheet.rotate(rotate, expand=True)
    width, height = sheet.width * 0.48, sheet.height * 0.48
    pdf = new_pdf(2)
    page = pdf.pages[1]
    page.obj.MediaBox, page.obj.Rotate = [10, 20, 10 + width, 20 + height], rotate
    shape = Dictionary(
        Subtype=Name.Image,
        Width=sheet.width,
        Height=sheet.height,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )
    name = page.add_resource(pdf.make_stream(sheet.tobytes(), shape), Name.XObject)
    page.obj.Contents = pdf.make_stream(f"q {width} 0 0 {height} 10 20 cm {name} Do Q".encode())
    return save(pdf)


def ready(pdf: bytes, settings=READING, seconds: int = 300):
    read = partial(read_scan, seconds=seconds, megabytes=1_000)
    reading = ScanReading(ready_part, lambda task, *given: task(*given), read)
    return reading(Bundle(take_pdf(pdf, settings.limits, ())), settings)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_words_are_found_where_they_are_seen_however_the_page_is_turned(rotate):
    pdf = scan(rotate)
    assert find_wordless_pages(pdf) == (1,)
    (picture,) = draw_scans(pdf, (1,), DOTS_PER_INCH).values()
    words = read_scan(find_scan_reader(), picture, "dan", 300, 1_000)
    assert lay_words(pdf, {1: words}) == lay_words(pdf, {1: words})
    page = pypdfium2.PdfDocument(lay_words(pdf, {1: words}))[1]
    text = page.get_textpage()
    assert " ".join(text.get_text_range().split()) == SENTENCE
    seen = page.render(scale=1).to_pil().convert("L").point(lambda light: 255 if light < 128 else 0).getbbox()
    boxes = [text.get_charbox(index) for index in (0, len(SENTENCE) - 1)]
    width, height = page.get_size()
    corners = [as_seen(box, rotate, width, height) for box in boxes]
    left, top = min(c[0] for c in corners), min(c[1] for c in corners)
    right, bottom = max(c[2] for c in corners), max(c[3] for c in corners)
    assert (left, right) == pytest.approx((seen[0], seen[2]), abs=8)
    assert top < (seen[1] + seen[3]) / 2 < bottom


def as_seen(box, rotate, width, height):
    """A box of the page's user space in pixels of its picture, from the upper left."""
    left, bottom, right, top = box[0] - 10, box[1] - 20, box[2] - 10, box[3] - 20
    return {
        0: (left, height - top, right, height - bottom),
        90: (bottom, left, top, right),
        180: (width - right, bottom, width - left, top),
        270: (width - top, height - right, width - bottom, height - left),
    }[rotate]


def test_a_scan_is_heard_in_its_words_and_still_does_not_count_as_accessible():
    made = ready(scan())
    assert made.lacks == ready(scan(), SETTINGS).lacks != ()
    assert made.read_by == find_scan_reader().name
    (note,) = made.notes
    assert note.say("da").endswith("og der kan være fejl: side 2")
    assert tag_plainly(made.pdf, LABELS) == made.pdf
    assert SENTENCE in pypdfium2.PdfDocument(made.pdf)[1].get_textpage().get_text_range()


@pytest.mark.parametrize(
    "settings",
    [
        SETTINGS,
        replace(READING, alt="Skipperens brev"),
        replace(READING, packet=replace(READING.packet, tag_untagged=False)),
    ],
)
def test_nothing_is_read_that_nobody_asked_for(settings):
    made = ready(scan(), settings)
    assert (made.read_by, made.notes) == ("", ())


def test_a_page_that_takes_too_long_is_told_and_the_others_are_there(tmp_path, monkeypatch):
    answers = "case $1 in --version) echo t 1;; --list-langs) echo l; echo dan;; *) exec sleep 99;; esac"
    monkeypatch.setenv("PATH", fake_program(tmp_path, "tesseract", answers))
    made = ready(scan(), seconds=1)
    assert [note.code for note in made.notes] == ["scan-unread"]
    assert len(made.shapes) == 2


def test_the_languages_are_told_without_the_line_above_them(tmp_path, monkeypatch):
    head = 'List of available languages in "/usr/share/tessdata/" (2):'
    answers = f"case $1 in --version) echo t 1;; *) echo '{head}'; echo dan; echo osd;; esac"
    monkeypatch.setenv("PATH", fake_program(tmp_path, "tesseract", answers))
    reader = find_scan_reader()
    assert reader is not None
    assert reader.languages == {"dan", "osd"}


def test_without_the_data_of_a_language_nothing_is_read_in_another():
    made = ready(scan(), replace(READING, spoken="fo"))
    (note,) = made.notes
    assert "fao" in note.say("en")
    assert made.read_by == ""


@pytest.mark.parametrize(
    ("sureness", "worth"),
    [((96, 91, 88), True), ((96, 91), False), ((95, 93, 90, 20, 31, 12), False), ((), False)],
)
def test_of_a_photograph_in_which_it_guesses_words_none_is_taken(sureness, worth):
    assert is_sure(sureness) is worth


def test_a_picture_of_nothing_has_no_words():
    out = io.BytesIO()
    Image.effect_noise((800, 600), 80).save(out, "PNG")
    assert read_scan(find_scan_reader(), out.getvalue(), "dan", 300, 1_000) == b""
