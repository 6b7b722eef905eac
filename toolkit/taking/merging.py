"""A text with the changed paragraphs of another: what did not change stays as it was written."""

from __future__ import annotations

import re
import textwrap
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from toolkit.markup.commonmark import parse_blocks
from toolkit.markup.facts import find_links
from toolkit.taking.meetingtexts import comparable
from toolkit.wordtext.asrendered import blocks_of
from toolkit.wordtext.markdown import write_markdown, write_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from toolkit.wordtext.model import Block

WIDTH = 100


def merge_text(
    written: str, blocks: tuple[Block, ...], expand: Callable[[str], str], width: int = WIDTH
) -> str:
    """Return the Markdown of `blocks`, in the words of the text `written` where they say the same.

    `expand` writes out the text blocks that a text uses; new paragraphs are broken at `width`.
    """
    old = _chunks(written)
    new = write_parts(blocks)
    keys = [_key(expand(chunk)) for chunk in old]
    matcher = SequenceMatcher(None, keys, [_key(part) for part in new], autojunk=False)
    merged: list[str] = []
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag == "equal":
            merged += old[first:last]
        else:
            linked = _with_links(new[begin:end], old[first:last])
            merged += [_wrapped(part, width) for part in linked]
    text = "\n\n".join(merged)
    if comparable(blocks_of(expand(text))) == comparable(blocks):
        return text
    return write_markdown(blocks)


def lost_links(written: str, merged: str) -> list[str]:
    """Return where the links to files led that were in a text and are not in what became of it."""
    kept = {link.target for link in find_links(merged)}
    return [link.target for link in find_links(written) if not link.scheme and link.target not in kept]


def _chunks(text: str) -> list[str]:
    """Return the lines of each paragraph, list, table ... of a text."""
    lines = text.split("\n")
    spans = [
        token.map for token in parse_blocks(text) if token.level == 0 and token.map and token.nesting >= 0
    ]
    return ["\n".join(lines[span[0] : span[1]]).strip("\n") for span in spans]


def _key(chunk: str) -> str:
    return repr([(b.kind, b.line, b.depth, b.number, b.rows, b.alignments) for b in blocks_of(chunk)])


def _wrapped(part: str, width: int) -> str:
    """Return a paragraph on lines of `width`, anything else as it is."""
    if "\n" in part or len(part) <= width:
        return part
    wrapped = textwrap.fill(part, width, break_long_words=False, break_on_hyphens=False)
    return wrapped if comparable(blocks_of(wrapped)) == comparable(blocks_of(part)) else part


def _with_links(parts: Sequence[str], old: Sequence[str]) -> list[str]:
    """Return paragraphs with the links to files that those before had: Word shows their words only."""
    linked = list(parts)
    for chunk in old:
        for link in find_links(chunk):
            if link.scheme or not link.text.strip():
                continue
            for at, part in enumerate(linked):
                target = f"<{link.target}>" if re.search(r"[\s()]", link.target) else link.target
                candidate = part.replace(link.text, f"[{link.text}]({target})", 1)
                if candidate != part and comparable(blocks_of(candidate)) == comparable(blocks_of(part)):
                    linked[at] = candidate
                    break
    return linked
