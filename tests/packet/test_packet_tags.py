"""A packet is walked by its tags, whoever made its parts; and it claims to be accessible only when it is."""

from __future__ import annotations

import io
import weakref
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest
from built import SAMPLES
from judge import judge, second_opinion, structure_of, structure_text
from packetparts import LABELS, SETTINGS, items_with, new_pdf, plan_for, save, tag_plainly, write
from pikepdf import Array, Dictionary, Name, String
from PIL import Image
from proved import check_packet
from taggedparts import foreign_pdf, main_pages, strange_pdf
from worddocs import WordDoc

from toolkit.attachments.conversion.pdf import take_pdf
from toolkit.attachments.outcome import Bundle
from toolkit.attachments.remarks import say, say_together
from toolkit.convert.foreign import convert_office, draw_word_file
from toolkit.meetings.model import PacketSettings
from toolkit.packet import readying
from toolkit.packet.appending import open_parts
from toolkit.packet.merge import merge_packet
from toolkit.packet.plaintext import joined
from toolkit.packet.volumes import list_attachments
from toolkit.pdf.faults import Lack
from toolkit.pdf.soundness import check_tags, find_lacks
from toolkit.pdf.source import write_pdf
from toolkit.pdf.structuretree import walk_elements

if TYPE_CHECKING:
    from pathlib import Path
# A picture of two by two pixels, without its data.
STRIP = {"Subtype": Name.Image, "Width": 2, "Height": 2, "ColorSpace": Name.DeviceRGB, "BitsPerComponent": 8}


def make(folder: Path, *attachments: bytes, before: str = "") -> Path:
    """A packet of one item with these attachments, whose lines in the document begin with `before`."""
    items = items_with([write(folder, f"{number}.pdf", data) for number, data in enumerate(attachments)])
    path = folder / "packet.pdf"
    path.write_bytes(merge_packet(plan_for(items, main_pages(items, before))))
    return path


def parts_of(packet: Path) -> list[str]:
    with pikepdf.open(packet) as pdf:
        return [str(part.T) for part in pdf.Root.StructTreeRoot.K.K]


def claims(packet: Path) -> bool:
    with pikepdf.open(packet) as pdf, pdf.open_metadata() as metadata:
        return metadata.get("pdfuaid:part") == "1"


def test_a_packet_of_tagged_parts_is_pdf_ua_with_a_titled_part_for_each(tmp_path):
    packet = make(tmp_path, foreign_pdf("tryghed"), foreign_pdf("budget"))

    assert claims(packet)
    assert judge([packet]) == {packet: ()}
    assert second_opinion(packet) == ()
    assert parts_of(packet) == ["Referat 28. februar", "1.1 Bilagstitel 1", "1.2 Bilagstitel 2"]


def test_it_is_the_same_bytes_with_files_that_were_opened_before(tmp_path):
    items = items_with([write(tmp_path, f"{name}.pdf", foreign_pdf(name)) for name in ("tryghed", "budget")])
    plan = plan_for(items, main_pages(items, ""))
    opened = open_parts({part.number: part.included.pdf for part in plan.parts})
    packet = merge_packet(plan, opened)
    assert opened == {}
    assert packet == merge_packet(plan) == merge_packet(plan_for(items, main_pages(items, "")))


def test_no_attachments_file_is_open_while_the_packet_is_written(tmp_path, monkeypatch):
    """An open one takes several times its size: a thousand of them filled the memory."""
    opened, alive = [], []

    def open_and_tell(pdf):
        stream = io.BytesIO(pdf)
        opened.append(weakref.ref(stream))
        return pikepdf.open(stream)

    def write_and_tell(*given, **named):
        alive.extend(stream() for stream in opened)
        return write_pdf(*given, **named)

    monkeypatch.setattr("toolkit.packet.appending.open_pdf", open_and_tell)
    monkeypatch.setattr("toolkit.packet.merge.write_pdf", write_and_tell)
    make(tmp_path, foreign_pdf("tryghed"), foreign_pdf("budget"))
    assert alive == [None, None]


def test_its_text_is_that_of_its_parts_in_their_order(tmp_path):
    packet = make(tmp_path, foreign_pdf("tryghed"), foreign_pdf("budget"))

    main = tmp_path / "main.pdf"
    main.write_bytes(main_pages(items_with([tmp_path / "0.pdf", tmp_path / "1.pdf"])).pdf)
    expected = [structure_text(path) for path in (main, tmp_path / "0.pdf", tmp_path / "1.pdf")]
    assert all(expected)
    first, second, third = expected
    stamps = ["Bilag1.1·1/2Side2", "Bilag1.2·1/2Side4"]
    assert structure_text(packet) == "".join((first, stamps[0], second, stamps[1], third))


@pytest.mark.parametrize(("before", "pieces"), [("", 2), ("Bilag ", 1)])
def test_the_links_of_the_packet_are_where_the_words_are_that_they_lie_over(tmp_path, before, pieces):
    packet = make(tmp_path, foreign_pdf("tryghed"), before=before)

    with pikepdf.open(packet) as pdf:
        main, attached = pdf.Root.StructTreeRoot.K.K
        (link,) = [element for element in walk_elements(main) if Name.Link == element.S]
        assert len(link.K) == pieces, "text and annotation, or behind a line of which the link is a part"
        assert (Name.Alt in link) == (pieces == 1)
        assert str(link.K[-1].Obj.Contents) == "Bilag 1.1 Bilagstitel 1"
        back = [str(e.Alt) for e in walk_elements(attached) if Name.Link == e.S and Name.Alt in e]
    assert back == ["Tilbage til punkt 1"], "one from all pages"
    assert "Side 3" not in structure_of(packet), "a stamp is a heading on the first page alone"


def test_what_is_named_alike_in_two_parts_keeps_its_own_meaning(tmp_path):
    packet = make(tmp_path, strange_pdf("Rubrik", "Sect", headers=True), strange_pdf("Rubrik", "P"))

    with pikepdf.open(packet) as pdf:
        root = pdf.Root.StructTreeRoot
        first, second = (part.K[2] for part in list(root.K.K)[1:])
        assert [str(root.RoleMap[element.S]) for element in (first, second)] == ["/Sect", "/P"]
        assert [int(root.ClassMap[element.C].SpaceBefore) for element in (first, second)] == [4, 1]
        assert bytes(first.ID) != bytes(second.ID)
        assert bytes(first.A.Headers[0]) == bytes(first.ID)
        names = list(root.IDTree.Names)
        assert dict(zip(map(bytes, names[::2]), names[1::2], strict=True))[bytes(first.ID)] == first


def with_attributes(*attributes: Dictionary, shared: bool) -> bytes:
    """A document whose first elements have these attributes, each an object: the same one where `shared`."""
    with pikepdf.open(io.BytesIO(strange_pdf("Rubrik", "Sect"))) as pdf:
        objects = [pdf.make_indirect(Dictionary(dict(one.items()))) for one in attributes]
        elements = [one for one in walk_elements(pdf.Root.StructTreeRoot) if Name.A not in one][1:3]
        for element, own in zip(elements, objects[:1] * 2 if shared else objects, strict=True):
            element.A = own
        return save(pdf)


def attributes_in(packet: Path, key: str) -> list[tuple[int, bytes]]:
    """The number of the object that each element has its attributes in, and what these say under a key."""
    with pikepdf.open(packet) as pdf:
        found = [one.A for one in walk_elements(pdf.Root.StructTreeRoot) if Name.A in one]
        written = [(one.objgen[0], one) for one in found if isinstance(one, Dictionary) and key in one]
        return [(number, Array([one[key]]).unparse()) for number, one in written]


def test_cells_that_share_their_attributes_name_their_header(tmp_path):
    headers = Dictionary(O=Name.Table, Headers=Array([String("overskrift")]))
    packet = make(tmp_path, with_attributes(headers, shared=True))
    assert [said for _, said in attributes_in(packet, "/Headers")] == [b"[ [ (1.overskrift) ] ]"] * 2


def test_attributes_that_say_the_same_are_there_once(tmp_path):
    """LibreOffice writes some for each paragraph."""
    wide, narrow = (Dictionary(O=Name.Layout, EndIndent=indent) for indent in (17, 4))
    first, second = attributes_in(make(tmp_path, with_attributes(wide, wide, shared=False)), "/EndIndent")
    assert first == second
    said = attributes_in(make(tmp_path, with_attributes(wide, narrow, shared=False)), "/EndIndent")
    assert [value for _, value in said] == [b"[ 17 ]", b"[ 4 ]"]


def test_an_untagged_part_is_there_and_ends_the_claim_but_not_the_tags_of_others(tmp_path):
    packet = make(tmp_path, foreign_pdf("tryghed"), save(new_pdf(2)))

    assert not claims(packet)
    assert parts_of(packet)[-1] == "1.2 Bilagstitel 2"
    assert "NotatomtryghedTekst" in structure_text(packet)
    rules = {fault.split(" ")[0] for fault in judge([packet])[packet]}
    assert {"5-1"} <= rules <= {"5-1", "7.21.4.1-1"}, "and its font is not embedded"


def test_what_cannot_be_read_by_all_is_named_in_the_output_and_in_the_list(tmp_path):
    items = items_with([write(tmp_path, "a.pdf", foreign_pdf("a")), write(tmp_path, "b.pdf", new_pdf(1))])
    plan = plan_for(items, main_pages(items))

    (told,) = (say(remark, "da") for remark in plan.remarks)
    assert told.startswith("bilag 1.2 ")
    assert "mærker (tags)" in told
    rows = list_attachments(items, [part.included for part in plan.parts], {})
    assert [row.accessible for row in rows] == [True, False]


def test_what_many_attachments_lack_is_said_once(tmp_path):
    untagged = [write(tmp_path, f"{number}.pdf", save(new_pdf(1))) for number in range(3)]
    items = items_with([*untagged, write(tmp_path, "t.pdf", foreign_pdf("a"))])

    (told,) = say_together(plan_for(items, main_pages(items)).remarks, "da")

    assert told.startswith("bilag 1.1, 1.2, 1.3: kan ikke læses af alle med skærmlæser")


def test_untagged_files_are_read_unless_they_shall_be_silent_and_count_for_nothing(tmp_path):
    pdf = new_pdf(2)
    pdf.pages[0].Contents = pdf.make_stream(b"/P <</MCID 7>> BDC BT /F1 20 Tf 90 400 Td (Gammelt) Tj ET EMC")
    address = Dictionary(S=Name.URI, URI=pikepdf.String("https://example.org"))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([90, 90, 99, 99]), A=address)
    pdf.pages[1].Annots = Array([pdf.make_indirect(link)])
    items = items_with([write(tmp_path, "a.pdf", save(pdf))])
    plan = plan_for(items, main_pages(items), packet=PacketSettings(tag_untagged=False))
    packet = tmp_path / "packet.pdf"

    packet.write_bytes(merge_packet(plan))
    assert "Gammelt" not in structure_text(packet)

    asked = plan_for(items, main_pages(items))
    packet.write_bytes(merge_packet(asked))
    assert structure_text(packet).endswith("GammeltSide2")
    assert not claims(packet)
    assert check_packet(packet.read_bytes(), asked) == []
    rules = {fault.split(" ")[0] for fault in judge([packet])[packet]}
    assert rules <= {"5-1", "7.21.4.1-1", "7.18.5-2", "7.10-1"}, (
        "all but the font, the claim and what the link says"
    )


def test_a_picture_with_words_is_read_aloud_and_counts_as_accessible(tmp_path):
    Image.new("RGB", (300, 200), "red").save(tmp_path / "a.png")
    (item,) = items_with([tmp_path / "a.png"])
    described = replace(item, attachments=(replace(item.attachments[0], alt="Et rødt felt"),))
    main = main_pages([item])
    packets = []
    for each in (item, described):
        plan = plan_for([each], main)
        packets.append(write(tmp_path, f"{len(packets)}.pdf", merge_packet(plan)))
    silent, packet = packets
    assert not claims(silent)
    assert claims(packet)
    assert judge([packet]) == {packet: ()}
    with pikepdf.open(packet) as pdf:
        figures = [one for one in walk_elements(pdf.Root.StructTreeRoot) if Name.Figure == one.S]
        assert [str(one.Alt) for one in figures] == ["Et rødt felt"]


def test_the_public_edition_takes_a_comment_out_of_page_and_tags_and_stays_accessible(tmp_path):
    def public(data: bytes) -> Path:
        items = items_with([write(tmp_path, "a.pdf", data)])
        packet = tmp_path / "packet.pdf"
        packet.write_bytes(merge_packet(plan_for(items, main_pages(items), public=True)))
        return packet

    packet = public(foreign_pdf("a"))
    assert claims(packet)
    assert judge([packet]) == {packet: ()}

    with pikepdf.open(io.BytesIO(foreign_pdf("a"))) as pdf:
        comment = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([9, 9, 20, 20]), StructParent=900)
        comment = pdf.make_indirect(comment)
        comment.Contents = pikepdf.String("kun for os")
        pdf.pages[0].Annots.append(comment)
        root = pdf.Root.StructTreeRoot
        element = Dictionary(S=Name.Annot, P=root.K[0], Pg=pdf.pages[0].obj)
        element.K = Dictionary(Type=Name.OBJR, Obj=comment)
        root.K[0].K.append(pdf.make_indirect(element))
        root.ParentTree.Nums.extend([900, root.K[0].K[-1]])
        commented = save(pdf)
    packet = public(commented)
    assert claims(packet)
    assert judge([packet]) == {packet: ()}
    with pikepdf.open(packet) as pdf:
        assert not [
            one for one in pdf.objects if isinstance(one, Dictionary) and one.get(Name.Subtype) == Name.Text
        ]


def drop_mark(root: pikepdf.Object) -> None:
    heading = root.StructTreeRoot.K.K[1].K[2]
    assert heading.S == Name.H3, "below the attachment's, which is below the item's"
    heading.K = Array([])


def rename_part(root: pikepdf.Object) -> None:
    root.StructTreeRoot.K.K[1].T = pikepdf.String("noget andet")


def forget_page(root: pikepdf.Object) -> None:
    root.StructTreeRoot.ParentTree.Kids[0].Nums[1] = Array([])


def lose_tags(root: pikepdf.Object) -> None:
    del root.StructTreeRoot


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (drop_mark, "page 2 and the tags do not agree"),
        (rename_part, "'noget andet'] instead of ['Referat 28. februar', '1.1 Bilagstitel 1']"),
        (forget_page, "page 1 and the tags do not agree"),
        (lose_tags, "the packet has lost its tags"),
    ],
)
def test_the_proof_names_tags_that_are_not_as_planned(tmp_path, spoil, said):
    items = items_with([write(tmp_path, "a.pdf", foreign_pdf("a"))])
    plan = plan_for(items, main_pages(items))
    packet = merge_packet(plan)
    assert check_packet(packet, plan) == []

    with pikepdf.open(io.BytesIO(packet)) as pdf:
        spoil(pdf.Root)
        (fault,) = check_packet(save(pdf), plan)
    assert said in fault


def broken(kind: str) -> bytes:
    with pikepdf.open(io.BytesIO(foreign_pdf("fejl"))) as pdf:
        root = pdf.Root.StructTreeRoot
        document = root.K[0]
        if kind == "circle":
            document.K[0].K = Array([document])
        elif kind == "deep":
            for _ in range(5000):
                document.K = Array([pdf.make_indirect(Dictionary(S=Name.Div, P=document, K=document.K))])
        elif kind == "no parents":
            root.ParentTree = Dictionary(Nums=Array([]))
        elif kind == "nonsense":
            root.K, root.RoleMap, root.ClassMap = Name.X, Array([1]), Array([2])
        elif kind == "strange kids":
            document.K.append(Name.Kid)
            document.K.append(Dictionary(Type=Name.MCR, MCID=Name.X))
        elif kind == "huge key":
            pdf.pages[0].StructParents = 2**40
        return save(pdf)


@pytest.mark.parametrize("kind", ["circle", "deep", "no parents", "nonsense", "strange kids", "huge key"])
def test_damaged_tags_neither_stop_the_packet_nor_pass_for_sound_ones(tmp_path, kind):
    packet = make(tmp_path, broken(kind), foreign_pdf("andet"))

    assert not claims(packet)
    assert len(parts_of(packet)) == 3
    assert "NotatomandetTekst" in structure_text(packet)


def test_files_hidden_in_tags_stay_behind(tmp_path):
    with pikepdf.open(io.BytesIO(foreign_pdf("vedhæng"))) as pdf:
        data = pdf.make_stream(b"hidden")
        file = Dictionary(Type=Name.Filespec, F=pikepdf.String("a"), EF=Dictionary(F=data))
        pdf.Root.StructTreeRoot.K[0].K[0].AF = Array([pdf.make_indirect(file)])
        attached = save(pdf)
    with pikepdf.open(make(tmp_path, attached)) as packet:
        assert not [thing for thing in packet.objects if isinstance(thing, Dictionary) and Name.EF in thing]


def spoiled(kind: Lack) -> bytes:  # noqa: C901, PLR0912 - one case a lack
    with pikepdf.open(io.BytesIO(foreign_pdf("prøve"))) as pdf:
        root = pdf.Root
        page = pdf.pages[0]
        heading = root.StructTreeRoot.K[0].K[0]
        match kind:
            case Lack.TAGS:
                del root.MarkInfo
            case Lack.CLAIM:
                del root.Metadata
            case Lack.LANGUAGE:
                del root.Lang
            case Lack.CONTENT:
                page.contents_add(b"0 0 9 9 re f")
            case Lack.TREE:
                root.StructTreeRoot.K[0].K = Array(list(root.StructTreeRoot.K[0].K)[1:])
            case Lack.ROLE:
                heading.S = Name.Rubrik
            case Lack.PICTURE:
                heading.S = Name.Figure
            case Lack.HEADINGS:
                heading.S = Name.H3
            case Lack.NESTING:
                heading.S = Name.TD
            case Lack.LAYERS:
                root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary())
            case Lack.FONT:
                for font in page.Resources.Font.as_dict().values():
                    del font.DescendantFonts[0].FontDescriptor.FontFile3
            case Lack.ANNOTATION:
                del page.Annots[0].StructParent
            case Lack.VERSION:
                out = io.BytesIO()
                pdf.save(out, force_version="2.0")
                return out.getvalue()
        return save(pdf)


@pytest.mark.parametrize("lack", [lack for lack in Lack if lack is not Lack.DAMAGED])
def test_every_lack_of_a_part_is_found(lack):
    with pikepdf.open(io.BytesIO(spoiled(lack))) as pdf:
        assert lack in {fault.lack for fault in check_tags(pdf)}


def test_nothing_is_found_lacking_where_nothing_is():
    with pikepdf.open(io.BytesIO(foreign_pdf("prøve"))) as pdf:
        assert list(check_tags(pdf)) == []


def test_attached_word_files_are_tagged_like_our_own_documents():
    word = WordDoc()
    word.text("Overskrift", "Heading1")
    word.text("Brødtekst.")
    assert find_lacks(draw_word_file(word.to_bytes()).pdf) == ()
    sample = (SAMPLES / "region" / "2025-06-11" / "bilag" / "3-1-idekatalog.odt").read_bytes()
    assert find_lacks(convert_office({"a.odt": sample})["a.odt"]) == ()


def test_verapdf_finds_nothing_in_packets_of_two_thirty_and_three_hundred_pages(tmp_path):
    packets = []
    for pages in (2, 30, 300):
        word = WordDoc()
        for number in range(1, pages):
            word.text(f"Side {number}", "Heading1")
            if number < pages - 1:
                word.page_break()
        (tmp_path / str(pages)).mkdir()
        packets.append(make(tmp_path / str(pages), draw_word_file(word.to_bytes()).pdf))
        with pikepdf.open(packets[-1]) as pdf:
            assert len(pdf.pages) == pages

    assert all(map(claims, packets))
    assert judge(packets) == dict.fromkeys(packets, ())


def test_slides_are_tagged_and_their_pictures_without_words_are_named():
    slides = (SAMPLES / "region" / "2025-06-11" / "bilag" / "2-1-samarbejde.pptx").read_bytes()
    lacks = find_lacks(convert_office({"a.pptx": slides})["a.pptx"])
    assert Lack.PICTURE in lacks
    assert not {Lack.TAGS, Lack.CLAIM} & set(lacks)


def test_a_packet_is_tagged_alike_each_time(tmp_path):
    (tmp_path / "again").mkdir()
    first, second = (make(folder, foreign_pdf("tryghed")) for folder in (tmp_path, tmp_path / "again"))
    assert first.read_bytes() == second.read_bytes()


def artifact_within(pdf: pikepdf.Pdf) -> None:
    content = pdf.pages[0].Contents.read_bytes()
    place = content.index(b"BDC", content.index(b"/MCID")) + 3
    knotted = content[:place] + b" /Artifact BMC 0 0 1 1 re f EMC " + content[place:]
    pdf.pages[0].Contents = pdf.make_stream(knotted)


def form_without_field(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.K[0].K[0].S = Name.Form


@pytest.mark.parametrize("spoil", [artifact_within, form_without_field])
def test_what_a_validator_finds_is_found_here_too(tmp_path, spoil):
    with pikepdf.open(io.BytesIO(foreign_pdf("prøve"))) as pdf:
        spoil(pdf)
        spoiled = save(pdf)
    path = write(tmp_path, "a.pdf", spoiled)
    assert judge([path])[path]
    assert find_lacks(spoiled)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["pre-", "and postnatal care"], "pre- and postnatal care"),
        (["for-", "og efterår"], "for- og efterår"),
        (["syge-", "plejerske"], "sygeplejerske"),
        (["HMU-", "Sekretariatet"], "HMU-Sekretariatet"),
        (["mor-", "organisk"], "mororganisk"),
    ],
)
def test_a_words_hyphen_at_a_lines_end_stays_where_it_is_its_own(lines, text):
    assert joined(iter(lines)) == text


def test_a_word_parted_at_a_lines_end_is_heard_whole():
    lines = b"(Det er ikke far-) Tj 0 -12 Td (ligt mere.) Tj"
    assert said_of(written(lines, size=10)) == [("P", "Det er ikke farligt mere.")]


@pytest.mark.parametrize(
    ("content", "heard"),
    [
        (b"3 Tc (REFE) Tj (RAT) Tj ( af ) Tj (M) Tj (\xd8DE) Tj", "REFERAT af MØDE"),
        (b"(Et) Tj 20 0 Td (ord) Tj 30 0 Td (til) Tj", "Et ord til"),
        (b"(1) Tj 12 0 Td (2) Tj 12 0 Td (3) Tj", "1 2 3"),
        (b"(Det fremg\xe5r o) Tj 2 Tc ( a) Tj (f) Tj 0 Tc ( den sag) Tj", "Det fremgår o af den sag"),
    ],
)
def test_a_word_whose_letters_stand_apart_is_heard_as_one(content, heard):
    assert said_of(written(content)) == [("P", heard)]


@pytest.mark.parametrize(
    ("content", "heard"),
    [
        (b"(Over 10) Tj 4 Ts /F1 7 Tf (6) Tj 0 Ts /F1 12 Tf ( af dem) Tj", "Over 10⁶ af dem"),
        (b"(Se bilag) Tj 4 Ts /F1 7 Tf (12) Tj", "Se bilag¹²"),
        (b"(De 25 fik 1.200,50 i 2025.) Tj", "De 25 fik 1.200,50 i 2025."),
        (b"(H) Tj -3 Ts /F1 7 Tf (2) Tj 0 Ts /F1 12 Tf (O) Tj", "H2O"),
    ],
)
def test_figures_that_are_set_high_are_not_heard_as_part_of_the_number(content, heard):
    assert said_of(written(content)) == [("P", heard)]


@pytest.mark.parametrize(
    "turn", [b"1 0 0 1 50 700", b"0 1 -1 0 300 50", b"-1 0 0 -1 500 700", b"0 -1 1 0 300 700"]
)
def test_text_is_heard_alike_whichever_way_it_is_turned(turn):
    pdf = new_pdf(1)
    text = (
        b"/F1 18 Tf (Om havnen) Tj /F1 12 Tf 0 -30 Td (Molen er ) Tj (b) Tj (rudt.) Tj 0 -14 Td"
        b" (Den er 10) Tj 4 Ts /F1 7 Tf (6) Tj"
    )
    small = b"BT /F1 12 Tf 50 20 Td (Andet) Tj ET"
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(b"q " + turn + b" cm BT " + text + b" ET Q " + small)
    assert said_of(pdf) == [("H1", "Om havnen"), ("P", "Molen er brudt. Den er 10⁶"), ("P", "Andet")]


def test_labels_that_are_turned_are_no_part_of_the_text_beside_them():
    pdf = new_pdf(1)
    turned = b"q 0 1 -1 0 40 600 cm BT /F1 12 Tf (Budget) Tj ET Q "
    text = b"BT /F1 12 Tf 50 640 Td (Havnen) Tj 0 -14 Td (graves ud.) Tj ET"
    pdf.pages[0].obj.Contents = pdf.make_stream(turned + text)
    assert said_of(pdf) == [("P", "Budget"), ("P", "Havnen graves ud.")]


@pytest.mark.parametrize(
    ("lines", "heard"),
    [
        (["\x95 Molen", "\x95 Havnen", "og kajen"], ["• Molen", "• Havnen og kajen"]),
        (["Vi skal:", "1. grave", "2. bygge"], ["Vi skal:", "1. grave", "2. bygge"]),
        (["Det sker den", "12. marts."], ["Det sker den 12. marts."]),
    ],
)
def test_each_point_of_a_list_is_heard_as_one(lines, heard):
    pdf = written(" 0 -14 Td ".join(f"({line}) Tj" for line in lines).encode("latin-1"))
    pdf.pages[0].obj.Resources.Font.F1.Encoding = Name.WinAnsiEncoding
    assert said_of(pdf) == [("P", text) for text in heard]


@pytest.mark.parametrize("is_first", [True, False])
def test_a_letter_as_high_as_several_lines_begins_the_first_of_them(is_first):
    pdf = new_pdf(1)
    initial = b"BT /F1 50 Tf 50 660 Td (D) Tj ET "
    text = b"BT /F1 12 Tf 90 688 Td (en gamle havn ligger) Tj 0 -14 Td (her endnu.) Tj ET "
    heading = b"BT /F1 18 Tf 50 760 Td (Om havnen) Tj ET "
    drawn = [initial, text] if is_first else [text, initial]
    pdf.pages[0].obj.Contents = pdf.make_stream(heading + b"".join(drawn))
    assert said_of(pdf) == [("H1", "Om havnen"), ("P", "Den gamle havn ligger her endnu.")]


def test_letters_whose_bytes_a_font_tells_the_wrong_way_round_are_heard_as_they_look():
    pdf = new_pdf(1)
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(b"BT /F1 12 Tf 50 700 Td (Havn) Tj ET")
    pairs = "".join(f"<{ord(letter):02x}> <{ord(letter):02x}00>" for letter in "Havn")
    mapped = (
        f"begincmap 1 begincodespacerange <00> <ff> endcodespacerange 4 beginbfchar {pairs} endbfchar endcmap"
    )
    page.Resources.Font.F1.ToUnicode = pdf.make_stream(mapped.encode())
    assert said_of(pdf) == [("P", "Havn")]


def test_what_each_reader_guesses_otherwise_is_left_as_it_is():
    pdf = new_pdf(1)
    content = b"BT /F1 12 Tf 50 700 Td (Et) Tj ET 20 ] 30 0 0 rg BT /F1 12 Tf 50 600 Td (To) Tj ET"
    pdf.pages[0].obj.Contents = pdf.make_stream(content)
    with pikepdf.open(io.BytesIO(tag_plainly(save(pdf), LABELS))) as tagged:
        held = tagged.pages[0].obj.Contents
        streams = list(held) if isinstance(held, Array) else [held]
        assert content in b"".join(stream.read_bytes() for stream in streams)


def test_fields_and_links_are_reached_beside_their_words():
    pdf = new_pdf(1)
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(
        b"BT /F1 12 Tf 50 700 Td (Navn) Tj 0 -60 Td (Adresse) Tj 0 -60 Td (Mvh) Tj ET"
    )
    boxes = {"Adresse": [150, 636, 300, 652], "Navn": [150, 696, 300, 712]}
    fields = [
        pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=name, TU=name, Rect=Array(box), P=page
            )
        )
        for name, box in boxes.items()
    ]
    page.Annots, pdf.Root.AcroForm = Array(fields), Dictionary(Fields=Array(fields))
    assert said_of(pdf) == [
        *(("P", "Navn"), ("Form", "Navn"), ("P", "Adresse"), ("Form", "Adresse"), ("P", "Mvh")),
    ]


def test_a_scan_is_called_by_its_title_once_a_page_however_many_strips_it_is():
    pdf = new_pdf(2)
    for page in pdf.pages:
        strips = [pdf.make_stream(bytes(12), Dictionary(**STRIP)) for _ in range(2)]
        names = [page.add_resource(strip, Name.XObject) for strip in strips]
        page.obj.Contents = pdf.make_stream(
            " ".join(f"q 9 0 0 9 9 9 cm {name} Do Q" for name in names).encode()
        )
    with pikepdf.open(io.BytesIO(tag_plainly(save(pdf), LABELS, title="Kort"))) as tagged:
        said = [str(one.Alt) for one in walk_elements(tagged.Root.StructTreeRoot)]
    assert said == ["Kort, side 1", "Kort, side 2"]


def test_a_field_without_words_is_called_by_those_beside_it_and_parts_them():
    pdf = new_pdf(1)
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(b"BT /F1 12 Tf 70 700 Td (Ja tak) Tj 0 -18 Td (Nej tak) Tj ET")
    fields = [
        pdf.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Btn, T=f"c{n}", Rect=Array(box), P=page)
        )
        for n, box in enumerate(([50, 698, 62, 710], [50, 680, 62, 692]))
    ]
    page.Annots, pdf.Root.AcroForm = Array(fields), Dictionary(Fields=Array(fields))
    assert said_of(pdf) == [("P", "Ja tak"), ("Form", "Ja tak"), ("P", "Nej tak"), ("Form", "Nej tak")]


def test_of_a_scan_with_its_words_only_the_words_are_heard():
    pdf = new_pdf(1)
    name = pdf.pages[0].add_resource(pdf.make_stream(bytes(12), Dictionary(**STRIP)), Name.XObject)
    text = "BT {} Tr /F1 12 Tf 50 700 Td (Skannet) Tj ET"
    for mode, said in (
        (3, [("P", "Skannet")]),
        (0, [("Figure", LABELS["undescribed_picture"]), ("P", "Skannet")]),
    ):
        page = f"q 600 0 0 800 0 0 cm {name} Do Q {text.format(mode)}"
        pdf.pages[0].obj.Contents = pdf.make_stream(page.encode())
        assert said_of(pdf) == said


def written(content, size=12):
    """A page on which something is written, from its upper left on."""
    pdf = new_pdf(1)
    pdf.pages[0].obj.Contents = pdf.make_stream(b"BT /F1 %d Tf 50 700 Td %b ET" % (size, content))
    return pdf


def said_of(pdf):
    """The kind and the words of each tag that an untagged file gets."""
    with pikepdf.open(io.BytesIO(tag_plainly(save(pdf), LABELS))) as tagged:
        elements = walk_elements(tagged.Root.StructTreeRoot)
        return [(str(one.S)[1:], str(one.get("/ActualText", one.get("/Alt")))) for one in elements]


def test_tags_that_cannot_be_copied_leave_the_pages_as_they_are(monkeypatch):
    copy = readying._copy_for_trial

    def copy_untagged(source, settings):
        if "/StructTreeRoot" in source.Root:
            raise ValueError("knotted")
        copy(source, settings)

    monkeypatch.setattr(readying, "_copy_for_trial", copy_untagged)
    bundle = Bundle(take_pdf(save(new_pdf(1)), SETTINGS.limits, ()))
    ready = readying.ready_part(bundle, SETTINGS)
    assert b"/StructTreeRoot" not in ready.pdf
    assert ready.lacks == (Lack.TAGS,)
