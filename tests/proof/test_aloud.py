"""What a screen reader says of the samples and of a packet, as text that can be read and compared.

Where a change of it is meant, look at the difference and renew the file beside this one.
"""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pikepdf
import pytest
import typst
from built import MEETINGS, SAMPLES, build
from command_line import run_minutes_here
from packetparts import items_with, new_pdf, plan_for, save, write
from pikepdf import Array, Dictionary, Name
from taggedparts import foreign_pdf, main_pages
from worddocs import WordDoc

from toolkit.convert.embedded import EmbeddedRenderer
from toolkit.convert.finish import finish_document
from toolkit.documents.documentfacts import DocumentFacts
from toolkit.packet.merge import merge_packet
from toolkit.pdf.structuretree import walk_elements
from toolkit.proof.aloud import read_aloud
from toolkit.proof.aloudwords import spoken_line

ALOUD = Path(__file__).parent / "aloud"
# Which page an item begins on is told by other tests.
PAGE = re.compile(r" \w+\]$")


def spoken(pdf: bytes) -> list[str]:
    lines = (spoken_line(line, "da") for line in read_aloud(pdf))
    return [PAGE.sub("]", line) if line.startswith("Indhold:") else line for line in lines]


@pytest.mark.parametrize("meeting", MEETINGS, ids=lambda path: str(path.parent.relative_to(SAMPLES)))
def test_the_samples_are_heard_as_they_are_seen(sample_documents, meeting):
    folder = sample_documents(meeting)
    newest = next(path for name in ("minutes", "agenda") if (path := folder / f"{name}.pdf").exists())
    heard = spoken(newest.read_bytes())
    expected = ALOUD / f"{'-'.join(meeting.parent.relative_to(SAMPLES).parts)}.txt"
    assert heard == expected.read_text(encoding="utf-8").splitlines()


def test_the_packet_of_a_region_is_walked_by_headings_and_nothing_comes_on_every_page(tmp_path):
    meeting = SAMPLES / "region" / "2025-02-28" / "meeting.yaml"
    heard = spoken((build(meeting, tmp_path, only=frozenset({"packet"})) / "packet.pdf").read_bytes())
    walked = [line for line in heard if re.match("Overskrift [1-3]: ", line)]
    expected = ALOUD / "region-2025-02-28-packet.txt"
    assert walked == expected.read_text(encoding="utf-8").splitlines()
    assert any("Indeholder lukkede punkter" in line for line in heard[:10])
    announced = [line for line in walked if line.startswith("Overskrift 3: Bilag ")]
    assert len([line for line in heard if "[Tilbage til punkt " in line]) == len(announced)
    (named,) = {heard.count(line) for line in announced}
    assert named == 1


def test_in_a_packet_every_attachment_is_announced_once_with_one_way_back(tmp_path):
    files = [write(tmp_path, "a.pdf", foreign_pdf("tryghed")), write(tmp_path, "b.pdf", save(new_pdf(3)))]
    items = items_with(files)
    heard = spoken(merge_packet(plan_for(items, main_pages(items))))
    at = heard.index("Overskrift 2: Bilag 1.1 Bilagstitel 1, 2 sider")
    assert heard[at + 1 : at + 3] == ["[Tilbage til punkt 1]", "Overskrift 3: Notat om tryghed"]
    at = heard.index("Overskrift 2: Bilag 1.2 Bilagstitel 2, 3 sider")
    assert heard[at + 1 :] == ["[Tilbage til punkt 1]", "Side 1", "Side 2", "Side 3"]


def test_pages_of_which_nothing_is_heard_are_told(tmp_path):
    (tmp_path / "a.pdf").write_bytes(save(new_pdf(4)))
    told = run_minutes_here("inspect", "--lang", "en", "--read-aloud", "a.pdf", cwd=tmp_path)
    assert told.returncode == 0
    assert told.stdout == "(page 1, 4 in all: nothing can be read aloud)\n"


def test_a_structure_in_a_circle_is_read_to_an_end():
    with pikepdf.open(io.BytesIO(foreign_pdf("ring"))) as pdf:
        document = pdf.Root.StructTreeRoot.K[0]
        document.K.append(document)
        assert spoken(save(pdf))


def test_letters_in_two_halves_of_utf_16_are_heard_as_one(tmp_path):
    text = '#set document(title: "Notat")\n#set text(lang: "da")\n= Notat\nSmil og tårer 😀'
    (tmp_path / "a.pdf").write_bytes(typst.compile(text.encode(), format="pdf"))
    told = run_minutes_here("inspect", "--lang", "en", "--read-aloud", "a.pdf", cwd=tmp_path)
    assert told.returncode == 0
    assert "Smil og tårer 😀" in told.stdout


def test_the_letters_of_a_word_alone_on_its_page_are_no_lines():
    word = WordDoc()
    word.text("SIDETO")
    facts = DocumentFacts("Notat", "HMU", "Notat", "da-DK", date(2025, 2, 28))
    heard = spoken(finish_document(EmbeddedRenderer().convert_document(word.to_bytes()), facts).pdf)
    assert heard == ["SIDETO"]


def test_the_caption_in_a_table_is_heard_before_it():
    with pikepdf.open(io.BytesIO(foreign_pdf("tal"))) as pdf:
        elements = list(walk_elements(pdf.Root.StructTreeRoot))
        table = next(one for one in elements if Name.Table == one.S)
        caption = Dictionary(S=Name.Caption, P=table, K=Array(), ActualText="Tal i mio. kr.")
        caption.K.append(Dictionary(S=Name.Span, P=caption, K=Array(), ActualText="Tal i mio. kr."))
        table.K.insert(0, pdf.make_indirect(caption))
        heard = spoken(save(pdf))
    assert heard[heard.index("Billedtekst: Tal i mio. kr.") + 1].startswith("Tabel, 3 rækker")


def test_a_language_is_told_where_it_changes_and_not_where_it_is_said_again():
    text = (
        '#set document(title: "Notat")\n#set text(lang: "da")\n= Notat\nDansk\n#text(lang: "en")[- Harbour]'
    )
    with pikepdf.open(io.BytesIO(typst.compile(text.encode(), format="pdf", pdf_standards=["ua-1"]))) as pdf:
        for element in walk_elements(pdf.Root.StructTreeRoot):
            if element.S in {Name.H1, Name.P}:
                element.Lang = "da-DK"
        heard = spoken(save(pdf))
    assert heard == ["Overskrift 1: Notat", "Dansk", "  (en) Liste, 1 punkt", "  (en) • Harbour"]


def test_an_element_without_a_meaning_does_not_part_a_line():
    with pikepdf.open(io.BytesIO(foreign_pdf("havn"))) as pdf:
        for element in walk_elements(pdf.Root.StructTreeRoot):
            if Name.Link == element.S:
                element.S = Name.NonStruct
        heard = spoken(save(pdf))
    assert any(line.startswith("Tekst med et link og en note") for line in heard)
