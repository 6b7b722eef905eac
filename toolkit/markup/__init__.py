"""Text fields, CommonMark with tables and strike-through, as Word structure and as facts for the checks.

A name's module is loaded when the name is first asked for: most checks need none of what writes Word.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
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

_HOMES = {
    **dict.fromkeys(("render_blocks", "render_inline"), "blocks"),
    **dict.fromkeys(("EmbeddedImage", "ListNumbering", "WordHost"), "host"),
    "says_nothing": "links",
}


def __getattr__(name: str) -> object:
    """Return a name of `__all__` (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'facts')}"), name)
