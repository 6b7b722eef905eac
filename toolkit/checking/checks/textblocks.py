"""The rules about text blocks that are used by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.suggestions import closest
from toolkit.meetings.textblocks import blocks_of, find_unquoted, find_uses, lone_brace, variables_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.view import View
    from toolkit.findings import Finding
    from toolkit.reading.fields import Keys
    from toolkit.reading.yamlio import Document


def check_blocks(view: View) -> Iterator[Finding]:
    """Blocks that the committee has not, and variables that a block has not or that have no value.

    Two brackets round a word that is near no block's name are brackets.
    """
    if b"((" not in view.whole:
        return
    blocks = blocks_of(view.body)
    for text in view.texts:
        for use in find_uses(text.text):
            place = view.meeting.text_place(text.keys, use.written)
            if use.name not in blocks:
                guess = closest(use.name, blocks)
                if guess or use.values:
                    known = tuple(blocks) or "-"
                    yield finding("block-unknown", place, name=use.name, guess=guess, known=known)
                continue
            wanted = variables_of(blocks[use.name])
            if set(wanted) != set(use.values):
                shown = " ".join((use.name, *(f"{name}=…" for name in wanted)))
                yield finding("block-variables", place, written=use.written, better=f"(({shown}))")
        for written, better in find_unquoted(text.text, blocks):
            place = view.meeting.text_place(text.keys, written)
            yield finding("block-variables", place, written=written, better=better)


def check_block_texts(committee: Document) -> Iterator[Finding]:
    """Blocks within a block, which nothing fills in, and braces that hold no variable."""
    blocks = blocks_of(committee.fields)
    for name, text in blocks.items():
        keys: Keys = ("blocks", name)
        for use in find_uses(text):
            if use.name in blocks:
                place = committee.text_place(keys, use.written)
                yield finding("block-in-block", place, written=use.written, key=name)
        if lone := lone_brace(text):
            yield finding("block-brace", committee.text_place(keys, lone), written=lone, key=name)
