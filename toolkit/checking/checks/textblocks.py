"""The rules about text blocks that are used by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.suggestions import closest
from toolkit.meetings.textblocks import blocks_of, find_uses, variables_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.view import View
    from toolkit.findings import Finding


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
