"""What a text holds, for the checks: found without Word, and where nothing is, without the parser."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.markup.inlines import plain_text
from toolkit.markup.links import scheme_of, written_address
from toolkit.markup.pictures import is_decorative
from toolkit.markup.tables import read_rows
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

# A text without these characters holds no such thing, so that most texts need no parser.
_LINK_SIGN = regex(r"\]|<[^ >]+[:@]")
_HEADING_SIGN = regex(r"#|^[ >]*(=+|-+)[ \t]*$", re.MULTILINE)
_NUMBER_SIGN = regex(r"[0-9]\.[ \t]")
_TABLE_SIGN = regex(r"[-:|][ \t]*$", re.MULTILINE)


# What may stand between the start of a list's item and its first words.
_WRAPPERS = frozenset({"paragraph_open", "heading_open", "blockquote_open"})


@dataclass(frozen=True, slots=True)
class WrittenLink:
    """A link: the 0-based line of the text it begins on, its words, and where it leads.

    `target` is a path as it was written, or a percent-encoded URI; `scheme` is "" for a path.
    """

    line: int
    text: str
    target: str
    scheme: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its 0-based line, its alternative text ("" for none), and its path or URI."""

    line: int
    alt: str
    source: str
    scheme: str
    is_decorative: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its 0-based line, its level as written (1-6), and its words."""

    line: int
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the 0-based line of its header row, the words of that row, and how many rows follow it."""

    line: int
    header: tuple[str, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered item of a list: its 0-based line, its number and words, whether its list has no other."""

    line: int
    number: str
    text: str
    is_alone: bool


def find_links(text: str) -> list[WrittenLink]:
    """Return the links and autolinks of `text`, in order; also those that become no hyperlink."""
    return list(_links(text)) if _LINK_SIGN.search(text) else []


def find_images(text: str) -> list[Image]:
    """Return the pictures of `text`, in order."""
    return list(_images(text)) if "![" in text else []


def find_headings(text: str) -> list[Heading]:
    """Return the headings of `text`, in order."""
    if not _HEADING_SIGN.search(text):
        return []
    tokens = parsed_blocks(text)
    return [
        Heading(_first_line(token), int(token.tag[1]), plain_text(tokens[index + 1].children or ()))
        for index, token in enumerate(tokens)
        if token.type == "heading_open"
    ]


def find_passages(text: str) -> list[str]:
    """Return the words of each paragraph, heading and cell, without what says itself which language it is."""
    passages, depth = [], 0
    for token in parsed_blocks(text):
        depth += token.nesting if token.type.startswith("language_") else 0
        if token.type == "inline" and not depth:
            passages.append(plain_text(list(_unmarked(token.children or ()))))
    return passages


def _unmarked(tokens: Sequence[Token]) -> Iterator[Token]:
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type.startswith("language_") else 0
        if not depth and token.type != "code_inline":
            yield token


def find_tables(text: str) -> list[Table]:
    """Return the tables of `text`, in order."""
    return list(_tables(text)) if _TABLE_SIGN.search(text) else []


def find_numbered(text: str) -> list[Numbered]:
    """Return the items of `text` that a number and a full stop begin, in order."""
    return list(_numbered(text)) if _NUMBER_SIGN.search(text) else []


def parsed_blocks(text: str) -> Sequence[Token]:
    """Return the tokens of a text, which nobody may change; it is parsed once, whatever lines end it."""
    return _parsed(text.rstrip("\n"))


@lru_cache(maxsize=500)  # the checks ask several questions about one text, which is then printed
def _parsed(text: str) -> Sequence[Token]:
    from toolkit.markup.commonmark import parse_blocks

    return tuple(parse_blocks(text))


def _first_line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _inlines(text: str) -> Iterator[tuple[int, Sequence[Token], int]]:
    """Yield every inline token with its line and its siblings: line, siblings, index among them."""
    line = 0
    for token in parsed_blocks(text):
        line = token.map[0] if token.map else line
        at = line
        children = token.children or ()
        for index, child in enumerate(children):
            yield at, children, index
            at += child.type in {"softbreak", "hardbreak"}


def _links(text: str) -> Iterator[WrittenLink]:
    for line, siblings, index in _inlines(text):
        if siblings[index].type != "link_open":
            continue
        address = str(siblings[index].attrs["href"])
        end = next(place for place in range(index, len(siblings)) if siblings[place].type == "link_close")
        words = plain_text(siblings[index + 1 : end])
        yield WrittenLink(line, words, written_address(address), scheme_of(address))


def _images(text: str) -> Iterator[Image]:
    for line, siblings, index in _inlines(text):
        if siblings[index].type == "image":
            address = str(siblings[index].attrs["src"])
            alt = plain_text(siblings[index].children or ())
            decorative = is_decorative(siblings[index])
            yield Image(line, alt, written_address(address), scheme_of(address), decorative)


def _tables(text: str) -> Iterator[Table]:
    tokens = parsed_blocks(text)
    for index, token in enumerate(tokens):
        if token.type == "table_open":
            end = next(place for place in range(index, len(tokens)) if tokens[place].type == "table_close")
            header, *rows = read_rows(tokens[index:end])
            yield Table(_first_line(token), tuple(cell.text for cell in header), len(rows))


def _numbered(text: str) -> Iterator[Numbered]:
    tokens = parsed_blocks(text)
    siblings = Counter(_list_of(tokens))
    lists = iter(_list_of(tokens))
    for index, token in enumerate(tokens):
        if token.type != "list_item_open":
            continue
        own = next(lists)
        inside = next(tokens[at] for at in range(index + 1, len(tokens)) if tokens[at].type not in _WRAPPERS)
        words = plain_text(inside.children or ())
        if token.info and token.markup == ".":
            yield Numbered(_first_line(token), token.info, words, siblings[own] == 1)


def _list_of(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield, for each item of a list, which of the text's lists it is in."""
    around: list[int] = []
    for index, token in enumerate(tokens):
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            around.append(index)
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            around.pop()
        elif token.type == "list_item_open":
            yield around[-1]
