"""What the packet adds of its own: its list of attachments, separator sheets, blank pages, several files."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NoReturn

import pikepdf
import pypdfium2
import pytest
from packetparts import (
    LABELS,
    SETTINGS,
    TYPEFACE,
    items_with,
    main_document,
    new_pdf,
    outline_lines,
    save,
    take_in,
    write,
)
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops
from pypdf import PdfReader
from taggedparts import main_pages

from toolkit.errors import ConversionError, TemplateError
from toolkit.files.resources import style_folder
from toolkit.meetings.model import Attachment, Committee, DocumentKind, Meeting, PacketSettings, Status
from toolkit.packet.ownpages import Drawing
from toolkit.packet.volumes import Material, PacketFile, draw_ahead, make_files
from toolkit.pdf.source import document_of_length, read_main_document
from toolkit.proof.aloud import read_aloud
from toolkit.proof.proving import prove_packet
from toolkit.proof.record import ProvedFile, write_record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toolkit.documents.pages import Pages
    from toolkit.meetings.model import Item

DAY = date(2025, 2, 28)


def meeting_of(items: Sequence[Item], style: str = "local") -> Meeting:
    committee = Committee("Udvalget", "Fjordby Kommune", style)
    return Meeting(committee, style_folder(style), DAY, DAY, Status.MINUTES, entries=tuple(items))


def files_of(
    items: tuple[Item, ...], meeting: Meeting | None = None, main: Pages | None = None, **settings: object
) -> list[PacketFile]:
    """The proved files of a packet with these settings."""
    material = material_of(items, main or main_document(items), **settings)
    files = make_files(material, Drawing(meeting or meeting_of(items), DocumentKind.MINUTES, None))
    for file in files:
        assert [fault for check in prove_packet(file.pdf, file.plan) for fault in check.faults] == []
    return list(files)


def material_of(items: tuple[Item, ...], main: Pages, **settings: object) -> Material:
    attachments = [attachment for item in items for attachment in item.attachments]
    chosen = PacketSettings(**({"contents_from": 0} | settings))
    included = take_in(attachments, settings=replace(SETTINGS, packet=chosen)).included
    return Material(items, read_main_document(main), included, LABELS, TYPEFACE, chosen)


def packet_of(items: tuple[Item, ...], **settings: object) -> bytes:
    (file,) = files_of(items, **settings)
    return file.pdf


@pytest.fixture
def items(tmp_path: Path) -> tuple[Item, ...]:
    """Two items with two attachments of one and two pages, and one of three."""
    files = [
        write(tmp_path, f"{word}.pdf", new_pdf(n, word)) for n, word in enumerate(("Anna", "Bo", "Carl"), 1)
    ]
    return items_with(files[:2], files[2:])


def texts(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def page_number(pdf: pikepdf.Pdf, destination: pikepdf.Object) -> int:
    return 1 + [page.obj.objgen for page in pdf.pages].index(destination[0].objgen)


# The list


def test_the_list_names_every_attachment_with_its_length_and_the_page_it_begins_on(items):
    pages = texts(packet_of(items, contents_from=3))
    rows = re.findall(r"(\d\.\d)\s*Bilagstitel \d\s*\w+\.pdf[^\n]*\s*(\d+)\s*(\d+)", pages[2])
    assert rows == [("1.1", "1", "4"), ("1.2", "2", "5"), ("2.1", "3", "7")]
    assert "Anna 1" in pages[3]
    assert "Carl 1" in pages[6]


def test_there_is_a_list_from_so_many_attachments_on(items):
    assert len(texts(packet_of(items, contents_from=4))) == 2 + 6
    assert len(texts(packet_of(items, contents_from=0))) == 2 + 6


def test_a_row_of_the_list_leads_to_its_attachment_whose_page_number_leads_back(items):
    with pikepdf.open(io.BytesIO(packet_of(items, contents_from=1))) as pdf:
        rows = {str(link.Contents): page_number(pdf, link.Dest) for link in pdf.pages[2].obj.Annots}
        assert rows["Bilag 1.2 Bilagstitel 2"] == 5
        back = {str(link.Contents): page_number(pdf, link.Dest) for link in pdf.pages[4].obj.Annots}
        assert back == {"Tilbage til punkt 1": 1, "Til bilagsoversigten": 3}


def test_a_list_of_several_pages_counts_its_own(tmp_path):
    file = write(tmp_path, "a.pdf", new_pdf(1))
    items = items_with(*[[file] * 15] * 4)
    pages = texts(packet_of(items, contents_from=1))
    assert len(pages) == 4 + 60 + sum("Bilagsoversigt ·" in page for page in pages)
    numbers = re.findall(r"4\.15\s*Bilagstitel 15\s*a\.pdf[^\n]*\s*1\s*(\d+)", "".join(pages))
    assert numbers == [str(len(pages))]


def test_the_way_back_from_a_list_of_several_pages_is_heard_once(tmp_path):
    items = items_with([write(tmp_path, "a.pdf", new_pdf(1))] * 60)
    packet = packet_of(items, main=main_pages(items), contents_from=1)
    heard = "".join(one.text for one in read_aloud(packet))
    assert heard.count("Til dokumentets begyndelse") == 1


@pytest.mark.parametrize("settings", [{"contents_from": 1}, {"contents_from": 1, "separators": True}])
@pytest.mark.parametrize(("expected", "drawn_late"), [(2, 0), (7, 1)])
def test_own_pages_drawn_ahead_are_drawn_again_only_where_the_document_has_another_length(
    items, monkeypatch, settings, expected, drawn_late
):
    drawn = []
    draw = Drawing._draw_anew
    monkeypatch.setattr(Drawing, "_draw_anew", lambda *asked: drawn.append(asked[1]) or draw(*asked))
    material = material_of(items, main_document(items), **settings)
    drawing = Drawing(meeting_of(items), DocumentKind.MINUTES, None)
    draw_ahead(replace(material, main=document_of_length(expected)), drawing)
    ahead = len(drawn)
    (file,) = make_files(material, drawing)
    assert len(drawn) - ahead == drawn_late
    assert file.pdf == packet_of(items, **settings)


def test_a_list_that_settles_only_behind_the_true_pages_is_drawn_then(items, monkeypatch):
    material = material_of(items, main_document(items), contents_from=1)
    drawing = Drawing(meeting_of(items), DocumentKind.MINUTES, None)

    def unsettled(*_: object) -> NoReturn:
        raise ConversionError("unsettled", rounds=5)

    with monkeypatch.context() as ahead:
        ahead.setattr("toolkit.packet.volumes.settle_list", unsettled)
        draw_ahead(replace(material, main=document_of_length(7)), drawing)
    (file,) = make_files(material, drawing)
    assert file.pdf == packet_of(items, contents_from=1)


def test_an_attachment_that_is_only_named_is_listed_as_such(items):
    first = replace(items[0], attachments=(*items[0].attachments, Attachment("1.3", "Lukket notat", None)))
    pages = texts(packet_of((first, items[1]), contents_from=1))
    assert re.search(r"1\.3\s*Lukket notat\s*[^\n]*vedlægges ikke", pages[2])


# Separator sheets, blank pages, room


def test_a_separator_sheet_stands_before_each_attachment_and_is_where_bookmarks_lead(items):
    packet = packet_of(items, separators=True)
    pages = texts(packet)
    assert [number for number, page in enumerate(pages, 1) if "Bilagstitel" in page] == [3, 5, 8]
    assert "Bilag 1.2" in pages[4]
    reader = PdfReader(io.BytesIO(packet))
    assert [line for line in outline_lines(reader) if line[0]] == [
        (1, "Bilag 1.1 Bilagstitel 1", 3),
        (1, "Bilag 1.2 Bilagstitel 2", 5),
        (1, "Bilag 2.1 Bilagstitel 1", 8),
    ]
    assert reader.page_labels[2:6] == ["1.1", "1.1-1", "1.2", "1.2-1"]


@pytest.mark.parametrize("separators", [False, True])
def test_every_attachment_begins_on_an_odd_page_and_blank_ones_say_so(items, separators):
    (file,) = files_of(items, odd_pages=True, separators=separators, contents_from=1)
    assert all(part.first_page % 2 and part.entry % 2 for part in file.plan.parts)
    reader = PdfReader(io.BytesIO(file.pdf))
    blank = [number for number, label in enumerate(reader.page_labels) if label == "Tom side"]
    assert blank
    assert {reader.pages[number].extract_text().split("Side")[0].strip() for number in blank} == {"Tom side"}


def test_own_templates_are_used_and_missing_ones_are_those_of_the_style(items, tmp_path):
    own = tmp_path / "skabeloner"
    own.mkdir()
    (own / "separators.docx").write_bytes((style_folder("region") / "separators.docx").read_bytes())
    meeting = meeting_of(items)
    meeting = replace(meeting, committee=replace(meeting.committee, templates=own))
    (file,) = files_of(items, meeting, separators=True, contents_from=1)
    page = pypdfium2.PdfDocument(file.pdf)[3].render(scale=0.5).to_pil().convert("RGB")
    assert (0, 86, 107) in {colour for _, colour in page.getcolors(500_000)}  # the region's


def dark_page() -> pikepdf.Pdf:
    pdf = new_pdf(1)
    pdf.pages[0].obj.Contents = pdf.make_stream(b"0.2 g -99 -99 2000 2000 re f")
    return pdf


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_page_that_makes_room_shows_all_of_itself_below_its_stamp(tmp_path, rotation):
    pdf = dark_page()
    pdf.pages[0].obj.Rotate = rotation
    pdf.pages[0].obj.CropBox = Array([50, 60, 500, 700])
    packet = packet_of(items_with([write(tmp_path, "a.pdf", pdf)]), make_room=True)
    page = pypdfium2.PdfDocument(packet)[1]
    picture = page.render(scale=2).to_pil().convert("L").point(lambda dot: 255 if dot < 100 else 0)
    left, top, right, bottom = picture.crop((0, 50, *picture.size)).getbbox()
    wide, high = (640, 450) if rotation in {90, 270} else (450, 640)
    assert (right - left) / 2 == pytest.approx(wide, abs=2)
    assert (bottom - top) / 2 == pytest.approx(high, abs=2)
    # Above it are only the thin letters of the stamp.
    assert picture.crop((0, 0, picture.width, 50)).histogram()[255] < 900
    assert page.get_width() / page.get_height() == pytest.approx(wide / high, rel=0.01)


# Several files


def heavy(folder: Path, name: str, seed: int) -> Path:
    """A page with a picture that takes about 60 kB, however it is packed."""
    noise = Image.effect_noise((250, 250), 50 + seed)
    pdf = new_pdf(1, name)
    data = noise.tobytes()
    picture = pdf.make_stream(
        data, Type=Name.XObject, Subtype=Name.Image, Width=250, Height=250, ColorSpace=Name.DeviceGray
    )
    picture.BitsPerComponent = 8
    pdf.pages[0].obj.Resources.XObject = Dictionary(I=picture)
    return write(folder, f"{name}.pdf", pdf)


@pytest.fixture
def split(tmp_path: Path) -> list[PacketFile]:
    files = [heavy(tmp_path, name, seed) for seed, name in enumerate(("Anna", "Bo", "Carl", "Dorte"))]
    return files_of(items_with(files[:2], files[2:]), max_bytes=200_000)


def test_a_packet_that_is_too_large_is_split_between_attachments(split):
    assert [file.name for file in split] == [f"packet-{n}.pdf" for n in range(1, len(split) + 1)]
    assert len(split) > 1
    assert all(len(file.pdf) <= 200_000 for file in split)
    assert [part.number for file in split for part in file.plan.parts] == ["1.1", "1.2", "2.1", "2.2"]


def test_each_file_has_a_list_and_bookmarks_and_no_link_leaves_it(split):
    first, second = split[0], split[1]
    assert "findes i packet-2.pdf" in " ".join("".join(texts(first.pdf)).split())
    assert "Referat står i packet-1.pdf" in " ".join(texts(second.pdf)[0].split())
    titles = [title for _, title, _ in outline_lines(PdfReader(io.BytesIO(second.pdf)))]
    assert titles[0] == "Bilagsoversigt"
    assert any(title.startswith("Bilag 2.") for title in titles)
    for file in split:
        assert b"GoToR" not in save(
            pikepdf.open(io.BytesIO(file.pdf)), object_stream_mode=pikepdf.ObjectStreamMode.disable
        )


def test_a_line_about_an_attachment_in_another_file_leads_to_the_words_that_say_so(split):
    with pikepdf.open(io.BytesIO(split[0].pdf)) as pdf:
        links = {str(link.Contents): page_number(pdf, link.Dest) for link in pdf.pages[1].obj.Annots}
    assert links["Bilag 2.2 Bilagstitel 2 (findes i packet-2.pdf)"] == split[0].plan.list_pages[0]


def test_an_attachment_that_is_too_large_alone_has_a_file_of_its_own(tmp_path):
    files = [heavy(tmp_path, name, seed) for seed, name in enumerate(("Anna", "Bo"))]
    split = files_of(items_with(files), max_bytes=30_000)
    assert [[part.number for part in file.plan.parts] for file in split] == [[], ["1.1"], ["1.2"]]


# What is in it


def test_equal_pictures_of_two_attachments_are_stored_once(tmp_path):
    one = heavy(tmp_path, "Anna", 1)
    other = write(tmp_path, "Bo.pdf", pikepdf.open(one))
    alone, both = packet_of(items_with([one])), packet_of(items_with([one, other]))
    assert len(both) - len(alone) < 10_000
    before, after = (pypdfium2.PdfDocument(both)[number].render(scale=1).to_pil() for number in (1, 2))
    area = (0, 50, 595, 842)
    assert ImageChops.difference(before.crop(area), after.crop(area)).getbbox() is None


def test_a_packet_is_linearised_unless_the_committee_says_no(items):
    for linearised in (True, False):
        with pikepdf.open(io.BytesIO(packet_of(items, linearised=linearised))) as pdf:
            assert pdf.is_linearized is linearised


def test_forms_are_flattened_by_setting_and_show_what_was_filled_in(tmp_path):
    pdf = new_pdf(1)
    look = pdf.make_stream(
        b"0 g 0 0 80 80 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 80, 80])
    )
    box = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            Rect=Array([100, 100, 180, 180]),
            AP=Dictionary(N=look),
            FT=Name.Tx,
            T=pikepdf.String("navn"),
            F=4,
        )
    )
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([1, 1, 9, 9]), Border=Array([0, 0, 0]))
    pdf.pages[0].obj.Annots = Array([box, link])
    pdf.Root.AcroForm = Dictionary(Fields=Array([box]))
    packet = packet_of(items_with([write(tmp_path, "a.pdf", pdf)]), flatten_forms=True)
    with pikepdf.open(io.BytesIO(packet)) as read:
        assert Name.AcroForm not in read.Root
        assert [str(one.Subtype) for one in read.pages[1].obj.Annots] == ["/Link", "/Link"]
    picture = pypdfium2.PdfDocument(packet)[1].render(scale=1).to_pil().convert("L")
    assert picture.getpixel((140, picture.height - 140)) == 0


def test_an_original_travels_within_the_packet_where_it_is_asked_for_and_never_to_the_public(items):
    kept = replace(items[0].attachments[1], keep_original=True)
    first = replace(items[0], attachments=(items[0].attachments[0], kept))
    (file,) = files_of((first, items[1]))
    with pikepdf.open(io.BytesIO(file.pdf)) as pdf:
        assert list(pdf.attachments) == ["1.2 Bo.pdf"]
        assert pdf.attachments["1.2 Bo.pdf"].get_file().read_bytes() == kept.file.read_bytes()
        del pdf.Root.Names.EmbeddedFiles
        checks = prove_packet(save(pdf), file.plan)
    assert [check.faults for check in checks if check.code == "active"] == [
        ("the packet lacks the file 1.2 Bo.pdf",)
    ]
    (included,) = take_in([kept], settings=replace(SETTINGS, public=True)).included
    assert included.original == b""


def test_the_same_packet_is_the_same_bytes(items):
    kept = tuple(replace(one, keep_original=True) for one in items[0].attachments)
    items = (replace(items[0], attachments=kept), items[1])
    first, second = (packet_of(items, contents_from=1, separators=True, odd_pages=True) for _ in range(2))
    assert first == second


# What is recorded


def test_the_record_names_sources_places_and_checks_and_no_folder(items, tmp_path):
    (file,) = files_of(items, contents_from=1)
    proved = [ProvedFile(file, prove_packet(file.pdf, file.plan))]
    written = write_record(meeting_of(items), proved, []).decode()
    assert str(tmp_path) not in written
    record = json.loads(written)
    assert [one["first_page"] for one in record["attachments"]] == [4, 5, 7]
    assert record["attachments"][0]["file"] == "Anna.pdf"
    assert len(record["attachments"][0]["sha256"]) == 64
    assert record["files"][0]["pages"] == 9
    found = {check["check"]: (check["checked"], check["faults"]) for check in record["files"][0]["checks"]}
    assert found["contents"] == (6, 0)
    assert found["list"] == (3, 0)
    assert found["stamps"] == (7, 0)
    assert not any(faults for _, faults in found.values())


def test_a_template_whose_sheets_cannot_be_told_apart_is_named_with_the_remedy(items, tmp_path):
    own = tmp_path / "skabeloner"
    own.mkdir()
    with zipfile.ZipFile(style_folder("local") / "separators.docx") as template:
        parts = {name: template.read(name) for name in template.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"{{r attachment.anchor }}", b"")
    with zipfile.ZipFile(own / "separators.docx", "w") as changed:
        for name, data in parts.items():
            changed.writestr(name, data)
    meeting = meeting_of(items)
    meeting = replace(meeting, committee=replace(meeting.committee, templates=own))
    with pytest.raises(TemplateError, match=r"separators\.docx.*attachment 1\.1.*attachment\.anchor"):
        files_of(items, meeting, separators=True)
