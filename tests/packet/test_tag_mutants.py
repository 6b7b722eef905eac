"""Attachments whose tags or fonts break one rule each: none of them lets a packet claim what is not so."""

from __future__ import annotations

import io

import pikepdf
import pytest
from docx.oxml import OxmlElement
from judge import judge
from packetparts import items_with, plan_for, write
from PIL import Image
from taggedparts import foreign_pdf, main_pages
from tagmutants import mutants_of
from worddocs import WordDoc

from toolkit.convert.foreign import convert_office, draw_word_file
from toolkit.packet.merge import merge_packet
from toolkit.pdf.soundness import claims_pdfua, find_lacks

# These are refused although validators pass them: what they say is twofold, and readers differ.
TOO_CAREFUL = {
    *("mark-twice-on-a-page", "pages-with-one-struct-parents", "tagged-form-in-an-artifact"),
    "described-font-of-no-kind",
}


def word_file() -> bytes:
    """Headings, a list, a table with a heading row and a described picture."""
    word = WordDoc()
    word.text("Overskrift", "Heading1")
    word.text("Et punkt med æøå.", "ListBullet")
    word.text("Et til.", "ListBullet")
    table = word.document.add_table(3, 2)
    for place, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"Celle {place}"
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    word.document.add_picture(io.BytesIO(picture()))
    word.document.inline_shapes[0]._inline.docPr.set("descr", "En rød flade")
    return word.to_bytes()


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(out, "PNG")
    return out.getvalue()


def pdf_by(maker: str) -> bytes:
    if maker == "typst":
        return foreign_pdf("prøve")
    if maker == "embedded":
        return draw_word_file(word_file()).pdf
    return convert_office({"a.docx": word_file()})["a.docx"]


@pytest.mark.parametrize("maker", ["typst", "embedded", "libreoffice"])
def test_no_mutant_makes_a_packet_claim_what_a_validator_denies(tmp_path, maker):
    sound = pdf_by(maker)
    assert find_lacks(sound) == ()
    accepted = {name: data for name, data in mutants_of(sound) if not find_lacks(data)}
    items = items_with([write(tmp_path, f"{name}.pdf", data) for name, data in accepted.items()])
    packet = write(tmp_path, "packet.pdf", merge_packet(plan_for(items, main_pages(items))))
    with pikepdf.open(packet) as pdf:
        assert claims_pdfua(pdf)
    assert judge([packet]) == {packet: ()}, list(accepted)


def test_what_is_refused_a_validator_refuses_too(tmp_path):
    refused = {
        write(tmp_path, f"{name}.pdf", data): name
        for name, data in mutants_of(pdf_by("typst"))
        if find_lacks(data)
    }
    passed = {refused[path] for path, said in judge(list(refused)).items() if not said}
    assert passed <= TOO_CAREFUL
