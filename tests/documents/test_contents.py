"""Page numbers in the contents: those of the pages, in the .docx and in the .pdf."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader
from worddocs import WordDoc, bookmark, document_of, page_reference, run

from toolkit.convert.embedded import EmbeddedRenderer
from toolkit.documents.contents import BLANK_PICTURE, fill_contents, find_numbers
from toolkit.documents.pages import Layout, OtherPagesError, PageBreaks, PageLabels, Pages
from toolkit.documents.toc import expand_contents
from toolkit.errors import ConversionError
from toolkit.wordfile.docxio import W, parse_part, part_bytes, read_parts, text_of, write_parts
from toolkit.wordfile.fields import find_page_references


def expanded(word: WordDoc) -> bytes:
    parts = read_parts(word.to_bytes())
    root = parse_part(parts["word/document.xml"])
    expand_contents(root, parse_part(parts["word/styles.xml"]))
    return write_parts({**parts, "word/document.xml": part_bytes(root)})


def numbers_in(docx: bytes) -> dict[str, str]:
    return {reference.bookmark: reference.text.text for reference in find_page_references(document_of(docx))}


def texts_of(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


class Pretended:
    """A renderer that reports prepared targets, round by round."""

    def __init__(self, *rounds: dict[str, int]) -> None:
        self.rounds = list(rounds)
        self.seen: list[bytes] = []

    def __call__(self, docx: bytes) -> Pages:
        self.seen.append(docx)
        targets = self.rounds.pop(0) if len(self.rounds) > 1 else self.rounds[0]
        return Pages(b"", 9, targets)


def one_reference() -> bytes:
    word = WordDoc()
    word.paragraph(page_reference("item_1"))
    word.paragraph(bookmark(1, "item_1", run("Heading")))
    return word.to_bytes()


def test_sixty_items_over_several_contents_pages_after_a_front_page():
    word = WordDoc()
    word.text("Front page")
    word.page_break()
    word.contents()
    word.section('<w:pgNumType w:fmt="lowerRoman"/>')
    word.number_last_section('<w:pgNumType w:start="1"/>')
    for number in range(1, 61):
        word.text(f"Punkt {number}: {'en sag med en lang titel ' * (1 + number % 7)}", "Heading1")
        for _ in range(number % 9):
            word.text("Drøftet.")
    docx, pages = fill_contents(expanded(word), EmbeddedRenderer().convert_document)
    numbers = numbers_in(docx)
    assert len(numbers) == 60
    texts = texts_of(pages.pdf)

    def heading_page(number: int) -> int:
        """The last page with the words: the contents' own entry comes before."""
        return max(page for page, text in enumerate(texts, 1) if f"Punkt {number}: " in text)

    first = heading_page(1)
    assert first > 4, "the contents must take several pages to be a test"
    assert numbers["_Toc000000001"] == "1"
    for place, (name, shown) in enumerate(numbers.items(), 1):
        assert heading_page(place) == pages.targets[name]
        assert int(shown) == pages.targets[name] - first + 1
    assert pages.labels == (PageLabels(1, "r", 1), PageLabels(first, "D", 1))


def test_the_pdf_shows_the_numbers_of_the_word_file():
    word = WordDoc()
    word.contents()
    for number in (1, 2, 3):
        word.page_break()
        word.text(f"Sag {chr(64 + number)}", "Heading1")
    docx, pages = fill_contents(expanded(word), EmbeddedRenderer().convert_document)
    shown = texts_of(pages.pdf)[0].split()
    assert numbers_in(docx) == {f"_Toc{number:09}": str(number + 1) for number in (1, 2, 3)}
    assert [word for word in shown if word in "234"] == ["2", "3", "4"]


def test_the_word_file_keeps_no_mark_of_the_measuring():
    word = WordDoc()
    word.paragraph(page_reference("item_1"))
    word.section()
    word.number_last_section('<w:pgNumType w:start="1"/>')
    word.paragraph(bookmark(1, "item_1", run("Heading")))
    docx, pages = fill_contents(word.to_bytes(), EmbeddedRenderer().convert_document)
    names = [mark.get(f"{W}name") for mark in document_of(docx).iter(f"{W}bookmarkStart")]
    assert names == ["item_1"]
    assert set(pages.targets) == {"item_1"}
    assert numbers_in(docx) == {"item_1": "1"}


def test_numbers_that_move_a_page_are_measured_again():
    renderer = Pretended({"item_1": 9}, {"item_1": 10}, {"item_1": 10})
    docx, pages = fill_contents(one_reference(), renderer)
    assert numbers_in(docx) == {"item_1": "10"}
    assert numbers_in(renderer.seen[-1]) == numbers_in(docx)
    assert len(renderer.seen) == 3
    assert pages.targets == {"item_1": 10}


class Planned(Pretended):
    """A renderer that also measures; it draws `misses` plans otherwise than they are."""

    def __init__(self, *rounds: dict[str, int], misses: int, roomy: frozenset[str] = frozenset()) -> None:
        super().__init__(*rounds)
        self.misses = misses
        self.roomy = roomy

    def measure(self, docx: bytes) -> Layout:
        targets = self(docx).targets
        return Layout(targets, PageBreaks(frozenset(), {}, 0, {}, {}, targets, roomy=self.roomy))

    def convert(self, docx: bytes, layout: Layout | None = None) -> Pages:
        if layout is not None and self.misses:
            self.misses -= 1
            self.seen.append(docx)
            raise OtherPagesError
        return replace(self(docx), as_in_word=None if layout is None else True)


def test_pages_that_begin_as_measured_are_drawn_once():
    renderer = Planned({"item_1": 9}, misses=0)
    docx, pages = fill_contents(one_reference(), renderer.convert, renderer.measure)
    assert numbers_in(docx) == {"item_1": "9"}
    assert (pages.as_in_word, len(renderer.seen)) == (True, 2)


def test_of_a_long_table_behind_all_headings_only_the_beginning_is_drawn_to_measure():
    word = WordDoc()
    word.paragraph(page_reference("item_1"))
    word.paragraph(bookmark(1, "item_1", run("Heading")))
    cell = "<w:tc><w:p><w:r><w:t>Post</w:t></w:r></w:p></w:tc>"
    word.block(f"<w:tbl>{f'<w:tr>{cell}</w:tr>' * 1000}</w:tbl>")
    word.text("behind")
    renderer = Planned({"item_1": 1}, misses=0)
    docx, _ = fill_contents(word.to_bytes(), renderer.convert, renderer.measure)
    measured, drawn, written = (len(list(document_of(one).iter(f"{W}tr"))) for one in (*renderer.seen, docx))
    assert 0 < measured < 500
    assert drawn == written == 1000


def test_pages_that_do_not_begin_as_measured_are_drawn_once_more_and_say_so():
    renderer = Planned({"item_1": 9}, misses=2)
    docx, pages = fill_contents(one_reference(), renderer.convert, renderer.measure)
    assert numbers_in(docx) == {"item_1": "9"}
    assert (pages.as_in_word, len(renderer.seen)) == (False, 3)


def test_a_number_longer_than_was_thought_is_measured_again_where_pages_do_not_begin_as_measured():
    renderer = Planned({"item_1": 10}, misses=1)
    docx, pages = fill_contents(one_reference(), renderer.convert, renderer.measure)
    assert numbers_in(docx) == {"item_1": "10"}
    assert (pages.as_in_word, len(renderer.seen)) == (True, 4)


def test_a_document_nearly_as_one_with_known_pages_is_measured_once():
    renderer = Planned({"item_1": 10}, misses=0)
    assert find_numbers(one_reference(), renderer.convert, renderer.measure, near={"item_1": 11}) == ("10",)
    assert len(renderer.seen) == 1
    find_numbers(one_reference(), renderer.convert, renderer.measure)
    assert len(renderer.seen) == 3


def test_a_longer_number_is_not_measured_again_where_it_moves_nothing():
    renderer = Planned({"item_1": 10}, misses=0, roomy=frozenset({"item_1"}))
    assert find_numbers(one_reference(), renderer.convert, renderer.measure) == ("10",)
    assert len(renderer.seen) == 1


def test_pages_that_never_settle_are_an_error():
    class Restless(Pretended):
        def __call__(self, docx: bytes) -> Pages:
            self.rounds.append(dict(self.rounds[-1]))
            self.rounds[-1]["item_1"] += 1
            return super().__call__(docx)

    with pytest.raises(ConversionError, match="did not settle"):
        fill_contents(one_reference(), Restless({"item_1": 1}))


def test_a_reference_to_nowhere_is_an_error():
    with pytest.raises(ConversionError, match="item_1"):
        fill_contents(one_reference(), Pretended({"item_2": 1}))


def test_pictures_are_left_out_of_the_measuring_and_are_in_the_result():
    picture = b"a large picture"
    docx = write_parts({**read_parts(one_reference()), "word/media/image1.jpeg": picture})
    renderer = Pretended({"item_1": 3})
    result, _ = fill_contents(docx, renderer)
    shown = [read_parts(seen)["word/media/image1.jpeg"] for seen in renderer.seen]
    assert shown == [BLANK_PICTURE, picture]
    assert read_parts(result)["word/media/image1.jpeg"] == picture


def test_a_document_without_contents_is_converted_once():
    word = WordDoc()
    word.text("One")
    renderer = Pretended({})
    docx, pages = fill_contents(word.to_bytes(), renderer)
    assert len(renderer.seen) == 1
    assert [text_of(one) for one in document_of(docx).iter(f"{W}p")] == ["One"]
    assert pages.labels == (PageLabels(1, "D", 1),)


def test_filling_twice_gives_equal_bytes():
    word = WordDoc()
    word.contents()
    word.text("One", "Heading1")
    docx = expanded(word)
    convert = EmbeddedRenderer().convert_document
    first, again = fill_contents(docx, convert), fill_contents(docx, convert)
    assert first == again
    assert fill_contents(first[0], convert) == first
