"""What is told of a text without the Markdown parser is what the parser would tell."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from toolkit.checking.checks.accessibility import _labels, _may_lack_a_header, _may_skip_a_level
from toolkit.checking.checks.lists import _is_accident, _may_have_list
from toolkit.markup import find_headings, find_images, find_links, find_numbered, find_tables
from toolkit.markup.surprises import _FAR_IN, _blocks, _may_surprise

PIECES = (
    *(
        "\n",
        "\n\n",
        "\n    ",
        "\n\t",
        "\n  ",
        " ",
        "\n> ",
        "\n- ",
        "\n1. ",
        "\n-     ",
        "\n---\n",
        "\n===\n",
        "   ",
    ),
    *(
        "her",
        "se",
        "Navn",
        "1",
        "[",
        "]",
        "](",
        ")",
        "![",
        "[her](x)",
        "![a](b)",
        "[x]: y",
        "<a@b.dk>",
        "<her:>",
    ),
    *(
        "# ",
        "## ",
        "#### ",
        "| a | b |",
        "|---|---|",
        "| | |",
        "|",
        "\n|-|-|\n",
        ":-:|-",
        "`",
        "*",
        "_",
        "~~",
        "\\",
        "&",
        "&nbsp;",
    ),
    *(
        "1. marts",
        "24. ",
        "2025. ",
        "\n24. dec. ",
        "1) ",
        "kr.*",
        "\n* note",
        "\n- 5 mio. kr.",
        "\n# 2 ting",
        "\n 1. ",
    ),
    *("]{lang=en}", "::: {lang=en}\n", ":::", "```\n", '"', "(", "%41"),
)
texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


def words(text):
    return " ".join(text.split())


@given(text=texts)
@settings(max_examples=400, deadline=None)
@example(text="- a\n  ---\n#### b")
@example(text="[a]:\n  <b> 'c\n    d'\n    e")
@example(text="a | b\n-|-\nc | d\n    e")
@example(text="-     a\n      b")
@example(text="a | b\n-|-\nc\n    d")
@example(text="a\n\n  \tb")
@example(text="a\n===\n24. dec. b")
@example(text="1. a\nb\n24. dec. c")
@example(text="- 1) 24. dec. c")
@example(text="den 24. \n1. maj")
@example(text="- 2.")
@example(text="a\n> 2025. ")
@example(text="a\n1. 24. dec. b")
def test_nothing_is_overlooked(text):
    labels = _labels(text)
    if labels is not None:
        found = [link.text for link in find_links(text) if "@" not in link.text]
        assert {words(each) for each in (*found, *(image.alt for image in find_images(text)))} <= set(labels)
    if "#" in text and not _may_skip_a_level(text):
        assert all(two.level <= one.level + 1 for one, two in pairwise(find_headings(text)))
    if not _may_lack_a_header(text):
        assert all(any(cell.strip() for cell in table.header) for table in find_tables(text))
    if not _may_have_list(text.casefold()):
        assert not any(map(_is_accident, find_numbered(text)))
    if not _may_surprise(text):
        lines = text.split("\n")
        found = _blocks(text, lines)
        assert all(
            one.code == "accidental-code" and not _FAR_IN.match(lines[one.line]) for one in found
        )  # in an item or a quotation it is meant
