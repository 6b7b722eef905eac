"""Pages that are only looked at: made quicker, and on a screen the same as those that are kept."""

from __future__ import annotations

import io
import random

import pytest
from PIL import Image
from worddocs import WordDoc, run

from toolkit.convert import knownpictures, remeasuring
from toolkit.convert.embedded import EmbeddedRenderer
from toolkit.convert.remeasuring import measure_again
from toolkit.documents.contents import find_pages
from toolkit.pdf.pdfium import draw_page, opened
from toolkit.wordfile.docxio import DOCUMENT, STYLES, W, parse_part, part_bytes, read_parts, store_parts

WORDS = ("udvalget", "tager", "orienteringen", "til", "efterretning", "sagen", "drøftes", "igen", "i maj")


def seen(pdf):
    with opened(pdf) as document:
        return [draw_page(document, number, 2.0, 4_000_000).tobytes() for number in range(len(document))]


def sketched(docx):
    renderer = EmbeddedRenderer()
    return find_pages(docx, renderer.sketch_document, renderer.measure_document).pdf


def kept(docx):
    renderer = EmbeddedRenderer()
    return find_pages(docx, renderer.convert_document, renderer.measure_document).pdf


@pytest.mark.parametrize(
    "runs",
    [
        run("Budgettet er ") + run("ikke ", "<w:strike/>") + run("godkendt."),
        run("To ord streget ud ", "<w:dstrike/>"),
        run("Nej", '<w:strike w:val="0"/>'),
        run("By/kultur/Plan og Byg/Teknik/Miljø/" * 12 + "Nej"),  # dxpdf ends lines behind a slash
        f'<w:hyperlink w:anchor="a">{run("en henvisning, streget", "<w:strike/>")}</w:hyperlink> x',
    ],
)
def test_struck_text_is_struck_on_the_screen_too(runs):
    word = WordDoc()
    word.paragraph(runs)
    docx = word.to_bytes()
    assert seen(sketched(docx)) == seen(kept(docx))


def test_text_that_a_style_strikes_is_struck_on_the_screen_too():
    word = WordDoc()
    word.text("Udgår")
    parts = read_parts(word.to_bytes())
    styles = parse_part(parts[STYLES])
    style = next(one for one in styles.iter(f"{W}style") if one.get(f"{W}styleId") == "Normal")
    look = style.find(f"{W}rPr")
    if look is None:
        look = style.makeelement(f"{W}rPr")
        style.append(look)
    look.append(look.makeelement(f"{W}strike"))
    docx = store_parts({**parts, STYLES: part_bytes(styles)})
    plain = word.to_bytes()
    assert seen(sketched(docx)) == seen(kept(docx)) != seen(kept(plain))


def photograph(width, height, seed):
    source = random.Random(seed)  # noqa: S311 - no secret
    picture = Image.frombytes("RGB", (width, height), source.randbytes(width * height * 3))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return io.BytesIO(out.getvalue())


@pytest.fixture
def pictured():
    """A document that says `text` and has two pictures, of which dxpdf makes the first smaller."""

    def make(text, width=3_000_000):
        word = WordDoc()
        word.document.add_picture(photograph(900, 700, 1), width=width)
        word.text(text)
        word.document.add_picture(photograph(60, 40, 2), width=2_000_000)
        return word.to_bytes()

    knownpictures.forget()
    yield make
    knownpictures.forget()


def test_a_picture_that_was_drawn_before_looks_the_same(pictured, monkeypatch):
    handed = []
    draw = knownpictures.draw
    monkeypatch.setattr(knownpictures, "draw", lambda docx: handed.append(docx) or draw(docx))
    for text in ("Godkendt.", "Udsat.", "Afvist."):
        assert seen(sketched(pictured(text))) == seen(kept(pictured(text)))
    as_in_the_file = photograph(900, 700, 1).getvalue()
    assert [as_in_the_file in docx for docx in (handed[0], handed[-1])] == [True, False]


def test_a_picture_that_was_made_larger_is_drawn_anew(pictured):
    sketched(pictured("Godkendt."))
    larger = pictured("Godkendt.", width=5_000_000)
    assert seen(sketched(larger)) == seen(kept(larger))


def test_a_picture_that_one_can_see_through_looks_the_same():
    word = WordDoc()
    out = io.BytesIO()
    Image.linear_gradient("L").convert("LA").save(out, "PNG")
    word.document.add_picture(io.BytesIO(out.getvalue()), width=3_000_000)
    word.text("Godkendt.")
    for _ in range(2):
        assert seen(sketched(word.to_bytes())) == seen(kept(word.to_bytes()))


@pytest.fixture
def measured():
    """What `measure_again` says of documents one after the other, and which of them were measured whole."""
    whole = []

    def measure(docx):
        whole.append(docx)
        return EmbeddedRenderer().measure_document(docx)

    def again(docx):
        layout = measure_again(docx, measure)
        assert layout == EmbeddedRenderer().measure_document(docx)
        return layout

    remeasuring.forget()
    yield again, whole
    remeasuring.forget()


def written(*paragraphs, numbered=False):
    word = WordDoc()
    for text in paragraphs:
        word.text(text, "List Number" if numbered else "Normal")
    return word.to_bytes()


def test_another_word_moves_nothing_and_is_not_measured_whole(measured):
    again, whole = measured
    again(written("Udvalget godkendte.", "Mødet sluttede."))
    again(written("Udvalget udsatte det.", "Mødet sluttede."))
    again(written("Udvalget afviste det.", "Mødet sluttede nu."))
    assert len(whole) == 1


@pytest.mark.parametrize(
    "other",
    [
        written("Udvalget godkendte. " * 12, "Mødet sluttede."),  # more lines
        written("Udvalget godkendte.", "Mødet sluttede.", "Kl. 12."),  # more paragraphs
        written("Udvalget 🎉 godkendte.", "Mødet", numbered=True),  # with numbers before them
    ],
)
def test_what_moves_something_is_measured_whole(measured, other):
    again, whole = measured
    again(written("Udvalget godkendte.", "Mødet sluttede."))
    again(other)
    assert len(whole) == 2


def test_words_in_a_table_whose_cells_may_grow_are_measured_whole(measured):
    again, whole = measured

    def table(text):
        word = WordDoc()
        cells = "".join(f"<w:tc><w:p>{run(each)}</w:p></w:tc>" for each in (text, "b"))
        word.block(f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cells}</w:tr></w:tbl>")
        word.text("Mødet sluttede.")
        return word.to_bytes()

    again(table("a"))
    again(table("aa"))
    assert len(whole) == 2


@pytest.mark.parametrize("seed", range(3))
def test_pages_begin_where_they_would_however_often_words_change(measured, seed):
    again, whole = measured
    source = random.Random(seed)  # noqa: S311 - no secret
    word = WordDoc()
    for _ in range(60):
        word.text(" ".join(source.choices(WORDS, k=source.randint(1, 40))))
    parts = read_parts(word.to_bytes())
    for _ in range(12):
        root = parse_part(parts[DOCUMENT])
        text = source.choice([each for each in root.iter(f"{W}t") if each.text])
        words = text.text.split(" ")
        words[source.randrange(len(words))] = " ".join(source.choices(WORDS, k=source.choice([0, 1, 1, 2])))
        text.text = " ".join(words) or "Nej"
        parts = {**parts, DOCUMENT: part_bytes(root)}
        again(store_parts(parts))
    assert len(whole) < 12
