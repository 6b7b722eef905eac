"""Block-level Markdown as Word paragraphs and tables."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.markup.headings import nested_levels
from toolkit.markup.inlines import render_inlines
from toolkit.markup.pictures import MARGIN, captions, is_picture
from toolkit.markup.tables import TWIP, read_rows, render_table
from toolkit.markup.wordxml import indented, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from toolkit.markup.host import ListNumbering, WordHost

_STYLED_LEVELS = 3  # "List Bullet", "List Bullet 2", "List Bullet 3"
_LAST_NUMBERING_LEVEL = 8  # ECMA-376 Part 1, 17.9.3: levels 0 to 8
_TAB = 4  # columns, as CommonMark 2.2 counts them
_STEP = 360  # twips: Word's own distance from one list level to the next
_LED_IN = frozenset({"bullet_list_open", "ordered_list_open", "table_open"})
_LAST_START = 32767  # the largest number that Word lets a list begin at


def render_blocks(text: str, host: WordHost, heading_level: int, language: str = "") -> str:
    """Return a CommonMark text as WordprocessingML: `w:p` and `w:tbl` elements, "" for no text.

    Its shallowest headings get `heading_level` (1-6). `language` is that of the text where it is not the
    document's. The prefixes `w` and `r` must be declared around it.
    """
    from toolkit.markup.facts import parsed_blocks

    return _BlockWriter(host, language).write(parsed_blocks(text), heading_level)


def render_inline(text: str, host: WordHost, language: str = "") -> str:
    """Return one line of CommonMark as `w:r` and `w:hyperlink` elements; further lines follow on it."""
    from toolkit.markup.commonmark import parse_line

    return render_inlines(parse_line(text.strip(MARGIN)), host, host.text_width, language)


class _Quote:
    """A quote that is being written."""


@dataclass(slots=True)
class _List:
    """A list that is being written."""

    is_ordered: bool
    level: int  # of its style; a numbered list counts only the numbered ones it is in
    depth: int  # how many quotes and lists it stands in, itself too
    number: int  # of the item that is written
    numbering: ListNumbering | None = None
    item_is_new: bool = False  # the next paragraph carries the bullet or number

    @property
    def style(self) -> str:
        """The name of the style of its items."""
        return _leveled("List Number" if self.is_ordered else "List Bullet", self.level)

    @property
    def indent(self) -> str:
        """The indent of its items where it is not the one of their style."""
        if self.level == self.depth <= _STYLED_LEVELS:
            return ""
        return f'<w:ind w:left="{_STEP * self.depth}" w:hanging="{_STEP}"/>'


def _leveled(style: str, depth: int) -> str:
    """Return the name of `style` at `depth`, as Word names them."""
    return style if depth == 1 else f"{style} {min(depth, _STYLED_LEVELS)}"


def _lead_in(tokens: Sequence[Token]) -> Iterator[bool]:
    """Yield of each paragraph whether it leads in what follows, and does not end a page without it."""
    for at, token in enumerate(tokens):
        if token.type == "paragraph_open":  # its words and its end come next
            follows = tokens[at + 3].type if at + 3 < len(tokens) else ""
            yield follows in _LED_IN and tokens[at + 1].content.rstrip("*_").endswith(":")


class _BlockWriter:
    """Walks the parser's tokens once, keeping the quotes and lists that are open."""

    def __init__(self, host: WordHost, language: str) -> None:
        self._host = host
        self._parts: list[str] = []
        self._open: list[_Quote | _List] = []
        self._languages = [language]

    def write(self, tokens: Sequence[Token], heading_level: int) -> str:
        """Return everything that `tokens` stand for."""
        written = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
        levels = iter(nested_levels(written, heading_level))
        remaining = iter(tokens)
        leading = iter(_lead_in(tokens))
        for token in remaining:
            if token.type == "paragraph_open":
                self._paragraph(next(remaining).children or (), leads_in=next(leading))
            elif token.type == "heading_open":
                self._heading(next(remaining).children or (), next(levels))
            elif token.type == "table_open":
                self._table(remaining)
            elif token.type in {"fence", "code_block"}:
                self._code(token.content)
            elif token.type == "hr":
                self._rule()
            else:
                self._container(token)
        return "".join(self._parts)

    def _container(self, token: Token) -> None:
        if token.type == "language_open":
            self._languages.append(str(token.attrs["lang"]))
        elif token.type == "language_close":
            self._languages.pop()
        elif token.type == "blockquote_open":
            self._place_marker()
            self._open.append(_Quote())
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            self._place_number()
            self._open.append(self._new_list(token))
        elif token.type in {"bullet_list_close", "ordered_list_close", "blockquote_close"}:
            self._open.pop()
        elif isinstance(items := self._innermost(), _List):
            if token.type == "list_item_open":
                items.item_is_new = True
            elif token.type == "list_item_close":
                self._place_number()  # an empty bullet says nothing: no line, as the checks tell
                items.number += 1

    def _new_list(self, token: Token) -> _List:
        is_ordered = token.type == "ordered_list_open"
        lists = [outer for outer in self._open if isinstance(outer, _List)]
        # What was written as 1. stays 1. below a bullet, where the style's second level may be a).
        level = 1 + (sum(outer.is_ordered for outer in lists) if is_ordered else len(lists))
        opened = _List(is_ordered, level, len(self._open) + 1, int(token.attrs.get("start", 1)))
        if is_ordered and opened.number <= _LAST_START:
            opened.numbering = self._host.numbering(opened.style, opened.number)
        return opened

    def _innermost(self) -> _Quote | _List | None:
        return self._open[-1] if self._open else None

    def _indent(self) -> int:
        """Return how far to the right, in twips, what has no style per level stands here."""
        return _STEP * len(self._open)

    def _inlines(self, tokens: Sequence[Token]) -> str:
        width = self._host.text_width - self._indent() * TWIP
        return render_inlines(tokens, self._host, width, self._languages[-1])

    def _add(self, style: str, properties: str, content: str) -> None:
        self._parts.append(paragraph(self._host.style(style), content, properties))

    def _paragraph(self, tokens: Sequence[Token], *, leads_in: bool) -> None:
        where = self._innermost()
        if isinstance(where, _List) and where.item_is_new:
            self._first_of_item(where, self._inlines(tokens))
        elif is_picture(tokens):
            self._picture(tokens)
        elif isinstance(where, _List):
            indent = self._indent() if where.depth > _STYLED_LEVELS else 0
            self._add(_leveled("List Continue", where.depth), indented(indent), self._inlines(tokens))
        elif where:
            self._add("Quote", indented(self._indent() if len(self._open) > 1 else 0), self._inlines(tokens))
        else:
            self._add("Body Text", "<w:keepNext/>" if leads_in else "", self._inlines(tokens))

    def _first_of_item(self, items: _List, content: str) -> None:
        """Write the paragraph that carries the item's bullet or number."""
        items.item_is_new = False
        if items.is_ordered and items.numbering is None:  # a number too large for Word is text
            self._add(_leveled("List Continue", items.depth), "", run(f"{items.number}. ") + content)
        elif items.is_ordered or items.level > _STYLED_LEVELS:
            self._add(items.style, self._marker(items) + items.indent, content)
        else:
            self._add(items.style, items.indent, content)  # the style has the bullet

    def _marker(self, items: _List) -> str:
        """Return the property that gives a paragraph the list's next bullet or number."""
        if items.numbering is None:
            items.numbering = self._host.numbering(items.style, 1)
        below = max(items.level - _STYLED_LEVELS, 0)
        level = min(items.numbering.level + below, _LAST_NUMBERING_LEVEL)
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{items.numbering.num_id}"/></w:numPr>'

    def _place_number(self) -> None:
        """Give a number a line of its own before the list that its item begins with, or in an empty item.

        A bullet there (`- - Budget`) would be an empty line that says nothing, so there is none.
        """
        if isinstance(where := self._innermost(), _List) and not where.is_ordered:
            where.item_is_new = False
        self._place_marker()

    def _place_marker(self) -> None:
        """Give the bullet or number of an item that begins with no paragraph a line of its own."""
        if isinstance(where := self._innermost(), _List) and where.item_is_new:
            self._first_of_item(where, "")

    def _heading(self, tokens: Sequence[Token], level: int) -> None:
        where = self._innermost()
        marker = ""
        if isinstance(where, _List) and where.item_is_new:
            marker = self._marker(where)
            where.item_is_new = False
        self._add(f"Heading {level}", marker, self._inlines(tokens))

    def _code(self, text: str) -> None:
        self._place_marker()
        self._add("Code Block", indented(self._indent()), run(text.removesuffix("\n").expandtabs(_TAB)))

    def _rule(self) -> None:
        self._place_marker()
        self._add("Rule", "", "")

    def _table(self, remaining: Iterator[Token]) -> None:
        self._place_marker()
        rows = read_rows(list(takewhile(lambda token: token.type != "table_close", remaining)))
        self._parts.append(render_table(rows, self._host, self._indent(), self._languages[-1]))

    def _picture(self, tokens: Sequence[Token]) -> None:
        """Write pictures that stand alone, their titles below them as captions."""
        caption = "".join(run(f"\n{title}") for title in captions(tokens))
        self._add("Picture", indented(self._indent()), self._inlines(tokens) + caption)
