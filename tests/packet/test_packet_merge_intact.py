"""What an attachment had in its own file it has in the packet, but for what would act by itself."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest
from packetparts import items_with, new_pdf, outline_lines, plan_for, save, take_in, write
from pikepdf import Array, Dictionary, Name, String
from proved import check_packet
from pypdf import PdfReader

from toolkit.attachments.remarks import say
from toolkit.packet.merge import merge_packet

if TYPE_CHECKING:
    from pathlib import Path


def packet_of(folder: Path, *sources: pikepdf.Pdf | bytes) -> pikepdf.Pdf:
    """The proved packet of one item with these attachments; its page 0 is the main document."""
    paths = [write(folder, f"{number}.pdf", source) for number, source in enumerate(sources)]
    plan = plan_for(items_with(paths))
    packet = merge_packet(plan)
    assert check_packet(packet, plan) == []
    return pikepdf.open(io.BytesIO(packet))


def link(pdf: pikepdf.Pdf, page: int, **entries: object) -> Dictionary:
    annotation = pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([10, 10, 90, 30]), **entries)
    )
    holder = pdf.pages[page].obj
    holder.Annots = Array([*holder.get(Name.Annots, ()), annotation])
    return annotation


def page_number(pdf: pikepdf.Pdf, destination: pikepdf.Object) -> int:
    return [page.obj.objgen for page in pdf.pages].index(destination[0].objgen)


def own_annotations(packet: pikepdf.Pdf, page: int) -> list[pikepdf.Object]:
    return list(packet.pages[page].obj.Annots)[:-1]  # the last is the stamp's link


# Links and bookmarks


def named(word: str, target: int) -> pikepdf.Pdf:
    """Five pages; page 1 links to "Kapitel" by both kinds of names, in a link and in an action."""
    pdf = new_pdf(5, word)
    place = Array([pdf.pages[target].obj, Name.XYZ, 0, 700, None])
    pdf.Root.Dests = Dictionary(Kapitel=place)
    tree = Dictionary(Kids=Array([Dictionary(Names=Array([String("Kapitel"), Dictionary(D=place)]))]))
    pdf.Root.Names = Dictionary(Dests=tree)
    link(pdf, 0, Dest=Name.Kapitel)
    link(pdf, 0, Dest=String("Kapitel"))
    link(pdf, 0, A=Dictionary(S=Name.GoTo, D=String("Kapitel")))
    link(pdf, 0, A=Dictionary(S=Name.GoTo, D=place))
    return pdf


def test_two_files_with_the_same_destination_names_keep_their_links(tmp_path):
    packet = packet_of(tmp_path, named("Anna", 2), named("Bo", 4))
    for first_page, target in ((1, 3), (6, 10)):
        links = own_annotations(packet, first_page)
        found = [one.Dest if Name.Dest in one else one.A.D for one in links]
        assert [page_number(packet, destination) for destination in found] == [target] * 4
        assert all(float(destination[3]) == 700 for destination in found)


def test_a_link_whose_name_leads_nowhere_does_not_lead_into_another_document(tmp_path):
    pdf = new_pdf(1)
    link(pdf, 0, Dest=Name("/item_1"))
    packet = packet_of(tmp_path, pdf)
    assert Name.Dest not in own_annotations(packet, 1)[0]
    assert page_number(packet, packet.Root.Dests.item_1) == 0


def test_a_link_that_counts_pages_counts_those_of_its_own_file(tmp_path):
    pdf = new_pdf(4)
    link(pdf, 0, Dest=Array([2, Name.Fit]))
    packet = packet_of(tmp_path, pdf)
    assert page_number(packet, own_annotations(packet, 1)[0].Dest) == 3


def test_links_to_the_web_stay(tmp_path):
    pdf = new_pdf(1)
    link(pdf, 0, A=Dictionary(S=Name.URI, URI=String("https://example.org/side")))
    packet = packet_of(tmp_path, pdf)
    assert str(own_annotations(packet, 1)[0].A.URI) == "https://example.org/side"


def test_an_attachments_own_bookmarks_stand_below_its_entry(tmp_path):
    pdf = new_pdf(3)
    with pdf.open_outline() as outline:
        chapter = pikepdf.OutlineItem("Kapitel 1", 0)
        chapter.children.append(pikepdf.OutlineItem("Afsnit 1.1: æøå", 2, "XYZ", top=500))
        outline.root.append(chapter)
    packet = packet_of(tmp_path, pdf)
    assert outline_lines(PdfReader(io.BytesIO(save(packet)))) == [
        (0, "Sag 1", 1),
        (1, "Bilag 1.1 Bilagstitel 1", 2),
        (2, "Kapitel 1", 2),
        (3, "Afsnit 1.1: æøå", 4),
    ]


def test_bookmarks_that_run_in_circles_are_read_once(tmp_path):
    pdf = new_pdf(1)
    first = pdf.make_indirect(Dictionary(Title=String("Et"), Dest=Array([pdf.pages[0].obj, Name.Fit])))
    second = pdf.make_indirect(Dictionary(Title=String("To"), Dest=Array([pdf.pages[0].obj, Name.Fit])))
    first.Next, second.Next, second.First = second, first, first
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(Type=Name.Outlines, First=first, Last=second))
    lines = outline_lines(PdfReader(io.BytesIO(save(packet_of(tmp_path, pdf)))))
    assert [title for _, title, _ in lines[2:]] == ["Et", "To"]


@pytest.mark.parametrize("content", [None, Array(), Dictionary(K=1), Array([Dictionary(), 7])])
def test_a_page_without_any_content_that_could_be_shown_is_in_the_packet(tmp_path, content):
    pdf = new_pdf(2)
    if content is None:
        del pdf.pages[0].obj.Contents
    else:
        pdf.pages[0].obj.Contents = content
    assert len(packet_of(tmp_path, pdf).pages) == 3


# Forms


def form(value: str) -> pikepdf.Pdf:
    """Two pages with one field that has a box on both, and a field of page 1 alone."""
    pdf = new_pdf(2)
    font = pdf.pages[0].obj.Resources.Font.F1
    look = f"/Tx BMC BT /Helv 12 Tf 2 4 Td ({value}) Tj ET EMC".encode("latin-1")

    def box(page: int, **entries: object) -> pikepdf.Object:
        appearance = pdf.make_stream(
            look,
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, 100, 20]),
            Resources=Dictionary(Font=Dictionary(Helv=font)),
        )
        widget = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                Rect=Array([50, 700, 150, 720]),
                AP=Dictionary(N=appearance),
                **entries,
            )
        )
        holder = pdf.pages[page].obj
        holder.Annots = Array([*holder.get(Name.Annots, ()), widget])
        return widget

    shared = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("navn"), V=String(value)))
    shared.Kids = Array([box(0, Parent=shared), box(1, Parent=shared)])
    alone = box(0, FT=Name.Tx, T=String("alene"), V=String(value), DA=String("/Helv 9 Tf"))
    pdf.Root.AcroForm = Dictionary(
        Fields=Array([shared, alone]), DA=String("/Helv 12 Tf 0 g"), DR=Dictionary(Font=Dictionary(Helv=font))
    )
    return pdf


def test_forms_keep_their_values_when_their_fields_have_the_same_names(tmp_path):
    packet = packet_of(tmp_path, form("Anna"), form("Bo"))
    fields = list(packet.Root.AcroForm.Fields)
    names = [str(field.T) for field in fields]
    assert len(set(names)) == 4
    assert [str(field.V) for field in fields] == ["Anna", "Anna", "Bo", "Bo"]
    assert all(Name.DA in field for field in fields)


def test_a_field_with_boxes_on_two_pages_stays_one_field(tmp_path):
    packet = packet_of(tmp_path, form("Anna"))
    kids = packet.Root.AcroForm.Fields[0].Kids
    assert [kid.objgen for kid in kids] == [own_annotations(packet, page)[0].objgen for page in (1, 2)]


def test_a_default_appearance_goes_on_naming_its_own_font(tmp_path):
    second = form("Bo")
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Times-Roman"))
    second.Root.AcroForm.DR.Font.Helv = second.make_indirect(font)
    packet = packet_of(tmp_path, form("Anna"), second)
    fields = packet.Root.AcroForm.Fields
    fonts = packet.Root.AcroForm.DR.Font

    def base_font(field: pikepdf.Object) -> str:
        return str(fonts[str(field.DA).split()[0]].BaseFont)

    assert [base_font(field) for field in fields] == ["/Helvetica"] * 2 + ["/Times-Roman"] * 2


def signed(*, by_parent: bool) -> pikepdf.Pdf:
    """A page with a signature that looks like a black square, and a field that waits for one."""
    pdf = new_pdf(1)
    look = pdf.make_stream(
        b"0 g 0 0 80 80 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 80, 80])
    )
    value = pdf.make_indirect(Dictionary(Type=Name.Sig, ByteRange=Array([0, 1, 2, 3]), Contents=String("x")))
    box = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, Rect=Array([100, 100, 180, 180]), AP=Dictionary(N=look)
        )
    )
    field = pdf.make_indirect(Dictionary(Kids=Array([box]))) if by_parent else box
    field.FT, field.T, field.V = Name.Sig, String("underskrift"), value
    waiting = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, Rect=Array([0, 0, 9, 9]), FT=Name.Sig, T=String("ledig")
        )
    )
    pdf.pages[0].obj.Annots = Array([box, waiting])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field, waiting]), SigFlags=3)
    return pdf


@pytest.mark.parametrize("by_parent", [False, True])
def test_a_broken_signature_is_shown_but_claims_nothing(tmp_path, by_parent):
    path = write(tmp_path, "a.pdf", signed(by_parent=by_parent))
    (item,) = items_with([path])
    remarks = take_in(item.attachments, "da").remarks
    assert [remark.code for remark in remarks] == ["signed"]
    packet = packet_of(tmp_path, signed(by_parent=by_parent))
    assert [str(field.T) for field in packet.Root.AcroForm.Fields] == ["ledig"]
    picture = pypdfium2.PdfDocument(save(packet))[1].render(scale=1).to_pil().convert("L")
    assert picture.getpixel((140, picture.height - 140)) == 0


# Layers


def layered(word: str, *, all_off: bool = False) -> pikepdf.Pdf:
    pdf = new_pdf(1)
    layers = [
        pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(f"{word} {state}")))
        for state in ("vist", "skjult")
    ]
    pdf.pages[0].obj.Resources.Properties = Dictionary(L0=layers[0], L1=layers[1])
    pdf.pages[0].obj.Contents = pdf.make_stream(
        b"/OC /L0 BDC 0 1 0 rg 0 0 100 100 re f EMC /OC /L1 BDC 1 0 0 rg 200 0 100 100 re f EMC"
    )
    states = {"BaseState": Name.OFF, "ON": Array([layers[0]])} if all_off else {"OFF": Array([layers[1]])}
    pdf.Root.OCProperties = Dictionary(OCGs=Array(layers), D=Dictionary(Order=Array(layers), **states))
    return pdf


def test_hidden_layers_stay_hidden_and_shown_ones_shown(tmp_path):
    packet = packet_of(tmp_path, layered("Anna"), layered("Bo", all_off=True))
    pages = pypdfium2.PdfDocument(save(packet))
    for number in (1, 2):
        picture = pages[number].render(scale=0.5).to_pil().convert("RGB")
        assert picture.getpixel((25, picture.height - 25)) == (0, 255, 0)
        assert picture.getpixel((125, picture.height - 25)) == (255, 255, 255)
    order = packet.Root.OCProperties.D.Order
    assert [str(order[0]), str(order[2])] == ["1.1 Bilagstitel 1", "1.2 Bilagstitel 2"]


# Active content


def active() -> pikepdf.Pdf:
    pdf = new_pdf(2)
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert('hej')"))
    pdf.Root.OpenAction = script
    pdf.Root.AA = Dictionary(WC=script)
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script])))
    pdf.pages[0].obj.AA = Dictionary(O=script)
    pdf.attachments["budget.xlsx"] = b"cells"
    for action in (
        Dictionary(S=Name.Launch, F=String("calc.exe")),
        Dictionary(S=Name.SubmitForm, F=String("https://example.org/")),
        Dictionary(S=Name.GoToR, F=String("other.pdf"), D=Array([0, Name.Fit])),
        Dictionary(S=Name.URI, URI=String("file:///etc/passwd")),
        Dictionary(S=Name.URI, URI=String("javascript:alert(1)")),
        Dictionary(S=Name.Named, N=Name.SaveAs),
        Dictionary(S=Name.GoTo, D=Array([pdf.pages[1].obj, Name.Fit]), Next=script),
    ):
        link(pdf, 0, A=action)
    link(pdf, 1, FS=Dictionary(Type=Name.Filespec, F=String("x.bin"))).Subtype = Name.FileAttachment
    link(pdf, 1, Movie=Dictionary(F=String("film.avi"))).Subtype = Name.Movie
    return pdf


def test_active_content_is_taken_out_and_what_is_harmless_stays(tmp_path):
    packet = packet_of(tmp_path, active())
    actions = [one.get(Name.A) for one in own_annotations(packet, 1)]
    assert actions[:6] == [None] * 6
    assert page_number(packet, actions[6].D) == 2
    data = save(packet, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False)
    for word in (
        b"app.alert",
        b"calc.exe",
        b"passwd",
        b"other.pdf",
        b"x.bin",
        b"film.avi",
        b"budget",
        b"/AA",
    ):
        assert word not in data


def test_what_no_page_shows_is_taken_out_too(tmp_path):
    pdf = new_pdf(1)
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    field = pdf.make_indirect(Dictionary(T=String("hidden"), FT=Name.Tx, AA=Dictionary(C=script)))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), CO=Array([field]))
    link(pdf, 0, PA=Dictionary(S=Name.URI, URI=String("file:///etc/passwd")))
    with pdf.open_outline() as outline:
        outline.root.append(
            pikepdf.OutlineItem("Mere", action=Dictionary(S=Name.GoToR, F=String("elsewhere.pdf")))
        )
    (item,) = items_with([write(tmp_path, "a.pdf", pdf)])
    (remark,) = take_in(item.attachments).remarks
    kinds = ["active-javascript", "active-launch", "active-remote"]
    assert [kind.code for kind in remark.values["kinds"]] == kinds
    data = save(packet_of(tmp_path, pdf), object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert b"app.alert" not in data
    assert b"passwd" not in data
    assert b"elsewhere" not in data


def test_what_was_taken_out_is_reported(tmp_path):
    (item,) = items_with([write(tmp_path, "a.pdf", active())])
    (remark,) = take_in(item.attachments, "da").remarks
    kinds = ["embedded", "javascript", "launch", "media", "other", "remote", "submit"]
    assert remark.code == "active"
    assert [kind.code for kind in remark.values["kinds"]] == [f"active-{kind}" for kind in kinds]
    assert "JavaScript" in say(remark, "da")
