"""Where Markdown would take a sign that its writer meant as one: sums, folders, amounts, numbers of a list.

CommonMark leaves these out of account. Each rule stands before the parser's own and takes the signs as text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.token import Token

from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

_LONGEST_PATH = 500  # letters on either side of a backslash that are looked at
# A word with a backslash before a letter or digit, which escapes nothing: a folder, a drive, a server.
_FOLDER = regex(r"\\[^\W_]|(?:^|[\W_])[A-Za-z]:\\")
_WILDCARD = regex(r"[*_]+(?=[\w.])")  # of "\\server\\*udkast*", which no bold ends with
_SPACE = regex(r"\s")
# The stars of "2 *3* 4": a figure between figures.
_FACTOR = regex(r"\*[0-9][0-9.,]*\*(?=[ \t]+[0-9])")
# "+ 5 mio. kr." is an amount, "> 65 år" a limit; numbers with a zero before them are no numbers of a list.
_AMOUNT = regex(r"[+>][ \t]*[0-9](?![0-9]*[.)][ \t])|0[0-9]+[.)]")


def keep_signs(parser: MarkdownIt) -> None:
    """Give a parser the rules of this module."""
    parser.inline.ruler.before("escape", "folder", _folder)
    parser.inline.ruler.before("backticks", "apostrophe", _apostrophe)
    parser.inline.ruler.before("emphasis", "product", _product)


def begins_with_amount(state: StateBlock, line: int) -> bool:
    """Whether a line begins with a sign and a figure that Markdown would take for a list or a quote."""
    start = state.bMarks[line] + state.tShift[line]
    return _AMOUNT.match(state.src, start, state.eMarks[line]) is not None


def is_folder(word: str) -> bool:
    """Whether the backslashes of a word are taken as they are written."""
    return _FOLDER.search(word) is not None


def _folder(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule's signature
    r"""Take a backslash of `\\server\mappe`, `C:\temp\*.docx` or `\Fælles\_BUU` as it is written."""
    src, pos = state.src, state.pos
    if src[pos] != "\\":
        return False
    before = _SPACE.split(src[max(pos - _LONGEST_PATH, 0) : pos])[-1]
    after = _SPACE.split(src[pos : pos + _LONGEST_PATH], maxsplit=1)[0]
    if not is_folder(before + after):
        return False
    stars = _WILDCARD.match(src, pos + 1)
    return _take(state, 1 + len(stars[0] if stars else ""), silent=silent)


def _apostrophe(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule's signature
    """Take the sign of "5`er og 6`er" as it is written: code begins at the beginning of a word."""
    src, pos = state.src, state.pos
    if src[pos] != "`" or not pos or not src[pos - 1].isalnum() or src[pos : pos + 2] == "``":
        return False
    return _take(state, 1, silent=silent)


def _product(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule's signature
    """Take the signs of "2*400*12 kr." and "(5*3)*2" as they are written."""
    src, pos = state.src, state.pos
    if src[pos] != "*":
        return False
    factor = _FACTOR.match(src, pos)
    if factor and src[:pos].rstrip(" \t")[-1:].isdigit() and src[pos - 1].isspace():
        return _take(state, len(factor[0]), silent=silent)
    end = pos
    while end < state.posMax and src[end] == "*":
        end += 1
    before = src[pos - 1] if pos else ""
    after = src[end] if end < state.posMax else ""
    is_sum = (before.isalnum() or before == ")") and (after.isalnum() or after == "(")
    if not (is_sum and (before.isdigit() or after.isdigit() or before + after == ")(")):
        return False
    return _take(state, end - pos, silent=silent)


def _take(state: StateInline, count: int, *, silent: bool) -> bool:
    if not silent:
        state.pending += state.src[state.pos : state.pos + count]
    state.pos += count
    return True


def numbered_as_written(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield `tokens` with a list of its own from each number on that does not follow the one before it.

    `5) a` and `7) b` stay 5 and 7. A list whose numbers are all 1 is Markdown's way to leave counting to it.
    """
    open_lists: list[tuple[Token, int | None]] = []  # each list's opening, the number that comes next
    for index, token in enumerate(tokens):
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            counts = token.type == "ordered_list_open" and not _all_ones(tokens, index)
            open_lists.append((token, int(token.attrs.get("start", 1)) if counts else None))
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            open_lists.pop()
        elif token.type == "list_item_open" and open_lists[-1][1] is not None:
            opening, expected = open_lists.pop()
            number = int(token.info)
            if number != expected:
                yield Token(
                    "ordered_list_close", "ol", -1, markup=token.markup, level=opening.level, block=True
                )
                opening = _list_from(number, token, opening.level)
                yield opening
            open_lists.append((opening, number + 1))
        yield token


def _list_from(number: int, item: Token, level: int) -> Token:
    attributes: dict[str, str | int | float] = {} if number == 1 else {"start": number}
    return Token(
        *("ordered_list_open", "ol", 1),
        attrs=attributes,
        map=item.map,
        level=level,
        markup=item.markup,
        block=True,
    )


def _all_ones(tokens: Sequence[Token], start: int) -> bool:
    """Whether each item of the list that begins at `start` has the number 1."""
    level = tokens[start].level
    for token in tokens[start + 1 :]:
        if token.type == "ordered_list_close" and token.level == level:
            break
        if token.type == "list_item_open" and token.level == level + 1 and token.info != "1":
            return False
    return True
