"""Attachments for the public as files of their own, and pictures without the details of their cameras."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from packetparts import SETTINGS, new_pdf, save
from PIL import Image
from taggedparts import foreign_pdf

from toolkit.attachments.conversion.pdf import take_pdf
from toolkit.attachments.handout import hand_out
from toolkit.attachments.outcome import Bundle, RefusedError
from toolkit.documents.picturedata import bare_picture
from toolkit.meetings.model import Attachment
from toolkit.packet import readying
from toolkit.pdf.facts import Bookmark, IncludedAttachment, Lack, Target
from toolkit.pdf.source import page_shape

NOTED = b"Hemming"


def included(pdf: pikepdf.Pdf, *outline: Bookmark) -> IncludedAttachment:
    shapes = tuple(page_shape(page.obj) for page in pdf.pages)
    attachment = Attachment("2.1", "Årsplan", Path("C:/Hemming/aarsplan.pdf"))
    return IncludedAttachment(attachment, save(pdf), shapes, outline)


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


def test_a_file_that_cannot_be_handed_out_is_refused_where_it_is_made_ready(monkeypatch):
    def break_off(*_, **__):
        raise ValueError("knotted")

    monkeypatch.setattr(readying, "title_file", break_off)
    bundle = Bundle(take_pdf(save(new_pdf(1)), SETTINGS.limits, (), public=True))
    assert readying.ready_part(bundle, SETTINGS).pdf
    with pytest.raises(RefusedError):
        readying.ready_part(bundle, replace(SETTINGS, public=True))


def test_a_public_file_that_claims_to_be_accessible_is_stepped_through_by_its_tags():
    bundle = Bundle(take_pdf(foreign_pdf("havn"), SETTINGS.limits, (), public=True))
    ready = readying.ready_part(bundle, replace(SETTINGS, public=True))
    assert ready.lacks == ()
    with pikepdf.open(io.BytesIO(ready.pdf)) as pdf:
        assert [page.obj.get("/Tabs") for page in pdf.pages if "/Annots" in page.obj] == ["/S"]
