"""What Markdown makes of a text that its writer may not have meant."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from toolkit.markup.pastedlines import begins_as_date
from toolkit.namedtuple import NamedTuple
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token


class Surprise(NamedTuple):
    """One thing: the code of its rule, the 0-based line it is on, what is written there, and better lines.

    `better` stands in place of the lines from `line` on that `lines` counts (0: nobody can tell what is
    better); `shown` is what is printed, or of a list what to write.
    """

    code: str
    line: int
    written: str
    better: tuple[str, ...]
    lines: int = 1
    shown: str = ""


# "# 1 prioritet": a number, and none of a heading's as in "# 1. Baggrund" or "# 2025 i tal".
_NUMBER_SIGN = regex(r"([ \t>]*)(#[ \t]+[0-9]{1,3}[ \t]+[a-zæøå]\S*)")
_LETTERS = regex(r"[^\W\d_]\*[^\W\d_][^\s*]*\*(?=[^\W\d_])")
# "_x_", "__init__": names, which lose their signs as emphasised words do.
_NAME = regex(r"(?<![\w\\])(?:_[A-Za-z0-9]_|__[a-z][a-z0-9]*(?:_[a-z0-9]+)*__)(?!\w)")
# These begin with the one sign that they need, which is found far sooner than what stands before it.
_WITHIN = regex(r"\*(?<=[^\W\d_]\*)[^\W\d_]")
_ONE = regex(r"\n(?<=[^\n:]\n)[ \t>]*1\.[ \t]")  # below a line of words
_STAR = regex(r"\*[ \t]+\S+")
_ITEM = regex(r"\b1\.[ \t]+(?P<words>\S+)")
_NOTE_SIGN = regex(r"\*(?<=[^\s*]\*)(?![\w*])")  # the star behind "400 kr.*" that a note below explains
_ENTITY = regex(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPE = regex(r"\\[!-/:-@\[-`{-~]")
_MOST_ESCAPES = 20  # each is asked about by parsing the text again
_LONGEST_ASKED = 20_000  # letters, for the same reason
# "- 5 mio. kr.": a list's sign, or a minus.
_MINUS = regex(
    r"-[ \t]+[0-9][0-9.,]*(?:[ \t\u00a0]*(?:mio|mia|t?kr|pct|procent|%|point|grader|°)\S*|[ \t]*$)"
)
# A word that goes on in the next line. What is left of two words stands before "og": "for- og eftermiddag".
_BROKEN = regex(
    r"(?<![\w-])([^\W\d_]+)-[ \t]*\n[ \t>]*(?!(?:og|eller|samt|såvel|hhv|henholdsvis|som|men|plus|resp"
    r"|respektive|kontra|versus|and|or|nor|to)\b)"
    r"([^\W\d_][\w-]*)(?<!-)(?![\w-])"  # nor before another such part: "børne- unge- og familieudvalget"
)
_HYPHEN_AT_END = regex(r"-[ \t]*\n")  # is found far sooner than the word before it
# What keeps its hyphen, as "it-drift", "e-mail" and "EU-midler" do.
_HYPHENED = frozenset({"cpr", "cvr", "ikke", "it", "non", "pc", "tv"})
_PLUS = regex(r"^[ \t]*\+[ \t]*[0-9]", re.MULTILINE)
# What a text without these characters, between two ends of lines, cannot have: most texts need no parser.
_SIGN = regex(
    r"\n(?:(?<=[^\n]\n)[ >]*(?:-+|=+)[ \t]*(?=\n)|[ \t]*#[ \t]|[ \t]*-[ \t]+[0-9]"
    r"|[ \t>]*(?:[-+*]|[0-9]+[.)])(?:[ \t>]+(?:[-+*]|[0-9]+[.)]))*[ \t]*(?=\n))"
)
_FAR_IN = regex(r"^(?: {4}| {0,3}\t).*", re.MULTILINE)
# A line of words, maybe an item's: what stands far in below one goes on with its paragraph or is in its list.
_WORDS = regex(r"[ \t]*(?:(?:[-+*]|[0-9]+[.)]) {1,4})?[*\"'(]*[^\W\d_][^|]*")


@lru_cache(maxsize=500)  # as for `find_pasted`
def find_surprises(text: str) -> tuple[Surprise, ...]:
    """Return what in a text of paragraphs becomes something else than it looks like, in order."""
    found = [*_entities(text), *_escapes(text), *_letters(text), *_broken_words(text)]
    if _may_surprise(text):
        found += _blocks(text, text.split("\n"))
    return tuple(sorted(found, key=lambda surprise: surprise.line))


def _may_surprise(text: str) -> bool:
    """Whether the parser may find anything: every sign of what `_blocks` tells is one here."""
    return bool(
        _ONE.search(text)
        or _SIGN.search(f"\n{text}\n")
        or _may_have_code(text)
        or (_NOTE_SIGN.search(text) and re.search(r"^[ \t>]*\*[ \t]", text, re.MULTILINE))
    )


def _may_have_code(text: str) -> bool:
    """Whether a line far in may be code (CommonMark 0.31, 4.4), which none of a paragraph or its list is."""
    if not ("\n    " in f"\n{text}" or "\t" in text) or not _FAR_IN.search(text):
        return False
    # Below a note of an address, and a table's row, which may have no bars, nothing goes on.
    return (
        "]:" in text
        or "|" in text
        or any(
            _FAR_IN.match(line) and not (_WORDS.fullmatch(above) and _WORDS.fullmatch(line))
            for above, line in pairwise(("", *text.split("\n")))
        )
    )


def _blocks(text: str, lines: Sequence[str]) -> Iterator[Surprise]:
    from toolkit.markup.facts import parsed_blocks

    tokens = parsed_blocks(text)
    for token, following in pairwise([*tokens, tokens[-1]] if tokens else []):
        if not token.map:
            continue
        if token.type == "heading_open":
            yield from _heading(token, lines)
        elif token.type == "code_block":
            first, end = token.map
            better = tuple(line.lstrip() for line in lines[first:end])
            yield Surprise("accidental-code", first, lines[first].strip(), better, end - first)
        elif token.type == "list_item_open" and following.type == "list_item_close":
            line = token.map[0]
            yield Surprise("empty-bullet", line, lines[line].strip() or "-", ())
        elif token.type == "ordered_list_open" and token.markup == ".":
            yield from _first(token, tokens, lines)
        elif token.type == "bullet_list_open" and token.markup == "-":
            yield from _minus(token, tokens, lines)
        elif token.type == "bullet_list_open" and token.markup == "*" and _NOTE_SIGN.search(text):
            yield from _note(token, tokens, lines)


def _heading(token: Token, lines: Sequence[str]) -> Iterator[Surprise]:
    first, end = token.map or (0, 0)
    if token.markup in {"-", "="}:
        line = lines[end - 1]
        margin = line[: len(line) - len(line.lstrip(" >"))]
        better = (margin.rstrip(), line) if token.markup == "-" else (f"{margin}\\{line.strip()}",)
        yield Surprise("accidental-heading", end - 1, line.strip(" >"), better, shown=lines[first].strip())
    elif match := _NUMBER_SIGN.match(lines[first]):
        better = (f"{match[1]}\\{lines[first][match.start(2) :]}",)
        yield Surprise("accidental-heading", first, match[2], better, shown=match[2].lstrip("# \t"))


def _first(opening: Token, tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[Surprise]:
    """A list of one item, 1, in the middle of a sentence: "… den 24.", and below it "1. punkt …".

    That of a date or of "1. kvartal" is told by a rule of its own.
    """
    first = (opening.map or (0, 0))[0]
    above = lines[first - 1].strip() if first else ""
    match = _ITEM.search(lines[first])
    if not above or above.endswith(":") or not match or begins_as_date(match["words"]):
        return
    if len(_items_of(opening, tokens)) == 1:
        better = (lines[first].replace("1.", "1\\.", 1),)
        yield Surprise("accidental-list", first, match[0], better, shown=match[0].replace("1.", "1\\."))


def _items_of(opening: Token, tokens: Sequence[Token]) -> list[Token]:
    """The items of the list that begins with `opening`, and of those in it."""
    first, end = opening.map or (0, 0)
    return [t for t in tokens if t.type == "list_item_open" and t.map and first <= t.map[0] < end]


def _minus(opening: Token, tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[Surprise]:
    """Amounts with a minus: the only item of a list, or beside amounts with a plus."""
    items = _items_of(opening, tokens)
    if len(items) > 1 and not _PLUS.search("\n".join(lines)):
        return
    for item in items:
        number = (item.map or (0, 0))[0]
        line = lines[number]
        match = _MINUS.match(line.lstrip())
        if match:
            at = line.index("-")
            better = (f"{line[:at]}\\{line[at:]}",)
            yield Surprise("accidental-list", number, match[0], better, shown=f"\\{match[0]}")


def _note(opening: Token, tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[Surprise]:
    """A list of one item that is the note to a star in the text."""
    first = (opening.map or (0, 0))[0]
    match = _STAR.search(lines[first])
    if len(_items_of(opening, tokens)) == 1 and match:
        line = lines[first]
        better = (f"{line[: match.start()]}\\{line[match.start() :]}",)
        yield Surprise("accidental-list", first, match[0], better, shown=f"\\{match[0]}")


def _entities(text: str) -> Iterator[Surprise]:
    if "&" not in text:
        return
    for match in _ENTITY.finditer(text):
        from html import unescape  # most texts have an "&" at the most

        shown = unescape(match[0]).replace("\u00a0", "\u2423")
        if shown != match[0] and not _is_code(text, match.start()):
            line = text.count("\n", 0, match.start())
            yield Surprise("sign-not-printed", line, match[0], (), 0, shown)


def _letters(text: str) -> Iterator[Surprise]:
    """Yield the stars of "a*b*c" and the lines of names: there nobody means them for italics."""
    for sign, form in (("*", _LETTERS), ("_", _NAME)):
        may_be = sign in text and (sign == "_" or _WITHIN.search(text))
        for match in form.finditer(text) if may_be else ():
            if not _is_code(text, match.start()):
                line = text.count("\n", 0, match.start())
                shown = match[0].strip(sign).replace("*", "")
                yield Surprise("sign-not-printed", line, match[0], (), 0, shown)


def _broken_words(text: str) -> Iterator[Surprise]:
    """Yield words that a hyphen parts at the end of a line, as they come along from a PDF."""
    for match in _BROKEN.finditer(text) if _HYPHEN_AT_END.search(text) else ():
        before, behind = match.groups()
        if not behind[0].islower() or _is_code(text, match.start()):
            continue
        keeps_hyphen = len(before) == 1 or before.isupper() or before.casefold() in _HYPHENED
        word = f"{before}-{behind}" if keeps_hyphen else f"{before}{behind}"
        above = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        margin = text[text.rindex("\n", 0, match.end()) + 1 : match.start(2)]
        sign, _, below = text[match.end() :].split("\n", 1)[0].partition(" ")
        better = tuple(filter(None, (f"{above}{word}{sign}", f"{margin}{below}" if below else "")))
        number = text.count("\n", 0, match.start())
        yield Surprise("word-parted", number, f"{before}-", better, 2, word)


def _escapes(text: str) -> Iterator[Surprise]:
    r"""Yield backslashes that vanish without any use: without them the text would be the same.

    Those of `\*both\*` are of use: each alone can be left out, but not both.
    """
    if "\\" not in text or len(text) > _LONGEST_ASKED:
        return
    found = list(_ESCAPE.finditer(text))[:_MOST_ESCAPES]
    whole = _content(text) if found else []
    useless = [match for match in found if _content(_without(text, [match])) == whole]
    for sign in dict.fromkeys(match[0] for match in useless):
        alike = [match for match in useless if match[0] == sign]
        if len(alike) == 1 or _content(_without(text, alike)) == whole:
            for match in alike:
                line = text.count("\n", 0, match.start())
                yield Surprise("sign-not-printed", line, sign, (), 0, sign[1])


def _without(text: str, escapes: Sequence[re.Match[str]]) -> str:
    """Return a text without the backslashes of some of its escapes."""
    for match in reversed(escapes):
        text = text[: match.start()] + text[match.start() + 1 :]
    return text


def _content(text: str) -> list[tuple[str, str]]:
    """What the reader gets of a text: its blocks and the pieces in them, without where they stand."""
    from toolkit.markup.facts import parsed_blocks

    found = []
    for token in parsed_blocks(text):
        found.append((token.type, "" if token.children else token.content))
        found += [(child.type, child.content) for child in token.children or ()]
    return found


def _is_code(text: str, place: int) -> bool:
    """Whether a place is probably inside code: an odd number of backticks stands before it in its line."""
    return text.count("`", text.rfind("\n", 0, place) + 1, place) % 2 == 1
