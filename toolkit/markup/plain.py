"""A text's words without its Markdown, for tables and other places that have no formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.markup.commonmark import parse_blocks
from toolkit.markup.inlines import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token


def plain_words(text: str) -> str:
    """Return the words of a CommonMark text: a line for each paragraph, list item and table row.

    List items keep their number or get a dash; the cells of a row are parted by " | ".
    """
    return "\n".join(line for line in _lines(parse_blocks(text)) if line.strip())


def _lines(tokens: list[Token]) -> Iterator[str]:
    mark = ""
    row: list[str] | None = None
    for token in tokens:
        if token.type == "list_item_open":
            yield mark if mark != "- " else ""
            mark = f"{token.info}{token.markup} " if token.info else "- "
        elif token.type == "list_item_close":
            yield mark if mark != "- " else ""
            mark = ""
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield " | ".join(row)
            row = None
        elif token.type in {"code_block", "fence"}:
            yield mark + token.content.rstrip("\n")
            mark = ""
        elif token.type == "inline":
            words = plain_text(token.children or ())
            if row is not None:
                row.append(words)
            else:
                yield mark + words
                mark = ""
