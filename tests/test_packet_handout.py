"""Attachments for the public: the pages as they were, and nothing that was noted down beside them."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from leakplants import with_exif
from packetparts import new_pdf, save
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from toolkit.attachments.handout import hand_out, without_private_notes
from toolkit.documents.picturedata import bare_picture
from toolkit.meetings.model import Attachment
from toolkit.pdf.facts import Bookmark, IncludedAttachment, Lack, Target
from toolkit.pdf.source import page_shape

NOTED = b"Hemming"


def included(pdf: pikepdf.Pdf, *outline: Bookmark) -> IncludedAttachment:
    shapes = tuple(page_shape(page.obj) for page in pdf.pages)
    attachment = Attachment("2.1", "Årsplan", Path("C:/Hemming/aarsplan.pdf"))
    return IncludedAttachment(attachment, save(pdf), shapes, outline)


def contents(pdf: bytes) -> bytes:
    """All that a PDF holds, unpacked."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        plain = io.BytesIO()
        opened.save(plain, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
    return plain.getvalue()


def noted(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo.Author = String("Frida Hemming")
    with pdf.open_metadata() as meta:
        meta["dc:creator"] = ["Frida Hemming"]


def program_notes(pdf: pikepdf.Pdf) -> None:
    pdf.Root.PieceInfo = Dictionary(Word=Dictionary(Private=String("Hemming")))
    pdf.pages[0].obj.PieceInfo = Dictionary(Word=Dictionary(Private=String("Hemming")))


def thumbnail(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Thumb = pdf.make_stream(b"Hemming")


def metadata_of_a_picture(pdf: pikepdf.Pdf) -> None:
    picture = pdf.make_stream(b"\0" * 64, Subtype=Name.Image, Width=8, Height=8, BitsPerComponent=8)
    picture.Metadata = pdf.make_stream(b"<x:xmpmeta>Hemming</x:xmpmeta>")
    pdf.pages[0].add_resource(picture, Name.XObject, Name.Im1)


def photograph(pdf: pikepdf.Pdf) -> None:
    details = {"Subtype": Name.Image, "Width": 8, "Height": 8, "Filter": Name.DCTDecode}
    stream = pdf.make_stream(with_exif("Hemming"), ColorSpace=Name.DeviceRGB, BitsPerComponent=8, **details)
    pdf.pages[0].add_resource(stream, Name.XObject, Name.Im1)


def annotation(pdf: pikepdf.Pdf, **entries: object) -> None:
    entry = Dictionary(Type=Name.Annot, Rect=Array([50, 50, 80, 80]), **entries)
    pdf.pages[0].Annots = Array([pdf.make_indirect(entry)])


def sticky_note(pdf: pikepdf.Pdf) -> None:
    annotation(pdf, Subtype=Name.Text, Contents=String("Spørg Hemming"))


def remark_on_a_mark(pdf: pikepdf.Pdf) -> None:
    annotation(pdf, Subtype=Name.Highlight, T=String("Hemming"), Contents=String("Passer Hemmings tal?"))


def popup(pdf: pikepdf.Pdf) -> None:
    annotation(pdf, Subtype=Name.Popup, Parent=Dictionary(Contents=String("Hemming")))


WAYS = [
    *(noted, program_notes, thumbnail, metadata_of_a_picture, photograph),
    *(sticky_note, remark_on_a_mark, popup),
]


@pytest.mark.parametrize("way", WAYS)
def test_what_was_noted_down_is_gone_and_the_page_looks_as_before(way):
    pdf = new_pdf(1)
    way(pdf)
    before = included(pdf)
    assert NOTED in contents(before.pdf)
    after = replace(before, pdf=without_private_notes(before.pdf))
    assert NOTED not in contents(after.pdf)
    assert picture_of(after.pdf) == picture_of(before.pdf)
    assert NOTED not in contents(hand_out([after], "da-DK")["2.1"])


def picture_of(pdf: bytes) -> bytes:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[0].render(scale=0.5, may_draw_forms=False, draw_annots=False).to_pil().tobytes()
    finally:
        document.close()


def test_a_mark_stays_without_what_was_said_of_it():
    pdf = new_pdf(1)
    remark_on_a_mark(pdf)
    with pikepdf.open(io.BytesIO(without_private_notes(included(pdf).pdf))) as after:
        assert [str(each.Subtype) for each in after.pages[0].Annots] == ["/Highlight"]


def test_a_box_of_free_text_a_link_and_a_form_field_keep_what_they_say():
    pdf = new_pdf(1)
    said = [
        Dictionary(Subtype=Name.FreeText, Contents=String("Se her"), T=String("Hemming")),
        Dictionary(Subtype=Name.Link, Contents=String("Til planen")),
        Dictionary(Subtype=Name.Widget, FT=Name.Tx, T=String("navn"), TU=String("Dit navn")),
    ]
    pdf.pages[0].Annots = Array([pdf.make_indirect(each) for each in said])
    found = contents(without_private_notes(included(pdf).pdf))
    for words in (b"Se her", b"Til planen", b"navn", b"Dit navn"):
        assert words in found
    assert NOTED not in found


def test_each_attachment_is_handed_out_under_its_public_title_in_its_language():
    pdf = new_pdf(2)
    made = hand_out([included(pdf, Bookmark("Kapitel 2", Target(2)))], "da-DK")
    with pikepdf.open(io.BytesIO(made["2.1"])) as opened:
        assert str(opened.docinfo.Title) == "Årsplan"
        assert str(opened.Root.Lang) == "da-DK"
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        with opened.open_outline() as outline:
            assert [item.title for item in outline.root] == ["Kapitel 2"]


# ---------------------------------------------------------------- pictures


def jpeg(**options: object) -> bytes:
    file = io.BytesIO()
    Image.effect_noise((64, 48), 60).convert("RGB").save(file, "JPEG", **options)
    return file.getvalue()


def turned(value: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E], exif[0x013B] = value, "Vagtsalen", "Frida Hemming"
    return exif


@pytest.mark.parametrize("progressive", [True, False])
@pytest.mark.parametrize("turn", [1, 6])
def test_a_photograph_keeps_its_look_and_turn_alone(turn, progressive):
    data = jpeg(exif=turned(turn), progressive=progressive, comment=b"Hemming", icc_profile=b"p" * 200)
    bare = bare_picture(data + b"Hemming after the end")
    with Image.open(io.BytesIO(data)) as before, Image.open(io.BytesIO(bare)) as after:
        assert after.tobytes() == before.tobytes()
        assert after.info["icc_profile"] == b"p" * 200
        assert dict(after.getexif()) == ({0x0112: turn} if turn > 1 else {})
    assert NOTED not in bare
    assert bare_picture(bare) == bare


def test_a_png_keeps_its_pixels_alone():
    file = io.BytesIO()
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text("Author", "Frida Hemming")
    notes.add_itxt("Comment", "Hemming", zip=True)
    Image.effect_noise((64, 48), 60).save(file, "PNG", pnginfo=notes, dpi=(200, 200), exif=turned(1))
    bare = bare_picture(file.getvalue())
    with Image.open(file) as before, Image.open(io.BytesIO(bare)) as after:
        assert after.tobytes() == before.tobytes()
        assert round(after.info["dpi"][0]) == 200
        assert "Author" not in after.info
        assert not after.getexif()


@pytest.mark.parametrize("data", [jpeg(), jpeg(progressive=True)], ids=["whole", "progressive"])
def test_a_picture_that_breaks_off_is_told_from_a_whole_one(data):
    assert bare_picture(data) is not None
    assert all(bare_picture(data[:length]) is None for length in range(2, len(data) - 1, 41))
    assert bare_picture(b"GIF89a") is None


@pytest.mark.parametrize(("lacks", "claims"), [((), True), ((Lack.TAGS,), False)])
def test_a_file_says_that_it_is_accessible_where_it_is(lacks, claims):
    attachment = replace(included(new_pdf(1)), lacks=lacks)
    with pikepdf.open(io.BytesIO(hand_out([attachment], "da-DK")["2.1"])) as pdf:
        metadata = pdf.Root.Metadata.read_bytes()
    assert (b"pdfuaid:part" in metadata) is claims
    assert "Årsplan" in metadata.decode()
