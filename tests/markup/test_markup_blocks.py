"""Paragraphs, lists, quotes, code, headings and pictures of a text field, as Word sees them."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn
from word_host import DocumentHost, paragraph_text, png, style_of, texts

W_VAL = qn("w:val")


@pytest.fixture
def host():
    return DocumentHost({"kort.png": png(3000, 1000), "taarn.png": png(200, 4000), "lille.png": png(30, 20)})


def shown(elements):
    """Style id and words of each paragraph."""
    return [(style_of(paragraph), paragraph_text(paragraph)) for paragraph in elements]


def numbering(host, paragraph):
    """The list a paragraph belongs to: numbering id, level, and the number that list begins at."""
    properties = paragraph.pPr.numPr
    number = host.document.part.numbering_part.element.num_having_numId(properties.numId.val)
    return number.numId, properties.ilvl.val, int(number.lvlOverride_lst[0].startOverride.val)


def test_paragraphs_follow_one_another_and_a_line_end_is_a_space(host):
    assert shown(host.add("Første\nlinje.\n\nAndet afsnit.")) == [
        ("BodyText", "Første linje."),
        ("BodyText", "Andet afsnit."),
    ]


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("Udvalget ønsker:\n\n- a", True),
        ("Udvalget ønsker:\n1. a", True),
        ("Priserne er **disse:**\n\n| a | b |\n|---|---|\n| 1 | 2 |", True),
        ("Priserne er disse:\n\n| a | b |\n|---|---|\n| 1 | 2 |", True),
        ("Udvalget ønsker det.\n\n- a", False),
        ("Udvalget ønsker:\n\nEt afsnit.", False),
        ("- a\n\nUdvalget ønsker:", False),
    ],
)
def test_a_line_that_leads_in_a_list_or_a_table_stays_on_its_page(host, text, stays):
    lines = [one for one in host.add(text) if one.tag == qn("w:p") and style_of(one) == "BodyText"]
    assert [one.find(f".//{qn('w:keepNext')}") is not None for one in lines][:1] == [stays]


@pytest.mark.parametrize("text", ["", " \n\n\t\n"])
def test_no_text_gives_nothing(host, text):
    assert host.add(text) == []


def test_raw_html_is_shown_as_it_was_written(host):
    assert texts(host.add("<div>Hej <b>du</b></div>\n\n<!-- note -->")) == [
        "<div>Hej <b>du</b></div>",
        "<!-- note -->",
    ]


def test_nested_lists_use_the_style_of_their_level(host):
    elements = host.add("- a\n  - b\n    - c\n- d\n\n1. x\n   1. y\n      1. z")
    assert shown(elements) == [
        ("ListBullet", "a"),
        ("ListBullet2", "b"),
        ("ListBullet3", "c"),
        ("ListBullet", "d"),
        ("ListNumber", "x"),
        ("ListNumber2", "y"),
        ("ListNumber3", "z"),
    ]


def test_every_numbered_list_starts_its_own_numbering_at_its_own_number(host):
    elements = host.add("1. a\n2. b\n\nTekst\n\n1. c\n\nTekst\n\n7. d\n   1. e\n8. f\n\nTekst\n\n0. g")
    lists = [numbering(host, element) for element in elements if element.pPr.numPr is not None]
    ids = [number for number, _, _ in lists]
    assert ids[0] == ids[1]
    assert ids[3] == ids[5]
    assert len(set(ids)) == 5
    assert [start for _, _, start in lists] == [1, 1, 1, 7, 1, 7, 0]


def test_a_list_deeper_than_the_styles_goes_down_in_the_numbering(host):
    text = "\n".join("  " * level + f"- n{level}" for level in range(6))
    elements = host.add(text)
    assert [style_of(element) for element in elements[2:]] == ["ListBullet3"] * 4
    assert [numbering(host, element)[1] for element in elements[3:]] == [1, 2, 3]
    indents = [element.pPr.ind.left for element in elements[3:]]
    assert indents == sorted(set(indents))


def test_a_second_paragraph_of_an_item_continues_it_without_a_number(host):
    elements = host.add("1. a\n\n   mere\n\n   - b\n\n     mere b\n2. c")
    assert shown(elements) == [
        ("ListNumber", "a"),
        ("ListContinue", "mere"),
        ("ListBullet2", "b"),
        ("ListContinue2", "mere b"),
        ("ListNumber", "c"),
    ]
    assert numbering(host, elements[0]) == numbering(host, elements[4])


def test_a_number_that_word_cannot_begin_at_is_written_as_text(host):
    assert texts(host.add("40000. a\n40001. b")) == ["40000. a", "40001. b"]


def test_a_list_in_an_item_of_its_own_leaves_no_empty_bullet(host):
    paragraphs = host.add("- - inde\n  - også\n- ude")
    assert [(style_of(each), paragraph_text(each)) for each in paragraphs] == [
        ("ListBullet2", "inde"),
        ("ListBullet2", "også"),
        ("ListBullet", "ude"),
    ]


def test_the_number_of_an_item_that_begins_with_a_list_is_kept(host):
    paragraphs = host.add("1. - inde\n2. ude")
    assert [style_of(each) for each in paragraphs] == ["ListNumber", "ListBullet2", "ListNumber"]


@pytest.mark.parametrize("text", ["- > citat", "- ***", "-     kode", "- | a |\n  | - |"])
def test_an_item_that_begins_with_no_paragraph_keeps_its_bullet(host, text):
    assert style_of(host.add(text)[0]) == "ListBullet"


def test_an_empty_bullet_has_no_line_and_an_empty_number_has_one(host):
    assert shown(host.add("- a\n-\n- b")) == [("ListBullet", "a"), ("ListBullet", "b")]
    assert shown(host.add("1. a\n2.\n3. b")) == [
        ("ListNumber", "a"),
        ("ListNumber", ""),
        ("ListNumber", "b"),
    ]


def test_a_heading_in_an_item_carries_the_number(host):
    elements = host.add("1. # Titel\n2. tekst")
    assert shown(elements) == [("Heading3", "Titel"), ("ListNumber", "tekst")]
    assert numbering(host, elements[0]) == numbering(host, elements[1])


def test_quotes_hold_paragraphs_and_lists(host):
    elements = host.add("> Et\n> citat\n>\n> - punkt\n>\n> > inderst\n\nud")
    assert shown(elements) == [
        ("Quote", "Et citat"),
        ("ListBullet", "punkt"),
        ("Quote", "inderst"),
        ("BodyText", "ud"),
    ]
    assert elements[1].pPr.ind.left == elements[2].pPr.ind.left > 0


def test_a_number_stays_a_number_below_bullets_and_in_quotes(host):
    elements = host.add("- a\n  1. b\n     1. c\n\n> 1. d")
    assert [style_of(element) for element in elements] == [
        "ListBullet",
        "ListNumber",
        "ListNumber2",
        "ListNumber",
    ]
    second, third, quoted = (element.pPr.ind.left for element in elements[1:])
    assert quoted == second < third


def test_code_keeps_every_space_and_line(host):
    elements = host.add("```\nif a:\n\tb  =  <c>\n\n  d\n```\n\n    indrykket\n     mere")
    assert shown(elements) == [
        ("CodeBlock", "if a:\n    b  =  <c>\n\n  d"),
        ("CodeBlock", "indrykket\n mere"),
    ]


def test_only_the_name_of_a_language_begins_a_code_block(host):
    assert shown(host.add("~~~ Bilag til punkt 2 ~~~\n\nTekst\n\n~~~ yaml\na: b\n~~~")) == [
        ("BodyText", "~~~ Bilag til punkt 2 ~~~"),
        ("BodyText", "Tekst"),
        ("CodeBlock", "a: b"),
    ]


def test_a_rule_is_a_paragraph_of_its_own(host):
    assert shown(host.add("a\n\n---\n\nb")) == [("BodyText", "a"), ("Rule", ""), ("BodyText", "b")]


@pytest.mark.parametrize(
    ("written", "first", "levels"),
    [
        ([1, 2, 3], 3, [3, 4, 5]),
        ([4, 6, 5, 4], 3, [3, 4, 4, 3]),
        ([3, 1, 3], 2, [2, 2, 3]),
        ([1, 2, 3, 4, 5, 6], 4, [4, 5, 6, 6, 6, 6]),
        ([2], 6, [6]),
    ],
)
def test_headings_nest_below_the_items_own_without_a_skipped_level(host, written, first, levels):
    text = "\n\n".join("#" * level + " Titel" for level in written)
    assert [style_of(element) for element in host.add(text, first)] == [f"Heading{level}" for level in levels]


def test_a_heading_is_found_whatever_it_stands_in(host):
    elements = host.add("# A\n\n- ### B\n\n> ## C", 2)
    assert [style_of(element) for element in elements] == ["Heading2", "Heading3", "Heading3"]


def extent(element):
    (drawing,) = element.iter(qn("wp:extent"))
    return int(drawing.get("cx")), int(drawing.get("cy"))


def test_a_picture_fits_the_text_and_says_what_it_shows(host):
    (picture,) = host.add('![Kort over "havnen" & byen](kort.png "Figur 1")')
    (properties,) = picture.iter(qn("wp:docPr"))
    assert style_of(picture) == "Picture"
    assert properties.get("descr") == 'Kort over "havnen" & byen'
    assert paragraph_text(picture) == "\nFigur 1"
    assert extent(picture) == (host.text_width, round(host.text_width / 3))


def test_a_small_picture_keeps_its_size_and_a_tall_one_fits_a_page(host):
    small, tall = host.add("Se ![lille](lille.png) her\n\n![](taarn.png)")
    assert extent(small) == (30 * 9525, 20 * 9525)
    assert style_of(small) == "BodyText"
    assert extent(tall)[1] <= 1.3 * host.text_width
    assert extent(tall)[0] * 20 == pytest.approx(extent(tall)[1], rel=0.001)


def test_pictures_have_their_own_numbers(host):
    elements = host.add("![a](kort.png)\n\n![b](kort.png)")
    numbers = [properties.get("id") for element in elements for properties in element.iter(qn("wp:docPr"))]
    assert len(set(numbers)) == 2


@pytest.mark.parametrize(
    ("text", "words"), [("![Et kort](x.png)", "[Et kort]"), ("![](x%20y.png)", "[x y.png]")]
)
def test_a_picture_that_cannot_be_had_leaves_its_text(host, text, words):
    assert texts(host.add(text)) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "[Bilag 2]: Budget",
        "[Bilag 2]: Budget\n\nSe [Bilag 2].",
        "[Kilde]: https://example.org",
        "> [a]: b\n> [c]: https://example.org 'titel'",
        "[a]: https://example.org/1\n[a]: https://example.org/2",
    ],
)
def test_a_line_that_only_looks_like_a_link_definition_is_shown(host, text):
    shown_words = " ".join(texts(host.add(text))).split()
    assert shown_words == text.replace("> ", "").split()


def test_a_used_link_definition_is_not_text(host):
    (paragraph,) = host.add("Se [siden][1].\n\n[1]: https://example.org")
    assert paragraph_text(paragraph) == "Se siden."
    assert len(list(paragraph.iter(qn("w:hyperlink")))) == 1


@pytest.mark.parametrize("marker", ["> ", "- ", "1. ", "[", "![", "*", "**", "~~", "`", "> - "])
def test_nesting_without_end_loses_no_word(host, marker):
    assert "indhold her" in "".join(texts(host.add(marker * 3000 + "indhold her")))


def test_deep_nesting_keeps_the_markers_it_does_not_understand(host):
    words = "".join(texts(host.add("> " * 100 + "dybt")))
    assert words == "> " * 60 + "dybt"


def test_the_same_text_gives_the_same_document():
    text = "# a\n\n1. b\n\n![c](kort.png)\n\n| d |\n|---|\n| [e](https://example.org) |"
    first, second = (DocumentHost({"kort.png": png()}).add(text) for _ in range(2))
    assert [element.xml for element in first] == [element.xml for element in second]
