"""Texts that something is painted through afterwards, a picture in the shape of letters, say (9.3.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toolkit.attachments.shown.operators import INLINE_IMAGE, PATHS, TEXTS

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_INK = 3  # text rendering modes (ISO 32000-2, table 104)
CLIPPING, CLIPPING_ALONE = 4, 7  # each paints as the one that is four less
_PAINTERS = TEXTS | PATHS | {"Do", "sh", INLINE_IMAGE}


def find_windows(instructions: Sequence[Any]) -> set[int]:
    """Return the places, in the content, of the texts that are a window for what is painted later."""
    modes = [0]
    begun: list[int] = []  # a text is a window from the end of its text object on
    waiting: list[list[int]] = [[]]
    found: set[int] = set()
    for place, instruction in enumerate(instructions):
        operator = str(instruction.operator)
        if operator == "q":
            modes.append(modes[-1])
            waiting.append([])
        elif operator == "Q" and len(modes) > 1:
            modes.pop()
            waiting.pop()
        elif operator == "Tr":
            modes[-1] = int(instruction.operands[0])
        elif operator == "ET":
            waiting[-1] += begun
            begun = []
        elif operator in _PAINTERS and (operator not in TEXTS or modes[-1] not in (NO_INK, CLIPPING_ALONE)):
            found.update(*waiting)
            waiting = [[] for _ in waiting]
        if operator in TEXTS and modes[-1] >= CLIPPING:
            begun.append(place)
    return found
