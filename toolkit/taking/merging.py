"""A text with the changed paragraphs of another: what did not change stays as it was written."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from toolkit.markup.commonmark import parse_blocks
from toolkit.markup.facts import find_links
from toolkit.namedtuple import NamedTuple
from toolkit.regex import regex
from toolkit.taking.linewidths import UNBROKEN, wrapped
from toolkit.taking.meetingtexts import comparable
from toolkit.wordtext.asrendered import blocks_of
from toolkit.wordtext.inlines import write_address
from toolkit.wordtext.markdown import write_markdown, write_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from toolkit.wordtext.model import Block

_LANGUAGE = regex(r"\[([^\]]+)\]\{[ \t]*lang=[^}]*\}")


class _Chunk(NamedTuple):
    """A paragraph, list, table ... and the lines that begin the passages in other languages around it.

    A passage is told by where it begins, for two may begin alike.
    """

    text: str
    passages: tuple[tuple[int, str], ...] = ()


def merge_text(written: str, blocks: tuple[Block, ...], expand: Callable[[str], str], width: int) -> str:
    """Return the Markdown of `blocks`, in the words of the text `written` where they say the same.

    `expand` writes out the text blocks that a text uses. What is new is broken at `width` columns, but for
    what stands in place of paragraphs that are not.
    """
    old = list(_chunks(written))
    new = write_parts(blocks)
    keys = [_key(expand(chunk.text)) for chunk in old]
    matcher = SequenceMatcher(None, keys, [_key(part) for part in new], autojunk=False)
    merged: list[_Chunk] = []
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag == "equal":
            merged += old[first:last]
        else:
            texts = [chunk.text for chunk in old[first:last]]
            linked = _with_languages(_with_links(new[begin:end], texts), texts)
            # What is new stands in the passages of what it replaces, or of both its neighbours.
            around = old[first:last] or (old[max(first - 1, 0) : first + 1] if first else [])
            passages = _shared([chunk.passages for chunk in around])
            unbroken = any(_is_unbroken(text, width) for text in texts)
            usual = UNBROKEN if unbroken else width
            kept = {line for text in texts for line in text.split("\n")}
            merged += [_Chunk(_wrapped(part, usual, kept), passages) for part in linked]
    text = "\n\n".join(_in_passages(merged))
    if comparable(blocks_of(expand(text))) == comparable(blocks):
        return text
    return write_markdown(blocks)


def _shared(passages: Sequence[tuple[tuple[int, str], ...]]) -> tuple[tuple[int, str], ...]:
    """Return the passages that all of several chunks stand in."""
    levels = zip(*passages, strict=False)
    return tuple(level[0] for level in takewhile(lambda level: len(set(level)) == 1, levels))


def _in_passages(chunks: Sequence[_Chunk], depth: int = 0) -> Iterator[str]:
    """Yield the chunks' texts, those of one passage with its beginning and end around them."""
    for passage, within in groupby(chunks, lambda chunk: (*chunk.passages, None)[depth:][:1]):
        inner = list(within)
        opening = next((found for found in passage if found), None)
        if opening:
            yield "\n".join((opening[1], "\n\n".join(_in_passages(inner, depth + 1)), _closing(opening[1])))
        else:
            yield from (chunk.text for chunk in inner)


def _closing(opening: str) -> str:
    return ":" * (len(opening) - len(opening.lstrip(":")))


def lost_links(written: str, merged: str) -> list[str]:
    """Return where the links to files led that were in a text and are not in what became of it."""
    kept = {link.target for link in find_links(merged)}
    return [link.target for link in find_links(written) if not link.scheme and link.target not in kept]


def lost_languages(written: str, merged: str) -> bool:
    """Whether a text said more often than what became of it that its words are in another language."""
    return written.count("{lang=") > merged.count("{lang=")


def _chunks(text: str) -> Iterator[_Chunk]:
    """Yield each paragraph, list, table ... of a text."""
    lines = text.split("\n")
    passages: list[tuple[int, str]] = []
    for token in parse_blocks(text):
        if token.type == "language_open" and token.map and token.level == len(passages):
            passages.append((token.map[0], lines[token.map[0]]))
        elif token.type == "language_close" and token.level == len(passages) - 1:
            passages.pop()
        elif token.level == len(passages) and token.map and token.nesting >= 0:
            first, last = token.map
            yield _Chunk("\n".join(lines[first:last]).strip("\n"), tuple(passages))


def _key(chunk: str) -> str:
    return repr([(b.kind, b.line, b.depth, b.number, b.rows, b.alignments) for b in blocks_of(chunk)])


def _is_unbroken(chunk: str, width: int) -> bool:
    """Whether a paragraph is one line, longer than others."""
    return "\n" not in chunk and len(chunk) > width


def _wrapped(part: str, width: int, kept: Collection[str]) -> str:
    """Return a paragraph on lines of the usual width where it says the same then."""
    broken = wrapped(part, width, kept)
    return broken if comparable(blocks_of(broken)) == comparable(blocks_of(part)) else part


def _with_links(parts: Sequence[str], old: Sequence[str]) -> list[str]:
    """Return paragraphs with the links to files that those before had: Word shows their words only."""
    links = (link for chunk in old for link in find_links(chunk) if not link.scheme and link.text.strip())
    marks = [(link.text, f"[{link.text}]({write_address(link.target)})") for link in links]
    return _marked(parts, marks)


def _with_languages(parts: Sequence[str], old: Sequence[str]) -> list[str]:
    """Return paragraphs whose words are in another language where those before said so."""
    return _marked(parts, [(found[1], found[0]) for chunk in old for found in _LANGUAGE.finditer(chunk)])


def _marked(parts: Sequence[str], marks: Sequence[tuple[str, str]]) -> list[str]:
    """Return paragraphs with each of `marks` in place of its words, once, where it is printed the same."""
    marked = list(parts)
    for words, mark in marks:
        for at, part in enumerate(marked):
            candidate = part.replace(words, mark, 1)
            if candidate != part and comparable(blocks_of(candidate)) == comparable(blocks_of(part)):
                marked[at] = candidate
                break
    return marked
