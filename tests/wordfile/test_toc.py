from __future__ import annotations

import pytest
from worddocs import WordDoc, bookmark, document_of, field, run

from toolkit.documents.toc import expand_contents
from toolkit.errors import TemplateError
from toolkit.wordfile.docxio import W, parse_part, read_parts, text_of
from toolkit.wordfile.fields import find_fields, find_page_references


def expanded(word: WordDoc):
    parts = read_parts(word.to_bytes())
    root = parse_part(parts["word/document.xml"])
    expand_contents(root, parse_part(parts["word/styles.xml"]))
    return root


def entries(root):
    """Style, text and bookmark of each entry."""
    return [
        (link.getparent().find(f"{W}pPr/{W}pStyle").get(f"{W}val"), text_of(link), link.get(f"{W}anchor"))
        for link in root.iter(f"{W}hyperlink")
    ]


def with_headings(instruction: str = r' TOC \o "1-2" \h \z ') -> WordDoc:
    word = WordDoc()
    word.text("Before")
    word.contents(instruction)
    word.text("After")
    word.text("Punkt 1: Åbning &amp; velkomst", "Heading1")
    word.text("Beslutning", "Heading2")
    word.text("Praktisk", "Heading3")
    word.text("", "Heading1")
    word.text("Punkt 2", "Heading1")
    return word


def test_each_heading_has_an_entry_that_leads_to_it():
    root = expanded(with_headings())
    assert entries(root) == [
        ("toc1", "Punkt 1: Åbning & velkomst 0", "_Toc000000001"),
        ("toc2", "Beslutning 0", "_Toc000000002"),
        ("toc1", "Punkt 2 0", "_Toc000000003"),
    ]
    marked = {mark.get(f"{W}name"): text_of(mark.getparent()) for mark in root.iter(f"{W}bookmarkStart")}
    assert marked["_Toc000000003"] == "Punkt 2"


def test_the_field_spans_the_entries_and_leaves_no_blank_line():
    root = expanded(with_headings())
    fields = {one.instruction.split()[0]: one for one in find_fields(root)}
    inside = {next(element.iterancestors(f"{W}p")) for element in fields["TOC"].runs}
    assert [text_of(paragraph) for paragraph in root.iter(f"{W}p") if paragraph in inside] == [
        "Punkt 1: Åbning & velkomst 0",
        "Beslutning 0",
        "Punkt 2 0",
    ]
    assert [text_of(paragraph) for paragraph in root.iter(f"{W}p")][:2] == [
        "Before",
        "Punkt 1: Åbning & velkomst 0",
    ]


def test_the_field_says_which_headings():
    assert [text for _, text, _ in entries(expanded(with_headings(r' TOC \o "2-3" \h ')))] == [
        "Beslutning 0",
        "Praktisk 0",
    ]
    assert [style for style, _, _ in entries(expanded(with_headings(' TOC \\t "heading 3,1" ')))] == ["toc1"]


def test_a_template_saved_with_old_entries_gets_new_ones():
    word = with_headings()
    word.document.element.body[:] = list(expanded(word).find(f"{W}body"))
    again = expanded(word)
    assert [text for _, text, _ in entries(again)] == [
        "Punkt 1: Åbning & velkomst 0",
        "Beslutning 0",
        "Punkt 2 0",
    ]
    assert sum(1 for one in find_fields(again) if one.instruction.startswith("TOC")) == 1
    names = [mark.get(f"{W}name") for mark in again.iter(f"{W}bookmarkStart")]
    assert len(names) == len(set(names))


def test_a_contents_without_headings_keeps_its_field():
    word = WordDoc()
    word.contents()
    root = expanded(word)
    assert [one.instruction for one in find_fields(root)] == ['TOC \\o "1-2" \\h \\z']


def test_a_section_break_in_the_contents_last_paragraph_stays():
    word = WordDoc()
    word.paragraph(
        field(' TOC \\o "1-1" ', "x"), properties='<w:sectPr><w:pgNumType w:fmt="lowerRoman"/></w:sectPr>'
    )
    word.text("One", "Heading1")
    root = expanded(word)
    assert root.find(f".//{W}pPr/{W}sectPr/{W}pgNumType") is not None
    assert len(entries(root)) == 1


def test_a_style_for_the_entries_must_be_there():
    word = with_headings(' TOC \\o "1-2" ')
    word.document.styles["toc 2"].delete()
    with pytest.raises(TemplateError, match="TOC 2"):
        expanded(word)


def test_every_kind_of_page_reference_is_found_with_one_result_to_write():
    word = WordDoc()
    word.paragraph(field(" PAGEREF item_1 \\h ", "1</w:t></w:r><w:r><w:t>2"))
    word.paragraph('<w:fldSimple w:instr=" pageref item_2 "><w:r><w:t>7</w:t></w:r></w:fldSimple>')
    word.paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF </w:instrText></w:r>'
        '<w:r><w:instrText>item_3</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    word.paragraph(bookmark(1, "item_1", run("PAGEREF item_9")))
    root = document_of(word.to_bytes())
    references = find_page_references(root)
    for reference in references:
        reference.text.text = "14"
    assert sorted(reference.bookmark for reference in references) == ["item_1", "item_2", "item_3"]
    assert [text_of(paragraph) for paragraph in root.iter(f"{W}p")][:3] == ["14", "14", "14"]
