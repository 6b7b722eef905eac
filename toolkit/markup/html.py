"""Markdown as HTML: for the pages that are published, where Word's paragraphs are of no use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from toolkit.dataclass import dataclass
from toolkit.markup.commonmark import block_token, html_of, parse_blocks, parse_line, text_token
from toolkit.markup.headings import nested_levels
from toolkit.markup.inlines import plain_text
from toolkit.markup.links import web_target, written_address
from toolkit.markup.pictures import MARGIN, captions, is_decorative, is_picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

# Of meeting.css, in pixels: the text of the narrowest page, a broad letter of a table, a cell's space.
_TELEPHONE, _LETTER, _PADDING = 288, 10, 15
_ALIGNMENTS = frozenset({"left", "center", "right"})


@dataclass(frozen=True, slots=True)
class WebPicture:
    """A picture beside the page: its address relative to it, and its size in pixels."""

    address: str
    width: int
    height: int


class WebHost(Protocol):
    """The page that a text is written into."""

    def picture(self, source: str) -> WebPicture | None:
        """Return the picture at `source` (a path or URL as the user wrote it), None when it cannot be had."""

    def table_name(self, header: Sequence[str]) -> str:
        """Return how a screen reader calls the table with these header cells."""

    @property
    def undescribed(self) -> str:
        """What is said of a picture that has no words of its own."""


def render_html(text: str, host: WebHost, heading_level: int) -> str:
    """Return a CommonMark text as HTML blocks, "" for no text; its shallowest headings get `heading_level`.

    Raw HTML is text, and a link that may lead nowhere (javascript:, a path) is its words alone, as in Word.
    """
    tokens = parse_blocks(text)
    written = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    levels = iter(nested_levels(written, heading_level))
    level = heading_level
    for token in tokens:
        if token.type == "heading_open":
            level = next(levels)
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{level}"
    return html_of(list(_blocks(tokens, host)))


def render_html_line(text: str, host: WebHost) -> str:
    """Return one line of CommonMark as HTML inside a paragraph."""
    return html_of(list(_inlines(parse_line(text.strip(MARGIN)), host)))


def _blocks(tokens: Sequence[Token], host: WebHost) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        if token.type == "table_open":
            yield _opening("div", _around_table(tokens[index:], host))
            yield token
        elif token.type == "table_close":
            yield token
            yield _closing("div")
        elif token.type in {"th_open", "td_open"}:
            yield _cell(token, tokens[index + 1], tokens[index + 2])
        elif token.type == "inline" and is_picture(token.children or ()):
            yield from _figure(tokens[index - 1], token, tokens[index + 1], host)
        elif token.type == "inline":
            token.children = list(_inlines(token.children or (), host))
            yield token
        else:
            yield token


def _around_table(tokens: Sequence[Token], host: WebHost) -> dict[str, str]:
    """Return what the element round a table says.

    One that may be wider than a telephone is scrolled, with the keyboard too, and what is reached has a name.
    It is a group and no region: a page has few landmarks.
    """
    if _least_width(tokens) <= _TELEPHONE:
        return {"class": "wide"}
    name = host.table_name(_header(tokens))
    return {"class": "wide", "role": "group", "tabindex": "0", "aria-label": name}


def _least_width(tokens: Sequence[Token]) -> float:
    """Return how wide a table is at least, in pixels: no word breaks, a column is as wide as its longest."""
    columns: list[int] = []
    for token in tokens:
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            column = 0
        elif token.type == "inline":
            words = plain_text(token.children or ()).split()
            longest = max(map(len, words), default=0)
            columns[column : column + 1] = [max([longest, *columns[column : column + 1]])]
            column += 1
    return sum(longest * _LETTER + _PADDING for longest in columns)


def _header(tokens: Sequence[Token]) -> list[str]:
    """Return the words of a table's header cells."""
    end = next(place for place, token in enumerate(tokens) if token.type == "thead_close")
    return [plain_text(token.children or ()) for token in tokens[:end] if token.type == "inline"]


def _cell(opening: Token, content: Token, closing: Token) -> Token:
    """Return a cell's beginning: a header says what it heads, an empty one is none (WCAG 2.1, 1.3.1)."""
    alignment = str(opening.attrs.pop("style", "")).removeprefix("text-align:")
    if alignment in _ALIGNMENTS:
        opening.attrs["class"] = alignment
    if opening.tag == "th" and content.content:
        opening.attrs["scope"] = "col"
    elif opening.tag == "th":
        opening.tag = closing.tag = "td"
    return opening


def _figure(opening: Token, content: Token, closing: Token, host: WebHost) -> Iterator[Token]:
    """Yield what stands in a paragraph of pictures, which becomes a figure, their titles its caption."""
    titles = captions(content.children or ())
    if opening.type == "paragraph_open" and not opening.hidden:
        opening.tag = closing.tag = "figure"
    content.children = list(_inlines(content.children or (), host))
    yield content
    if titles and opening.tag == "figure":
        yield _opening("figcaption", {})
        yield text_token(" ".join(titles))
        yield _closing("figcaption")


def _inlines(tokens: Sequence[Token], host: WebHost) -> Iterator[Token]:
    is_link = False
    for index, token in enumerate(tokens):
        if token.type == "image":
            yield _image(token, host)
        elif token.type == "link_open":
            address = str(token.attrs["href"])
            is_link = web_target(address) is not None
            if is_link:
                yield token
            if tokens[index + 1].type == "link_close":  # a link without words would vanish
                yield text_token(address if is_link else written_address(address))
        elif token.type != "link_close" or is_link:
            yield token


def _image(token: Token, host: WebHost) -> Token:
    source = written_address(str(token.attrs["src"]))
    picture = host.picture(source)
    if picture is None:
        alt = plain_text(token.children or ()).replace("\n", " ")
        return text_token(f"[{alt or source}]")
    if is_decorative(token):
        token.children = []
    elif not plain_text(token.children or ()).strip():
        token.children = [text_token(host.undescribed)]
    token.attrs = {
        "src": picture.address,
        "alt": "",
        "width": str(picture.width),
        "height": str(picture.height),
    }
    return token


def _opening(tag: str, attributes: dict[str, str]) -> Token:
    return block_token(tag, 1, attributes)


def _closing(tag: str) -> Token:
    return block_token(tag, -1, {})
