"""Passages in another language: `[the words]{lang=en}`, and `::: {lang=en}` … `:::` around whole paragraphs.

The signs are Pandoc's (bracketed spans, fenced divs); a reader that does not know them shows them as text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.markup.linklabels import find_label_end
from toolkit.regex import regex

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

# A language tag as BCP 47 has it, such as "en" or "pt-BR".
_TAG = r"\{[ \t]*lang=[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)[\"']?[ \t]*\}"
_BEHIND = regex(_TAG)
_OPENING = regex(rf":{{3,}}[ \t]*{_TAG}[ \t]*$")
_CLOSING = regex(r":{3,}[ \t]*$")
_CODE_INDENT = 4  # columns: what is set in as far is code (CommonMark 0.31, 4.4)
# Word names a language with its land (ECMA-376 Part 1, 22.9.2.6).
_LANDS = {
    "en": "en-GB",
    "de": "de-DE",
    "fr": "fr-FR",
    "sv": "sv-SE",
    "no": "nb-NO",
    "nb": "nb-NO",
    "da": "da-DK",
    "es": "es-ES",
    "it": "it-IT",
    "pl": "pl-PL",
    "nl": "nl-NL",
    "fi": "fi-FI",
    "is": "is-IS",
    "fo": "fo-FO",
    "kl": "kl-GL",
    "uk": "uk-UA",
    "ru": "ru-RU",
    "tr": "tr-TR",
}


def with_land(language: str) -> str:
    """Return a language tag as Word writes it: "en" is "en-GB"."""
    return _LANDS.get(language.lower(), language)


def add_languages(parser: MarkdownIt) -> None:
    """Let `parser` know passages in another language."""
    parser.inline.ruler.before("link", "language", _read_words)
    interrupted = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("fence", "language", _read_blocks, {"alt": interrupted})


def _read_words(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule's signature
    start, last = state.pos, state.posMax
    if state.src[start] != "[" or state.src.find("lang=", start, last) < 0:
        return False
    end = find_label_end(state, start)
    behind = _BEHIND.match(state.src, end + 1, last) if end > start + 1 else None
    if behind is None:
        return False
    if not silent:
        state.push("language_open", "span", 1).attrs = {"lang": behind[1]}
        state.pos, state.posMax = start + 1, end
        state.md.inline.tokenize(state)
        state.posMax = last
        state.push("language_close", "span", -1)
    state.pos = behind.end()
    return True


def _read_blocks(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - likewise
    opening = _OPENING.match(line_of(state, start))
    closing = _find_closing(state, start, end) if opening else None
    if opening is None or closing is None:
        return False
    if not silent:
        around, last = state.parentType, state.lineMax
        token = state.push("language_open", "div", 1)
        token.attrs, token.map = {"lang": opening[1]}, [start, closing + 1]
        state.lineMax = closing
        state.md.block.tokenize(state, start + 1, closing)
        state.parentType, state.lineMax = around, last
        state.push("language_close", "div", -1)
        state.line = closing + 1
    return True


def _find_closing(state: StateBlock, start: int, end: int) -> int | None:
    """Return the line that ends the passage which `start` begins; None where none does, or it is code."""
    if state.sCount[start] - state.blkIndent >= _CODE_INDENT:
        return None
    depth = 1
    for number in range(start + 1, end):
        line = line_of(state, number)
        if line and state.sCount[number] < state.blkIndent:
            return None
        depth += bool(_OPENING.match(line)) - bool(_CLOSING.match(line))
        if not depth:
            return number
    return None


def line_of(state: StateBlock, number: int) -> str:
    """Return a line of the text without what the blocks around it take."""
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]
