"""Where the words of a link end: in time that grows with the text, whatever its brackets are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_LONGEST = 2_000  # letters between the brackets of a link; no real one has more
_DEEPEST = 20  # brackets within brackets


def find_label_end(state: StateInline, start: int, disable_nested: bool = False) -> int:  # noqa: FBT001, FBT002 - the library's signature
    """Return the place of the bracket that closes the one at `start`, -1 where none does.

    With `disable_nested`, a link between them is none either (CommonMark 0.31, 6.3: links hold no links).
    The library looks for each bracket's partner up to the end of the text: minutes for a long text of
    brackets that none closes.
    """
    before, end = state.pos, min(state.posMax, start + _LONGEST)
    if state.src.find("]", start, end) < 0:
        return -1
    try:
        return _search(state, start, end, disable_nested=disable_nested)
    finally:
        state.pos = before


def _search(state: StateInline, start: int, end: int, *, disable_nested: bool) -> int:
    depth = 1
    state.pos = start + 1
    while state.pos < end and depth <= _DEEPEST:
        sign, at = state.src[state.pos], state.pos
        if sign == "]":
            depth -= 1
            if not depth:
                return at
        state.md.inline.skipToken(state)
        if sign == "[":
            if state.pos == at + 1:
                depth += 1
            elif disable_nested:
                return -1
    return -1
