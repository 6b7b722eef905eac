"""Where the headings inside a text belong among the document's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DEEPEST = 6


def nested_levels(written: Sequence[int], first: int) -> list[int]:
    """Return the document's heading levels (1-6) for the levels (1-6) written in a text, in its order.

    The shallowest become `first`; a heading goes at most one level deeper than the one before it, as
    WCAG 2.2 (technique G141) and PDF/UA (ISO 14289-1, 7.4.2) ask; nothing is deeper than 6.
    """
    levels: list[int] = []
    open_levels: list[int] = []
    for level in written:
        while open_levels and open_levels[-1] >= level:
            open_levels.pop()
        open_levels.append(level)
        levels.append(min(first + len(open_levels) - 1, _DEEPEST))
    return levels
