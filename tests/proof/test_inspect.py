"""`minutes inspect` tells of any PDF what it is, and of a packet what in it does not hold."""

from __future__ import annotations

import io
import json
import random
import re

import pikepdf
import pytest
from command_line import run_minutes_here
from packetparts import items_with, new_pdf, plan_for, save, write
from pikepdf import Array, Dictionary, Name, String

from toolkit.packet.merge import merge_packet
from toolkit.proof.aloud import read_aloud
from toolkit.proof.inspection import inspect_pdf
from toolkit.proof.readback.paper import Paper
from toolkit.proof.readback.values import UnreadableError

UNREADABLE = "minutes: fejl i pakken: it.pdf kan ikke læses som PDF"


@pytest.fixture
def packet(tmp_path):
    files = [write(tmp_path, f"{word}.pdf", new_pdf(pages, word)) for pages, word in ((1, "Anna"), (3, "Bo"))]
    return merge_packet(plan_for(items_with(files)))


def codes(pdf: bytes, **expected: str) -> list[str]:
    return [fault.code for fault in inspect_pdf(pdf, **expected).faults]


def test_a_packet_is_told_by_its_stamps(packet):
    found = inspect_pdf(packet)
    assert [(part.name, part.first_page, part.pages) for part in found.parts] == [
        ("Bilag 1.1", 2, 1),
        ("Bilag 1.2", 3, 3),
    ]
    assert (found.pages, found.title, found.linearised) == (5, "Referat: HMU 28. februar 2025", True)
    assert found.bookmarks == 3
    assert found.faults == ()


def test_a_page_that_was_taken_out_is_missed(packet):
    with pikepdf.open(io.BytesIO(packet)) as pdf:
        del pdf.pages[3]
        assert set(codes(save(pdf))) >= {"incomplete", "misnumbered"}


def test_ways_that_lead_nowhere_are_named():
    pdf = new_pdf(1)
    nowhere = String("Kapitel 9")
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), Dest=nowhere)
    pdf.pages[0].obj.Annots = Array([link])
    first = pdf.make_indirect(Dictionary(Title=String("Et"), Dest=nowhere))
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(Type=Name.Outlines, First=first, Last=first))
    assert codes(save(pdf)) == ["dead-link", "dead-bookmark"]


def test_all_bookmarks_count_however_many_there_are_and_a_circle_of_them_ends():
    pdf = new_pdf(1)
    marks = [pdf.make_indirect(Dictionary(Title=String("Et"))) for _ in range(20_001)]
    for mark, following in zip(marks, [*marks[1:], marks[0]], strict=True):
        mark.Next = following
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(Type=Name.Outlines, First=marks[0], Last=marks[-1]))
    assert inspect_pdf(save(pdf)).bookmarks == 20_001


def test_what_a_strange_file_holds_is_told():
    pdf = new_pdf(1)
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("x"))
    pdf.attachments["budget.xlsx"] = b"cells"
    pdf.Root.AcroForm = Dictionary(
        Fields=Array([pdf.make_indirect(Dictionary(T=String("navn"), FT=Name.Tx))])
    )
    found = inspect_pdf(save(pdf))
    assert found.active == ("OpenAction",)
    assert found.embedded_files == ("budget.xlsx",)
    assert (found.fields, found.signatures) == (1, 0)
    assert found.fonts_not_embedded == ("Helvetica",)
    assert not found.tagged
    assert found.parts == ()


@pytest.mark.parametrize(
    ("written", "claims"),
    [
        ('<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>', ("PDF/UA-1",)),
        ("<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part>", ("PDF/UA-1", "PDF/A-2")),
        ("<rdf:Description pdfaid:part='3' pdfaid:conformance='B'/>", ("PDF/A-3",)),
        ("<pdfaProperty:name>part</pdfaProperty:name><dc:date>2025</dc:date>", ()),
    ],
)
def test_what_a_file_claims_to_be_is_told_however_it_says_so(written, claims):
    pdf = new_pdf(1)
    pdf.Root.Metadata = pdf.make_stream(written.encode(), Type=Name.Metadata, Subtype=Name.XML)
    assert inspect_pdf(save(pdf, fix_metadata_version=False)).claims == claims


def test_a_file_that_is_not_the_one_that_was_built_is_told(packet):
    assert codes(packet, expected_sha256="0" * 64) == ["changed"]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"hello", b"%PDF-1.7\n" + b"x" * 5000])
def test_what_is_no_pdf_cannot_be_read(data):
    with pytest.raises(UnreadableError):
        Paper(data)


def test_a_page_tree_in_a_circle_is_walked_once():
    pdf = new_pdf(2)
    pdf.Root.Pages.Kids.append(pdf.Root.Pages)
    file = io.BytesIO()
    pdf.save(file)
    assert Paper(file.getvalue()).page_count <= 3


def test_the_command_tells_in_text_and_in_json_and_ends_with_6_for_what_does_not_hold(tmp_path, packet):
    (tmp_path / "packet.pdf").write_bytes(packet)
    told = run_minutes_here("inspect", "--lang", "da", "packet.pdf", cwd=tmp_path)
    assert told.returncode == 0
    assert "Bilag 1.2: side 3-5" in told.stdout
    (tmp_path / "packet.json").write_text('{"files": [{"name": "packet.pdf", "sha256": "ff"}]}')
    told = run_minutes_here("inspect", "--format", "json", "packet.pdf", cwd=tmp_path)
    assert told.returncode == 6
    (only,) = json.loads(told.stdout)
    assert (only["file"], only["pages"], only["faults"][0]["code"]) == ("packet.pdf", 5, "changed")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (None, f"{UNREADABLE} (filen findes ikke)\n"),
        (b"PK\3\4", f"{UNREADABLE} (det er ingen PDF-fil)\n"),
        (b"%PDF-1.7\n1 0 obj", f"{UNREADABLE} (filen er beskadiget; hent eller byg den igen)\n"),
    ],
)
def test_what_cannot_be_read_is_told_in_danish_alone(tmp_path, data, said):
    if data is not None:
        (tmp_path / "it.pdf").write_bytes(data)
    told = run_minutes_here("inspect", "--lang", "da", "it.pdf", cwd=tmp_path)
    assert (told.returncode, told.stderr) == (6, said)


@pytest.mark.parametrize("packed", [True, False])
def test_whatever_is_damaged_the_file_is_read_or_told_to_be_damaged(packet, packed):
    choose = random.Random(1)  # noqa: S311 - not for secrets
    modes = pikepdf.ObjectStreamMode
    sound = save(
        pikepdf.open(io.BytesIO(packet)), object_stream_mode=modes.generate if packed else modes.disable
    )
    damages = [
        *(
            (b"/FlateDecode", other)
            for other in (b"/FooDecode", b"/Fl", b"/ASCII85Decode", b"/ASCIIHexDecode")
        ),
        *((b"<<", other) for other in (b"\xe2<", b"<", b"[", b"7 0 R <<")),
        *((b"/Length", other) for other in (b"/Length 1.5 ", b"/Size", b"/Length 9", b"")),
        *((b" 0 R", other) for other in (b" 0", b" 99 R", b".5 0 R", b"0000000000000000 0 R")),
        *((b" obj\n", other) for other in (b" obj 3 0 R ", b" obj t", b" obj <4")),
        *((sign, b"") for sign in (b"endstream", b"stream\n", b"/Type", b">>", b"/N ", b"/First ")),
    ]
    read = told = 0
    for damage in (damage for damage in damages for _ in range(6)):
        places = [found.start() for found in re.finditer(re.escape(damage[0]), sound)]
        if not places:
            continue
        at = choose.choice(places)
        damaged = sound[:at] + damage[1] + sound[at + len(damage[0]) :]
        for look in (inspect_pdf, lambda data: list(read_aloud(data))):
            try:
                look(damaged)
                read += 1
            except UnreadableError:
                told += 1
    assert read
    assert told
