"""Text fields, CommonMark with tables and strike-through, as Word structure and as facts for the checks."""

from __future__ import annotations

from toolkit.markup.blocks import render_blocks, render_inline
from toolkit.markup.facts import (
    Heading,
    Image,
    Numbered,
    Table,
    WrittenLink,
    find_headings,
    find_images,
    find_links,
    find_numbered,
    find_passages,
    find_tables,
)
from toolkit.markup.host import EmbeddedImage, ListNumbering, WordHost
from toolkit.markup.links import says_nothing

__all__ = [
    "EmbeddedImage",
    "Heading",
    "Image",
    "ListNumbering",
    "Numbered",
    "Table",
    "WordHost",
    "WrittenLink",
    "find_headings",
    "find_images",
    "find_links",
    "find_numbered",
    "find_passages",
    "find_tables",
    "render_blocks",
    "render_inline",
    "says_nothing",
]
