"""Finds what cannot be borne, among many, by halving."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def find_culprits(candidates: Sequence[int], works: Callable[[Sequence[int]], bool]) -> tuple[int, ...]:
    """Return those of `candidates` with which `works` fails, in order.

    `works` is asked about parts of them: about one culprit among a thousand some twenty times. Where it fails
    only with several together, all of the smallest part that was found to fail are returned.
    """
    if works(candidates):
        return ()
    if len(candidates) == 1:
        return tuple(candidates)
    middle = len(candidates) // 2
    halves = (candidates[:middle], candidates[middle:])
    return tuple(number for half in halves for number in find_culprits(half, works)) or tuple(candidates)
