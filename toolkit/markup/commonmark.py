"""Text to tokens: CommonMark 0.31 with GitHub's tables and strike-through. The only importer of markdown_it.

Nothing that a user wrote may vanish, so seven things differ from the library's defaults:
- raw HTML is text;
- quotes and lists nested deeper than any real text stay text (the library drops what is too deep);
- a link definition that no link or picture uses is shown as the paragraph it looks like
  (`[Bilag 2]: Budget` is a note, not a definition, to the one who wrote it);
- a line as `~~~ Bilag til punkt 2 ~~~` is a line of text: only `~~~` or `~~~ yaml` begins code;
- cells beyond the header's make the table wider (GitHub's rule is to drop them);
- passages in another language are marked as in Pandoc (`languages`);
- signs in sums, folders and amounts are text, and lists keep the numbers that were written (`asmeant`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal, cast

from markdown_it import MarkdownIt, helpers
from markdown_it.rules_block import blockquote, fence, list_block, reference, table
from markdown_it.token import Token

from toolkit.markup.asmeant import begins_with_amount, keep_signs, numbered_as_written
from toolkit.markup.languages import add_languages, line_of
from toolkit.markup.linklabels import find_label_end
from toolkit.markup.links import web_target
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from markdown_it.rules_block import StateBlock

_DEEPEST_BLOCK = 40  # levels of quotes, lists and items: 20 lists within each other
_DEEPEST = 50  # of brackets and the like in a line; keeps the parser far from Python's recursion limit
_FENCE = regex(r"(?:`{3,}|~{3,})[ \t]*(?:[A-Za-z][\w+#.-]*)?[ \t]*$")
_CELL_BORDER = regex(r"(?<!\\)\|")


class _Parser(MarkdownIt):
    """Keeps every address and its text: what may become a hyperlink is decided when it is written."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the library's signature
        """Accept every address as the target of a link or picture."""
        return True

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the library's name
        """Show an address between angle brackets as it was written."""
        return link


class _Helpers:
    """The parser's helpers, with a search for the end of a link's words that knows when to give up."""

    parseLinkDestination = staticmethod(helpers.parseLinkDestination)  # noqa: N815 - the library's names
    parseLinkLabel = staticmethod(find_label_end)  # noqa: N815
    parseLinkTitle = staticmethod(helpers.parseLinkTitle)  # noqa: N815


def parse_blocks(text: str) -> list[Token]:
    """Return the tokens of a whole text; lines in `Token.map` are 0-based."""
    environment: dict[str, Any] = {}
    tokens = _parser().parse(text, environment)
    if unused := _unused_definitions(tokens, environment):
        tokens = _parser().parse(text, {"shown_lines": unused})
    return list(numbered_as_written(tokens))


def parse_line(text: str) -> Sequence[Token]:
    """Return the inline tokens of a one-line text: no marker at its start makes it a list or heading."""
    return _parser().parseInline(text, {})[0].children or ()


def html_of(tokens: Sequence[Token]) -> str:
    """Return the HTML of blocks or of inline tokens, every text in them escaped."""
    parser = _parser()
    return str(parser.renderer.render(tokens, parser.options, {}))


def text_token(text: str) -> Token:
    """Return a text among inline tokens or blocks."""
    return Token("text", "", 0, content=text)


def block_token(tag: str, nesting: Literal[1, -1], attributes: Mapping[str, str]) -> Token:
    """Return the beginning (`nesting` 1) or the end (-1) of an element around blocks."""
    return Token(f"{tag}_{nesting}", tag, nesting, attrs=dict(attributes), block=True)


@cache
def _parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"html": False, "maxNesting": _DEEPEST})
    parser.enable(["table", "strikethrough"])
    keep_signs(parser)
    parser.helpers = cast("Any", _Helpers())
    add_languages(parser)
    paragraph_like = ["paragraph", "reference", "blockquote"]
    parser.block.ruler.at("reference", _reference)
    parser.block.ruler.at("fence", _fence, {"alt": [*paragraph_like, "list"]})
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.at("blockquote", _limited(blockquote), {"alt": [*paragraph_like, "list", "table"]})
    parser.block.ruler.at("list", _limited(list_block), {"alt": paragraph_like})
    return parser


def _limited(
    rule: Callable[[StateBlock, int, int, bool], bool],
) -> Callable[[StateBlock, int, int, bool], bool]:
    """Return `rule` as it is down to the deepest level, where its marker is text, as before an amount."""

    def limited(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - a rule's signature
        if state.level >= _DEEPEST_BLOCK or begins_with_amount(state, start):
            return False
        return rule(state, start, end, silent)

    return limited


def _fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - a rule's signature
    """Take a code block, unless its first line holds more than the name of a language."""
    return bool(_FENCE.match(line_of(state, start))) and fence(state, start, end, silent)


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - a rule's signature
    """Take a table with every cell that its rows hold."""
    first = len(state.tokens)
    found = table(state, start, end, silent)
    state.tokens[first:] = list(_with_every_cell(state, state.tokens[first:]))
    return found


def _with_every_cell(state: StateBlock, tokens: Sequence[Token]) -> Iterator[Token]:
    row, count = 0, 0
    for token in tokens:
        if token.type == "tr_open" and token.map:
            row, count = token.map[0], 0
        elif token.type in {"th_open", "td_open"}:
            count += 1
        elif token.type == "tr_close":
            for text in _cells(line_of(state, row))[count:]:
                yield Token("td_open", "td", 1)
                yield Token("inline", "", 0, content=text, map=[row, row + 1], children=[])
                yield Token("td_close", "td", -1)
        yield token


def _cells(line: str) -> list[str]:
    """Return the cells of a table's row, split as the library splits them."""
    cells = _CELL_BORDER.split(line.strip(" \t"))
    first = 0 if cells[0] else 1
    last = len(cells) - (not cells[-1])
    return [cell.replace(r"\|", "|").strip(" \t") for cell in cells[first:last]]


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - a rule's signature
    """Take a link definition, or show it as a paragraph where `shown_lines` says so."""
    after = state.env.get("shown_lines", {}).get(start)
    if after is None:
        return reference(state, start, end, silent)
    state.line = after
    state.push("paragraph_open", "p", 1).map = [start, after]
    inline = state.push("inline", "", 0)
    inline.content = state.getLines(start, after, state.blkIndent, keepLastLF=False).strip(" \t\n")
    inline.map = [start, after]
    inline.children = []
    state.push("paragraph_close", "p", -1)
    return True


def _unused_definitions(tokens: list[Token], environment: dict[str, Any]) -> dict[int, int]:
    """Return the first line and the line after it of every link definition without effect."""
    definitions = environment.get("references", {})
    if not definitions:
        return {}
    used = set(_addresses(tokens))
    idle = [definition for definition in definitions.values() if definition["href"] not in used]
    idle += environment.get("duplicate_refs", [])
    return {definition["map"][0]: definition["map"][1] for definition in idle}


def _addresses(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield what pictures and real hyperlinks point to."""
    for token in tokens:
        if token.type == "image":
            yield str(token.attrs["src"])
        elif token.type == "link_open" and web_target(str(token.attrs["href"])):
            yield str(token.attrs["href"])
        yield from _addresses(token.children or ())
