"""Attachments for the public: a PDF's pages look as before, and what they do not show is not in the file."""

from __future__ import annotations

import io
import subprocess

import pikepdf
import pytest
from hiddenplants import HIDDEN, SECRET, SHOWN, page_with
from packetparts import new_pdf, save
from pikepdf import Array, Dictionary, Name, String

from toolkit.attachments.conversion.pdf import take_pdf
from toolkit.attachments.outcome import RefusedError
from toolkit.meetings.limits import Limits


def public(pdf: pikepdf.Pdf) -> bytes:
    return take_pdf(save(pdf), Limits(), (), public=True).pdf


def contents(data: bytes) -> bytes:
    """All that a PDF holds, unpacked."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        plain = io.BytesIO()
        opened.save(plain, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
    return plain.getvalue()


def holds(data: bytes, word: str) -> bool:
    forms = (word.encode(), word.encode("utf-16-be"), word.encode().hex().encode())
    return any(form in contents(data) for form in forms)


def words(data: bytes) -> str:
    told = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True)
    return told.stdout.decode()


def look(data: bytes) -> bytes:
    program = ["pdftoppm", "-cropbox", "-r", "72", "-singlefile", "-png", "-"]
    return subprocess.run(program, input=data, capture_output=True, check=True).stdout


@pytest.mark.parametrize("plant", HIDDEN, ids=lambda plant: plant.__name__)
def test_what_no_page_shows_is_not_in_the_file_and_the_page_looks_as_before(plant):
    pdf = page_with(plant)
    assert holds(save(pdf), SECRET)
    after = public(pdf)
    assert not holds(after, SECRET)
    assert "Synlig" in words(after)
    assert look(after) == look(save(page_with(plant)))


@pytest.mark.parametrize("plant", SHOWN, ids=lambda plant: plant.__name__)
def test_what_a_page_shows_stays(plant):
    pdf = page_with(plant)
    after = public(pdf)
    assert holds(after, SECRET)
    assert look(after) == look(save(page_with(plant)))


def test_what_is_marked_for_redaction_and_still_there_is_refused_with_its_page():
    pdf = new_pdf(3)
    pdf.pages[1].Annots = Array([Dictionary(Subtype=Name.Redact, Rect=Array([50, 50, 80, 80]))])
    with pytest.raises(RefusedError) as refused:
        public(pdf)
    assert (refused.value.note.code, refused.value.note.values) == ("unredacted", {"pages": "2"})
    (note,) = take_pdf(save(pdf), Limits(), ()).notes
    assert note.code == "unredacted-inside"


def test_a_filled_in_form_is_part_of_the_page():
    from hiddenplants import filled_in_field

    after = public(page_with(filled_in_field))
    assert SECRET in words(after)
    with pikepdf.open(io.BytesIO(after)) as opened:
        assert Name.AcroForm not in opened.Root


def test_the_same_pages_give_the_same_bytes_whatever_id_their_file_has():
    one, other = new_pdf(2), new_pdf(2)
    one.trailer.ID = Array([String(b"a" * 16), String(b"b" * 16)])
    one.docinfo.CreationDate = String("D:20250101")
    other.trailer.ID = Array([String(b"c" * 16), String(b"d" * 16)])
    assert public(one) == public(other)


def test_a_scan_keeps_the_words_that_were_read_from_its_picture():
    from hiddenplants import scan_with_words

    after = public(page_with(scan_with_words))
    assert "læst" in words(after)
    assert not holds(after, SECRET)


def test_of_a_portfolio_the_public_sees_the_cover_and_is_told_that_the_files_are_not_there():
    pdf = new_pdf(1, "Forside")
    pdf.Root.Collection = Dictionary(Type=Name.Collection)
    pdf.attachments["hemmelig.txt"] = SECRET.encode()
    taken = take_pdf(save(pdf), Limits(), (), public=True)
    assert "portfolio-public" in {note.code for note in taken.notes}
    assert not holds(taken.pdf, SECRET)
    assert not holds(taken.pdf, "hemmelig.txt")


def tagged_form() -> pikepdf.Pdf:
    """A page with two fields that look alike, each with a tag."""
    pdf = new_pdf(1, "Skema")
    page = pdf.pages[0].obj
    look = pdf.make_stream(b"/Tx BMC q BT /F1 9 Tf 2 2 Td (Ja) Tj ET Q EMC")
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 90, 20])
    look.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    widgets, elements, numbers = [], [], []
    for number in (3, 5):
        field = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String(f"f{number}"), F=4)
        field.Rect, field.V, field.StructParent = (
            Array([60, 60 * number, 150, 60 * number + 20]),
            String("Ja"),
            number,
        )
        field.AP = Dictionary(N=look)
        widgets.append(pdf.make_indirect(field))
        element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Form, P=root, Pg=page))
        element.K = Dictionary(Type=Name.OBJR, Obj=widgets[-1], Pg=page)
        elements.append(element)
        numbers += [number, element]
    page.Annots = Array(widgets)
    pdf.Root.AcroForm = Dictionary(Fields=Array(widgets))
    root.K, root.ParentTree = Array(elements), Dictionary(Nums=Array(numbers))
    pdf.Root.StructTreeRoot, pdf.Root.MarkInfo = root, Dictionary(Marked=True)
    return pdf


def test_fields_that_become_part_of_their_page_keep_their_tags():
    with pikepdf.open(io.BytesIO(public(tagged_form()))) as pdf:
        assert Name.AcroForm not in pdf.Root
        forms = [one for one in pdf.Root.StructTreeRoot.K if Name.Form == one.S]
        assert len(forms) == 2
        for form in forms:
            (content,) = form.K
            assert content.MCID == 0
            assert b"/MCID 0" in content.Stm.read_bytes()
            place = content.Stm.StructParents
            numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
            (owner,) = numbers[list(numbers)[::2].index(place) * 2 + 1]
            assert owner.objgen == form.objgen
        assert words(public(tagged_form())).split().count("Ja") == 2
