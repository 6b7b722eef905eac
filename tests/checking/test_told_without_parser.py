"""What is told of a text without the Markdown parser is what the parser would tell."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from toolkit.checking.checks.accessibility import _labels, _may_lack_a_header, _may_skip_a_level
from toolkit.markup import find_headings, find_images, find_links, find_tables
from toolkit.markup.facts import parsed_blocks
from toolkit.markup.surprises import _FAR_IN, _may_have_code

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
def test_nothing_is_overlooked(text):
    labels = _labels(text)
    if labels is not None:
        found = [link.text for link in find_links(text) if "@" not in link.text]
        assert {words(each) for each in (*found, *(image.alt for image in find_images(text)))} <= set(labels)
    if "#" in text and not _may_skip_a_level(text):
        assert all(two.level <= one.level + 1 for one, two in pairwise(find_headings(text)))
    if not _may_lack_a_header(text):
        assert all(any(cell.strip() for cell in table.header) for table in find_tables(text))
    if not _may_have_code(text):
        lines = text.split("\n")
        code = [token.map[0] for token in parsed_blocks(text) if token.type == "code_block"]
        assert not any(_FAR_IN.match(lines[first]) for first in code)
