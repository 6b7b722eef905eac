"""What a secretary attaches: right pages, or a refusal that names the file, the reason and the cure."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import packetparts
import pikepdf
import pypdfium2
import pytest
from packetparts import items_with, new_pdf, no_office, save, write
from PIL import Image

from toolkit.attachments.remarks import say
from toolkit.convert.foreign import ForeignPages
from toolkit.errors import ConversionError, MissingProgramError, PacketError
from toolkit.formats.content import recognise
from toolkit.formats.kinds import Kind, has_right_suffix
from toolkit.meetings.model import Attachment

if TYPE_CHECKING:
    from pathlib import Path


A4_PORTRAIT = (595, 842)
LOCKED = (
    "the file is locked (password or certificate). Save a copy that is open and attach that, or set the "
    "environment variable MINUTES_PASSWORD to the password"
)


def attach(*paths: Path) -> list[Attachment]:
    return [attachment for item in items_with(paths) for attachment in item.attachments]


def take_in(*paths: Path, **converters: object):
    return packetparts.take_in(attach(*paths), "en", **converters)


def refusal(*paths: Path, **converters: object) -> str:
    with pytest.raises(PacketError) as caught:
        take_in(*paths, **converters)
    return str(caught.value)


def picture(size=(400, 300), mode="RGB", colour="red", **options) -> bytes:
    file = io.BytesIO()
    kind = options.pop("kind", "PNG")
    Image.new(mode, size, colour).save(file, kind, **options)
    return file.getvalue()


def shown(pdf: bytes, page: int = 0) -> Image.Image:
    return pypdfium2.PdfDocument(pdf)[page].render(scale=0.25).to_pil().convert("RGB")


def package(*names: str, mimetype: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "<x/>")
    return file.getvalue()


def compound(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le") + bytes(100)


DOCX = package("[Content_Types].xml", "word/document.xml")
PPTX = package("[Content_Types].xml", "ppt/presentation.xml")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4\n", Kind.PDF),
        (b"\r\nmail header\r\n%PDF-1.7\n1 0 obj\n", Kind.PDF),
        (DOCX, Kind.DOCX),
        (PPTX, Kind.PPTX),
        (package("[Content_Types].xml", "xl/workbook.xml"), Kind.XLSX),
        (package("content.xml", mimetype="application/vnd.oasis.opendocument.text"), Kind.ODT),
        (package("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet"), Kind.ODS),
        (compound("WordDocument"), Kind.DOC),
        (compound("Workbook"), Kind.XLS),
        (b"{\\rtf1\\ansi hej}", Kind.RTF),
        (picture(), Kind.PNG),
        (picture(kind="JPEG"), Kind.JPEG),
        (picture(kind="TIFF"), Kind.TIFF),
        (picture(kind="WEBP"), Kind.WEBP),
        (picture(kind="BMP"), Kind.BMP),
        (b"BM" + b"x" * 98, None),
        (package("readme.txt"), None),
        (package("x", mimetype="application/epub+zip"), None),
        (b"PK\x03\x04 but no archive", None),
        (b"GIF89a\x01\x00", Kind.GIF),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", Kind.HEIC),
        (b"\x00\x00\x00\x18ftypmp42\x00\x00", None),
        (b'<?xml version="1.0"?><!-- a --><!DOCTYPE svg><svg width="1"/>', Kind.SVG),
        (b"<svg:svg xmlns:svg='http://www.w3.org/2000/svg'>", Kind.SVG),
        (b"\xef\xbb\xbf<!DOCTYPE html>\n<HTML lang=da>", Kind.HTML),
        ("\ufeff<html><body>".encode("utf-16-le"), Kind.HTML),
        (b"<?xml version='1.0'?><data><html/></data>", None),
        (b"From: a@b.dk\r\nTo: c@d.dk\r\nSubject: Hej\r\n\r\nTekst", Kind.EML),
        (b"", None),
        (b"%!PS-Adobe-3.0", None),
        (b"<!---->" * 5_000 + b"<", None),
    ],
)
def test_content_tells_what_a_file_is(data, kind):
    assert recognise(data, ".xyz") is kind


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [
        (".txt", Kind.TEXT),
        ("", Kind.TEXT),
        (".MD", Kind.MARKDOWN),
        (".csv", Kind.CSV),
        (".pdf", Kind.TEXT),
        (".docx", Kind.TEXT),
        (".ics", None),
        (".yaml", None),
    ],
)
def test_a_texts_name_tells_how_it_is_to_be_read(suffix, kind):
    assert recognise("Kære alle: 1;2".encode(), suffix) is kind
    assert recognise("Kære alle: 1;2".encode("cp1252"), suffix) is kind
    assert recognise(b"PROGRAM\x00\x01\x02", suffix) is None


def test_usual_names_for_a_kind_are_right():
    assert has_right_suffix(Kind.JPEG, ".JPG")
    assert has_right_suffix(Kind.TIFF, ".tif")
    assert not has_right_suffix(Kind.PDF, ".docx")


def test_a_wrong_name_is_a_warning_and_the_content_counts(tmp_path):
    intake = take_in(write(tmp_path, "billede.pdf", picture()))
    assert [remark.code for remark in intake.remarks] == ["extension"]
    words = say(intake.remarks[0], "da")
    assert "billede.pdf" in words
    assert "filen hedder .pdf, men indholdet er PNG" in words


def test_every_bad_file_is_named_at_once_in_the_order_of_the_meeting(tmp_path):
    locked = pikepdf.Encryption(owner="boss", user="secret")
    message = refusal(
        tmp_path / "missing.pdf",
        write(tmp_path, "empty.pdf", b""),
        write(tmp_path, "good.pdf", new_pdf(1)),
        write(tmp_path, "noise.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 4),
        write(tmp_path, "locked.pdf", save(new_pdf(1), encryption=locked)),
        write(tmp_path, "locked.docx", compound("EncryptedPackage")),
        write(tmp_path, "notes.xyz", b"hello"),
        tmp_path,
        write(tmp_path, "half.png", picture()[:80]),
        write(tmp_path, "half.jpg", picture(kind="JPEG", size=(900, 900))[:2000]),
    )
    lines = message.split("\n")
    assert [re.search(r"\(.*?([^/]*)\): (.*)", line).groups() for line in lines if "damaged" not in line] == [
        (
            "missing.pdf",
            "the file does not exist. Correct the path in the meeting file, or put the file there",
        ),
        ("empty.pdf", "the file is empty. Save or fetch it again from the program it comes from"),
        (
            "locked.pdf",
            LOCKED,
        ),
        (
            "locked.docx",
            LOCKED,
        ),
        (
            "notes.xyz",
            "its content is no type of file that can go into a packet. Save it as PDF and attach that",
        ),
        (tmp_path.name, "this is a folder or something else that is no file. Name a file"),
    ]
    damaged = [line for line in lines if "the file is damaged" in line]
    assert ["noise.pdf" in damaged[0], "half.png" in damaged[1], "half.jpg" in damaged[2]] == [True] * 3
    assert len(lines) == 9
    assert "good.pdf" not in message


def test_a_file_that_two_attachments_name_is_converted_once(tmp_path):
    asked = []

    def convert(data: bytes) -> ForeignPages:
        asked.append(data)
        return ForeignPages(save(new_pdf(2)))

    path = write(tmp_path, "notat.docx", DOCX)
    intake = take_in(path, path, docx=convert)
    assert len(asked) == 1
    assert [one.attachment.number for one in intake.included] == ["1.1", "1.2"]
    assert [len(one.shapes) for one in intake.included] == [2, 2]


def test_a_word_file_with_fonts_or_characters_that_are_not_here_is_included_with_a_warning(tmp_path):
    path = write(tmp_path, "notat.docx", DOCX)
    intake = take_in(path, docx=lambda _: ForeignPages(save(new_pdf(1)), ("Papyrus",), ("𓀀",)))
    assert "Papyrus" in say(intake.remarks[0], "en")
    assert "𓀀" in say(intake.remarks[1], "en")


def test_a_word_file_that_cannot_be_converted_is_refused_with_the_cause(tmp_path):
    def fail(_: bytes) -> ForeignPages:
        raise ConversionError("renderer", cause="no fonts available")

    assert "no fonts available" in refusal(write(tmp_path, "notat.docx", DOCX), docx=fail)


def test_office_files_go_to_libreoffice_in_one_call_and_only_when_nothing_else_is_wrong(tmp_path):
    calls = []

    def convert(files):
        calls.append(files)
        return {name: save(new_pdf(1)) for name in files}

    slides = write(tmp_path, "oplæg.pptx", PPTX)
    letter = write(tmp_path, "brev.rtf", b"{\\rtf1 hej}")
    intake = take_in(slides, write(tmp_path, "a.pdf", new_pdf(1)), letter, office=convert)
    assert calls == [{"0.pptx": PPTX, "1.rtf": b"{\\rtf1 hej}"}]
    assert [one.attachment.file.name for one in intake.included] == ["oplæg.pptx", "a.pdf", "brev.rtf"]
    assert "missing" not in refusal(slides, write(tmp_path, "b.pdf", b""), office=no_office)


def test_an_office_file_that_gave_no_pages_is_named(tmp_path):
    assert "brev.rtf" in refusal(write(tmp_path, "brev.rtf", b"{\\rtf1 hej}"), office=lambda _: {})


def test_without_libreoffice_every_file_that_needs_it_is_named_with_the_command_that_installs_it(tmp_path):
    def convert(_):
        raise MissingProgramError("no-libreoffice", install="apt-get install libreoffice")

    letter = write(tmp_path, "brev.rtf", b"{\\rtf1 hej}")
    slides = write(tmp_path, "oplæg.pptx", PPTX)
    with pytest.raises(MissingProgramError, match=r"brev.rtf, .*oplæg.pptx.*To install it: apt-get install"):
        take_in(letter, slides, office=convert)


def test_an_attachment_without_file_has_no_pages():
    assert packetparts.take_in([Attachment("1.1", "Lukket", None)]).included == ()


def test_a_pdf_that_only_restricts_its_use_is_included_with_a_warning(tmp_path):
    restricted = pikepdf.Encryption(owner="boss", user="", allow=pikepdf.Permissions(extract=False))
    intake = take_in(write(tmp_path, "a.pdf", save(new_pdf(2), encryption=restricted)))
    assert [remark.code for remark in intake.remarks] == ["restricted"]
    assert len(intake.included[0].shapes) == 2


def test_a_repaired_pdf_is_included_with_a_warning_and_opens_clean_from_then_on(tmp_path):
    broken = save(new_pdf(3), object_stream_mode=pikepdf.ObjectStreamMode.disable)
    broken = re.sub(rb"startxref\n\d+", b"startxref\n7", broken)
    intake = take_in(write(tmp_path, "a.pdf", broken))
    assert [remark.code for remark in intake.remarks] == ["repaired"]
    with pikepdf.open(io.BytesIO(intake.included[0].pdf)) as pdf:
        assert len(pdf.pages) == 3
        assert pdf.get_warnings() == []


def test_a_pdf_without_pages_is_refused(tmp_path):
    assert "no pages" in refusal(write(tmp_path, "a.pdf", pikepdf.new()))


def test_a_form_that_only_adobe_reader_can_show_is_refused(tmp_path):
    pdf = new_pdf(1, "Please wait")
    pdf.Root.NeedsRendering = True
    assert "XFA" in refusal(write(tmp_path, "a.pdf", pdf))


# Pictures


def test_a_photo_stands_on_a4_within_margins_turned_to_suit_it(tmp_path):
    wide = write(tmp_path, "a.jpg", picture((4000, 3000), kind="JPEG", dpi=(72, 72)))
    tall = write(tmp_path, "b.jpg", picture((3000, 4000), kind="JPEG"))
    intake = take_in(wide, tall)
    assert [(round(s.width), round(s.height)) for one in intake.included for s in one.shapes] == [
        (842, 595),
        A4_PORTRAIT,
    ]
    page = shown(intake.included[1].pdf)
    assert page.getpixel((3, 3)) == (255, 255, 255)
    assert page.getpixel((page.width // 2, page.height // 2))[0] > 240
    assert page.getpixel((page.width // 2, page.height // 2))[1] < 20


def test_a_scan_keeps_the_size_of_its_sheet(tmp_path):
    a3 = write(tmp_path, "a.tif", picture((3508, 2480), "1", 1, kind="TIFF", dpi=(212, 212)))
    shape = take_in(a3).included[0].shapes[0]
    assert (round(shape.width), round(shape.height)) == (1191, 842)


def test_a_small_picture_is_not_blown_up(tmp_path):
    page = shown(take_in(write(tmp_path, "a.png", picture((40, 40)))).included[0].pdf)
    red = sum(1 for x in range(page.width) if page.getpixel((x, page.height // 2))[1] < 128)
    assert 5 <= red <= 10  # 30 points


def test_a_picture_is_turned_the_way_the_camera_was_held(tmp_path):
    image = Image.new("RGB", (400, 200), "red")
    image.paste("blue", (0, 0, 200, 200))
    corners = {}
    for orientation in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = orientation
        file = io.BytesIO()
        image.save(file, "JPEG", exif=exif, quality=95)
        included = take_in(write(tmp_path, f"{orientation}.jpg", file.getvalue())).included[0]
        shape, page = included.shapes[0], shown(included.pdf)
        middle = (page.width // 2, page.height // 2)
        step = 15
        left = page.getpixel((middle[0] - step, middle[1]))[2] > 128
        top = page.getpixel((middle[0], middle[1] - step))[2] > 128
        corners[orientation] = (shape.width > shape.height, left, top)
    # Exif 2.32, 4.6.4: where the first column, here blue, is to be shown.
    assert [corners[n][0] for n in range(1, 9)] == [True] * 4 + [False] * 4
    assert [corners[n][1] for n in (1, 2, 3, 4)] == [True, False, False, True]
    assert [corners[n][2] for n in (5, 6, 7, 8)] == [True, True, False, False]


def test_a_tiff_gives_a_page_for_each_of_its_pictures(tmp_path):
    frames = [Image.new("RGB", (300, 400), (25 * n, 0, 0)) for n in range(10)]
    file = io.BytesIO()
    frames[0].save(file, "TIFF", save_all=True, append_images=frames[1:])
    included = take_in(write(tmp_path, "fax.tiff", file.getvalue())).included[0]
    assert len(included.shapes) == 10
    middle = shown(included.pdf, 9)
    assert middle.getpixel((middle.width // 2, middle.height // 2)) == (225, 0, 0)


@pytest.mark.parametrize(
    ("name", "data", "colour"),
    [
        ("cmyk.jpg", picture(mode="CMYK", colour=(0, 255, 255, 0), kind="JPEG"), (255, 0, 0)),
        ("cmyk.tif", picture(mode="CMYK", colour=(0, 255, 255, 0), kind="TIFF"), (255, 0, 0)),
        ("grey16.png", picture(mode="I;16", colour=0x8000), (128, 128, 128)),
        ("grey16.tif", picture(mode="I;16", colour=0x8000, kind="TIFF"), (128, 128, 128)),
        ("see-through.png", picture(mode="RGBA", colour=(255, 0, 0, 128)), (255, 127, 127)),
        ("see-through.tif", picture(mode="RGBA", colour=(255, 0, 0, 128), kind="TIFF"), (255, 127, 127)),
        ("opaque.png", picture(mode="RGBA", colour=(255, 0, 0, 255)), (255, 0, 0)),
        ("opaque-grey.png", picture(mode="LA", colour=(90, 255)), (90, 90, 90)),
        ("palette.png", picture(mode="P", colour=0), (0, 0, 0)),
        ("grey-alpha.png", picture(mode="LA", colour=(0, 128)), (127, 127, 127)),
        ("photo.webp", picture(colour=(200, 60, 60), kind="WEBP"), (200, 60, 60)),
        (
            "drawing.webp",
            picture(mode="RGBA", colour=(0, 0, 255, 128), kind="WEBP", lossless=True),
            (127, 127, 255),
        ),
        ("screen.bmp", picture(colour=(200, 60, 60), kind="BMP"), (200, 60, 60)),
        ("palette.bmp", picture(mode="P", colour=0, kind="BMP"), (0, 0, 0)),
        ("lab.tif", picture(mode="LAB", colour=(128, 128, 128), kind="TIFF"), None),
        ("float.tif", picture(mode="F", colour=0.0, kind="TIFF"), None),
    ],
)
def test_colours_of_every_kind_of_picture(tmp_path, name, data, colour):
    page = shown(take_in(write(tmp_path, name, data)).included[0].pdf)
    middle = page.getpixel((page.width // 2, page.height // 2))
    if colour:
        # A printer's red is not a screen's: the conversion from CMYK is the reader's own.
        allowed = 60 if name.startswith("cmyk") else 6
        assert all(abs(a - b) <= allowed for a, b in zip(middle, colour, strict=True)), middle


def test_a_jpeg_goes_into_the_pdf_as_it_is(tmp_path):
    data = picture((600, 400), kind="JPEG")
    with pikepdf.open(io.BytesIO(take_in(write(tmp_path, "a.jpg", data)).included[0].pdf)) as pdf:
        (image,) = pdf.pages[0].obj.Resources.XObject.values()
        assert image.read_raw_bytes() == data


@pytest.mark.parametrize(("alpha", "masked"), [(255, False), (128, True)])
def test_only_a_picture_that_shows_the_page_through_gets_a_mask(tmp_path, caplog, alpha, masked):
    data = picture(mode="RGBA", colour=(255, 0, 0, alpha))
    with pikepdf.open(io.BytesIO(take_in(write(tmp_path, "a.png", data)).included[0].pdf)) as pdf:
        (image,) = pdf.pages[0].obj.Resources.XObject.values()
        assert ("/SMask" in image) == masked
    assert not caplog.records  # img2pdf's own words about it are none for a secretary


def test_pictures_become_the_same_bytes_each_time(tmp_path):
    paths = [write(tmp_path, "a.png", picture()), write(tmp_path, "b.webp", picture(kind="WEBP"))]
    assert [one.pdf for one in take_in(*paths).included] == [one.pdf for one in take_in(*paths).included]


def test_a_picture_with_too_many_dots_is_refused_before_it_is_unpacked(tmp_path):
    bomb = picture((20000, 20000), "1", 0)
    assert "too large" in refusal(write(tmp_path, "bomb.png", bomb))
