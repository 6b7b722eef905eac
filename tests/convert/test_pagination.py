"""Pages begin where Word begins them: small files whose pages programs break differently."""

from __future__ import annotations

from contextlib import suppress

import pytest
from baselines import places_of
from layoutcases import BODIES, NEXT, PLACES, ROOM_FOR_NUMBER, entry, small_file
from worddocs import WordDoc, bookmark, run

from toolkit.convert.embedded import EmbeddedRenderer
from toolkit.convert.engine import draw
from toolkit.convert.measuring import ENDLESS, measure_flow
from toolkit.convert.pagination import FlowBlock, LineBox, Start, Text, plan_pages
from toolkit.documents.pages import OtherPagesError
from toolkit.wordfile.docxio import DOCUMENT, STYLES, W, parse_part, read_parts
from toolkit.wordfile.paragraphs import TWIPS, ParagraphStyles

NEAR = 0.5  # points
ROOM = 100.0


@pytest.mark.parametrize("name", BODIES)
def test_every_paragraph_stands_where_word_has_it(name):
    docx, renderer = small_file(BODIES[name]), EmbeddedRenderer()
    layout = renderer.measure_document(docx)
    assert layout.breaks is not None
    pages = renderer.convert_document(docx, layout)
    assert pages.as_in_word
    places = PLACES[name]
    found = places_of(pages.pdf, places)
    assert found.keys() == places.keys()
    assert {word: page for word, (page, _) in found.items()} == {
        word: page for word, (page, _) in places.items()
    }
    assert {word: below for word, (_, below) in found.items()} == {
        word: pytest.approx(below, abs=NEAR) for word, (_, below) in places.items()
    }


# Which of the files the renderer draws as Word does without any remedy.
RIGHT = (
    "A: text in a table has its style's size",
    "B: the space above what begins a page by will",
    "B: the space in a cell",
    "C: three lines are not parted",
    "C: lines that are kept together",
    "K: a row whose line above has no room goes to the next page",
)


@pytest.mark.parametrize("name", BODIES)
def test_the_renderer_alone_has_paragraphs_elsewhere(name):
    """Where this fails after an upgrade, a remedy that docs/renderer.md names is not needed any more."""
    places = PLACES[name]
    found = places_of(draw(small_file(BODIES[name])), places)
    is_right = all(
        word in found and found[word] == (page, pytest.approx(below, abs=NEAR))
        for word, (page, below) in places.items()
    )
    assert is_right == (name in RIGHT)


def test_a_long_document_is_not_drawn_on_pages_that_are_known_to_be_too_low():
    root, styles = read_small("C: three lines are not parted")
    heights = []

    def draw_five_pages(copy):
        heights.append(int(next(copy.iter(f"{W}pgSz")).get(f"{W}h")))
        return b"/Type /Page\n" * 5

    assert measure_flow(root, styles, draw_five_pages) is None
    assert heights == [ENDLESS[0] * TWIPS, ENDLESS[-1] * TWIPS]


def test_an_entry_that_gets_another_line_from_its_true_number_is_told():
    renderer = EmbeddedRenderer()
    body = BODIES["I: a page number that has just room behind its text"]
    docx = small_file(body)
    layout = renderer.measure_document(docx)
    assert layout.breaks.lines == {0: 1}
    assert not layout.breaks.roomy
    renderer.convert_document(docx, layout)
    with pytest.raises(OtherPagesError):
        renderer.convert_document(small_file(body.replace(">123<", ">1234<")), layout)


def test_an_entry_with_room_keeps_its_lines_with_a_longer_number():
    layout = EmbeddedRenderer().measure_document(small_file(entry(ROOM_FOR_NUMBER - 600) + NEXT))
    assert layout.breaks.roomy == {"_Toc1"}


def read_small(name):
    parts = read_parts(small_file(BODIES[name]))
    return parse_part(parts[DOCUMENT]), ParagraphStyles(parse_part(parts[STYLES]))


def test_the_pages_of_a_document_of_three_hundred_are_told_too():
    tall = '<w:spacing w:before="0" w:after="0" w:line="8000" w:lineRule="exact"/>'
    word = WordDoc()
    for number in range(1, 301):
        word.paragraph(bookmark(number, f"item_{number}", run(f"Punkt {number}")), properties=tall)
    layout = EmbeddedRenderer().measure_document(word.to_bytes())
    assert layout.breaks is not None
    assert layout.breaks.targets["item_300"] == 300


def lines(top: float, count: int, height: float = 10.0) -> tuple[LineBox, ...]:
    tops = (top + number * height for number in range(count))
    return tuple(LineBox(at, at + height, at + height) for at in tops)


def block(
    top: float, count: int, *, keep_lines: bool = False, widow_control: bool = True, **said: object
) -> FlowBlock:
    text = Text(lines(top, count), keep_lines, widow_control)
    return FlowBlock(((text,),), top, top + count * 10, ROOM, **said)


def test_lines_that_are_kept_together_stay_so_in_a_cell_taller_than_a_page():
    texts = tuple(Text(lines(40 * number, 4), keep_lines=True, widow_control=False) for number in range(4))
    assert plan_pages([FlowBlock((texts,), 0, 160, ROOM, table=1)]) == (Start(0, ((4, 4, 0, 0),)),)


def row(top: float, *counts: int, **said: object) -> FlowBlock:
    cells = tuple((Text(lines(top, count), widow_control=False),) for count in counts)
    return FlowBlock(cells, top, top + max(counts) * 10, ROOM, table=1, **said)


def test_a_page_that_is_not_full_is_the_only_one():
    assert plan_pages([block(0, 5), block(50, 5)]) == ()


def test_a_paragraph_is_parted_where_the_page_is_full_and_two_lines_stand_on_each():
    assert plan_pages([block(0, 6), block(60, 8)]) == (Start(1, ((4,),)),)
    assert plan_pages([block(0, 9), block(90, 8)]) == (Start(1),)
    assert plan_pages([block(0, 6), block(60, 5)]) == (Start(1, ((3,),)),)
    assert plan_pages([block(0, 9), block(90, 2, widow_control=False)]) == (Start(1, ((1,),)),)


def test_lines_that_are_kept_together_go_to_the_next_page_unless_they_fill_more_than_one():
    assert plan_pages([block(0, 6), block(60, 8, keep_lines=True)]) == (Start(1),)
    assert plan_pages([block(0, 6), block(60, 12, keep_lines=True)]) == (Start(1, ((4,),)),)


def test_a_long_paragraph_fills_page_after_page():
    assert plan_pages([block(0, 25)]) == (Start(0, ((10,),)), Start(0, ((20,),)))


def test_a_heading_stays_with_two_lines_of_what_follows():
    assert plan_pages([block(0, 7), block(70, 1, keep_next=True), block(80, 6)]) == (Start(2, ((2,),)),)
    assert plan_pages([block(0, 8), block(80, 1, keep_next=True), block(90, 6)]) == (Start(1),)


def test_a_chain_longer_than_a_page_is_none():
    chain = [block(10 * number, 1, keep_next=True) for number in range(12)]
    assert plan_pages([*chain, block(120, 1)]) == (Start(10),)


def test_what_begins_a_page_by_will_ends_the_chain_before_it():
    assert plan_pages([block(0, 9), block(90, 1, keep_next=True), block(500, 3, begins=490)]) == (Start(2),)


def test_the_space_above_what_begins_a_page_by_itself_takes_no_room():
    assert plan_pages([block(0, 10), block(150, 10), block(250, 1)]) == (Start(1), Start(2))


def test_a_row_goes_to_the_next_page_whole_or_is_parted_below_the_repeated_head():
    head = row(60, 1, 1, head=True)
    assert plan_pages([block(0, 6), head, row(70, 1, 5, whole=True)]) == (Start(1),)
    assert plan_pages([block(0, 6), head, row(70, 1), row(80, 1, 5, whole=True)]) == (Start(3),)
    assert plan_pages([block(0, 6), head, row(70, 1), row(80, 1, 5)]) == (Start(3, ((1,), (2,))),)
    tall = [head, row(70, 1), row(80, 1), row(90, 1), *(row(100 + 10 * number, 1) for number in range(12))]
    assert plan_pages([block(0, 6), *tall]) == (Start(5), Start(14))


def test_a_long_text_is_measured_at_once_on_a_page_that_it_stands_on():
    """Each drawing of a long text takes as long as all the rest of a build."""
    word = WordDoc()
    for number in range(8000):
        word.paragraph(run(f"Afsnit {number}"))
    parts = read_parts(word.to_bytes())
    root, styles = parse_part(parts[DOCUMENT]), ParagraphStyles(parse_part(parts[STYLES]))
    heights = []

    def draw_one_page(copy):
        heights.append(int(next(copy.iter(f"{W}pgSz")).get(f"{W}h")) // TWIPS)
        return b"/Type /Page\n"

    with suppress(ValueError):  # nothing can be read from what is no PDF
        measure_flow(root, styles, draw_one_page)
    assert heights == [ENDLESS[1]]
