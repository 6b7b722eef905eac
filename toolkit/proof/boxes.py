"""Which part of a page is shown, told once more than where pages are planned: nothing is shared with that."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Sides = tuple[float, ...]

_A4 = (0.0, 0.0, 595.28, 841.89)
_SIDES = 4
_LARGEST = 1e9  # no page has a side of that many points
_LEAST = 1.0  # points: a box that is less wide or high is none


def shown_box(media: Sequence[float], crop: Sequence[float]) -> Sides:
    """Return what a reader shows of a page: left, bottom, right and top, in user space.

    `media` and `crop` are the page's boxes as they are written, () for one that is not (ISO 32000-1,
    14.11.2.1). What is no proper box counts as not written: a page without a media box is an A4 page, and a
    crop box that misses the page is ignored.
    """
    page = _proper(media) or _A4
    cut = _proper(crop, flat=True)
    if not cut:
        return page
    shared = (
        *(max(sides) for sides in zip(page[:2], cut[:2], strict=True)),
        *(min(sides) for sides in zip(page[2:], cut[2:], strict=True)),
    )
    return page if _is_flat(shared) else shared


def _proper(sides: Sequence[float], *, flat: bool = False) -> Sides:
    if len(sides) != _SIDES or any(abs(side) >= _LARGEST for side in sides):
        return ()
    across, up = sorted(sides[0::2]), sorted(sides[1::2])
    box = (across[0], up[0], across[1], up[1])
    return () if _is_flat(box) and not flat else box


def _is_flat(box: Sides) -> bool:
    return box[2] - box[0] < _LEAST or box[3] - box[1] < _LEAST
