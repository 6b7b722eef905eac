"""What the checks learn about a text without Word, and at what cost."""

from __future__ import annotations

import subprocess
import sys

import pytest

from toolkit.markup import (
    Heading,
    Image,
    Table,
    WrittenLink,
    find_headings,
    find_images,
    find_links,
    find_tables,
)

TEXT = """Se [planen](bilag/plan%20B.pdf)
og <hmu@example.org>.

## Overskrift *to*

- punkt
  - ![Kort](kort.png) og
    [her][1]

| Navn | Link |
|---|---|
| a | b |
| c | [x](javascript:alert) |

Titel
===

[1]: https://example.org/æ
"""


def test_links_are_found_with_their_line_words_and_target():
    assert find_links(TEXT) == [
        WrittenLink(0, "planen", "bilag/plan B.pdf", ""),
        WrittenLink(1, "hmu@example.org", "mailto:hmu@example.org", "mailto"),
        WrittenLink(7, "her", "https://example.org/%C3%A6", "https"),
        WrittenLink(12, "x", "javascript:alert", "javascript"),
    ]


def test_pictures_are_found():
    assert find_images(TEXT) == [Image(6, "Kort", "kort.png", "", is_decorative=False)]


def test_headings_are_found_with_the_level_as_written():
    assert find_headings(TEXT) == [Heading(3, 2, "Overskrift to"), Heading(14, 1, "Titel")]


def test_tables_are_found():
    assert find_tables(TEXT) == [Table(9, ("Navn", "Link"), 2)]


@pytest.mark.parametrize("find", [find_links, find_images, find_headings, find_tables])
def test_code_holds_no_facts(find):
    assert find("    " + TEXT.replace("\n", "\n    ")) == []


@pytest.mark.parametrize(
    ("find", "text"),
    [
        (find_links, "<https://example.org>"),
        (find_links, "[a]\n\n[a]: https://example.org"),
        (find_images, "![a][b]\n\n[b]: x.png"),
        (find_headings, "> a\n> ---"),
        (find_headings, "- # a"),
        (find_tables, "a | b\n--|-"),
        (find_tables, "| a |\n| :-: |   "),
    ],
)
def test_the_quick_look_misses_nothing(find, text):
    assert len(find(text)) == 1


def test_neither_the_import_nor_plain_texts_load_the_parser():
    program = (
        "import sys; from toolkit.markup import find_headings, find_images, find_links, find_tables\n"
        "text = 'Formanden bød velkommen, kl. 12.30: alt (næsten) er klar.\\n\\n- et punkt\\n- to\\n'\n"
        "assert not any(find(text) for find in (find_headings, find_images, find_links, find_tables))\n"
        "print([name for name in sys.modules if name.startswith(('markdown_it', 'docx', 'lxml'))])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
