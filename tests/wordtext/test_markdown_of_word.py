"""Every text of the format is printed the same after it has been in Word and come back as Markdown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markdowntexts import make_text

from toolkit.wordtext.asrendered import blocks_of, printed_digest, words_digest
from toolkit.wordtext.markdown import write_markdown

_SOME = range(250)


def printed(text):
    """What a text is printed as, without what tells lists apart that look the same."""
    return [replace(block, series="") for block in blocks_of(text)]


@pytest.mark.parametrize("first", _SOME[::50])
def test_what_comes_back_is_printed_the_same(first):
    for number in range(first, first + 50):
        text = make_text(number)
        back = write_markdown(blocks_of(text))
        assert printed(back) == printed(text), f"text {number}:\n{text}\n\nis now:\n{back}"


@pytest.mark.parametrize(
    "text",
    [
        "5*3 og 2*4",
        "C:\\temp\\*.docx",
        "\\- ord C:\\temp\\*.docx **her**",
        "a_b_c",
        "Lønnen er 5 % højere.",
        "Fisk & Søn \\*her\\*",
        "1. en\n2. to\n   - under",
        "> sagt\n\n**fed** og *kursiv*",
        "| A | B |\n| --- | --: |\n| x | 1 |",
        "Se [vejledningen](https://example.org/a).",
    ],
)
def test_what_is_written_plainly_comes_back_as_plainly(text):
    assert write_markdown(blocks_of(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "# nej",
        "- ikke en liste",
        "1. ikke en liste",
        "*stjerne*",
        "<b>",
        "&amp;",
        "[x](y)",
        "a\\*b",
        "~~~",
        "| a |",
    ],
)
def test_signs_typed_in_word_stay_signs(text):
    from toolkit.wordtext.model import Block, BlockKind, Piece

    typed = (Block(BlockKind.PARAGRAPH, (Piece(text),)),)
    assert blocks_of(write_markdown(typed)) == typed


_ODD = (
    "a\ufeffb",
    "`a\tb`",
    "999999999. a",
    "![x](y.png)",
    "&#123; { } < >",
    "a\\\nb",
    "**a**b*c*",
    "- \n- b",
)


@pytest.mark.parametrize("text", [*_ODD, *(make_text(number) for number in range(100))])
def test_a_text_that_comes_back_unchanged_has_the_words_that_its_file_recorded(text):
    assert printed_digest(text) == words_digest(blocks_of(text))
